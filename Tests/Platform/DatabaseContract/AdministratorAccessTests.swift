// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import TestSupport
import Testing

/// Access of administrators exists with its two audit rows or not at all.
@Suite struct `access of administrators` {
    private struct Desk {
        let database: MigratedDatabase
        let tenant: UUID
        let member: UUID
        let admin = UUID()
        let session = UUID()

        static func run(_ body: (Desk) async throws -> Void) async throws {
            try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
                let desk = Desk(
                    database: database, tenant: try await database.makeTenant("acme"),
                    member: try await database.makeUser("member@mail.example"))
                try await database.script(
                    """
                    SET session_replication_role = replica;
                    INSERT INTO admin.admin_users (id, email, display_name, role, status)
                    VALUES ('\(desk.admin.wire)', 'root@zygo.example', 'Root', 'super_admin', 'active');
                    INSERT INTO admin.admin_sessions (
                        id, admin_id, token_hash, ip_address, ip_prefix, idle_expires_at, expires_at)
                    VALUES ('\(desk.session.wire)', '\(desk.admin.wire)', sha256('s'), '10.0.0.1', '10.0.0.0/24',
                        now() + interval '30 minutes', now() + interval '2 hours');
                    INSERT INTO tenant_members (tenant_id, user_id, primary_role_id, status)
                    SELECT '\(desk.tenant.wire)', '\(desk.member.wire)', id, 'active' FROM roles WHERE name = 'member';
                    UPDATE roles SET tenant_id = '\(desk.tenant.wire)' WHERE name = 'member';
                    """)
                try await body(desk)
            }
        }

        func ask(_ text: String) async throws(DatabaseError) -> [[String?]] {
            let connection = try await DirectConnection.open(
                database.server.settings(database: database.name, user: "zygo_admin"))
            let script = """
                SELECT set_config('app.current_tenant_id', '\(tenant.wire)', true),
                       set_config('app.current_admin_id', '\(admin.wire)', true);
                SELECT count(*) FROM audit.lock_heads(
                    ARRAY['\(tenant.wire)', '00000000-0000-0000-0000-000000000000']::uuid[]);
                \(text);
                """
            do throws(DatabaseError) {
                let rows = try await connection.execute(script, name: "ask").rows
                await connection.close()
                return rows
            } catch {
                await connection.close()
                throw error
            }
        }

        /// The rows that go with an access; linked to the heads in the database.
        func records(_ event: String, _ subject: UUID, chains: [String]? = nil) -> String {
            let own = chains ?? [tenant.wire, "00000000-0000-0000-0000-000000000000"]
            let items = own.map { chain in
                """
                (SELECT jsonb_build_object('id', zygo.uuid_v7(), 'chain_id', '\(chain)', 'tenant_id',
                    nullif('\(chain)', '00000000-0000-0000-0000-000000000000'), 'seq', h.seq + 1, 'previous_hash',
                    h.head_hash, 'entry_hash', h.head_hash, 'signature', h.head_hash, 'signature_key_id', 'k',
                    'timestamp', date_trunc('milliseconds', clock_timestamp()), 'event_type', '\(event)', 'severity',
                    'high', 'action', 'open', 'description', 'access', 'status', 'success', 'actor_type', 'admin',
                    'actor_id', '\(admin.wire)', 'resource_id', '\(subject.wire)')
                   FROM audit.lock_heads(ARRAY['\(chain)']::uuid[]) AS h)
                """
            }
            return "jsonb_build_array(" + items.joined(separator: ", ") + ")"
        }

        func openGrant(_ id: UUID, records: String) -> String {
            """
            SELECT admin.open_grant(jsonb_build_object(
                'id', '\(id.wire)', 'session_id', '\(session.wire)', 'scope', 'read',
                'reason_category', 'support', 'expires_at', now() + interval '30 minutes'), \(records))
            """
        }

