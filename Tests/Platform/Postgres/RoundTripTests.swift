// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import Testing

@Suite struct `round trips of values` {
    private static func echo<Output: Sendable>(
        _ type: String, _ parameter: SQLParameter,
        _ read: @escaping @Sendable (SQLRow) throws(SQLDecodingError) -> Output
    ) -> Statement<Output> {
        .one("test.echo", "SELECT $1::\(type)", [parameter], read)
    }

    @Test func `each parameter type comes back as it went`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            let uuid = UUID()
            let uuids = [UUID(), UUID()]
            let time = Timestamp(microseconds: 1_700_000_000_123_456)
            let transaction = world.transaction()
            let bool = try await transaction.run(
                Self.echo("bool", .bool(true)) { (row: SQLRow) throws(SQLDecodingError) in try row.bool(0) })
            #expect(bool)
            let small = try await transaction.run(
                Self.echo("int2", .int2(-7)) { (row: SQLRow) throws(SQLDecodingError) in try row.int(0) })
            #expect(small == -7)
            let medium = try await transaction.run(
                Self.echo("int4", .int4(70_000)) { (row: SQLRow) throws(SQLDecodingError) in try row.int(0) })
            #expect(medium == 70_000)
            let large = try await transaction.run(
                Self.echo("int8", .int8(.min)) { (row: SQLRow) throws(SQLDecodingError) in try row.int(0) })
            #expect(large == .min)
            let double = try await transaction.run(
                Self.echo("float8", .float8(-0.1)) { (row: SQLRow) throws(SQLDecodingError) in try row.double(0) })
            #expect(double == -0.1)
            let text = try await transaction.run(
                Self.echo("text", .text("Grüße 👋")) { (row: SQLRow) throws(SQLDecodingError) in
                    try row.string(0)
                })
            #expect(text == "Grüße 👋")
            let bytes = try await transaction.run(
                Self.echo("bytea", .bytea([0, 1, 255])) { (row: SQLRow) throws(SQLDecodingError) in
                    try row.bytes(0)
                })
            #expect(bytes == [0, 1, 255])
            let id = try await transaction.run(
                Self.echo("uuid", .uuid(uuid)) { (row: SQLRow) throws(SQLDecodingError) in try row.uuid(0) })
            #expect(id == uuid)
            let instant = try await transaction.run(
                Self.echo("timestamptz", .timestamptz(time)) { (row: SQLRow) throws(SQLDecodingError) in
                    try row.timestamp(0)
                })
            #expect(instant == time)
            let texts = try await transaction.run(
                Self.echo("text[]", .textArray(["a", "", "ü"])) { (row: SQLRow) throws(SQLDecodingError) in
                    try row.stringArray(0)
                })
            #expect(texts == ["a", "", "ü"])
            let ids = try await transaction.run(
                Self.echo("uuid[]", .uuidArray(uuids)) { (row: SQLRow) throws(SQLDecodingError) in
                    try row.uuidArray(0)
                })
            #expect(ids == uuids)
            let empty = try await transaction.run(
                Self.echo("text[]", .textArray([])) { (row: SQLRow) throws(SQLDecodingError) in
                    try row.stringArray(0)
                })
            #expect(empty.isEmpty)
            try await transaction.commit()
        }
    }

    @Test func `null and the empty text are different`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            let transaction = world.transaction()
            #expect(try await transaction.run(SQL.text("SELECT $1::text", [.text(nil)])) == nil)
            #expect(try await transaction.run(SQL.text("SELECT $1::text", [.text("")])) == "")
            let interval = SQL.text("SELECT $1::interval::text", [.interval(.seconds(90))])
            #expect(try await transaction.run(interval) == "00:01:30")
            let sum = SQL.int("SELECT sum(x)::int8 FROM unnest($1::int8[]) AS x", [.int8Array([4, 5])])
            #expect(try await transaction.run(sum) == 9)
            await transaction.rollback()
        }
    }

    @Test func `a value of a megabyte and ten thousand rows pass`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            let large = [UInt8](repeating: 7, count: 3 << 20)
            let transaction = world.transaction()
            let length = try await transaction.run(SQL.int("SELECT length($1::bytea)", [.bytea(large)]))
            #expect(length == large.count)
            let rows = try await transaction.run(
                Statement<[Int]>.many("test.many", "SELECT g, g::text FROM generate_series(1, 100000) AS g", []) {
                    (row: SQLRow) throws(SQLDecodingError) in try row.int(0)
                })
            #expect(rows.count == 100_000)
            #expect(rows.last == 100_000)
            try await transaction.commit()
        }
    }

    @Test func `modes one, maybe, exec and decoding failures are told apart`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.script("CREATE TABLE things (id int PRIMARY KEY, name text)")
            let transaction = world.transaction()
            let added = try await transaction.run(SQL.exec("INSERT INTO things VALUES (1, 'a'), (2, NULL)"))
            #expect(added == 2)
            let none = await failure { () throws(DatabaseError) in
                _ = try await transaction.run(SQL.text("SELECT name FROM things WHERE id = 9"))
            }
            #expect(none?.kind == .noRow)
            let two = await failure { () throws(DatabaseError) in
                _ = try await transaction.run(SQL.text("SELECT name FROM things"))
            }
            #expect(two?.kind == .tooManyRows)
            let wrong = await failure { () throws(DatabaseError) in
                _ = try await transaction.run(SQL.int("SELECT name FROM things WHERE id = 2"))
            }
            #expect(wrong?.kind == .undecodable("column 0: unexpected null"))
            let maybe = Statement<Int?>.maybe("test.maybe", "SELECT id FROM things WHERE id = $1", [.int4(5)]) {
                (row: SQLRow) throws(SQLDecodingError) -> Int in try row.int(0)
            }
            #expect(try await transaction.run(maybe) == nil)
            let changed = try await transaction.run(SQL.exec("UPDATE things SET name = 'b'"))
            #expect(changed == 2)
            try await transaction.commit()
        }
    }

    @Test func `a transaction's statements may be started at the same time`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            let transaction = world.transaction()
            async let first = transaction.run(SQL.int("SELECT 1"))
            async let second = transaction.run(SQL.int("SELECT 2"))
            async let third = transaction.run(SQL.int("SELECT 3"))
            let sum = try await first + second + third
            #expect(sum == 6)
            try await transaction.commit()
            #expect(world.observer.opened == 1)
        }
    }
}
