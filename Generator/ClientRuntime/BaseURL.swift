// SPDX-License-Identifier: Apache-2.0

/// Where a server listens and where its versioned operations begin: `https://api.example.com/v1`.
public struct BaseURL: Sendable, Hashable {
    /// How the server is reached.
    public enum Scheme: String, Sendable {
        case http
        case https
        /// A Unix socket; the host is its path.
        case unix = "http+unix"
    }

    public var scheme: Scheme
    /// Host name, address (IPv6 in brackets) or socket path.
    public var host: String
    public var port: Int?
    /// Prefix of versioned operations, such as `/v1`; without a slash at the end. Root operations do without it.
    public var path: String

    public init(scheme: Scheme, host: String, port: Int? = nil, path: String = "/v1") {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
    }

    /// Reads `scheme://host[:port][/path]`; nil for user information, query, fragment or an unknown scheme.
    /// The host of `http+unix` is the percent-encoded socket path.
    public init?(_ text: String) {
        guard let mark = text.firstIndex(of: ":"), text[mark...].hasPrefix("://"),
            let scheme = Scheme(rawValue: text[..<mark].lowercased()),
            !text.contains(where: { $0 == "?" || $0 == "#" || $0 == "@" || $0.isWhitespace })
        else { return nil }
        let rest = text[mark...].dropFirst(3)
        let end = rest.firstIndex(of: "/") ?? rest.endIndex
        guard let authority = BaseURL.authority(rest[..<end], scheme) else { return nil }
        self.scheme = scheme
        host = authority.host
        port = authority.port
        var path = rest[end...]
        while path.hasSuffix("/") { path = path.dropLast() }
        self.path = String(path)
    }

    private static func authority(_ text: Substring, _ scheme: Scheme) -> (host: String, port: Int?)? {
        guard !text.isEmpty else { return nil }
        if scheme == .unix { return decoded(text).map { ($0, nil) } }
        let afterHost = text.hasPrefix("[") ? text.firstIndex(of: "]") ?? text.startIndex : text.startIndex
        guard let colon = text[afterHost...].firstIndex(of: ":") else { return (String(text), nil) }
        guard colon != text.startIndex, let port = Int(text[text.index(after: colon)...]), (1...65_535).contains(port)
        else { return nil }
        return (String(text[..<colon]), port)
    }

    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Scheme and authority as an address, such as `https://api.example.com:8443` or `http+unix://%2Frun%2Fa.sock`.
    public var origin: String {
        let name = scheme == .unix ? BaseURL.encoded(host) : host
        return "\(scheme.rawValue)://\(name)" + (port.map { ":\($0)" } ?? "")
    }

    private static func encoded(_ path: String) -> String {
        path.utf8.reduce(into: "") { text, byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
