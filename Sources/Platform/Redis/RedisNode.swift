// SPDX-License-Identifier: Apache-2.0
import Logging
import NIOCore
import Synchronization

/// The shared connections to one server: they come back by themselves, and a breaker stops asking a server that does
/// not answer.
final class RedisNode: Sendable {
    private struct Slots: Sendable {
        var connections: [RedisConnection?]
        var next = 0
        /// An attempt to connect has ended, well or not.
        var isSettled = false
        var isRetired = false
    }

    private let connector: RedisConnector
    private let logger: Logger
    private let slots: Mutex<Slots>
    private let breaker = Mutex(CircuitBreaker())

    init(_ connector: RedisConnector, logger: Logger) {
        self.connector = connector
        self.logger = logger
        slots = Mutex(Slots(connections: Array(repeating: nil, count: connector.configuration.connections)))
    }

    /// Keeps the connections until the task is cancelled or the server is retired.
    func run() async {
        await withDiscardingTaskGroup { group in
            for slot in 0..<connector.configuration.connections {
                group.addTask { await self.keepConnection(in: slot) }
            }
        }
    }

    /// The server is no longer one of ours: its connections end, and so does `run()`.
    func retire() {
        let open: [RedisConnection] = slots.withLock { slots in
            slots.isRetired = true
            return slots.connections.compactMap { $0 }
        }
        for connection in open { connection.close() }
    }

    /// Whether a command could be sent now.
    var isAvailable: Bool {
        slots.withLock { $0.connections.contains { $0 != nil } } && !breaker.withLock { $0.isOpen }
    }

    /// Whether it is still open if the server can be reached at all.
    var isNew: Bool { slots.withLock { !$0.isSettled } }

    /// Sends commands together on one connection: one round trip, replies in order.
    func send(
        _ buffers: [ByteBuffer], deadline: NIODeadline
    ) async throws(RedisError) -> [Result<RedisValue, RedisError>] {
        let connection: RedisConnection = try leave()
        let results: [Result<RedisValue, RedisError>] = await connection.send(buffers, deadline: deadline)
        note(results.lazy.compactMap(\.failure).first { $0.isOutage })
        return results
    }

    /// Sends one command.
    func send(_ buffer: ByteBuffer, deadline: NIODeadline) async throws(RedisError) -> RedisValue {
        let connection: RedisConnection = try leave()
        let result: Result<RedisValue, RedisError> = await connection.send(buffer, deadline: deadline)
        note(result.failure)
        return try result.get()
    }

    /// The connection whose turn it is, when the breaker lets anything through.
    private func leave() throws(RedisError) -> RedisConnection {
        guard breaker.withLock({ $0.admits(at: .now()) }) else { throw .unavailable }
        guard let connection = nextConnection() else {
            note(.unavailable)
            throw .unavailable
        }
        return connection
    }

    /// The connections take turns; those that are down are passed over.
    private func nextConnection() -> RedisConnection? {
        slots.withLock { slots in
            for _ in slots.connections.indices {
                slots.next = (slots.next + 1) % slots.connections.count
                if let connection = slots.connections[slots.next] { return connection }
            }
            return nil
        }
    }

    private func note(_ error: RedisError?) {
        breaker.withLock { breaker in
            if let error, error.isOutage { breaker.failed(at: .now()) } else { breaker.succeeded() }
        }
    }

    private func keepConnection(in slot: Int) async {
        var backoff = Backoff()
        var isReported = false
        while !Task.isCancelled, !slots.withLock({ $0.isRetired }) {
            do throws(RedisError) {
                let connection: RedisConnection = try await connector.connect()
                backoff.reset()
                isReported = false
                install(connection, in: slot)
                await connection.closed()
                install(nil, in: slot)
            } catch {
                slots.withLock { $0.isSettled = true }
                // One line per outage and connection, not one per attempt.
                if !isReported { logger.warning("redis cannot be reached", metadata: ["reason": "\(error)"]) }
                isReported = true
            }
            guard await RedisClient.pause(backoff.next(chance: Double.random(in: 0..<1))) else { return }
        }
    }

    private func install(_ connection: RedisConnection?, in slot: Int) {
        let isRetired: Bool = slots.withLock { slots in
            slots.connections[slot] = connection
            slots.isSettled = true
            return slots.isRetired
        }
        guard let connection else { return }
        breaker.withLock { $0.succeeded() }
        if isRetired { connection.close() }
    }
}

extension Result {
    /// The error, if it is one.
    var failure: Failure? {
        guard case .failure(let error) = self else { return nil }
        return error
    }
}
