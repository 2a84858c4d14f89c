// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Postgres
import Synchronization
import TestSupport
import Testing

/// Transactions that stand in each other's way, and a server without room.
@Suite struct `contention and lack of room` {
    @Test func `a lock that is not given in time is named, and the connection is clean`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 2)) { (world: PostgresWorld) async throws in
            try await world.script("CREATE TABLE account (id int PRIMARY KEY); INSERT INTO account VALUES (1)")
            let holder = world.transaction()
            _ = try await holder.run(SQL.int("SELECT id FROM account WHERE id = 1 FOR UPDATE"))
            let other = world.transaction()
            _ = try await other.run(SQL.text("SELECT set_config('lock_timeout', '50', true)"))
            let error = await failure { () throws(DatabaseError) in
                _ = try await other.run(SQL.int("SELECT id FROM account WHERE id = 1 FOR UPDATE"))
            }
            #expect(error?.kind == .lockNotAvailable)
            #expect(error?.isRepeatable == false)
            await other.rollback()
            try await holder.commit()
            #expect(try await world.transaction().runAlone(SQL.text("SHOW lock_timeout")) == "0")
            #expect(world.pool.counts == PoolCounts(inUse: 0, idle: 2, waiting: 0))
        }
    }

    @Test func `of two units of work in a deadlock one is run again, and both succeed`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.script(
                """
                CREATE TABLE account (id int PRIMARY KEY, visits int NOT NULL);
                INSERT INTO account VALUES (1, 0), (2, 0);
                ALTER DATABASE \(world.name) SET deadlock_timeout = '50ms'
                """)
            let both = Rendezvous(2)
            let runs = Journal()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (first, second) in [(1, 2), (2, 1)] {
                    group.addTask {
                        try await world.database.withTransaction(
                            TransactionContext(), deadline: .now + .seconds(20)
                        ) { (transaction: Transaction) async throws(DatabaseError) in
                            runs.add(first)
                            _ = try await transaction.run(Self.visit(first))
                            await both.arrive()
                            _ = try await transaction.run(Self.visit(second))
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(runs.entries.count == 3)
            #expect(try await world.script("SELECT array_agg(visits) FROM account").scalar == "{2,2}")
            #expect(world.pool.counts.inUse == 0)
        }
    }

    private static func visit(_ id: Int) -> Statement<Int> {
        SQL.exec("UPDATE account SET visits = visits + 1 WHERE id = $1", [.int4(id)])
    }

    @Test(arguments: ["53100", "53200", "53400"])
    func `a server without room is an operating failure of its own, kept nothing and goes on`(state: String)
        async throws
    {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            try await world.script(
                """
                CREATE TABLE entry (id int);
                CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION USING ERRCODE = '\(state)', MESSAGE = 'no room'; END $$;
                CREATE TRIGGER room AFTER INSERT ON entry FOR EACH ROW WHEN (NEW.id > 1)
                EXECUTE FUNCTION full_disk();
                """)
            let transaction = world.transaction()
            _ = try await transaction.run(SQL.exec("INSERT INTO entry VALUES (1)"))
            let error = await failure { () throws(DatabaseError) in
                _ = try await transaction.run(SQL.exec("INSERT INTO entry VALUES (2)"))
            }
            #expect(error?.kind == .other(sqlState: state))
            #expect(error?.isRepeatable == false)
            await transaction.rollback()
            #expect(try await world.transaction().runAlone(SQL.int("SELECT count(*) FROM entry")) == 0)
            #expect(world.observer.opened == 1)
        }
    }

    @Test func `temporary space beyond its limit is refused by the server itself and named`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            try await world.script(
                """
                ALTER DATABASE \(world.name) SET temp_file_limit = '1MB';
                ALTER DATABASE \(world.name) SET work_mem = 64
                """)
            let error = await failure { () throws(DatabaseError) in
                _ = try await world.transaction().runAlone(
                    SQL.int("SELECT count(*) FROM (SELECT g FROM generate_series(1, 500000) g ORDER BY -g) AS sorted"))
            }
            #expect(error?.kind == .other(sqlState: "53400"))
            #expect(try await world.transaction().runAlone(SQL.int("SELECT 5")) == 5)
        }
    }
}

/// Lets nobody pass until all have come; later comers pass at once.
private final class Rendezvous: Sendable {
    private struct State {
        var missing: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(_ count: Int) { state = Mutex(State(missing: count)) }

    func arrive() async {
        await withCheckedContinuation { continuation in
            let released = state.withLock { state -> [CheckedContinuation<Void, Never>] in
                state.missing -= 1
                state.waiting.append(continuation)
                guard state.missing <= 0 else { return [] }
                defer { state.waiting = [] }
                return state.waiting
            }
            for waiting in released { waiting.resume() }
        }
    }
}
