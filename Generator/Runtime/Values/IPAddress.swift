// SPDX-License-Identifier: Apache-2.0

/// An IPv4 address in dotted decimal form, without leading zeros.
public struct IPv4Address: WireString {
    /// The four octets, the first one in the most significant byte.
    public let bits: UInt32

    /// The format `ipv4`.
    public static var format: FormatName { .ipv4 }

    /// Takes the 32 bits.
    public init(bits: UInt32) { self.bits = bits }

    /// Reads four decimal octets; nil for any other text.
    public init?(wire: String) {
        var bits: UInt32 = 0
        var octets: Int = 0
        for part in wire.utf8.split(separator: 0x2E, omittingEmptySubsequences: false) {
            guard (1...3).contains(part.count), part.allSatisfy({ $0 &- 0x30 < 10 }),
                part.count == 1 || part.first != 0x30
            else { return nil }
            let value: UInt32 = part.reduce(0) { $0 * 10 + UInt32($1 &- 0x30) }
            guard value <= 255, octets < 4 else { return nil }
            bits = bits << 8 | value
            octets += 1
        }
        guard octets == 4 else { return nil }
        self.bits = bits
    }

    /// The dotted decimal form.
    public var wire: String { "\(bits >> 24).\(bits >> 16 & 255).\(bits >> 8 & 255).\(bits & 255)" }
}

/// An IPv6 address; read in every form of RFC 4291 2.2, written as RFC 5952 says. Zone identifiers are refused.
public struct IPv6Address: WireString {
    /// The first 64 bits.
    public let high: UInt64
    /// The last 64 bits.
    public let low: UInt64

    /// The format `ipv6`.
    public static var format: FormatName { .ipv6 }

    /// Takes the 128 bits.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads the text form; nil for any other text.
    public init?(wire: String) {
        let parts: [Substring] = wire.split(separator: ":", omittingEmptySubsequences: false)
        guard (3...9).contains(parts.count) else { return nil }
        var groups: [UInt16] = []
        var gap: Int?
        for (index, part) in parts.enumerated() {
            if part.isEmpty {
                let isEdge: Bool = index == 0 || index == parts.count - 1
                if isEdge {
                    let neighbour: Substring = index == 0 ? parts[1] : parts[parts.count - 2]
                    guard neighbour.isEmpty else { return nil }
                    continue
                }
                guard gap == nil else { return nil }
                gap = groups.count
            } else if index == parts.count - 1, part.utf8.contains(0x2E) {
                guard let tail: IPv4Address = IPv4Address(wire: String(part)) else { return nil }
                groups.append(UInt16(tail.bits >> 16))
                groups.append(UInt16(tail.bits & 0xFFFF))
            } else {
                guard part.utf8.count <= 4, part.utf8.allSatisfy({ DigitText.hex($0) != nil }),
                    let group: UInt16 = UInt16(part, radix: 16)
                else { return nil }
                groups.append(group)
            }
        }
        if let gap {
            guard groups.count <= 7 else { return nil }
            groups.insert(contentsOf: repeatElement(0, count: 8 - groups.count), at: gap)
        }
        guard groups.count == 8 else { return nil }
        high = groups[..<4].reduce(0) { $0 << 16 | UInt64($1) }
        low = groups[4...].reduce(0) { $0 << 16 | UInt64($1) }
    }

    /// Lower case, no leading zeros, the longest run of zero groups shortened.
    public var wire: String {
        let groups: [UInt64] = (0..<8).map { (index: Int) -> UInt64 in
            (index < 4 ? high : low) >> UInt64((3 - index % 4) * 16) & 0xFFFF
        }
        var best: Range<Int> = 0..<0
        var start: Int = 0
        while start < 8 {
            var end: Int = start
            while end < 8, groups[end] == 0 { end += 1 }
            if end - start > best.count { best = start..<end }
            start = max(end, start + 1)
        }
        let texts: [String] = groups.map { String($0, radix: 16) }
        guard best.count >= 2 else { return texts.joined(separator: ":") }
        return texts[..<best.lowerBound].joined(separator: ":") + "::"
            + texts[best.upperBound...].joined(separator: ":")
    }
}
