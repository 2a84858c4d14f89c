// SPDX-License-Identifier: Apache-2.0
import Postgres
import TestSupport
import Testing

/// Who may call what, and that no definer function can be led astray.
@Suite struct `functions of the database` {
    /// Definer functions by the login roles that may call them.
    private static let callers: [String: Set<String>] = [
        "admin.close_grant": ["admin"], "admin.end_impersonation": ["admin"], "admin.list_members": ["admin"],
        "admin.open_grant": ["admin"], "admin.search_users": ["admin"], "admin.start_impersonation": ["admin"],
        "audit.alert_by_action_token": ["app"], "audit.append": ["app", "service", "admin"],
        "audit.chain_head": ["app", "service", "admin"], "audit.changed_heads": ["service"],
        "audit.erase_subject": ["app", "service", "admin"], "audit.lock_heads": ["app", "service", "admin"],
        "audit.partition_create": ["service"], "audit.partition_drop": ["service"],
        "audit.search": ["app", "service"],
        "security.block_address": ["security"], "security.locate": ["security"],
        // A step of the one before, which its owner alone takes.
        "security.locate_row": [],
        "security.attempts_of": ["security"], "security.open_alert": ["security"],
        "security.raise_alert": ["security"], "security.record_context": ["security"],
        "security.record_sensitive_access": ["security"], "security.record_violation": ["security"],
        "zygo.api_key_by_hash": ["app"], "zygo.artifact_of_link": ["app"],
        "zygo.expire_api_keys": ["service"], "zygo.note_key_uses": ["service"],
        "zygo.flag_snapshot": ["app", "service"],
        "zygo.heartbeat": ["app", "service"], "zygo.integration_hook": ["app"],
        "zygo.knowledge_search": ["app", "service"], "zygo.legal_hold_active": ["app", "service"],
        "zygo.memory_search": ["app", "service"], "zygo.next_document_number": ["service"],
        "zygo.oauth_tokens": ["app", "service"], "zygo.partition_create": ["service"],
        "zygo.partition_drop": ["service"], "zygo.pseudonymise_register": ["service"],
        "zygo.rag_search": ["app", "service"], "zygo.sso_by_domain": ["app"],
        "zygo.sso_connection_public": ["app"], "zygo.take_execution_callback": ["app"],
        "zygo.take_oauth_state": ["app"], "zygo.tenant_ids": ["service"], "zygo.trigger_by_key": ["app"],
    ]

    /// Assemble statements of catalogue names: partitions have no other way.
    private static let assembled: Set<String> = [
        "zygo.partition_create", "zygo.partition_drop", "audit.partition_create", "audit.partition_drop",
    ]

    @Test func `each is called by the roles that its duty names, and by no other`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let found = try await database.script(
                """
                SELECT n.nspname || '.' || p.proname, string_agg(substr(r.rolname, 6), ' ' ORDER BY r.rolname)
                  FROM pg_proc AS p
                  JOIN pg_namespace AS n ON n.oid = p.pronamespace
                  LEFT JOIN pg_roles AS r ON r.rolname IN ('zygo_app', 'zygo_service', 'zygo_admin', 'zygo_security',
                       'zygo_readonly', 'zygo_monitor', 'zygo_backup')
                   AND has_function_privilege(r.rolname, p.oid, 'EXECUTE')
                 WHERE n.nspname IN ('zygo', 'audit', 'admin', 'security') AND p.prosecdef
                   AND p.prorettype <> 'trigger'::regtype
                 GROUP BY 1
                """)
            var seen: [String: Set<String>] = [:]
            for row in found.rows {
                guard let name = row[0] else { continue }
                seen[name] = Set((row[1] ?? "").split(separator: " ").map(String.init))
            }
            for (name, callers) in Self.callers { #expect(seen[name] == callers, "\(name)") }
            for (name, callers) in seen {
                #expect(!callers.isEmpty || Self.callers[name] == [], "nobody may call \(name)")
                #expect(callers.isDisjoint(with: ["readonly", "monitor", "backup"]), "\(name)")
            }
        }
    }

    @Test func `each has a fixed path, an owner without login, and no statement of assembled text`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let found = try await database.script(
                """
                SELECT n.nspname || '.' || p.proname,
                       array_to_string(p.proconfig, ' ') LIKE '%search_path=pg_catalog, pg_temp%',
                       r.rolname IN ('zygo_owner', 'zygo_definer', 'zygo_audit') AND NOT r.rolcanlogin,
                       p.prosrc ~* '\\mexecute\\M', has_function_privilege('public', p.oid, 'EXECUTE')
                  FROM pg_proc AS p
                  JOIN pg_namespace AS n ON n.oid = p.pronamespace
                  JOIN pg_roles AS r ON r.oid = p.proowner
                 WHERE n.nspname IN ('zygo', 'audit', 'admin', 'security') AND p.prosecdef
                """)
            #expect(found.rows.count > 50)
            for row in found.rows {
                let name = row[0] ?? ""
                #expect(row[1] == "t", "\(name) has no fixed path")
                #expect(row[2] == "t", "\(name) belongs to somebody who logs in")
                #expect(row[3] == (Self.assembled.contains(name) ? "t" : "f"), "\(name) assembles statements")
                #expect(row[4] == "f", "everybody may call \(name)")
            }
        }
    }
}
