// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument
import Testing

@testable import ContractQueries

@Suite struct QueryEmitterTests {
    private static let orders = QueryFixtures.orders

    @Test func `a contract type is built by member name in member order`() throws {
        let diagnostics = Diagnostics()
        let text = try QueryFixtures.swift(
            """
            -- name: byID :maybe -> Order
            -- One order.
            SELECT note, status, id, placed_at, address, note AS comment
              FROM orders
             WHERE id = :order_id;
            """, parameters: [.uuid],
            columns: [
                QueryFixtures.column("note", .text, table: Self.orders, attribute: 3),
                QueryFixtures.column("status", .text, table: Self.orders, attribute: 2),
                QueryFixtures.column("id", .uuid, table: Self.orders, attribute: 1),
                QueryFixtures.column("placed_at", .timestamptz, table: Self.orders, attribute: 4),
                QueryFixtures.column("address", .jsonb, table: Self.orders, attribute: 6),
                QueryFixtures.column("comment", .text, table: Self.orders, attribute: 3),
            ], diagnostics: diagnostics)
        #expect(diagnostics.text == "")
        let comment = "row.optionalString(5).map { (value: String) -> Presence<String> in .value(value) } ?? .null"
        #expect(
            text == """
                // Generated from Sources/Areas/Shop/Orders.sql. Edit that file, then run scripts/generate.
                package import API
                package import ContractRuntime

                /// The statements of `Sources/Areas/Shop/Orders.sql`.
                package enum OrdersQueries {
                    /// One order.
                    package static func byID(orderID: OrderID) -> Statement<Order?> {
                        .maybe(
                            "orders.byID",
                            \"""
                            -- orders.byID
                            SELECT note, status, id, placed_at, address, note AS comment
                              FROM orders
                             WHERE id = $1
                            \""",
                            [.identifier(orderID)]
                        ) { (row: SQLRow) throws(SQLDecodingError) -> Order in
                            try Order(
                                id: row.identifier(2, OrderID.self),
                                status: row.enumeration(1, OrderStatus.self),
                                note: row.optionalString(0),
                                address: row.optionalJSON(4, Address.self),
                                comment: \(comment),
                                placedAt: row.timestamp(3)
                            )
                        }
                    }
                }

                """)
    }

    @Test func `more than one column without a schema is a row struct with identifiers`() throws {
        let text = try QueryFixtures.swift(
            """
            -- name: recent :many
            -- Orders.
            -- types: status OrderStatus
            SELECT id, buyer, status, note FROM orders WHERE (:status?::text IS NULL OR status = :status) LIMIT :limit;
            """, parameters: [.text, .int8],
            columns: [
                QueryFixtures.column("id", .uuid, table: Self.orders, attribute: 1),
                QueryFixtures.column("buyer", .uuid, table: Self.orders, attribute: 5),
                QueryFixtures.column("status", .text, table: Self.orders, attribute: 2),
                QueryFixtures.column("note", .text, table: Self.orders, attribute: 3),
            ])
        #expect(text.contains("static func recent(status: OrderStatus?, limit: Int) -> Statement<[RecentRow]> {"))
        #expect(text.contains("[.text(status?.wire), .int8(limit)]"))
        #expect(
            text.hasSuffix(
                """
                    /// One row of `orders.recent`.
                    package struct RecentRow: Sendable, Hashable {
                        package let id: OrderID
                        package let buyer: CustomerID
                        package let status: OrderStatus
                        package let note: String?
                    }
                }

                """))
    }

    @Test func `one column is a scalar, and the contract is not imported without need`() throws {
        let text = try QueryFixtures.swift(
            "-- name: note :maybe\n-- The note.\nSELECT note FROM orders WHERE status = :status;",
            parameters: [.text],
            columns: [QueryFixtures.column("note", .text, table: Self.orders, attribute: 3)])
        #expect(text.contains("-> Statement<String??> {"))
        #expect(text.contains("try row.optionalString(0)"))
        #expect(!text.contains("import API"))
    }

    @Test func `commands answer the rows they touched`() throws {
        let text = try QueryFixtures.swift(
            "-- name: touch :exec\n-- Touches.\nUPDATE orders SET note = '\\d' WHERE id = ANY (:order_ids);",
            parameters: [.uuidArray])
        #expect(text.contains("static func touch(orderIDs: [OrderID]) -> Statement<Int> {\n        .exec("))
        #expect(text.contains("note = '\\\\d'"))
        #expect(text.contains("[.identifierArray(orderIDs)]\n        )\n    }"))
    }

    @Test func `a stream is a list without a limit, and says so`() throws {
        let text = try QueryFixtures.swift(
            "-- name: all :stream\n-- All notes.\nSELECT id, note FROM orders;",
            columns: [
                QueryFixtures.column("id", .uuid, table: Self.orders, attribute: 1),
                QueryFixtures.column("note", .text, table: Self.orders, attribute: 3),
            ])
        let head = """
                /// All notes.
                ///
                /// Without a limit: to be read in batches by `Transaction.stream`.
                package static func all() -> Statement<[AllRow]> {
                    .many(
            """
        #expect(text.contains(head), "\(text)")
    }

    @Test func `marks settle nullability`() throws {
        let text = try QueryFixtures.swift(
            "-- name: marks :one\n-- Marks.\nSELECT note AS \"note!\", status AS \"status?\" FROM orders;",
            columns: [
                QueryFixtures.column("note!", .text, table: Self.orders, attribute: 3),
                QueryFixtures.column("status?", .text, table: Self.orders, attribute: 2),
            ])
        #expect(text.contains("package let note: String\n        package let status: String?"))
    }

    @Test(arguments: [
        (":one -> Order", "note", PostgresType.text, "query/schema"),
        (":one -> Ordre", "id", .uuid, "query/schema"),
        (":one -> OrderStatus", "id", .uuid, "query/schema"),
        (":one -> Order", "status", .int4, "query/schema"),
        (":one -> Order", "surplus", .text, "query/schema"),
        (":count", "note", .text, "query/mode"),
        (":one", "span", .interval, "query/column-type"),
    ])
    func `what does not fit is refused`(_ head: String, _ name: String, _ type: PostgresType, _ rule: String) throws {
        let diagnostics = Diagnostics()
        let text = try QueryFixtures.swift(
            "-- name: a \(head)\n-- D.\nSELECT x AS \(name);", columns: [QueryFixtures.column(name, type)],
            diagnostics: diagnostics)
        #expect(text == "")
        #expect(diagnostics.sorted.contains { $0.rule == rule })
    }

    @Test func `a nullable column for a member that is always there is refused with a cure`() throws {
        let diagnostics = Diagnostics()
        _ = try QueryFixtures.swift(
            "-- name: a :one -> Address\n-- D.\nSELECT note AS street FROM orders;",
            columns: [QueryFixtures.column("street", .text, table: Self.orders, attribute: 3)],
            diagnostics: diagnostics)
        let finding = try #require(diagnostics.sorted.first)
        #expect(finding.rule == "query/null")
        #expect((finding.location.line, finding.location.column) == (3, 8))
        #expect(finding.cure.contains("AS \"street!\""))
        #expect(finding.related.first?.location.file == "shop.yaml")
    }

    @Test func `a type that does not exist or fit is refused at its line`() throws {
        let diagnostics = Diagnostics()
        _ = try QueryFixtures.swift(
            "-- name: a :exec\n-- D.\n-- types: x OrderSttus, y OrderID, z OrderID\nSELECT :x, :y;",
            parameters: [.text, .text], diagnostics: diagnostics)
        #expect(QueryFixtures.findings(diagnostics) == ["3:1 query/types", "3:1 query/types", "3:1 query/types"])
    }
}
