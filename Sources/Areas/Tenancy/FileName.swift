// SPDX-License-Identifier: Apache-2.0

/// Names of files as people gave them: only for display, never a path.
enum FileName {
    private static let bytesMax: Int = 200
    private static let fallback: String = "file"

    /// The last component, without control and direction characters, at most 200 bytes with its ending kept.
    static func cleaned(_ name: String) -> String {
        let last: Substring =
            name.split { (character: Character) -> Bool in character == "/" || character == "\\" }.last ?? ""
        var text: String = ""
        for scalar in last.unicodeScalars where isShown(scalar) { text.unicodeScalars.append(scalar) }
        text = trimmed(text)
        guard !text.isEmpty else { return fallback }
        return shortened(text)
    }

    /// `Content-Disposition` (RFC 6266): the name in ASCII for old clients, and in full.
    static func disposition(_ name: String, isInline: Bool) -> String {
        let plain: String = String(
            name.unicodeScalars.map { (scalar: Unicode.Scalar) -> Character in
                scalar.value < 0x20 || scalar.value > 0x7E || scalar == "\"" || scalar == "\\" || scalar == "%"
                    ? "_" : Character(scalar)
            })
        return (isInline ? "inline" : "attachment") + "; filename=\"\(plain)\"; filename*=UTF-8''\(encoded(name))"
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        default: true
        }
    }

    /// Without dots and blanks in front and blanks and dots behind: no name hides, and none ends like a folder.
    private static func trimmed(_ text: String) -> String {
        let head: Substring = text.drop { (character: Character) -> Bool in character == "." || character.isWhitespace }
        var end: Substring = head
        while let last = end.last, last == "." || last.isWhitespace { end = end.dropLast() }
        return String(end)
    }

    private static func shortened(_ text: String) -> String {
        guard text.utf8.count > bytesMax else { return text }
        let ending: String = FileKind.ending(of: text)
        let tail: String = ending.isEmpty || ending.utf8.count > 16 ? "" : "." + ending
        var head: Substring = text.dropLast(tail.count)
        while head.utf8.count + tail.utf8.count > bytesMax { head = head.dropLast() }
        return head + tail
    }

    /// `attr-char` of RFC 8187; everything else percent-encoded.
    private static func encoded(_ text: String) -> String {
        let plain: Set<UInt8> = Set("!#$&+-.^_`|~".utf8)
        return text.utf8.reduce(into: "") { (result: inout String, byte: UInt8) in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.unicodeScalars.append(Unicode.Scalar(byte))
            case _ where plain.contains(byte): result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
