// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import Testing

@testable import Gates

/// What a call that only reads costs, and that it sees and leaves what it should.
@Suite struct `reads of a call` {
    private static let tenant = UUID()

    private static func reads(_ world: PostgresWorld) -> SeparateReads {
        SeparateReads(
            world.database, context: TransactionContext(tenantID: tenant), deadline: .now + .seconds(10))
    }

    @Test func `each is one round trip under its context, and the end costs none`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            let reads = Self.reads(world)
            #expect(try await reads.run(SQL.tenant) == Self.tenant.wire)
            #expect(try await reads.run(SQL.int("SELECT 2")) == 2)
            await reads.pause()
            try await reads.commit()
            #expect(world.observer.flights == [5, 5])
            #expect(world.pool.counts == PoolCounts(inUse: 0, idle: 1, waiting: 0))
        }
    }

    @Test func `a new context holds from the next one on, and no connection is kept in between`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            let reads = Self.reads(world)
            _ = try await reads.run(SQL.tenant)
            try await world.touch()
            try await reads.setContext(TransactionContext())
            #expect(try await reads.run(SQL.tenant)?.isEmpty != false)
            let error = await failure { () throws(DatabaseError) in _ = try await reads.run(SQL.int("SELECT 1/0")) }
            #expect(error != nil)
            #expect(try await reads.run(SQL.int("SELECT 3")) == 3)
            await reads.rollback()
            #expect(world.observer.leaks == 0)
        }
    }

    @Test func `what was kept for the end is committed with it, or taken back`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.script("CREATE TABLE log (line text)")
            for (ends, rows) in [(true, "1"), (false, "1")] {
                let reads = Self.reads(world)
                _ = try await reads.run(SQL.tenant)
                reads.atCommit(SQL.exec("INSERT INTO log VALUES ('seen')"))
                #expect(try await world.script("SELECT count(*) FROM log").scalar == (ends ? "0" : "1"))
                if ends { try await reads.commit() } else { await reads.rollback() }
                #expect(try await world.script("SELECT count(*) FROM log").scalar == rows)
            }
        }
    }
}
