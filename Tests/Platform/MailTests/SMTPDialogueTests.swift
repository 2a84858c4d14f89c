// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Testing

@testable import Mail

/// Messages and dialogues to talk with.
enum MailSamples {
    static func message(
        subject: String = "Hello", text: String = "Hello.\n", name: String? = nil, id: String = "m-1"
    ) throws -> MailMessage {
        MailMessage(
            id: id, sender: try #require(MailAddress("no-reply@zygo.test", name: "Zygo")),
            recipient: try #require(MailAddress("ada@example.com", name: name)), subject: subject, text: text,
            html: "<p>" + text + "</p>", template: "greeting", variables: ["name": "Ada"])
    }

    static func dialogue(
        _ security: SMTPDialogue.Security, user: String? = nil, password: String = "secret"
    ) throws -> SMTPDialogue {
        SMTPDialogue(
            message: try message(), security: security, credentials: user.map { ($0, Secret(password)) },
            clientName: "api.zygo.test")
    }
}

@Suite struct `a session with a mail server` {
    /// Feeds replies and collects what the client does.
    private func steps(
        _ dialogue: SMTPDialogue, _ replies: [(code: Int, lines: [String])]
    ) -> [SMTPDialogue.Step] {
        var dialogue = dialogue
        var steps: [SMTPDialogue.Step] = []
        for reply in replies {
            let step = dialogue.received(code: reply.code, lines: reply.lines)
            steps.append(step)
            if step == .startTLS { steps.append(dialogue.secured()) }
        }
        return steps
    }

    private static let mail: [SMTPDialogue.Step] = [
        .send("MAIL FROM:<no-reply@zygo.test>"), .send("RCPT TO:<ada@example.com>"), .send("DATA"), .sendBody,
        .done("m-1"),
    ]
    private static let accepted: [(code: Int, lines: [String])] = [
        (250, ["ok"]), (250, ["ok"]), (354, ["go on"]), (250, ["queued"]),
    ]

    @Test func `without credentials the mail follows the greeting`() throws {
        let found = steps(
            try MailSamples.dialogue(.none), [(220, ["hi"]), (250, ["mx", "SIZE 1000"])] + Self.accepted)
        #expect(found == [.send("EHLO api.zygo.test")] + Self.mail)
    }

    @Test func `a recipient that is forwarded counts as accepted`() throws {
        var replies: [(code: Int, lines: [String])] = [(220, [""]), (250, ["mx"])] + Self.accepted
        replies[3].code = 251
        #expect(steps(try MailSamples.dialogue(.none), replies) == [.send("EHLO api.zygo.test")] + Self.mail)
    }

    @Test func `STARTTLS comes before credentials, and what was offered before it is forgotten`() throws {
        let found = steps(
            try MailSamples.dialogue(.startTLS, user: "u"),
            [
                (220, ["hi"]), (250, ["mx", "AUTH PLAIN", "starttls"]), (220, ["go"]),
                (250, ["mx", "AUTH LOGIN PLAIN"]),
            ]
                + [(235, ["yes"])] + Self.accepted)
        let start: [SMTPDialogue.Step] = [
            .send("EHLO api.zygo.test"), .send("STARTTLS"), .startTLS, .send("EHLO api.zygo.test"),
            .send("AUTH PLAIN AHUAc2VjcmV0"),
        ]
        #expect(found == start + Self.mail)
    }

    @Test func `a server that offers no STARTTLS hears no credential`() throws {
        let found = steps(
            try MailSamples.dialogue(.startTLS, user: "u"), [(220, ["hi"]), (250, ["mx", "AUTH PLAIN LOGIN"])])
        #expect(found.last == .fail(.temporary("server offers no STARTTLS")))
    }

    @Test func `LOGIN asks for name and password in turn`() throws {
        let found = steps(
            try MailSamples.dialogue(.implicit, user: "u"),
            [(220, ["hi"]), (250, ["mx", "AUTH LOGIN"]), (334, ["UGFzc3dvcmQ6"]), (235, ["yes"])] + Self.accepted)
        let start: [SMTPDialogue.Step] = [
            .send("EHLO api.zygo.test"), .send("AUTH LOGIN dQ=="), .send("c2VjcmV0"),
        ]
        #expect(found == start + Self.mail)
    }

    @Test func `a server without a known mechanism is a matter of configuration`() throws {
        for offers in [["mx"], ["mx", "AUTH CRAM-MD5"], ["mx", "AUTHPLAIN"]] {
            let found = steps(try MailSamples.dialogue(.implicit, user: "u"), [(220, ["hi"]), (250, offers)])
            #expect(found.last == .fail(.temporary("server offers neither PLAIN nor LOGIN")))
        }
    }

    @Test func `a refused session is tried again, a refused message is not`() throws {
        let hello: [(code: Int, lines: [String])] = [(220, ["hi"]), (250, ["mx", "AUTH PLAIN"])]
        let cases: [(replies: [(code: Int, lines: [String])], error: MailError)] = [
            ([(554, ["no"])], .temporary("server answered 554 in greeting")),
            ([(250, ["odd"])], .temporary("server answered 250 in greeting")),
            ([(220, ["hi"]), (502, ["no"])], .temporary("server answered 502 in hello")),
            (hello + [(535, ["bad"])], .temporary("server answered 535 in authentication")),
            (hello + [(235, [""]), (550, ["no"])], .permanent("server answered 550 in sender")),
            (hello + [(235, [""]), (250, [""]), (550, ["no"])], .permanent("server answered 550 in recipient")),
            (hello + [(235, [""]), (250, [""]), (450, ["busy"])], .temporary("server answered 450 in recipient")),
            (
                hello + [(235, [""]), (250, [""]), (250, [""]), (250, ["odd"])],
                .temporary("server answered 250 in data")
            ),
            (
                hello + [(235, [""])] + Self.accepted.dropLast() + [(552, ["big"])],
                .permanent("server answered 552 in body")
            ),
        ]
        for entry in cases {
            let found = steps(try MailSamples.dialogue(.implicit, user: "u"), entry.replies)
            #expect(found.last == .fail(entry.error))
        }
    }
}

@Suite struct `reply lines of a mail server` {
    private func replies(_ lines: [String]) -> (found: [String], isBroken: Bool) {
        var replies = SMTPReplies()
        var found: [String] = []
        for line in lines {
            guard let reply = replies.received(line) else { continue }
            found.append("\(reply.code):" + reply.lines.joined(separator: "|"))
        }
        return (found, replies.isBroken)
    }

    @Test func `lines are put together to replies`() {
        let all = replies(["220 mx ready", "250-mx", "250-SIZE 10", "250 STARTTLS", "354", "250-", "250 "])
        #expect(all.found == ["220:mx ready", "250:mx|SIZE 10|STARTTLS", "354:", "250:|"])
        #expect(!all.isBroken)
    }

    @Test(arguments: [["25"], ["abc hi"], ["+25 hi"], ["250x"], ["250-a", "251 b"], [""], ["é50 a"]])
    func `anything else is broken, and stays so`(lines: [String]) {
        let all = replies(lines + ["250 ok"])
        #expect(all.isBroken && all.found.isEmpty)
    }

    @Test func `a reply without end is cut off`() {
        let all = replies([String](repeating: "250-more", count: SMTPReplies.linesMax + 1))
        #expect(all.isBroken && all.found.isEmpty)
    }
}
