// Generated from contract/users/users.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /users`: List the members of the workspace.
    public func listUsers(_ input: ListUsers.Input) async throws(ClientError) -> ListUsers.Output {
        try await api.call(ListUsers.self, input)
    }

    /// `POST /users`: Invite a person to the workspace.
    public func inviteUser(_ input: InviteUser.Input) async throws(ClientError) -> InviteUser.Output {
        try await api.call(InviteUser.self, input)
    }

    /// `GET /users/{userId}`: Read one member.
    public func getUser(_ input: GetUser.Input) async throws(ClientError) -> GetUser.Output {
        try await api.call(GetUser.self, input)
    }

    /// `PATCH /users/{userId}`: Change role, status or position of a member.
    public func updateUser(_ input: UpdateUser.Input) async throws(ClientError) -> UpdateUser.Output {
        try await api.call(UpdateUser.self, input)
    }

    /// `DELETE /users/{userId}`: Remove a member from the workspace.
    public func deleteUser(_ input: DeleteUser.Input) async throws(ClientError) -> DeleteUser.Output {
        try await api.call(DeleteUser.self, input)
    }

    /// `POST /users/{userId}/restore`: Bring a removed member back.
    public func restoreUser(_ input: RestoreUser.Input) async throws(ClientError) -> RestoreUser.Output {
        try await api.call(RestoreUser.self, input)
    }

    /// `POST /users/{userId}/transfer`: Hand over the work of a member.
    public func transferUserWork(_ input: TransferUserWork.Input) async throws(ClientError) -> TransferUserWork.Output {
        try await api.call(TransferUserWork.self, input)
    }

    /// `POST /tenant/leave`: Leave the workspace.
    public func leaveTenant() async throws(ClientError) -> LeaveTenant.Output {
        try await api.call(LeaveTenant.self, LeaveTenant.Input())
    }
}
