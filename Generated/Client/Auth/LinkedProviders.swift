// Generated from contract/auth/linked_providers.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /auth/oauth/providers`: List the providers linked to the account.
    public func listLinkedProviders() async throws(ClientError) -> ListLinkedProviders.Output {
        try await api.call(ListLinkedProviders.self, ListLinkedProviders.Input())
    }

    /// `DELETE /auth/oauth/providers/{provider}`: Unlink a provider from the account.
    public func unlinkOAuthProvider(
        _ input: UnlinkOAuthProvider.Input
    ) async throws(ClientError) -> UnlinkOAuthProvider.Output {
        try await api.call(UnlinkOAuthProvider.self, input)
    }

    /// `POST /auth/oauth/link/initiate`: Begin to link a provider to the account.
    public func initiateOAuthLink(
        _ input: InitiateOAuthLink.Input
    ) async throws(ClientError) -> InitiateOAuthLink.Output {
        try await api.call(InitiateOAuthLink.self, input)
    }

    /// `POST /auth/oauth/link/verify`: Confirm a link by the mailed code.
    public func verifyOAuthLink(_ input: VerifyOAuthLink.Input) async throws(ClientError) -> VerifyOAuthLink.Output {
        try await api.call(VerifyOAuthLink.self, input)
    }
}
