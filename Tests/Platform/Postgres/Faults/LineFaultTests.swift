// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import TestSupport
import Testing

/// A line between client and server that is slow, swallows bytes or breaks.
@Suite struct `faults of the line` {
    /// A pool of one connection whose bytes pass through a proxy.
    private static func run(
        _ body: (FaultWorld, FaultyProxy, PostgresWorld) async throws -> Void
    ) async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.script(FaultWorld.table)
            let proxy = try FaultyProxy(before: world.server.folder)
            let address = "postgresql:///\(world.name)?host=\(proxy.folder)&user=postgres"
            let faulty = try FaultWorld(ConnectionSettings(address: address), max: 1)
            do {
                try await body(faulty, proxy, world)
            } catch {
                await faulty.stop()
                throw error
            }
            await faulty.stop()
        }
    }

    private static func transaction(_ world: FaultWorld, within time: Duration) -> Transaction {
        world.database.transaction(TransactionContext(), deadline: .now + time)
    }

    private static func count(_ world: PostgresWorld) async throws -> String? {
        try await world.script("SELECT count(*) FROM entry").scalar
    }

    @Test func `over a slow line an answer comes late, and one beyond the deadline is given up`() async throws {
        try await Self.run { faulty, proxy, world in
            #expect(try await Self.transaction(faulty, within: .seconds(5)).runAlone(SQL.int("SELECT 1")) == 1)
            proxy.slow(toBytesPerSecond: 100_000)
            let began = ContinuousClock.now
            let text = try await Self.transaction(faulty, within: .seconds(10)).runAlone(
                SQL.text("SELECT repeat('x', 50000)"))
            #expect(text?.utf8.count == 50_000)
            #expect(ContinuousClock.now - began > .milliseconds(400))
            let late = await failure { () throws(DatabaseError) in
                _ = try await Self.transaction(faulty, within: .milliseconds(300)).runAlone(
                    SQL.text("SELECT repeat('x', 2000000)"))
            }
            #expect(late?.kind == .cancelled || late?.kind == .connectionLost || late?.kind == .unknownOutcome)
            #expect(ContinuousClock.now - began < .seconds(8))
            proxy.slow(toBytesPerSecond: nil)
            #expect(try await Self.transaction(faulty, within: .seconds(10)).runAlone(SQL.int("SELECT 2")) == 2)
        }
    }

    @Test func `a half-open socket costs the deadline and a grace, never the pool`() async throws {
        try await Self.run { faulty, proxy, world in
            let pid = try await Self.transaction(faulty, within: .seconds(5)).runAlone(SQL.pid)
            proxy.swallow(toServer: true, toClient: true)
            let began = ContinuousClock.now
            let transaction = Self.transaction(faulty, within: .milliseconds(200))
            let error = await failure { () throws(DatabaseError) in _ = try await transaction.run(SQL.pid) }
            await transaction.rollback()
            #expect(error?.kind == .cancelled)
            #expect(ContinuousClock.now - began < .seconds(6))
            proxy.cut()
            let next = try await Self.transaction(faulty, within: .seconds(10)).runAlone(SQL.pid)
            #expect(next != pid)
            #expect(faulty.pool.counts.inUse == 0)
        }
    }

    @Test func `a line cut before commit was sent keeps nothing, and the caller may repeat`() async throws {
        try await Self.run { faulty, proxy, world in
            let transaction = Self.transaction(faulty, within: .seconds(5))
            _ = try await transaction.run(SQL.exec("INSERT INTO entry VALUES (1)"))
            proxy.cut()
            let error = await failure { () throws(DatabaseError) in
                _ = try await transaction.run(SQL.exec("INSERT INTO entry VALUES (2)"))
            }
            #expect(error?.isRepeatable == true)
            await transaction.rollback()
            #expect(try await Self.count(world) == "0")
        }
    }

    @Test(arguments: [true, false])
    func `a line cut around commit is an unknown outcome, whether it was kept or not`(isKept: Bool) async throws {
        try await Self.run { faulty, proxy, world in
            let transaction = Self.transaction(faulty, within: .milliseconds(400))
            _ = try await transaction.run(SQL.exec("INSERT INTO entry VALUES (1)"))
            proxy.swallow(toServer: !isKept, toClient: true)
            let error = await failure { () throws(DatabaseError) in try await transaction.commit() }
            #expect(error?.kind == .unknownOutcome)
            #expect(error?.isRepeatable == false)
            proxy.cut()
            #expect(try await Self.count(world) == (isKept ? "1" : "0"))
        }
    }

    /// The answer that is waited for when the line breaks is that of a statement in front of COMMIT.
    @Test(arguments: [true, false])
    func `so is one whose flight carried more than commit`(isKept: Bool) async throws {
        try await Self.run { faulty, proxy, world in
            let transaction = Self.transaction(faulty, within: .seconds(20))
            _ = try await transaction.run(SQL.exec("INSERT INTO entry VALUES (1)"))
            transaction.atCommit(SQL.exec("INSERT INTO entry VALUES (2)"))
            proxy.swallow(toServer: !isKept, toClient: true)
            async let pending = failure { () throws(DatabaseError) in try await transaction.commit() }
            try await TemporaryRedis.until { proxy.swallowedBytes > 0 }
            proxy.cut()
            let error = await pending
            #expect(error?.kind == .unknownOutcome)
            #expect(error?.isRepeatable == false)
            #expect(try await Self.count(world) == (isKept ? "2" : "0"))
            #expect(try await Self.transaction(faulty, within: .seconds(10)).runAlone(SQL.int("SELECT 3")) == 3)
        }
    }
}
