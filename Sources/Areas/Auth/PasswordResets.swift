// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Outbox
import Queries
import Secrecy

/// A reset in three steps: request, code, token. Known and unknown addresses get the same answers.
struct PasswordResets: Sendable {
    static let codeLifetime: Duration = .seconds(900)
    static let tokenLifetime: Duration = .seconds(600)
    /// Least time between two mails to one account.
    static let pause: Duration = .seconds(60)
    static let guessesMax: Int = 5
    static let usesMax: Int = 3
    private static let purpose: String = "password.reset"

    let dependencies: AuthDependencies

    struct Requested: Sendable {
        let requestID: WireUUID
        let expiresAt: Timestamp
    }

    struct Issued: Sendable {
        let token: Secret<String>
        let expiresAt: Timestamp
    }

    /// Always the same answer after the same steps; only an active account gets a mail.
    ///
    /// For an address without an account nobody stands in: the statements meet no row, and the mail is queued as one
    /// that is late already, so that it never leaves. How long the answer takes tells nothing.
    func request(for email: EmailAddress, _ scope: CallScope) async throws(APIFailure) -> Requested {
        let answer: Requested = Requested(
            requestID: dependencies.random.identifier(at: scope.now), expiresAt: scope.now + Self.codeLifetime)
        let nobody: WireUUID = dependencies.random.identifier(at: scope.now)
        let address: EmailAddress = email.accountForm
        let identity = try await scope.run(SignInQueries.identity(address: address.wire))
        let holder: WireUUID? = identity.flatMap { (row) -> WireUUID? in
            row.userStatus == "active" && row.deletedAt == nil ? row.userID : nil
        }
        try await enter(holder ?? nobody, scope)
        _ = try await scope.run(PasswordsQueries.lockAccount(userID: holder ?? nobody))
        let last: Timestamp? = try await scope.run(PasswordsQueries.lastReset(userID: holder ?? nobody))
        let isRecent: Bool = last.map { (last: Timestamp) -> Bool in scope.now < last + Self.pause } ?? false
        let userID: WireUUID? = isRecent ? nil : holder
        let code: Secret<String> = dependencies.random.code()
        let hash: [UInt8] = digest(code, userID ?? nobody)
        _ = try await scope.run(SignInQueries.voidResets(at: scope.now, userID: userID ?? nobody))
        _ = try await scope.run(
            PasswordsQueries.insertReset(
                resetID: dependencies.random.identifier(at: scope.now), verificationCode: hash,
                expiresAt: answer.expiresAt, ipAddress: scope.request.clientIP, userAgent: scope.request.agentText,
                userID: userID ?? nobody))
        try scope.queue(
            MailOutbox.Letter(
                template: "password-reset", recipient: address, userID: userID,
                variables: ["code": code.reveal(), "minutes": "15"],
                notAfter: userID == nil ? .distantPast : answer.expiresAt), dependencies.outbox)
        scope.append(
            AuditEntry(
                "auth.password_reset_requested", subject: userID?.wire, outcome: userID == nil ? .denied : .success,
                actorID: userID))
        return answer
    }

    /// One answer for wrong, expired, used and never-issued codes.
    func verify(
        _ code: Secret<String>, for email: EmailAddress, _ scope: CallScope
    ) async throws(APIFailure) -> Issued {
        let identity = try await scope.run(SignInQueries.identity(address: email.accountForm.wire))
        guard let userID: WireUUID = identity?.userID else { throw .authCodeInvalid() }
        try await enter(userID, scope)
        guard let guess = try await scope.run(PasswordsQueries.guessReset(userID: userID, at: scope.now)) else {
            throw .authCodeInvalid()
        }
        guard equalInConstantTime(guess.verificationCode, digest(code, userID)) else {
            if guess.attempts >= Self.guessesMax {
                _ = try await scope.run(PasswordsQueries.voidReset(at: scope.now, resetID: guess.id))
            }
            scope.keepEffectsOnFailure()
            throw .authCodeInvalid()
        }
        let token: Secret<String> = dependencies.random.token(prefix: "zpr_")
        let end: Timestamp = scope.now + Self.tokenLifetime
        _ = try await scope.run(
            PasswordsQueries.issueToken(
                at: scope.now, tokenHash: tokenDigest(token.reveal()), tokenExpiresAt: end, resetID: guess.id))
        scope.append(AuditEntry("auth.password_reset_code_verified", subject: userID.wire, actorID: userID))
        return Issued(token: token, expiresAt: end)
    }

    /// Sets the password, ends every session and every waiting proof of the account.
    func reset(_ token: Secret<String>, to password: Secret<String>, _ scope: CallScope) async throws(APIFailure) {
        let found = try await scope.run(
            PasswordsQueries.resetByToken(at: scope.now, digest: tokenDigest(token.reveal())))
        guard let found, found.userStatus == "active", found.isUsable else { throw .authResetTokenInvalid() }
        let userID: WireUUID = found.userID
        try await enter(userID, scope)
        let rules: NewPasswordRules = NewPasswordRules(dependencies: dependencies)
        let decision: Result<NewPasswordRules.Accepted, APIFailure> = await decide(rules, password, userID, scope)
        guard let uses = try await scope.run(PasswordsQueries.claimReset(resetID: found.resetID, at: scope.now)) else {
            throw .authResetTokenInvalid()
        }
        let accepted: NewPasswordRules.Accepted
        switch decision {
        case .success(let value): accepted = value
        case .failure(let failure):
            if uses >= Self.usesMax {
                _ = try await scope.run(PasswordsQueries.voidReset(at: scope.now, resetID: found.resetID))
            }
            // The use of the token counts although the password is refused.
            scope.keepEffectsOnFailure()
            throw failure
        }
        _ = try await scope.run(PasswordsQueries.voidReset(at: scope.now, resetID: found.resetID))
        _ = try await scope.run(
            PasswordsQueries.setPassword(userID: userID, passwordHash: accepted.hash, at: scope.now))
        try await rules.settle(accepted, of: userID, scope)
        try await FirstAddressProof(dependencies: dependencies).forgetOthers(of: userID, scope)
        _ = try await dependencies.sessionRevocation.revokeAll(
            of: userID, except: nil, by: userID, reason: .passwordReset, scope)
        liftLock(accepted.address, scope)
        scope.append(AuditEntry("auth.password_reset", subject: userID.wire, actorID: userID))
    }

    /// The counter of failed sign-ins begins anew, as the account's own one does.
    private func liftLock(_ address: String, _ scope: CallScope) {
        let lockout: any SignInLockout = dependencies.lockout
        let key: [UInt8] = dependencies.keyed(purpose: "lock", subject: "email", value: address)
        let now: Timestamp = scope.now
        scope.afterCommit { await lockout.forgive(key, now: now) }
    }

    private func decide(
        _ rules: NewPasswordRules, _ password: Secret<String>, _ userID: WireUUID, _ scope: CallScope
    ) async -> Result<NewPasswordRules.Accepted, APIFailure> {
        do throws(APIFailure) {
            return .success(try await rules.accept(password, of: userID, scope))
        } catch {
            return .failure(error)
        }
    }

    private func enter(_ userID: WireUUID, _ scope: CallScope) async throws(APIFailure) {
        var context: TransactionContext = scope.context(user: userID, tenant: nil)
        context.actorKind = "anonymous"
        try await scope.enter(context)
    }

    private func digest(_ code: Secret<String>, _ userID: WireUUID) -> [UInt8] {
        dependencies.keyed(purpose: Self.purpose, subject: userID.wire, value: code.reveal())
    }
}
