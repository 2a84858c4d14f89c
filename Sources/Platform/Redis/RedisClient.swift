// SPDX-License-Identifier: Apache-2.0
package import Logging
package import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization

/// The client of one server: a fixed number of shared connections that come back by themselves, a deadline for each
/// command, and a breaker that stops asking a server that does not answer.
///
/// `run()` keeps the connections; before it runs, and while the server is away, commands fail at once with
/// `unavailable`. Commands are never repeated: after `timedOut` or `connectionLost` only the caller knows whether
/// repeating is harmless.
package final class RedisClient: Service {
    /// Connections of one client.
    package static let connectionsMax = 64

    private struct Slots: Sendable {
        var connections: [RedisConnection?]
        var next = 0
    }

    private let configuration: RedisConfiguration
    private let connector: RedisConnector
    private let logger: Logger
    private let slots: Mutex<Slots>
    private let breaker = Mutex(CircuitBreaker())

    /// Makes a client; throws `invalidConfiguration`. Nothing is connected before `run()`.
    package init(
        _ configuration: RedisConfiguration, logger: Logger,
        eventLoopGroup: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) throws(RedisError) {
        guard (1...RedisClient.connectionsMax).contains(configuration.connections) else {
            throw .invalidConfiguration("connections")
        }
        self.configuration = configuration
        self.connector = try RedisConnector(configuration, eventLoopGroup: eventLoopGroup)
        self.logger = logger
        self.slots = Mutex(Slots(connections: Array(repeating: nil, count: configuration.connections)))
    }

    /// Keeps the connections until the task is cancelled or the service group shuts down.
    package func run() async {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                for slot in 0..<self.configuration.connections {
                    group.addTask { await self.keepConnection(in: slot) }
                }
            }
        }
    }

    /// Whether a command could be sent now.
    package var isAvailable: Bool {
        let isConnected: Bool = slots.withLock { $0.connections.contains { $0 != nil } }
        return isConnected && !breaker.withLock { $0.isOpen }
    }

    /// Sends a command. Throws what `RedisError` lists; error replies are thrown as `refused`.
    package func send(
        _ command: [RedisArgument], timeout: Duration? = nil
    ) async throws(RedisError) -> RedisValue {
        let buffer: ByteBuffer = try CommandFormat.buffer(for: command)
        guard breaker.withLock({ $0.admits(at: .now()) }) else { throw .unavailable }
        guard let connection = nextConnection() else {
            note(.unavailable)
            throw .unavailable
        }
        let result: Result<RedisValue, RedisError> = await connection.send(buffer, deadline: deadline(timeout))
        note(result.failure)
        return try result.get()
    }

    /// Sends commands together on one connection: one round trip, replies in order. They are not a transaction.
    package func send(
        all commands: [[RedisArgument]], timeout: Duration? = nil
    ) async throws(RedisError) -> [Result<RedisValue, RedisError>] {
        var buffers: [ByteBuffer] = []
        for command in commands { buffers.append(try CommandFormat.buffer(for: command)) }
        guard breaker.withLock({ $0.admits(at: .now()) }) else { throw .unavailable }
        guard let connection = nextConnection() else {
            note(.unavailable)
            throw .unavailable
        }
        let results: [Result<RedisValue, RedisError>] = await connection.send(buffers, deadline: deadline(timeout))
        note(results.lazy.compactMap(\.failure).first { $0.isOutage })
        return results
    }

    private func deadline(_ timeout: Duration?) -> NIODeadline {
        .now() + TimeAmount(timeout ?? configuration.commandTimeout)
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
        while !Task.isCancelled {
            do throws(RedisError) {
                let connection: RedisConnection = try await connector.connect()
                backoff.reset()
                isReported = false
                install(connection, in: slot)
                await connection.closed()
                install(nil, in: slot)
            } catch {
                // One line per outage and connection, not one per attempt.
                if !isReported { logger.warning("redis cannot be reached", metadata: ["reason": "\(error)"]) }
                isReported = true
            }
            guard await RedisClient.pause(backoff.next(chance: Double.random(in: 0..<1))) else { return }
        }
    }

    private func install(_ connection: RedisConnection?, in slot: Int) {
        slots.withLock { $0.connections[slot] = connection }
        if connection != nil { breaker.withLock { $0.succeeded() } }
    }

    /// False when the task was cancelled meanwhile.
    package static func pause(_ duration: Duration) async -> Bool {
        do {
            try await Task.sleep(for: duration)
            return true
        } catch {
            return false
        }
    }
}

extension Result {
    /// The error, if it is one.
    fileprivate var failure: Failure? {
        guard case .failure(let error) = self else { return nil }
        return error
    }
}
