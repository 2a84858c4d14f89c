// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument
import Testing

@testable import ContractQueries

@Suite struct StatementLintTests {
    private func findings(_ body: String, mode: String = ":one", _ note: String = "") -> [String] {
        let diagnostics = Diagnostics()
        let text = "-- name: a \(mode)\n-- D.\n\(note)\n\(body);"
        for statement in QueryFixtures.statements(text, diagnostics) {
            StatementLint.check(statement, diagnostics: diagnostics)
        }
        return diagnostics.sorted.map(\.rule)
    }

    @Test(arguments: [
        "SELECT * FROM orders", "SELECT o.* FROM orders AS o", "SELECT id, * FROM orders",
        "DELETE FROM orders RETURNING *", "SELECT 1 WHERE EXISTS (SELECT * FROM orders)",
    ])
    func `a star is refused`(_ body: String) {
        #expect(findings(body) == ["query/star"])
    }

    @Test func `a star that counts or multiplies is fine`() {
        #expect(findings("SELECT count(*), 2 * 3, (1)*2 FROM orders") == [])
    }

    @Test(arguments: [
        "SELECT id FROM orders WHERE tenant_id = :t", "SELECT id FROM orders AS o WHERE o.tenant_id = :t",
        "SELECT id FROM orders WHERE :t = tenant_id", "DELETE FROM orders WHERE id = :i AND tenant_id = :t",
        "SELECT a.id FROM a JOIN b ON b.tenant_id = current_setting('x')::uuid",
        "UPDATE a SET x = 1 WHERE (tenant_id = :t)", "SELECT id FROM orders WHERE tenant_id IN (:a, :b)",
    ])
    func `a tenant filter is refused unless the scope is the platform`(_ body: String) {
        #expect(findings(body) == ["query/tenant"])
        #expect(findings(body, "-- scope: platform") == [])
    }

    @Test(arguments: [
        "SELECT a.id FROM a JOIN b ON a.tenant_id = b.tenant_id",
        "SELECT a.id FROM a JOIN b ON (a.tenant_id, a.b_id) = (b.tenant_id, b.id)",
        "UPDATE a SET tenant_id = :t WHERE id = :i", "INSERT INTO a (tenant_id) VALUES (:t)",
        "SELECT tenant_id FROM a", "SELECT id FROM tenants WHERE id = :tenant_id",
    ])
    func `tenants may be joined, written and read`(_ body: String) {
        #expect(findings(body) == [])
    }

    @Test func `a list needs a limit of its own or a reason`() {
        #expect(findings("SELECT id FROM a", mode: ":many") == ["query/limit"])
        #expect(findings("SELECT id FROM (SELECT id FROM a LIMIT 1) AS b", mode: ":many") == ["query/limit"])
        #expect(findings("SELECT id FROM a LIMIT :n", mode: ":many") == [])
        #expect(findings("SELECT id FROM a", mode: ":many", "-- bounded: ten roles at most") == [])
        #expect(findings("SELECT id FROM a", mode: ":many", "-- bounded:").isEmpty == false)
    }

    @Test func `a stream needs no limit, and only reads`() {
        #expect(findings("SELECT id FROM a", mode: ":stream") == [])
        #expect(findings("SELECT id FROM a FOR UPDATE", mode: ":stream") == [])
        #expect(findings("DELETE FROM a RETURNING id", mode: ":stream") == ["query/stream"])
        let hidden = "WITH gone AS (DELETE FROM a RETURNING id) SELECT id FROM gone"
        #expect(findings(hidden, mode: ":stream") == ["query/stream"])
    }
}
