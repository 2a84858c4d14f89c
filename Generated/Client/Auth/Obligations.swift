// Generated from contract/auth/obligations.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /auth/verification-status`: Read what the account still owes.
    public func getVerificationStatus() async throws(ClientError) -> GetVerificationStatus.Output {
        try await api.call(GetVerificationStatus.self, GetVerificationStatus.Input())
    }
}
