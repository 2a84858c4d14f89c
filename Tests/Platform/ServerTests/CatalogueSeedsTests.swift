// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Postgres
import Server
import TestSupport
import Testing

/// What `zygo migrate` puts into the catalogue tables, and what it does with a database that has another catalogue.
@Suite struct `catalogues in the database` {
    private static let tables = [
        "plan_catalog", "plan_prices", "token_packages", "permissions", "roles", "role_permissions", "node_types",
        "node_templates", "workflow_templates", "env_var_templates", "tenants",
    ]

    /// Every row of every table, times and versions included.
    private func digest(_ database: MigratedDatabase) async throws -> [String?] {
        let sums = Self.tables.map { "(SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM \($0) AS t)" }
        return try await database.script("SELECT \(sums.joined(separator: ", "))").rows[0]
    }

    private func seed(_ database: MigratedDatabase) async throws {
        try await DatabaseSetup.seed(database.server.settings(database: database.name))
    }

    private func number(_ query: String, _ database: MigratedDatabase) async throws -> String? {
        try await database.script("SELECT count(*) FROM " + query).scalar
    }

    @Test func `a second run changes nothing, not even a version or a time`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let before = try await digest(database)
            try await seed(database)
            #expect(try await digest(database) == before)
        }
    }

    @Test(
        arguments: [
            ("permissions", "114"), ("roles WHERE tenant_id = '00000000-0000-0000-0000-000000000000'", "6"),
            ("plan_catalog", "4"), ("plan_prices WHERE active_to IS NULL", "6"), ("token_packages", "4"),
            ("node_types", "29"), ("workflow_templates WHERE tenant_id IS NULL", "10"), ("env_var_templates", "102"),
            ("(SELECT DISTINCT category FROM env_var_templates) AS c", "16"),
            ("node_types AS t WHERE NOT EXISTS (SELECT FROM node_templates AS n WHERE n.node_type = t.id)", "0"),
            (
                "env_var_templates AS t WHERE NOT EXISTS (SELECT FROM jsonb_array_elements(t.fields) AS f "
                    + "WHERE f ->> 'name' = t.primary_field)", "0"
            ),
        ])
    func `each catalogue is there whole`(query: String, rows: String) async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            #expect(try await number(query, database) == rows)
        }
    }

    @Test func `what was lost or changed comes back`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await database.script(
                """
                SET session_replication_role = replica;
                DELETE FROM role_permissions WHERE role_id = (SELECT min(id::text)::uuid FROM roles);
                DELETE FROM node_templates;
                UPDATE plan_catalog SET name = 'Wrong', limits = '{}';
                UPDATE token_packages SET price = 1;
                UPDATE permissions SET description = 'Wrong';
                UPDATE node_types SET config_schema = '{}', is_active = false;
                UPDATE workflow_templates SET definition = '{}';
                UPDATE env_var_templates SET fields = '[{}]', is_active = false WHERE category = 'llm';
                """)
            let wrong = [
                "plan_catalog WHERE name = 'Wrong' OR limits = '{}'", "token_packages WHERE price = 1",
                "permissions WHERE description = 'Wrong'", "node_types WHERE config_schema = '{}' OR NOT is_active",
                "workflow_templates WHERE definition = '{}'", "env_var_templates WHERE NOT is_active",
            ]
            for query in wrong { #expect(try await number(query, database) != "0") }
            try await seed(database)
            for query in wrong { #expect(try await number(query, database) == "0", "\(query)") }
            #expect(try await number("node_templates", database) == "29")
            let again = try await digest(database)
            try await seed(database)
            #expect(try await digest(database) == again)
        }
    }

    @Test func `what left the catalogue is marked and kept, rows of workspaces are left alone`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let tenant = try await database.makeTenant("acme")
            try await database.script(
                """
                SET session_replication_role = replica;
                INSERT INTO permissions (key, name, description, category, sort_order)
                SELECT 'canDoOldThings', name, description, category, 9999 FROM permissions LIMIT 1;
                ALTER TABLE plan_catalog DROP CONSTRAINT plan_catalog_wire_tier_check;
                INSERT INTO plan_catalog (key, wire_tier, name, rank, limits, included_tokens_monthly,
                    execution_retention_days) VALUES ('old', 'old', 'Old', 99, '{}', 0, 1);
                INSERT INTO token_packages (name, tokens, price) VALUES ('Old', 77, 77);
                INSERT INTO node_types (id, label, category, description) VALUES ('old_node', 'Old', 'flow', 'Old');
                INSERT INTO node_templates (tenant_id, node_type, slug, name)
                VALUES (NULL, 'old_node', 'old', 'Old'), ('\(tenant.wire)', 'llm', 'own', 'Own');
                INSERT INTO workflow_templates (tenant_id, slug, name, category, definition)
                VALUES (NULL, 'old', 'Old', 'flow', '{}'), ('\(tenant.wire)', 'own', 'Own', 'flow', '{}');
                INSERT INTO env_var_templates (id, name, category, fields, primary_field)
                VALUES ('old-service', 'Old', 'llm', '[{}]', 'key');
                """)
            try await seed(database)
            let marked = [
                "permissions WHERE key = 'canDoOldThings' AND deprecated_at IS NOT NULL",
                "plan_catalog WHERE key = 'old' AND NOT is_active",
                "token_packages WHERE tokens = 77 AND NOT is_active",
                "node_types WHERE id = 'old_node' AND NOT is_active",
                "node_templates WHERE slug = 'old' AND NOT is_active",
                "workflow_templates WHERE slug = 'old' AND NOT is_active",
                "env_var_templates WHERE id = 'old-service' AND NOT is_active",
            ]
            for query in marked { #expect(try await number(query, database) == "1", "\(query)") }
            for table in ["node_templates", "workflow_templates"] {
                #expect(try await number("\(table) WHERE slug = 'own' AND is_active AND name = 'Own'", database) == "1")
            }
        }
    }

    @Test func `a new price ends the old one, and a price of an operator stays`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await database.script(
                """
                -- A database whose catalogue had another price, and one that an operator replaced.
                UPDATE plan_prices SET unit_amount = 1 WHERE plan_key = 'basic' AND cycle = 'monthly';
                UPDATE plan_prices SET active_from = now() - interval '2 days', active_to = now() - interval '1 day'
                 WHERE plan_key = 'business' AND cycle = 'monthly';
                INSERT INTO plan_prices (plan_key, cycle, currency, unit_amount)
                VALUES ('business', 'monthly', 'USD', 5);
                """)
            try await seed(database)
            func living(_ plan: String) async throws -> [[String?]] {
                try await database.script(
                    """
                    SELECT unit_amount, active_to IS NULL FROM plan_prices
                     WHERE plan_key = '\(plan)' AND cycle = 'monthly' ORDER BY unit_amount
                    """
                ).rows
            }
            #expect(try await living("basic") == [["1", "f"], ["2900", "t"]])
            #expect(try await living("business") == [["5", "t"], ["7900", "f"]])
        }
    }
}
