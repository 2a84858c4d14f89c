// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import TestSupport
import Testing

/// How PostgreSQL runs every statement that the product has, on a million members of a thousand workspaces.
@Suite(.serialized) struct `plans of the product's statements` {
    /// A table of at least so many rows is read by index, whatever the parameters are.
    private static let smallRowsMax = 5_000

    /// A thousand workspaces of a thousand members, their roles, keys, sessions and invitations.
    private static let seed = """
        SET session_replication_role = replica;
        INSERT INTO tenants (id, name, slug)
        SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Works', 'works-no' || n
          FROM generate_series(1, 1000) AS n;
        INSERT INTO roles (tenant_id, name, display_name, description, hierarchy_level, is_system)
        SELECT t.id, r.name, r.display_name, r.description, r.hierarchy_level, true
          FROM tenants AS t
         CROSS JOIN roles AS r
         WHERE t.type <> 'system' AND r.tenant_id = '00000000-0000-0000-0000-000000000000';
        INSERT INTO role_permissions (tenant_id, role_id, permission_id)
        SELECT r.tenant_id, r.id, p.id
          FROM roles AS r
         CROSS JOIN (SELECT id FROM permissions ORDER BY key LIMIT 20) AS p
            ON CONFLICT DO NOTHING;
        INSERT INTO users (id, email)
        SELECT ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 'p' || n || '@mail.example'
          FROM generate_series(1, 1000000) AS n;
        INSERT INTO tenant_members (tenant_id, user_id, primary_role_id, status, joined_at)
        SELECT r.tenant_id,
               ('00000000-0000-7000-9000-'
                   || lpad(((right(r.tenant_id::text, 12)::int - 1) * 1000 + n)::text, 12, '0'))::uuid,
               r.id, 'active', now() - n * interval '1 minute'
          FROM roles AS r
         CROSS JOIN generate_series(1, 1000) AS n
         WHERE r.name = 'member' AND r.tenant_id <> '00000000-0000-0000-0000-000000000000';
        INSERT INTO user_roles (tenant_id, user_id, role_id, status)
        SELECT m.tenant_id, m.user_id, r.id, 'active'
          FROM tenant_members AS m
          JOIN roles AS r ON r.tenant_id = m.tenant_id AND r.name = 'viewer'
         WHERE right(m.user_id::text, 1) = '7';
        INSERT INTO sessions (user_id, tenant_id, token_hash, ip_address, expires_at, idle_expires_at)
        SELECT m.user_id, m.tenant_id, sha256(m.user_id::text::bytea), '10.0.0.1', now() + interval '1 day',
               now() + interval '1 day'
          FROM tenant_members AS m
         WHERE right(m.user_id::text, 1) IN ('3', '4');
        INSERT INTO user_credentials (user_id)
        SELECT id FROM users WHERE right(id::text, 1) = '5';
        ANALYZE;
        """

    /// Statements of the generated code, by name.
    private static func statements() throws -> [(name: String, text: String)] {
        let root = World.repositoryRoot + "/Generated/Queries"
        let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        var statements: [(name: String, text: String)] = []
        for file in files.sorted() where file.hasSuffix(".swift") {
            let source = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
            // Text between triple quotes; the first line names it.
            for (index, part) in source.components(separatedBy: "\"\"\"").enumerated() where index % 2 == 1 {
                let text = part.replacing("\\\\", with: "\\")
                guard let name = text.split(separator: "\n").first?.split(separator: " ").last else { continue }
                statements.append((String(name), text))
            }
        }
        return statements
    }

    /// Tables that a statement reads from end to end under row security, for no parameter in particular.
    private static func scanned(
        _ text: String, _ connection: DirectConnection
    ) async throws -> Set<String> {
        let numbers = text.matches(of: /\$([0-9]+)/).compactMap { Int($0.output.1) }
        let count = numbers.max() ?? 0
        let nulls = count == 0 ? "" : "(" + Array(repeating: "NULL", count: count).joined(separator: ", ") + ")"
        try await connection.execute("PREPARE statement AS " + text, name: "prepare")
        let plan = try await connection.execute("EXPLAIN EXECUTE statement" + nulls, name: "explain")
        try await connection.execute("DEALLOCATE statement", name: "deallocate")
        let lines = plan.rows.compactMap { $0.first ?? nil }
        return Set(lines.compactMap { line in line.firstMatch(of: /Seq Scan on (\w+)/).map { String($0.output.1) } })
    }

    @Test func `none reads a large table from end to end`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await database.script(Self.seed)
            let sizes = try await database.script(
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > \(Self.smallRowsMax)")
            let large = Set(sizes.rows.compactMap { $0[0] })
            #expect(large.isSuperset(of: ["users", "tenant_members", "sessions", "roles", "role_permissions"]))
            let connection = try await Self.connection(to: database, as: "zygo_app")
            let service = try await Self.connection(to: database, as: "zygo_service")
            let statements = try Self.statements()
            #expect(statements.count > 150)
            for (name, text) in statements {
                let scanned: Set<String>
                do {
                    scanned = try await Self.scanned(text, connection)
                } catch let error as DatabaseError {
                    guard case .insufficientPrivilege = error.kind else { throw error }
                    // Statements of the rounds are for the role that runs them.
                    try await connection.execute("DEALLOCATE ALL", name: "deallocate")
                    scanned = try await Self.scanned(text, service)
                }
                let bad = scanned.intersection(large)
                #expect(bad.isEmpty, "\(name) reads \(bad.sorted()) from end to end")
            }
            let whole = try await Self.scanned("SELECT count(*) FROM sessions WHERE user_agent = $1", connection)
            #expect(whole == ["sessions"], "a statement that reads everything is not noticed")
            await connection.close()
            await service.close()
        }
    }

    private static func connection(to database: MigratedDatabase, as user: String) async throws -> DirectConnection {
        let connection = try await DirectConnection.open(database.server.settings(database: database.name, user: user))
        try await connection.execute(
            """
            SET plan_cache_mode = force_generic_plan;
            SELECT set_config('app.current_tenant_id', '00000000-0000-7000-8000-000000000005', false),
                   set_config('app.current_user_id', '00000000-0000-7000-9000-000000004001', false)
            """, name: "context")
        return connection
    }
}
