// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// One open connection that many callers share: commands go out in the order of arrival, replies come back in the
/// same order.
final class RedisConnection: Sendable {
    private let channel: any Channel
    private let inbox: CommandInbox
    private let handler: NIOLoopBound<CommandHandler>

    /// Takes over a connected channel; on its event loop.
    init(channel: any Channel, inbox: CommandInbox, handler: CommandHandler) {
        self.channel = channel
        self.inbox = inbox
        self.handler = NIOLoopBound(handler, eventLoop: channel.eventLoop)
    }

    /// Sends one command and waits for its reply or its deadline.
    func send(_ buffer: ByteBuffer, deadline: NIODeadline) async -> Result<RedisValue, RedisError> {
        await withCheckedContinuation { continuation in
            let command = PendingCommand(buffer: buffer, deadline: deadline, receiver: .caller(continuation))
            if let error = enqueue([command]) { continuation.resume(returning: .failure(error)) }
        }
    }

    /// Sends commands together and waits for all replies.
    func send(_ buffers: [ByteBuffer], deadline: NIODeadline) async -> [Result<RedisValue, RedisError>] {
        guard !buffers.isEmpty else { return [] }
        return await withCheckedContinuation { continuation in
            let batch = ReplyBatch(count: buffers.count, continuation: continuation)
            let commands: [PendingCommand] = buffers.enumerated().map { index, buffer in
                PendingCommand(buffer: buffer, deadline: deadline, receiver: .batch(batch, index: index))
            }
            guard let error = enqueue(commands) else { return }
            for index in buffers.indices { batch.receive(.failure(error), at: index) }
        }
    }

    /// Returns when the connection ended; cancelling ends it.
    func closed() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                channel.closeFuture.whenComplete { _ in continuation.resume() }
            }
        } onCancel: {
            channel.close(promise: nil)
        }
    }

    /// Ends the connection; waiting callers get `connectionLost`.
    func close() { channel.close(promise: nil) }

    private func enqueue(_ commands: [PendingCommand]) -> RedisError? {
        switch inbox.add(commands) {
        case .refused(let error): return error
        case .queued(let needsPickUp):
            guard needsPickUp else { return nil }
            let handler: NIOLoopBound<CommandHandler> = self.handler
            channel.eventLoop.execute { handler.value.pickUp() }
            return nil
        }
    }
}
