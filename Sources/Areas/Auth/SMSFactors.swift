// SPDX-License-Identifier: Apache-2.0
import AccessPorts
import ContractRuntime
import Errors
import Queries
import Secrecy
import TextMessages

/// The proven number of a person as a second factor. The caller's context is that of the user.
struct SMSFactors: Sendable {
    private static let method: String = "sms"
    private static let usualName: String = "Phone"

    let dependencies: AuthDependencies

    struct Enabled: Sendable {
        let factor: SMSFactorsQueries.SMSFactorRow
        /// Shown this once, where it is the first factor.
        let backupCodes: [String]?
    }

    func enable(
        _ number: PhoneNumber, name: String?, _ caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) -> Enabled {
        let userID: WireUUID = caller.userID
        let allowed: [String]? = try await scope.run(SMSFactorsQueries.allowedMethods())
        if let allowed, !allowed.contains(Self.method) { throw .authMethodDisabled(allowedValues: allowed) }
        let person = try await scope.run(VerificationQueries.phone(userID: userID))
        guard person.phoneVerified, person.phone == number.wire else { throw .authPhoneInvalid(field: "phone_number") }
        let isFirst: Bool = try await scope.run(SMSFactorsQueries.factorsLeft(userID: userID)) == 0
        let factor: SMSFactorsQueries.SMSFactorRow = try await insert(number, name, userID, scope)
        _ = try await scope.run(MFAQueries.markEnabled(isEnabled: true, userID: userID))
        var codes: [String]?
        if isFirst { codes = try await BackupCodes(dependencies: dependencies).replace(of: userID, scope) }
        scope.append(AuditEntry("auth.mfa_sms_enabled", subject: userID.wire))
        try await FactorProofs(dependencies: dependencies).tell("mfa-enabled", userID, scope)
        changed(userID, scope)
        return Enabled(factor: factor, backupCodes: codes)
    }

    func disable(_ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) {
        guard try await scope.run(SMSFactorsQueries.factor(userID: caller.userID)) != nil else {
            throw .authMFANotEnabled()
        }
        let isOnly: Bool = try await scope.run(SMSFactorsQueries.factorsLeft(userID: caller.userID)) == 1
        if isOnly, try await scope.run(SessionsQueries.signInPolicy())?.mfaRequired == true {
            throw .authMFAEnforced()
        }
        try await remove(caller, scope)
    }

    /// Takes the factor away. With the last one go its backup codes, the trust in devices, and other sessions.
    func remove(_ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) {
        let userID: WireUUID = caller.userID
        _ = try await scope.run(SMSFactorsQueries.deleteFactor(userID: userID))
        scope.append(AuditEntry("auth.mfa_sms_disabled", subject: userID.wire))
        if try await scope.run(SMSFactorsQueries.factorsLeft(userID: userID)) == 0 {
            _ = try await scope.run(MFAQueries.deleteBackupCodes(userID: userID))
            _ = try await scope.run(MFAQueries.markEnabled(isEnabled: false, userID: userID))
            _ = try await scope.run(PasswordsQueries.distrustDevices(userID: userID))
            _ = try await dependencies.sessionRevocation.revokeAll(
                of: userID, except: caller.sessionID, by: userID, reason: .factorRemoved, scope)
            try await FactorProofs(dependencies: dependencies).tell("mfa-disabled", userID, scope)
        }
        changed(userID, scope)
    }

    private func insert(
        _ number: PhoneNumber, _ name: String?, _ userID: WireUUID, _ scope: CallScope
    ) async throws(APIFailure) -> SMSFactorsQueries.SMSFactorRow {
        do {
            return try await scope.transaction.run(
                SMSFactorsQueries.insertFactor(
                    factorID: dependencies.random.identifier(at: scope.now), userID: userID,
                    friendlyName: name ?? Self.usualName, phoneNumber: number.wire, at: scope.now))
        } catch {
            if case .uniqueViolation = error.kind { throw .authMFAAlreadyEnabled() }
            throw scope.failure(for: error)
        }
    }

    /// What other processes have cached of the person is out of date.
    private func changed(_ userID: WireUUID, _ scope: CallScope) {
        let invalidation: any AccessInvalidation = dependencies.invalidation
        scope.afterCommit { await invalidation.userChanged(userID) }
    }
}
