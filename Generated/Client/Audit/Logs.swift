// Generated from contract/audit/logs.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /audit-logs`: Query the audit log.
    public func queryAuditLogs(_ input: QueryAuditLogs.Input) async throws(ClientError) -> QueryAuditLogs.Output {
        try await api.call(QueryAuditLogs.self, input)
    }

    /// `POST /audit-logs`: Write a custom audit entry.
    public func createAuditLog(_ input: CreateAuditLog.Input) async throws(ClientError) -> CreateAuditLog.Output {
        try await api.call(CreateAuditLog.self, input)
    }

    /// `GET /audit-logs/{logId}`: Read one audit entry.
    public func getAuditLog(_ input: GetAuditLog.Input) async throws(ClientError) -> GetAuditLog.Output {
        try await api.call(GetAuditLog.self, input)
    }

    /// `POST /audit-logs/{logId}/verify`: Verify one audit entry.
    public func verifyAuditLog(_ input: VerifyAuditLog.Input) async throws(ClientError) -> VerifyAuditLog.Output {
        try await api.call(VerifyAuditLog.self, input)
    }

    /// `POST /audit-logs/verify`: Verify the hash chain of the workspace.
    public func verifyAuditChain(_ input: VerifyAuditChain.Input) async throws(ClientError) -> VerifyAuditChain.Output {
        try await api.call(VerifyAuditChain.self, input)
    }

    /// `GET /audit-logs/event-types`: List the events that the audit log knows.
    public func listAuditEventTypes() async throws(ClientError) -> ListAuditEventTypes.Output {
        try await api.call(ListAuditEventTypes.self, ListAuditEventTypes.Input())
    }
}
