// Generated from contract/auth/member_factors.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /users/{userId}/mfa/reset`: Reset the second factors of a member.
    public func resetMemberMFA(_ input: ResetMemberMFA.Input) async throws(ClientError) -> ResetMemberMFA.Output {
        try await api.call(ResetMemberMFA.self, input)
    }
}
