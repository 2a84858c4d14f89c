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
}
