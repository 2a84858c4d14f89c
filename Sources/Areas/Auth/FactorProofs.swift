// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Errors
import Outbox
import Queries
package import RateLimits
import Secrecy

/// Which second factor was proven.
enum ProvenFactor: Sendable, Equatable {
    case authenticator
    case textMessage
    /// How many codes are left now.
    case backupCode(left: Int)

    /// The method of RFC 8176 that a token states.
    var method: String {
        switch self {
        case .authenticator: "otp"
        case .textMessage: "sms"
        case .backupCode: "kba"
        }
    }

    /// The name that records use.
    var name: String {
        switch self {
        case .authenticator: "totp"
        case .textMessage: "sms"
        case .backupCode: "backup_code"
        }
    }
}

/// Compares codes of second factors and locks a user whose codes are guessed.
///
/// The transaction must be in the context of the user.
struct FactorProofs: Sendable {
    private static let sealPurpose: String = "mfa.totp"

    let dependencies: AuthDependencies

    /// Refuses while the user's factors are locked.
    func requireUnlocked(_ userID: WireUUID, _ scope: CallScope) async throws(APIFailure) {
        let status: LockoutStatus = await dependencies.factorLock.status(of: userID)
        if let refusal = status.refusal() { throw refusal }
        guard let until = try await scope.run(MFAQueries.factorLock(userID: userID, at: scope.now)) else { return }
        // The counter was lost and the lock is not over.
        if let refusal = await dependencies.factorLock.restore(of: userID, until: until).refusal() { throw refusal }
    }

    /// A code that somebody typed, and what for.
    struct Guess: Sendable {
        let text: String
        let userID: WireUUID
        /// What a code by text message must have been sent for.
        let binding: CodeBinding
        /// Nil where its form tells.
        var kind: Kind?
        /// The message that the code should be from; nil for the last one.
        var codeID: WireUUID?
        /// The workspace whose trail hears of it, where the call has no caller yet.
        var tenantID: WireUUID?

        init(_ text: String, userID: WireUUID, binding: CodeBinding) {
            self.text = text
            self.userID = userID
            self.binding = binding
        }
    }

    /// The factor whose code this is; nil for a wrong, used or foreign one.
    func proven(by guess: Guess, _ scope: CallScope) async throws(APIFailure) -> ProvenFactor? {
        switch guess.kind {
        case .authenticator?:
            return try await isAuthenticator(guess.text, of: guess.userID, scope) ? .authenticator : nil
        case .textMessage?: return try await isTextMessage(guess, scope) ? .textMessage : nil
        case .backupCode?: return try await backupCode(guess, scope)
        case nil:
            guard Kind.digits(guess.text) != nil else { return try await backupCode(guess, scope) }
            if try await isAuthenticator(guess.text, of: guess.userID, scope) { return .authenticator }
            return try await isTextMessage(guess, scope) ? .textMessage : nil
        }
    }

    private func isTextMessage(_ guess: Guess, _ scope: CallScope) async throws(APIFailure) -> Bool {
        try await SMSFactorCodes(dependencies: dependencies).isRight(
            guess.text, of: guess.userID, for: guess.binding, challengeID: guess.codeID, scope)
    }

    private func backupCode(_ guess: Guess, _ scope: CallScope) async throws(APIFailure) -> ProvenFactor? {
        let codes: BackupCodes = BackupCodes(dependencies: dependencies)
        guard try await codes.use(guess.text, of: guess.userID, scope) else { return nil }
        let left: Int = try await codes.left(of: guess.userID, scope)
        scope.append(
            AuditEntry(
                "auth.backup_code_used", subject: guess.userID.wire,
                metadata: .object(["left": .integer(Int64(left))]), tenantID: guess.tenantID, actorID: guess.userID))
        if left < BackupCodes.lowBelow {
            try await tell("backup-codes-low", guess.userID, scope, ["left": String(left)])
        }
        return .backupCode(left: left)
    }

    enum Kind: Sendable {
        case authenticator, textMessage, backupCode

        /// Six digits, spaces dropped.
        static func digits(_ text: String) -> String? {
            let bare: String = text.filter { (character: Character) -> Bool in character != " " }
            let isCode: Bool =
                bare.utf8.count == OneTimePasswords.digits
                && bare.utf8.allSatisfy { (byte: UInt8) -> Bool in byte &- 0x30 < 10 }
            return isCode ? bare : nil
        }
    }

