// Generated from contract/billing/profile.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /billing/info`: Read the billing contact.
    public func getBillingInfo() async throws(ClientError) -> GetBillingInfo.Output {
        try await api.call(GetBillingInfo.self, GetBillingInfo.Input())
    }

    /// `PATCH /billing/info`: Change the billing contact.
    public func updateBillingInfo(
        _ input: UpdateBillingInfo.Input
    ) async throws(ClientError) -> UpdateBillingInfo.Output {
        try await api.call(UpdateBillingInfo.self, input)
    }

    /// `GET /billing/address`: Read the billing address.
    public func getBillingAddress() async throws(ClientError) -> GetBillingAddress.Output {
        try await api.call(GetBillingAddress.self, GetBillingAddress.Input())
    }

    /// `PATCH /billing/address`: Change the billing address.
    public func updateBillingAddress(
        _ input: UpdateBillingAddress.Input
    ) async throws(ClientError) -> UpdateBillingAddress.Output {
        try await api.call(UpdateBillingAddress.self, input)
    }
}
