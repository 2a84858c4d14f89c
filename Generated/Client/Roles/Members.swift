// Generated from contract/roles/members.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /roles/{roleId}/members`: List the holders of a role.
    public func listRoleMembers(_ input: ListRoleMembers.Input) async throws(ClientError) -> ListRoleMembers.Output {
        try await api.call(ListRoleMembers.self, input)
    }

    /// `POST /roles/{roleId}/members`: Assign a role to many members.
    public func bulkAssignRoleMembers(
        _ input: BulkAssignRoleMembers.Input
    ) async throws(ClientError) -> BulkAssignRoleMembers.Output {
        try await api.call(BulkAssignRoleMembers.self, input)
    }

    /// `DELETE /roles/{roleId}/members`: Take a role from many members.
    public func bulkRemoveRoleMembers(
        _ input: BulkRemoveRoleMembers.Input
    ) async throws(ClientError) -> BulkRemoveRoleMembers.Output {
        try await api.call(BulkRemoveRoleMembers.self, input)
    }

    /// `POST /roles/{roleId}/members/remove`: Take a role from many members.
    public func removeRoleMembers(
        _ input: RemoveRoleMembers.Input
    ) async throws(ClientError) -> RemoveRoleMembers.Output {
        try await api.call(RemoveRoleMembers.self, input)
    }
}
