// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Redis
import Synchronization
import Testing
import TestSupport

@testable import RateLimits

@Suite struct RateLimiterTests {
    @Test func `of 200 parallel callers exactly the limit is admitted`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            // Eight limiters stand for eight nodes; the buckets live in Redis only.
            let clock = VirtualClock()
            let nodes: [RateLimiter] = (0..<8).map { _ in Samples.limiter(client, clock: clock) }
            let request = RateLimitRequest(className: "auth.session", subjects: [.user: "u1"])
            let admitted: Int = await withTaskGroup(of: Bool.self) { group in
                for index in 0..<200 { group.addTask { await nodes[index % 8].check(request).admission != nil } }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(admitted == 60)
        }
    }

    @Test func `the clocks of nodes decide nothing`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            // Each node believes another time, up to five minutes off; Redis brings its own.
            let nodes: [RateLimiter] = (0..<8).map { (node: Int64) in
                let clock = VirtualClock(1_800_000_000_000_000 + (node - 4) * 75_000_000)
                return RateLimiter(
                    catalogue: Samples.catalogue, redis: client, keyPrefix: "t:",
                    surroundings: .init(nodeCount: { 8 }, now: { clock.now }), logger: TemporaryRedis.silent,
                    timeout: .seconds(10))
            }
            let request = RateLimitRequest(className: "export.secret", subjects: [.user: "u1"])
            let admitted: Int = await withTaskGroup(of: Bool.self) { group in
                for index in 0..<200 { group.addTask { await nodes[index % 8].check(request).admission != nil } }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(admitted == 5)
        }
    }

    @Test func `headers name the tightest visible bucket and all policies`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let limiter = Samples.limiter(client, clock: VirtualClock())
            let request = RateLimitRequest(
                className: "users.list", subjects: [.tenant: "t1", .user: "u1", .ip: "192.0.2.1"], plan: "starter",
                isCredentialed: true)
            let admission: RateAdmission = try #require(await limiter.check(request).admission)
            #expect(admission.header("X-RateLimit-Limit") == "30")
            #expect(admission.header("X-RateLimit-Remaining") == "29")
            #expect(admission.header("X-RateLimit-Window") == "60")
            #expect(admission.header("X-RateLimit-Reset") == "1800000060")
            #expect(admission.header("X-RateLimit-Policy") == "endpoint:users.list")
            #expect(admission.header("RateLimit") == "\"users.list/user-minute\";r=29;t=60")
            let policy: String = try #require(admission.header("RateLimit-Policy"))
            #expect(policy.contains("\"api.default/tenant-minute\";q=300;w=60"))
            #expect(!policy.contains("anonymous"))
            #expect(admission.reservation == nil && !admission.isSilenced)
        }
    }

    @Test func `a refusal names the wait, charges nothing in its partition and recovers`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let clock = VirtualClock()
            let limiter = Samples.limiter(client, clock: clock)
            let request = RateLimitRequest(
                className: "bulk", subjects: [.tenant: "t1", .user: "u1"], plan: "basic", cost: 3)
            for _ in 0..<3 { #expect(await limiter.check(request).admission != nil) }
            let refusal: APIFailure = try #require(await limiter.check(request).refusal)
            #expect(refusal.code == "RATE_LIMIT_EXCEEDED" && refusal.status == 429)
            #expect(refusal.details.map(\.name) == ["retryAfter", "limit", "window", "policy", "resetAt"])
            #expect(refusal.detail("window") == .string("1 minute") && refusal.detail("limit") == .integer(10))
            #expect(refusal.detail("policy") == .string("endpoint:bulk"))
            #expect(refusal.header("Retry-After") == "60" && refusal.detail("retryAfter") == .integer(60))
            #expect(refusal.header("X-RateLimit-Remaining") == "1")
            #expect((refusal.cause as? RateExhaustion)?.bucket == "tenant-minute")
            let other = RateLimitRequest(
                className: "api.default", subjects: [.tenant: "t1", .user: "u1"], plan: "basic")
            let admission: RateAdmission = try #require(await limiter.check(other).admission)
            #expect(admission.header("RateLimit-Policy")?.contains("\"api.default/user-minute\";q=150;w=60") == true)
            #expect(admission.header("X-RateLimit-Remaining") == "146")
            clock.advance(seconds: 60)
            #expect(await limiter.check(request).admission != nil)
        }
    }

    @Test func `plans, key limits and daily codes are applied`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let limiter = Samples.limiter(client, clock: VirtualClock())
            var request = RateLimitRequest(className: "api.default", subjects: [.tenant: "t", .user: "u"])
            request.principalLimitMax = 2
            #expect(await limiter.check(request).admission?.header("X-RateLimit-Limit") == "2")
            request.plan = "unheard-of"
            _ = await limiter.check(request)
            #expect(await limiter.check(request).refusal?.detail("policy") == .string("user"))
        }
    }

    @Test func `failures are reserved before the work and returned on success`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let limiter = Samples.limiter(client, clock: VirtualClock())
            let request = RateLimitRequest(className: "auth.login", subjects: [.ip: "192.0.2.7", .email: "h"])
            for _ in 0..<12 {
                let admission: RateAdmission = try #require(await limiter.check(request).admission)
                #expect(admission.header("RateLimit-Policy")?.contains("failures") == false)
                await limiter.settle(admission.reservation, succeeded: true)
            }
            for _ in 0..<5 {
                let admission: RateAdmission = try #require(await limiter.check(request).admission)
                await limiter.settle(admission.reservation, succeeded: false)
            }
            let refusal: APIFailure = try #require(await limiter.check(request).refusal)
            #expect((refusal.cause as? RateExhaustion)?.bucket == "ip-failures")
            #expect(refusal.detail("retryAfter") == .integer(900))
        }
    }

    @Test func `of 50 parallel wrong attempts only the limit is let through`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let limiter = Samples.limiter(client)
            let request = RateLimitRequest(className: "auth.risk.verify", subjects: [.token: "flow"])
            let admitted: Int = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<50 { group.addTask { await limiter.check(request).admission != nil } }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(admitted == 5)
            await limiter.forget("auth.risk.verify", bucket: "flow-attempts", subjects: [.token: "flow"])
            #expect(await limiter.check(request).admission != nil)
        }
    }

    @Test func `a silent bucket suppresses the effect while the others still count`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let limiter = Samples.limiter(client, clock: VirtualClock())
            let request = RateLimitRequest(className: "auth.password.forgot", subjects: [.email: "h"])
            #expect(await limiter.check(request).admission?.isSilenced == false)
            #expect(await limiter.check(request).admission?.isSilenced == true)
            #expect(await limiter.check(request).admission?.isSilenced == true)
            #expect(await limiter.check(request).refusal?.code == "RATE_LIMIT_EXCEEDED")
        }
    }

    @Test func `too many failed sign-ins of the cluster halve the limits of auth classes`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let clock = VirtualClock()
            let limiter = Samples.limiter(client, clock: clock)
            for number in 0..<5 {
                let request = RateLimitRequest(className: "auth.login", subjects: [.ip: "192.0.2.\(number)"])
                #expect(await limiter.check(request).admission?.header("X-RateLimit-Limit") == "30")
            }
            let request = RateLimitRequest(className: "auth.session", subjects: [.user: "u"])
            #expect(await limiter.check(request).admission?.header("X-RateLimit-Limit") == "30")
            clock.advance(seconds: 601)
            #expect(await limiter.check(request).admission?.header("X-RateLimit-Limit") == "60")
        }
    }

    @Test func `the allow list skips platform buckets and never auth buckets`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let limiter = Samples.limiter(client)
            let request = RateLimitRequest(
                className: "auth.login", subjects: [.ip: "192.0.2.9"], isAllowlisted: true)
            let admission: RateAdmission = try #require(await limiter.check(request).admission)
            #expect(admission.header("RateLimit-Policy") == "\"auth.login/ip-all\";q=30;w=60")
            var open = RateLimitRequest(className: "public.metadata", subjects: [.ip: "192.0.2.9"])
            open.isAllowlisted = true
            for _ in 0..<3 { #expect(await limiter.check(open).admission?.headers.isEmpty == true) }
        }
    }

    @Test func `slots are held until they are settled or expire`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let clock = VirtualClock()
            let limiter = Samples.limiter(client, clock: clock)
            let request = RateLimitRequest(className: "stream.connect", subjects: [.user: "u", .tenant: "t"])
            let held: RateReservation = try #require(await limiter.check(request).admission?.reservation)
            for _ in 0..<2 { #expect(await limiter.check(request).admission != nil) }
            let refusal: APIFailure = try #require(await limiter.check(request).refusal)
            #expect(refusal.code == "REALTIME_CONNECTION_LIMIT")
            #expect(refusal.details.map(\.name) == ["limit", "current", "policy", "retryAfter"])
            await limiter.settle(held, succeeded: true)
            let again: RateReservation = try #require(await limiter.check(request).admission?.reservation)
            clock.advance(seconds: 0.9)
            await limiter.renew(again)
            clock.advance(seconds: 0.5)
            for _ in 0..<2 { #expect(await limiter.check(request).admission != nil) }
            #expect(await limiter.check(request).refusal != nil)
        }
    }

    @Test func `buckets of this node never ask Redis`() async throws {
        let redis = try await TemporaryRedis()
        let client = try RedisClient(redis.configuration(), logger: TemporaryRedis.silent)
        let limiter = Samples.limiter(client)
        let request = RateLimitRequest(className: "edge.node", subjects: [.ip: "192.0.2.1"])
        let first: RateReservation = try #require(await limiter.check(request).admission?.reservation)
        #expect(await limiter.check(request).admission != nil)
        let refusal: APIFailure = try #require(await limiter.check(request).refusal)
        #expect(refusal.code == "SERVICE_OVERLOADED" && refusal.status == 503)
        await limiter.settle(first, succeeded: true)
        #expect(await limiter.check(request).admission != nil)
    }

    @Test func `a catalogue with unknown classes or numbers is reported`() async throws {
        let redis = try await TemporaryRedis()
        let client = try RedisClient(redis.configuration(), logger: TemporaryRedis.silent)
        let limiter = Samples.limiter(client)
        #expect(limiter.problems(of: ["api.default", "auth.login"]).isEmpty)
        #expect(limiter.problems(of: ["no.such"]) == ["unknown rate-limit class no.such"])
        let request = RateLimitRequest(className: "no.such", subjects: [:])
        #expect(await limiter.check(request).refusal?.status == 500)
    }
}
