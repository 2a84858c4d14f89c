// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Mail

@Suite struct `the text of a mail` {
    private func lines(_ message: MailMessage) -> [String] {
        String(decoding: MailText(message, date: "Mon, 26 Jan 2026 12:00:00 +0000").bytes, as: UTF8.self)
            .components(separatedBy: "\r\n")
    }

    private func header(_ name: String, _ lines: [String]) -> String? {
        guard let first = lines.firstIndex(where: { $0.hasPrefix(name + ": ") }) else { return nil }
        let folded = lines[(first + 1)...].prefix { $0.hasPrefix(" ") }
        return ([String(lines[first].dropFirst(name.count + 2))] + folded).joined(separator: "\r\n")
    }

    private func decoded(_ words: String) -> String {
        var bytes = Data()
        for word in words.split(whereSeparator: { $0 == " " || $0 == "\r\n" }) {
            bytes += Data(base64Encoded: String(word.dropFirst("=?utf-8?B?".count).dropLast(2))) ?? Data()
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a plain mail has its headers and two parts`() throws {
        let lines = lines(try MailSamples.message(subject: "Your code: 123", name: "Ada"))
        #expect(header("From", lines) == "Zygo <no-reply@zygo.test>")
        #expect(header("To", lines) == "Ada <ada@example.com>")
        #expect(header("Subject", lines) == "Your code: 123")
        #expect(header("Date", lines) == "Mon, 26 Jan 2026 12:00:00 +0000")
        #expect(header("Message-ID", lines) == "<m-1@zygo.test>")
        #expect(header("Content-Type", lines) == "multipart/alternative; boundary=\"b-m-1\"")
        #expect(lines.filter { $0 == "--b-m-1" }.count == 2)
        #expect(lines.filter { $0 == "--b-m-1--" }.count == 1)
        #expect(lines.contains(Data("Hello.\n".utf8).base64EncodedString()))
        #expect(lines.contains(Data("<p>Hello.\n</p>".utf8).base64EncodedString()))
    }

    @Test func `text beyond ASCII becomes encoded words of at most 75 characters`() throws {
        let subject = String(repeating: "Grüße aus Köln 👩‍👩‍👧‍👦, ", count: 20)
        let found = try #require(header("Subject", lines(try MailSamples.message(subject: subject))))
        for line in found.components(separatedBy: "\r\n") {
            let word = line.trimmingCharacters(in: .whitespaces)
            #expect(word.utf8.count <= 75 && word.hasPrefix("=?utf-8?B?") && word.hasSuffix("?="))
            #expect(
                String(data: Data(base64Encoded: String(word.dropFirst(10).dropLast(2))) ?? Data(), encoding: .utf8)
                    != nil)
        }
        #expect(decoded(found) == subject)
    }

    @Test func `a long cluster of marks is split between characters, with no empty word`() throws {
        let subject = "e" + String(repeating: "\u{301}", count: 100)
        let found = try #require(header("Subject", lines(try MailSamples.message(subject: subject))))
        #expect(decoded(found) == subject)
        #expect(!found.contains("?B??="))
    }

    @Test(arguments: ["a\r\nBcc: eve@evil.test", "a\nBcc: eve@evil.test", "a\rBcc: x", "=?utf-8?B?ZXZl?=", "tab\there"])
    func `a subject cannot become a header or an encoded word of its own`(subject: String) throws {
        let lines = lines(try MailSamples.message(subject: subject))
        #expect(header("Bcc", lines) == nil)
        let found = try #require(header("Subject", lines))
        #expect(found.hasPrefix("=?utf-8?B?") && decoded(found) == subject)
    }

    @Test func `specials of a display name are encoded`() throws {
        for name in ["Eve\" <eve@evil.test>", "A. Lovelace", "a, b", "(x)"] {
            let found = try #require(header("To", lines(try MailSamples.message(name: name))))
            #expect(found.hasPrefix("=?utf-8?B?") && found.hasSuffix("?= <ada@example.com>"))
        }
    }

    @Test func `no line is longer than a mail allows`() throws {
        let text = String(repeating: "x", count: 10_000)
        for line in lines(try MailSamples.message(subject: text, text: text)) { #expect(line.utf8.count <= 78) }
    }

    @Test(arguments: [
        "", "ada", "a@b\r\nBcc: c@d", "a@b\n", "a@b>", "a@b> NOTIFY=NEVER", "<a@b>", "a b@c", "ä@b", "a@b\0",
        String(repeating: "a", count: 250) + "@b.de",
    ])
    func `an address that could say more than an address is none`(address: String) {
        #expect(MailAddress(address) == nil)
    }

    @Test func `a name with a control character is none`() {
        #expect(MailAddress("a@b.de", name: "x\r\nBcc: c@d") == nil)
        #expect(MailAddress("a@b.de", name: "Ädä")?.name == "Ädä")
    }

    @Test func `dates are those of RFC 5322 in UTC`() {
        #expect(RFC5322Date.text(Date(timeIntervalSince1970: 1_769_428_805)) == "Mon, 26 Jan 2026 12:00:05 +0000")
        #expect(RFC5322Date.text(Date(timeIntervalSince1970: 0)) == "Thu, 01 Jan 1970 00:00:00 +0000")
    }
}
