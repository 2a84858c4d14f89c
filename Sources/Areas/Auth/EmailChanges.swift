// SPDX-License-Identifier: Apache-2.0
import AccessPorts
import ContractRuntime
import Errors
import Outbox
import Queries
import Secrecy

/// Another address for an account: a code proves the new one, a link in the old mailbox undoes it.
struct EmailChanges: Sendable {
    static let codeLifetime: Duration = .seconds(900)
    static let revertLifetime: Duration = .seconds(72 * 3_600)
    private static let purpose: String = "email.change"
    private static let change: String = "email_change"
    private static let undo: String = "email_revert"

    let dependencies: AuthDependencies

    /// The same for addresses that are free and for those that are taken: only the code tells.
    func request(_ email: EmailAddress, _ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) -> Timestamp
    {
        let wanted: EmailAddress = email.accountForm
        let userID: WireUUID = caller.userID
        let (present, locale): (EmailAddress, String) = try await present(userID, scope)
        guard wanted != present else {
            throw ViolationReport([.body("new_email", .invalidFormat, "isAnother")]).failure
        }
        let code: Secret<String> = dependencies.random.code()
        let end: Timestamp = scope.now + Self.codeLifetime
        _ = try await scope.run(EmailChangeQueries.void(at: scope.now, userID: userID, type: Self.change))
        try await insert(
            Self.change, target: wanted, hash: digest(of: code, userID), expiresAt: end, userID, scope)
        try queue(
            "email-change", to: wanted, locale, userID, ["code": code.reveal(), "minutes": "15"], notAfter: end, scope)
        try await warn(present, of: userID, locale: locale, about: wanted, scope)
        scope.append(AuditEntry("auth.email_change_requested", subject: userID.wire))
        return end
    }

    /// The old mailbox hears of it, with a link that undoes. A link that leads back to an address from before stays the
    /// one that counts: else two changes in a row would take the way back from the owner.
    private func warn(
        _ present: EmailAddress, of userID: WireUUID, locale: String, about wanted: EmailAddress, _ scope: CallScope
    ) async throws(APIFailure) {
        let held: String? = try await scope.run(EmailChangeQueries.openRevert(userID: userID, at: scope.now))
        if let held, held != present.wire {
            return try queue(
                "email-change-reminder", to: present, locale, userID, ["new_email": wanted.wire], notAfter: nil, scope)
        }
        let token: Secret<String> = dependencies.random.token()
        let end: Timestamp = scope.now + Self.revertLifetime
        _ = try await scope.run(EmailChangeQueries.void(at: scope.now, userID: userID, type: Self.undo))
        try await insert(Self.undo, target: present, hash: tokenDigest(token.reveal()), expiresAt: end, userID, scope)
        try queue(
            "email-change-notice", to: present, locale, userID,
            [
                "new_email": wanted.wire, "token": token.reveal(),
                "link": dependencies.settings.page("/email-change/revert", token: token),
            ], notAfter: end, scope)
    }

    /// Takes the new address on the right code; whether it is free shows only here.
    func confirm(
        _ code: Secret<String>, _ caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) -> EmailAddress {
        let userID: WireUUID = caller.userID
        _ = try await present(userID, scope)
        guard let guess = try await scope.run(EmailChangeQueries.guess(userID: userID, at: scope.now)) else {
            throw .authCodeInvalid()
        }
        guard equalInConstantTime(guess.codeHash, digest(of: code, userID)),
            let wanted: EmailAddress = EmailAddress(wire: guess.target)
        else {
            if guess.attempts >= guess.maxAttempts {
                _ = try await scope.run(EmailChangeQueries.void(at: scope.now, userID: userID, type: Self.change))
            }
            // The guess counts although the answer is a refusal.
            scope.keepEffectsOnFailure()
            throw .authCodeInvalid()
        }
        _ = try await scope.run(VerificationQueries.consume(at: scope.now, isVerified: true, codeID: guess.id))
        try await take(wanted, userID, scope, otherwise: .userEmailExists(field: "email"))
        scope.append(AuditEntry("auth.email_changed", subject: userID.wire))
        return wanted
    }

