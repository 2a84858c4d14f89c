// Generated from contract/compliance/privacy.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /compliance/ccpa/do-not-sell`: Set the do-not-sell choice.
    public func toggleDoNotSell(_ input: ToggleDoNotSell.Input) async throws(ClientError) -> ToggleDoNotSell.Output {
        try await api.call(ToggleDoNotSell.self, input)
    }

    /// `GET /compliance/privacy-settings`: Read one's own privacy settings.
    public func getPrivacySettings() async throws(ClientError) -> GetPrivacySettings.Output {
        try await api.call(GetPrivacySettings.self, GetPrivacySettings.Input())
    }

    /// `PATCH /compliance/privacy-settings`: Change one's own privacy settings.
    public func updatePrivacySettings(
        _ input: UpdatePrivacySettings.Input
    ) async throws(ClientError) -> UpdatePrivacySettings.Output {
        try await api.call(UpdatePrivacySettings.self, input)
    }
}
