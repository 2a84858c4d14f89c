// Generated from contract/tenancy/branding.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /public/tenants/{tenantSlug}/branding`: What a sign-in page shows of a workspace.
    public func getPublicTenantBranding(
        _ input: GetPublicTenantBranding.Input
    ) async throws(ClientError) -> GetPublicTenantBranding.Output {
        try await api.call(GetPublicTenantBranding.self, input)
    }

    /// `GET /public/tenants/{tenantSlug}/logo`: The logo that a sign-in page shows of a workspace.
    public func getPublicTenantLogo(
        _ input: GetPublicTenantLogo.Input
    ) async throws(ClientError) -> GetPublicTenantLogo.Output {
        try await api.call(GetPublicTenantLogo.self, input)
    }
}
