// Generated from contract/administration/system.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /admin/system/stats`: Read platform figures.
    public func adminGetSystemStats() async throws(ClientError) -> AdminGetSystemStats.Output {
        try await api.call(AdminGetSystemStats.self, AdminGetSystemStats.Input())
    }

    /// `GET /admin/audit-logs`: Query audit entries of all workspaces.
    public func adminQueryAuditLogs(
        _ input: AdminQueryAuditLogs.Input
    ) async throws(ClientError) -> AdminQueryAuditLogs.Output {
        try await api.call(AdminQueryAuditLogs.self, input)
    }
}
