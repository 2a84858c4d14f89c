// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import NIOSSL

/// Where the server is and how to speak to it.
package struct RedisConfiguration: Sendable {
    /// A Unix socket, a TCP port, the primary of a group that sentinels watch, or the servers of a cluster.
    package enum Address: Sendable, Hashable {
        case unix(path: String)
        case tcp(host: String, port: Int)
        /// Asked in order at each connect, until one names a server that says of itself that it is the primary.
        case watched(name: String, sentinels: [RedisEndpoint])
        /// Some servers of the cluster, asked in order for the others.
        case cluster(seeds: [RedisEndpoint])
    }

    package var address: Address
    /// TLS when set; the certificate is checked against the host name.
    package var tls: TLSConfiguration?
    /// ACL user; nil for the default user.
    package var username: String?
    package var password: Secret<String>?
    package var database: Int
    /// Name shown by `CLIENT LIST`; without spaces.
    package var clientName: String
    /// Connections of one client; commands of many callers share each.
    package var connections: Int
    /// Time to connect and to introduce ourselves.
    package var connectTimeout: Duration
    /// Time for a reply unless a command sets its own.
    package var commandTimeout: Duration
    /// Scripts loaded at every connect.
    package var scripts: [RedisScript]

    package init(
        address: Address, tls: TLSConfiguration? = nil, username: String? = nil, password: Secret<String>? = nil,
        database: Int = 0, clientName: String = "server", connections: Int = 2,
        connectTimeout: Duration = .seconds(2), commandTimeout: Duration = .seconds(1), scripts: [RedisScript] = []
    ) {
        self.address = address
        self.tls = tls
        self.username = username
        self.password = password
        self.database = database
        self.clientName = clientName
        self.connections = connections
        self.connectTimeout = connectTimeout
        self.commandTimeout = commandTimeout
        self.scripts = scripts
    }

    /// Reads `redis://[user:password@]host[:port][/database]`, the same with `rediss` for TLS, `unix:///path`,
    /// `redis+sentinel://host:port,host:port/name` for a group that sentinels watch, or
    /// `redis+cluster://host:port,host:port` for a cluster.
    /// A password given beside the URL is used when the URL has none.
    ///
    /// Throws `invalidConfiguration` for other schemes, ports outside 1...65535 and unreadable certificates.
    package init(
        url: String, password: Secret<String>? = nil, requiresTLS: Bool = false, certificatePath: String? = nil
    ) throws(RedisError) {
        guard let separator = url.firstRange(of: "://") else { throw .invalidConfiguration("url without scheme") }
        let scheme: String = url[..<separator.lowerBound].lowercased()
        let rest: Substring = url[separator.upperBound...]
        if scheme == "unix" {
            guard rest.hasPrefix("/") else { throw .invalidConfiguration("unix url without path") }
            self.init(address: .unix(path: String(rest)), password: password)
            return
        }
        if let address = try RedisConfiguration.address(scheme, rest) {
            self.init(address: address, password: password)
            if requiresTLS { tls = try RedisConfiguration.tls(certificatePath: certificatePath) }
            return
        }
        guard scheme == "redis" || scheme == "rediss" else { throw .invalidConfiguration("scheme of the url") }
        let parts: URLParts = try URLParts(rest)
        self.init(
            address: .tcp(host: parts.host, port: parts.port), username: parts.username,
            password: parts.password.map { Secret($0) } ?? password, database: parts.database)
        if scheme == "rediss" || requiresTLS {
            tls = try RedisConfiguration.tls(certificatePath: certificatePath)
        }
    }

    /// Reads what follows the scheme of several servers together; nil for another scheme.
    private static func address(_ scheme: String, _ rest: Substring) throws(RedisError) -> Address? {
        let parts: [Substring] = rest.split(separator: "/", omittingEmptySubsequences: false)
        switch scheme {
        case "redis+sentinel":
            guard parts.count == 2 else { throw .invalidConfiguration("name of the watched group") }
            return try watched(sentinels: parts[0].split(separator: ","), name: String(parts[1]))
        case "redis+cluster":
            guard parts.count == 1 || parts.count == 2 && parts[1].isEmpty else {
                throw .invalidConfiguration("a cluster has one database")
            }
            return try cluster(seeds: parts[0].split(separator: ","))
        default: return nil
        }
    }

    /// The address of a group that sentinels watch; each is `host` or `host:port`.
    package static func watched(
        sentinels: [some StringProtocol], name: String
    ) throws(RedisError) -> Address {
        guard !name.isEmpty else { throw .invalidConfiguration("name of the watched group") }
        return .watched(
            name: name, sentinels: try RedisEndpoint.list(sentinels, portDefault: 26_379, what: "sentinels"))
    }

    /// The address of a cluster; each server is `host` or `host:port`.
    package static func cluster(seeds: [some StringProtocol]) throws(RedisError) -> Address {
        .cluster(seeds: try RedisEndpoint.list(seeds, portDefault: 6_379, what: "servers of the cluster"))
    }

    private static func tls(certificatePath: String?) throws(RedisError) -> TLSConfiguration {
        var configuration: TLSConfiguration = .makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        guard let certificatePath else { return configuration }
        do {
            let certificates: [NIOSSLCertificate] = try NIOSSLCertificate.fromPEMFile(certificatePath)
            configuration.trustRoots = .certificates(certificates)
        } catch {
            throw .invalidConfiguration("certificate file")
        }
        return configuration
    }
}

/// The part of a Redis URL after the scheme.
private struct URLParts {
    static let defaultPort = 6379

    var username: String?
    var password: String?
    let host: String
    let port: Int
    let database: Int

    init(_ text: Substring) throws(RedisError) {
        var authority: Substring = text.prefix { $0 != "/" && $0 != "?" }
        let path: Substring = text.dropFirst(authority.count).drop { $0 == "/" }.prefix { $0 != "?" }
        if let at = authority.lastIndex(of: "@") {
            let credentials: [Substring] = authority[..<at].split(
                separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            username = credentials.first.flatMap { $0.isEmpty ? nil : URLParts.decoded($0) }
            password = credentials.count > 1 ? URLParts.decoded(credentials[1]) : nil
            authority = authority[authority.index(after: at)...]
        }
        let closing: Substring.Index? = authority.hasPrefix("[") ? authority.firstIndex(of: "]") : nil
        let afterHost: Substring = closing.map { authority[authority.index(after: $0)...] } ?? authority
        let colon: Substring.Index? = afterHost.lastIndex(of: ":")
        let name: Substring =
            closing.map { authority[..<$0].dropFirst() } ?? colon.map { authority[..<$0] } ?? authority
        let port: Int? = colon.map { Int(afterHost[afterHost.index(after: $0)...]) ?? 0 } ?? URLParts.defaultPort
        guard !name.isEmpty, let port, (1...65_535).contains(port) else {
            throw .invalidConfiguration("host of the url")
        }
        guard let database = path.isEmpty ? 0 : Int(path), database >= 0 else {
            throw .invalidConfiguration("database of the url")
        }
        self.host = String(name)
        self.port = port
        self.database = database
    }

    /// Replaces `%41` and its like; a stray percent sign stays.
    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest: Substring.UTF8View = text.utf8
        while let byte = rest.popFirst() {
            let digits = Substring(rest.prefix(2))
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
