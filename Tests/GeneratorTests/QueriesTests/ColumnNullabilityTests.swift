// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument
import Testing

@testable import ContractQueries

@Suite struct ColumnNullabilityTests {
    /// Whether each column of the statement can be NULL; origins come from the shared catalogue by column name.
    private func nullable(_ body: String, from table: UInt32? = nil, _ attributes: [Int] = []) throws -> [Bool] {
        let statement = try #require(QueryFixtures.statements("-- name: a :one\n-- D.\n\(body);").first)
        let shape = QueryShape(statement.tokens)
        let nullability = ColumnNullability(
            shape: shape, catalogue: QueryFixtures.catalogue,
            nullableParameters: Set(statement.parameters.filter(\.isNullable).map(\.name)))
        let count = shape.branches.first?.outputs.count ?? 0
        return (0..<count).map { index in
            let facts = table.flatMap { QueryFixtures.catalogue[$0] }
            let column = attributes.indices.contains(index) ? facts?.columns[attributes[index]] : nil
            let origin = column.flatMap { column in facts.map { ($0, column) } }
            return !nullability.isNeverNull(index, of: count, origin: origin)
        }
    }

    @Test(arguments: [
        "count(*)", "count(*) FILTER (WHERE id IS NULL)", "coalesce(note, 'x')", "EXISTS (SELECT 1 FROM orders)",
        "NOT EXISTS (SELECT 1 FROM orders)", "now()", "now() + :age", "1", "'x'::text", "TRUE", "note IS NULL",
        "note IS NOT DISTINCT FROM 'x'", "note IS NULL AND status = 'x'", "lower(status)", "status || 'x'",
        "ARRAY(SELECT id FROM orders)", "jsonb_build_object('a', note)", "CASE WHEN note = 'x' THEN 1 ELSE 2 END",
        ":given", ":given::uuid", "(status)", "row_number() OVER (ORDER BY id)", "status", "orders.status",
        "(SELECT count(*) FROM customers)", "coalesce((SELECT sum(1) FROM customers), 0)", "greatest(note, 'a')",
        "CAST(status AS varchar)", "zygo.uuid_v7()", "placed_at > now()", "interval '1 day'",
    ])
    func `an expression is never null`(_ expression: String) throws {
        #expect(try nullable("SELECT \(expression) AS x FROM orders") == [false])
    }

    @Test(arguments: [
        "NULL", "note", "orders.note", "lower(note)", "note || 'x'", "coalesce(note, note)", "note = 'x'",
        "CASE WHEN id = id THEN 1 END", "CASE WHEN id = id THEN note ELSE 'x' END", ":given?", "nullif(status, 'x')",
        "sum(1)", "(SELECT id FROM orders WHERE id = id)", "note IS NULL AND note = 'x'", "unknown(status)",
        "(SELECT count(*) FROM orders GROUP BY id)", "note::text", "foo.status", "array_agg(id)",
    ])
    func `an expression may be null`(_ expression: String) throws {
        #expect(try nullable("SELECT \(expression) AS x FROM orders") == [true])
    }

    @Test func `the filled side of an outer join may be null`() throws {
        let columns = "o.id, c.id AS cid, c.email"
        #expect(
            try nullable("SELECT \(columns) FROM orders AS o JOIN customers AS c ON c.id = o.buyer")
                == [false, false, false])
        #expect(
            try nullable("SELECT \(columns) FROM orders o LEFT JOIN customers c ON c.id = o.buyer")
                == [false, true, true])
        #expect(
            try nullable("SELECT \(columns) FROM orders AS o RIGHT OUTER JOIN customers AS c ON c.id = o.buyer")
                == [true, false, false])
        #expect(
            try nullable("SELECT \(columns) FROM orders AS o FULL JOIN customers AS c USING (id)")
                == [true, true, true])
    }

    @Test func `the same table may stand on both sides`() throws {
        #expect(
            try nullable("SELECT a.id, b.id AS bid FROM orders AS a LEFT JOIN orders AS b ON b.id = a.buyer")
                == [false, true])
    }

    @Test func `an outer join reaches through parentheses, subqueries and common tables`() throws {
        let nested = "SELECT c.email FROM orders AS o LEFT JOIN (customers AS c CROSS JOIN orders AS p) ON true"
        #expect(try nullable(nested) == [true])
        let subquery = "SELECT c.email FROM orders AS o LEFT JOIN (SELECT email FROM customers) AS c ON true"
        #expect(try nullable(subquery, from: QueryFixtures.customers, [2]) == [true])
        let common = """
            WITH c AS (SELECT email FROM customers)
            SELECT c.email FROM orders AS o LEFT JOIN c ON true
            """
        #expect(try nullable(common, from: QueryFixtures.customers, [2]) == [true])
    }

    @Test func `a column of a subquery keeps its NOT NULL`() throws {
        let text = "SELECT c.email, c.id FROM (SELECT email, id FROM customers) AS c"
        #expect(try nullable(text, from: QueryFixtures.customers, [2, 1]) == [false, false])
    }

    @Test func `returning knows the target`() throws {
        #expect(try nullable("INSERT INTO orders (note) VALUES (:n) RETURNING id, note") == [false, true])
        #expect(try nullable("UPDATE orders SET note = :n WHERE id = :i RETURNING status") == [false])
        #expect(try nullable("DELETE FROM orders AS o WHERE o.id = :i RETURNING o.id, o.note") == [false, true])
        let upsert = "INSERT INTO orders (id) VALUES (:i) ON CONFLICT (id) DO UPDATE SET note = 'x' RETURNING id"
        #expect(try nullable(upsert) == [false])
    }

    @Test func `each side of a union must prove it`() throws {
        #expect(try nullable("SELECT id FROM orders UNION ALL SELECT id FROM customers") == [false])
        #expect(try nullable("SELECT status FROM orders UNION SELECT note FROM orders") == [true])
    }

    @Test func `rollup proves nothing`() throws {
        #expect(try nullable("SELECT status, count(*) FROM orders GROUP BY ROLLUP (status)") == [true, true])
    }

    @Test func `distinct on and row locks do not confuse the list`() throws {
        let text = "SELECT DISTINCT ON (status, id) status, note FROM orders FOR UPDATE SKIP LOCKED"
        #expect(try nullable(text) == [false, true])
    }
}
