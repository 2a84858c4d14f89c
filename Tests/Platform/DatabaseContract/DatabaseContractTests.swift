// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import TestSupport
import Testing

/// The migrations and `contract/db_contract.yaml` describe one database. Both are built and PostgreSQL prints them.
@Suite struct `the contract of the database` {
    private static let removal = """
        DO $removal$
        DECLARE name regclass;
        BEGIN
            FOR name IN
                SELECT c.oid
                  FROM pg_class AS c
                 WHERE c.relnamespace IN ('public'::regnamespace, 'audit'::regnamespace, 'admin'::regnamespace)
                   AND c.relkind IN ('r', 'p')
                   AND NOT c.relispartition
            LOOP
                EXECUTE 'DROP TABLE ' || name || ' CASCADE';
            END LOOP;
        END
        $removal$
        """

    /// What the migrations make, beside what the contract says.
    private static func differences(after change: String = "SELECT 1") async throws -> [String] {
        try await MigratedDatabase.run { (promised: MigratedDatabase) async throws in
            try await promised.script(removal)
            try await promised.script(ContractTables(DatabaseContract.read()).script)
            let contract = try await CatalogueFacts.read(promised)
            return try await MigratedDatabase.run { (made: MigratedDatabase) async throws in
                try await made.script(change)
                let facts = try await CatalogueFacts.read(made)
                try #require(facts.facts.count > 9_500)
                return facts.differences(fromContract: contract)
            }
        }
    }

    @Test func `every table is what the migrations make, to the last column, key, check, policy and grant`()
        async throws
    {
        let differences = try await Self.differences()
        #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(10).joined(separator: "\n"))")
    }

    @Test func `what differs is named with table, object and cure`() async throws {
        let differences = try await Self.differences(
            after: """
                CREATE TABLE public.stray (id int);
                ALTER TABLE groups DISABLE ROW LEVEL SECURITY;
                ALTER TABLE groups ALTER COLUMN name DROP NOT NULL;
                ALTER TABLE servers DROP CONSTRAINT servers_status_check;
                DROP POLICY volumes_delete ON volumes;
                GRANT UPDATE (tenant_id) ON webhooks TO zygo_app;
                DROP INDEX workflows_tenant_id_status_idx
                """)
        for start in [
            "public.groups: table: db_contract.yaml says `owner zygo_owner, row security true",
            "public.groups: column name: db_contract.yaml says `text not null`",
            "public.servers: constraint servers_status_check: db_contract.yaml says",
            "public.volumes: policy volumes_delete: db_contract.yaml says",
            "public.webhooks: grant of UPDATE to zygo_app: db_contract.yaml says",
            "public.workflows: index workflows_tenant_id_status_idx: db_contract.yaml says",
            "public.stray: table: the migrations make",
        ] {
            #expect(differences.contains { $0.hasPrefix(start) }, "\(start)")
        }
        #expect(differences.allSatisfy { $0.contains("write a new migration or mend contract/db_contract.yaml") })
    }
}
