// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// RFC 5322 text of a message with a plain and an HTML part (RFC 2046 `multipart/alternative`).
package struct MailText: Sendable {
    package let bytes: [UInt8]
    private static let lineBytesMax: Int = 76
    /// Longer header texts are encoded, which folds them.
    private static let plainBytesMax: Int = 200
    /// 42 bytes are 56 characters of base64: with frame and field name a word stays within its 75 characters.
    private static let wordBytesMax: Int = 42

    package init(_ message: MailMessage, date: String) {
        let boundary: String = "b-" + message.id
        var lines: [String] = [
            "From: " + Self.mailbox(message.sender), "To: " + Self.mailbox(message.recipient),
            "Subject: " + Self.unstructured(message.subject), "Date: " + date,
            "Message-ID: <\(message.id)@\(Self.domain(of: message.sender))>", "MIME-Version: 1.0",
            "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "",
        ]
        for (type, text) in [("text/plain", message.text), ("text/html", message.html)] {
            lines += ["--" + boundary, "Content-Type: \(type); charset=utf-8", "Content-Transfer-Encoding: base64", ""]
            lines += Self.wrapped(Self.base64(Array(text.utf8))) + [""]
        }
        lines += ["--" + boundary + "--", ""]
        bytes = Array(lines.joined(separator: "\r\n").utf8)
    }

    private static func domain(of address: MailAddress) -> String {
        String(address.address.split(separator: "@").last ?? "localhost")
    }

    private static func mailbox(_ address: MailAddress) -> String {
        guard let name = address.name, !name.isEmpty else { return "<\(address.address)>" }
        return phrase(name) + " <\(address.address)>"
    }

    /// Text of a display name: specials would need quotes, so they are encoded as well.
    private static func phrase(_ text: String) -> String {
        let isSpecial: Bool = text.contains { (character: Character) -> Bool in
            "\"\\<>@,;:.()[]".contains(character)
        }
        return isPlain(text) && !isSpecial ? text : encoded(text)
    }

    private static func unstructured(_ text: String) -> String { isPlain(text) ? text : encoded(text) }

    /// Short printable ASCII that nobody takes for an encoded word.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.count <= plainBytesMax && !text.contains("=?")
            && text.utf8.allSatisfy { (byte: UInt8) -> Bool in byte >= 0x20 && byte < 0x7F }
    }

    /// RFC 2047 encoded words; each holds whole characters.
    private static func encoded(_ text: String) -> String {
        var words: [String] = []
        var part: [UInt8] = []
        for scalar in text.unicodeScalars {
            let bytes: [UInt8] = Array(String(scalar).utf8)
            if part.count + bytes.count > wordBytesMax {
                words.append("=?utf-8?B?" + base64(part) + "?=")
                part = []
            }
            part += bytes
        }
        words.append("=?utf-8?B?" + base64(part) + "?=")
        return words.joined(separator: "\r\n ")
    }

    private static func base64(_ bytes: [UInt8]) -> String { Base64Data(bytes).wire }

    private static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        var rest: Substring = text[...]
        while !rest.isEmpty {
            lines.append(String(rest.prefix(lineBytesMax)))
            rest = rest.dropFirst(lineBytesMax)
        }
        return lines
    }
}
