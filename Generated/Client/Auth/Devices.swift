// Generated from contract/auth/devices.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /auth/sessions`: List one's own sessions.
    public func listSessions() async throws(ClientError) -> ListSessions.Output {
        try await api.call(ListSessions.self, ListSessions.Input())
    }

    /// `DELETE /auth/sessions`: End all sessions but the current one.
    public func revokeAllSessions() async throws(ClientError) -> RevokeAllSessions.Output {
        try await api.call(RevokeAllSessions.self, RevokeAllSessions.Input())
    }

    /// `DELETE /auth/sessions/{sessionId}`: End one session.
    public func revokeSession(_ input: RevokeSession.Input) async throws(ClientError) -> RevokeSession.Output {
        try await api.call(RevokeSession.self, input)
    }
}
