// SPDX-License-Identifier: Apache-2.0
import Logging
import NIOCore
import Synchronization

/// A command that knows where its keys lie.
struct ClusterCommand: Sendable {
    let buffer: ByteBuffer
    /// Nil where any server will do.
    let slot: Int?
}

/// The servers of a cluster: connections to each that has slots, commands to the server of their keys, and the
/// redirections by which a cluster says that keys have moved.
final class RedisCluster: Sendable {
    /// How often one command follows a redirection.
    static let redirectionsMax = 5
    /// How often the cluster is asked who has what although nothing seems wrong.
    static let refreshEvery: Duration = .seconds(15)
    /// Least time between two such questions.
    static let refreshPause: Duration = .milliseconds(100)
    /// Between two looks at a server whose first connection is being made, or at keys on their way.
    static let lookAgain: Duration = .milliseconds(5)

    private struct State: Sendable {
        var topology = ClusterTopology()
        var nodes: [RedisEndpoint: RedisNode] = [:]
        /// Turns of the servers for commands without a key.
        var next = 0
    }

    private enum Event: Sendable {
        case started(RedisNode)
        case refresh
    }

    private let connector: RedisConnector
    private let seeds: [RedisEndpoint]
    private let logger: Logger
    private let state = Mutex(State())
    private let events: AsyncStream<Event>
    private let tell: AsyncStream<Event>.Continuation
    private let isRefreshDue = Mutex(false)
    private let question: ByteBuffer
    private let asking: ByteBuffer

    init(_ connector: RedisConnector, seeds: [RedisEndpoint], logger: Logger) throws(RedisError) {
        self.connector = connector
        self.seeds = seeds
        self.logger = logger
        question = try CommandFormat.buffer(for: ["CLUSTER", "SLOTS"])
        asking = try CommandFormat.buffer(for: ["ASKING"])
        // Bounded by the servers of a cluster: each is started once.
        (events, tell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(2 * ClusterTopology.serversMax))
    }

    /// Keeps the connections and the map of the cluster until the task is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.keepTopology() }
            for await event in events {
                if case .started(let node) = event { group.addTask { await node.run() } }
            }
            group.cancelAll()
        }
    }

    /// Whether every server that has slots can be asked.
    var isAvailable: Bool {
        let nodes: [RedisNode?] = state.withLock { state in
            state.topology.owning.map { state.nodes[$0] }
        }
        return !nodes.isEmpty && nodes.allSatisfy { $0?.isAvailable == true }
    }

    /// Sends one command to the server of its keys, and where that server sends it on to.
    func send(_ command: ClusterCommand, deadline: NIODeadline) async throws(RedisError) -> RedisValue {
        try await follow(command, to: try server(of: command), deadline: deadline)
    }

    /// Sends each server its commands together, all servers at once.
    func send(_ commands: [ClusterCommand], deadline: NIODeadline) async -> [Result<RedisValue, RedisError>] {
        var groups: [RedisEndpoint?: [Int]] = [:]
        let first: RedisEndpoint? = anyServer()
        for (index, command) in commands.enumerated() {
            let place: RedisEndpoint? = command.slot == nil ? first : owner(of: command)
            groups[place, default: []].append(index)
        }
        var results: [Result<RedisValue, RedisError>] = Array(
            repeating: .failure(.unavailable), count: commands.count)
        if groups.count == 1, let (server, _) = groups.first {
            return await together(commands, at: server, deadline: deadline)
        }
        await withTaskGroup(of: ([Int], [Result<RedisValue, RedisError>]).self) { tasks in
            for (server, indices) in groups {
                tasks.addTask {
                    (indices, await self.together(indices.map { commands[$0] }, at: server, deadline: deadline))
                }
            }
            for await (indices, part) in tasks {
                for (index, result) in zip(indices, part) { results[index] = result }
            }
        }
        return results
    }
}

// MARK: Commands

