// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import TestSupport
import Testing

/// What the security role may do: keep attempts, and say whose a row is. Nothing else.
@Suite struct `records of attempts to leave a workspace` {
    private static func run(
        _ body: (MigratedDatabase, DirectConnection) async throws -> Void
    ) async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let connection = try await DirectConnection.open(
                database.server.settings(database: database.name, user: "zygo_security"))
            try await body(database, connection)
            await connection.close()
        }
    }

    private static func record(_ principal: String) -> String {
        """
        SELECT security.record_violation(jsonb_build_object(
            'class', 'check_violation', 'severity', 'critical', 'operation', 'UPDATE', 'table_name', 'roles',
            'principal_kind', 'user', 'principal_id', '\(principal)'))
        """
    }

    @Test func `an attempt is kept, and a repeat within a minute raises its count`() async throws {
        try await Self.run { database, security in
            let first = try await security.execute(Self.record("ada"), name: "record").scalar
            #expect(try await security.execute(Self.record("ada"), name: "record").scalar == first)
            #expect(try await security.execute(Self.record("grace"), name: "record").scalar != first)
            let kept = try await database.script(
                "SELECT principal_id, count, blocked FROM audit.rls_violation_log ORDER BY principal_id")
            #expect(kept.rows == [["ada", "2", "t"], ["grace", "1", "t"]])
        }
    }

    @Test func `the owner of a row is told, and nothing of the row`() async throws {
        try await Self.run { database, security in
            let tenantID = try await database.makeTenant("acme")
            let project = try await database.script(
                """
                INSERT INTO projects (tenant_id, name, slug) VALUES ('\(tenantID.wire)', 'Mercury', 'mercury')
                RETURNING id
                """)
            let id = try #require(project.scalar)
            func owner(_ table: String, _ id: String) async throws -> String? {
                try await security.execute("SELECT security.locate('\(table)', '\(id)')", name: "locate").scalar
            }
            #expect(try await owner("projects", id) == tenantID.wire)
            #expect(try await owner("projects", tenantID.wire) == nil)
            #expect(try await owner("users", id) == nil)
        }
    }

    @Test func `a person of several workspaces is the caller's own first, a former colleague too`() async throws {
        try await Self.run { database, security in
            let (own, other) = (try await database.makeTenant("own"), try await database.makeTenant("other"))
            let person = try await database.makeUser("ada@mail.example")
            try await database.script(
                """
                SET session_replication_role = replica;
                INSERT INTO tenant_members (tenant_id, user_id, primary_role_id, status, joined_at, removed_at)
                VALUES ('\(other.wire)', '\(person.wire)', gen_random_uuid(), 'active', '2020-01-01', NULL),
                       ('\(own.wire)', '\(person.wire)', gen_random_uuid(), 'removed', '2024-01-01', '2024-02-01')
                """)
            func owner(_ table: String, _ id: UUID, asking: UUID?) async throws -> String? {
                let context = "SELECT set_config('app.current_tenant_id', '\(asking?.wire ?? "")', false)"
                try await security.execute(context, name: "context")
                return try await security.execute(
                    "SELECT security.locate('\(table)', '\(id.wire)')", name: "locate"
                ).scalar
            }
            #expect(try await owner("users", person, asking: own) == own.wire)
            #expect(try await owner("users", person, asking: other) == other.wire)
            #expect(try await owner("users", person, asking: nil) == other.wire)
            #expect(try await owner("users", own, asking: own) == nil)
            #expect(try await owner("tenants", other, asking: own) == other.wire)
            #expect(try await owner("tenants", person, asking: own) == nil)
        }
    }

    @Test func `every identifier that says what it names can be asked for its owner`() async throws {
        let text = try String(contentsOfFile: World.repositoryRoot + "/contract/wire/identifiers.yaml", encoding: .utf8)
        let named = text.split(separator: "\n").compactMap { line in
            line.firstRange(of: "x-resource: ").map { String(line[$0.upperBound...]) }
        }
        #expect(named.count >= 19)
        try await Self.run { database, _ in
            let known = try await database.script(
                """
                SELECT string_agg(pg_get_functiondef(oid), '') FROM pg_proc
                 WHERE pronamespace = 'security'::regnamespace AND proname IN ('locate', 'locate_row')
                """)
            let definitions = try #require(known.scalar)
            for table in named { #expect(definitions.contains("WHEN '\(table)' THEN"), "\(table)") }
        }
    }

    @Test func `the role reads no table, and no other role calls its functions`() async throws {
        try await Self.run { database, security in
            for text in ["SELECT count(*) FROM audit.rls_violation_log", "SELECT count(*) FROM public.roles"] {
                let error = await failure { () throws(DatabaseError) in
                    try await security.execute(text, name: "read")
                }
                #expect(error?.kind == .insufficientPrivilege, "\(text)")
            }
            for role in ["zygo_app", "zygo_service", "zygo_admin"] {
                let error = await failure { () throws(DatabaseError) in
                    try await database.scriptOrFail("SET ROLE \(role); \(Self.record("eve"))")
                }
                #expect(error?.kind == .insufficientPrivilege, "\(role)")
            }
        }
    }
}
