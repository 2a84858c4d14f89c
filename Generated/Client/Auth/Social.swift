// Generated from contract/auth/social.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /auth/oauth/google`: Begin a sign-in with Google.
    public func googleOAuthInit(_ input: GoogleOAuthInit.Input) async throws(ClientError) -> GoogleOAuthInit.Output {
        try await api.call(GoogleOAuthInit.self, input)
    }

    /// `GET /auth/oauth/google/callback`: Return from a sign-in with Google.
    public func googleOAuthCallback(
        _ input: GoogleOAuthCallback.Input
    ) async throws(ClientError) -> GoogleOAuthCallback.Output {
        try await api.call(GoogleOAuthCallback.self, input)
    }

    /// `GET /auth/oauth/github`: Begin a sign-in with GitHub.
    public func githubOAuthInit(_ input: GithubOAuthInit.Input) async throws(ClientError) -> GithubOAuthInit.Output {
        try await api.call(GithubOAuthInit.self, input)
    }

    /// `GET /auth/oauth/github/callback`: Return from a sign-in with GitHub.
    public func githubOAuthCallback(
        _ input: GithubOAuthCallback.Input
    ) async throws(ClientError) -> GithubOAuthCallback.Output {
        try await api.call(GithubOAuthCallback.self, input)
    }

    /// `GET /auth/oauth/microsoft`: Begin a sign-in with Microsoft.
    public func microsoftOAuthInit(
        _ input: MicrosoftOAuthInit.Input
    ) async throws(ClientError) -> MicrosoftOAuthInit.Output {
        try await api.call(MicrosoftOAuthInit.self, input)
    }

    /// `GET /auth/oauth/microsoft/callback`: Return from a sign-in with Microsoft.
    public func microsoftOAuthCallback(
        _ input: MicrosoftOAuthCallback.Input
    ) async throws(ClientError) -> MicrosoftOAuthCallback.Output {
        try await api.call(MicrosoftOAuthCallback.self, input)
    }
}
