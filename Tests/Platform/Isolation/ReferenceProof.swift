// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Postgres
import TestSupport

/// Tries to point from a row of one workspace to a row of another, as superuser: policies are switched off, only the
/// keys are left.
struct ReferenceProof {
    /// References between owned tables that cannot carry the workspace, with the reason.
    static let plain: [String: String] = [
        "admin_access_grants_approval_id_fkey": "administrators' own tables; tenant_id is what the grant opens",
        "admin_impersonations_approval_id_fkey": "administrators' own tables; tenant_id is what the approval opens",
        "consent_records_supersedes_id_fkey": "a person's consent may have no workspace",
        "consent_records_document_id_fkey": "documents of the platform have no workspace",
        "job_attempts_execution_id_fkey": "jobs of the platform have no workspace",
        "job_executions_parent_id_fkey": "jobs of the platform have no workspace",
        "rate_limit_overrides_api_key_id_fkey": "operators' table; tenant_id is optional",
        "sessions_parent_session_id_fkey": "a session of one person may follow one in another workspace",
        "workflow_edges_workflow_id_source_node_id_fkey": "its workflow carries the workspace",
        "workflow_edges_workflow_id_target_node_id_fkey": "its workflow carries the workspace",
        "workflows_template_id_fkey": "templates of the platform have no workspace",
    ]

    let workspaces: TwoWorkspaces
    let database: MigratedDatabase

    /// References of owned tables to owned tables that do not carry the workspace.
    func plainReferences() -> [String] {
        workspaces.catalogue.owned.filter { $0.has("tenant_id") }.flatMap { table in
            table.foreignKeys.filter { key in
                guard let target = workspaces.catalogue.tables[key.target], target.has("tenant_id") else {
                    return false
                }
                return !key.columns.contains("tenant_id") && Self.plain[key.name] == nil
            }.map { "\($0.name): reaches \($0.target) without tenant_id" }
        }
    }

    /// References that accepted a row of the other workspace, and how many were tried.
    func smuggled() async throws -> (findings: [String], attempts: Int) {
        let connection = try await DirectConnection.open(database.server.settings(database: database.name))
        var findings: [String] = []
        var count = 0
        for table in workspaces.catalogue.owned {
            let keys = table.foreignKeys.filter { $0.columns.count > 1 && $0.columns.contains("tenant_id") }
            guard !keys.isEmpty else { continue }
            let control = await attempt(table, foreign: [], connection)
            if control != nil {
                findings.append("\(table.name): an honest row is refused: \(control.debugDescription)")
            }
            for key in keys {
                count += 1
                let outcome = await attempt(table, foreign: Set(key.columns).subtracting(["tenant_id"]), connection)
                guard case .foreignKeyViolation = outcome else {
                    findings.append("\(table.name), \(key.name): \(outcome.map { "\($0)" } ?? "accepted")")
                    continue
                }
            }
        }
        await connection.close()
        return (findings, count)
    }

    /// Writes our row with the named columns of theirs; the former rows make room first.
    private func attempt(
        _ table: TenantCatalogue.Table, foreign: Set<String>, _ connection: DirectConnection
    ) async -> DatabaseError.Kind? {
        let values = table.columns.filter { workspaces.isFilled($0, table) }.map { column in
            (
                column: column.name,
                value: workspaces.value(table, column.name, foreign.contains(column.name) ? .theirs : .ours)
            )
        }
        let error = await failure { () throws(DatabaseError) in
            try await connection.execute(
                """
                BEGIN;
                SET LOCAL session_replication_role = replica;
                DELETE FROM \(table.name) WHERE \(workspaces.key(table, .ours)) OR \(workspaces.key(table, .theirs));
                SET LOCAL session_replication_role = origin;
                \(workspaces.insert(table, values));
                """, name: "smuggle")
        }
        let undone = await failure { () throws(DatabaseError) in
            try await connection.execute("ROLLBACK", name: "rollback")
        }
        return (error ?? undone)?.kind
    }
}