extension RedisCluster {
    private func together(
        _ commands: [ClusterCommand], at server: RedisEndpoint?, deadline: NIODeadline
    ) async -> [Result<RedisValue, RedisError>] {
        let lost: [Result<RedisValue, RedisError>] = Array(repeating: .failure(.unavailable), count: commands.count)
        guard let server else {
            askForTopology()
            return lost
        }
        var results: [Result<RedisValue, RedisError>]
        do throws(RedisError) {
            results = try await node(server, by: deadline).send(commands.map(\.buffer), deadline: deadline)
        } catch {
            askForTopology()
            return Array(repeating: .failure(error), count: commands.count)
        }
        for index in results.indices {
            guard let error = results[index].failure,
                let redirection = ClusterRedirection(error, answeredBy: server.host)
            else { continue }
            results[index] = await redirected(commands[index], redirection, at: server, deadline: deadline)
        }
        return results
    }

    private func redirected(
        _ command: ClusterCommand, _ redirection: ClusterRedirection, at server: RedisEndpoint, deadline: NIODeadline
    ) async -> Result<RedisValue, RedisError> {
        do throws(RedisError) {
            return .success(try await follow(command, redirection, at: server, deadline: deadline))
        } catch {
            return .failure(error)
        }
    }

    private func follow(
        _ command: ClusterCommand, to server: RedisEndpoint, deadline: NIODeadline
    ) async throws(RedisError) -> RedisValue {
        do throws(RedisError) {
            return try await node(server, by: deadline).send(command.buffer, deadline: deadline)
        } catch {
            if error.isOutage { askForTopology() }
            guard let redirection = ClusterRedirection(error, answeredBy: server.host) else { throw error }
            return try await follow(command, redirection, at: server, deadline: deadline)
        }
    }

    /// Follows redirections, so many at most; each says that the command did not run.
    private func follow(
        _ command: ClusterCommand, _ first: ClusterRedirection, at start: RedisEndpoint, deadline: NIODeadline
    ) async throws(RedisError) -> RedisValue {
        var redirection: ClusterRedirection = first
        var server: RedisEndpoint = start
        var followed = 0
        while NIODeadline.now() < deadline {
            let result: Result<RedisValue, RedisError>
            switch redirection {
            case .moved(let slot, let target):
                state.withLock { $0.topology.move(slot, to: target) }
                askForTopology()
                (server, followed) = (target, followed + 1)
                result = try await ask(command, at: server, isAsking: false, deadline: deadline)
            case .asked(let target):
                followed += 1
                result = try await ask(command, at: target, isAsking: true, deadline: deadline)
            case .later:
                // The keys arrive within moments; the deadline ends the waiting.
                guard await RedisClient.pause(Self.lookAgain) else { throw .unavailable }
                result = try await ask(command, at: server, isAsking: false, deadline: deadline)
            }
            guard let error = result.failure,
                let next = ClusterRedirection(error, answeredBy: server.host)
            else { return try result.get() }
            guard followed < Self.redirectionsMax else { throw .unavailable }
            redirection = next
        }
        throw .unavailable
    }

    private func ask(
        _ command: ClusterCommand, at server: RedisEndpoint, isAsking: Bool, deadline: NIODeadline
    ) async throws(RedisError) -> Result<RedisValue, RedisError> {
        let buffers: [ByteBuffer] = isAsking ? [asking, command.buffer] : [command.buffer]
        let results = try await node(server, by: deadline).send(buffers, deadline: deadline)
        guard let last = results.last else { throw .unexpectedReply }
        return last
    }
}

// MARK: Servers

extension RedisCluster {
    private func server(of command: ClusterCommand) throws(RedisError) -> RedisEndpoint {
        guard let server = command.slot == nil ? anyServer() : owner(of: command) else {
            askForTopology()
            throw .unavailable
        }
        return server
    }

    private func owner(of command: ClusterCommand) -> RedisEndpoint? {
        guard let slot = command.slot else { return nil }
        return state.withLock { $0.topology.owner(of: slot) }
    }

    /// A server that can be asked, in turns.
    private func anyServer() -> RedisEndpoint? {
        state.withLock { state in
            let servers: [RedisEndpoint] = state.topology.servers
            for _ in servers.indices {
                state.next = (state.next + 1) % servers.count
                if state.nodes[servers[state.next]]?.isAvailable == true { return servers[state.next] }
            }
            return servers.first
        }
    }

