// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

/// Comparing roles, and carrying their definitions between workspaces.
struct TransferHandlers: TransferAPI {
    let service: RoleTransferService

    func compareRoles(
        _ input: CompareRoles.Input, _ call: CompareRoles.Call
    ) async throws(CompareRoles.Failure) -> RoleComparison {
        let found: [RolesQueries.RoleRow] = try await call.run(RolesQueries.byIDs(roleIDs: input.roleIDs))
        var rows: [RolesQueries.RoleRow] = []
        for id in input.roleIDs {
            guard let row = found.first(where: { (row: RolesQueries.RoleRow) -> Bool in row.id == id }) else {
                throw .roleNotFound(resourceID: id.description)
            }
            rows.append(row)
        }
        let compared: [ComparedRole] = rows.map { (row: RolesQueries.RoleRow) -> ComparedRole in
            ComparedRole(
                id: row.id, name: row.name, permissionsCount: row.permissionKeys.count,
                hierarchy: row.hierarchyLevel)
        }
        let comparison: RoleDifferences = RoleComparing.comparison(
            rows.map { (row: RolesQueries.RoleRow) -> (id: RoleID, keys: [String]) in (row.id, row.permissionKeys) })
        return RoleComparison(roles: compared, comparison: comparison)
    }

    func exportRoles(
        _ input: ExportRoles.Input, _ call: ExportRoles.Call
    ) async throws(ExportRoles.Failure) -> RoleExport {
        let work: RoleWork = RoleWork(call)
        do {
            let rows: [RolesQueries.RoleRow] = try await service.export(
                input.body.roleIDs ?? [], includesSystem: input.body.includeSystem, work)
            let name: String = try await service.fileName(work)
            call.setResponseHeader("Content-Disposition", "attachment; filename=\"\(name)\"")
            return RoleExport(
                version: RoleTransferService.version, exportedAt: call.now, roles: rows.map(Self.definition))
        } catch {
            throw ExportRoles.refusal(error)
        }
    }

    func importRoles(
        _ input: ImportRoles.Input, _ call: ImportRoles.Call
    ) async throws(ImportRoles.Failure) -> RoleImportResult {
        do {
            return try await service.importRoles(input.body, RoleWork(call))
        } catch {
            throw ImportRoles.refusal(error)
        }
    }

    func listRoleTemplates(
        _ input: ListRoleTemplates.Input, _ call: ListRoleTemplates.Call
    ) async throws(ListRoleTemplates.Failure) -> RoleExport {
        RoleExport(
            version: RoleTransferService.version, exportedAt: call.now,
            roles: RoleTemplate.all.map { (template: RoleTemplate) -> RoleDefinition in
                RoleDefinition(
                    name: template.name, displayName: template.displayName, description: template.description,
                    hierarchy: template.hierarchy, permissions: template.keys)
            })
    }

    private static func definition(_ row: RolesQueries.RoleRow) -> RoleDefinition {
        RoleDefinition(
            name: row.name, displayName: row.displayName, description: row.description,
            hierarchy: row.hierarchyLevel, permissions: row.permissionKeys)
    }
}
