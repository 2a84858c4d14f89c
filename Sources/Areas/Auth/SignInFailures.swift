// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Outbox
import Queries
import Secrecy

/// What a wrong password leaves behind: the account's own counter and lock, which hold without Redis, audit and mail.
struct SignInFailures: Sendable {
    let dependencies: AuthDependencies
    private let tiers: LockoutTiers = .password

    init(dependencies: AuthDependencies) { self.dependencies = dependencies }

    func count(_ attempt: SignInService.Attempt, _ scope: CallScope) async throws(APIFailure) {
        let user: WireUUID? = attempt.identity?.userID
        // For an address without an account the same statements meet no row: the time tells nothing.
        let counted: WireUUID = user ?? dependencies.random.identifier(at: scope.now)
        var context: TransactionContext = scope.context(user: counted, tenant: nil)
        context.actorKind = "anonymous"
        try await scope.enter(context)
        scope.append(
            AuditEntry(
                "auth.login_failed", subject: user?.wire, outcome: .failure,
                metadata: .object(["method": .string("password"), "reason": .string("invalid_credentials")])))
        // A known device has its own counter; what strangers do to the account's stays apart from it.
        guard attempt.device == nil else { return }
        if let lock = await dependencies.addressLock.recordFailure(of: attempt.emailHash) {
            try await locked(lock.until, attempt, user, lockout: "login_email", scope)
        }
        let failures: Int? = try await scope.run(SignInQueries.countFailure(at: scope.now, userID: counted))
        guard let user, let failures, let length = tiers.lock(atFailure: failures) else { return }
        let until: Timestamp = scope.now + length
        _ = try await scope.run(SignInQueries.lock(lockedUntil: until, userID: user))
        try await locked(until, attempt, user, lockout: "account_progressive", scope)
    }

    private func locked(
        _ until: Timestamp, _ attempt: SignInService.Attempt, _ user: WireUUID?, lockout: String, _ scope: CallScope
    ) async throws(APIFailure) {
        scope.append(
            AuditEntry(
                "auth.account_locked", subject: user?.wire, outcome: .failure,
                metadata: .object(["locked_until": .string(until.wire), "lockout": .string(lockout)])))
        if let user { try await tellOwner(attempt.address, user, until, scope) }
    }

    private func tellOwner(
        _ address: EmailAddress, _ user: WireUUID, _ until: Timestamp, _ scope: CallScope
    ) async throws(APIFailure) {
        let person = try await scope.run(SessionsQueries.recipient(userID: user))
        try scope.queue(
            MailOutbox.Letter(
                template: "account-locked", recipient: address, locale: person?.locale ?? "en", userID: user,
                variables: ["unlocks_at": until.wire, "ip_address": scope.request.clientIP]), dependencies.outbox)
    }
}

/// How trouble of the password hasher is answered.
enum PasswordHashing {
    static func failure(_ error: PasswordHashingError) -> APIFailure {
        switch error {
        case .overloaded:
            APIFailure(code: "SERVICE_OVERLOADED", status: 503, details: [("retryAfter", .integer(1))])
                .adding(header: "Retry-After", "1")
        case .argon2: .unexpected(error)
        }
    }
}

extension EmailAddress {
    /// The form that identifies an account: lower case throughout.
    var accountForm: EmailAddress { EmailAddress(wire: wire.lowercased()) ?? self }
}

extension Timestamp {
    static let distantPast: Timestamp = Timestamp(microseconds: 0)

    /// Time from `start` to here.
    func distance(from start: Timestamp) -> Duration { .microseconds(microseconds - start.microseconds) }
}