    /// Whether an authenticator gave this code, which is then used up.
    func isAuthenticator(
        _ text: String, of userID: WireUUID, _ scope: CallScope
    ) async throws(APIFailure) -> Bool {
        guard let code: String = Kind.digits(text),
            let factor = try await scope.run(MFAQueries.authenticator(userID: userID)),
            let step = OneTimePasswords.step(
                of: code, seed: try seed(factor.secretEncrypted, factor.id), at: scope.now)
        else { return false }
        // The step only rises: a code that was seen, or an older one, is none any more.
        return try await scope.run(MFAQueries.acceptStep(step: Int(step), at: scope.now, factorID: factor.id)) == 1
    }

    /// Counts a wrong code; the one that locks ends open challenges and is answered with the lock.
    func failed(
        _ userID: WireUUID, event: String, tenantID: WireUUID? = nil, _ scope: CallScope
    ) async throws(APIFailure) {
        scope.keepEffectsOnFailure()
        scope.append(
            AuditEntry(event, subject: userID.wire, outcome: .failure, tenantID: tenantID, actorID: userID))
        let lock: FactorLock = dependencies.factorLock
        let status: LockoutStatus = await lock.recordFailure(of: userID)
        scope.ifUndone { await lock.takeBack(status, of: userID) }
        guard let refusal = status.refusal() else { return }
        if status.isNew {
            _ = try await scope.run(MFAQueries.lockFactors(lockedUntil: status.lockedUntil, userID: userID))
            _ = try await scope.run(PasswordsQueries.dropFlows(userID: userID))
            scope.append(
                AuditEntry(
                    "auth.account_locked", subject: userID.wire, outcome: .failure,
                    metadata: .object(["reason": .string("mfa_failures")]), tenantID: tenantID,
                    actorID: userID))
        }
        throw refusal
    }

    func seal(_ seed: [UInt8], of factorID: WireUUID) throws(APIFailure) -> String {
        do {
            return try dependencies.envelope.seal(seed, at: Self.place(factorID))
        } catch {
            throw .unexpected(error)
        }
    }

    func seed(_ sealed: String, _ factorID: WireUUID) throws(APIFailure) -> [UInt8] {
        do {
            return try dependencies.envelope.open(sealed, at: Self.place(factorID))
        } catch {
            throw .unexpected(error)
        }
    }

    /// Queues a mail about the user's factors.
    func tell(
        _ template: String, _ userID: WireUUID, _ scope: CallScope, _ variables: [String: String] = [:]
    ) async throws(APIFailure) {
        guard let person = try await scope.run(SessionsQueries.recipient(userID: userID)),
            let address: EmailAddress = EmailAddress(wire: person.email)
        else { return }
        let all: [String: String] = variables.merging(
            ["at": scope.now.wire, "ip_address": scope.request.clientIP]
        ) { (own: String, _: String) -> String in own }
        try scope.queue(
            MailOutbox.Letter(
                template: template, recipient: address, locale: person.locale, userID: userID, variables: all),
            dependencies.outbox)
    }

    private static func place(_ factorID: WireUUID) -> SealedPlace {
        SealedPlace(purpose: sealPurpose, recordID: factorID)
    }
}

/// The lock-out `mfa_user` of the contract, for one user at a time.
package struct FactorLock: Sendable {
    private let store: LockoutStore
    private let lockout: RateLockout

    /// Nil for a catalogue without that lock-out.
    package init?(catalogue: RateLimitCatalogue, store: LockoutStore) {
        guard let lockout: RateLockout = catalogue.lockouts["mfa_user"] else { return nil }
        self.lockout = lockout
        self.store = store
    }

    func status(of userID: WireUUID) async -> LockoutStatus { await store.status(lockout, subject: userID.wire) }

    func recordFailure(of userID: WireUUID) async -> LockoutStatus {
        await store.recordFailure(lockout, subject: userID.wire)
    }

    func takeBack(_ status: LockoutStatus, of userID: WireUUID) async {
        await store.takeBack(status, subject: userID.wire)
    }

    /// Locks again what the durable copy says is locked.
    func restore(of userID: WireUUID, until: Timestamp) async -> LockoutStatus {
        await store.lock(lockout, subject: userID.wire, until: until, tier: 1)
    }
}
