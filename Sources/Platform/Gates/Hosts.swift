// SPDX-License-Identifier: Apache-2.0

/// Whose host a request came to.
package struct Hosts: Sendable {
    /// What a name in `Host` stands for.
    enum Place: Sendable, Equatable {
        /// One of the platform's own: it names no workspace.
        case platform(Mode)
        /// Below the workspaces' domain, or below `localhost` in development.
        case workspace(slug: String)
        /// A proven domain of a workspace.
        case hosting(HostingDomains.Home)
        case unknown
        /// No name of a host at all.
        case malformed
    }

    /// What a caller is told about where it came to.
    package enum Mode: String, Sendable {
        case administration = "global-admin"
        case tenant, demo, development
        case open = "public"
    }

    private let own: [String: Mode]
    private let suffix: String
    private let isLoopbackAllowed: Bool
    private let domains: HostingDomains

    /// - Parameters:
    ///   - own: the platform's names.
    ///   - suffix: domain of the workspaces, without a leading dot.
    ///   - isLoopbackAllowed: this machine's names are taken, as developers use them.
    package init(own: [String: Mode], suffix: String, isLoopbackAllowed: Bool, domains: HostingDomains) {
        self.own = own
        self.suffix = "." + suffix
        self.isLoopbackAllowed = isLoopbackAllowed
        self.domains = domains
    }

    /// - Parameter host: as received; without one nothing is named.
    func place(of host: String?) -> Place {
        guard let host, !host.isEmpty else { return .platform(.open) }
        guard let name: String = Self.name(host) else { return .malformed }
        if let mode: Mode = own[name] { return .platform(mode) }
        if isLoopbackAllowed {
            if Self.loopback.contains(name) { return .platform(.development) }
            if let slug: String = Self.label(name, below: ".localhost") { return .workspace(slug: slug) }
        }
        if let slug: String = Self.label(name, below: suffix) { return .workspace(slug: slug) }
        return domains.home(ofHost: name).map(Place.hosting) ?? .unknown
    }

    /// The workspace that a host names; nil for the platform's own and for none.
    package func slug(ofHost host: String?) -> String? {
        switch place(of: host) {
        case .workspace(let slug): slug
        case .hosting(let home): home.slug
        case .platform, .unknown, .malformed: nil
        }
    }

    /// The workspace whose own domain a page comes from.
    func home(ofOrigin origin: String?) -> HostingDomains.Home? {
        origin.flatMap { (origin: String) -> HostingDomains.Home? in domains.home(ofOrigin: origin) }
    }

    private static let loopback: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

    /// Small letters, without port and closing dot; nil where other bytes than those of names are in it.
    private static func name(_ host: String) -> String? {
        var name: Substring = host.lowercased()[...]
        if name.hasPrefix("[::1]") { return loopbackWithPort(name) }
        if let colon: Substring.Index = name.firstIndex(of: ":") {
            let port: Substring = name[name.index(after: colon)...]
            guard port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            name = name[..<colon]
        }
        if name.hasSuffix(".") { name = name.dropLast() }
        let isName: Bool = name.utf8.allSatisfy { (byte: UInt8) -> Bool in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
        }
        return isName && !name.isEmpty ? String(name) : nil
    }

    private static func loopbackWithPort(_ host: Substring) -> String? {
        let rest: Substring = host.dropFirst("[::1]".count)
        let isPort: Bool = rest.isEmpty || (rest.first == ":" && rest.dropFirst().allSatisfy(\.isNumber))
        return isPort ? "[::1]" : nil
    }

    private static func label(_ name: String, below suffix: String) -> String? {
        guard name.hasSuffix(suffix) else { return nil }
        let label: Substring = name.dropLast(suffix.count)
        return label.isEmpty || label.contains(".") ? nil : String(label)
    }
}
