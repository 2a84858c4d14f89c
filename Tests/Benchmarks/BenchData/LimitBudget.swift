// SPDX-License-Identifier: Apache-2.0
import BenchReport
import ContractRuntime
import Foundation
import RateLimits
import Redis
import TestSupport

/// One bucket charged by many requests at once, beside the same script called by redis-benchmark with as many calls
/// under way.
struct LimitBudget {
    private static let ratioMin: Double = 0.6
    private static let limit: Int = 1_000_000_000
    private static let depth: Int = 16
    private static let connections: Int = 4
    private static var callers: Int { depth * connections }
    /// Calls of redis-benchmark for each second of ours.
    private static let callsPerSecond: Int = 60_000

    let plan: MeasuringPlan

    func measured() async throws -> [Table.Row] {
        let server: TemporaryRedis = try await TemporaryRedis()
        var configuration: RedisConfiguration = server.configuration()
        configuration.scripts = RateLimiter.scripts
        let socket: String = server.socketPath
        let (ours, beside): (Double, Double) = try await server.withClient(configuration) { (redis: RedisClient) in
            let limiter: RateLimiter = Self.limiter(redis)
            return try await plan.inTurn {
                try await plan.rate(of: Self.callers) { _ in try await Self.check(limiter) }
            } _: {
                try await besides(socket)
            }
        }
        return [
            Table.Row(
                what: "Redis limit check, pipelined, ≥ \(Self.ratioMin) × redis-benchmark EVALSHA -P \(Self.depth)",
                ours: Table.rate(ours), beside: Table.rate(beside), ratio: ours / beside,
                bound: .atLeast(Self.ratioMin))
        ]
    }

    private static func check(_ limiter: RateLimiter) async throws {
        let request: RateLimitRequest = RateLimitRequest(className: "bench", subjects: [.user: "u1"])
        guard case .allowed = await limiter.check(request) else {
            throw OtherProgram.Failure(description: "a check was refused")
        }
    }

    private static func limiter(_ redis: RedisClient) -> RateLimiter {
        let bucket: RateLimitBucket = RateLimitBucket(
            id: "minute", scope: .user, algorithm: .tokenBucket, limit: .fixed(limit), windowSeconds: 60,
            burst: nil, leaseSeconds: nil, charge: nil, silent: false, anonymousOnly: false, exceededCode: nil,
            exceededStatus: nil)
        let rateClass: RateLimitClass = RateLimitClass(
            name: "bench", charge: .all, extends: nil, extendsGlobal: [], onRedisDown: .closed,
            allowlistApplies: false, headers: true, exceededCode: "RATE_LIMIT_EXCEEDED", effect: nil,
            buckets: [bucket])
        return RateLimiter(
            catalogue: RateLimitCatalogue(
                classes: [rateClass], lockouts: [], plans: ["free": [:]], planAliases: [:]),
            redis: redis, keyPrefix: "bench:",
            surroundings: RateLimiter.Surroundings(
                nodeCount: { 1 }, now: { Int64(Date.now.timeIntervalSince1970 * 1_000_000) }),
            logger: TemporaryRedis.silent, timeout: .seconds(2))
    }

    private func besides(_ socket: String) async throws -> Double {
        guard let script = RateLimiter.scripts.first(where: { $0.name == "rate_limit_charge" }) else {
            throw OtherProgram.Failure(description: "no script rate_limit_charge")
        }
        let output: String = try await OtherProgram.run(
            "redis-benchmark",
            [
                "-s", socket, "-c", "\(Self.connections)", "-P", "\(Self.depth)", "-n",
                "\(plan.seconds * Self.callsPerSecond)", "--csv", "EVALSHA", script.digest, "1", "bench:beside", "0",
                "nonce", "0", "token_bucket", "\(Self.limit)", "60000000", "\(Self.limit)", "1", "0",
            ])
        // "test","rps",... then one line of figures in quotes.
        let cells: [Substring] = output.split(separator: "\n").last?.split(separator: "\",\"") ?? []
        guard cells.count > 2, let rate: Double = Double(cells[1]) else {
            throw OtherProgram.Failure(description: "redis-benchmark: \(output)")
        }
        return rate
    }
}
