// SPDX-License-Identifier: Apache-2.0

import ContractModel
import Foundation
import OpenAPIDocument
import Testing

@testable import ContractQueries

/// libpq keywords of a server on which databases may be made.
private let conninfo: String? = ProcessInfo.processInfo.environment["CONTRACT_TEST_DATABASE"]

@Suite(.enabled(if: conninfo != nil, "CONTRACT_TEST_DATABASE is not set"))
struct QueryDatabaseTests {
    private static let create = """
        -- role: superuser
        CREATE TABLE public.customers (id uuid PRIMARY KEY, email text NOT NULL);
        CREATE TABLE public.orders (
            id uuid PRIMARY KEY, status text NOT NULL, note text, placed_at timestamptz NOT NULL,
            buyer uuid NOT NULL REFERENCES public.customers (id), address jsonb, ip inet,
            noted boolean GENERATED ALWAYS AS (note IS NOT NULL) STORED
        );

        -- down
        DROP TABLE public.orders;
        """

    /// What the stage writes for the statements on a database made of the migrations.
    private func outputs(
        _ text: String, _ diagnostics: Diagnostics, further: [String] = []
    ) throws -> [QueryStage.Output] {
        let server = try #require(conninfo)
        let database = try ScratchDatabase(conninfo: server)
        defer { #expect(throws: Never.self) { try database.drop() } }
        let connection = try database.connect()
        let migrations = ([Self.create] + further).enumerated().map { number, text in
            MigrationFile(path: "migrations/000\(number + 1).sql", text: text, role: nil)
        }
        guard ScratchDatabase.migrate(migrations, over: connection, diagnostics: diagnostics) else { return [] }
        return try QueryStage.compile(
            [QueryFixtures.file(text)], types: try QueryFixtures.types(), migrations: migrations, over: connection,
            diagnostics: diagnostics)
    }

    @Test func `PostgreSQL gives the types`() throws {
        let diagnostics = Diagnostics()
        let output = try outputs(
            """
            -- name: open :many
            -- Open orders with their buyer.
            SELECT placed.id, placed.buyer, placed.noted, buyer.email, referrer.email AS referrer,
                   count(*) OVER () AS total, host(placed.ip) AS ip
              FROM orders AS placed
              JOIN customers AS buyer ON buyer.id = placed.buyer
              LEFT JOIN customers AS referrer ON referrer.id = placed.buyer
             WHERE placed.placed_at < :before
               AND placed.ip = :ip::text::inet
               AND placed.placed_at > now() - :age::interval
             LIMIT :limit;
            """, diagnostics)
        #expect(diagnostics.text == "")
        let text = try #require(output.first).text
        #expect(output.first?.path == "Queries/Shop/OrdersQueries.swift")
        #expect(text.contains("open(before: Timestamp, ip: String, age: Duration, limit: Int)"))
        #expect(
            text.contains(
                """
                        package let id: OrderID
                        package let buyer: CustomerID
                        package let noted: Bool
                        package let email: String
                        package let referrer: String?
                        package let total: Int
                        package let ip: String?
                """))
    }

    @Test func `a migration that breaks a query is named with it`() throws {
        let diagnostics = Diagnostics()
        _ = try outputs(
            "-- name: notes :maybe\n-- The note.\nSELECT note\n  FROM orders\n WHERE id = :order_id;", diagnostics,
            further: ["-- role: superuser\nALTER TABLE public.orders\n    RENAME COLUMN note TO remark;"])
        let finding = try #require(diagnostics.sorted.first)
        #expect(diagnostics.errorCount == 1)
        #expect(finding.location.description == "Sources/Areas/Shop/Orders.sql:3:8")
        #expect(finding.related.first?.location.description == "migrations/0002.sql:3:19")
    }

    @Test func `a migration that loosens a column is named with the query`() throws {
        let diagnostics = Diagnostics()
        _ = try outputs(
            "-- name: a :one -> Address\n-- D.\nSELECT status AS street FROM orders;", diagnostics,
            further: ["-- role: superuser\nALTER TABLE public.orders ALTER COLUMN status DROP NOT NULL;"])
        let finding = try #require(diagnostics.sorted.first)
        #expect(finding.rule == "query/null")
        #expect(finding.related.last?.location.file == "migrations/0002.sql")
    }

