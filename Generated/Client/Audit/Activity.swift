// Generated from contract/audit/activity.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /users/{userId}/activity`: List what a member did.
    public func getUserActivity(_ input: GetUserActivity.Input) async throws(ClientError) -> GetUserActivity.Output {
        try await api.call(GetUserActivity.self, input)
    }

    /// `GET /users/me/activity`: List what one did oneself.
    public func getOwnActivity(_ input: GetOwnActivity.Input) async throws(ClientError) -> GetOwnActivity.Output {
        try await api.call(GetOwnActivity.self, input)
    }

    /// `GET /security-events`: List the security events of the workspace.
    public func listSecurityEvents(
        _ input: ListSecurityEvents.Input
    ) async throws(ClientError) -> ListSecurityEvents.Output {
        try await api.call(ListSecurityEvents.self, input)
    }
}
