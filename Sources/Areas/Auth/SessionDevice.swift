// SPDX-License-Identifier: Apache-2.0

/// What a `User-Agent` says roughly: enough for a person to recognise a session, too little to track one.
struct SessionDevice: Sendable, Equatable {
    /// `desktop`, `mobile`, `tablet` or `unknown`.
    let type: String
    let browser: String?
    let system: String?

    init(userAgent: String?) {
        let agent: String = userAgent ?? ""
        system = Self.systems.first { (mark: String, _: String) -> Bool in agent.contains(mark) }?.1
        browser = Self.browsers.first { (mark: String, _: String) -> Bool in agent.contains(mark) }?.1
        let isMobile: Bool = agent.contains("Mobile")
        if agent.contains("iPad") || agent.contains("Tablet") || agent.contains("Android") && !isMobile {
            type = "tablet"
        } else if isMobile || agent.contains("iPhone") {
            type = "mobile"
        } else {
            type = system == nil ? "unknown" : "desktop"
        }
    }

    /// The first mark that occurs decides: browsers name those that they descend from.
    private static let browsers: [(String, String)] = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
    ]

    private static let systems: [(String, String)] = [
        ("Windows", "Windows"), ("iPhone", "iOS"), ("iPad", "iPadOS"), ("Android", "Android"), ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"), ("Macintosh", "macOS"), ("Linux", "Linux"),
    ]
}
