// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Redis
import Testing
import TestSupport

@testable import RateLimits

@Suite struct LockoutStoreTests {
    @Test func `5, 10 and 15 failures lock for 15 minutes, an hour and a day`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let clock = VirtualClock()
            let store = Samples.store(client, clock)
            var locks: [Int: Double] = [:]
            for failure in 1...17 {
                let status: LockoutStatus = await store.recordFailure(Samples.progressive, subject: "h")
                #expect(!status.isDegraded)
                guard let until = status.lockedUntil else { continue }
                #expect(status.isNew)
                locks[failure] = Double(until.microseconds - clock.now) / 1_000_000
                #expect(await store.recordFailure(Samples.progressive, subject: "h").isNew == false)
                #expect(await store.status(Samples.progressive, subject: "h").lockedUntil == until)
                clock.advance(seconds: locks[failure] ?? 0)
                #expect(await store.status(Samples.progressive, subject: "h").isLocked == false)
            }
            #expect(locks == [5: 900, 10: 3_600, 15: 86_400, 16: 86_400, 17: 86_400])
        }
    }

    @Test func `the refusal tells the end and never the count`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let clock = VirtualClock()
            let store = Samples.store(client, clock)
            for _ in 0..<4 { _ = await store.recordFailure(Samples.progressive, subject: "h") }
            #expect(await store.status(Samples.progressive, subject: "h").refusal() == nil)
            let status: LockoutStatus = await store.recordFailure(Samples.progressive, subject: "h")
            let refusal: APIFailure = try #require(status.refusal(supportURL: "https://help.example"))
            #expect(refusal.code == "AUTH_ACCOUNT_LOCKED" && refusal.status == 403)
            #expect(
                refusal.details.map(\.name) == ["reason", "lockoutDuration", "unlocksAt", "retryAfter", "supportUrl"])
            #expect(refusal.detail("lockoutDuration") == .string("15 minutes"))
            #expect(refusal.header("Retry-After") == "900")
            for _ in 0..<10 { _ = await store.recordFailure(Samples.loginIP, subject: "192.0.2.1") }
            let block: APIFailure? = await store.status(Samples.loginIP, subject: "192.0.2.1").refusal()
            #expect(block?.code == "AUTHZ_IP_BLOCKED")
            #expect(block?.details.map(\.name) == ["reason", "blockedUntil", "retryAfter"])
        }
    }

    @Test func `a counter from the first failure forgets, one from the last goes on`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let clock = VirtualClock()
            let store = Samples.store(client, clock)
            for _ in 0..<20 {
                #expect(await store.recordFailure(Samples.loginIP, subject: "slow").isLocked == false)
                clock.advance(seconds: 100)
            }
            for failure in 1...5 {
                #expect(await store.recordFailure(Samples.progressive, subject: "h").isLocked == (failure == 5))
                clock.advance(seconds: failure == 5 ? 0 : 80_000)
            }
        }
    }

    @Test func `a lock is lifted by reset and restored from its durable copy`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let clock = VirtualClock()
            let store = Samples.store(client, clock)
            for _ in 0..<5 { _ = await store.recordFailure(Samples.progressive, subject: "h") }
            let until: Timestamp = try #require(await store.status(Samples.progressive, subject: "h").lockedUntil)
            try await store.reset(Samples.progressive, subject: "h")
            #expect(await store.status(Samples.progressive, subject: "h").isLocked == false)
            let restored: LockoutStatus = await store.lock(Samples.progressive, subject: "h", until: until, tier: 1)
            #expect(restored.lockedUntil == until)
            let shorter = Timestamp(microseconds: until.microseconds - 1)
            await store.lock(Samples.progressive, subject: "h", until: shorter, tier: 1)
            #expect(await store.status(Samples.progressive, subject: "h").lockedUntil == until)
        }
    }

    @Test func `without Redis this node counts and says so`() async throws {
        let redis = try await TemporaryRedis()
        let client = try RedisClient(redis.configuration(), logger: TemporaryRedis.silent)
        let clock = VirtualClock()
        let store = Samples.store(client, clock)
        for failure in 1...5 {
            let status: LockoutStatus = await store.recordFailure(Samples.progressive, subject: "h")
            #expect(status.isDegraded && status.isNew == (failure == 5))
        }
        #expect(await store.status(Samples.progressive, subject: "h").isLocked)
        await #expect(throws: RedisError.unavailable) { try await store.reset(Samples.progressive, subject: "h") }
        clock.advance(seconds: 900)
        #expect(await store.status(Samples.progressive, subject: "h").isLocked == false)
    }

    @Test func `a failure that was none is taken back with the lock it set, and no other`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let clock = VirtualClock()
            let away = try RedisClient(redis.configuration(), logger: TemporaryRedis.silent)
            for store in [Samples.store(client, clock), Samples.store(away, clock)] {
                for _ in 0..<4 {
                    await store.takeBack(await store.recordFailure(Samples.progressive, subject: "h"), subject: "h")
                }
                #expect(await store.status(Samples.progressive, subject: "h").isLocked == false)
                for _ in 0..<4 { _ = await store.recordFailure(Samples.progressive, subject: "h") }
                let locking: LockoutStatus = await store.recordFailure(Samples.progressive, subject: "h")
                #expect(locking.isNew)
                await store.takeBack(await store.recordFailure(Samples.progressive, subject: "h"), subject: "h")
                #expect(await store.status(Samples.progressive, subject: "h").isLocked)
                await store.takeBack(locking, subject: "h")
                #expect(await store.status(Samples.progressive, subject: "h").isLocked == false)
                let again: LockoutStatus = await store.recordFailure(Samples.progressive, subject: "h")
                #expect(again.isNew && again.tier == 1)
            }
        }
    }

    @Test func `many failures at once lock where they pass the limit`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let clock = VirtualClock()
            let away = try RedisClient(redis.configuration(), logger: TemporaryRedis.silent)
            for store in [Samples.store(client, clock), Samples.store(away, clock)] {
                #expect(await store.recordFailure(Samples.loginIP, subject: "a", count: 7).isLocked == false)
                let locking: LockoutStatus = await store.recordFailure(Samples.loginIP, subject: "a", count: 7)
                #expect(locking.isNew && locking.tier == 1)
            }
        }
    }

    @Test func `the script agrees with the state machine`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let clock = VirtualClock()
            let store = Samples.store(client, clock)
            for lockout in [Samples.progressive, Samples.loginIP] {
                var counter = LockoutCounter()
                var random = Sequence64(seed: 7)
                for step in 0..<150 {
                    clock.advance(seconds: Double(random.next() % 2_000))
                    let count: Int = Int(random.next() % 3) + 1
                    let isNew: Bool = counter.recordFailure(lockout, count: count, at: clock.now)
                    let status: LockoutStatus = await store.recordFailure(lockout, subject: "h", count: count)
                    try #require(status.isNew == isNew && status.tier == counter.tier, "step \(step)")
                    let until: Int64 = counter.lockedUntil > clock.now ? counter.lockedUntil : 0
                    try #require((status.lockedUntil?.microseconds ?? 0) == until, "step \(step)")
                }
            }
        }
    }
}
