// Generated from contract/auth/passwords.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /auth/forgot-password`: Ask for a password reset code.
    public func forgotPassword(_ input: ForgotPassword.Input) async throws(ClientError) -> ForgotPassword.Output {
        try await api.call(ForgotPassword.self, input)
    }

    /// `POST /auth/verify-code`: Exchange a reset code for a reset token.
    public func verifyResetCode(_ input: VerifyResetCode.Input) async throws(ClientError) -> VerifyResetCode.Output {
        try await api.call(VerifyResetCode.self, input)
    }

    /// `POST /auth/reset-password`: Set a new password by reset token.
    public func resetPassword(_ input: ResetPassword.Input) async throws(ClientError) -> ResetPassword.Output {
        try await api.call(ResetPassword.self, input)
    }

    /// `PATCH /users/me/password`: Change one's own password.
    public func changePassword(_ input: ChangePassword.Input) async throws(ClientError) -> ChangePassword.Output {
        try await api.call(ChangePassword.self, input)
    }

    /// `POST /auth/password/check`: Check a candidate password.
    public func checkPasswordStrength(
        _ input: CheckPasswordStrength.Input
    ) async throws(ClientError) -> CheckPasswordStrength.Output {
        try await api.call(CheckPasswordStrength.self, input)
    }
}
