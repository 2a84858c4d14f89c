// Generated from contract/roles/grants.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /users/{userId}/permissions`: Read the effective permissions of a member.
    public func getUserPermissions(
        _ input: GetUserPermissions.Input
    ) async throws(ClientError) -> GetUserPermissions.Output {
        try await api.call(GetUserPermissions.self, input)
    }

    /// `PUT /users/{userId}/permissions/{permissionKey}`: Grant or deny one permission directly.
    public func putUserPermission(
        _ input: PutUserPermission.Input
    ) async throws(ClientError) -> PutUserPermission.Output {
        try await api.call(PutUserPermission.self, input)
    }

    /// `DELETE /users/{userId}/permissions/{permissionKey}`: Remove a direct grant or denial.
    public func deleteUserPermission(
        _ input: DeleteUserPermission.Input
    ) async throws(ClientError) -> DeleteUserPermission.Output {
        try await api.call(DeleteUserPermission.self, input)
    }
}
