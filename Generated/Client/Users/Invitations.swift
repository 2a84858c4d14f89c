// Generated from contract/users/invitations.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /invitations/{token}`: Show what an invitation offers.
    public func previewInvitation(
        _ input: PreviewInvitation.Input
    ) async throws(ClientError) -> PreviewInvitation.Output {
        try await api.call(PreviewInvitation.self, input)
    }

    /// `POST /invitations/{token}/accept`: Join the inviting workspace.
    public func acceptInvitation(_ input: AcceptInvitation.Input) async throws(ClientError) -> AcceptInvitation.Output {
        try await api.call(AcceptInvitation.self, input)
    }

    /// `GET /users/invitations`: List the open invitations.
    public func listInvitations(_ input: ListInvitations.Input) async throws(ClientError) -> ListInvitations.Output {
        try await api.call(ListInvitations.self, input)
    }

    /// `DELETE /users/invitations/{invitationId}`: Cancel an invitation.
    public func cancelInvitation(_ input: CancelInvitation.Input) async throws(ClientError) -> CancelInvitation.Output {
        try await api.call(CancelInvitation.self, input)
    }

    /// `POST /users/invitations/{invitationId}/resend`: Send an invitation again.
    public func resendInvitation(_ input: ResendInvitation.Input) async throws(ClientError) -> ResendInvitation.Output {
        try await api.call(ResendInvitation.self, input)
    }

    /// `POST /invitations/{token}/decline`: Decline an invitation.
    public func declineInvitation(
        _ input: DeclineInvitation.Input
    ) async throws(ClientError) -> DeclineInvitation.Output {
        try await api.call(DeclineInvitation.self, input)
    }
}
