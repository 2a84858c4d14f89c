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
        let labels: [Slice<UnsafeBufferPointer<UInt8>>] = domain.split(
            separator: 0x2E, omittingEmptySubsequences: false)
        guard labels.count >= 2, let last: Slice<UnsafeBufferPointer<UInt8>> = labels.last else { return false }
        return labels.allSatisfy(isLabel) && !last.allSatisfy { $0 &- 0x30 < 10 }
    }

    private static func isLabel(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard (1...labelBytesMax).contains(label.count), label.first != 0x2D, label.last != 0x2D else { return false }
        return label.allSatisfy { (byte: UInt8) -> Bool in
            byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2D
        }
    }
}
