// Generated from contract/audit/alert_rules.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /audit-logs/alert-rules`: List alert rules.
    public func listAuditAlertRules() async throws(ClientError) -> ListAuditAlertRules.Output {
        try await api.call(ListAuditAlertRules.self, ListAuditAlertRules.Input())
    }

    /// `POST /audit-logs/alert-rules`: Create an alert rule.
    public func createAuditAlertRule(
        _ input: CreateAuditAlertRule.Input
    ) async throws(ClientError) -> CreateAuditAlertRule.Output {
        try await api.call(CreateAuditAlertRule.self, input)
    }

    /// `PATCH /audit-logs/alert-rules/{ruleId}`: Change an alert rule.
    public func updateAuditAlertRule(
        _ input: UpdateAuditAlertRule.Input
    ) async throws(ClientError) -> UpdateAuditAlertRule.Output {
        try await api.call(UpdateAuditAlertRule.self, input)
    }

    /// `DELETE /audit-logs/alert-rules/{ruleId}`: Delete an alert rule.
    public func deleteAuditAlertRule(
        _ input: DeleteAuditAlertRule.Input
    ) async throws(ClientError) -> DeleteAuditAlertRule.Output {
        try await api.call(DeleteAuditAlertRule.self, input)
    }
}
