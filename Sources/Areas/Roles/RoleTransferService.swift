// SPDX-License-Identifier: Apache-2.0
import API
import AccessPorts
import ContractRuntime
import Errors
import Queries
import Secrecy

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Carries role definitions out of a workspace and into one.
struct RoleTransferService: Sendable {
    /// Version of the export's form.
    static let version: String = "1.0"

    let known: KnownKeys
    let random: RandomSource
    let invalidation: any AccessInvalidation

    /// The named roles, or all custom ones; with the system roles on request.
    func export(
        _ ids: [RoleID], includesSystem: Bool, _ work: RoleWork
    ) async throws(APIFailure) -> [RolesQueries.RoleRow] {
        let all: [RolesQueries.RoleRow] = try await work.run(RolesQueries.list(limit: RolesService.rolesMax))
        let wanted: Set<RoleID> = Set(ids)
        let present: Set<RoleID> = Set(all.map(\.id))
        if let missing = ids.first(where: { (id: RoleID) -> Bool in !present.contains(id) }) {
            throw RoleRefusal.roleNotFound(missing.description)
        }
        let rows: [RolesQueries.RoleRow] = all.filter { (row: RolesQueries.RoleRow) -> Bool in
            if row.isSystem, includesSystem { return true }
            return wanted.isEmpty ? !row.isSystem : wanted.contains(row.id)
        }
        work.scope.append(
            AuditEntry(
                "role.exported",
                metadata: .object(
                    JSONObject([
                        ("count", .integer(Int64(rows.count))), ("roles", RoleAudit.texts(rows.map(\.name))),
                    ]))))
        return rows
    }

    /// File name of an export: workspace and day.
    func fileName(_ work: RoleWork) async throws(APIFailure) -> String {
        let slug: String? = try await work.run(TransferQueries.tenantSlug(tenantID: TenantID(work.caller.tenantID)))
        return "roles-\(slug ?? "workspace")-\(work.now.wire.prefix(10)).json"
    }

    /// Takes roles over; a role that fails is reported and does not stop the others.
    func importRoles(_ request: ImportRolesRequest, _ work: RoleWork) async throws(APIFailure) -> RoleImportResult {
        if let version = request.version, version != Self.version {
            throw APIFailure.roleImportInvalid()
        }
        let strategy: RoleImportPlan.Strategy =
            RoleImportPlan.Strategy(rawValue: request.mergeStrategy.wire) ?? .skipExisting
        let (plan, actor): (RoleImportPlan, RoleActor) = try await planned(request.roles, strategy, work)
        guard !request.dryRun else {
            return report(plan, imported: plan.creations.count + plan.replacements.count, lost: [], dryRun: true, work)
        }
        let lost: [RoleImportPlan.Creation] = try await create(plan.creations, actor, work)
        try await replace(plan.replacements, work)
        let imported: Int = plan.creations.count - lost.count + plan.replacements.count
        return report(plan, imported: imported, lost: lost, dryRun: false, work)
    }

    /// Reads the names first, locks the roles that would be overwritten, and plans on what stands there then.
    private func planned(
        _ entries: [RoleImportEntry], _ strategy: RoleImportPlan.Strategy, _ work: RoleWork
    ) async throws(APIFailure) -> (RoleImportPlan, RoleActor) {
        var touched: [RoleID] = []
        if strategy == .replaceExisting {
            let names: Set<String> = Set(entries.compactMap(\.name))
            touched = try await existing(work).filter { (role: ExistingRole) -> Bool in
                !role.isSystem && names.contains(role.name)
            }.map(\.id)
        }
        let actor: RoleActor = try await work.actorChanging(touched)
        let plan: RoleImportPlan = RoleImportPlan(
            entries, strategy: strategy, existing: try await existing(work), known: known, actor: actor)
        return (plan, actor)
    }

    private func existing(_ work: RoleWork) async throws(APIFailure) -> [ExistingRole] {
        let rows: [TransferQueries.ExistingRow] = try await work.run(
            TransferQueries.existing(limit: RolesService.rolesMax))
        return rows.map { (row: TransferQueries.ExistingRow) -> ExistingRole in
            ExistingRole(
                id: row.id, name: row.name, hierarchy: row.hierarchyLevel, isSystem: row.isSystem,
                keys: row.permissionKeys)
        }
    }

