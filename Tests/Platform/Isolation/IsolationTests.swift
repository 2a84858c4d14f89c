// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import TestSupport
import Testing

/// Isolation of workspaces over every table that the catalogue shows, straight and through a pooler.
@Suite(.serialized) struct `isolation of workspaces` {
    @Test(arguments: ["zygo_app", "zygo_service", "zygo_admin"])
    func `no role reads, changes, removes or plants a row of another workspace, in any table`(role: String)
        async throws
    {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            try await world.expectIsolation(of: role)
        }
    }

    @Test func `no reference reaches a row of another workspace, even where policies are off`() async throws {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            let proof = ReferenceProof(workspaces: world.workspaces, database: world.database)
            let plain = proof.plainReferences()
            #expect(plain.isEmpty, IsolationWorld.show(plain))
            let (findings, attempts) = try await proof.smuggled()
            #expect(findings.isEmpty, IsolationWorld.show(findings))
            #expect(attempts > 100)
        }
    }

    @Test func `a reused connection shows nothing of the last workspace`() async throws {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            try await world.expectCleanReuse(connections: 1)
        }
    }

    @Test func `a malformed context is an error in every table, never a row`() async throws {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            let settings = world.database.server.settings(database: world.database.name, user: "zygo_app")
            let connection = try await DirectConnection.open(settings)
            for table in world.workspaces.catalogue.owned where !table.columns("SELECT", of: "zygo_app").isEmpty {
                let error = await failure { () throws(DatabaseError) in
                    try await connection.execute(
                        """
                        SELECT set_config('app.current_tenant_id', 'abc', true),
                               set_config('app.current_user_id', 'abc', true);
                        SELECT count(*) FROM \(table.name)
                        """, name: "malformed")
                }
                #expect(error?.kind == .invalidData(sqlState: "22P02"), "\(table.name)")
            }
            await connection.close()
        }
    }

    @Test func `partitions are reached through their table alone, and the owner sees nothing without its mark`()
        async throws
    {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            let reachable = try await world.database.script(
                """
                SELECT c.oid::regclass || ' ' || r.rolname
                  FROM pg_class AS c
                 CROSS JOIN pg_roles AS r
                 WHERE c.relispartition
                   AND c.relkind = 'r'
                   AND r.rolname IN ('zygo_app', 'zygo_service', 'zygo_admin', 'zygo_security', 'zygo_readonly')
                   AND has_any_column_privilege(r.rolname, c.oid, 'SELECT, INSERT, UPDATE')
                """)
            #expect(reachable.rows.isEmpty, "\(reachable.rows)")
            let tables = world.workspaces.catalogue.all.filter { !$0.name.hasPrefix("audit.") }
            let counts = tables.map { "(SELECT count(*) FROM \($0.name))" }.joined(separator: " + ")
            let unmarked = try await world.database.script("SET ROLE zygo_owner; SELECT \(counts)")
            #expect(unmarked.scalar == "0")
            let marked = try await world.database.script(
                "SELECT set_config('app.migration', 'on', false); SET ROLE zygo_owner; SELECT \(counts)")
            #expect(Int(marked.scalar ?? "0") ?? 0 > 400)
        }
    }

    @Test func `append-only tables refuse their owner too`() async throws {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            let guarded = try await world.database.script(
                """
                SELECT DISTINCT t.tgrelid::regclass::text, t.tgtype & 8 <> 0
                  FROM pg_trigger AS t
                  JOIN pg_proc AS f ON f.oid = t.tgfoid
                  JOIN pg_class AS c ON c.oid = t.tgrelid AND NOT c.relispartition
                 WHERE f.proname = 'forbid_mutation' AND t.tgtype & 32 = 0
                """)
            #expect(guarded.rows.count > 15)
            for row in guarded.rows {
                guard let name = row[0], let table = world.workspaces.catalogue.tables[Self.qualified(name)] else {
                    Issue.record("unknown table \(row)")
                    continue
                }
                let column = table.columns[0].name
                var attempts = ["UPDATE \(table.name) SET \"\(column)\" = \"\(column)\"", "TRUNCATE \(table.name)"]
                if row[1] == "t" { attempts.append("DELETE FROM \(table.name)") }
                for attempt in attempts {
                    let error = await failure { () throws(DatabaseError) in
                        try await world.database.scriptOrFail(
                            "SELECT set_config('app.migration', 'on', false); SET ROLE zygo_owner; \(attempt)")
                    }
                    let isRefused =
                        error?.kind == .guardRaised(sqlState: "ZY013", reason: "APPEND_ONLY")
                        || error?.kind == .insufficientPrivilege
                        // TRUNCATE of a table that others refer to.
                        || error?.kind == .other(sqlState: "0A000")
                    #expect(isRefused, "\(attempt): \(error?.kind as Any)")
                }
            }
        }
    }

    private static func qualified(_ name: String) -> String { name.contains(".") ? name : "public." + name }
}
