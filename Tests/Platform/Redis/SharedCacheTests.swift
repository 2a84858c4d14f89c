// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Redis
import Synchronization
import TestSupport
import Testing

/// Two instances of a service, each with its own client, on one Redis.
@Suite struct `a cache shared by instances` {
    private struct MakingFailed: Error {}

    private static func cache(_ subscriber: Subscriber, _ client: RedisClient) -> SharedCache {
        SharedCache(
            redis: client, subscriber: subscriber, prefix: "test:",
            limits: SharedCache.Limits(
                localMax: 100, sharedLife: .seconds(60), localLife: .seconds(60), makingMax: .seconds(5)),
            logger: TemporaryRedis.silent, nonce: { UUID().uuidString })
    }

    /// Runs two instances and gives them to the body once both listen.
    private static func run(
        _ body: @escaping @Sendable (SharedCache, SharedCache, TemporaryRedis) async throws -> Void
    ) async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { first in
            try await redis.withClient { second in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    var caches: [SharedCache] = []
                    for client in [first, second] {
                        let subscriber = try Subscriber(
                            redis.configuration(), bufferMax: 100, logger: TemporaryRedis.silent)
                        let cache = cache(subscriber, client)
                        group.addTask { await subscriber.run() }
                        group.addTask { try await cache.run() }
                        caches.append(cache)
                    }
                    try await TemporaryRedis.until { try await first.publish("test:invalidate", []) == 2 }
                    try await body(caches[0], caches[1], redis)
                    group.cancelAll()
                }
            }
        }
    }

    @Test func `a hundred callers of two instances make a missing value once`() async throws {
        try await Self.run { first, second, _ in
            let made = Made()
            let values = try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for number in 0..<100 {
                    let cache = number.isMultiple(of: 2) ? first : second
                    group.addTask { try await made.read(cache) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(made.count == 1)
            #expect(values == Array(repeating: [1], count: 100))
        }
    }

    @Test func `what one instance invalidates the other makes anew`() async throws {
        try await Self.run { first, second, _ in
            let made = Made()
            for cache in [first, second] {
                #expect(try await made.read(cache) == [1])
            }
            try await first.invalidate("k")
            try await TemporaryRedis.until { try await made.read(second) == [2] }
            #expect(try await made.read(first) == [2])
            #expect(made.count == 2)
        }
    }

    @Test func `a value whose making began before the invalidation is kept nowhere`() async throws {
        try await Self.run { first, second, _ in
            let made = Made()
            let stale = try await first.value("k") {
                let value = try await made.slowly()
                try await first.invalidate("k")
                return value
            }
            #expect(stale == [1])
            #expect(try await made.read(second) == [2])
            #expect(try await made.read(first) == [2])
        }
    }

    @Test func `who asks after an invalidation is given nothing that was begun before`() async throws {
        try await Self.run { first, second, _ in
            let made = Made()
            let gate = Gate()
            try await withThrowingTaskGroup(of: [UInt8].self) { group in
                group.addTask {
                    try await first.value("k") {
                        await gate.wait()
                        return [0]
                    }
                }
                await gate.entered()
                // Joins the making that is under way.
                group.addTask { try await made.read(first) }
                for _ in 0..<200 { await Task.yield() }
                try await first.invalidate("k")
                #expect(try await made.read(first) == [1])
                #expect(try await made.read(second) == [1])
                await gate.open()
                let old: [[UInt8]] = try await group.reduce(into: []) { $0.append($1) }
                #expect(old.contains([0]))
                #expect(try await made.read(first) == [1])
                #expect(try await made.read(second) == [1])
                #expect(made.count == 1)
            }
        }
    }

    @Test func `an error of making reaches all who waited and is not kept`() async throws {
        try await Self.run { first, _, _ in
            let failures = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<10 {
                    group.addTask {
                        do {
                            _ = try await first.value("k") { throw MakingFailed() }
                            return false
                        } catch {
                            return error is MakingFailed
                        }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(failures == 10)
            let value = try await first.value("k") { [7] }
            #expect(value == [7])
        }
    }

    @Test func `without Redis each instance makes its own`() async throws {
        try await Self.run {
            (first: SharedCache, second: SharedCache, redis: TemporaryRedis) async throws in
            redis.stop()
            let made = Made()
            #expect(try await made.read(first) == [1])
            #expect(try await made.read(second) == [2])
        }
    }
}

/// Holds a making until the test lets it go on.
private actor Gate {
    private var isOpen = false
    private var isEntered = false
    private var held: [CheckedContinuation<Void, Never>] = []
    private var watchers: [CheckedContinuation<Void, Never>] = []

    func wait() async {
        isEntered = true
        for watcher in watchers { watcher.resume() }
        watchers = []
        guard !isOpen else { return }
        await withCheckedContinuation { held.append($0) }
    }

    /// Returns when the making has begun.
    func entered() async {
        guard !isEntered else { return }
        await withCheckedContinuation { watchers.append($0) }
    }

    func open() {
        isOpen = true
        for continuation in held { continuation.resume() }
        held = []
    }
}

/// Counts how often a value was made.
private final class Made: Sendable {
    private let state = Mutex(0)

    var count: Int { state.withLock { $0 } }

    /// The cached value, made here when it is missing.
    func read(_ cache: SharedCache) async throws -> [UInt8] {
        try await cache.value("k") { try await self.slowly() }
    }

    /// A value that differs each time; others have time to come in.
    func slowly() async throws -> [UInt8] {
        let number = state.withLock { count -> UInt8 in
            count += 1
            return UInt8(count)
        }
        for _ in 0..<200 { await Task.yield() }
        return [number]
    }
}