    /// Makes the new roles in one statement; answers those whose name somebody took meanwhile.
    private func create(
        _ creations: [RoleImportPlan.Creation], _ actor: RoleActor, _ work: RoleWork
    ) async throws(APIFailure) -> [RoleImportPlan.Creation] {
        guard !creations.isEmpty else { return [] }
        let drafts: [(id: RoleID, creation: RoleImportPlan.Creation)] = creations.map {
            (creation: RoleImportPlan.Creation) -> (id: RoleID, creation: RoleImportPlan.Creation) in
            (RoleID(random.identifier(at: work.now)), creation)
        }
        let json: JSONValue = .array(
            drafts.map { (draft: (id: RoleID, creation: RoleImportPlan.Creation)) -> JSONValue in
                Self.row(draft.id, draft.creation)
            })
        let made: Set<RoleID> = Set(
            try await work.run(TransferQueries.create(callerID: work.callerID, roles: json)))
        _ = try await work.run(TransferQueries.setPermissions(roles: json, callerID: work.callerID))
        for (id, creation) in drafts where made.contains(id) {
            work.scope.append(
                RoleAudit.made(
                    "role.created", id, name: creation.name, hierarchy: creation.hierarchy, keys: creation.keys))
        }
        return drafts.filter { (draft: (id: RoleID, creation: RoleImportPlan.Creation)) -> Bool in
            !made.contains(draft.id)
        }.map(\.creation)
    }

    private func replace(
        _ replacements: [RoleImportPlan.Replacement], _ work: RoleWork
    ) async throws(APIFailure) {
        guard !replacements.isEmpty else { return }
        let json: JSONValue = .array(replacements.map(Self.row))
        _ = try await work.run(TransferQueries.overwrite(roles: json))
        _ = try await work.run(TransferQueries.setPermissions(roles: json, callerID: work.callerID))
        for entry in replacements {
            let change: RoleAudit.KeyChange = RoleAudit.KeyChange(from: entry.keysBefore, to: entry.keys)
            work.scope.append(
                RoleAudit.keysChanged(entry.id, name: entry.name, hierarchy: entry.hierarchy, change))
        }
        let (port, tenantID) = (invalidation, work.caller.tenantID)
        work.scope.afterCommit { await port.membersChanged(tenantID: tenantID, userIDs: nil) }
    }

    private func report(
        _ plan: RoleImportPlan, imported: Int, lost: [RoleImportPlan.Creation], dryRun: Bool, _ work: RoleWork
    ) -> RoleImportResult {
        var errors: [RoleImportError] = plan.errors.map { (entry: (name: String, reason: String)) -> RoleImportError in
            RoleImportError(name: entry.name, reason: entry.reason)
        }
        errors += lost.map { (creation: RoleImportPlan.Creation) -> RoleImportError in
            RoleImportError(name: creation.name, reason: "ROLE_NAME_EXISTS")
        }
        work.scope.append(
            AuditEntry(
                "role.imported",
                metadata: .object(
                    JSONObject([
                        ("imported", .integer(Int64(imported))), ("skipped", .integer(Int64(plan.skipped))),
                        ("failed", .integer(Int64(errors.count))), ("dry_run", .bool(dryRun)),
                    ]))))
        return RoleImportResult(imported: imported, skipped: plan.skipped, errors: errors)
    }

    private static func row(_ id: RoleID, _ creation: RoleImportPlan.Creation) -> JSONValue {
        var row: JSONObject = JSONObject([
            ("id", .string(id.description)), ("name", .string(creation.name)),
            ("display_name", .string(creation.displayName)), ("hierarchy", .integer(Int64(creation.hierarchy))),
            ("permissions", RoleAudit.texts(creation.keys)),
        ])
        if let description = creation.description { row.append("description", .string(description)) }
        return .object(row)
    }

    private static func row(_ entry: RoleImportPlan.Replacement) -> JSONValue {
        var row: JSONObject = JSONObject([
            ("id", .string(entry.id.description)), ("hierarchy", .integer(Int64(entry.hierarchy))),
            ("permissions", RoleAudit.texts(entry.keys)),
        ])
        if let description = entry.description { row.append("description", .string(description)) }
        return .object(row)
    }
}
