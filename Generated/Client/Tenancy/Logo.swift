// Generated from contract/tenancy/logo.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /tenant/logo`: Upload the logo.
    public func uploadTenantLogo(_ input: UploadTenantLogo.Input) async throws(ClientError) -> UploadTenantLogo.Output {
        try await api.call(UploadTenantLogo.self, input)
    }

    /// `DELETE /tenant/logo`: Remove the logo.
    public func deleteTenantLogo() async throws(ClientError) -> DeleteTenantLogo.Output {
        try await api.call(DeleteTenantLogo.self, DeleteTenantLogo.Input())
    }

    /// `GET /tenant/logo/file`: Download the logo.
    public func getTenantLogo() async throws(ClientError) -> GetTenantLogo.Output {
        try await api.call(GetTenantLogo.self, GetTenantLogo.Input())
    }
}
