// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import Mail

/// A mail server of a few replies on a free port of 127.0.0.1; remembers what it heard.
private final class FakeMailServer: Sendable {
    /// What this server does differently from one that accepts everything.
    struct Manners: Sendable {
        var greeting: String = "220 mx ready"
        var offers: [String] = ["SIZE 1000000", "AUTH PLAIN LOGIN"]
        /// Replies by the first word of a command.
        var replies: [String: String] = [:]
        /// Closes the connection instead of answering this word.
        var closesAt: String?
    }

    private let heard: Mutex<(commands: [String], bodies: [String])> = Mutex(([], []))
    private let channel: Mutex<(any Channel)?> = Mutex(nil)

    var commands: [String] { heard.withLock { $0.commands } }
    var bodies: [String] { heard.withLock { $0.bodies } }

    static func with(_ manners: Manners = Manners(), _ body: (FakeMailServer, Int) async throws -> Void) async throws {
        let server = FakeMailServer()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { (channel: any Channel) -> EventLoopFuture<Void> in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Handler(server: server, manners: manners))
                }
            }.bind(host: "127.0.0.1", port: 0).get()
        do {
            try await body(server, try #require(channel.localAddress?.port))
            try await channel.close().get()
        } catch {
            try await channel.close().get()
            throw error
        }
    }

    func note(command: String) { heard.withLock { $0.commands.append(command) } }
    func note(body: String) { heard.withLock { $0.bodies.append(body) } }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer

        private let server: FakeMailServer
        private let manners: Manners
        private var text: String = ""
        private var isBody: Bool = false

        init(server: FakeMailServer, manners: Manners) {
            self.server = server
            self.manners = manners
        }

        func channelActive(context: ChannelHandlerContext) { write(manners.greeting, context) }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            text += String(buffer: unwrapInboundIn(data))
            while let end = text.range(of: isBody ? "\r\n.\r\n" : "\r\n") {
                let part = String(text[..<end.lowerBound])
                text = String(text[end.upperBound...])
                if isBody {
                    isBody = false
                    server.note(body: part)
                    write(manners.replies["."] ?? "250 queued", context)
                } else {
                    answer(part, context)
                }
            }
        }

        private func answer(_ command: String, _ context: ChannelHandlerContext) {
            server.note(command: command)
            let word = String(command.split(separator: " ").first ?? "")
            if manners.closesAt == word {
                context.close(promise: nil)
                return
            }
            if let reply = manners.replies[word] {
                write(reply, context)
                return
            }
            switch word {
            case "EHLO":
                let lines = ["mx"] + manners.offers
                let marked = lines.enumerated().map { (index: Int, line: String) -> String in
                    (index == lines.count - 1 ? "250 " : "250-") + line
                }
                write(marked.joined(separator: "\r\n"), context)
            case "AUTH": write("235 welcome", context)
            case "DATA":
                isBody = true
                write("354 go on", context)
            default: write("250 ok", context)
            }
        }

        private func write(_ line: String, _ context: ChannelHandlerContext) {
            context.writeAndFlush(NIOAny(ByteBuffer(string: line + "\r\n")), promise: nil)
        }
    }
}

@Suite struct `sending mail to a server` {
    private func sender(
        _ port: Int, security: SMTPMailSender.Security = .none, user: String? = nil
    ) -> SMTPMailSender {
        SMTPMailSender(
            server: SMTPMailSender.Server(
                host: "127.0.0.1", port: port, security: security, user: user,
                password: user == nil ? nil : Secret("secret"), clientName: "api.zygo.test"),
            group: MultiThreadedEventLoopGroup.singleton)
    }

    @Test(arguments: [("localhost", 25), ("127.0.0.1", 465), ("::1", 2_525)])
    func `plain text is spoken on this machine only`(host: String, port: Int) {
        #expect(SMTPMailSender.Security(host: host, port: port, isSecure: false) == .none)
        #expect(SMTPMailSender.Security(host: "mx.example.com", port: 587, isSecure: false) == .startTLS)
        #expect(SMTPMailSender.Security(host: "127.0.0.1.example.com", port: 465, isSecure: false) == .implicit)
        #expect(SMTPMailSender.Security(host: host, port: 465, isSecure: true) == .implicit)
    }

