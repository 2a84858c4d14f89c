// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
package import ContractServer
import Gates
import Policy
import RateLimits
package import Redis
import Secrecy
import Server
package import TestSupport

/// The product's own gates with limits that nobody uses up: load is no customer. Each request still counts in Redis.
package enum RaisedLimits {
    private static let number: Int = 1_000_000_000

    /// A world's pipeline with raised limits.
    ///
    /// - Parameter change: what else is different.
    package static func pipeline(
        _ world: World, _ redis: RedisClient, _ change: (inout PipelineConfiguration) throws -> Void
    ) rethrows -> Pipeline {
        var configuration: PipelineConfiguration = world.composition.pipeline.configuration
        let now: @Sendable () -> Timestamp = configuration.now
        let limiter: RateLimiter = RateLimiter(
            catalogue: raised(RateLimitTable.catalogue), redis: redis, keyPrefix: world.database + ":bench:",
            surroundings: RateLimiter.Surroundings(
                nodeCount: { 2 }, now: { now().microseconds }), logger: TemporaryRedis.silent)
        let store: LockoutStore = LockoutStore(
            redis: redis, keyPrefix: world.database + ":bench:", now: { now().microseconds })
        let keyed: KeyedDigest = KeyedDigest(master: Secret([UInt8](repeating: 7, count: 32)))
        guard let blocks = configuration.gates.lazy.compactMap({ ($0 as? AddressGate)?.blocks }).first else {
            preconditionFailure("a server without a gate for addresses")
        }
        let floods: FloodWatch = FloodWatch(catalogue: raised(RateLimitTable.catalogue), store: store, blocks: blocks)
        let locks: AddressLocks = AddressLocks(catalogue: RateLimitTable.catalogue, store: store, blocks: blocks)
        configuration.gates = configuration.gates.map { (gate: any Gate) -> any Gate in
            switch gate {
            case is AddressGate: AddressGate(limiter: limiter, blocks: blocks, floods: floods, allowlist: [])
            case is RateLimitGate: RateLimitGate(limiter: limiter, locks: locks, keyed: keyed, allowlist: [])
            default: gate
            }
        }
        configuration.logger = TemporaryRedis.silent
        try change(&configuration)
        return Pipeline(configuration)
    }

    /// The same classes with limits that are never used up.
    private static func raised(_ catalogue: RateLimitCatalogue) -> RateLimitCatalogue {
        RateLimitCatalogue(
            classes: catalogue.classes.values.map(raised),
            // Whoever measures floods.
            lockouts: catalogue.lockouts.values.filter { (lock: RateLockout) -> Bool in !lock.blocksEverything },
            plans: catalogue.plans.mapValues { (numbers: [String: Int]) -> [String: Int] in
                numbers.mapValues { (_: Int) -> Int in number }
            }, planAliases: catalogue.planAliases)
    }

    private static func raised(_ known: RateLimitClass) -> RateLimitClass {
        RateLimitClass(
            name: known.name, charge: known.charge, extends: known.extends, extendsGlobal: known.extendsGlobal,
            onRedisDown: known.onRedisDown, allowlistApplies: known.allowlistApplies, headers: known.headers,
            exceededCode: known.exceededCode, effect: known.effect, lockouts: known.lockouts,
            buckets: known.buckets.map { (bucket: RateLimitBucket) -> RateLimitBucket in
                guard case .fixed = bucket.limit else { return bucket }
                return RateLimitBucket(
                    id: bucket.id, scope: bucket.scope, algorithm: bucket.algorithm, limit: .fixed(number),
                    windowSeconds: bucket.windowSeconds, burst: bucket.burst.map { (_: Int) -> Int in number },
                    leaseSeconds: bucket.leaseSeconds, charge: bucket.charge, silent: bucket.silent,
                    anonymousOnly: bucket.anonymousOnly, exceededCode: bucket.exceededCode,
                    exceededStatus: bucket.exceededStatus, invalidatesToken: bucket.invalidatesToken, unit: bucket.unit)
            })
    }
}
