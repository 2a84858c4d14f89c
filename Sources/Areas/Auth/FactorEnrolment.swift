// SPDX-License-Identifier: Apache-2.0
import AccessPorts
import ContractRuntime
import Errors
import QRImage
import Queries
import Secrecy

/// A seed that waits for its first code.
struct PendingFactor: Sendable {
    let secret: Secret<String>
    let address: Secret<String>
    let image: Secret<String>
    let expiresAt: Timestamp
}

/// Setting up, finishing and removing an authenticator. The caller's context is that of the user.
struct FactorEnrolment: Sendable {
    static let pendingTime: Duration = .seconds(600)
    static let attemptsMax: Int = 5

    let dependencies: AuthDependencies

    private var proofs: FactorProofs { FactorProofs(dependencies: dependencies) }

    func begin(_ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) -> PendingFactor {
        let account = try await account(caller.userID, scope)
        guard try await scope.run(MFAQueries.authenticator(userID: caller.userID)) == nil else {
            throw .authMFAAlreadyEnabled()
        }
        let seed: [UInt8] = dependencies.random.bytes(OneTimePasswords.seedBytes)
        let id: WireUUID = dependencies.random.identifier(at: scope.now)
        let end: Timestamp = scope.now + Self.pendingTime
        _ = try await scope.run(MFAQueries.dropPending(userID: caller.userID))
        do {
            _ = try await scope.transaction.run(
                MFAQueries.insertPending(
                    factorID: id, userID: caller.userID, secretEncrypted: try proofs.seal(seed, of: id),
                    pendingExpiresAt: end))
        } catch let error as DatabaseError {
            // Another request of the same person finished its set-up meanwhile.
            if case .uniqueViolation = error.kind { throw .authMFAAlreadyEnabled() }
            throw scope.failure(for: error)
        } catch let failure as APIFailure {
            throw failure
        } catch {
            throw .unexpected(error)
        }
        scope.append(AuditEntry("auth.mfa_enrolment_started", subject: caller.userID.wire))
        return try pending(seed, account.email, end)
    }

    /// The first right code makes the factor; its backup codes are shown this once.
    func finish(_ code: Secret<String>, _ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) -> [String] {
        let userID: WireUUID = caller.userID
        guard
            let pending = try await scope.run(
                MFAQueries.guessPending(userID: userID, at: scope.now, attemptsMax: Self.attemptsMax))
        else { throw .authMFAExpired() }
        let seed: [UInt8] = try proofs.seed(pending.secretEncrypted, pending.id)
        guard let step = OneTimePasswords.step(of: code.reveal(), seed: seed, at: scope.now) else {
            scope.keepEffectsOnFailure()
            throw .authCodeInvalid(attemptsRemaining: Self.attemptsMax - pending.failedAttempts)
        }
        _ = try await scope.run(
            MFAQueries.finishEnrolment(at: scope.now, userID: userID, step: Int(step), factorID: pending.id))
        _ = try await scope.run(MFAQueries.markEnabled(isEnabled: true, userID: userID))
        // Trust that a device had before says nothing of this factor.
        _ = try await scope.run(PasswordsQueries.distrustDevices(userID: userID))
        let codes: [String] = try await BackupCodes(dependencies: dependencies).replace(of: userID, scope)
        let proof = try await scope.run(MFAQueries.sessionProof(sessionID: caller.sessionID))
        _ = try await scope.run(
            MFAQueries.proveSession(
                at: scope.now, amr: (proof?.amr ?? []).adding(["otp", "mfa"]), sessionID: caller.sessionID))
        scope.append(AuditEntry("auth.mfa_enabled", subject: userID.wire))
        try await proofs.tell("mfa-enabled", userID, scope)
        changed(userID, scope)
        return codes
    }

    /// Takes all factors and codes away; other sessions and the trust in devices end with them.
    func remove(
        _ code: Secret<String>, password: Secret<String>?, _ caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) {
        let userID: WireUUID = caller.userID
        let account = try await account(userID, scope)
        guard account.mfaEnabled else { throw .authMFANotEnabled() }
        if try await scope.run(SessionsQueries.signInPolicy())?.mfaRequired == true { throw .authMFAEnforced() }
        try await proofs.requireUnlocked(userID, scope)
        try await proven(password, account.passwordHash, scope)
        guard try await proofs.isAuthenticator(code.reveal(), of: userID, scope) else {
            try await proofs.failed(userID, event: "auth.mfa_failed", scope)
            throw .authCodeInvalid()
        }
        _ = try await scope.run(MFAQueries.deleteFactors(userID: userID))
        _ = try await scope.run(MFAQueries.deleteBackupCodes(userID: userID))
        _ = try await scope.run(MFAQueries.markEnabled(isEnabled: false, userID: userID))
        _ = try await scope.run(PasswordsQueries.distrustDevices(userID: userID))
        _ = try await dependencies.sessionRevocation.revokeAll(
            of: userID, except: caller.sessionID, by: userID, reason: .factorRemoved, scope)
        scope.append(AuditEntry("auth.mfa_disabled", subject: userID.wire))
        try await proofs.tell("mfa-disabled", userID, scope)
        changed(userID, scope)
    }

    func newCodes(
        password: Secret<String>, _ caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) -> [String] {
        let account = try await account(caller.userID, scope)
        guard account.mfaEnabled else { throw .authMFANotEnabled() }
        try await proven(password, account.passwordHash, scope)
        scope.append(AuditEntry("auth.backup_codes_regenerated", subject: caller.userID.wire))
        try await proofs.tell("backup-codes-regenerated", caller.userID, scope)
        return try await BackupCodes(dependencies: dependencies).replace(of: caller.userID, scope)
    }

    /// The password of the account, where it has one.
    func proven(_ password: Secret<String>?, _ hash: String?, _ scope: CallScope) async throws(APIFailure) {
        guard let hash else { return }
        guard let password, try await dependencies.matches(password, hash, scope) else {
            throw .authPasswordCurrentInvalid(field: "password")
        }
    }

    func account(_ userID: WireUUID, _ scope: CallScope) async throws(APIFailure) -> MFAQueries.AccountRow {
        guard let account = try await scope.run(MFAQueries.account(userID: userID)) else {
            throw APIFailure(code: "AUTH_SESSION_INVALID", status: 401)
        }
        return account
    }

    private func pending(
        _ seed: [UInt8], _ email: String, _ end: Timestamp
    ) throws(APIFailure) -> PendingFactor {
        let secret: String = Base32.encode(seed)
        let issuer: String = PercentText.encode(dependencies.settings.factorIssuer)
        let address: String =
            "otpauth://totp/\(issuer):\(PercentText.encode(email))?secret=\(secret)&issuer=\(issuer)"
            + "&algorithm=SHA1&digits=\(OneTimePasswords.digits)&period=\(OneTimePasswords.period.components.seconds)"
        guard let image: String = QRImage.svg(address) else { throw .unexpected(EnrolmentError.addressTooLong) }
        return PendingFactor(
            secret: Secret(secret), address: Secret(address),
            image: Secret("data:image/svg+xml;base64," + Base64Data(Array(image.utf8)).wire), expiresAt: end)
    }

    enum EnrolmentError: Error { case addressTooLong }

    /// What other processes have cached of the person is out of date.
    private func changed(_ userID: WireUUID, _ scope: CallScope) {
        let invalidation = dependencies.invalidation
        scope.afterCommit { await invalidation.userChanged(userID) }
    }
}

extension [String] {
    /// These and those that are missing.
    func adding(_ more: [String]) -> [String] {
        self + more.filter { (item: String) -> Bool in !contains(item) }
    }
}
