// Generated from contract/auth/email_change.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /users/me/email`: Start a change of the e-mail address.
    public func requestEmailChange(
        _ input: RequestEmailChange.Input
    ) async throws(ClientError) -> RequestEmailChange.Output {
        try await api.call(RequestEmailChange.self, input)
    }

    /// `POST /users/me/email/verify`: Finish the change of the e-mail address by code.
    public func confirmEmailChange(
        _ input: ConfirmEmailChange.Input
    ) async throws(ClientError) -> ConfirmEmailChange.Output {
        try await api.call(ConfirmEmailChange.self, input)
    }

    /// `POST /auth/email-change/revert`: Undo a change of the e-mail address.
    public func revertEmailChange(
        _ input: RevertEmailChange.Input
    ) async throws(ClientError) -> RevertEmailChange.Output {
        try await api.call(RevertEmailChange.self, input)
    }
}
