// Generated from contract/auth/magic_links.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /auth/magic-link/send`: Mail a sign-in link.
    public func sendMagicLink(_ input: SendMagicLink.Input) async throws(ClientError) -> SendMagicLink.Output {
        try await api.call(SendMagicLink.self, input)
    }

    /// `POST /auth/magic-link/verify`: Sign in by link.
    public func verifyMagicLink(_ input: VerifyMagicLink.Input) async throws(ClientError) -> VerifyMagicLink.Output {
        try await api.call(VerifyMagicLink.self, input)
    }
}
