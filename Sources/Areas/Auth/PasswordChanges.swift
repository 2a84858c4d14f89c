// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Queries
import Secrecy

/// A signed-in user sets another password.
struct PasswordChanges: Sendable {
    /// Oldest second-factor proof that counts.
    private static let proofAgeMax: Duration = .seconds(900)

    let dependencies: AuthDependencies

    /// Keeps the calling session; all others and all trusted devices end.
    func change(
        from current: Secret<String>, to password: Secret<String>, caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) {
        if caller.hasSecondFactor, !isFresh(caller.mfaVerifiedAt, scope.now) {
            throw .authMFARequired(
                requiredMFA: true, mfaEndpoint: StepUps.endpoint, mfaMethods: caller.secondFactors,
                mfaMaxAgeSeconds: Int(Self.proofAgeMax.components.seconds))
        }
        let userID: WireUUID = caller.userID
        let stored: String? = try await scope.run(PasswordsQueries.person(userID: userID))?.passwordHash
        guard let stored, try await dependencies.matches(current, stored, scope) else {
            throw .authPasswordCurrentInvalid(field: "current_password")
        }
        let rules: NewPasswordRules = NewPasswordRules(dependencies: dependencies)
        let accepted: NewPasswordRules.Accepted = try await rules.accept(password, of: userID, scope)
        let changed: Int = try await scope.run(
            PasswordsQueries.changePassword(newHash: accepted.hash, at: scope.now, userID: userID, oldHash: stored))
        // Somebody else changed it meanwhile: the password that was proven is no longer the current one.
        guard changed == 1 else { throw .authPasswordCurrentInvalid(field: "current_password") }
        try await rules.settle(accepted, of: userID, scope)
        _ = try await dependencies.sessionRevocation.revokeAll(
            of: userID, except: caller.sessionID, by: userID, reason: .passwordChanged, scope)
        scope.append(AuditEntry("auth.password_changed", subject: userID.wire))
    }

    private func isFresh(_ time: Timestamp?, _ now: Timestamp) -> Bool {
        guard let time else { return false }
        return now <= time + Self.proofAgeMax
    }
}
