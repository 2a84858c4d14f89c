// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Policy
import Redis
import TestSupport
import Testing

@testable import RateLimits

/// The contract's own classes, not samples: each bucket of each class admits its number and not one more.
@Suite struct `every rate-limit class` {
    private static let plans: [String] = ["free", "basic", "business", "enterprise"]
    private static let scopes: [RateLimitScope] = [
        .ip, .ipLocal, .email, .user, .principal, .tenant, .session, .token, .phone, .integration, .ssoConnection,
        .provider, .connection, .trigger, .function, .node, .global,
    ]

    /// A bucket as a request of its class meets it, taking so many units.
    private static func bucket(
        _ className: String, _ id: String, plan: String, cost: Int
    ) throws -> ResolvedBucket {
        let resolver = BucketResolver(catalogue: RateLimitTable.catalogue, keyPrefix: plan + ":")
        let subjects: [RateLimitScope: String] = Dictionary(uniqueKeysWithValues: scopes.map { ($0, "s") })
        let request = RateLimitRequest(className: className, subjects: subjects, plan: plan, cost: cost)
        let buckets: [ResolvedBucket] = try #require(resolver.buckets(of: request, halvesAuth: false))
        return try #require(buckets.first { $0.className == className && $0.bucket.id == id })
    }

    /// All buckets of the catalogue under a plan, as much as each holds at once.
    private static func all(plan: String) throws -> [(name: String, id: String, capacity: Int)] {
        try RateLimitTable.catalogue.classes.values.flatMap { rateClass in
            try rateClass.buckets.map { bucket in
                let one: ResolvedBucket = try Self.bucket(rateClass.name, bucket.id, plan: plan, cost: 1)
                return (rateClass.name, bucket.id, one.bucket.algorithm == .tokenBucket ? one.capacity : one.limit)
            }
        }
    }

    @Test(arguments: plans) func `in Redis`(plan: String) async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let now: Int64 = 1_800_000_000_000_000
            var seen: Int = 0
            for (name, id, capacity) in try Self.all(plan: plan) {
                func charge(_ cost: Int) async throws -> [Int64] {
                    let bucket: ResolvedBucket = try Self.bucket(name, id, plan: plan, cost: cost)
                    let call = RateLimitScripts.call(
                        RateLimitScripts.charge, [bucket], nonce: "n\(cost)", now: now)
                    return try await client.run(call).elements?.compactMap(\.integer) ?? []
                }
                let full: [Int64] = try await charge(capacity)
                #expect(full[1] == 1 && full[2] == 0, "\(name)/\(id) does not hold \(capacity)")
                let over: [Int64] = try await charge(1)
                #expect(over[1] == 0 && over[4] > 0, "\(name)/\(id) holds more than \(capacity)")
                seen += 1
            }
            #expect(seen > 90)
        }
    }

    @Test(arguments: plans) func `in the memory of a node`(plan: String) throws {
        let now: Int64 = 1_800_000_000_000_000
        for (name, id, capacity) in try Self.all(plan: plan) {
            let limiter = LocalLimiter(keysMax: 10)
            let full: ResolvedBucket = try Self.bucket(name, id, plan: plan, cost: capacity)
            #expect(
                limiter.charge([full], nonce: "a", at: now).map(\.isAdmitted) == [true], "\(name)/\(id)")
            let one: ResolvedBucket = try Self.bucket(name, id, plan: plan, cost: 1)
            #expect(limiter.charge([one], nonce: "b", at: now).map(\.isAdmitted) == [false], "\(name)/\(id)")
        }
    }

    @Test func `plans give what their row says, by every name they have`() throws {
        func limits(_ plan: String) throws -> [Int] {
            try ["tenant-minute", "tenant-hour", "tenant-day", "user-minute"].map {
                try Self.bucket("api.default", $0, plan: plan, cost: 1).limit
            } + [
                Self.bucket("workflow.execute", try Self.only("workflow.execute"), plan: plan, cost: 1).limit,
                Self.bucket("storage.upload", try Self.only("storage.upload"), plan: plan, cost: 1).limit,
            ]
        }
        for (names, expected) in [
            (["free", "core", "unheard-of"], [60, 1_000, 10_000, 60, 10, 20]),
            (["basic", "starter", "flow"], [300, 10_000, 100_000, 150, 50, 100]),
            (["business", "professional", "pro", "scale"], [1_000, 50_000, 500_000, 500, 100, 500]),
            (["enterprise"], [5_000, 200_000, 2_000_000, 2_500, 500, 2_000]),
        ] {
            for name in names { #expect(try limits(name) == expected, "\(name)") }
        }
    }

    private static func only(_ className: String) throws -> String {
        try #require(RateLimitTable.catalogue.classes[className]?.buckets.first?.id)
    }

    @Test func `every class of an operation is one, and every lock-out of a class`() async throws {
        let redis = try await TemporaryRedis()
        let client = try RedisClient(redis.configuration(), logger: TemporaryRedis.silent)
        let catalogue: RateLimitCatalogue = RateLimitTable.catalogue
        let limiter = RateLimiter(
            catalogue: catalogue, redis: client, keyPrefix: "t:",
            surroundings: .init(nodeCount: { 1 }, now: { 0 }), logger: TemporaryRedis.silent)
        #expect(limiter.problems(of: catalogue.classes.keys).isEmpty)
        for rateClass in catalogue.classes.values {
            for name in rateClass.lockouts { #expect(catalogue.lockouts[name] != nil, "\(name)") }
        }
        let named: Set<String> = Set(catalogue.classes.values.flatMap(\.lockouts))
        #expect(named == Set(catalogue.lockouts.keys))
    }
}
