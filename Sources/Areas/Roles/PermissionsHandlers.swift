// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

/// The permission catalogue, and the keys of a role.
struct PermissionsHandlers: PermissionsAPI {
    /// Most keys that the catalogue may grow to; the contract's own limit.
    private static let keysMax: Int = 500
    private static let catalogueCaching: String = "private, max-age=300"

    let service: RolesService
    let known: KnownKeys

    func getRolePermissions(
        _ input: GetRolePermissions.Input, _ call: GetRolePermissions.Call
    ) async throws(GetRolePermissions.Failure) -> RolePermissions {
        let found: PermissionsQueries.OfRoleRow? = try await call.run(PermissionsQueries.ofRole(roleID: input.roleID))
        guard let row: PermissionsQueries.OfRoleRow = found else {
            throw .roleNotFound(resourceID: input.roleID.description)
        }
        var byCategory: [String: [String]] = [:]
        for (key, category) in zip(row.permissionKeys, row.categories) {
            byCategory[category, default: []].append(key)
        }
        call.setResponseHeader("ETag", RoleTag.text(row.id, version: row.rowVersion))
        return RolePermissions(
            roleID: row.id, permissions: row.permissionKeys, permissionsCount: row.permissionKeys.count,
            byCategory: byCategory)
    }

    func replaceRolePermissions(
        _ input: ReplaceRolePermissions.Input, _ call: ReplaceRolePermissions.Call
    ) async throws(ReplaceRolePermissions.Failure) -> Role {
        do {
            let row: RolesQueries.RoleRow = try await service.update(
                input.roleID, RoleChange(keys: input.body.permissions), ifMatch: input.ifMatch, RoleWork(call))
            call.setResponseHeader("ETag", row.tag)
            return row.wire
        } catch {
            throw ReplaceRolePermissions.refusal(error)
        }
    }

    func patchRolePermissions(
        _ input: PatchRolePermissions.Input, _ call: PatchRolePermissions.Call
    ) async throws(PatchRolePermissions.Failure) -> Role {
        do {
            let row: RolesQueries.RoleRow = try await service.changeKeys(
                of: input.roleID, adding: input.body.add ?? [], removing: input.body.remove ?? [],
                ifMatch: input.ifMatch, RoleWork(call))
            call.setResponseHeader("ETag", row.tag)
            return row.wire
        } catch {
            throw PatchRolePermissions.refusal(error)
        }
    }

    func listPermissionCategories(
        _ input: ListPermissionCategories.Input, _ call: ListPermissionCategories.Call
    ) async throws(ListPermissionCategories.Failure) -> PermissionCategoryList {
        let rows: [PermissionsQueries.CatalogueRow] = try await call.run(
            PermissionsQueries.catalogue(limit: Self.keysMax))
        call.setResponseHeader("Cache-Control", Self.catalogueCaching)
        return PermissionCategoryList(data: categories(of: rows.map(\.wire)))
    }

    func listPermissions(
        _ input: ListPermissions.Input, _ call: ListPermissions.Call
    ) async throws(ListPermissions.Failure) -> PermissionCatalogue {
        let rows: [PermissionsQueries.CatalogueRow] = try await call.run(
            PermissionsQueries.catalogue(limit: Self.keysMax))
        let permissions: [Permission] = rows.map(\.wire)
        let content: String = permissions.map { (entry: Permission) -> String in
            let flags: String = "\(entry.requiresMFA)\t\(entry.critical)"
            return "\(entry.key)\t\(entry.category)\t\(entry.name)\t\(entry.description)\t\(flags)"
        }.joined(separator: "\n")
        call.setResponseHeader("ETag", RoleTag.quoted(content))
        call.setResponseHeader("Cache-Control", Self.catalogueCaching)
        return PermissionCatalogue(
            total: permissions.count, data: permissions, categories: categories(of: permissions))
    }

    func getPermission(
        _ input: GetPermission.Input, _ call: GetPermission.Call
    ) async throws(GetPermission.Failure) -> Permission {
        guard let row = try await call.run(PermissionsQueries.byKey(key: input.permissionKey)) else {
            throw .resourceNotFound(resourceType: "permission")
        }
        call.setResponseHeader("Cache-Control", Self.catalogueCaching)
        return Permission(
            key: row.key, category: row.category, name: row.name, description: row.description ?? "",
            requiresMFA: row.requiresMFA, critical: row.isCritical)
    }

    /// Categories in the order of the catalogue, with the keys that the database holds for each.
    private func categories(of permissions: [Permission]) -> [PermissionCategory] {
        known.categories.enumerated().map {
            (position: Int, category: (id: String, name: String)) -> PermissionCategory in
            let keys: [String] = permissions.compactMap { (entry: Permission) -> String? in
                entry.category == category.id ? entry.key : nil
            }
            return PermissionCategory(
                id: category.id, name: category.name, order: position + 1, count: keys.count, permissions: keys)
        }
    }
}

extension PermissionsQueries.CatalogueRow {
    fileprivate var wire: Permission {
        Permission(
            key: key, category: category, name: name, description: description ?? "", requiresMFA: requiresMFA,
            critical: isCritical)
    }
}
