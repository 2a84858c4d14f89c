// SPDX-License-Identifier: Apache-2.0
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The identifier type of the wire, under a name that needs no import of Foundation.
public typealias WireUUID = UUID

extension UUID {
    /// Length of the text form: 32 hexadecimal digits and 4 hyphens.
    static let textBytes: Int = 36
    /// Largest instant of a version 7 identifier: 48 bits of milliseconds.
    private static let millisecondsMax: Int64 = (1 << 48) - 1

    /// A new time-ordered identifier (RFC 9562, version 7) with random bits of the system generator.
    ///
    /// - Parameter milliseconds: milliseconds since 1970 UTC, held within the 48 bits of the format.
    public static func v7(milliseconds: Int64) -> UUID {
        var generator: SystemRandomNumberGenerator = SystemRandomNumberGenerator()
        return v7(milliseconds: milliseconds, random: &generator)
    }

    /// A new time-ordered identifier (RFC 9562, version 7) with random bits of the given generator.
    public static func v7(milliseconds: Int64, random: inout some RandomNumberGenerator) -> UUID {
        let time: UInt64 = UInt64(min(max(milliseconds, 0), millisecondsMax))
        let high: UInt64 = time << 16 | 0x7000 | (random.next() & 0x0FFF)
        let low: UInt64 = 0x8000_0000_0000_0000 | (random.next() & 0x3FFF_FFFF_FFFF_FFFF)
        return UUID(high: high, low: low)
    }

    /// Makes an identifier of two big-endian halves.
    public init(high: UInt64, low: UInt64) {
        self.init(uuid: unsafeBitCast((high.bigEndian, low.bigEndian), to: uuid_t.self))
    }

    /// Reads the text form `8-4-4-4-12` of either case; nil for any other text.
    public init?(wire text: String) {
        var text: String = text
        guard
            let value: UUID = text.withUTF8({ (bytes: UnsafeBufferPointer<UInt8>) -> UUID? in
                bytes.baseAddress.flatMap { UUID(bytes: $0, count: bytes.count) }
            })
        else { return nil }
        self = value
    }

    /// Reads the text form from memory that holds `count` bytes.
    init?(bytes: UnsafePointer<UInt8>, count: Int) {
        guard count == UUID.textBytes, bytes[8] == 0x2D, bytes[13] == 0x2D, bytes[18] == 0x2D, bytes[23] == 0x2D
        else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        var digits: Int = 0
        for position in 0..<UUID.textBytes {
            if position == 8 || position == 13 || position == 18 || position == 23 { continue }
            guard let nibble: UInt8 = DigitText.hex(bytes[position]) else { return nil }
            if digits < 16 {
                halves.0 = halves.0 << 4 | UInt64(nibble)
            } else {
                halves.1 = halves.1 << 4 | UInt64(nibble)
            }
            digits &+= 1
        }
        self.init(high: halves.0, low: halves.1)
    }

    /// The text form in lower case, as it goes over the wire.
    public var wire: String {
        String(unsafeUninitializedCapacity: UUID.textBytes) { (target: UnsafeMutableBufferPointer<UInt8>) -> Int in
            guard let base: UnsafeMutablePointer<UInt8> = target.baseAddress else { return 0 }
            writeText(to: base)
            return UUID.textBytes
        }
    }

    /// Appends the 36 bytes of the text form.
    public func appendText(to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: UUID.textBytes) { scratch in
            guard let base: UnsafeMutablePointer<UInt8> = scratch.baseAddress else { return }
            writeText(to: base)
            bytes.append(contentsOf: UnsafeBufferPointer(start: base, count: UUID.textBytes))
        }
    }

    /// Writes the 36 bytes of the text form.
    func writeText(to target: UnsafeMutablePointer<UInt8>) {
        withUnsafeBytes(of: uuid) { (source: UnsafeRawBufferPointer) in
            let room: UnsafeMutableRawPointer = UnsafeMutableRawPointer(target)
            let high: UInt64 = UInt64(bigEndian: source.loadUnaligned(as: UInt64.self))
            let low: UInt64 = UInt64(bigEndian: source.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            UUID.storeHex(UInt32(truncatingIfNeeded: high >> 32), room)
            let middle: UInt64 = UUID.hex(UInt32(truncatingIfNeeded: high))
            room.storeBytes(of: UInt32(truncatingIfNeeded: middle >> 32).bigEndian, toByteOffset: 9, as: UInt32.self)
            room.storeBytes(of: UInt32(truncatingIfNeeded: middle).bigEndian, toByteOffset: 14, as: UInt32.self)
            let third: UInt64 = UUID.hex(UInt32(truncatingIfNeeded: low >> 32))
            room.storeBytes(of: UInt32(truncatingIfNeeded: third >> 32).bigEndian, toByteOffset: 19, as: UInt32.self)
            room.storeBytes(of: UInt32(truncatingIfNeeded: third).bigEndian, toByteOffset: 24, as: UInt32.self)
            UUID.storeHex(UInt32(truncatingIfNeeded: low), room + 28)
            target[8] = 0x2D
            target[13] = 0x2D
            target[18] = 0x2D
            target[23] = 0x2D
        }
    }

    private static func storeHex(_ word: UInt32, _ target: UnsafeMutableRawPointer) {
        target.storeBytes(of: hex(word).bigEndian, as: UInt64.self)
    }

    /// The eight digits of a word, the first in the highest byte: each half-byte is spread to a byte, then those above
    /// nine are lifted to the letters.
    private static func hex(_ word: UInt32) -> UInt64 {
        var spread: UInt64 = UInt64(word)
        spread = (spread | spread << 16) & 0x0000_FFFF_0000_FFFF
        spread = (spread | spread << 8) & 0x00FF_00FF_00FF_00FF
        spread = (spread | spread << 4) & 0x0F0F_0F0F_0F0F_0F0F
        let isLetter: UInt64 = ((spread &+ 0x0606_0606_0606_0606) >> 4) & 0x0101_0101_0101_0101
        return spread &+ 0x3030_3030_3030_3030 &+ isLetter &* 0x27
    }
}
