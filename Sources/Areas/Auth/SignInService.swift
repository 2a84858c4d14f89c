// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Queries
import Secrecy

/// A sign-in by password as it was asked for.
struct PasswordSignIn: Sendable {
    let email: EmailAddress
    let password: Secret<String>
    let isRemembered: Bool
    let tenantSlug: String?
    let deviceName: String?
    let deviceToken: Secret<String>?
    let transport: SessionTransport
    let delivery: SignInDelivery
}

struct AuthenticatedSignIn: Sendable {
    let issued: IssuedSession
    let view: SessionView
    let duties: SignInDuties
    /// Of a device that was not known before.
    let deviceToken: Secret<String>?
    let deviceID: WireUUID
}

/// The decision table of a sign-in by password, up to the right password; `SignInContinuation` goes on from there.
struct SignInService: Sendable {
    let dependencies: AuthDependencies
    /// How long a deleted account still tells its owner so.
    static let recoveryPeriod: Duration = .seconds(30 * 86_400)

    /// What the steps pass on.
    struct Attempt: Sendable {
        let request: PasswordSignIn
        let address: EmailAddress
        let identity: SignInQueries.IdentityRow?
        let device: SignInQueries.DeviceRow?
        /// Key of the failure counter: the known device's own, else the address's.
        let counterKey: [UInt8]
        let emailHash: [UInt8]
    }

    func signIn(_ request: PasswordSignIn, _ scope: CallScope) async throws(APIFailure) -> SignInOutcome {
        let attempt: Attempt = try await identified(request, scope)
        let failures: Int = try await admitted(attempt, scope)
        let (identity, verdict) = try await verified(attempt, failures, scope)
        try await accountIsOpen(identity, attempt, scope)
        let user: WireUUID = identity.userID
        try await scope.enter(scope.context(user: user, tenant: nil))
        // The password was proven outside of the transaction; it may have been changed meanwhile.
        guard let proven = identity.passwordHash,
            try await scope.run(SignInQueries.holdPassword(userID: user, provenHash: proven)) != nil
        else { throw .authCredentialsInvalid() }
        rehash(identity, verdict, scope)
        scope.transaction.atCommit(SignInQueries.clearFailures(userID: user))
        return try await SignInContinuation(dependencies: dependencies).proceed(
            FirstProof(
                userID: user, method: .password, epoch: identity.tokenEpoch, hasSecondFactor: identity.mfaEnabled,
                passwordChangedAt: identity.passwordChangedAt, device: attempt.device, emailHash: attempt.emailHash,
                wish: SignInWish(
                    tenantSlug: request.tenantSlug, isRemembered: request.isRemembered,
                    deviceName: request.deviceName, transport: request.transport, delivery: request.delivery),
                event: "auth.login"), scope)
    }

    // MARK: Steps

    private func identified(_ request: PasswordSignIn, _ scope: CallScope) async throws(APIFailure) -> Attempt {
        let address: EmailAddress = request.email.accountForm
        let identity = try await scope.run(SignInQueries.identity(address: address.wire))
        var device: SignInQueries.DeviceRow?
        let emailHash: [UInt8] = dependencies.emailHash(address)
        var key: [UInt8] = emailHash
        if let token = request.deviceToken {
            let digest: [UInt8] = tokenDigest(token.reveal())
            // Asked of nobody too: the time tells nothing.
            let holder: WireUUID = identity?.userID ?? dependencies.random.identifier(at: scope.now)
            try await scope.enter(anonymous(as: holder, scope))
            device = try await scope.run(SignInQueries.deviceByToken(digest: digest, userID: holder, at: scope.now))
            // Strangers cannot lock a person out of the device that is known.
            if device != nil { key = digest }
        }
        return Attempt(
            request: request, address: address, identity: identity, device: device, counterKey: key,
            emailHash: emailHash)
    }

    /// Counts the try before anything is hashed; the number of failures with this one.
    private func admitted(_ attempt: Attempt, _ scope: CallScope) async throws(APIFailure) -> Int {
        // Strangers cannot lock a person out of the device that is known.
        let addressLock: SignInLock? =
            attempt.device == nil ? await dependencies.addressLock.lock(of: attempt.emailHash) : nil
        if attempt.device == nil, let until = attempt.identity?.lockedUntil, until > scope.now {
            let since: Timestamp = attempt.identity?.lastFailedLoginAt ?? scope.now
            let lock: SignInLock = SignInLock(until: until, length: until.distance(from: since))
            throw refused(lock.orLonger(addressLock), attempt, scope)
        }
        let (lockout, key, now): (any SignInLockout, [UInt8], Timestamp) = (
            dependencies.lockout, attempt.counterKey, scope.now
        )
        switch await lockout.admit(key, now: now) {
        case .admitted(let failures):
            if let addressLock {
                await lockout.takeBack(key, failures: failures, now: now)
                throw refused(addressLock, attempt, scope)
            }
            scope.ifUndone { await lockout.takeBack(key, failures: failures, now: now) }
            return failures
        case .locked(let lock): throw refused(lock.orLonger(addressLock), attempt, scope)
        }
    }

