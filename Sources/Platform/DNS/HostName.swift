// SPDX-License-Identifier: Apache-2.0
import CIDN2

/// A name of a host on the Internet: letters, digits and hyphens in two labels at least, other scripts encoded
/// (A-labels of RFC 5890), small letters.
package struct HostName: Sendable, Hashable {
    package static let bytesMin: Int = 4
    package static let bytesMax: Int = 253
    private static let labelBytesMax: Int = 63

    package let text: String

    /// Nil for text that is no such name, an address of numbers among it.
    package init?(_ text: String) {
        let name: String = text.lowercased()
        let labels: [Substring] = name.split(separator: ".", omittingEmptySubsequences: false)
        guard (Self.bytesMin...Self.bytesMax).contains(name.utf8.count), labels.count >= 2,
            labels.allSatisfy(Self.isLabel), let last: Substring = labels.last, last.utf8.count >= 2,
            !last.utf8.allSatisfy({ (0x30...0x39).contains($0) }), Self.isEncoded(name)
        else { return nil }
        self.text = name
    }

    /// The name itself or one below it.
    package func isWithin(_ other: String) -> Bool { text == other || text.hasSuffix("." + other) }

    private static func isLabel(_ label: Substring) -> Bool {
        guard (1...labelBytesMax).contains(label.utf8.count), label.utf8.first != 0x2D, label.utf8.last != 0x2D else {
            return false
        }
        return label.utf8.allSatisfy { (byte: UInt8) -> Bool in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
    }

    /// Whether the encoded labels are what encoding their text gives (IDNA 2008).
    private static func isEncoded(_ name: String) -> Bool {
        var unicode: UnsafeMutablePointer<CChar>?
        guard idn2_to_unicode_8z8z(name, &unicode, 0) == IDN2_OK.rawValue, let unicode else { return false }
        defer { idn2_free(unicode) }
        var encoded: UnsafeMutablePointer<CChar>?
        guard idn2_to_ascii_8z(unicode, &encoded, Int32(IDN2_NONTRANSITIONAL.rawValue)) == IDN2_OK.rawValue, let encoded
        else { return false }
        defer { idn2_free(encoded) }
        return String(cString: encoded) == name
    }
}
