// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Redis
import Testing
import TestSupport

@testable import RateLimits

@Suite struct RateLimiterOutageTests {
    @Test func `each class does what it declares while Redis is away and Redis decides afterwards`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let limiter = Samples.limiter(client) { name, subjects in
                subjects[.phone] == "known" ? .allowed(RateAdmission()) : nil
            }
            let session = RateLimitRequest(className: "auth.session", subjects: [.user: "u"])
            #expect(await limiter.check(session).admission?.headers.isEmpty == false)
            redis.stop()

            let admitted: Int = await count(limiter, session, tries: 100)
            #expect(admitted == 30, "half of 60: at least two nodes are assumed")
            let refusal: APIFailure = try #require(await limiter.check(session).refusal)
            #expect(refusal.status == 429 && refusal.header("X-RateLimit-Limit") == nil)
            #expect(refusal.header("Retry-After") != nil)

            let secret = RateLimitRequest(className: "export.secret", subjects: [.user: "u", .tenant: "t"])
            let closed: APIFailure = try #require(await limiter.check(secret).refusal)
            #expect(closed.code == "SERVICE_UNAVAILABLE" && closed.status == 503)
            #expect(closed.header("Retry-After") == "5" && closed.detail("retryAfter") == .integer(5))

            let open = RateLimitRequest(className: "public.metadata", subjects: [.ip: "192.0.2.1"])
            #expect(await count(limiter, open, tries: 20) == 20)

            #expect(await limiter.check(RateLimitRequest(className: "sms", subjects: [.phone: "known"])).refusal == nil)
            let unknown: RateDecision = await limiter.check(.init(className: "sms", subjects: [.phone: "other"]))
            #expect(unknown.refusal?.status == 503)

            try await redis.start()
            try await TemporaryRedis.until { client.isAvailable }
            let back: RateAdmission = try #require(await limiter.check(session).admission)
            #expect(back.header("X-RateLimit-Remaining") == "59")
        }
    }

    @Test func `a halted Redis costs at most the deadline and, once the breaker is open, nothing`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let limiter = Samples.limiter(client, timeout: RateLimiter.timeoutDefault)
            let request = RateLimitRequest(className: "public.metadata", subjects: [.ip: "192.0.2.1"])
            redis.pause()
            for _ in 0..<5 {
                let elapsed: Duration = await ContinuousClock().measure { _ = await limiter.check(request) }
                #expect(elapsed < .seconds(1))
            }
            let elapsed: Duration = await ContinuousClock().measure {
                for _ in 0..<100 { _ = await limiter.check(request) }
            }
            #expect(elapsed < .seconds(1))
            redis.resume()
        }
    }

    @Test func `reservations of an outage are settled on this node`() async throws {
        let redis = try await TemporaryRedis()
        let client = try RedisClient(redis.configuration(), logger: TemporaryRedis.silent)
        let limiter = Samples.limiter(client, clock: VirtualClock())
        let request = RateLimitRequest(className: "auth.login", subjects: [.email: "h"])
        for _ in 0..<20 {
            let admission: RateAdmission = try #require(await limiter.check(request).admission)
            await limiter.settle(admission.reservation, succeeded: true)
        }
        #expect(await count(limiter, request, tries: 20) == 5)
    }

    private func count(_ limiter: RateLimiter, _ request: RateLimitRequest, tries: Int) async -> Int {
        var admitted = 0
        for _ in 0..<tries where await limiter.check(request).admission != nil { admitted += 1 }
        return admitted
    }
}
