// SPDX-License-Identifier: Apache-2.0
import BenchReport
import BenchSupport
import ContractRuntime
import ContractServer
import Foundation
import NIOCore
import NIOPosix
import Queries
import RateLimits
import Redis
import TestSupport

/// One row through HTTP with all gates on, beside pgbench that runs the operation's statement alone.
struct ServedBudget {
    private static let ratioMin: Double = 0.4

    let plan: MeasuringPlan

    func measured() async throws -> [Table.Row] {
        // Nobody is on the list, so that everybody is counted.
        let options: World.Options = World.Options(
            variables: [
                "RATE_LIMIT_ALLOWLIST": "203.0.113.0/24", "DATABASE_POOL_MAX": "\(MeasuringPlan.connections)",
            ])
        let plan: MeasuringPlan = plan
        let (ours, beside): (Double, Double) = try await World.with(options) { (world: World) in
            let person: Person = try await world.signUp()
            var configuration: RedisConfiguration = world.redis.configuration()
            configuration.scripts = RateLimiter.scripts
            return try await world.redis.withClient(configuration) { (redis: RedisClient) in
                try await Self.serving(RaisedLimits.pipeline(world, redis) { _ in }) { (port: Int) in
                    _ = try await Self.wrk(person, port, seconds: 1)
                    let script: String = Self.script(person)
                    return try await plan.inTurn {
                        try await Self.wrk(person, port, seconds: plan.seconds)
                    } _: {
                        try await DataSite.pgbench(script, database: world.database, seconds: plan.seconds)
                    }
                }
            }
        }
        return [
            Table.Row(
                what: "getUser through HTTP with all gates, ≥ \(Self.ratioMin) × pgbench of its statement",
                ours: Table.rate(ours), beside: Table.rate(beside), ratio: ours / beside,
                bound: .atLeast(Self.ratioMin))
        ]
    }

    /// A listener of its own for the time of the body.
    private static func serving<Output: Sendable>(
        _ pipeline: Pipeline, _ body: @escaping @Sendable (Int) async throws -> Output
    ) async throws -> Output {
        let (ports, listened): (AsyncStream<Int>, AsyncStream<Int>.Continuation) = AsyncStream.makeStream()
        let server: HTTPServer = HTTPServer(
            pipeline: pipeline, configuration: HTTPServerConfiguration(address: .tcp(host: "127.0.0.1", port: 0)),
            group: MultiThreadedEventLoopGroup.singleton,
            onListening: { (address: SocketAddress?) -> Void in listened.yield(address?.port ?? 0) })
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            defer { group.cancelAll() }
            for await port in ports { return try await body(port) }
            throw OtherProgram.Failure(description: "the server does not listen")
        }
    }

    /// Answers a second.
    private static func wrk(_ person: Person, _ port: Int, seconds: Int) async throws -> Double {
        let output: String = try await OtherProgram.run(
            "wrk",
            [
                "-t1", "-c\(MeasuringPlan.connections)", "-d\(seconds)s", "-H",
                "Authorization: Bearer " + person.token.reveal(),
                "http://127.0.0.1:\(port)/api/v1/users/\(person.userID)",
            ])
        if output.contains("Socket errors") || output.contains("Non-2xx") {
            throw OtherProgram.Failure(description: "wrk: \(output)")
        }
        return try OtherProgram.number(after: "Requests/sec:", in: output)
    }

    private static func script(_ person: Person) -> String {
        """
        \\startpipeline
        BEGIN ISOLATION LEVEL READ COMMITTED;
        SELECT set_config('app.current_tenant_id', '\(person.tenantID)', true), \
        set_config('app.current_user_id', '\(person.userID)', true), set_config('app.actor_kind', 'user', true);
        \(UsersQueries.byID(userID: person.userID).text.replacing("$1", with: "'\(person.userID)'"));
        COMMIT;
        SELECT current_setting('app.current_tenant_id', true);
        \\endpipeline

        """
    }
}
