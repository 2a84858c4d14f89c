// SPDX-License-Identifier: Apache-2.0
import Foundation
import Mail
import NIOPosix
import Testing

@Suite struct `the local inbox` {
    private func with(_ body: (String, FileMailSender) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("inbox-" + UUID().uuidString).path
        let pool = NIOThreadPool(numberOfThreads: 1)
        pool.start()
        do {
            try await body(folder, FileMailSender(folder: folder, pool: pool))
        } catch {
            Issue.record(error)
        }
        try await pool.shutdownGracefully()
        if FileManager.default.fileExists(atPath: folder) { try FileManager.default.removeItem(atPath: folder) }
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func `what was sent is listed, newest first, by recipient`() async throws {
        try await with { (folder: String, sender: FileMailSender) async throws in
            #expect(try LocalInbox(folder: folder).entries().isEmpty)
            for id in ["01", "02", "03"] {
                let answer = try await sender.send(try MailSamples.message(subject: "Grüße " + id, id: id))
                #expect(answer == id)
            }
            let entries = try LocalInbox(folder: folder).entries()
            #expect(entries.map(\.id) == ["03", "02", "01"])
            let first = try #require(entries.first)
            #expect(first.subject == "Grüße 03" && first.recipient == "ada@example.com")
            #expect(first.template == "greeting" && first.text == "Hello.\n" && first.variables == ["name": "Ada"])
            #expect(try LocalInbox(folder: folder).entries(to: "ada@example.com").count == 3)
            #expect(try LocalInbox(folder: folder).entries(to: "ben@example.com").isEmpty)
        }
    }

    @Test func `files are the owner's alone and there are no halves`() async throws {
        try await with { (folder: String, sender: FileMailSender) async throws in
            _ = try await sender.send(try MailSamples.message(id: "01"))
            #expect(try mode(folder) == 0o700)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            #expect(names == ["01.eml", "01.json"])
            for name in names { #expect(try mode(folder + "/" + name) == 0o600) }
            let mail = FileManager.default.contents(atPath: folder + "/01.eml") ?? Data()
            #expect(String(decoding: mail, as: UTF8.self).hasPrefix("From: Zygo <no-reply@zygo.test>\r\n"))
        }
    }

    @Test func `a foreign file is passed over`() async throws {
        try await with { (folder: String, sender: FileMailSender) async throws in
            _ = try await sender.send(try MailSamples.message(id: "01"))
            for (name, text) in [("00.json", "[]"), ("02.json", "{"), ("03.txt", "x")] {
                try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
            }
            #expect(try LocalInbox(folder: folder).entries().map(\.id) == ["01"])
        }
    }

    @Test func `a folder that cannot be made is a temporary failure`() async throws {
        let pool = NIOThreadPool(numberOfThreads: 1)
        pool.start()
        let message = try MailSamples.message()
        await #expect(throws: MailError.self) {
            try await FileMailSender(folder: "/dev/null/inbox", pool: pool).send(message)
        }
        try await pool.shutdownGracefully()
    }
}
