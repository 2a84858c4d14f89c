// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Redis
import Synchronization
import TestSupport

@testable import RateLimits

/// A clock that moves when told, in microseconds since 1970.
final class VirtualClock: Sendable {
    private let time: Mutex<Int64>

    init(_ start: Int64 = 1_800_000_000_000_000) { time = Mutex(start) }

    var now: Int64 { time.withLock { $0 } }

    func advance(seconds: Double) { time.withLock { $0 += Int64(seconds * 1_000_000) } }
}

/// Classes of the shape that the contract has.
enum Samples {
    static let catalogue = RateLimitCatalogue(
        classes: [
            rateClass(
                "global.ip",
                buckets: [
                    bucket("ip-anonymous-minute", .ip, .tokenBucket, 1_000, 60, anonymousOnly: true),
                    bucket("ip-minute", .ip, .tokenBucket, 6_000, 60),
                ]),
            rateClass(
                "api.default",
                buckets: [
                    planBucket("tenant-minute", .tenant, .tokenBucket, "api.per_minute", 60),
                    planBucket("tenant-day", .tenant, .slidingWindow, "api.per_day", 86_400, code: "RATE_LIMIT_DAILY"),
                    planBucket("user-minute", .principal, .tokenBucket, "api.user_per_minute", 60),
                ]),
            rateClass(
                "users.list", extends: "api.default", buckets: [bucket("user-minute", .user, .slidingLog, 30, 60)]),
            rateClass("bulk", extends: "api.default", buckets: [bucket("tenant-minute", .tenant, .slidingLog, 10, 60)]),
            rateClass(
                "export.secret", extends: "api.default", down: .closed,
                buckets: [bucket("user-hour", .user, .slidingLog, 5, 3_600)]),
            rateClass("public.metadata", down: .open, buckets: [bucket("ip-minute", .ip, .tokenBucket, 1, 60)]),
            rateClass("sms", down: .durable, buckets: [bucket("phone-hour", .phone, .slidingLog, 3, 3_600)]),
            rateClass(
                "global.auth", charge: .failures, effect: .halfAuthLimits,
                buckets: [
                    bucket("failures-minute", .global, .slidingWindow, 4, 60)
                ]),
            rateClass(
                "auth.login", extendsGlobal: ["global.auth"],
                buckets: [
                    bucket("ip-failures", .ip, .slidingLog, 5, 900, charge: .failures),
                    bucket("email-failures", .email, .slidingLog, 10, 900, charge: .failures),
                    bucket("ip-all", .ip, .tokenBucket, 30, 60),
                ]),
            rateClass("auth.session", buckets: [bucket("user-minute", .user, .tokenBucket, 60, 60)]),
            rateClass(
                "auth.password.forgot",
                buckets: [
                    bucket("email-hour", .email, .slidingLog, 3, 3_600),
                    bucket("email-cooldown", .email, .slidingLog, 1, 60, silent: true),
                ]),
            rateClass(
                "auth.risk.verify", charge: .failures,
                buckets: [
                    bucket("flow-attempts", .token, .attemptCounter, 5, 600)
                ]),
            rateClass(
                "stream.connect",
                buckets: [
                    bucket("user-concurrent", .user, .concurrency, 3, 0, lease: 1, code: "REALTIME_CONNECTION_LIMIT")
                ]),
            rateClass(
                "edge.node",
                buckets: [
                    bucket("inflight", .node, .concurrency, 2, 0, code: "SERVICE_OVERLOADED", status: 503)
                ]),
        ],
        lockouts: [progressive, loginIP],
        plans: [
            "free": ["api.per_minute": 60, "api.per_day": 10_000, "api.user_per_minute": 60],
            "basic": ["api.per_minute": 300, "api.per_day": 100_000, "api.user_per_minute": 150],
        ],
        planAliases: ["starter": "basic"])

