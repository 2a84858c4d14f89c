// SPDX-License-Identifier: Apache-2.0
package import Logging
package import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization

/// Listens to channels on a connection of its own and comes back by itself.
///
/// Pub/sub forgets: what is published while the connection is down is lost. Whoever keeps something in step by it
/// must read anew after every `subscribed` and `lost`.
package final class Subscriber: Service {
    /// What a listener sees.
    package enum Event: Sendable, Hashable {
        /// The server confirmed the channel, at first and after every reconnect: messages before it may be missing.
        case subscribed(channel: String)
        /// A message.
        case message(channel: String, bytes: [UInt8])
        /// The listener was too slow: older events were dropped.
        case lost
    }

    /// Channels of one subscriber.
    package static let channelsMax = 10_000

    private struct State: Sendable {
        var channels: Set<String>
        var channel: (any Channel)?
        var isReady = false
        var hasLost = false
        /// Of a cluster, besides the configured ones: any of them passes all messages on.
        var servers: [RedisEndpoint] = []
    }

    private let connector: RedisConnector
    private let logger: Logger
    private let state: Mutex<State>
    private let stream: AsyncStream<Event>
    private let continuation: AsyncStream<Event>.Continuation

    /// Makes a subscriber that holds back at most `bufferMax` events; the oldest are dropped then.
    package init(
        _ configuration: RedisConfiguration, channels: Set<String> = [], bufferMax: Int, logger: Logger,
        eventLoopGroup: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) throws(RedisError) {
        guard channels.count <= Subscriber.channelsMax else { throw .overloaded }
        self.connector = try RedisConnector(configuration, eventLoopGroup: eventLoopGroup)
        self.logger = logger
        self.state = Mutex(State(channels: channels))
        (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(bufferMax))
    }

    /// The events, for one listener.
    package var events: Events { Events(subscriber: self, base: stream) }

    /// Listens to one more channel. Throws `overloaded` beyond `channelsMax`.
    package func subscribe(_ channel: String) throws(RedisError) {
        let isAdded: Bool = state.withLock { state in
            let fits: Bool = state.channels.count < Subscriber.channelsMax || state.channels.contains(channel)
            guard fits else { return false }
            state.channels.insert(channel)
            return true
        }
        guard isAdded else { throw .overloaded }
        try tell(["SUBSCRIBE", RedisArgument(channel)])
    }

    /// Stops listening to a channel.
    package func unsubscribe(_ channel: String) throws(RedisError) {
        state.withLock { _ = $0.channels.remove(channel) }
        try tell(["UNSUBSCRIBE", RedisArgument(channel)])
    }

    /// Keeps the connection until the task is cancelled or the service group shuts down; then the events end.
    package func run() async {
        await cancelWhenGracefulShutdown { await self.keepConnection() }
        continuation.finish()
    }

    private func keepConnection() async {
        var backoff = Backoff()
        var isReported = false
        var turn = 0
        while !Task.isCancelled {
            do {
                let greeting: [ByteBuffer] = try connector.greeting()
                let question: SubscriptionHandler.Question? = self.question
                let channel: any Channel = try await connector.open(
                    turn: turn, known: state.withLock { $0.servers },
                    handler: { channel in
                        try SubscriptionHandler(greeting: greeting, question: question) {
                            self.receive($0, on: channel)
                        }
                    }, then: { channel, _ in channel })
                await closed(channel)
                if state.withLock({ $0.isReady }) {
                    backoff.reset()
                    isReported = false
                } else {
                    // A sentinel named a server that is no primary: the next one may know better.
                    turn += 1
                }
            } catch {
                if !isReported { logger.warning("redis cannot be reached for subscriptions") }
                isReported = true
                turn += 1
            }
            state.withLock {
                $0.channel = nil
                $0.isReady = false
            }
            guard await RedisClient.pause(backoff.next(chance: Double.random(in: 0..<1))) else { return }
        }
    }

    /// A server that sentinels name must be the primary; one of a cluster is asked for the others.
    private var question: SubscriptionHandler.Question? {
        switch connector.configuration.address {
        case .unix, .tcp: nil
        case .watched: SubscriptionHandler.Question(command: ["ROLE"], accepts: RedisConnector.isPrimary)
        case .cluster(let seeds):
            SubscriptionHandler.Question(command: ["CLUSTER", "SLOTS"]) { (reply: RedisValue) -> Bool in
                guard let topology = ClusterTopology(reply, answeredBy: seeds[0].host) else { return false }
                self.state.withLock { $0.servers = topology.servers.filter { !seeds.contains($0) } }
                return true
            }
        }
    }

    private func closed(_ channel: any Channel) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                channel.closeFuture.whenComplete { _ in continuation.resume() }
            }
        } onCancel: {
            channel.close(promise: nil)
        }
    }

    /// On the event loop of the connection.
    private func receive(_ event: SubscriptionHandler.Event, on channel: any Channel) {
        switch event {
        case .ready:
            let channels: Set<String> = state.withLock { state in
                state.channel = channel
                state.isReady = true
                return state.channels
            }
            subscribe(to: channels, on: channel)
        case .pushed(let value):
            guard let event = Subscriber.event(value) else { return }
            if case .dropped = continuation.yield(event) { state.withLock { $0.hasLost = true } }
        }
    }

    private func subscribe(to channels: Set<String>, on channel: any Channel) {
        var rest: ArraySlice<String> = Array(channels)[...]
        do throws(RedisError) {
            while !rest.isEmpty {
                let part: ArraySlice<String> = rest.prefix(CommandFormat.argumentsMax - 1)
                rest = rest.dropFirst(part.count)
                let buffer: ByteBuffer = try CommandFormat.buffer(for: ["SUBSCRIBE"] + part.map { RedisArgument($0) })
                channel.writeAndFlush(buffer, promise: nil)
            }
        } catch {
            channel.close(promise: nil)
        }
    }

    private func tell(_ command: [RedisArgument]) throws(RedisError) {
        let buffer: ByteBuffer = try CommandFormat.buffer(for: command)
        state.withLock { $0.channel }?.writeAndFlush(buffer, promise: nil)
    }

    fileprivate func takeLost() -> Bool {
        state.withLock { state in
            defer { state.hasLost = false }
            return state.hasLost
        }
    }

    private static func event(_ value: RedisValue) -> Event? {
        guard let elements = value.elements, elements.count == 3, let channel = elements[1].text else { return nil }
        switch elements[0].text {
        case "message": return elements[2].bytes.map { .message(channel: channel, bytes: $0) }
        case "subscribe": return .subscribed(channel: channel)
        default: return nil
        }
    }

    /// The events of a subscriber; ends when its `run()` ends.
    package struct Events: AsyncSequence, Sendable {
        fileprivate let subscriber: Subscriber
        fileprivate let base: AsyncStream<Event>

        package func makeAsyncIterator() -> Iterator {
            Iterator(subscriber: subscriber, base: base.makeAsyncIterator())
        }

        package struct Iterator: AsyncIteratorProtocol {
            fileprivate let subscriber: Subscriber
            fileprivate var base: AsyncStream<Event>.Iterator

            package mutating func next() async -> Event? {
                if subscriber.takeLost() { return .lost }
                return await base.next()
            }
        }
    }
}
