// Generated from contract/billing/checkout.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /billing/checkout/process`: Pay for a selection.
    public func processCheckout(_ input: ProcessCheckout.Input) async throws(ClientError) -> ProcessCheckout.Output {
        try await api.call(ProcessCheckout.self, input)
    }

    /// `POST /billing/checkout/3d-secure`: Start a 3-D Secure challenge.
    public func initiate3DSecure(_ input: Initiate3DSecure.Input) async throws(ClientError) -> Initiate3DSecure.Output {
        try await api.call(Initiate3DSecure.self, input)
    }

    /// `POST /billing/checkout/3d-secure/{challengeId}/verify`: Finish a 3-D Secure challenge.
    public func verify3DSecure(_ input: Verify3DSecure.Input) async throws(ClientError) -> Verify3DSecure.Output {
        try await api.call(Verify3DSecure.self, input)
    }

    /// `POST /billing/checkout/paypal`: Start a PayPal payment.
    public func createPayPalCheckout(
        _ input: CreatePayPalCheckout.Input
    ) async throws(ClientError) -> CreatePayPalCheckout.Output {
        try await api.call(CreatePayPalCheckout.self, input)
    }

    /// `POST /billing/checkout/paypal/{checkoutId}/capture`: Take an approved PayPal payment.
    public func capturePayPalPayment(
        _ input: CapturePayPalPayment.Input
    ) async throws(ClientError) -> CapturePayPalPayment.Output {
        try await api.call(CapturePayPalPayment.self, input)
    }
}
