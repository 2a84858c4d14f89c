// SPDX-License-Identifier: Apache-2.0
@_spi(_Unicode) import Swift

/// Unicode normal form C, by the tables of the standard library.
package enum NormalForm {
    /// First lead byte of scalars from U+0300 on; everything below is composed already.
    private static let leadMin: UInt8 = 0xCC

    /// The text in normal form C.
    package static func composed(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= leadMin }) else { return text }
        var scalars: String.UnicodeScalarView = String.UnicodeScalarView()
        scalars.append(contentsOf: text._nfc)
        return String(scalars)
    }
}
