// SPDX-License-Identifier: Apache-2.0

/// Bytes whose wire form is base64 with padding (RFC 4648 section 4); the URL alphabet is read as well.
public struct Base64Data: WireString {
    private static let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

    /// The bytes.
    public let bytes: [UInt8]

    /// The format `base64`.
    public static var format: FormatName { .base64 }

    /// Takes bytes.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads the text form; nil for foreign characters, wrong padding, or bits set behind the last byte.
    public init?(wire: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(wire.utf8.count / 4 * 3)
        var accumulator: UInt32 = 0
        var digits: Int = 0
        var padding: Int = 0
        for byte in wire.utf8 {
            if byte == 0x3D {
                padding += 1
                continue
            }
            guard padding == 0, let value: UInt32 = Base64Data.value(of: byte) else { return nil }
            accumulator = accumulator << 6 | value
            digits += 1
            if digits % 4 == 0 {
                bytes.append(UInt8(truncatingIfNeeded: accumulator >> 16))
                bytes.append(UInt8(truncatingIfNeeded: accumulator >> 8))
                bytes.append(UInt8(truncatingIfNeeded: accumulator))
                accumulator = 0
            }
        }
        switch digits % 4 {
        case 0:
            guard padding == 0 else { return nil }
        case 2:
            guard padding == 0 || padding == 2, accumulator & 0xF == 0 else { return nil }
            bytes.append(UInt8(truncatingIfNeeded: accumulator >> 4))
        case 3:
            guard padding <= 1, accumulator & 0x3 == 0 else { return nil }
            bytes.append(UInt8(truncatingIfNeeded: accumulator >> 10))
            bytes.append(UInt8(truncatingIfNeeded: accumulator >> 2))
        default: return nil
        }
        self.bytes = bytes
    }

    /// The text form with padding.
    public var wire: String {
        let capacity: Int = (bytes.count + 2) / 3 * 4
        return String(unsafeUninitializedCapacity: capacity) { target -> Int in
            var written: Int = 0
            var index: Int = 0
            while index < bytes.count {
                let count: Int = min(3, bytes.count - index)
                var group: UInt32 = UInt32(bytes[index]) << 16
                if count > 1 { group |= UInt32(bytes[index + 1]) << 8 }
                if count > 2 { group |= UInt32(bytes[index + 2]) }
                for digit in 0..<4 {
                    target[written] =
                        digit <= count
                        ? Base64Data.alphabet.utf8Start[Int(group >> UInt32(18 - digit * 6) & 63)] : 0x3D
                    written += 1
                }
                index += count
            }
            return written
        }
    }

    private static func value(of byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte) - 0x41
        case 0x61...0x7A: UInt32(byte) - 0x61 + 26
        case 0x30...0x39: UInt32(byte) - 0x30 + 52
        case 0x2B, 0x2D: 62
        case 0x2F, 0x5F: 63
        default: nil
        }
    }
}
