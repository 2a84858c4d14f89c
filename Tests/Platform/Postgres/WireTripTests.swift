// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import TestSupport
import Testing

/// Round trips counted where they are paid: on the line between client and server.
@Suite struct `round trips on the wire` {
    private static let context = TransactionContext(
        tenantID: UUID(), userID: UUID(), actorKind: "user", requestID: "r-1")

    /// What a piece of work costs on a connection that is open, with statements that the server may not know yet.
    private static func turns(_ work: (Database) async throws -> Void) async throws -> Int {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.script("CREATE TABLE log (line text)")
            let proxy = try FaultyProxy(before: world.server.folder)
            let address = "postgresql:///\(world.name)?host=\(proxy.folder)&user=postgres"
            let pool = Pool(
                name: "wire", settings: ConnectionSettings(address: address), limits: PoolLimits(min: 0, max: 1),
                reactor: world.reactor, observer: SilentObserver())
            defer { pool.stop() }
            let database = Database(pool)
            _ = try await database.read(Self.context, deadline: .now + .seconds(10), SQL.int("SELECT 1"))
            let before = proxy.turns
            try await work(database)
            return proxy.turns - before
        }
    }

    private static func transaction(_ database: Database) -> Transaction {
        database.transaction(context, deadline: .now + .seconds(10))
    }

    @Test func `begin, context, a single statement, commit and check are one`() async throws {
        let turns = try await Self.turns { (database: Database) async throws in
            #expect(try await Self.transaction(database).runAlone(SQL.int("SELECT 2")) == 2)
        }
        #expect(turns == 1)
    }

    @Test func `ten reads are ten`() async throws {
        let turns = try await Self.turns { (database: Database) async throws in
            for number in 0..<10 {
                let read = SQL.int("SELECT $1::int", [.int4(number)])
                #expect(try await database.read(Self.context, deadline: .now + .seconds(10), read) == number)
            }
        }
        #expect(turns == 10)
    }

    @Test func `what depends on nothing travels with commit`() async throws {
        let turns = try await Self.turns { (database: Database) async throws in
            let transaction = Self.transaction(database)
            let head = try await transaction.run(SQL.int("SELECT 41"))
            for line in ["row", "audit", "record"] {
                transaction.atCommit(SQL.exec("INSERT INTO log VALUES ($1 || $2::int)", [.text(line), .int4(head)]))
            }
            try await transaction.commit()
        }
        #expect(turns == 2)
    }

    @Test func `a chain of dependent statements costs one each, and commit one`() async throws {
        let turns = try await Self.turns { (database: Database) async throws in
            let transaction = Self.transaction(database)
            var number = 0
            for _ in 0..<3 { number = try await transaction.run(SQL.int("SELECT $1::int + 1", [.int4(number)])) }
            #expect(number == 3)
            try await transaction.commit()
        }
        #expect(turns == 4)
    }

    @Test func `a transaction without a statement costs none, a failed one costs its rollback`() async throws {
        let idle = try await Self.turns { (database: Database) async throws in
            try await Self.transaction(database).commit()
        }
        #expect(idle == 0)
        let failed = try await Self.turns { (database: Database) async throws in
            let transaction = Self.transaction(database)
            let error = await failure { () throws(DatabaseError) in
                _ = try await transaction.run(SQL.int("SELECT 1/0"))
            }
            #expect(error != nil)
            await transaction.rollback()
        }
        #expect(failed == 2)
    }
}