    static let progressive = RateLockout(
        name: "account_progressive", subject: .email, counterSeconds: 86_400, countsFromLastFailure: true,
        tiers: [
            .init(failures: 5, lockSeconds: 900), .init(failures: 10, lockSeconds: 3_600),
            .init(failures: 15, lockSeconds: 86_400),
        ], repeatsLastTier: true, code: "AUTH_ACCOUNT_LOCKED")

    static let loginIP = RateLockout(
        name: "login_ip", subject: .ip, counterSeconds: 900, tiers: [.init(failures: 10, lockSeconds: 1_800)],
        code: "AUTHZ_IP_BLOCKED")

    static func bucket(
        _ id: String, _ scope: RateLimitScope, _ algorithm: RateLimitAlgorithm, _ limit: Int, _ window: Int,
        burst: Int? = nil, lease: Int? = nil, charge: RateLimitCharge? = nil, silent: Bool = false,
        anonymousOnly: Bool = false, code: String? = nil, status: Int? = nil
    ) -> RateLimitBucket {
        RateLimitBucket(
            id: id, scope: scope, algorithm: algorithm, limit: .fixed(limit), windowSeconds: window, burst: burst,
            leaseSeconds: lease, charge: charge, silent: silent, anonymousOnly: anonymousOnly, exceededCode: code,
            exceededStatus: status)
    }

    /// One bucket ready to be charged.
    static func resolved(
        _ algorithm: RateLimitAlgorithm, limit: Int, window: Int, burst: Int? = nil, cost: Int = 1, key: String = "k"
    ) -> ResolvedBucket {
        ResolvedBucket(
            className: "sample", bucket: bucket("b", .user, algorithm, limit, window, burst: burst, lease: 2),
            mode: .local, isVisible: true, countsFailures: false, isSilent: false, effect: nil,
            exceededCode: "RATE_LIMIT_EXCEEDED", partition: "u:1", key: key, limit: limit, capacity: burst ?? limit,
            cost: cost)
    }

    static func limiter(
        _ client: RedisClient, clock: VirtualClock? = nil, timeout: Duration = .seconds(10),
        durable: @escaping RateLimiter.DurableCount = { _, _ in nil }
    ) -> RateLimiter {
        let real = VirtualClock()
        return RateLimiter(
            catalogue: catalogue, redis: client, keyPrefix: "t:",
            surroundings: .init(nodeCount: { 1 }, now: { (clock ?? real).now }, durable: durable),
            logger: TemporaryRedis.silent, timeout: timeout, scriptTime: { clock?.now ?? 0 })
    }

    static func store(_ client: RedisClient, _ clock: VirtualClock) -> LockoutStore {
        LockoutStore(
            redis: client, keyPrefix: "t:", now: { clock.now }, timeout: .seconds(10), scriptTime: { clock.now })
    }

    private static func planBucket(
        _ id: String, _ scope: RateLimitScope, _ algorithm: RateLimitAlgorithm, _ name: String, _ window: Int,
        code: String? = nil
    ) -> RateLimitBucket {
        RateLimitBucket(
            id: id, scope: scope, algorithm: algorithm, limit: .plan(name), windowSeconds: window, exceededCode: code)
    }

    private static func rateClass(
        _ name: String, charge: RateLimitCharge = .all, extends: String? = nil, extendsGlobal: [String] = [],
        down: RateLimitFallback = .local, effect: RateLimitEffect? = nil, buckets: [RateLimitBucket]
    ) -> RateLimitClass {
        RateLimitClass(
            name: name, charge: charge, extends: extends, extendsGlobal: extendsGlobal, onRedisDown: down,
            allowlistApplies: !name.hasPrefix("auth."), headers: effect == nil, exceededCode: "RATE_LIMIT_EXCEEDED",
            effect: effect, buckets: buckets)
    }
}

extension RateDecision {
    var refusal: APIFailure? {
        guard case .refused(let failure) = self else { return nil }
        return failure
    }

    var admission: RateAdmission? {
        guard case .allowed(let admission) = self else { return nil }
        return admission
    }
}

extension APIFailure {
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
    func detail(_ name: String) -> JSONValue? { details.first { $0.name == name }?.value }
}

extension RateAdmission {
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
