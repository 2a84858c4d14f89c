// Generated from contract/auth/sign_in.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /auth/login`: Sign in by password.
    public func login(_ input: Login.Input) async throws(ClientError) -> Login.Output {
        try await api.call(Login.self, input)
    }

    /// `POST /auth/signup`: Create an account and its workspace.
    public func signup(_ input: Signup.Input) async throws(ClientError) -> Signup.Output {
        try await api.call(Signup.self, input)
    }

    /// `POST /auth/oauth/complete-signup`: Create the account after a first social sign-in.
    public func completeOAuthSignup(
        _ input: CompleteOAuthSignup.Input
    ) async throws(ClientError) -> CompleteOAuthSignup.Output {
        try await api.call(CompleteOAuthSignup.self, input)
    }

    /// `POST /auth/verify-suspicious-login`: Confirm a risky sign-in.
    public func verifySuspiciousLogin(
        _ input: VerifySuspiciousLogin.Input
    ) async throws(ClientError) -> VerifySuspiciousLogin.Output {
        try await api.call(VerifySuspiciousLogin.self, input)
    }

    /// `GET /auth/providers`: List the sign-in methods on offer.
    public func getAuthProviders(_ input: GetAuthProviders.Input) async throws(ClientError) -> GetAuthProviders.Output {
        try await api.call(GetAuthProviders.self, input)
    }
}
