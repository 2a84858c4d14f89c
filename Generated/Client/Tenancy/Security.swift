// Generated from contract/tenancy/security.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /tenant/security`: Read the security settings of the workspace.
    public func getTenantSecuritySettings() async throws(ClientError) -> GetTenantSecuritySettings.Output {
        try await api.call(GetTenantSecuritySettings.self, GetTenantSecuritySettings.Input())
    }

    /// `PATCH /tenant/security`: Change the security settings of the workspace.
    public func updateTenantSecuritySettings(
        _ input: UpdateTenantSecuritySettings.Input
    ) async throws(ClientError) -> UpdateTenantSecuritySettings.Output {
        try await api.call(UpdateTenantSecuritySettings.self, input)
    }
}
