// Generated from contract/auth/critical_actions.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /auth/critical-actions`: Start a confirmed critical action.
    public func createCriticalAction(
        _ input: CreateCriticalAction.Input
    ) async throws(ClientError) -> CreateCriticalAction.Output {
        try await api.call(CreateCriticalAction.self, input)
    }

    /// `POST /auth/critical-actions/{challengeId}/verify`: Confirm a critical action.
    public func verifyCriticalAction(
        _ input: VerifyCriticalAction.Input
    ) async throws(ClientError) -> VerifyCriticalAction.Output {
        try await api.call(VerifyCriticalAction.self, input)
    }
}
