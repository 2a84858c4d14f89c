// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import TestSupport
import Testing

/// What definer functions answer, asked with rows of one's own, of another workspace, and of nobody.
@Suite struct `definer functions` {
    /// Runs a statement as a role under a context and rolls back nothing: what it changed stays.
    private static func ask(
        _ text: String, as role: String, tenant: UUID? = nil, admin: UUID? = nil, scope: String = "",
        _ world: IsolationWorld
    ) async throws(DatabaseError) -> [[String?]] {
        let connection = try await DirectConnection.open(
            world.database.server.settings(database: world.database.name, user: "zygo_" + role))
        let script = """
            SELECT set_config('app.current_tenant_id', '\(tenant?.wire ?? "")', true),
                   set_config('app.current_admin_id', '\(admin?.wire ?? "")', true),
                   set_config('app.scope', '\(scope)', true);
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

    private static func value(_ world: IsolationWorld, _ table: String, _ column: String, _ side: TwoWorkspaces.Side)
        throws -> String
    {
        let found = try #require(world.workspaces.catalogue.tables["public." + table])
        return world.workspaces.value(found, column, side)
    }

    @Test(
        arguments: [
            ("zygo.api_key_by_hash", "api_keys", "key_hash", ""),
            ("zygo.trigger_by_key", "workflow_triggers", "trigger_key_hash", ""),
            ("zygo.integration_hook", "integration_hooks", "id", ""),
            ("zygo.sso_connection_public", "sso_connections", "id", ""),
            ("zygo.take_oauth_state", "oauth_states", "id_hash", "expires_at = now() + interval '1 hour'"),
            (
                "zygo.take_execution_callback", "execution_callbacks", "token_hash",
                "expires_at = now() + interval '1 hour', consumed_at = NULL"
            ),
        ])
    func `a look-up before a context answers the holder of the key alone`(
        function: String, table: String, key: String, change: String
    ) async throws {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            let mine = try Self.value(world, table, key, .ours)
            try await world.database.script(
                """
                SET session_replication_role = replica;
                UPDATE \(table) SET \(key) = \(mine)\(change.isEmpty ? "" : ", " + change)
                 WHERE tenant_id = '\(world.workspaces.tenantID(.ours).wire)'
                """)
            let query = "SELECT tenant_id FROM \(function)(\(mine))"
            #expect(try await Self.ask(query, as: "app", world) == [[world.workspaces.tenantID(.ours).wire]])
            let nobody = try Self.value(world, table, key, .guest)
            #expect(try await Self.ask("SELECT tenant_id FROM \(function)(\(nobody))", as: "app", world) == [])
            if function.contains("take_") {
                #expect(try await Self.ask(query, as: "app", world) == [], "taken twice")
            }
        }
    }

    @Test func `what is over cannot be taken any more`() async throws {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            let state = try Self.value(world, "oauth_states", "id_hash", .ours)
            let callback = try Self.value(world, "execution_callbacks", "token_hash", .ours)
            try await world.database.script(
                """
                SET session_replication_role = replica;
                UPDATE oauth_states SET expires_at = now() - interval '1 second';
                UPDATE execution_callbacks SET expires_at = now() - interval '1 second', consumed_at = NULL;
                """)
            for query in ["zygo.take_oauth_state(\(state))", "zygo.take_execution_callback(\(callback))"] {
                #expect(try await Self.ask("SELECT tenant_id FROM " + query, as: "app", world) == [], "\(query)")
            }
        }
    }

    @Test func `sealed tokens are told in their own workspace only, a domain when it is proved`() async throws {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            let theirs = try Self.value(world, "oauth_connections", "id", .theirs)
            let (ours, other) = (world.workspaces.tenantID(.ours), world.workspaces.tenantID(.theirs))
            let query = "SELECT count(*) FROM zygo.oauth_tokens(\(theirs))"
            #expect(try await Self.ask(query, as: "app", tenant: ours, world) == [["0"]])
            #expect(try await Self.ask(query, as: "app", world) == [["0"]])
            #expect(try await Self.ask(query, as: "service", tenant: other, world) == [["1"]])
            let domain = "SELECT tenant_id FROM zygo.sso_by_domain('ACME.example')"
            try await world.database.script(
                """
                SET session_replication_role = replica;
                UPDATE sso_domains SET domain = 'acme.example', status = 'pending' WHERE tenant_id = '\(ours.wire)'
                """)
            #expect(try await Self.ask(domain, as: "app", world) == [])
            try await world.database.script(
                """
                SET session_replication_role = replica;
                UPDATE sso_domains SET status = 'verified' WHERE domain = 'acme.example'
                """)
            #expect(try await Self.ask(domain, as: "app", world) == [[ours.wire]])
        }
    }

    @Test func `searches find words of one's own workspace, secrets and what is over never`() async throws {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            let (ours, theirs) = (world.workspaces.tenantID(.ours), world.workspaces.tenantID(.theirs))
            let seeds = [ours, theirs].map { tenant in
                """
                INSERT INTO agent_memories (tenant_id, memory_key, content, sensitivity, expires_at) VALUES
                    ('\(tenant.wire)', 'a', 'copper kettle', 'normal', NULL),
                    ('\(tenant.wire)', 'b', 'copper secret', 'secret', NULL),
                    ('\(tenant.wire)', 'c', 'copper old', 'normal', now() - interval '1 day');
                INSERT INTO vector_documents (tenant_id, index_name, source_id, chunk, content) VALUES
                    ('\(tenant.wire)', 'default', 's', 0, 'copper pipes'),
                    ('\(tenant.wire)', 'other', 's', 0, 'copper');
                INSERT INTO knowledge_entities (tenant_id, label, key, name, name_normalized) VALUES
                    ('\(tenant.wire)', 'Metal', 'cu', 'Copper', 'copper');
                INSERT INTO audit.logs (
                    id, chain_id, tenant_id, seq, timestamp, event_type, severity, action, description,
                    status, actor_type, previous_hash, entry_hash, signature, signature_key_id) VALUES
                    (zygo.uuid_v7(), '\(tenant.wire)', '\(tenant.wire)', 900, now(), 'e', 'low', 'a',
                    'sold 100% copper',
                    'success', 'user', 'h', 'h', 's', 'k');
                """
            }
            try await world.database.script("SET session_replication_role = replica;" + seeds.joined())
            let searches = [
                "zygo.memory_search(NULL, 'copper', 10)", "zygo.rag_search('default', 'copper', 10)",
                "zygo.knowledge_search('coper', 10)",
                "audit.search('100% COPPER', now() - interval '1 hour', now() + interval '1 hour', 10)",
            ]
            for search in searches {
                let query = "SELECT count(*) FROM " + search
                #expect(try await Self.ask(query, as: "app", tenant: ours, world) == [["1"]], "\(search)")
                #expect(try await Self.ask(query, as: "app", world) == [["0"]], "\(search) without a workspace")
            }
            let literal = "audit.search('100_copper', now() - interval '1 hour', now() + interval '1 hour', 10)"
            #expect(try await Self.ask("SELECT count(*) FROM " + literal, as: "app", tenant: ours, world) == [["0"]])
        }
    }

    @Test func `a person's traces are emptied in the caller's workspace, everywhere for background work`() async throws
    {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            let (ours, theirs) = (world.workspaces.tenantID(.ours), world.workspaces.tenantID(.theirs))
            let subject = world.workspaces.userID(.ours)
            let seeds = [ours, theirs].map { tenant in
                """
                WITH entry AS (
                    INSERT INTO audit.logs (id, chain_id, tenant_id, seq, timestamp, event_type, severity, action,
                        description, status, actor_type, previous_hash, entry_hash, signature, signature_key_id,
                        data_subject_id)
                    VALUES (zygo.uuid_v7(), '\(tenant.wire)', '\(tenant.wire)', 901, now(), 'e', 'low', 'a', 'd',
                        'success', 'user', 'h', 'h', 's', 'k', '\(subject.wire)') RETURNING id, timestamp)
                INSERT INTO audit.log_pii (log_id, log_timestamp, chain_id, tenant_id, salt, fields)
                SELECT id, timestamp, '\(tenant.wire)', '\(tenant.wire)', '\\x00', '{"email": "a@mail.example"}'
                  FROM entry;
                """
            }
            try await world.database.script("SET session_replication_role = replica;" + seeds.joined())
            let query = "SELECT audit.erase_subject('\(subject.wire)')"
            let hold = "INSERT INTO legal_holds (scope, subject_id, reason) VALUES ('user', '\(subject.wire)', 'court')"
            try await world.database.script(hold)
            let held = await failure { () throws(DatabaseError) in
                _ = try await Self.ask(query, as: "service", scope: "platform", world)
            }
            #expect(held?.kind == .guardRaised(sqlState: "ZY020", reason: "LEGAL_HOLD"))
            try await world.database.script("UPDATE legal_holds SET lifted_at = now()")
            let nowhere = await failure { () throws(DatabaseError) in
                _ = try await Self.ask(query, as: "app", scope: "platform", world)
            }
            #expect(nowhere?.kind == .guardRaised(sqlState: "ZY015", reason: "CONTEXT_MISMATCH"))
            #expect(try await Self.ask(query, as: "app", tenant: ours, scope: "platform", world) == [["1"]])
            #expect(try await Self.ask(query, as: "service", scope: "platform", world) == [["1"]])
            let left = "SELECT count(*) FROM audit.log_pii WHERE fields @> '{\"email\": \"a@mail.example\"}'"
            #expect(try await world.database.script(left).scalar == "0")
        }
    }

    @Test func `an acting person's traces are emptied too, and nothing of a workspace under a hold`() async throws {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            let ours = world.workspaces.tenantID(.ours)
            let subject = world.workspaces.userID(.ours)
            let seeds = ["user", "client", "admin"].enumerated().map { number, kind in
                """
                WITH entry AS (
                    INSERT INTO audit.logs (id, chain_id, tenant_id, seq, timestamp, event_type, severity, action,
                        description, status, actor_type, actor_id, previous_hash, entry_hash, signature,
                        signature_key_id)
                    VALUES (zygo.uuid_v7(), '\(ours.wire)', '\(ours.wire)', \(910 + number), now(), 'e', 'low', 'a',
                        'd', 'success', '\(kind)', '\(subject.wire)', 'h', 'h', 's', 'k') RETURNING id, timestamp)
                INSERT INTO audit.log_pii (log_id, log_timestamp, chain_id, tenant_id, salt, fields)
                SELECT id, timestamp, '\(ours.wire)', '\(ours.wire)', '\\x00', '{"email": "\(kind)@mail.example"}'
                  FROM entry;
                """
            }
            try await world.database.script("SET session_replication_role = replica;" + seeds.joined())
            let query = "SELECT audit.erase_subject('\(subject.wire)')"
            try await world.database.script(
                "INSERT INTO legal_holds (scope, subject_id, reason) VALUES ('tenant', '\(ours.wire)', 'court')")
            for (role, scope) in [("app", ""), ("service", "platform")] {
                let held = await failure { () throws(DatabaseError) in
                    _ = try await Self.ask(query, as: role, tenant: ours, scope: scope, world)
                }
                #expect(held?.kind == .guardRaised(sqlState: "ZY020", reason: "LEGAL_HOLD"), "\(role)")
            }
            try await world.database.script("UPDATE legal_holds SET lifted_at = now()")
            #expect(try await Self.ask(query, as: "app", tenant: ours, world) == [["2"]])
            let left =
                "SELECT string_agg(fields ->> 'email', ' ') FROM audit.log_pii WHERE erased_at IS NULL"
                + " AND fields ->> 'email' LIKE '%@mail.example'"
            #expect(try await world.database.script(left).scalar == "admin@mail.example")
        }
    }

    @Test func `numbers have no gaps, not even after a rollback`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let context = TransactionContext(actorKind: "system")
            let next = SQL.int("SELECT zygo.next_document_number('INV', 2026)")
            let given = try await withThrowingTaskGroup(of: Int?.self) { group in
                for number in 0..<50 {
                    group.addTask {
                        let transaction = database.service.transaction(context, deadline: .now + .seconds(30))
                        let given = try await transaction.run(next)
                        if number.isMultiple(of: 5) {
                            await transaction.rollback()
                            return nil
                        }
                        try await transaction.commit()
                        return given
                    }
                }
                return try await group.reduce(into: [Int]()) { all, given in if let given { all.append(given) } }
            }
            #expect(given.sorted() == Array(1...40))
        }
    }

    @Test func `workspaces are listed page by page, the system tenant never`() async throws {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            let all = try await Self.ask("SELECT zygo.tenant_ids(NULL, NULL, 10)", as: "service", world)
            let known = [world.workspaces.tenantID(.ours).wire, world.workspaces.tenantID(.theirs).wire].sorted()
            #expect(all == known.map { [$0] })
            let first = try await Self.ask("SELECT zygo.tenant_ids(NULL, NULL, 1)", as: "service", world)
            #expect(first == [[known[0]]])
            let next = "SELECT zygo.tenant_ids(NULL, '\(known[0])', 1)"
            #expect(try await Self.ask(next, as: "service", world) == [[known[1]]])
        }
    }

    @Test func `a block is never wider than a site, and a longer one is not shortened`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            func block(_ range: String, _ until: String) async throws(DatabaseError) {
                try await database.scriptOrFail(
                    "SET ROLE zygo_security; SELECT security.block_address('\(range)', 'scan', \(until))")
            }
            for (range, until) in [
                ("10.0.0.0/23", "now() + interval '1 hour'"), ("2001:db8::/55", "now() + interval '1 hour'"),
                ("10.0.0.0/24", "now() - interval '1 hour'"), ("10.0.0.0/24", "NULL"),
            ] {
                let error = await failure { () throws(DatabaseError) in try await block(range, until) }
                #expect(error?.kind == .guardRaised(sqlState: "ZY022", reason: "BLOCK_TOO_WIDE"), "\(range)")
            }
            try await block("10.0.0.0/24", "now() + interval '2 hours'")
            try await block("10.0.0.0/24", "now() + interval '1 hour'")
            let kept = "SELECT count(*), bool_and(blocked_until > now() + interval '90 minutes') FROM ip_blocks"
            #expect(try await database.script(kept).rows == [["1", "t"]])
        }
    }

    @Test func `an open alert counts its repeats, a settled one makes room for the next`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let raise = """
                SET ROLE zygo_security;
                SELECT security.raise_alert('{"audience": "platform", "type": "t", "severity": "critical", "title": "x",
                    "dedupe_key": "k"}')
                """
            let first = try await database.script(raise).scalar
            #expect(try await database.script(raise).scalar == first)
            #expect(try await database.script("SELECT occurrences FROM audit.security_alerts").scalar == "2")
            try await database.script(
                "UPDATE audit.security_alerts SET status = 'resolved', resolution_notes = 'it was a test run'")
            #expect(try await database.script(raise).scalar != first)
        }
    }

    @Test func `the register forgets a person and keeps the proof`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let user = try await database.makeUser("gone@mail.example")
            let digest = "'\\x" + String(repeating: "ab", count: 32) + "'"
            try await database.script(
                """
                INSERT INTO privacy_requests (user_id, kind, regime, details, due_at)
                VALUES ('\(user.wire)', 'erasure', 'gdpr', 'please', now())
                """)
            let call = "SET ROLE zygo_service; SELECT zygo.pseudonymise_register('\(user.wire)', \(digest))"
            #expect(try await database.script(call).scalar == "1")
            #expect(try await database.script(call).scalar == "0")
            let kept = "SELECT user_id, details, subject_hash = \(digest) FROM privacy_requests"
            #expect(try await database.script(kept).rows == [[nil, nil, "t"]])
        }
    }
}
