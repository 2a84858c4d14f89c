// SPDX-License-Identifier: Apache-2.0
import NIOCore
import Synchronization

/// Who gets the reply of a command.
enum ReplyReceiver: Sendable {
    case caller(CheckedContinuation<Result<RedisValue, RedisError>, Never>)
    case batch(ReplyBatch, index: Int)

    func receive(_ result: Result<RedisValue, RedisError>) {
        switch self {
        case .caller(let continuation): continuation.resume(returning: result)
        case .batch(let batch, let index): batch.receive(result, at: index)
        }
    }
}

/// The replies of commands that were sent together; resumes its caller with the last one.
final class ReplyBatch: Sendable {
    private struct State {
        var results: [Result<RedisValue, RedisError>]
        var missing: Int
    }

    private let state: Mutex<State>
    private let continuation: CheckedContinuation<[Result<RedisValue, RedisError>], Never>

    init(count: Int, continuation: CheckedContinuation<[Result<RedisValue, RedisError>], Never>) {
        let empty: [Result<RedisValue, RedisError>] = Array(repeating: .failure(.connectionLost), count: count)
        self.state = Mutex(State(results: empty, missing: count))
        self.continuation = continuation
    }

    func receive(_ result: Result<RedisValue, RedisError>, at index: Int) {
        let complete: [Result<RedisValue, RedisError>]? = state.withLock { state in
            state.results[index] = result
            state.missing -= 1
            return state.missing == 0 ? state.results : nil
        }
        if let complete { continuation.resume(returning: complete) }
    }
}

/// A command on its way to the event loop.
struct PendingCommand: Sendable {
    let buffer: ByteBuffer
    let deadline: NIODeadline
    let receiver: ReplyReceiver
}

/// Where callers leave commands for one connection. Commands of many callers are picked up together, so that they
/// travel in one write. Bounded by commands and by bytes, sent and unsent together.
final class CommandInbox: Sendable {
    /// Commands of one connection without a reply.
    static let pendingMax = 4_096
    /// Bytes of these commands.
    static let pendingBytesMax = 32 << 20

    enum Admission {
        case queued(needsPickUp: Bool)
        case refused(RedisError)
    }

    private struct State {
        var waiting: [PendingCommand] = []
        var count = 0
        var bytes = 0
        var isPickUpDue = false
        var isClosed = false
    }

    private let state = Mutex(State())

    /// Leaves commands, all or none.
    func add(_ commands: [PendingCommand]) -> Admission {
        let size: Int = commands.reduce(0) { $0 + $1.buffer.readableBytes }
        return state.withLock { state in
            if state.isClosed { return .refused(.unavailable) }
            let fits: Bool =
                state.count + commands.count <= CommandInbox.pendingMax
                && state.bytes + size <= CommandInbox.pendingBytesMax
            guard fits else { return .refused(.overloaded) }
            state.waiting.append(contentsOf: commands)
            state.count += commands.count
            state.bytes += size
            defer { state.isPickUpDue = true }
            return .queued(needsPickUp: !state.isPickUpDue)
        }
    }

    /// Takes what waits.
    func take() -> [PendingCommand] {
        state.withLock { state in
            defer { state.waiting = [] }
            state.isPickUpDue = false
            return state.waiting
        }
    }

    /// A reply of a command of this size came.
    func release(size: Int) {
        state.withLock { state in
            state.count -= 1
            state.bytes -= size
        }
    }

    /// No more commands; returns those that were never sent.
    func close() -> [PendingCommand] {
        state.withLock { state in
            defer { state.waiting = [] }
            state.isClosed = true
            return state.waiting
        }
    }
}