    private func refused(_ lock: SignInLock, _ attempt: Attempt, _ scope: CallScope) -> APIFailure {
        record(attempt, outcome: "locked", scope)
        scope.keepEffectsOnFailure()
        return Self.locked(lock, at: scope.now)
    }

    /// Goes on with a right password only; an account that is gone costs the same hash and answers alike.
    private func verified(
        _ attempt: Attempt, _ failures: Int, _ scope: CallScope
    ) async throws(APIFailure) -> (SignInQueries.IdentityRow, PasswordVerdict) {
        let text: PasswordText? = PasswordText(attempt.request.password)
        let verdict: PasswordVerdict
        // Only looked up so far: a hash takes long, and no connection waits for it.
        await scope.transaction.pause()
        do {
            verdict = try await dependencies.hasher.verify(
                text?.secret ?? Secret(""), against: text == nil ? nil : attempt.identity?.passwordHash)
        } catch {
            await dependencies.lockout.takeBack(attempt.counterKey, failures: failures, now: scope.now)
            throw PasswordHashing.failure(error)
        }
        if case .right = verdict, let identity = attempt.identity, !isGone(identity, at: scope.now) {
            await dependencies.lockout.forgive(attempt.counterKey, now: scope.now)
            return (identity, verdict)
        }
        try await SignInFailures(dependencies: dependencies).count(attempt, scope)
        record(attempt, outcome: "invalid_credentials", scope)
        scope.keepEffectsOnFailure()
        throw .authCredentialsInvalid()
    }

    private func isGone(_ identity: SignInQueries.IdentityRow, at now: Timestamp) -> Bool {
        guard identity.userStatus == "deleted" else { return false }
        guard let deletedAt = identity.deletedAt else { return true }
        return deletedAt + Self.recoveryPeriod <= now
    }

    private func accountIsOpen(
        _ identity: SignInQueries.IdentityRow, _ attempt: Attempt, _ scope: CallScope
    ) async throws(APIFailure) {
        switch identity.userStatus {
        case "suspended":
            record(attempt, outcome: "suspended", scope)
            scope.append(failed(identity.userID, reason: "suspended"))
            scope.keepEffectsOnFailure()
            throw .authAccountSuspended()
        case "deleted": throw .authAccountDeleted()
        default: break
        }
    }

    private func rehash(_ identity: SignInQueries.IdentityRow, _ verdict: PasswordVerdict, _ scope: CallScope) {
        guard case .right(let rehashed?) = verdict, let old = identity.passwordHash else { return }
        scope.transaction.atCommit(
            SignInQueries.rehash(newHash: rehashed, userID: identity.userID, oldHash: old))
    }

    private var completion: SignInCompletion { SignInCompletion(dependencies: dependencies) }

    // MARK: Records

    private func record(_ attempt: Attempt, outcome: String, _ scope: CallScope) {
        completion.record(
            outcome, by: .password, emailHash: attempt.emailHash, userID: attempt.identity?.userID, scope)
    }

    private func failed(_ user: WireUUID?, reason: String) -> AuditEntry {
        AuditEntry(
            "auth.login_failed", subject: user?.wire, outcome: .failure,
            metadata: .object(["method": .string("password"), "reason": .string(reason)]))
    }

    /// Row security lets the account's counters be written although nobody is signed in.
    private func anonymous(as user: WireUUID, _ scope: CallScope) -> TransactionContext {
        var context: TransactionContext = scope.context(user: user, tenant: nil)
        context.actorKind = "anonymous"
        return context
    }

    static func locked(_ lock: SignInLock, at now: Timestamp) -> APIFailure {
        let rest: Int = max(1, Int((lock.until.milliseconds - now.milliseconds + 999) / 1_000))
        return .authAccountLocked(
            reason: "excessive_failed_attempts", lockoutDuration: lock.lengthText, unlocksAt: lock.until.wire,
            retryAfter: rest)
    }
}

extension SessionsQueries.MembershipRow {
    /// The membership to enter; rows come oldest first.
    static func choice(
        of open: [SessionsQueries.MembershipRow], wished slug: String?
    ) -> SessionsQueries.MembershipRow? {
        if let slug { return open.first { $0.slug == slug.lowercased() } }
        // A workspace that works is entered before one that is suspended, and one that ends is left to its owner.
        let working: [SessionsQueries.MembershipRow] = open.filter { $0.tenantStatus == "active" }
        let others: [SessionsQueries.MembershipRow] = open.filter { $0.isOwner || $0.tenantStatus == "suspended" }
        let candidates: [SessionsQueries.MembershipRow] = working.isEmpty ? others : working
        let used = candidates.filter { $0.lastUsedAt != nil }
            .max { ($0.lastUsedAt ?? .distantPast) < ($1.lastUsedAt ?? .distantPast) }
        return used ?? candidates.first
    }
}
