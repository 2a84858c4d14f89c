// SPDX-License-Identifier: Apache-2.0

/// Who really called, behind the proxies that we trust (RFC 7239, and the `X-Forwarded-*` fields).
package struct ClientAddress: Sendable, Equatable {
    package let ip: String
    package let isSecure: Bool
    package let host: String?
    /// The peer itself is one of our proxies.
    package let isThroughProxy: Bool

    package init(_ head: RequestHead, trusted: TrustedProxies) {
        let peer: Peer = head.peer
        guard peer.address.map(trusted.contains) ?? true else {
            ip = peer.text
            isSecure = peer.isTLS
            host = head.header("host")
            isThroughProxy = false
            return
        }
        let hops: [Substring] = Self.hops(head)
        ip = Self.nearestUntrusted(hops, trusted)?.text ?? peer.text
        isSecure = peer.isTLS || Self.lastScheme(head) == "https"
        host = head.header("x-forwarded-host") ?? head.header("host")
        isThroughProxy = true
    }

    /// From the right: the first hop that is none of our proxies; a hop that is no address ends the search.
    private static func nearestUntrusted(_ hops: [Substring], _ trusted: TrustedProxies) -> NetworkAddress? {
        var nearest: NetworkAddress?
        for hop in hops.reversed() {
            guard let address: NetworkAddress = NetworkAddress(withoutPort(hop)) else { return nearest }
            nearest = address
            if !trusted.contains(address) { return address }
        }
        return nearest
    }

    private static func hops(_ head: RequestHead) -> [Substring] {
        let forwardedFor: [String] = head.values("x-forwarded-for")
        if !forwardedFor.isEmpty { return forwardedFor.flatMap { value in value.split(separator: ",").map(trimmed) } }
        return head.values("forwarded").flatMap { value in
            value.split(separator: ",").map { element in parameter("for", of: element) ?? "" }
        }
    }

    private static func lastScheme(_ head: RequestHead) -> String? {
        if let value: String = head.values("x-forwarded-proto").last { return trimmed(value[...]).lowercased() }
        let element: Substring? = head.values("forwarded").last?.split(separator: ",").last
        return element.flatMap { element in parameter("proto", of: element)?.lowercased() }
    }

    private static func parameter(_ name: String, of element: Substring) -> Substring? {
        for pair in element.split(separator: ";") {
            let sides: [Substring] = pair.split(separator: "=", maxSplits: 1).map(trimmed)
            guard sides.count == 2, sides[0].lowercased() == name else { continue }
            let value: Substring = sides[1]
            return value.hasPrefix("\"") && value.hasSuffix("\"") && value.count > 1
                ? value.dropFirst().dropLast() : value
        }
        return nil
    }

    private static func withoutPort(_ hop: Substring) -> Substring {
        if hop.hasPrefix("[") { return hop.firstIndex(of: "]").map { end in hop[...end] } ?? hop }
        let colons: Int = hop.utf8.count { byte in byte == 0x3A }
        return colons == 1 ? hop[..<(hop.firstIndex(of: ":") ?? hop.endIndex)] : hop
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text: Substring = text
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
