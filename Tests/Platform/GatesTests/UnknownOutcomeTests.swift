// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractServer
import Foundation
import Postgres
import TestSupport
import Testing

/// The line breaks while COMMIT is on its way: the caller hears 503, and its retry under the same key settles it.
@Suite struct `an unknown outcome and its idempotency record` {
    private static func run(_ body: (IdempotencyWorld, FaultyProxy) async throws -> Void) async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let userID = try await database.makeUser("ada@example.com")
            let proxy = try FaultyProxy(before: database.server.folder)
            let address = "postgresql:///\(database.name)?host=\(proxy.folder)&user=zygo_app"
            let pool = Pool(
                name: "app", settings: ConnectionSettings(address: address), limits: PoolLimits(min: 0, max: 2),
                reactor: database.reactor, observer: SilentObserver())
            defer { pool.stop() }
            try await body(IdempotencyWorld(database, userID: userID, through: Database(pool)), proxy)
        }
    }

    /// Answers of the call whose line breaks around COMMIT, and of its retry.
    private static func answers(
        _ world: IdempotencyWorld, _ proxy: FaultyProxy, commitArrives: Bool
    ) async throws -> (first: InProcessResponse, second: InProcessResponse) {
        world.hold(true)
        async let pending = world.ask(#"{"a":1}"#, key: "k")
        try await TemporaryRedis.until { world.isInside }
        proxy.swallow(toServer: !commitArrives, toClient: true)
        world.hold(false)
        if commitArrives {
            try await TemporaryRedis.until {
                try await world.database.script("SELECT status FROM idempotency_keys").scalar == "completed"
            }
        } else {
            try await TemporaryRedis.until { proxy.swallowedBytes > 0 }
        }
        proxy.cut()
        let first = await pending
        return (first, await world.ask(#"{"a":1}"#, key: "k"))
    }

    @Test func `what was committed is answered from the record and not done again`() async throws {
        try await Self.run { world, proxy in
            let (first, second) = try await Self.answers(world, proxy, commitArrives: true)
            #expect(first.status == 503)
            #expect(second.status == 201)
            #expect(second.header("Idempotency-Replayed") == "true")
            #expect(world.runs == 1)
        }
    }

    @Test func `what was not committed is done by the retry`() async throws {
        try await Self.run { world, proxy in
            let (first, second) = try await Self.answers(world, proxy, commitArrives: false)
            #expect(first.status == 503)
            #expect(second.status == 201)
            #expect(second.header("Idempotency-Replayed") == nil)
            #expect(world.runs == 2)
        }
    }
}
