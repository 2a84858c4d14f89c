// SPDX-License-Identifier: Apache-2.0

/// Where a server listens.
package struct RedisEndpoint: Sendable, Hashable {
    /// Servers that one list may name.
    static let listMax = 64

    package let host: String
    package let port: Int

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// Reads `host`, `host:port` or `[host]:port`; nil for anything else.
    init?(_ text: some StringProtocol, portDefault: Int) {
        var rest: Substring = Substring(text)
        var name: Substring
        if rest.hasPrefix("["), let close = rest.firstIndex(of: "]") {
            name = rest[..<close].dropFirst()
            rest = rest[rest.index(after: close)...]
        } else {
            name = rest.prefix { $0 != ":" }
            rest = rest.dropFirst(name.count)
        }
        guard !name.isEmpty, rest.isEmpty || rest.hasPrefix(":"),
            let port = rest.isEmpty ? portDefault : Int(rest.dropFirst()), (1...65_535).contains(port)
        else { return nil }
        self.init(host: String(name), port: port)
    }

    /// Reads a list of at least one server. Throws `invalidConfiguration`.
    static func list(
        _ texts: [some StringProtocol], portDefault: Int, what: String
    ) throws(RedisError) -> [RedisEndpoint] {
        let endpoints: [RedisEndpoint] = texts.compactMap { RedisEndpoint($0, portDefault: portDefault) }
        guard endpoints.count == texts.count else { throw .invalidConfiguration("address of one of the \(what)") }
        guard (1...listMax).contains(endpoints.count) else { throw .invalidConfiguration("number of \(what)") }
        return endpoints
    }
}
