// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime

/// Forgotten and changed passwords: translation only, the rules are in the services.
struct PasswordsHandlers: PasswordsAPI {
    private let resets: PasswordResets
    private let changes: PasswordChanges
    private let policy: PasswordPolicy

    init(_ dependencies: AuthDependencies) {
        policy = dependencies.policy
        resets = PasswordResets(dependencies: dependencies)
        changes = PasswordChanges(dependencies: dependencies)
    }

    func forgotPassword(
        _ input: ForgotPassword.Input, _ call: ForgotPassword.Call
    ) async throws(ForgotPassword.Failure) -> PasswordResetRequest {
        do {
            let requested: PasswordResets.Requested = try await resets.request(for: input.body.email, call.scope)
            return PasswordResetRequest(
                requestID: PasswordResetID(requested.requestID), expiresAt: requested.expiresAt, emailSent: true)
        } catch {
            throw ForgotPassword.Failure(error)
        }
    }

    func verifyResetCode(
        _ input: VerifyResetCode.Input, _ call: VerifyResetCode.Call
    ) async throws(VerifyResetCode.Failure) -> VerificationCode {
        do {
            let issued: PasswordResets.Issued = try await resets.verify(
                input.body.code, for: input.body.email, call.scope)
            return VerificationCode(verified: true, token: issued.token, expiresAt: issued.expiresAt)
        } catch {
            throw VerifyResetCode.Failure(error)
        }
    }

    func resetPassword(
        _ input: ResetPassword.Input, _ call: ResetPassword.Call
    ) async throws(ResetPassword.Failure) -> PasswordResetResult {
        do {
            try await resets.reset(input.body.token, to: input.body.newPassword, call.scope)
            return PasswordResetResult(success: true, message: "Your password has been changed.")
        } catch {
            throw ResetPassword.Failure(error)
        }
    }

    func changePassword(
        _ input: ChangePassword.Input, _ call: ChangePassword.Call
    ) async throws(ChangePassword.Failure) -> Success {
        do {
            try await changes.change(
                from: input.body.currentPassword, to: input.body.newPassword, caller: call.caller, call.scope)
            return Success(success: true)
        } catch {
            throw ChangePassword.Failure(error)
        }
    }

    /// By the rules of the platform alone: who asks is unknown, and nothing of it is kept.
    func checkPasswordStrength(
        _ input: CheckPasswordStrength.Input, _ call: CheckPasswordStrength.Call
    ) async throws(CheckPasswordStrength.Failure) -> PasswordStrength {
        guard let text = PasswordText(input.body.password) else {
            let isLong: Bool = input.body.password.reveal().unicodeScalars.count > PasswordText.scalarsMax
            let broken: [String: JSONValue] =
                isLong ? ["maxLength": .integer(Int64(PasswordText.scalarsMax))] : ["characters": .bool(true)]
            return PasswordStrength(acceptable: false, constraints: broken, breached: false)
        }
        let broken: [PasswordPolicy.Constraint] = policy.violations(
            of: text, PasswordPolicy.Requirements(), PasswordPolicy.Surroundings(email: ""))
        var constraints: [String: JSONValue] = [:]
        if case .object(let members) = PasswordPolicy.details(broken, PasswordPolicy.Requirements()) {
            for (name, value) in members.members { constraints[name] = value }
        }
        return PasswordStrength(
            acceptable: broken.isEmpty, constraints: constraints, breached: broken.contains(.breached))
    }
}
