// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Redis
import Synchronization
import TestSupport
import Testing

/// Three servers that share the slots.
@Suite struct `redis in a cluster` {
    private static let script = RedisScript(
        name: "pair", version: 1,
        source: "redis.call('SET', KEYS[1], ARGV[1]); return redis.call('GET', KEYS[2]) or 'none'")

    /// Keys that lie at a server, by its place.
    private static func keys(at server: Int, count: Int, prefix: String = "k") -> [String] {
        Array(
            (0...).lazy.map { "\(prefix)\($0)" }
                .filter { ClusteredRedis.ranges[server].contains(ClusterSlot.of(Array($0.utf8))) }.prefix(count))
    }

    @Test func `commands find the server of their keys, alone and together`() async throws {
        let cluster = try ClusteredRedis()
        try await cluster.withClient { (client: RedisClient) async throws in
            for number in 0..<200 {
                let key: RedisArgument = RedisArgument("some:{\(number * 7_919)}:key")
                let told = try await client.send(["CLUSTER", "KEYSLOT", key], timeout: .seconds(10)).integer
                #expect(told.map(Int.init) == ClusterSlot.of(Array("some:{\(number * 7_919)}:key".utf8)))
            }
            let keys: [String] = (0..<300).map { "key:\($0)" }
            let set = try await client.send(
                all: keys.map { ["SET", RedisArgument($0), RedisArgument($0), "EX", "3600"] }, timeout: .seconds(10))
            #expect(try set.allSatisfy { try $0.get() == .status("OK") })
            for key in keys.prefix(30) { #expect(try await client.get(key) == Array(key.utf8)) }
            #expect(try await client.get(all: keys + ["none"]) == keys.map { Array($0.utf8) } + [nil])
            let replies = try await client.send(
                all: keys.map { ["GET", RedisArgument($0)] } + [["PING"]], timeout: .seconds(10))
            #expect(try replies.dropLast().map { try $0.get().text } == keys)
            for server in 0..<3 {
                let size = try await cluster.withServer(server) { try await $0.send(["DBSIZE"]).integer }
                #expect(size.map { $0 > 50 } == true, "server \(server)")
            }
            #expect(try await client.del(keys) == 300)
        }
    }

    @Test func `keys of different slots are refused by name and nothing is sent`() async throws {
        let cluster = try ClusteredRedis()
        try await cluster.withClient { (client: RedisClient) async throws in
            let (one, other): (String, String) = (Self.keys(at: 0, count: 1)[0], Self.keys(at: 1, count: 1)[0])
            await #expect(throws: RedisError.crossSlot) {
                try await client.send(["MGET", RedisArgument(one), RedisArgument(other)])
            }
            await #expect(throws: RedisError.crossSlot) {
                try await client.run(RedisScriptCall(Self.script, keys: [one, other], arguments: ["v"]))
            }
            await #expect(throws: RedisError.crossSlot) {
                try await client.send(
                    all: [
                        ["SET", RedisArgument(one), "v"], ["DEL", RedisArgument(one), RedisArgument(other)],
                    ])
            }
            #expect(try await client.get(one) == nil)
            let call = RedisScriptCall(Self.script, keys: ["{\(one)}:a", "{\(one)}:a"], arguments: ["v"])
            #expect(try await client.run(call).text == "v")
        }
    }

    @Test func `scripts are at every server, and come back when a server forgot them`() async throws {
        let cluster = try ClusteredRedis()
        var configuration = cluster.configuration()
        configuration.scripts = [Self.script]
        try await cluster.withClient(configuration) { (client: RedisClient) async throws in
            for server in 0..<3 {
                let known = try await cluster.withServer(server) { alone in
                    let known = try await alone.send(["SCRIPT", "EXISTS", RedisArgument(Self.script.digest)])
                    _ = try await alone.send(["SCRIPT", "FLUSH"])
                    return known
                }
                #expect(known.elements == [.integer(1)])
            }
            let calls: [RedisScriptCall] = (0..<3).map { server in
                let key: String = Self.keys(at: server, count: 1)[0]
                return RedisScriptCall(Self.script, keys: [key, key], arguments: ["v"])
            }
            for result in try await client.run(all: calls, timeout: .seconds(10)) {
                #expect(try result.get().text == "v")
            }
        }
    }

    @Test func `a slot moves while it is used, and no command is lost or done twice`() async throws {
        let cluster = try ClusteredRedis()
        try await cluster.withClient { (client: RedisClient) async throws in
            let tag: String = Self.keys(at: 0, count: 1, prefix: "tag")[0]
            let (counter, slot): (String, Int) = ("{\(tag)}:n", ClusterSlot.of(Array(tag.utf8)))
            for number in 0..<20 { try await client.set("{\(tag)}:\(number)", [1], ttl: .seconds(600)) }
            let moving: Moving = Moving()
            let total: Int = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        var count = 0
                        repeat {
                            _ = try await client.send(["INCR", RedisArgument(counter)], timeout: .seconds(10))
                            count += 1
                        } while !moving.isOver || count < 50
                        return count
                    }
                }
                try await Self.move(slot, in: cluster, from: 0, to: 2)
                moving.end()
                return try await group.reduce(0, +)
            }
            #expect(try await client.send(["GET", RedisArgument(counter)]).integer == Int64(total))
            #expect(try await client.get("{\(tag)}:7") == [1])
            let held = try await cluster.withServer(2) { alone in
                try await alone.send(["CLUSTER", "COUNTKEYSINSLOT", RedisArgument(slot)]).integer
            }
            #expect(held == 21)
        }
    }

    /// Moves a slot as an operator does: keys one by one, then the slot.
    private static func move(_ slot: Int, in cluster: ClusteredRedis, from: Int, to: Int) async throws {
        try await cluster.withServer(from) { old in
            try await cluster.withServer(to) { new in
                let number: RedisArgument = RedisArgument(slot)
                let oldID: RedisArgument = RedisArgument(try await old.send(["CLUSTER", "MYID"]).text ?? "")
                let newID: RedisArgument = RedisArgument(try await new.send(["CLUSTER", "MYID"]).text ?? "")
                _ = try await new.send(["CLUSTER", "SETSLOT", number, "IMPORTING", oldID])
                _ = try await old.send(["CLUSTER", "SETSLOT", number, "MIGRATING", newID])
                let keys = try await old.send(["CLUSTER", "GETKEYSINSLOT", number, "100"]).elements ?? []
                for key in keys.compactMap(\.text) {
                    _ = try await old.send(
                        [
                            "MIGRATE", RedisArgument(cluster.servers[to].host),
                            RedisArgument(cluster.servers[to].port), RedisArgument(key), "0", "5000",
                        ], timeout: .seconds(10))
                    for _ in 0..<100 { await Task.yield() }
                }
                _ = try await new.send(["CLUSTER", "SETSLOT", number, "NODE", newID])
                _ = try await old.send(["CLUSTER", "SETSLOT", number, "NODE", newID])
            }
        }
    }

    @Test func `a server that is gone takes its slots with it, and the others go on`() async throws {
        let cluster = try ClusteredRedis()
        try await cluster.withClient { (client: RedisClient) async throws in
            let (gone, kept): (String, String) = (Self.keys(at: 0, count: 1)[0], Self.keys(at: 2, count: 1)[0])
            try await client.set(gone, [1], ttl: .seconds(600))
            try cluster.crash(0)
            try await TemporaryRedis.until { !client.isAvailable }
            for _ in 0..<20 {
                await #expect(throws: RedisError.unavailable) { try await client.get(gone) }
                try await client.set(kept, [2], ttl: .seconds(600))
                #expect(try await client.get(kept) == [2])
            }
            let mixed = try await client.send(all: [["GET", RedisArgument(gone)], ["GET", RedisArgument(kept)]])
            #expect(throws: RedisError.unavailable) { try mixed[0].get() }
            #expect(try mixed[1].get().bytes == [2])
            try await client.ping()
        }
    }

    @Test func `what one client publishes is heard at another server, and when that one is gone at the next`()
        async throws
    {
        let cluster = try ClusteredRedis()
        try await cluster.withClient { (client: RedisClient) async throws in
            let subscriber = try Subscriber(
                cluster.configuration(), channels: ["news"], bufferMax: 100, logger: TemporaryRedis.silent)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await subscriber.run() }
                var events = subscriber.events.makeAsyncIterator()
                #expect(await events.next() == .subscribed(channel: "news"))
                for _ in 0..<6 {
                    // Commands without a key go to the servers in turns.
                    try await client.publish("news", [1])
                    #expect(await events.next() == .message(channel: "news", bytes: [1]))
                }
                // The one server of the list that exists.
                try cluster.crash(1)
                #expect(await events.next() == .subscribed(channel: "news"))
                try await TemporaryRedis.until {
                    do throws(RedisError) {
                        try await client.publish("news", [2])
                        return true
                    } catch {
                        return false
                    }
                }
                #expect(await events.next() == .message(channel: "news", bytes: [2]))
                group.cancelAll()
            }
        }
    }

    @Test func `a cache is shared and invalidated across a cluster`() async throws {
        let cluster = try ClusteredRedis()
        try await cluster.withClient { (client: RedisClient) async throws in
            func cache() throws -> (SharedCache, Subscriber) {
                let subscriber = try Subscriber(
                    cluster.configuration(), bufferMax: 100, logger: TemporaryRedis.silent)
                let limits = SharedCache.Limits(
                    localMax: 100, sharedLife: .seconds(60), localLife: .seconds(60), makingMax: .seconds(5))
                return (
                    SharedCache(
                        redis: client, subscriber: subscriber, prefix: "c:", limits: limits,
                        logger: TemporaryRedis.silent, nonce: { UUID().uuidString }), subscriber
                )
            }
            let ((first, one), (second, other)) = (try cache(), try cache())
            try await withThrowingTaskGroup(of: Void.self) { group in
                for subscriber in [one, other] { group.addTask { await subscriber.run() } }
                for cache in [first, second] { group.addTask { try await cache.run() } }
                let made: Making = Making()
                let make: SharedCache.Make = { [made.next()] }
                for number in 0..<20 {
                    let value = try await first.value("k\(number)", make: make)
                    #expect(try await second.value("k\(number)", make: make) == value)
                }
                #expect(made.count == 20)
                try await TemporaryRedis.until {
                    try await first.invalidate("k3")
                    return try await second.value("k3", make: make) != [4]
                }
                #expect(try await first.value("k5", make: make) == [6])
                group.cancelAll()
            }
        }
    }
}

/// Whether a slot is still on its way.
private final class Moving: Sendable {
    private let state: Mutex<Bool> = Mutex(false)

    var isOver: Bool { state.withLock { $0 } }

    func end() { state.withLock { $0 = true } }
}

/// Makes a value that differs each time.
private final class Making: Sendable {
    private let state: Mutex<UInt8> = Mutex(0)

    var count: Int { Int(state.withLock { $0 }) }

    func next() -> UInt8 {
        state.withLock { number in
            number += 1
            return number
        }
    }
}
