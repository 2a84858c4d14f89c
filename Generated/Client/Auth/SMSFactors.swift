// Generated from contract/auth/sms_factors.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /auth/mfa/sms/enable`: Add an SMS factor.
    public func enableSMSMFA(_ input: EnableSMSMFA.Input) async throws(ClientError) -> EnableSMSMFA.Output {
        try await api.call(EnableSMSMFA.self, input)
    }

    /// `POST /auth/mfa/sms/disable`: Remove the SMS factor.
    public func disableSMSMFA() async throws(ClientError) -> DisableSMSMFA.Output {
        try await api.call(DisableSMSMFA.self, DisableSMSMFA.Input())
    }

    /// `POST /auth/mfa/sms/challenge`: Send an SMS code.
    public func sendSMSMFAChallenge(
        _ input: SendSMSMFAChallenge.Input
    ) async throws(ClientError) -> SendSMSMFAChallenge.Output {
        try await api.call(SendSMSMFAChallenge.self, input)
    }

    /// `POST /auth/mfa/sms/verify`: Finish a sign-in by SMS code.
    public func verifySMSMFA(_ input: VerifySMSMFA.Input) async throws(ClientError) -> VerifySMSMFA.Output {
        try await api.call(VerifySMSMFA.self, input)
    }
}
