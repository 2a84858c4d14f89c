// Generated from contract/billing/team.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /billing/team`: List members with their seats.
    public func getBillingTeam(_ input: GetBillingTeam.Input) async throws(ClientError) -> GetBillingTeam.Output {
        try await api.call(GetBillingTeam.self, input)
    }

    /// `GET /billing/invites`: List invitations with their seats.
    public func getPendingInvites(
        _ input: GetPendingInvites.Input
    ) async throws(ClientError) -> GetPendingInvites.Output {
        try await api.call(GetPendingInvites.self, input)
    }

    /// `POST /billing/invites`: Invite people with seats.
    public func createTeamInvite(_ input: CreateTeamInvite.Input) async throws(ClientError) -> CreateTeamInvite.Output {
        try await api.call(CreateTeamInvite.self, input)
    }

    /// `DELETE /billing/invites/{inviteId}`: Withdraw an invitation.
    public func cancelInvite(_ input: CancelInvite.Input) async throws(ClientError) -> CancelInvite.Output {
        try await api.call(CancelInvite.self, input)
    }

    /// `POST /billing/invites/{inviteId}/resend`: Send an invitation again.
    public func resendInvite(_ input: ResendInvite.Input) async throws(ClientError) -> ResendInvite.Output {
        try await api.call(ResendInvite.self, input)
    }
}
