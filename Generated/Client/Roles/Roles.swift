// Generated from contract/roles/roles.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /roles`: List all roles.
    public func listRoles(_ input: ListRoles.Input) async throws(ClientError) -> ListRoles.Output {
        try await api.call(ListRoles.self, input)
    }

    /// `POST /roles`: Create a custom role.
    public func createRole(_ input: CreateRole.Input) async throws(ClientError) -> CreateRole.Output {
        try await api.call(CreateRole.self, input)
    }

    /// `GET /roles/{roleId}`: Read one role.
    public func getRole(_ input: GetRole.Input) async throws(ClientError) -> GetRole.Output {
        try await api.call(GetRole.self, input)
    }

    /// `PATCH /roles/{roleId}`: Change a custom role.
    public func updateRole(_ input: UpdateRole.Input) async throws(ClientError) -> UpdateRole.Output {
        try await api.call(UpdateRole.self, input)
    }

    /// `DELETE /roles/{roleId}`: Delete a custom role.
    public func deleteRole(_ input: DeleteRole.Input) async throws(ClientError) -> DeleteRole.Output {
        try await api.call(DeleteRole.self, input)
    }

    /// `POST /roles/{roleId}/duplicate`: Copy a role.
    public func duplicateRole(_ input: DuplicateRole.Input) async throws(ClientError) -> DuplicateRole.Output {
        try await api.call(DuplicateRole.self, input)
    }
}
