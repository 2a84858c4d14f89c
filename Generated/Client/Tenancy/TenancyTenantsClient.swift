// Generated from contract/tenancy/tenants.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /tenants/{tenantSlug}/config`: Read a workspace by its slug.
    public func getTenantConfig(_ input: GetTenantConfig.Input) async throws(ClientError) -> GetTenantConfig.Output {
        try await api.call(GetTenantConfig.self, input)
    }

    /// `GET /tenant/features`: List plan features and their source.
    public func getTenantFeatures() async throws(ClientError) -> GetTenantFeatures.Output {
        try await api.call(GetTenantFeatures.self, GetTenantFeatures.Input())
    }
}
