// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import Testing

@Suite struct `transactions` {
    private static let tenant = UUID()
    private static let context = TransactionContext(
        tenantID: tenant, userID: UUID(), actorKind: "user", requestID: "r-1", requestPath: "/roles", clientIP: "::1")

    @Test func `begin, context and the first statement are one round trip`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            let transaction = world.transaction(Self.context)
            #expect(try await transaction.run(SQL.tenant) == Self.tenant.uuidString.lowercased())
            #expect(world.observer.flights == [3])
            try await transaction.commit()
            #expect(world.observer.flights == [3, 2])
        }
    }

    @Test func `a single statement with commit and check is one round trip`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            let transaction = world.transaction(Self.context)
            #expect(try await transaction.runAlone(SQL.tenant) == Self.tenant.uuidString.lowercased())
            try await transaction.commit()
            #expect(world.observer.flights == [5])
            #expect(world.pool.counts == PoolCounts(inUse: 0, idle: 1, waiting: 0))
        }
    }

    @Test func `what is kept for the end travels with commit`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.script("CREATE TABLE log (line text)")
            let transaction = world.transaction(Self.context)
            _ = try await transaction.run(SQL.exec("INSERT INTO log VALUES ('work')"))
            transaction.atCommit(SQL.exec("INSERT INTO log VALUES ('audit')"))
            transaction.atCommit(SQL.exec("INSERT INTO log VALUES ('idempotency')"))
            try await transaction.commit()
            #expect(world.observer.flights == [3, 4])
            #expect(try await world.script("SELECT count(*) FROM log").scalar == "3")
        }
    }

    @Test func `a failing kept statement takes all back`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.script("CREATE TABLE log (line text UNIQUE)")
            let transaction = world.transaction(Self.context)
            _ = try await transaction.run(SQL.exec("INSERT INTO log VALUES ('a')"))
            transaction.atCommit(SQL.exec("INSERT INTO log VALUES ('a')"))
            let error = await failure { () throws(DatabaseError) in try await transaction.commit() }
            #expect(error?.kind == .uniqueViolation("log_line_key"))
            #expect(try await world.script("SELECT count(*) FROM log").scalar == "0")
            #expect(world.pool.counts == PoolCounts(inUse: 0, idle: 1, waiting: 0))
        }
    }

    @Test func `a deferred constraint fails at commit`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.script(
                "CREATE TABLE pairs (id int CONSTRAINT pairs_id_key UNIQUE DEFERRABLE INITIALLY DEFERRED)")
            let transaction = world.transaction(Self.context)
            _ = try await transaction.run(SQL.exec("INSERT INTO pairs VALUES (1), (1)"))
            let error = await failure { () throws(DatabaseError) in try await transaction.commit() }
            #expect(error?.kind == .uniqueViolation("pairs_id_key"))
            #expect(world.pool.counts == PoolCounts(inUse: 0, idle: 1, waiting: 0))
        }
    }

    @Test func `the context is gone after commit and after rollback`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            let committed = world.transaction(Self.context)
            _ = try await committed.run(SQL.tenant)
            try await committed.commit()
            let open = world.transaction()
            #expect(try await open.run(SQL.tenant) == "")
            await open.rollback()
            let rolledBack = world.transaction(Self.context)
            _ = try await rolledBack.run(SQL.tenant)
            await rolledBack.rollback()
            #expect(try await world.transaction().runAlone(SQL.tenant) == "")
            #expect(world.observer.opened == 1)
            #expect(world.observer.leaks == 0)
        }
    }

    @Test func `a connection with a context left is closed`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            let transaction = world.transaction(Self.context)
            _ = try await transaction.run(SQL.text("SELECT set_config('app.current_tenant_id', 'forged', false)"))
            try await transaction.commit()
            #expect(world.observer.leaks == 1)
            #expect(try await world.transaction().runAlone(SQL.tenant) ?? "" == "")
            #expect(world.observer.opened == 2)
        }
    }

    @Test func `a context can be entered before and during a transaction`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            let transaction = world.transaction()
            try await transaction.setContext(Self.context)
            #expect(try await transaction.run(SQL.tenant) == Self.tenant.uuidString.lowercased())
            #expect(world.observer.flights == [3])
            try await transaction.setContext(TransactionContext(userID: UUID()))
            #expect(try await transaction.run(SQL.tenant) == "")
            #expect(world.observer.flights == [3, 2])
            try await transaction.commit()
        }
    }

    @Test func `a transaction without statement costs no connection`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.transaction(Self.context).commit()
            await world.transaction(Self.context).rollback()
            #expect(world.observer.flights.isEmpty)
            #expect(world.observer.opened == 0)
        }
    }

    @Test func `after a failure only rollback is left`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            let transaction = world.transaction(Self.context)
            let first = await failure { () throws(DatabaseError) in
                _ = try await transaction.run(SQL.int("SELECT 1 / 0"))
            }
            #expect(first?.kind == .invalidData(sqlState: "22012"))
            let second = await failure { () throws(DatabaseError) in _ = try await transaction.run(SQL.pid) }
            #expect(second?.kind == .other(sqlState: "25P02"))
            let end = await failure { () throws(DatabaseError) in try await transaction.commit() }
            #expect(end?.kind == .invalidData(sqlState: "22012"))
            #expect(world.pool.counts == PoolCounts(inUse: 0, idle: 1, waiting: 0))
        }
    }

    @Test func `a transaction that is dropped gives its connection up`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            do {
                let transaction = world.transaction(Self.context)
                _ = try await transaction.run(SQL.pid)
            }
            #expect(try await eventually { world.observer.closed == 1 })
            #expect(world.pool.counts.inUse == 0)
        }
    }

    @Test func `a unit of work is run again after a serialization failure`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.script(
                """
                CREATE SEQUENCE tries;
                CREATE FUNCTION flaky() RETURNS int8 LANGUAGE plpgsql AS $$
                DECLARE n int8 := nextval('tries');
                BEGIN IF n < 3 THEN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END IF; RETURN n; END $$;
                """)
            let tries = try await world.database.withTransaction(Self.context, deadline: .now + .seconds(5)) {
                (transaction: Transaction) throws(DatabaseError) -> Int in
                try await transaction.run(SQL.int("SELECT flaky()"))
            }
            #expect(tries == 3)
        }
    }

    @Test func `a snapshot refuses writes`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.script("CREATE TABLE log (line text)")
            let transaction = world.database.transaction(
                Self.context, isolation: .snapshotReadOnly, deadline: .now + .seconds(5))
            let error = await failure { () throws(DatabaseError) in
                _ = try await transaction.run(SQL.exec("INSERT INTO log VALUES ('a')"))
            }
            #expect(error?.kind == .other(sqlState: "25006"))
            await transaction.rollback()
        }
    }
}
