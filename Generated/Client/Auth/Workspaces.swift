// Generated from contract/auth/workspaces.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /tenants`: Create a further workspace.
    public func createTenant(_ input: CreateTenant.Input) async throws(ClientError) -> CreateTenant.Output {
        try await api.call(CreateTenant.self, input)
    }

    /// `GET /tenants/slug-availability`: Ask whether an address is free.
    public func checkSlug(_ input: CheckSlug.Input) async throws(ClientError) -> CheckSlug.Output {
        try await api.call(CheckSlug.self, input)
    }
}
