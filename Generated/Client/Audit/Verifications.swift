// Generated from contract/audit/verifications.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /audit-logs/verifications/{verificationId}`: Read the result of a long verification.
    public func getAuditVerification(
        _ input: GetAuditVerification.Input
    ) async throws(ClientError) -> GetAuditVerification.Output {
        try await api.call(GetAuditVerification.self, input)
    }
}
