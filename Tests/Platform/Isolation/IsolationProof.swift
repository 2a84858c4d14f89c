// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres

/// Tries everything that a role can send against the rows of another workspace, table by table.
struct IsolationProof {
    /// What the database made of one statement; it is always taken back.
    private enum Outcome {
        case rows(Int)
        case refused(DatabaseError.Kind)
    }

    /// What a statement may do without harm.
    private enum Harmless {
        /// Touch or show at most so many rows.
        case rows(Int)
        /// Only a refusal; an inserted row would be there.
        case refusal
        /// See one's own row: the proof would be empty if nobody saw anything.
        case ownRow
    }

    private struct Attempt {
        var name: String
        var context: TransactionContext
        var text: String
        var isCount = false
        var harmless: Harmless
    }

    /// Tables that take a row before anybody is known: sign-in steps, attempts, inbox and counters. Nobody but
    /// definer functions and platform scope reads them; section 5.2 of the database's rules lists their patterns.
    static let freeInserts: Set<String> = [
        "public.auth_flows", "public.consumed_assertions", "public.edge_function_invocations",
        "public.login_attempts", "public.magic_links", "public.oauth_states", "public.provider_events",
        "public.rate_limit_log",
    ]

    let workspaces: TwoWorkspaces
    let database: Database
    let role: String

    /// One sentence for each statement that did more than it may; and how many were tried.
    func findings() async -> (findings: [String], attempts: Int) {
        var findings: [String] = []
        var count = 0
        for table in workspaces.catalogue.owned {
            for attempt in attempts(table) {
                count += 1
                let outcome = await run(attempt)
                if let problem = Self.problem(attempt, outcome) {
                    findings.append("\(role), \(table.name), \(attempt.name): \(problem)")
                }
            }
        }
        return (findings, count)
    }

    // MARK: Attempts

    private func attempts(_ table: TenantCatalogue.Table) -> [Attempt] {
        let ours = workspaces.context(.ours)
        var forged = TransactionContext(administratorID: workspaces.userID(.theirs))
        forged.isPlatformScope = role == "zygo_app"
        return reads(table, ours) + writes(table, ours)
            + anonymous(table, "without context", TransactionContext())
            + anonymous(table, "with a forged scope", forged)
    }

    private func reads(_ table: TenantCatalogue.Table, _ ours: TransactionContext) -> [Attempt] {
        var attempts = [
            Attempt(
                name: "read theirs", context: ours,
                text: "SELECT count(*) FROM \(table.name) WHERE \(workspaces.key(table, .theirs))", isCount: true,
                harmless: .rows(0))
        ]
        if role == "zygo_app", !table.columns("SELECT", of: role).isEmpty {
            attempts.append(
                Attempt(
                    name: "read ours", context: ours,
                    text: "SELECT count(*) FROM \(table.name) WHERE \(workspaces.key(table, .ours))", isCount: true,
                    harmless: .ownRow))
        }
        return attempts
    }

    private func writes(_ table: TenantCatalogue.Table, _ ours: TransactionContext) -> [Attempt] {
        let setting = setting(table)
        var attempts = [
            Attempt(
                name: "change theirs", context: ours,
                text: "UPDATE \(table.name) SET \(setting) WHERE \(workspaces.key(table, .theirs))",
                harmless: .rows(0)),
            Attempt(
                name: "change all", context: ours, text: "UPDATE \(table.name) SET \(setting)", harmless: .rows(1)),
            Attempt(
                name: "remove theirs", context: ours,
                text: "DELETE FROM \(table.name) WHERE \(workspaces.key(table, .theirs))", harmless: .rows(0)),
            Attempt(name: "remove all", context: ours, text: "DELETE FROM \(table.name)", harmless: .rows(1)),
        ]
        if !Self.freeInserts.contains(table.name) {
            attempts.append(
                Attempt(name: "insert for theirs", context: ours, text: foreignRow(table), harmless: .refusal))
        }
        if table.has("tenant_id") {
            attempts.append(
                Attempt(
                    name: "move ours", context: ours,
                    text: "UPDATE \(table.name) SET tenant_id = '\(workspaces.tenantID(.theirs).wire)'"
                        + " WHERE \(workspaces.key(table, .ours))", harmless: .rows(0)))
        }
        return attempts
    }

    private func anonymous(
        _ table: TenantCatalogue.Table, _ name: String, _ context: TransactionContext
    ) -> [Attempt] {
        var attempts = [
            Attempt(
                name: "read \(name)", context: context, text: "SELECT count(*) FROM \(table.name)", isCount: true,
                harmless: .rows(0)),
            Attempt(
                name: "change \(name)", context: context, text: "UPDATE \(table.name) SET \(setting(table))",
                harmless: .rows(0)),
            Attempt(
                name: "remove \(name)", context: context, text: "DELETE FROM \(table.name)", harmless: .rows(0)),
        ]
        if !Self.freeInserts.contains(table.name) {
            attempts.append(
                Attempt(name: "insert \(name)", context: context, text: foreignRow(table), harmless: .refusal))
        }
        return attempts
    }

    /// The first column that the role may write, or the first one at all, to be refused.
    private func setting(_ table: TenantCatalogue.Table) -> String {
        let column = table.columns("UPDATE", of: role).first ?? table.columns.first?.name ?? "id"
        return "\"\(column)\" = \(workspaces.value(table, column, .ours))"
    }

    /// A new row that belongs to the other workspace.
    private func foreignRow(_ table: TenantCatalogue.Table) -> String {
        let mayWrite = Set(table.columns("INSERT", of: role))
        let filled = table.columns.filter {
            workspaces.isFilled($0, table) && (mayWrite.isEmpty || mayWrite.contains($0.name))
        }
        return workspaces.insert(
            table,
            filled.map { column in
                let isOwner = ["tenant_id", "user_id"].contains(column.name)
                let isReference = table.foreignKeys.contains { $0.columns.contains(column.name) }
                return (
                    column.name, workspaces.value(table, column.name, isOwner || isReference ? .theirs : .guest)
                )
            })
    }

    // MARK: Outcomes

    private func run(_ attempt: Attempt) async -> Outcome {
        let transaction = database.transaction(attempt.context, deadline: .now + .seconds(10))
        let outcome: Outcome
        do throws(DatabaseError) {
            let statement = attempt.isCount ? SQL.int(attempt.text) : SQL.exec(attempt.text)
            outcome = .rows(try await transaction.run(statement))
        } catch {
            outcome = .refused(error.kind)
        }
        await transaction.rollback()
        return outcome
    }

    private static func problem(_ attempt: Attempt, _ outcome: Outcome) -> String? {
        switch (attempt.harmless, outcome) {
        case (_, .refused(.policyViolation)), (_, .refused(.insufficientPrivilege)): nil
        case (.rows(let most), .rows(let rows)) where rows <= most: nil
        case (.ownRow, .rows(1)): nil
        // A guard of the row itself comes before the policy, and it refuses too.
        case (.refusal, .refused(.guardRaised)): nil
        // Taking one's own row away may meet what refers to it, or a guard.
        case (.rows(1), .refused(.foreignKeyViolation)), (.rows(1), .refused(.guardRaised)): nil
        case (_, .rows(let rows)): "\(rows) rows"
        case (_, .refused(let kind)): "\(kind)"
        }
    }
}
