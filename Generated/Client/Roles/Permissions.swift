// Generated from contract/roles/permissions.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /roles/{roleId}/permissions`: Read the permission keys of a role.
    public func getRolePermissions(
        _ input: GetRolePermissions.Input
    ) async throws(ClientError) -> GetRolePermissions.Output {
        try await api.call(GetRolePermissions.self, input)
    }

    /// `PUT /roles/{roleId}/permissions`: Replace the permission keys of a role.
    public func replaceRolePermissions(
        _ input: ReplaceRolePermissions.Input
    ) async throws(ClientError) -> ReplaceRolePermissions.Output {
        try await api.call(ReplaceRolePermissions.self, input)
    }

    /// `PATCH /roles/{roleId}/permissions`: Add and remove permission keys of a role.
    public func patchRolePermissions(
        _ input: PatchRolePermissions.Input
    ) async throws(ClientError) -> PatchRolePermissions.Output {
        try await api.call(PatchRolePermissions.self, input)
    }

    /// `GET /permissions`: List all permission keys.
    public func listPermissions() async throws(ClientError) -> ListPermissions.Output {
        try await api.call(ListPermissions.self, ListPermissions.Input())
    }

    /// `GET /permissions/{permissionKey}`: Read one permission key.
    public func getPermission(_ input: GetPermission.Input) async throws(ClientError) -> GetPermission.Output {
        try await api.call(GetPermission.self, input)
    }

    /// `GET /permissions/categories`: List the permission keys by category.
    public func listPermissionCategories() async throws(ClientError) -> ListPermissionCategories.Output {
        try await api.call(ListPermissionCategories.self, ListPermissionCategories.Input())
    }
}
