// Generated from contract/auth/verification.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /auth/send-email-verification`: Send a code to the e-mail address.
    public func sendEmailVerification() async throws(ClientError) -> SendEmailVerification.Output {
        try await api.call(SendEmailVerification.self, SendEmailVerification.Input())
    }

    /// `POST /auth/verify-email`: Verify the e-mail address by code.
    public func verifyEmail(_ input: VerifyEmail.Input) async throws(ClientError) -> VerifyEmail.Output {
        try await api.call(VerifyEmail.self, input)
    }

    /// `POST /auth/send-phone-verification`: Send a code to a phone number.
    public func sendPhoneVerification(
        _ input: SendPhoneVerification.Input
    ) async throws(ClientError) -> SendPhoneVerification.Output {
        try await api.call(SendPhoneVerification.self, input)
    }

    /// `POST /auth/verify-phone`: Verify the phone number by code.
    public func verifyPhone(_ input: VerifyPhone.Input) async throws(ClientError) -> VerifyPhone.Output {
        try await api.call(VerifyPhone.self, input)
    }

    /// `POST /auth/resend-phone-verification`: Send the pending phone code again.
    public func resendPhoneVerification() async throws(ClientError) -> ResendPhoneVerification.Output {
        try await api.call(ResendPhoneVerification.self, ResendPhoneVerification.Input())
    }
}
