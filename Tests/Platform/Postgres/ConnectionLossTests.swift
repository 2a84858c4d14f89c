// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import Testing

@Suite struct `cancelled and lost work` {
    @Test func `a passed deadline cancels the statement and keeps the connection`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            let began = ContinuousClock.now
            let transaction = world.transaction(within: .milliseconds(200))
            let error = await failure { () throws(DatabaseError) in
                _ = try await transaction.run(SQL.text("SELECT pg_sleep(30)::text"))
            }
            await transaction.rollback()
            #expect(error?.kind == .cancelled)
            #expect(ContinuousClock.now - began < .seconds(2))
            #expect(try await world.transaction().runAlone(SQL.int("SELECT 5")) == 5)
            #expect(world.observer.opened == 1)
        }
    }

    @Test func `a cancelled task cancels its statement`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            let began = ContinuousClock.now
            let error = await withTaskGroup(of: DatabaseError?.self) { group in
                group.addTask {
                    let transaction = world.transaction()
                    let error = await failure { () throws(DatabaseError) in
                        _ = try await transaction.run(SQL.text("SELECT pg_sleep(30)::text"))
                    }
                    await transaction.rollback()
                    return error
                }
                await world.untilSleeping()
                group.cancelAll()
                return await group.next() ?? nil
            }
            #expect(error?.kind == .cancelled)
            #expect(ContinuousClock.now - began < .seconds(5))
            #expect(try await world.transaction().runAlone(SQL.int("SELECT 6")) == 6)
        }
    }

    @Test func `cancelling at any moment leaves the pool whole`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 2)) { (world: PostgresWorld) async throws in
            for moment in 0..<60 {
                await withTaskGroup(of: Void.self) { group in
                    group.addTask {
                        let transaction = world.transaction()
                        let error = await failure { () throws(DatabaseError) in
                            _ = try await transaction.run(SQL.text("SELECT pg_sleep(5)::text"))
                        }
                        #expect(error?.kind == .cancelled)
                        await transaction.rollback()
                    }
                    for _ in 0..<(moment * 3) { await Task.yield() }
                    group.cancelAll()
                }
            }
            #expect(try await world.transaction().runAlone(SQL.int("SELECT 9")) == 9)
            #expect(world.pool.counts.inUse == 0)
            #expect(world.observer.opened <= 2)
        }
    }

    @Test func `the server's own statement timeout is told apart`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            let transaction = world.transaction()
            _ = try await transaction.run(SQL.text("SELECT set_config('statement_timeout', '50', true)"))
            let error = await failure { () throws(DatabaseError) in
                _ = try await transaction.run(SQL.text("SELECT pg_sleep(30)::text"))
            }
            #expect(error?.kind == .statementTimeout)
            await transaction.rollback()
        }
    }

    @Test func `a connection killed in a transaction is lost and replaced`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            let transaction = world.transaction()
            let pid = try await transaction.run(SQL.pid)
            try await world.script("SELECT pg_terminate_backend(\(pid), 2000)")
            let error = await failure { () throws(DatabaseError) in _ = try await transaction.run(SQL.pid) }
            #expect(error?.kind == .connectionLost)
            #expect(error?.isRepeatable == true)
            await transaction.rollback()
            let next = try await world.transaction().runAlone(SQL.pid)
            #expect(next != pid)
            #expect(world.pool.counts == PoolCounts(inUse: 0, idle: 1, waiting: 0))
        }
    }

    @Test func `a connection killed while a statement runs is lost`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            let transaction = world.transaction()
            let pid = try await transaction.run(SQL.pid)
            async let killed = world.script("SELECT pg_sleep(0.2), pg_terminate_backend(\(pid))")
            let error = await failure { () throws(DatabaseError) in
                _ = try await transaction.run(SQL.text("SELECT pg_sleep(30)::text"))
            }
            _ = try await killed
            #expect(error?.kind == .connectionLost)
            await transaction.rollback()
            #expect(try await world.transaction().runAlone(SQL.int("SELECT 7")) == 7)
        }
    }

    @Test func `an idle connection that the server ends leaves the pool`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 2)) { (world: PostgresWorld) async throws in
            let pid = try await world.transaction().runAlone(SQL.pid)
            #expect(world.pool.counts.idle == 1)
            try await world.script("SELECT pg_terminate_backend(\(pid), 2000)")
            #expect(try await eventually { world.pool.counts.idle == 0 })
            #expect(try await world.transaction().runAlone(SQL.int("SELECT 8")) == 8)
        }
    }

    @Test func `commit without an answer is an unknown outcome`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.script(
                """
                CREATE TABLE log (line text);
                CREATE FUNCTION suicide() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5); RETURN NULL; END $$;
                CREATE CONSTRAINT TRIGGER last AFTER INSERT ON log DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION suicide();
                """)
            let transaction = world.transaction()
            _ = try await transaction.run(SQL.exec("INSERT INTO log VALUES ('a')"))
            let error = await failure { () throws(DatabaseError) in try await transaction.commit() }
            #expect(error?.kind == .unknownOutcome)
            #expect(error?.isRepeatable == false)
            #expect(world.pool.counts.inUse == 0)
        }
    }

    @Test func `stopping the reactor ends what is under way`() async throws {
        let world = try await PostgresWorld.make()
        async let result = failure { () throws(DatabaseError) in
            let transaction = world.transaction()
            _ = try await transaction.run(SQL.text("SELECT pg_sleep(30)::text"))
        }
        await world.untilSleeping()
        await world.stop()
        #expect(await result?.kind == .connectionLost)
        let later = await failure { () throws(DatabaseError) in _ = try await world.transaction().runAlone(SQL.pid) }
        #expect(later?.kind == .unavailable)
    }
}
