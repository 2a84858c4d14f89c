// SPDX-License-Identifier: Apache-2.0
import ContractServer
import Cookies
import Gates
import Settings

/// Which web pages may call the API from a browser.
struct Origins: Sendable {
    private let listed: Set<String>
    private let suffix: String
    /// Pages of the developer's own machine, whatever their port.
    private let isLoopbackAllowed: Bool

    init(_ settings: Settings) {
        self.init(
            listed: Set(settings.corsOrigins), hostSuffix: settings.tenantHostSuffix,
            isLoopbackAllowed: settings.zygoEnv == .development || settings.zygoEnv == .test)
    }

    /// - Parameter hostSuffix: domain of the workspaces, without a leading dot.
    init(listed: Set<String>, hostSuffix: String, isLoopbackAllowed: Bool) {
        self.listed = listed
        self.suffix = "." + hostSuffix
        self.isLoopbackAllowed = isLoopbackAllowed
    }

    /// Exact list, one label below the workspaces' domain, or loopback in development. `null`, other schemes and
    /// look-alikes are none of these.
    func isAllowed(_ origin: String) -> Bool {
        listed.contains(origin) || isWorkspacePage(origin)
    }

    /// Pages that may hold a session in a cookie: those below the workspaces' domain, which are of one site with the
    /// API; pages of the developer's own machine in development.
    func isWorkspacePage(_ origin: String) -> Bool {
        if isLoopbackAllowed, isLoopback(origin) { return true }
        guard origin.hasPrefix("https://"), origin.hasSuffix(suffix) else { return false }
        return Self.isLabel(origin.dropFirst("https://".count).dropLast(suffix.count))
    }

    /// The page of the workspace with that slug.
    func isHome(_ origin: String, slug: String?) -> Bool {
        if isLoopbackAllowed, isLoopback(origin) { return true }
        return slug.map { (slug: String) -> Bool in origin == "https://" + slug + suffix } ?? false
    }

    /// What gates and sign-in ask.
    var pages: PageOrigins {
        let origins: Origins = self
        return PageOrigins(
            isWorkspacePage: { (origin: String) -> Bool in origins.isWorkspacePage(origin) },
            isHome: { (origin: String, slug: String?) -> Bool in origins.isHome(origin, slug: slug) })
    }

    /// - Parameter domains: proven domains of workspaces; gates see to it that each calls its own workspace alone.
    func policy(beside domains: HostingDomains) -> CORSPolicy {
        let origins: Origins = self
        return CORSPolicy(
            requestHeaders: [
                "accept", "accept-language", "authorization", "content-type", "idempotency-key", "if-match",
                "if-none-match", "last-event-id", "traceparent", "tracestate", "x-api-key", "x-critical-action-token",
                "x-csrf-token",
                "x-idempotency-key", "x-mfa-code", "x-request-id", "x-tenant-id", "x-zygo-mode",
                "x-zygo-tenant-slug",
            ],
            exposedHeaders: [
                "content-disposition", "etag", "idempotency-replayed", "link", "location", "ratelimit",
                "ratelimit-policy", "retry-after", "traceresponse", "x-csrf-token", "x-ratelimit-limit",
                "x-ratelimit-policy", "x-ratelimit-remaining", "x-ratelimit-reset", "x-ratelimit-window",
                "x-request-id", "x-verification-deadlines", "x-zygo-mode",
            ]
        ) { (origin: String) -> Bool in origins.isAllowed(origin) || domains.home(ofOrigin: origin) != nil }
    }

    private func isLoopback(_ origin: String) -> Bool {
        ["http://localhost", "http://127.0.0.1"].contains { (start: String) -> Bool in
            guard origin.hasPrefix(start) else { return false }
            let rest: Substring = origin.dropFirst(start.count)
            let port: Substring = rest.dropFirst()
            return rest.isEmpty || (rest.first == ":" && !port.isEmpty && port.utf8.allSatisfy(Self.isDigit))
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isLabel(_ label: Substring) -> Bool {
        let bytes: [UInt8] = Array(label.utf8)
        guard (1...63).contains(bytes.count), let first = bytes.first, let last = bytes.last else { return false }
        func isWord(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || isDigit(byte) }
        let isWhole: Bool = bytes.allSatisfy { (byte: UInt8) -> Bool in isWord(byte) || byte == 0x2D }
        return isWord(first) && isWord(last) && isWhole
    }
}