    private func failure(_ sender: SMTPMailSender) async throws -> MailError? {
        let message = try MailSamples.message()
        do throws(MailError) {
            _ = try await sender.send(message)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a mail arrives whole`() async throws {
        try await FakeMailServer.with { (server: FakeMailServer, port: Int) async throws in
            let message = try MailSamples.message(subject: "Grüße")
            #expect(try await sender(port, user: "u").send(message) == "m-1")
            #expect(
                server.commands == [
                    "EHLO api.zygo.test", "AUTH PLAIN AHUAc2VjcmV0", "MAIL FROM:<no-reply@zygo.test>",
                    "RCPT TO:<ada@example.com>", "DATA",
                ])
            let body = try #require(server.bodies.first)
            #expect(body.hasPrefix("From: Zygo <no-reply@zygo.test>\r\nTo: <ada@example.com>\r\n"))
            #expect(body.contains(Data("Hello.\n".utf8).base64EncodedString()))
            #expect(body.hasSuffix("--b-m-1--\r\n"))
        }
    }

    @Test func `a line that begins with a dot gets another one`() {
        let plain = ".\r\n..a\r\nb.\r\n.c"
        #expect(String(decoding: SMTPHandler.stuffed(Array(plain.utf8)), as: UTF8.self) == "..\r\n...a\r\nb.\r\n..c")
    }

    @Test func `without STARTTLS no credential leaves the machine`() async throws {
        try await FakeMailServer.with { (server: FakeMailServer, port: Int) async throws in
            let found = try await failure(sender(port, security: .startTLS, user: "u"))
            #expect(found == .temporary("server offers no STARTTLS"))
            #expect(server.commands == ["EHLO api.zygo.test"])
        }
    }

    @Test func `a handshake that fails ends the session before credentials`() async throws {
        var manners = FakeMailServer.Manners()
        manners.offers = ["STARTTLS", "AUTH PLAIN"]
        manners.replies["STARTTLS"] = "220 go\r\n250-injected\r\n250 AUTH PLAIN"
        try await FakeMailServer.with(manners) { (server: FakeMailServer, port: Int) async throws in
            guard case .temporary? = try await failure(sender(port, security: .startTLS, user: "u")) else {
                Issue.record("no temporary failure")
                return
            }
            #expect(!server.commands.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") })
        }
    }

    @Test func `a refused recipient is final, a busy server is not`() async throws {
        var manners = FakeMailServer.Manners()
        manners.replies["RCPT"] = "550 nobody here"
        try await FakeMailServer.with(manners) { (_: FakeMailServer, port: Int) async throws in
            #expect(try await failure(sender(port)) == .permanent("server answered 550 in recipient"))
        }
        manners.replies["RCPT"] = "451 later"
        try await FakeMailServer.with(manners) { (_: FakeMailServer, port: Int) async throws in
            #expect(try await failure(sender(port)) == .temporary("server answered 451 in recipient"))
        }
        manners.replies = [".": "552 too big"]
        try await FakeMailServer.with(manners) { (_: FakeMailServer, port: Int) async throws in
            #expect(try await failure(sender(port)) == .permanent("server answered 552 in body"))
        }
    }

    @Test func `a server that leaves, babbles or is not there is tried again`() async throws {
        var manners = FakeMailServer.Manners()
        manners.closesAt = "MAIL"
        try await FakeMailServer.with(manners) { (_: FakeMailServer, port: Int) async throws in
            #expect(try await failure(sender(port)) == .temporary("connection closed"))
        }
        manners = FakeMailServer.Manners()
        manners.greeting = "hello there"
        try await FakeMailServer.with(manners) { (_: FakeMailServer, port: Int) async throws in
            #expect(try await failure(sender(port)) == .temporary("malformed reply"))
        }
        manners.greeting = "220 " + String(repeating: "x", count: 3_000)
        try await FakeMailServer.with(manners) { (server: FakeMailServer, port: Int) async throws in
            #expect(try await failure(sender(port)) == .temporary("malformed reply"))
            #expect(server.commands.isEmpty)
        }
        guard case .temporary? = try await failure(sender(1)) else {
            Issue.record("no temporary failure")
            return
        }
    }
}
