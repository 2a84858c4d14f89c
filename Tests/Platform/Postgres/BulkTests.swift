// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Postgres
import Synchronization
import TestSupport
import Testing

/// Large results and large writes, with bounded memory on both sides.
@Suite struct `large results and writes` {
    private static let numbers = Statement<[Int]>.many(
        "test.numbers", "SELECT n FROM generate_series(1, $1) AS n", [.int4(12_345)]
    ) {
        (row: SQLRow) throws(SQLDecodingError) in try row.int(0)
    }

    @Test func `a stream hands over every row once, in batches, and asks for the next one only then`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            let transaction = world.transaction(TransactionContext(requestID: "r"))
            let sizes = Journal()
            let seen = Mutex<(sum: Int, flights: [Int])>((0, []))
            let count = try await transaction.stream(Self.numbers, batchRows: 1_000) {
                (rows: [Int]) async throws(DatabaseError) in
                sizes.add(rows.count)
                let flights = world.observer.flights.count
                seen.withLock { seen in
                    seen.sum += rows.reduce(0, +)
                    seen.flights.append(flights)
                }
            }
            try await transaction.commit()
            #expect(count == 12_345)
            #expect(sizes.entries == Array(repeating: 1_000, count: 12) + [345])
            let (sum, flights) = seen.withLock { $0 }
            #expect(sum == 12_345 * 12_346 / 2)
            // One round trip to open, then one per batch: nothing was fetched ahead.
            #expect(flights == Array(2...14))
            #expect(world.observer.rows["test.numbers"] == 12_345)
        }
    }

    @Test func `a reader that gives up ends the stream, and the connection is clean`() async throws {
        try await PostgresWorld.run(limits: PoolLimits(min: 0, max: 1)) { (world: PostgresWorld) async throws in
            let transaction = world.transaction()
            let error = await failure { () throws(DatabaseError) in
                try await transaction.stream(Self.numbers, batchRows: 100) {
                    (_: [Int]) async throws(DatabaseError) in throw DatabaseError(.cancelled, statement: "reader")
                }
            }
            #expect(error?.kind == .cancelled)
            await transaction.rollback()
            let open = SQL.int("SELECT count(*) FROM pg_cursors WHERE name <> ''")
            #expect(try await world.transaction().runAlone(open) == 0)
            #expect(world.observer.opened == 1)
        }
    }

    private static func pieces(_ count: Int) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            for number in 0..<count { continuation.yield(Array("\(number)\tnote \(number)\n".utf8)) }
            continuation.finish()
        }
    }

    @Test func `rows are copied in and out again, byte for byte`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.script("CREATE TABLE entry (id int PRIMARY KEY, note text NOT NULL)")
            let connection = try await DirectConnection.open(world.server.settings(database: world.name))
            let written = try await connection.copyIn("COPY entry FROM STDIN", name: "in", Self.pieces(50_000))
            #expect(written == 50_000)
            let read = Mutex<[UInt8]>([])
            let longest = Journal()
            try await connection.copyOut("COPY (SELECT * FROM entry ORDER BY id) TO STDOUT", name: "out") { piece in
                longest.add(piece.count)
                read.withLock { $0 += piece }
            }
            let expected = (0..<50_000).flatMap { Array("\($0)\tnote \($0)\n".utf8) }
            #expect(read.withLock { $0 } == expected)
            #expect((longest.entries.max() ?? 0) < DirectConnection.copyBytesMax * 2)
            await connection.close()
        }
    }

    private struct GaveUp: Error {}

    @Test func `a writer that gives up and a row that does not fit leave nothing behind`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.script("CREATE TABLE entry (id int PRIMARY KEY, note text NOT NULL)")
            let connection = try await DirectConnection.open(world.server.settings(database: world.name))
            let broken = AsyncThrowingStream<[UInt8], any Error> { continuation in
                continuation.yield(Array("1\tone\n".utf8))
                continuation.finish(throwing: GaveUp())
            }
            await #expect(throws: GaveUp.self) {
                try await connection.copyIn("COPY entry FROM STDIN", name: "in", broken)
            }
            let twice = AsyncStream<[UInt8]> { continuation in
                continuation.yield(Array("1\tone\n1\tagain\n".utf8))
                continuation.finish()
            }
            let error = await #expect(throws: DatabaseError.self) {
                try await connection.copyIn("COPY entry FROM STDIN", name: "in", twice)
            }
            #expect(error?.kind == .uniqueViolation("entry_pkey"))
            #expect(try await connection.execute("SELECT count(*) FROM entry", name: "count").scalar == "0")
            await connection.close()
        }
    }
}
