// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// The end of a subscriber's pipeline: introduces the client, then passes on everything the server pushes, and pings
/// so that a dead server is noticed. Lives on its event loop only.
final class SubscriptionHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    enum Event: Sendable {
        /// The server accepted the introduction.
        case ready
        /// The server sent this.
        case pushed(RedisValue)
    }

    /// How often the server is asked for a sign of life.
    static let pingEvery: TimeAmount = .seconds(10)
    /// Silence after which the connection counts as dead.
    static let silenceMax: TimeAmount = .seconds(25)

    /// What the server is asked behind the introduction, and whether its answer is good enough.
    struct Question: Sendable {
        let command: [RedisArgument]
        let accepts: @Sendable (RedisValue) -> Bool
    }

    private let greeting: [ByteBuffer]
    private let question: Question?
    private let ping: ByteBuffer
    private let receive: @Sendable (Event) -> Void
    private var parser: ReplyParser
    private var repliesDue: Int
    private var lastRead: NIODeadline = .now()
    private var pinging: RepeatedTask?

    init(
        greeting: [ByteBuffer], question: Question?, receive: @escaping @Sendable (Event) -> Void
    ) throws(RedisError) {
        var greeting: [ByteBuffer] = greeting
        if let question { greeting.append(try CommandFormat.buffer(for: question.command)) }
        self.greeting = greeting
        self.question = question
        self.ping = try CommandFormat.buffer(for: ["PING"])
        self.receive = receive
        self.parser = try ReplyParser()
        self.repliesDue = greeting.count
    }

    func channelActive(context: ChannelHandlerContext) {
        for buffer in greeting { context.write(wrapOutboundOut(buffer), promise: nil) }
        context.flush()
        lastRead = .now()
        let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
        let every: TimeAmount = SubscriptionHandler.pingEvery
        pinging = context.eventLoop.scheduleRepeatedTask(initialDelay: every, delay: every) { _ in
            bound.value.handler.pingOrClose(bound.value.context)
        }
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        pinging?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        lastRead = .now()
        do throws(RedisError) {
            try parser.feed(unwrapInboundIn(data))
            while let value = try parser.next() { try take(value) }
        } catch {
            context.close(promise: nil)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func take(_ value: RedisValue) throws(RedisError) {
        if case .error(let text) = value { throw RedisError(reply: text) }
        guard repliesDue > 0 else { return receive(.pushed(value)) }
        repliesDue -= 1
        guard repliesDue == 0 else { return }
        if let question, !question.accepts(value) { throw .unavailable }
        receive(.ready)
    }

    private func pingOrClose(_ context: ChannelHandlerContext) {
        if lastRead + SubscriptionHandler.silenceMax <= .now() {
            context.close(promise: nil)
        } else {
            context.writeAndFlush(wrapOutboundOut(ping), promise: nil)
        }
    }
}
