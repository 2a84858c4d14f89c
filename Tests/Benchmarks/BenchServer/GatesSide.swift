// SPDX-License-Identifier: Apache-2.0
import API
import BenchSamples
import ContractRuntime
import ContractServer
import Gates
import Logging
import NIOCore
import NIOPosix
import Policy
import RateLimits
import Redis
import Secrecy
import Server
import TestSupport

/// Our side with all gates on: the product's own gates with its PostgreSQL and Redis, private ones of this process, in
/// front of the same handlers in memory. Only the numbers of the limits are raised, since load is no customer.
///
/// Says its port and the access token of a signed-in owner; what the gates look up is in their caches after the first
/// request, and each request counts in Redis.
enum GatesSide {
    private static let number: Int = 1_000_000_000

    static func serve() async throws {
        // Nobody is on the list, so that everybody is counted.
        let options: World.Options = World.Options(variables: ["RATE_LIMIT_ALLOWLIST": "203.0.113.0/24"])
        try await World.with(options) { (world: World) in
            let token: Secret<String> = try await world.signUp().token
            var configuration: RedisConfiguration = world.redis.configuration()
            configuration.scripts = RateLimiter.scripts
            try await world.redis.withClient(configuration) { (redis: RedisClient) in
                let server: HTTPServer = HTTPServer(
                    pipeline: try pipeline(world, redis),
                    configuration: HTTPServerConfiguration(address: .tcp(host: "127.0.0.1", port: 0)),
                    group: MultiThreadedEventLoopGroup.singleton,
                    onListening: { (address: SocketAddress?) -> Void in
                        BenchServer.announce(address?.port, token: token.reveal())
                    })
                try await server.run()
            }
        }
    }

    private static func pipeline(_ world: World, _ redis: RedisClient) throws -> Pipeline {
        var configuration: PipelineConfiguration = world.composition.pipeline.configuration
        let now: @Sendable () -> Timestamp = configuration.now
        let limiter: RateLimiter = RateLimiter(
            catalogue: raised(RateLimitTable.catalogue), redis: redis, keyPrefix: world.database + ":bench:",
            surroundings: RateLimiter.Surroundings(
                nodeCount: { 2 }, now: { now().microseconds }), logger: TemporaryRedis.silent)
        let store: LockoutStore = LockoutStore(
            redis: redis, keyPrefix: world.database + ":bench:", now: { now().microseconds })
        configuration.gates = configuration.gates.map { (gate: any Gate) -> any Gate in
            guard let first = gate as? AddressGate else { return gate }
            return AddressGate(
                limiter: limiter, blocks: first.blocks,
                floods: FloodWatch(catalogue: raised(RateLimitTable.catalogue), store: store, blocks: first.blocks),
                allowlist: [])
        }
        guard let blocks = configuration.gates.lazy.compactMap({ ($0 as? AddressGate)?.blocks }).first else {
            preconditionFailure("a server without a gate for addresses")
        }
        let limit: RateLimitGate = RateLimitGate(
            limiter: limiter, locks: AddressLocks(catalogue: RateLimitTable.catalogue, store: store, blocks: blocks),
            keyed: KeyedDigest(master: Secret([UInt8](repeating: 7, count: 32))), allowlist: [])
        configuration.gates = configuration.gates.map { (gate: any Gate) -> any Gate in
            gate is RateLimitGate ? limit : gate
        }
        configuration.routes = try routes()
        configuration.direct = [:]
        configuration.logger = TemporaryRedis.silent
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

    /// `getUser` from memory, as the public side serves it.
    private static func routes() throws -> RouteTable {
        let data: SampleData = try SampleData()
        var routes: RouteTable = RouteTable()
        routes.add(GetUser.self) {
            (input: GetUser.Input, _: GetUser.Call) async throws(GetUser.Failure) -> User in
            guard let user: User = data.users[input.userID] else {
                throw GetUser.Failure.userNotFound(resourceID: input.userID.description)
            }
            return user
        }
        return routes
    }
}
