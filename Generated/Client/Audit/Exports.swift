// Generated from contract/audit/exports.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /audit-logs/export`: Export audit entries.
    public func exportAuditLogs(_ input: ExportAuditLogs.Input) async throws(ClientError) -> ExportAuditLogs.Output {
        try await api.call(ExportAuditLogs.self, input)
    }

    /// `GET /audit-logs/exports/{exportId}`: Read the state of an export and its proof.
    public func getAuditExport(_ input: GetAuditExport.Input) async throws(ClientError) -> GetAuditExport.Output {
        try await api.call(GetAuditExport.self, input)
    }
}
