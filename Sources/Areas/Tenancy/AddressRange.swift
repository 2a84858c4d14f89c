// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// A block of IP addresses in CIDR notation, with the host bits cleared; IPv4-mapped IPv6 counts as IPv4.
struct AddressRange: Hashable, Sendable {
    private static let mapped: UInt64 = 0xFFFF_0000_0000
    private static let mappedBits: Int = 96

    /// The 128-bit base; IPv4 lies in `::ffff:0:0/96`.
    private let high: UInt64
    private let low: UInt64
    /// Leading bits that count, of 128.
    private let bits: Int

    private init(high: UInt64, low: UInt64, bits: Int) {
        self.high = high & Self.mask(bits)
        self.low = low & Self.mask(bits - 64)
        self.bits = bits
    }

    /// Takes `address` or `address/length`; nil when it is neither.
    init?(_ text: String) {
        let parts: [Substring] = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let address = Self.address(String(parts[0])) else { return nil }
        guard parts.count == 2 else {
            self.init(high: address.high, low: address.low, bits: 128)
            return
        }
        let isDigits: Bool = parts[1].utf8.allSatisfy { (byte: UInt8) -> Bool in (0x30...0x39).contains(byte) }
        guard isDigits, parts[1].utf8.count <= 3, let length = Int(parts[1]) else { return nil }
        let shift: Int = address.isShort ? Self.mappedBits : 0
        guard length + shift <= 128 else { return nil }
        // A mapped block wider than the IPv4 space is no IPv4 block.
        self.init(high: address.high, low: address.low, bits: length + shift)
    }

    private static func address(_ text: String) -> (high: UInt64, low: UInt64, isShort: Bool)? {
        if let short = IPv4Address(wire: text) { return (0, mapped | UInt64(short.bits), true) }
        return IPv6Address(wire: text).map { (long: IPv6Address) -> (high: UInt64, low: UInt64, isShort: Bool) in
            (long.high, long.low, false)
        }
    }

    private static func mask(_ bits: Int) -> UInt64 {
        if bits <= 0 { return 0 }
        return bits >= 64 ? .max : ~(UInt64.max >> UInt64(bits))
    }

    /// Whether the other block lies within this one.
    func contains(_ other: AddressRange) -> Bool {
        bits <= other.bits && other.high & Self.mask(bits) == high && other.low & Self.mask(bits - 64) == low
    }

    /// CIDR notation as the database keeps it.
    var text: String {
        if bits >= Self.mappedBits, high == 0, low & ~0xFFFF_FFFF == Self.mapped {
            return "\(IPv4Address(bits: UInt32(truncatingIfNeeded: low)).wire)/\(bits - Self.mappedBits)"
        }
        return "\(IPv6Address(high: high, low: low).wire)/\(bits)"
    }
}

/// The address list that a change asks for, made safe: it never locks out the person who sets it.
struct AddressList: Sendable, Equatable {
    static let blocksMax: Int = 100
    static let ownAddressWarning: String = "Your own address was added to the allow list."

    var blocks: [String]
    var warnings: [String]

    /// - Parameters:
    ///   - texts: blocks as they were sent; single addresses count as whole blocks.
    ///   - caller: address that the change comes from.
    /// - Throws: 400 naming each text that is no block, or for more blocks than fit.
    init(_ texts: [String], caller: String) throws(APIFailure) {
        var ranges: [AddressRange] = []
        var violations: [Violation] = []
        for (index, text) in texts.enumerated() {
            guard let range = AddressRange(text) else {
                violations.append(
                    Self.violation([.name("settings"), .name("ipWhitelist"), .index(index)], text))
                continue
            }
            if !ranges.contains(range) { ranges.append(range) }
        }
        guard violations.isEmpty else { throw ViolationReport(violations).failure }
        warnings = []
        if !ranges.isEmpty, let own = AddressRange(caller), !ranges.contains(where: { $0.contains(own) }) {
            ranges.append(own)
            warnings = [Self.ownAddressWarning]
        }
        guard ranges.count <= Self.blocksMax else {
            throw ViolationReport([
                Violation(
                    location: .body, path: [.name("settings"), .name("ipWhitelist")], code: .tooManyItems,
                    constraints: [
                        ViolatedConstraint(name: "maxItems", text: "at most \(Self.blocksMax) blocks with your own")
                    ])
            ]).failure
        }
        blocks = ranges.map(\.text)
    }

    /// A text that is no block of addresses.
    static func violation(_ path: [PathComponent], _ text: String) -> Violation {
        Violation(
            location: .body, path: path, code: .invalidFormat,
            constraints: [ViolatedConstraint(name: "cidr", text: "must be a block of addresses")],
            value: .string(text))
    }
}
