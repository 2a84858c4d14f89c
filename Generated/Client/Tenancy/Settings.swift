// Generated from contract/tenancy/settings.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /tenant`: Read the settings of the workspace.
    public func getTenantSettings() async throws(ClientError) -> GetTenantSettings.Output {
        try await api.call(GetTenantSettings.self, GetTenantSettings.Input())
    }

    /// `PATCH /tenant`: Change the settings of the workspace.
    public func updateTenantSettings(
        _ input: UpdateTenantSettings.Input
    ) async throws(ClientError) -> UpdateTenantSettings.Output {
        try await api.call(UpdateTenantSettings.self, input)
    }
}
