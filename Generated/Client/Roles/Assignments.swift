// Generated from contract/roles/assignments.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /users/{userId}/roles`: List the roles of a member.
    public func listUserRoles(_ input: ListUserRoles.Input) async throws(ClientError) -> ListUserRoles.Output {
        try await api.call(ListUserRoles.self, input)
    }

    /// `POST /users/{userId}/roles`: Assign one role to a member.
    public func assignUserRole(_ input: AssignUserRole.Input) async throws(ClientError) -> AssignUserRole.Output {
        try await api.call(AssignUserRole.self, input)
    }

    /// `DELETE /users/{userId}/roles/{roleId}`: Take one role from a member.
    public func revokeUserRole(_ input: RevokeUserRole.Input) async throws(ClientError) -> RevokeUserRole.Output {
        try await api.call(RevokeUserRole.self, input)
    }
}
