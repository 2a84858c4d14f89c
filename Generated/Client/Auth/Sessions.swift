// Generated from contract/auth/sessions.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /session`: Read the current session.
    public func getSession() async throws(ClientError) -> GetSession.Output {
        try await api.call(GetSession.self, GetSession.Input())
    }

    /// `POST /session`: Renew the current session.
    public func refreshSession() async throws(ClientError) -> RefreshSession.Output {
        try await api.call(RefreshSession.self, RefreshSession.Input())
    }

    /// `POST /auth/refresh`: Exchange a refresh token for new tokens.
    public func refreshToken(_ input: RefreshToken.Input) async throws(ClientError) -> RefreshToken.Output {
        try await api.call(RefreshToken.self, input)
    }

    /// `POST /auth/logout`: End the session.
    public func logout(_ input: Logout.Input) async throws(ClientError) -> Logout.Output {
        try await api.call(Logout.self, input)
    }

    /// `GET /auth/permissions`: Read one's own resolved permissions.
    public func getPermissions() async throws(ClientError) -> GetPermissions.Output {
        try await api.call(GetPermissions.self, GetPermissions.Input())
    }

    /// `POST /auth/verify-token`: Exchange a one-time token for a session.
    public func verifyAuthToken(_ input: VerifyAuthToken.Input) async throws(ClientError) -> VerifyAuthToken.Output {
        try await api.call(VerifyAuthToken.self, input)
    }

    /// `POST /auth/switch-tenant`: Move to another workspace.
    public func switchTenant(_ input: SwitchTenant.Input) async throws(ClientError) -> SwitchTenant.Output {
        try await api.call(SwitchTenant.self, input)
    }
}
