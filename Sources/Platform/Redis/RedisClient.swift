// SPDX-License-Identifier: Apache-2.0
package import Logging
package import NIOCore
import NIOPosix
import ServiceLifecycle

/// The client of one server or of one cluster: a fixed number of shared connections to each server that come back by
/// themselves, a deadline for each command, and a breaker that stops asking a server that does not answer.
///
/// `run()` keeps the connections; before it runs, and while the server is away, commands fail at once with
/// `unavailable`. Commands are never repeated after `timedOut` or `connectionLost`: only the caller knows whether
/// repeating is harmless.
///
/// In a cluster a command goes to the server of its keys. Keys of one command must lie in one slot, which keys with
/// the same part in braces do; otherwise the command is refused with `crossSlot` and not sent.
package final class RedisClient: Service {
    /// Connections of one client to one server.
    package static let connectionsMax = 64

    private enum Servers: Sendable {
        case one(RedisNode)
        case cluster(RedisCluster)
    }

    private let configuration: RedisConfiguration
    private let servers: Servers

    /// Makes a client; throws `invalidConfiguration`. Nothing is connected before `run()`.
    package init(
        _ configuration: RedisConfiguration, logger: Logger,
        eventLoopGroup: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) throws(RedisError) {
        guard (1...RedisClient.connectionsMax).contains(configuration.connections) else {
            throw .invalidConfiguration("connections")
        }
        self.configuration = configuration
        let connector = try RedisConnector(configuration, eventLoopGroup: eventLoopGroup)
        if case .cluster(let seeds) = configuration.address {
            guard configuration.database == 0 else { throw .invalidConfiguration("a cluster has one database") }
            servers = .cluster(try RedisCluster(connector, seeds: seeds, logger: logger))
        } else {
            servers = .one(RedisNode(connector, logger: logger))
        }
    }

    /// Keeps the connections until the task is cancelled or the service group shuts down.
    package func run() async {
        await cancelWhenGracefulShutdown {
            switch self.servers {
            case .one(let node): await node.run()
            case .cluster(let cluster): await cluster.run()
            }
        }
    }

    /// Whether a command could be sent now, in a cluster to any server of slots.
    package var isAvailable: Bool {
        switch servers {
        case .one(let node): node.isAvailable
        case .cluster(let cluster): cluster.isAvailable
        }
    }

    /// Sends a command. Throws what `RedisError` lists; error replies are thrown as `refused`.
    package func send(
        _ command: [RedisArgument], timeout: Duration? = nil
    ) async throws(RedisError) -> RedisValue {
        let buffer: ByteBuffer = try CommandFormat.buffer(for: command)
        switch servers {
        case .one(let node): return try await node.send(buffer, deadline: deadline(timeout))
        case .cluster(let cluster):
            let slot: Int? = try CommandKeys.slot(of: command)
            return try await cluster.send(ClusterCommand(buffer: buffer, slot: slot), deadline: deadline(timeout))
        }
    }

    /// Sends commands together on one connection: one round trip, replies in order. They are not a transaction.
    ///
    /// In a cluster the commands of each server travel together, all servers are asked at once, and commands of
    /// different servers keep no order among them.
    package func send(
        all commands: [[RedisArgument]], timeout: Duration? = nil
    ) async throws(RedisError) -> [Result<RedisValue, RedisError>] {
        var buffers: [ByteBuffer] = []
        for command in commands { buffers.append(try CommandFormat.buffer(for: command)) }
        switch servers {
        case .one(let node): return try await node.send(buffers, deadline: deadline(timeout))
        case .cluster(let cluster):
            var placed: [ClusterCommand] = []
            for (command, buffer) in zip(commands, buffers) {
                placed.append(ClusterCommand(buffer: buffer, slot: try CommandKeys.slot(of: command)))
            }
            return await cluster.send(placed, deadline: deadline(timeout))
        }
    }

    /// Keys that one command may hold together: all of them, or in a cluster those of one slot.
    func groups(of keys: [String]) -> [[String]] {
        guard case .cluster = servers else { return [keys] }
        return Array(Dictionary(grouping: keys) { (key: String) -> Int in ClusterSlot.of(Array(key.utf8)) }.values)
    }

    private func deadline(_ timeout: Duration?) -> NIODeadline {
        .now() + TimeAmount(timeout ?? configuration.commandTimeout)
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
