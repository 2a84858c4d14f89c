// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Redis
import Testing
import TestSupport

@testable import RateLimits

@Suite struct RateLimitScriptsTests {
    /// The script and the node's own buckets are two spellings of one rule: random histories must agree.
    @Test(arguments: RateLimitAlgorithm.allCases)
    func `the script agrees with the state machine`(_ algorithm: RateLimitAlgorithm) async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient(redis.configuration(connections: 1)) { client in
            for (limit, window, burst) in [(5, 10, nil), (60, 60, 20), (7, 3, nil)] as [(Int, Int, Int?)] {
                var random = Sequence64(seed: UInt64(limit))
                var state = LocalBucket.unused
                var now: Int64 = 1_800_000_000_123_456
                for step in 0..<120 {
                    now += Int64(random.next() % 1_500_000)
                    let bucket: ResolvedBucket = Samples.resolved(
                        algorithm, limit: limit, window: window, burst: burst, cost: Int(random.next() % 3) + 1,
                        key: "k:\(limit)")
                    let expected: BucketOutcome = state.outcome(bucket, at: now)
                    if expected.isAdmitted { state.charge(bucket, nonce: "n\(step)", at: now) }
                    let call = RateLimitScripts.call(RateLimitScripts.charge, [bucket], nonce: "n\(step)", now: now)
                    let numbers: [Int64] = try await client.run(call).elements?.compactMap(\.integer) ?? []
                    try #require(numbers.count == 5)
                    #expect(numbers[0] == now)
                    let outcome = BucketOutcome(
                        isAdmitted: numbers[1] == 1, remaining: Int(numbers[2]), resetAfter: numbers[3],
                        retryAfter: numbers[4])
                    // Redis itself ages attempt counters; its clock does not follow ours.
                    guard algorithm != .attemptCounter else {
                        if step < 3 { #expect(outcome.isAdmitted == expected.isAdmitted) }
                        continue
                    }
                    try #require(outcome == expected, "step \(step)")
                    if random.next().isMultiple(of: 4), expected.isAdmitted {
                        state.giveBack(bucket, nonce: "n\(step)", reservedAt: now)
                        _ = try await client.run(
                            RateLimitScripts.call(
                                RateLimitScripts.giveBack, [bucket], nonce: "n\(step)", reservedAt: now, now: now))
                    }
                }
            }
        }
    }

    @Test func `every key gets a life time`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            for algorithm in RateLimitAlgorithm.allCases {
                let bucket: ResolvedBucket = Samples.resolved(
                    algorithm, limit: 5, window: 10, key: algorithm.rawValue)
                _ = try await client.run(
                    RateLimitScripts.call(RateLimitScripts.charge, [bucket], nonce: "n", now: 0))
                let life: Int64 = try await client.send(["PTTL", RedisArgument(bucket.key)]).integer ?? -9
                #expect((1...21_000).contains(life), "\(algorithm)")
            }
        }
    }

    @Test func `an empty nonce only looks`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let buckets: [ResolvedBucket] = RateLimitAlgorithm.allCases.map {
                Samples.resolved($0, limit: 5, window: 10, key: $0.rawValue)
            }
            _ = try await client.run(RateLimitScripts.call(RateLimitScripts.charge, buckets, nonce: "", now: 0))
            #expect(try await client.send(["DBSIZE"]).integer == 0)
        }
    }

    @Test func `slots are renewed and freed in Redis`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let bucket: ResolvedBucket = Samples.resolved(.concurrency, limit: 1, window: 0)
            let run = { (script: RedisScript, nonce: String, now: Int64) in
                try await client.run(RateLimitScripts.call(script, [bucket], nonce: nonce, now: now))
            }
            let start: Int64 = 1_800_000_000_000_000
            #expect(try await run(RateLimitScripts.charge, "a", start).elements?[1] == .integer(1))
            #expect(try await run(RateLimitScripts.charge, "b", start).elements?[1] == .integer(0))
            #expect(try await run(RateLimitScripts.renew, "a", start + 1_000_000) == .integer(1))
            #expect(try await run(RateLimitScripts.charge, "b", start + 2_500_000).elements?[1] == .integer(0))
            _ = try await run(RateLimitScripts.giveBack, "a", start)
            #expect(try await run(RateLimitScripts.charge, "b", start + 2_500_000).elements?[1] == .integer(1))
            #expect(try await run(RateLimitScripts.renew, "a", start) == .integer(0))
        }
    }
}

/// Numbers that look random and come again with the same seed.
struct Sequence64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state >> 11
    }
}
