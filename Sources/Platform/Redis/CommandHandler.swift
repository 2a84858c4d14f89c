// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// The end of a connection's pipeline: writes commands and hands replies to those who wait, in order.
/// Lives on its event loop only.
final class CommandHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// How often deadlines are looked at while something is pending.
    static let sweepEvery: TimeAmount = .milliseconds(5)
    /// How long after its deadline a reply may still come before the connection counts as dead.
    static let stallMax: TimeAmount = .seconds(1)

    private let inbox: CommandInbox
    private var parser: ReplyParser
    private var pending = PendingQueue<ReplyReceiver>()
    private var context: ChannelHandlerContext?
    private var sweep: Scheduled<Void>?

    init(inbox: CommandInbox) throws(RedisError) {
        self.inbox = inbox
        self.parser = try ReplyParser()
    }

    /// Sends what callers left in the inbox, in one flush.
    func pickUp() {
        let commands: [PendingCommand] = inbox.take()
        guard !commands.isEmpty else { return }
        guard let context, context.channel.isActive else {
            for command in commands { command.receiver.receive(.failure(.unavailable)) }
            return
        }
        for command in commands {
            pending.append(command.receiver, deadline: command.deadline, size: command.buffer.readableBytes)
            context.write(wrapOutboundOut(command.buffer), promise: nil)
        }
        context.flush()
        scheduleSweep(context.eventLoop)
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) {
        end()
        self.context = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        do throws(RedisError) {
            try parser.feed(unwrapInboundIn(data))
            while let value = try parser.next() {
                guard let (waiter, size) = pending.answered() else { throw .malformedReply }
                inbox.release(size: size)
                waiter?.receive(CommandHandler.result(value))
            }
        } catch {
            context.fireErrorCaught(error)
            context.close(promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private static func result(_ value: RedisValue) -> Result<RedisValue, RedisError> {
        guard case .error(let text) = value else { return .success(value) }
        return .failure(RedisError(reply: text))
    }

    private func end() {
        sweep?.cancel()
        sweep = nil
        for waiter in pending.removeAll() { waiter.receive(.failure(.connectionLost)) }
        for command in inbox.close() { command.receiver.receive(.failure(.unavailable)) }
    }

    private func scheduleSweep(_ eventLoop: any EventLoop) {
        guard sweep == nil, !pending.isEmpty else { return }
        sweep = eventLoop.assumeIsolated().scheduleTask(in: CommandHandler.sweepEvery) { self.sweepDeadlines() }
    }

    private func sweepDeadlines() {
        sweep = nil
        guard let context else { return }
        let now: NIODeadline = .now()
        for waiter in pending.expired(at: now) { waiter.receive(.failure(.timedOut)) }
        if let head = pending.headDeadline, head + CommandHandler.stallMax <= now {
            context.close(promise: nil)
        } else {
            scheduleSweep(context.eventLoop)
        }
    }
}
