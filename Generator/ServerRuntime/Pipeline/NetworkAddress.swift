// SPDX-License-Identifier: Apache-2.0
package import NIOCore

/// An IPv4 or IPv6 address as 128 bits; IPv4 is held in its IPv6-mapped form (RFC 4291 section 2.5.5.2).
package struct NetworkAddress: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    private static let mappedPrefix: UInt64 = 0xFFFF_0000_0000

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package var isIPv4: Bool { high == 0 && low >> 32 == 0xFFFF }

    /// The address of a connected socket; nil for Unix sockets.
    package init?(_ socket: SocketAddress) {
        guard let text: String = socket.ipAddress else { return nil }
        self.init(text)
    }

    /// Reads dotted IPv4 or IPv6 text, brackets and a zone id allowed, nothing else.
    package init?(_ text: some StringProtocol) {
        var body: Substring = Substring(text)
        if body.hasPrefix("[") && body.hasSuffix("]") { body = body.dropFirst().dropLast() }
        if let zone: Substring.Index = body.firstIndex(of: "%") { body = body[..<zone] }
        if body.contains(":") {
            guard let groups: [UInt16] = Self.groups(body) else { return nil }
            self.init(high: Self.join(groups[0..<4]), low: Self.join(groups[4..<8]))
        } else {
            guard let number: UInt32 = Self.dotted(body) else { return nil }
            self.init(high: 0, low: Self.mappedPrefix | UInt64(number))
        }
    }

    /// Canonical text: dotted for IPv4, RFC 5952 for IPv6.
    package var text: String {
        if isIPv4 {
            return (0..<4).map { index in String((low >> UInt64(24 - index * 8)) & 0xFF) }.joined(separator: ".")
        }
        let groups: [UInt64] = (0..<8).map { index in
            ((index < 4 ? high : low) >> UInt64(48 - (index % 4) * 16)) & 0xFFFF
        }
        let gap: Range<Int> = Self.longestZeroRun(groups)
        let texts: [String] = groups.map { group in String(group, radix: 16) }
        if gap.count < 2 { return texts.joined(separator: ":") }
        let before: String = texts[..<gap.lowerBound].joined(separator: ":")
        return before + "::" + texts[gap.upperBound...].joined(separator: ":")
    }

    private static func longestZeroRun(_ groups: [UInt64]) -> Range<Int> {
        var best: Range<Int> = 0..<0
        var start: Int = 0
        while start < groups.count {
            var end: Int = start
            while end < groups.count, groups[end] == 0 { end += 1 }
            if end - start > best.count { best = start..<end }
            start = max(end, start + 1)
        }
        return best
    }

    private static func join(_ groups: ArraySlice<UInt16>) -> UInt64 {
        groups.reduce(0) { number, group in number << 16 | UInt64(group) }
    }

    private static func dotted(_ text: Substring) -> UInt32? {
        let parts: [Substring] = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var number: UInt32 = 0
        for part in parts {
            let isPlain: Bool = part.utf8.allSatisfy { byte in byte >= 0x30 && byte <= 0x39 }
            guard isPlain, part.count <= 3, part.count == 1 || part.first != "0", let octet = UInt8(part) else {
                return nil
            }
            number = number << 8 | UInt32(octet)
        }
        return number
    }

    private static func groups(_ text: Substring) -> [UInt16]? {
        guard let gap: Range<Substring.Index> = text.firstRange(of: "::") else {
            guard let all: [UInt16] = run(text), all.count == 8 else { return nil }
            return all
        }
        guard let before: [UInt16] = run(text[..<gap.lowerBound]), let after: [UInt16] = run(text[gap.upperBound...]),
            before.count + after.count < 8
        else { return nil }
        return before + [UInt16](repeating: 0, count: 8 - before.count - after.count) + after
    }

    private static func run(_ text: Substring) -> [UInt16]? {
        if text.isEmpty { return [] }
        var groups: [UInt16] = []
        let parts: [Substring] = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, part.contains(".") {
                guard let number: UInt32 = dotted(part) else { return nil }
                groups += [UInt16(truncatingIfNeeded: number >> 16), UInt16(truncatingIfNeeded: number)]
            } else {
                let isHex: Bool = part.utf8.allSatisfy { byte in byte != 0x2B && byte != 0x2D }
                guard isHex, (1...4).contains(part.count), let group = UInt16(part, radix: 16) else { return nil }
                groups.append(group)
            }
        }
        return groups
    }
}

/// A block of addresses in CIDR notation; a bare address is a block of one.
package struct AddressBlock: Hashable, Sendable {
    private let base: NetworkAddress
    private let bits: Int

    package init?(_ text: some StringProtocol) {
        let parts: [Substring] = Substring(text).split(separator: "/", omittingEmptySubsequences: false)
        guard let first: Substring = parts.first, parts.count <= 2, let base: NetworkAddress = NetworkAddress(first)
        else { return nil }
        let widthMax: Int = base.isIPv4 ? 32 : 128
        guard let width: Int = parts.count == 2 ? Int(parts[1]) : widthMax, (0...widthMax).contains(width) else {
            return nil
        }
        self.base = base
        bits = base.isIPv4 ? 96 + width : width
    }

    /// The first address of what one customer has: one address of IPv4, a /64 network of IPv6; nil for other widths.
    package var single: NetworkAddress? {
        if base.isIPv4 { return bits == 128 ? base : nil }
        return bits == 64 ? NetworkAddress(high: base.high, low: 0) : nil
    }

    package func contains(_ address: NetworkAddress) -> Bool {
        let highMask: UInt64 = Self.mask(min(bits, 64))
        let lowMask: UInt64 = Self.mask(max(bits - 64, 0))
        return (base.high ^ address.high) & highMask == 0 && (base.low ^ address.low) & lowMask == 0
    }

    private static func mask(_ bits: Int) -> UInt64 { bits == 0 ? 0 : ~0 << UInt64(64 - bits) }
}

/// Addresses whose `Forwarded` and `X-Forwarded-*` fields are believed. A Unix socket peer is always the proxy.
package struct TrustedProxies: Sendable {
    package var blocks: [AddressBlock]

    package init(_ blocks: [AddressBlock] = []) { self.blocks = blocks }

    package func contains(_ address: NetworkAddress) -> Bool { blocks.contains { block in block.contains(address) } }
}
