// SPDX-License-Identifier: Apache-2.0
import API
import BenchSamples
import BenchSupport
import ContractRuntime
import ContractServer
import NIOCore
import NIOPosix
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
    static func serve() async throws {
        // Nobody is on the list, so that everybody is counted.
        let options: World.Options = World.Options(variables: ["RATE_LIMIT_ALLOWLIST": "203.0.113.0/24"])
        try await World.with(options) { (world: World) in
            let token: Secret<String> = try await world.signUp().token
            var configuration: RedisConfiguration = world.redis.configuration()
            configuration.scripts = RateLimiter.scripts
            try await world.redis.withClient(configuration) { (redis: RedisClient) in
                let server: HTTPServer = HTTPServer(
                    pipeline: try RaisedLimits.pipeline(world, redis) { configuration throws in
                        configuration.routes = try routes()
                        configuration.direct = [:]
                    },
                    configuration: HTTPServerConfiguration(address: .tcp(host: "127.0.0.1", port: 0)),
                    group: MultiThreadedEventLoopGroup.singleton,
                    onListening: { (address: SocketAddress?) -> Void in
                        BenchServer.announce(address?.port, token: token.reveal())
                    })
                try await server.run()
            }
        }
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
