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
}

/// How a sign-in by password went on after the right password.
enum SignInOutcome: Sendable {
    case authenticated(AuthenticatedSignIn)
    case factorRequired(SignInChallengeState)
    case verificationRequired(RiskVerificationState)
}

struct AuthenticatedSignIn: Sendable {
    let issued: IssuedSession
    let view: SessionView
    let duties: SignInDuties
    /// Of a device that was not known before.
    let deviceToken: Secret<String>?
    let deviceID: WireUUID
}

/// The decision table of a sign-in by password. Single sign-on and redirect rows are not decided here.
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
        let place: SessionPlace? = try await place(request, user, scope)
        try await scope.enter(scope.context(user: user, tenant: place?.tenantID))
        let policy = try await scope.run(SessionsQueries.signInPolicy())
        try methodIsAllowed(policy)
        let risk: AssessedRisk = try await SignInRisks(dependencies: dependencies).assess(
            attempt, identity, place, scope)
        if let waiting = try await secondStep(risk, attempt, identity, place, policy, scope) { return waiting }
        try await completion.requireCurrentPassword(of: user, changedAt: identity.passwordChangedAt, policy, scope)
        return .authenticated(try await authenticated(attempt, identity, place, policy, scope))
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

    /// The wished workspace, else the last used one, else the oldest, else none.
    private func place(
        _ request: PasswordSignIn, _ user: WireUUID, _ scope: CallScope
    ) async throws(APIFailure) -> SessionPlace? {
        let open = try await scope.run(SessionsQueries.memberships(userID: user)).filter(\.isOpen)
        guard let choice = SessionsQueries.MembershipRow.choice(of: open, wished: request.tenantSlug) else {
            guard request.tenantSlug == nil else { throw .tenantNotFound() }
            return nil
        }
        return SessionPlace(choice)
    }

    private func methodIsAllowed(_ policy: SessionsQueries.SignInPolicyRow?) throws(APIFailure) {
        guard let policy, !policy.allowedLoginMethods.contains("password") else { return }
        throw .authMethodDisabled(allowedValues: policy.allowedLoginMethods)
    }

    private func isTrusted(
        _ device: SignInQueries.DeviceRow?, _ identity: SignInQueries.IdentityRow,
        _ policy: SessionsQueries.SignInPolicyRow?, at now: Timestamp
    ) -> Bool {
        guard let device, let until = device.trustedUntil, until > now else { return false }
        return device.trustedEpoch == identity.tokenEpoch && policy?.trustedDeviceDays != 0
    }

    /// What is asked for beside the password; nil for nothing. A factor stands in for the codes of a risky sign-in, a
    /// trusted device for neither.
    private func secondStep(
        _ risk: AssessedRisk, _ attempt: Attempt, _ identity: SignInQueries.IdentityRow, _ place: SessionPlace?,
        _ policy: SessionsQueries.SignInPolicyRow?, _ scope: CallScope
    ) async throws(APIFailure) -> SignInOutcome? {
        let verdict: RiskVerdict = risk.score.verdict
        if verdict == .block {
            record(attempt, outcome: "risk_blocked", place: place, scope)
            throw try await SignInRisks(dependencies: dependencies).block(risk, identity, place, scope)
        }
        var opening: SignInChallenges.Opening = SignInChallenges.Opening(
            userID: identity.userID, tenantID: place?.tenantID, isRemembered: attempt.request.isRemembered,
            deviceID: attempt.device?.id, deviceName: attempt.request.deviceName, transport: attempt.request.transport)
        opening.asksStrongFactor = risk.score.value >= RiskScore.strongFrom
        if case .verify(let channel) = verdict, try await !hasFactor(identity, opening, scope) {
            record(attempt, outcome: "unverified", place: place, scope)
            return .verificationRequired(
                try await RiskVerifications(dependencies: dependencies).open(risk, channel, opening, scope))
        }
        let isTrusted: Bool = verdict == .allow && isTrusted(attempt.device, identity, policy, at: scope.now)
        guard identity.mfaEnabled, !isTrusted else { return nil }
        record(attempt, outcome: "mfa_required", scope)
        return .factorRequired(try await SignInChallenges(random: dependencies.random).open(opening, scope))
    }

    /// Whether the person has a factor that is good enough.
    private func hasFactor(
        _ identity: SignInQueries.IdentityRow, _ opening: SignInChallenges.Opening, _ scope: CallScope
    ) async throws(APIFailure) -> Bool {
        guard identity.mfaEnabled, opening.asksStrongFactor else { return identity.mfaEnabled }
        return try await scope.run(SignInQueries.factors(userID: identity.userID)).contains { (factor) -> Bool in
            SignInChallenges.strongTypes.contains(factor.type)
        }
    }

    private func authenticated(
        _ attempt: Attempt, _ identity: SignInQueries.IdentityRow, _ place: SessionPlace?,
        _ policy: SessionsQueries.SignInPolicyRow?, _ scope: CallScope
    ) async throws(APIFailure) -> AuthenticatedSignIn {
        let done: AuthenticatedSignIn = try await completion.complete(
            SignInCompletion.Proven(
                userID: identity.userID, place: place, methods: ["pwd"], mfaVerifiedAt: nil,
                isRemembered: attempt.request.isRemembered, device: attempt.device,
                deviceName: attempt.request.deviceName, epoch: identity.tokenEpoch,
                transport: attempt.request.transport), policy, scope)
        record(attempt, outcome: "success", place: place, session: done.issued.sessionID, scope)
        return done
    }

    private var completion: SignInCompletion { SignInCompletion(dependencies: dependencies) }

    // MARK: Records

    private func record(
        _ attempt: Attempt, outcome: String, place: SessionPlace? = nil, session: WireUUID? = nil, _ scope: CallScope
    ) {
        completion.record(
            outcome, emailHash: attempt.emailHash, userID: attempt.identity?.userID, tenantID: place?.tenantID,
            sessionID: session, scope)
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
        // A workspace that works is entered before one that is suspended.
        let working: [SessionsQueries.MembershipRow] = open.filter { $0.tenantStatus != "suspended" }
        let candidates: [SessionsQueries.MembershipRow] = working.isEmpty ? open : working
        let used = candidates.filter { $0.lastUsedAt != nil }
            .max { ($0.lastUsedAt ?? .distantPast) < ($1.lastUsedAt ?? .distantPast) }
        return used ?? candidates.first
    }
}
