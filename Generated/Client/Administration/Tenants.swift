// Generated from contract/administration/tenants.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /admin/tenants`: List workspaces.
    public func adminListTenants(_ input: AdminListTenants.Input) async throws(ClientError) -> AdminListTenants.Output {
        try await api.call(AdminListTenants.self, input)
    }

    /// `POST /admin/tenants`: Create a workspace for somebody.
    public func adminCreateTenant(
        _ input: AdminCreateTenant.Input
    ) async throws(ClientError) -> AdminCreateTenant.Output {
        try await api.call(AdminCreateTenant.self, input)
    }

    /// `GET /admin/tenants/{tenantId}`: Read one workspace.
    public func adminGetTenant(_ input: AdminGetTenant.Input) async throws(ClientError) -> AdminGetTenant.Output {
        try await api.call(AdminGetTenant.self, input)
    }

    /// `PATCH /admin/tenants/{tenantId}`: Change a workspace.
    public func adminUpdateTenant(
        _ input: AdminUpdateTenant.Input
    ) async throws(ClientError) -> AdminUpdateTenant.Output {
        try await api.call(AdminUpdateTenant.self, input)
    }

    /// `DELETE /admin/tenants/{tenantId}`: Schedule the deletion of a workspace.
    public func adminDeleteTenant(
        _ input: AdminDeleteTenant.Input
    ) async throws(ClientError) -> AdminDeleteTenant.Output {
        try await api.call(AdminDeleteTenant.self, input)
    }
}
