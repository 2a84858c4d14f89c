// Generated from contract/auth/mfa.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /auth/mfa/enable`: Start the set-up of an authenticator.
    public func enableMFA() async throws(ClientError) -> EnableMFA.Output {
        try await api.call(EnableMFA.self, EnableMFA.Input())
    }

    /// `POST /auth/mfa/verify`: Finish the set-up of an authenticator.
    public func verifyMFASetup(_ input: VerifyMFASetup.Input) async throws(ClientError) -> VerifyMFASetup.Output {
        try await api.call(VerifyMFASetup.self, input)
    }

    /// `POST /auth/mfa/disable`: Remove the authenticator.
    public func disableMFA(_ input: DisableMFA.Input) async throws(ClientError) -> DisableMFA.Output {
        try await api.call(DisableMFA.self, input)
    }

    /// `POST /auth/mfa/backup-codes`: Replace all backup codes.
    public func regenerateBackupCodes(
        _ input: RegenerateBackupCodes.Input
    ) async throws(ClientError) -> RegenerateBackupCodes.Output {
        try await api.call(RegenerateBackupCodes.self, input)
    }

    /// `POST /auth/mfa/challenge`: Finish a sign-in by second factor.
    public func verifyMFAChallenge(
        _ input: VerifyMFAChallenge.Input
    ) async throws(ClientError) -> VerifyMFAChallenge.Output {
        try await api.call(VerifyMFAChallenge.self, input)
    }

    /// `GET /auth/mfa/status`: Read one's own second factors.
    public func getMFAStatus() async throws(ClientError) -> GetMFAStatus.Output {
        try await api.call(GetMFAStatus.self, GetMFAStatus.Input())
    }

    /// `POST /auth/mfa/step-up`: Prove a factor for sensitive operations.
    public func stepUp(_ input: StepUp.Input) async throws(ClientError) -> StepUp.Output {
        try await api.call(StepUp.self, input)
    }
}