        func count(_ table: String) async throws -> String? {
            try await database.script("SELECT count(*) FROM " + table).scalar
        }
    }

    private static func refusal(_ desk: Desk, _ text: String) async -> DatabaseError.Kind? {
        await failure { () throws(DatabaseError) in _ = try await desk.ask(text) }?.kind
    }

    @Test func `a grant opens with one row in each chain, is seen by the policies, and closes the same way`()
        async throws
    {
        try await Desk.run { (desk: Desk) async throws in
            let grant = UUID()
            let opened = try await desk.ask(desk.openGrant(grant, records: desk.records("admin.access_granted", grant)))
            #expect(opened == [[grant.wire]])
            #expect(try await desk.count("audit.logs WHERE event_type = 'admin.access_granted'") == "2")
            #expect(
                try await desk.ask("SELECT zygo.admin_grant_ok('read'), zygo.admin_grant_ok('write')") == [["t", "f"]])
            let members = try await desk.ask("SELECT email_masked FROM admin.list_members(NULL, 10)")
            #expect(members == [["m***@mail.example"]])
            let close = "SELECT admin.close_grant('\(grant.wire)', \(desk.records("admin.access_revoked", grant)))"
            #expect(try await desk.ask(close) == [["t"]])
            #expect(try await desk.ask(close) == [["f"]])
            #expect(try await desk.ask("SELECT zygo.admin_grant_ok('read')") == [["f"]])
            #expect(try await desk.ask("SELECT email_masked FROM admin.list_members(NULL, 10)") == [])
            #expect(try await desk.count("audit.logs WHERE event_type = 'admin.access_revoked'") == "2")
        }
    }

    @Test func `without both rows, with rows of something else, or straight into the table there is no access`()
        async throws
    {
        try await Desk.run { (desk: Desk) async throws in
            let grant = UUID()
            let wrong = [
                "'[]'::jsonb", desk.records("admin.access_granted", UUID()), desk.records("admin.access_denied", grant),
                desk.records("admin.access_granted", grant, chains: [desk.tenant.wire]),
                desk.records("admin.access_granted", grant, chains: ["00000000-0000-0000-0000-000000000000"]),
            ]
            for records in wrong {
                let refusal = await Self.refusal(desk, desk.openGrant(grant, records: records))
                #expect(refusal == .guardRaised(sqlState: "ZY021", reason: "ADMIN_AUDIT_REQUIRED"))
            }
            let direct = """
                INSERT INTO admin.admin_access_grants (
                    admin_id, session_id, tenant_id, scope, reason_category, expires_at)
                VALUES ('\(desk.admin.wire)', '\(desk.session.wire)', '\(desk.tenant.wire)', 'write', 'support', now())
                """
            #expect(await Self.refusal(desk, direct) == .insufficientPrivilege)
            try await desk.database.script("UPDATE admin.admin_sessions SET revoked_at = now()")
            let ended = await Self.refusal(
                desk, desk.openGrant(grant, records: desk.records("admin.access_granted", grant)))
            #expect(ended == .guardRaised(sqlState: "ZY015", reason: "CONTEXT_MISMATCH"))
            #expect(try await desk.count("admin.admin_access_grants") == "0")
            #expect(try await desk.count("audit.logs") == "0")
        }
    }

    @Test func `an impersonation is of a member of the workspace, and ends once`() async throws {
        try await Desk.run { (desk: Desk) async throws in
            func start(_ id: UUID, of user: UUID) -> String {
                """
                SELECT admin.start_impersonation(jsonb_build_object('id', '\(id.wire)', 'admin_session_id',
                    '\(desk.session.wire)', 'user_id', '\(user.wire)', 'reason_category', 'support', 'expires_at',
                    now() + interval '30 minutes'), \(desk.records("admin.impersonation_started", id)))
                """
            }
            let stranger = try await desk.database.makeUser("stranger@mail.example")
            let refused = await Self.refusal(desk, start(UUID(), of: stranger))
            #expect(refused == .guardRaised(sqlState: "ZY015", reason: "CONTEXT_MISMATCH"))
            let id = UUID()
            #expect(try await desk.ask(start(id, of: desk.member)) == [[id.wire]])
            let end = """
                SELECT admin.end_impersonation('\(id.wire)', 'admin', \(desk.records("admin.impersonation_ended", id)))
                """
            #expect(try await desk.ask(end) == [["t"]])
            #expect(try await desk.ask(end) == [["f"]])
            #expect(try await desk.count("audit.logs WHERE event_type LIKE 'admin.impersonation%'") == "4")
        }
    }

    @Test func `people are found by their address under platform scope, and shown masked`() async throws {
        try await Desk.run { (desk: Desk) async throws in
            let search = "SELECT email_masked FROM admin.search_users('MEMBER@', NULL, 10)"
            #expect(try await desk.ask(search) == [])
            let scoped = "SELECT set_config('app.scope', 'platform', true); " + search
            #expect(try await desk.ask(scoped) == [["m***@mail.example"]])
            let short =
                "SELECT set_config('app.scope', 'platform', true); "
                + "SELECT email_masked FROM admin.search_users('me', NULL, 10)"
            #expect(try await desk.ask(short) == [])
        }
    }
}
