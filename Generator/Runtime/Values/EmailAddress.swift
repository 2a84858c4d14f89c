// SPDX-License-Identifier: Apache-2.0

/// A mail address `local@domain`: an RFC 5322 dot-atom of ASCII before the at sign, RFC 1035 labels behind it.
///
/// Only the syntax is checked; case and IDNA are left to the owner of the account rules.
public struct EmailAddress: WireString {
    /// RFC 5321 4.5.3.1.3, without the angle brackets.
    private static let bytesMax: Int = 254
    private static let localBytesMax: Int = 64
    private static let labelBytesMax: Int = 63

    /// The address as it was written.
    public let wire: String

    /// The format `email`.
    public static var format: FormatName { .email }

    /// Takes an address; nil when it is not of the form.
    public init?(wire: String) {
        var copy: String = wire
        guard copy.withUTF8({ EmailAddress.isAddress($0) }) else { return nil }
        self.wire = wire
    }

    private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count <= bytesMax, let at: Int = bytes.lastIndex(of: 0x40), at >= 1, at <= localBytesMax else {
            return false
        }
        return isDotAtom(bytes[..<at]) && isDomain(bytes[(at + 1)...])
    }

    private static func isDotAtom(_ local: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var previous: UInt8 = 0x2E
        for byte in local {
            if byte == 0x2E {
                if previous == 0x2E { return false }
            } else if !isAtomText(byte) {
                return false
            }
            previous = byte
        }
        return previous != 0x2E
    }

    private static func isAtomText(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        // ! # $ % & ' * + - / = ? ^ _ ` { | } ~
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    /// At least two labels of letters, digits and inner hyphens; the last one is not all digits.
    private static func isDomain(_ domain: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var labels: Int = 1
        var length: Int = 0
        var isNumber: Bool = true
        var previous: UInt8 = 0x2E
        for byte: UInt8 in domain {
            if byte == 0x2E {
                if length == 0 || previous == 0x2D { return false }
                labels += 1
                length = 0
                isNumber = true
            } else {
                let isDigit: Bool = byte &- 0x30 < 10
                let isInner: Bool = byte == 0x2D && length > 0
                guard isDigit || isInner || (byte | 0x20) &- 0x61 < 26, length < labelBytesMax else { return false }
                isNumber = isNumber && isDigit
                length += 1
            }
            previous = byte
        }
        return labels >= 2 && length > 0 && previous != 0x2D && !isNumber
    }
}
