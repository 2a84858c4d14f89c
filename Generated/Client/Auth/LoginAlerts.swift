// Generated from contract/auth/login_alerts.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /auth/login-alerts`: List notices of one's own sign-ins.
    public func listLoginAlerts() async throws(ClientError) -> ListLoginAlerts.Output {
        try await api.call(ListLoginAlerts.self, ListLoginAlerts.Input())
    }

    /// `POST /auth/login-alerts/{alertId}/acknowledge`: Mark a notice as seen.
    public func acknowledgeLoginAlert(
        _ input: AcknowledgeLoginAlert.Input
    ) async throws(ClientError) -> AcknowledgeLoginAlert.Output {
        try await api.call(AcknowledgeLoginAlert.self, input)
    }

    /// `POST /auth/login-alerts/respond`: Say whose sign-in it was.
    public func respondToLoginAlert(
        _ input: RespondToLoginAlert.Input
    ) async throws(ClientError) -> RespondToLoginAlert.Output {
        try await api.call(RespondToLoginAlert.self, input)
    }
}
