// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Foundation
package import NIOCore
import NIOPosix
import NIOSSL

/// Sends each message over its own SMTP session; certificates are verified.
package struct SMTPMailSender: MailSender {
    /// Where and how to deliver.
    package struct Server: Sendable {
        package var host: String
        package var port: Int
        package var security: Security
        package var user: String?
        package var password: Secret<String>?
        /// Name in EHLO.
        package var clientName: String

        package init(
            host: String, port: Int, security: Security, user: String?, password: Secret<String>?, clientName: String
        ) {
            self.host = host
            self.port = port
            self.security = security
            self.user = user
            self.password = password
            self.clientName = clientName
        }
    }

    package enum Security: Sendable, Equatable {
        case implicit, startTLS, none

        /// TLS from the first byte on port 465, else mandatory STARTTLS. Plain text is for a relay on this machine
        /// alone, where `isSecure` is false: anywhere else a password would cross the network readable.
        package init(host: String, port: Int, isSecure: Bool) {
            let isLocal: Bool = ["localhost", "127.0.0.1", "::1"].contains(host)
            self = isLocal && !isSecure ? .none : port == 465 ? .implicit : .startTLS
        }
    }

    static let connectTime: TimeAmount = .seconds(10)
    static let sessionTime: TimeAmount = .seconds(30)

    private let server: Server
    private let group: any EventLoopGroup

    package init(server: Server, group: any EventLoopGroup) {
        self.server = server
        self.group = group
    }

    package func send(_ message: MailMessage) async throws(MailError) -> String {
        let security: SMTPDialogue.Security =
            switch server.security {
            case .implicit: .implicit
            case .startTLS: .startTLS
            case .none: .none
            }
        var credentials: (user: String, password: Secret<String>)?
        if let user = server.user, let password = server.password { credentials = (user, password) }
        let dialogue: SMTPDialogue = SMTPDialogue(
            message: message, security: security, credentials: credentials, clientName: server.clientName)
        do {
            return try await deliver(dialogue, MailText(message, date: RFC5322Date.text(Date.now)).bytes, security)
        } catch let error as MailError {
            throw error
        } catch {
            throw MailError.temporary("reach the mail server: \(type(of: error))")
        }
    }

    private func deliver(
        _ dialogue: SMTPDialogue, _ body: [UInt8], _ security: SMTPDialogue.Security
    ) async throws -> String {
        let context: NIOSSLContext = try NIOSSLContext(configuration: .makeClientConfiguration())
        let loop: any EventLoop = group.next()
        let outcome: EventLoopPromise<String> = loop.makePromise(of: String.self)
        let host: String = server.host
        let channel: any Channel
        do {
            channel = try await ClientBootstrap(group: loop).connectTimeout(Self.connectTime)
                .channelInitializer { (channel: any Channel) -> EventLoopFuture<Void> in
                    channel.eventLoop.makeCompletedFuture {
                        let pipeline: ChannelPipeline.SynchronousOperations = channel.pipeline.syncOperations
                        if security == .implicit {
                            try pipeline.addHandler(
                                NIOSSLClientHandler(context: context, serverHostname: SMTPHandler.serverName(host)))
                        }
                        try pipeline.addHandler(
                            SMTPHandler(
                                dialogue: dialogue, body: body, host: host, tls: context, outcome: outcome))
                    }
                }.connect(host: host, port: server.port).get()
        } catch {
            outcome.fail(error)
            throw error
        }
        let timeout: Scheduled<Void> = loop.scheduleTask(in: Self.sessionTime) {
            outcome.fail(MailError.temporary("no answer in time"))
        }
        defer {
            timeout.cancel()
            channel.close(promise: nil)
        }
        return try await outcome.futureResult.get()
    }
}

/// Performs what the dialogue decides on one channel.
final class SMTPHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private var dialogue: SMTPDialogue
    private var replies: SMTPReplies = SMTPReplies()
    private var pending: ByteBuffer = ByteBuffer()
    private let body: [UInt8]
    private let host: String
    private let tls: NIOSSLContext
    private let outcome: EventLoopPromise<String>

    init(
        dialogue: SMTPDialogue, body: [UInt8], host: String, tls: NIOSSLContext, outcome: EventLoopPromise<String>
    ) {
        self.dialogue = dialogue
        self.body = body
        self.host = host
        self.tls = tls
        self.outcome = outcome
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var buffer: ByteBuffer = unwrapInboundIn(data)
        pending.writeBuffer(&buffer)
        while !replies.isBroken, let line: String = nextLine() {
            if let reply = replies.received(line) {
                perform(dialogue.received(code: reply.code, lines: reply.lines), context)
            }
        }
        if replies.isBroken || pending.readableBytes > SMTPReplies.lineBytesMax {
            outcome.fail(MailError.temporary("malformed reply"))
        }
    }

    /// Name for SNI and certificate; an IP address is no such name (RFC 6066 § 3), the certificate is then checked
    /// against the peer's address.
    static func serverName(_ host: String) -> String? {
        do {
            _ = try SocketAddress(ipAddress: host, port: 0)
            return nil
        } catch {
            return host
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        outcome.fail(MailError.temporary("connection closed"))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        outcome.fail(MailError.temporary("connection failed: \(type(of: error))"))
        context.close(promise: nil)
    }

    private func nextLine() -> String? {
        guard let end: Int = pending.readableBytesView.firstIndex(of: 0x0A) else { return nil }
        let line: String? = pending.readString(length: end - pending.readerIndex + 1)
        pending.discardReadBytes()
        return line?.trimmingCharacters(in: .newlines)
    }

    private func perform(_ step: SMTPDialogue.Step, _ context: ChannelHandlerContext) {
        switch step {
        case .send(let line): write(Array((line + "\r\n").utf8), context)
        case .sendBody: write(Self.stuffed(body) + Array("\r\n.\r\n".utf8), context)
        case .startTLS: startTLS(context)
        case .done(let id): outcome.succeed(id)
        case .fail(let error): outcome.fail(error)
        }
    }

    private func startTLS(_ context: ChannelHandlerContext) {
        // Bytes that came before the handshake are not the server's word under TLS.
        pending.clear()
        do {
            let handler: NIOSSLClientHandler = try NIOSSLClientHandler(
                context: tls, serverHostname: Self.serverName(host))
            try context.pipeline.syncOperations.addHandler(handler, position: .first)
            perform(dialogue.secured(), context)
        } catch {
            outcome.fail(error)
        }
    }

    private func write(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
        context.writeAndFlush(NIOAny(ByteBuffer(bytes: bytes)), promise: nil)
    }

    /// A line that begins with a dot gets another one (RFC 5321 § 4.5.2).
    static func stuffed(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 16)
        var isLineStart: Bool = true
        for byte in bytes {
            if isLineStart, byte == 0x2E { out.append(0x2E) }
            out.append(byte)
            isLineStart = byte == 0x0A
        }
        return out
    }
}
