// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import Testing

@Suite struct `pools` {
    @Test func `waiting ends with a connection, first come first served`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            let holder = world.transaction()
            _ = try await holder.run(SQL.pid)
            let order = Journal()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<4 {
                    group.addTask {
                        let transaction = world.transaction()
                        _ = try await transaction.run(SQL.int("SELECT \(number)"))
                        // While the one connection is held: nobody else can be noted in between.
                        order.add(number)
                        try await transaction.commit()
                    }
                    let isWaiting = try await eventually { world.pool.counts.waiting == number + 1 }
                    #expect(isWaiting)
                }
                try await holder.commit()
                try await group.waitForAll()
            }
            #expect(order.entries == [0, 1, 2, 3])
            #expect(world.observer.opened == 1)
        }
    }

    @Test func `a wait has an end`() async throws {
        let limits = PoolLimits(min: 0, max: 1, wait: .milliseconds(150))
        try await PostgresWorld.run(limits: limits) { (world: PostgresWorld) async throws in
            let holder = world.transaction()
            _ = try await holder.run(SQL.pid)
            let began = ContinuousClock.now
            let error = await failure { () throws(DatabaseError) in try await world.touch() }
            #expect(error?.kind == .poolExhausted)
            #expect(ContinuousClock.now - began < .seconds(1))
            await holder.rollback()
            #expect(try await world.transaction().runAlone(SQL.int("SELECT 1")) == 1)
        }
    }

    @Test func `too many waiters are refused at once`() async throws {
        let limits = PoolLimits(min: 0, max: 1, waitersMax: 1)
        try await PostgresWorld.run(limits: limits) { (world: PostgresWorld) async throws in
            let holder = world.transaction()
            _ = try await holder.run(SQL.pid)
            async let waiter = world.transaction().runAlone(SQL.int("SELECT 2"))
            #expect(try await eventually { world.pool.counts.waiting == 1 })
            let error = await failure { () throws(DatabaseError) in try await world.touch() }
            #expect(error?.kind == .poolExhausted)
            try await holder.commit()
            #expect(try await waiter == 2)
        }
    }

    @Test func `a cancelled waiter leaves the queue`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            let holder = world.transaction()
            _ = try await holder.run(SQL.pid)
            let error = await withTaskGroup(of: DatabaseError?.self) { group in
                group.addTask {
                    await failure { () throws(DatabaseError) in _ = try await world.transaction().runAlone(SQL.pid) }
                }
                while world.pool.counts.waiting == 0 { await Task.yield() }
                group.cancelAll()
                return await group.next() ?? nil
            }
            #expect(error?.kind == .cancelled)
            #expect(world.pool.counts.waiting == 0)
            await holder.rollback()
        }
    }

    @Test func `the minimum is opened without a caller`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 2, max: 4)) { (world: PostgresWorld) async throws in
            #expect(try await eventually { world.pool.counts.idle == 2 })
        }
    }

    @Test func `many tasks share few connections`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 3)) { (world: PostgresWorld) async throws in
            let sum = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 1...300 {
                    let statement = SQL.int("SELECT $1::int8", [.int8(number)])
                    group.addTask { try await world.transaction().runAlone(statement) }
                }
                return try await group.reduce(0, +)
            }
            #expect(sum == 45_150)
            #expect(world.observer.opened <= 3)
            #expect(world.pool.counts.inUse == 0)
        }
    }

    @Test func `an unreachable server is unavailable after the wait`() async throws {
        let reactor = try Reactor()
        let observer = RecordingObserver()
        let pool = Pool(
            name: "nowhere", settings: ConnectionSettings(address: "postgresql:///x?host=/tmp/no-such-folder"),
            limits: PoolLimits(min: 0, max: 4, wait: .milliseconds(400)), reactor: reactor, observer: observer)
        let error = await failure { () throws(DatabaseError) in
            _ = try await Database(pool).read(TransactionContext(), deadline: .now + .seconds(5), SQL.pid)
        }
        #expect(error?.kind == .unavailable)
        #expect((2...8).contains(observer.failed), "retries with growing pauses: \(observer.failed)")
        pool.stop()
        await reactor.shutdown()
    }

    @Test func `prepared statements are reused, also after an error`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            for divisor in [1, 0, 2, 0, 4] {
                let transaction = world.transaction()
                let quotient = SQL.int("SELECT 8 / $1::int8", [.int8(divisor)])
                if divisor == 0 {
                    let error = await failure { () throws(DatabaseError) in _ = try await transaction.run(quotient) }
                    #expect(error?.kind == .invalidData(sqlState: "22012"))
                    await transaction.rollback()
                } else {
                    #expect(try await transaction.run(quotient) == 8 / divisor)
                    try await transaction.commit()
                }
            }
            let prepared = try await world.transaction().runAlone(
                SQL.int("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT 8%'"))
            #expect(prepared == 1)
            #expect(world.observer.opened == 1)
        }
    }

    @Test func `a text that does not parse is not remembered`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            for _ in 0..<2 {
                let transaction = world.transaction()
                let error = await failure { () throws(DatabaseError) in
                    _ = try await transaction.run(SQL.int("SELECT missing FROM nowhere"))
                }
                #expect(error?.kind == .other(sqlState: "42P01"))
                await transaction.rollback()
            }
            try await world.script("CREATE TABLE nowhere (missing int); INSERT INTO nowhere VALUES (3)")
            #expect(try await world.transaction().runAlone(SQL.int("SELECT missing FROM nowhere")) == 3)
        }
    }

    @Test func `a changed table gives the statement a new plan`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            try await world.script("CREATE TABLE shapes (a int); INSERT INTO shapes VALUES (1)")
            let statement = SQL.int("SELECT a FROM shapes")
            #expect(try await world.transaction().runAlone(statement) == 1)
            try await world.script("ALTER TABLE shapes ALTER a TYPE int8")
            let error = await failure { () throws(DatabaseError) in
                _ = try await world.transaction().runAlone(statement)
            }
            #expect(error?.isRepeatable == true)
            #expect(try await world.transaction().runAlone(statement) == 1)
        }
    }

    @Test func `few prepared statements are kept, the oldest go`() async throws {
        let limits = PoolLimits(min: 0, max: 1)
        try await PostgresWorld.run(limits: limits, statements: .named(max: 8)) { (world: PostgresWorld) async throws in
            for number in 0..<40 {
                #expect(try await world.transaction().runAlone(SQL.int("SELECT \(number)")) == number)
            }
            let count = try await world.transaction().runAlone(SQL.preparedCount)
            #expect(count <= 9)
        }
    }

    @Test func `without names nothing is prepared at the server`() async throws {
        let limits = PoolLimits(min: 0, max: 1)
        try await PostgresWorld.run(limits: limits, statements: .unnamed) { (world: PostgresWorld) async throws in
            for number in 0..<5 {
                let statement = SQL.int("SELECT $1::int8", [.int8(number)])
                #expect(try await world.transaction().runAlone(statement) == number)
            }
            let count = try await world.transaction().runAlone(SQL.preparedCount)
            #expect(count == 0)
        }
    }
}
