// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Logging
import RateLimits
import Redis

/// One rate-limit bucket checked by many requests at once, beside the same script called by redis-benchmark.
struct LimitBench {
    private static let limit = 1_000_000_000
    private static let callers = 64
    private let plan: MeasuringPlan

    init(_ plan: MeasuringPlan) { self.plan = plan }

    func check() async throws -> DataLine {
        var ours: [Double] = []
        var beside: [Double] = []
        for _ in 0..<plan.rounds {
            ours.append(try await checksPerSecond())
            beside.append(try redisBenchmark())
        }
        let ratio = plan.median(ours) / plan.median(beside)
        return DataLine(
            what: "Redis limit check, pipelined over concurrent requests", ours: "\(Int(plan.median(ours)))/s",
            beside: "redis-benchmark EVALSHA -P 16 \(Int(plan.median(beside)))/s", ratio: ratio, isHeld: ratio >= 0.6)
    }

    private func checksPerSecond() async throws -> Double {
        let configuration = RedisConfiguration(
            address: .unix(path: plan.socket + "/redis.sock"), connections: 2, scripts: RateLimiter.scripts)
        let client = try RedisClient(configuration, logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
        return await withTaskGroup(of: Void.self) { group in
            group.addTask { await client.run() }
            defer { group.cancelAll() }
            while !client.isAvailable { await Task.yield() }
            return await checks(limiter(client))
        }
    }

    private func checks(_ limiter: RateLimiter) async -> Double {
        let began = ContinuousClock.now
        let end = began + .seconds(plan.seconds)
        let request = RateLimitRequest(className: "bench", subjects: [.user: "u1"])
        let count = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<Self.callers {
                group.addTask {
                    var admitted = 0
                    while ContinuousClock.now < end {
                        if case .allowed = await limiter.check(request) { admitted += 1 }
                    }
                    return admitted
                }
            }
            return await group.reduce(0, +)
        }
        return Double(count) / ((ContinuousClock.now - began) / .seconds(1))
    }

    private func limiter(_ client: RedisClient) -> RateLimiter {
        let bucket = RateLimitBucket(
            id: "minute", scope: .user, algorithm: .tokenBucket, limit: .fixed(Self.limit), windowSeconds: 60,
            burst: nil, leaseSeconds: nil, charge: nil, silent: false, anonymousOnly: false, exceededCode: nil,
            exceededStatus: nil)
        let rateClass = RateLimitClass(
            name: "bench", charge: .all, extends: nil, extendsGlobal: [], onRedisDown: .closed,
            allowlistApplies: false, headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", effect: nil,
            buckets: [bucket])
        let catalogue = RateLimitCatalogue(classes: [rateClass], lockouts: [], plans: ["free": [:]], planAliases: [:])
        return RateLimiter(
            catalogue: catalogue, redis: client, keyPrefix: "bench:",
            surroundings: .init(nodeCount: { 1 }, now: { Int64(Date.now.timeIntervalSince1970 * 1_000_000) }),
            logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }, timeout: .seconds(2))
    }

    private func redisBenchmark() throws -> Double {
        guard let script = RateLimiter.scripts.first(where: { $0.name == "rate_limit_charge" }) else {
            throw CocoaError(.coderValueNotFound)
        }
        let output = try Beside.run(
            "/usr/bin/redis-benchmark",
            [
                "-s", plan.socket + "/redis.sock", "-c", "4", "-P", "16", "-n", "\(plan.seconds * 60_000)", "--csv",
                "EVALSHA", script.digest, "1", "bench:beside", "0", "nonce", "0", "token_bucket", "\(Self.limit)",
                "60000000", "\(Self.limit)", "1", "0",
            ])
        guard let line = output.split(separator: "\n").last, let number = line.split(separator: "\"").dropFirst(2).first
        else { throw CocoaError(.coderReadCorrupt) }
        guard let rate = Double(number) else { throw CocoaError(.coderReadCorrupt) }
        return rate
    }
}
