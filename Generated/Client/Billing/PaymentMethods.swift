// Generated from contract/billing/payment_methods.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /billing/payment-methods`: List payment methods.
    public func listPaymentMethods(
        _ input: ListPaymentMethods.Input
    ) async throws(ClientError) -> ListPaymentMethods.Output {
        try await api.call(ListPaymentMethods.self, input)
    }

    /// `POST /billing/payment-methods`: Add a payment method.
    public func addPaymentMethod(_ input: AddPaymentMethod.Input) async throws(ClientError) -> AddPaymentMethod.Output {
        try await api.call(AddPaymentMethod.self, input)
    }

    /// `GET /billing/payment-methods/{methodId}`: Read one payment method.
    public func getPaymentMethod(_ input: GetPaymentMethod.Input) async throws(ClientError) -> GetPaymentMethod.Output {
        try await api.call(GetPaymentMethod.self, input)
    }

    /// `DELETE /billing/payment-methods/{methodId}`: Remove a payment method.
    public func removePaymentMethod(
        _ input: RemovePaymentMethod.Input
    ) async throws(ClientError) -> RemovePaymentMethod.Output {
        try await api.call(RemovePaymentMethod.self, input)
    }

    /// `PATCH /billing/payment-methods/{methodId}/default`: Make a payment method the default.
    public func setDefaultPaymentMethod(
        _ input: SetDefaultPaymentMethod.Input
    ) async throws(ClientError) -> SetDefaultPaymentMethod.Output {
        try await api.call(SetDefaultPaymentMethod.self, input)
    }
}
