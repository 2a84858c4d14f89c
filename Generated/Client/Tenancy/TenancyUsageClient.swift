// Generated from contract/tenancy/usage.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /tenant/usage`: Read limits and what is used of them.
    public func getTenantUsage() async throws(ClientError) -> GetTenantUsage.Output {
        try await api.call(GetTenantUsage.self, GetTenantUsage.Input())
    }
}
