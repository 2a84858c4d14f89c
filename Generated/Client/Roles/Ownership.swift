// Generated from contract/roles/ownership.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /tenant/ownership-transfer`: Read the latest offer of the workspace.
    public func getOwnershipTransfer() async throws(ClientError) -> GetOwnershipTransfer.Output {
        try await api.call(GetOwnershipTransfer.self, GetOwnershipTransfer.Input())
    }

    /// `POST /tenant/ownership-transfer`: Offer the workspace to another member.
    public func startOwnershipTransfer(
        _ input: StartOwnershipTransfer.Input
    ) async throws(ClientError) -> StartOwnershipTransfer.Output {
        try await api.call(StartOwnershipTransfer.self, input)
    }

    /// `DELETE /tenant/ownership-transfer`: Withdraw the offer of the workspace.
    public func cancelOwnershipTransfer() async throws(ClientError) -> CancelOwnershipTransfer.Output {
        try await api.call(CancelOwnershipTransfer.self, CancelOwnershipTransfer.Input())
    }

    /// `POST /tenant/ownership-transfer/accept`: Take the workspace over.
    public func acceptOwnershipTransfer(
        _ input: AcceptOwnershipTransfer.Input
    ) async throws(ClientError) -> AcceptOwnershipTransfer.Output {
        try await api.call(AcceptOwnershipTransfer.self, input)
    }

    /// `POST /tenant/ownership-transfer/decline`: Decline the offer of the workspace.
    public func declineOwnershipTransfer() async throws(ClientError) -> DeclineOwnershipTransfer.Output {
        try await api.call(DeclineOwnershipTransfer.self, DeclineOwnershipTransfer.Input())
    }
}
