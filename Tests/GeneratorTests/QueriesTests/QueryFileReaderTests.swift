// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument
import Testing

@testable import ContractQueries

@Suite struct QueryFileReaderTests {
    private static let whole = """
        -- SPDX-License-Identifier: Apache-2.0
        -- types: buyer CustomerID

        -- name: byID :maybe -> Order
        -- One order.
        -- Second line.
        -- types: status OrderStatus
        SELECT id, -- the key

               status
          FROM orders
         WHERE id = :order_id
           AND (:buyer?::uuid IS NULL OR buyer = :buyer);

        -- name: touch :exec
        -- Touches.
        UPDATE orders SET note = 'a;b' WHERE id = :order_id;
        """

    @Test func `a file is read into named statements`() throws {
        let diagnostics = Diagnostics()
        let statements = QueryFixtures.statements(Self.whole, diagnostics)
        #expect(diagnostics.text == "")
        #expect(statements.map(\.name) == ["byID", "touch"])
        #expect(statements.map(\.qualifiedName) == ["orders.byID", "orders.touch"])
        let first = try #require(statements.first)
        #expect(first.mode == .maybe)
        #expect(first.output == .schema("Order"))
        #expect(first.doc == ["One order.", "Second line."])
        #expect(first.types.mapValues(\.type) == ["buyer": "CustomerID", "status": "OrderStatus"])
    }

    @Test func `the text has the name in front, numbers for parameters and no comments`() throws {
        let first = try #require(QueryFixtures.statements(Self.whole).first)
        #expect(
            first.text == """
                -- orders.byID
                SELECT id,
                       status
                  FROM orders
                 WHERE id = $1
                   AND ($2::uuid IS NULL OR buyer = $2)
                """)
        #expect(first.parameters.map(\.name) == ["order_id", "buyer"])
        #expect(first.parameters.map(\.isNullable) == [false, true])
    }

    @Test func `a position of the text leads back to the file`() throws {
        let first = try #require(QueryFixtures.statements(Self.whole).first)
        let index = try #require(first.text.unicodeScalars.firstIndex(of: "$"))
        let position = first.text.unicodeScalars.distance(from: first.text.unicodeScalars.startIndex, to: index) + 1
        let place = first.location(position: position)
        #expect((place.line, place.column) == (12, 13))
    }

    @Test func `a string keeps its blank lines`() throws {
        let text = "-- name: a :one\n-- Doc.\nSELECT 'x  \n\ny';"
        #expect(try #require(QueryFixtures.statements(text).first).text == "-- orders.a\nSELECT 'x  \n\ny'")
    }

    @Test(arguments: [
        ("-- name: a :one\n-- D.\nSELECT 1", "1:1 query/end"),
        ("-- name: a :one\n-- D.\nSELECT 1; SELECT 2;", "3:11 query/end"),
        ("-- name: a :one\n-- D.\n;", "1:1 query/end"),
        ("-- name: a :one\nSELECT 1;", "1:1 query/doc"),
        ("-- name: a :streamed\n-- D.\nSELECT 1;", "1:1 query/mode"),
        ("-- name: a :all\n-- D.\nSELECT 1;", "1:1 query/mode"),
        ("-- name: a\n-- D.\nSELECT 1;", "1:1 query/mode"),
        ("-- name: by_id :one\n-- D.\nSELECT 1;", "1:1 query/name"),
        ("-- name: A :one\n-- D.\nSELECT 1;", "1:1 query/name"),
        ("-- name: a :exec -> Order\n-- D.\nSELECT 1;", "1:1 query/name"),
        ("-- name: a :one => Order\n-- D.\nSELECT 1;", "1:1 query/name"),
        ("-- name: a :one\n-- D.\n-- scope: world\nSELECT 1;", "3:1 query/directive"),
        ("-- name: a :one\n-- D.\n-- types: id\nSELECT 1;", "3:1 query/types"),
        ("-- name: a :one\n-- D.\nSELECT 'x;", "3:8 query/token"),
        ("SELECT 1;", "1:1 query/name"),
        ("", "1:1 query/name"),
    ])
    func `what is wrong is reported where it stands`(_ text: String, _ finding: String) {
        let diagnostics = Diagnostics()
        _ = QueryFixtures.statements(text, diagnostics)
        #expect(QueryFixtures.findings(diagnostics).contains(finding))
    }

    @Test func `a name is given once`() {
        let diagnostics = Diagnostics()
        let text = "-- name: a :one\n-- D.\nSELECT 1;\n-- name: a :one\n-- D.\nSELECT 1;"
        #expect(QueryFixtures.statements(text, diagnostics).count == 1)
        #expect(QueryFixtures.findings(diagnostics) == ["4:1 query/name"])
    }
}