    /// Gives the old address back and shuts out whoever changed it: all sessions end, the password is gone.
    func revert(_ token: Secret<String>, _ scope: CallScope) async throws(APIFailure) {
        let found = try await scope.run(
            EmailChangeQueries.revert(at: scope.now, digest: tokenDigest(token.reveal())))
        guard let found, found.isUsable, let former: EmailAddress = EmailAddress(wire: found.target) else {
            throw .authLinkInvalid()
        }
        let userID: WireUUID = found.userID
        var context: TransactionContext = scope.context(user: userID, tenant: nil)
        context.actorKind = "anonymous"
        try await scope.enter(context)
        let (present, _): (EmailAddress, String) = try await present(userID, scope)
        guard try await scope.run(EmailChangeQueries.claimRevert(at: scope.now, codeID: found.codeID)) == 1 else {
            throw .authLinkInvalid()
        }
        if present != former { try await take(former, userID, scope, otherwise: .authLinkInvalid()) }
        _ = try await scope.run(EmailChangeQueries.void(at: scope.now, userID: userID, type: Self.change))
        try await dropPassword(of: userID, scope)
        _ = try await dependencies.sessionRevocation.revokeAll(
            of: userID, except: nil, by: userID, reason: .emailReverted, scope)
        scope.append(AuditEntry("auth.email_change_reverted", subject: userID.wire, actorID: userID))
    }

    /// Codes and links that went to the address from before are worth nothing.
    private func take(
        _ address: EmailAddress, _ userID: WireUUID, _ scope: CallScope, otherwise taken: APIFailure
    ) async throws(APIFailure) {
        do {
            _ = try await scope.transaction.run(
                EmailChangeQueries.changeAddress(target: address.wire, at: scope.now, userID: userID))
        } catch {
            guard case .uniqueViolation = error.kind else { throw scope.failure(for: error) }
            throw taken
        }
        _ = try await scope.run(SignInQueries.voidResets(at: scope.now, userID: userID))
        _ = try await scope.run(SignInQueries.voidEmailCode(at: scope.now, userID: userID))
        _ = try await scope.run(PasswordsQueries.dropFlows(userID: userID))
        let invalidation = dependencies.invalidation
        scope.afterCommit { await invalidation.userChanged(userID) }
    }

    /// The password that somebody else may know is kept for the check of reuse only.
    private func dropPassword(of userID: WireUUID, _ scope: CallScope) async throws(APIFailure) {
        if let former = try await scope.run(PasswordsQueries.person(userID: userID))?.passwordHash {
            _ = try await scope.run(
                PasswordsQueries.remember(
                    userID: userID, historyID: dependencies.random.identifier(at: scope.now), passwordHash: former))
        }
        _ = try await scope.run(EmailChangeQueries.dropPassword(userID: userID))
        _ = try await scope.run(SignInQueries.voidResets(at: scope.now, userID: userID))
        _ = try await scope.run(PasswordsQueries.distrustDevices(userID: userID))
        _ = try await scope.run(PasswordsQueries.dropFlows(userID: userID))
    }

    /// The address in force, held until the change is written.
    private func present(
        _ userID: WireUUID, _ scope: CallScope
    ) async throws(APIFailure) -> (address: EmailAddress, locale: String) {
        let person = try await scope.run(VerificationQueries.address(userID: userID))
        guard let address = EmailAddress(wire: person.email) else {
            throw .unexpected(UnreadableAddress(userID: userID))
        }
        return (address, person.locale)
    }

    private func insert(
        _ type: String, target: EmailAddress, hash: [UInt8], expiresAt: Timestamp, _ userID: WireUUID,
        _ scope: CallScope
    ) async throws(APIFailure) {
        _ = try await scope.run(
            EmailChangeQueries.insert(
                codeID: dependencies.random.identifier(at: scope.now), userID: userID, type: type,
                target: target.wire, codeHash: hash, expiresAt: expiresAt, ipAddress: scope.request.clientIP,
                userAgent: scope.request.agentText))
    }

    private func queue(
        _ template: String, to address: EmailAddress, _ locale: String, _ userID: WireUUID,
        _ variables: [String: String], notAfter: Timestamp?, _ scope: CallScope
    ) throws(APIFailure) {
        try scope.queue(
            MailOutbox.Letter(
                template: template, recipient: address, locale: locale, userID: userID, variables: variables,
                notAfter: notAfter), dependencies.outbox)
    }

    private func digest(of code: Secret<String>, _ userID: WireUUID) -> [UInt8] {
        dependencies.keyed(purpose: Self.purpose, subject: userID.wire, value: code.reveal())
    }
}