    @Test func `a parameter without a type is found where it is used`() throws {
        let diagnostics = Diagnostics()
        _ = try outputs("-- name: a :one\n-- D.\nSELECT 1 AS b,\n  :x IS NULL AS c;", diagnostics)
        let finding = try #require(diagnostics.sorted.first)
        #expect(finding.location.description == "Sources/Areas/Shop/Orders.sql:4:3")
        #expect(finding.cure.contains(":x::text"))
    }

    @Test func `types without a Swift counterpart are refused with a cure`() throws {
        let diagnostics = Diagnostics()
        _ = try outputs(
            "-- name: a :one\n-- D.\nSELECT ip, 1.5 AS ratio FROM orders WHERE ip = :ip;", diagnostics)
        #expect(
            QueryFixtures.findings(diagnostics) == [
                "3:8 query/column-type", "3:12 query/column-type", "3:48 query/parameter-type",
            ])
        #expect(diagnostics.text.contains("host(column)"))
    }

    @Test func `a composite is refused where it stands, and read as a schema when it is written as JSON`() throws {
        let make = """
            -- role: superuser
            CREATE TYPE public.place AS (street text, town text);
            ALTER TABLE public.orders ADD COLUMN place public.place;
            """
        let diagnostics = Diagnostics()
        _ = try outputs("-- name: a :one\n-- D.\nSELECT place FROM orders;", diagnostics, further: [make])
        #expect(QueryFixtures.findings(diagnostics) == ["3:8 query/column-type"])
        #expect(diagnostics.text.contains("to_jsonb(column)"))
        let fine = Diagnostics()
        let output = try outputs(
            """
            -- name: a :maybe
            -- Where it goes.
            -- types: place Address
            SELECT to_jsonb(place) AS place FROM orders WHERE id = :order_id;
            """, fine, further: [make])
        #expect(fine.text == "")
        #expect(output.first?.text.contains("try row.optionalJSON(0, Address.self)") == true)
    }

    @Test func `enums, arrays and counts come as their Swift types`() throws {
        let diagnostics = Diagnostics()
        let output = try outputs(
            """
            -- types: status OrderStatus, statuses [OrderStatus]

            -- name: page :many
            -- Orders with some states, with the notes of all.
            SELECT id, status,
                   ARRAY(SELECT further.note FROM orders AS further WHERE further.note IS NOT NULL) AS "notes!",
                   ARRAY(SELECT further.id FROM orders AS further) AS "ids!"
              FROM orders
             WHERE status = ANY (:statuses)
             LIMIT :limit;

            -- name: total :count
            -- How many have a state.
            SELECT count(*) FROM orders WHERE status = :status;

            -- name: all :stream
            -- Everything, for an export.
            SELECT id, note FROM orders ORDER BY id;
            """, diagnostics)
        #expect(diagnostics.text == "")
        let text = try #require(output.first).text
        #expect(text.contains("page(statuses: [OrderStatus], limit: Int) -> Statement<[PageRow]>"))
        #expect(text.contains("package let status: OrderStatus\n"))
        #expect(text.contains("package let notes: [String]\n        package let ids: [WireUUID]"))
        #expect(text.contains("total(status: OrderStatus) -> Statement<Int> {\n        .count("))
        #expect(text.contains("all() -> Statement<[AllRow]> {\n        .many("))
    }

    @Test func `a broken migration is reported at its place`() throws {
        let diagnostics = Diagnostics()
        let output = try outputs("", diagnostics, further: ["-- role: superuser\nSELECT nothing;"])
        #expect(output.isEmpty)
        #expect(diagnostics.sorted.first?.location.description == "migrations/0002.sql:2:8")
    }

    @Test func `a migration outside a transaction runs statement by statement`() throws {
        let diagnostics = Diagnostics()
        let index = """
            -- role: superuser
            -- transaction: no
            SET lock_timeout = '5s';
            CREATE INDEX CONCURRENTLY orders_status_idx ON public.orders (status);
            """
        _ = try outputs("-- name: a :exec\n-- D.\nSELECT 1;", diagnostics, further: [index])
        #expect(diagnostics.text == "")
    }

    @Test func `no database is left behind`() throws {
        let server = try #require(conninfo)
        let database = try ScratchDatabase(conninfo: server)
        try database.drop()
        let names = try ScratchConnection(server).rows("SELECT datname FROM pg_database")
        #expect(!names.contains([database.name]))
    }
}
