// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import NIOCore
import NIOPosix
import Redis
import Synchronization
import TestSupport
import Testing

/// A group of servers that a sentinel watches.
@Suite struct `redis behind sentinels` {
    @Test func `the client finds the primary, and the new one after a failover`() async throws {
        let group = try WatchedRedis()
        let client = try RedisClient(group.configuration, logger: TemporaryRedis.silent)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { await client.run() }
            try await TemporaryRedis.until { client.isAvailable }
            // WAIT answers for the writes of its own connection, so both take the same one.
            let replies = try await client.send(
                all: [["SET", "k", "v", "EX", "3600"], ["WAIT", "1", "5000"]], timeout: .seconds(6))
            #expect(try replies.map { try $0.get() }.last?.integer == 1)
            try group.crashPrimary()
            try await TemporaryRedis.until {
                do throws(RedisError) {
                    try await client.set("after", [2], ttl: .seconds(60))
                    return true
                } catch {
                    return false
                }
            }
            #expect(try await client.get("k") == Array("v".utf8))
            tasks.cancelAll()
        }
    }

    @Test func `a sentinel that names a server that is no primary is passed over`() async throws {
        let group = try WatchedRedis()
        let liar = try await LyingSentinel(naming: RedisEndpoint(host: "127.0.0.1", port: group.replicaPort))
        let configuration = group.configuration(behind: liar.endpoint)
        let client = try RedisClient(configuration, logger: TemporaryRedis.silent)
        let subscriber = try Subscriber(
            configuration, channels: ["news"], bufferMax: 10, logger: TemporaryRedis.silent)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { await client.run() }
            tasks.addTask { await subscriber.run() }
            try await TemporaryRedis.until { client.isAvailable }
            #expect(try await client.send(["ROLE"]).elements?.first?.text == "master")
            try await client.set("k", [1], ttl: .seconds(60))
            // A replica passes messages on as well: only its own list says where somebody listens.
            try await TemporaryRedis.until {
                try await client.send(["PUBSUB", "NUMSUB", "news"]).elements?.last?.integer == 1
            }
            #expect(liar.asked >= 2)
            tasks.cancelAll()
        }
        try await liar.close()
    }

    @Test func `a URL names sentinels and group`() throws {
        let read = try RedisConfiguration(url: "redis+sentinel://a:1,b/main")
        let expected = [
            RedisEndpoint(host: "a", port: 1), RedisEndpoint(host: "b", port: 26_379),
        ]
        #expect(read.address == .watched(name: "main", sentinels: expected))
    }

    @Test(arguments: ["redis+sentinel://a:1", "redis+sentinel://a:0/main", "redis+sentinel:///main"])
    func `a URL without group, port or sentinel is refused`(url: String) {
        #expect(throws: RedisError.self) { try RedisConfiguration(url: url) }
    }
}

/// Answers whoever asks for the primary with one and the same server, as a sentinel does that was cut off.
private final class LyingSentinel: Sendable {
    private let channel: any Channel
    private let counter: Counter

    /// How often it was asked.
    var asked: Int { counter.value.withLock { $0 } }
    let endpoint: RedisEndpoint

    init(naming server: RedisEndpoint) async throws {
        let port: String = String(server.port)
        let words: [String] = [server.host, port].map { "$\($0.utf8.count)\r\n\($0)\r\n" }
        let answer: String = "*2\r\n" + words.joined()
        let counter: Counter = Counter()
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Answerer(answer: answer, counter: counter))
                }
            }.bind(host: "127.0.0.1", port: 0).get()
        self.counter = counter
        endpoint = RedisEndpoint(host: "127.0.0.1", port: channel.localAddress?.port ?? 0)
    }

    func close() async throws { try await channel.close().get() }
}

private final class Counter: Sendable {
    let value: Mutex<Int> = Mutex(0)
}

private final class Answerer: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let answer: String
    private let counter: Counter

    init(answer: String, counter: Counter) {
        self.answer = answer
        self.counter = counter
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        counter.value.withLock { $0 += 1 }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer)), promise: nil)
    }
}
