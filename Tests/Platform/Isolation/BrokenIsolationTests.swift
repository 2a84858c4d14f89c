// SPDX-License-Identifier: Apache-2.0
import Postgres
import Testing

/// The proof of isolation is worth what it finds: each defence is taken away once in a scratch database.
@Suite struct `a broken isolation is found` {
    private static func findings(breaking change: String, as role: String = "zygo_app") async throws -> [String] {
        try await IsolationWorld.run(breaking: change) { (world: IsolationWorld) async throws in
            try await world.withDatabase(role, connections: 2) { database in
                await IsolationProof(workspaces: world.workspaces, database: database, role: role).findings().findings
            }
        }
    }

    @Test func `a table with row security switched off`() async throws {
        let findings = try await Self.findings(breaking: "ALTER TABLE groups DISABLE ROW LEVEL SECURITY")
        #expect(findings.contains("zygo_app, public.groups, read theirs: 1 rows"))
        #expect(findings.contains("zygo_app, public.groups, read without context: 2 rows"))
        #expect(findings.contains { $0.hasPrefix("zygo_app, public.groups, change theirs") })
        #expect(findings.contains { $0.hasPrefix("zygo_app, public.groups, remove theirs") })
        #expect(findings.contains { $0.hasPrefix("zygo_app, public.groups, insert for theirs") })
        #expect(findings.allSatisfy { $0.contains("public.groups") }, "\(findings)")
    }

    @Test func `a policy that is true for everybody, and a column that moves a row`() async throws {
        let findings = try await Self.findings(
            breaking: """
                CREATE POLICY open_door ON webhooks FOR SELECT TO zygo_app USING (true);
                GRANT UPDATE (tenant_id) ON servers TO zygo_app;
                CREATE POLICY moving ON servers FOR ALL TO zygo_app USING (true) WITH CHECK (true)
                """)
        #expect(findings.contains("zygo_app, public.webhooks, read theirs: 1 rows"))
        #expect(findings.contains { $0.hasPrefix("zygo_app, public.servers, move ours") })
    }

    @Test func `a reference without its workspace`() async throws {
        try await IsolationWorld.run(
            breaking: """
                ALTER TABLE volumes DROP CONSTRAINT volumes_tenant_id_cloud_provider_id_fkey;
                ALTER TABLE volumes ADD CONSTRAINT volumes_cloud_provider_id_fkey
                    FOREIGN KEY (cloud_provider_id) REFERENCES cloud_providers (id)
                """
        ) { (world: IsolationWorld) async throws in
            let catalogue = try await TenantCatalogue.read(world.database)
            let volumes = try #require(catalogue.tables["public.volumes"])
            #expect(volumes.foreignKeys.contains { $0.name == "volumes_cloud_provider_id_fkey" })
            let proof = ReferenceProof(
                workspaces: world.workspaces.reread(catalogue), database: world.database)
            #expect(
                proof.plainReferences()
                    == ["volumes_cloud_provider_id_fkey: reaches public.cloud_providers without tenant_id"])
        }
    }
}