    /// The connections to a server; those to one that is heard of for the first time are waited for.
    private func node(_ server: RedisEndpoint, by deadline: NIODeadline) async throws(RedisError) -> RedisNode {
        let (node, isStarted): (RedisNode, Bool) = try held(server)
        if isStarted { tell.yield(.started(node)) }
        while node.isNew, !node.isAvailable, NIODeadline.now() < deadline {
            guard await RedisClient.pause(Self.lookAgain) else { throw .unavailable }
        }
        return node
    }

    private func held(_ server: RedisEndpoint) throws(RedisError) -> (RedisNode, isStarted: Bool) {
        let held: (RedisNode, Bool)? = state.withLock { state in
            if let node = state.nodes[server] { return (node, false) }
            guard state.nodes.count < ClusterTopology.serversMax else { return nil }
            let node = RedisNode(connector.to(server), logger: logger)
            state.nodes[server] = node
            return (node, true)
        }
        guard let held else { throw .overloaded }
        return held
    }
}

// MARK: The map

extension RedisCluster {
    /// Says that the map may be wrong; it is looked at again soon, and not more often than `refreshPause`.
    private func askForTopology() { isRefreshDue.withLock { $0 = true } }

    private func keepTopology() async {
        var backoff = Backoff()
        var isReported = false
        while !Task.isCancelled {
            isRefreshDue.withLock { $0 = false }
            if await refresh() {
                backoff.reset()
                isReported = false
                await waitUntilDue()
            } else {
                if !isReported { logger.warning("no server of the redis cluster can be reached") }
                isReported = true
                guard await RedisClient.pause(backoff.next(chance: Double.random(in: 0..<1))) else { break }
            }
        }
        tell.finish()
    }

    private func waitUntilDue() async {
        let end = ContinuousClock.now + Self.refreshEvery
        repeat {
            guard await RedisClient.pause(Self.refreshPause) else { return }
        } while !isRefreshDue.withLock({ $0 }) && ContinuousClock.now < end
    }

    /// Asks the servers in turn until one says who has what.
    private func refresh() async -> Bool {
        let (known, nodes): ([RedisEndpoint], [RedisEndpoint: RedisNode]) = state.withLock { state in
            (state.topology.servers.shuffled(), state.nodes)
        }
        let deadline: @Sendable () -> NIODeadline = { .now() + TimeAmount(self.connector.configuration.connectTimeout) }
        for server in known {
            guard let node = nodes[server], node.isAvailable else { continue }
            do throws(RedisError) {
                let reply: RedisValue = try await node.send(question, deadline: deadline())
                if adopt(reply, from: server) { return true }
            } catch {
                continue
            }
        }
        for seed in seeds {
            do throws(RedisError) {
                let connection: RedisConnection = try await connector.to(seed).connect()
                let result: Result<RedisValue, RedisError> = await connection.send(question, deadline: deadline())
                connection.close()
                if adopt(try result.get(), from: seed) { return true }
            } catch {
                continue
            }
        }
        return false
    }

    /// Takes over what a server said: new servers are connected to, those without slots are left.
    private func adopt(_ reply: RedisValue, from server: RedisEndpoint) -> Bool {
        guard let topology = ClusterTopology(reply, answeredBy: server.host) else { return false }
        let (started, retired): ([RedisNode], [RedisNode]) = state.withLock { state in
            let gone: [RedisEndpoint] = state.nodes.keys.filter { !topology.servers.contains($0) }
            let retired: [RedisNode] = gone.compactMap { state.nodes.removeValue(forKey: $0) }
            var started: [RedisNode] = []
            for server in topology.servers where state.nodes[server] == nil {
                let node = RedisNode(connector.to(server), logger: logger)
                state.nodes[server] = node
                started.append(node)
            }
            state.topology = topology
            return (started, retired)
        }
        for node in started { tell.yield(.started(node)) }
        for node in retired { node.retire() }
        return true
    }
}
