// Generated from contract/auth/text_deliveries.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /webhooks/twilio/status`: Hear what became of a text message.
    public func smsStatusCallback(
        _ input: SmsStatusCallback.Input
    ) async throws(ClientError) -> SmsStatusCallback.Output {
        try await api.call(SmsStatusCallback.self, input)
    }
}
