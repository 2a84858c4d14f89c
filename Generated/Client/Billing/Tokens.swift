// Generated from contract/billing/tokens.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /billing/tokens/usage`: Read the use of AI tokens.
    public func getTokenUsage() async throws(ClientError) -> GetTokenUsage.Output {
        try await api.call(GetTokenUsage.self, GetTokenUsage.Input())
    }

    /// `GET /billing/tokens/packages`: List token packages.
    public func listTokenPackages(
        _ input: ListTokenPackages.Input
    ) async throws(ClientError) -> ListTokenPackages.Output {
        try await api.call(ListTokenPackages.self, input)
    }

    /// `POST /billing/tokens/purchase`: Buy a token package.
    public func purchaseTokens(_ input: PurchaseTokens.Input) async throws(ClientError) -> PurchaseTokens.Output {
        try await api.call(PurchaseTokens.self, input)
    }

    /// `GET /billing/tokens/history`: List token purchases.
    public func getTokenHistory(_ input: GetTokenHistory.Input) async throws(ClientError) -> GetTokenHistory.Output {
        try await api.call(GetTokenHistory.self, input)
    }
}
