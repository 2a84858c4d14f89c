// Generated from contract/compliance/consents.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /compliance/consent`: List one's own consents.
    public func getConsents(_ input: GetConsents.Input) async throws(ClientError) -> GetConsents.Output {
        try await api.call(GetConsents.self, input)
    }

    /// `POST /compliance/consent`: Record consents.
    public func recordConsent(_ input: RecordConsent.Input) async throws(ClientError) -> RecordConsent.Output {
        try await api.call(RecordConsent.self, input)
    }

    /// `POST /compliance/consent/{consentId}/revoke`: Withdraw a consent.
    public func revokeConsent(_ input: RevokeConsent.Input) async throws(ClientError) -> RevokeConsent.Output {
        try await api.call(RevokeConsent.self, input)
    }
}
