// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Queries
import RateLimits
import Secrecy

/// A sign-in whose second factor was proven.
struct AnsweredChallenge: Sendable {
    let signIn: AuthenticatedSignIn
    /// After a backup code: how many are left.
    let backupCodesLeft: Int?
}

/// The second step of a sign-in.
struct SignInChallengeAnswers: Sendable {
    private static let rateClass: String = "auth.mfa.verify"
    private static let trustDaysDefault: Int = 30

    let dependencies: AuthDependencies

    struct Answer: Sendable {
        let token: Secret<String>
        let code: Secret<String>
        let kind: FactorProofs.Kind?
        /// The text message that the code should be from; nil for the last one.
        var codeID: WireUUID?
        let trustsDevice: Bool
    }

    /// What the first step left.
    private struct Opened {
        let userID: WireUUID
        let tenantID: WireUUID?
        let attemptsLeft: Int
        let isRemembered: Bool
        let deviceID: WireUUID?
        let deviceName: String?
        let methods: [String]
        let clientIP: String
        let transport: SessionTransport
    }

    func answer(_ answer: Answer, _ scope: CallScope) async throws(APIFailure) -> AnsweredChallenge {
        let digest: [UInt8] = tokenDigest(answer.token.reveal())
        let opened: Opened = try await opened(digest, scope)
        let userID: WireUUID = opened.userID
        // The workspace of the sign-in hears of the failures too.
        try await scope.enter(scope.context(user: userID, tenant: opened.tenantID))
        let proofs: FactorProofs = FactorProofs(dependencies: dependencies)
        try await proofs.requireUnlocked(userID, scope)
        let reservation: RateReservation? = try await charged(userID)
        // From here the guess stays counted, whatever comes of it; one that was refused before was none.
        scope.keepEffectsOnFailure()
        scope.ifUndone { [limiter = dependencies.limiter] in await limiter.settle(reservation, succeeded: true) }
        guard let account = try await scope.run(MFAQueries.account(userID: userID)), account.status == "active",
            account.mfaEnabled, isNear(opened.clientIP, scope.request.clientIP)
        else { throw .authChallengeInvalid() }
        var guess: FactorProofs.Guess = FactorProofs.Guess(
            answer.code.reveal(), userID: userID, binding: .challenge(digest))
        (guess.kind, guess.codeID, guess.tenantID) = (answer.kind, answer.codeID, opened.tenantID)
        guard let factor = try await proofs.proven(by: guess, scope) else {
            try await proofs.failed(userID, event: "auth.mfa_failed", tenantID: opened.tenantID, scope)
            throw .authMFAInvalid(attemptsRemaining: opened.attemptsLeft)
        }
        // Of two right answers at once one takes the challenge.
        guard try await scope.run(MFAQueries.takeChallenge(digest: digest)) == userID else {
            throw .authChallengeInvalid()
        }
        let limiter: RateLimiter = dependencies.limiter
        scope.afterCommit { await limiter.settle(reservation, succeeded: true) }
        return try await finished(opened, account, factor, trustsDevice: answer.trustsDevice, scope)
    }

    private func finished(
        _ opened: Opened, _ account: MFAQueries.AccountRow, _ factor: ProvenFactor, trustsDevice: Bool,
        _ scope: CallScope
    ) async throws(APIFailure) -> AnsweredChallenge {
        let userID: WireUUID = opened.userID
        let place: SessionPlace? = try await place(opened, scope)
        let policy = try await scope.run(SessionsQueries.signInPolicy())
        let completion: SignInCompletion = SignInCompletion(dependencies: dependencies)
        try await completion.requireCurrentPassword(
            of: userID, changedAt: account.passwordChangedAt, policy, scope)
        let done: AuthenticatedSignIn = try await completion.complete(
            SignInCompletion.Proven(
                userID: userID, place: place, methods: opened.methods.adding([factor.method, "mfa"]),
                mfaVerifiedAt: scope.now, isRemembered: opened.isRemembered,
                device: try await knownDevice(opened.deviceID, of: userID, scope), deviceName: opened.deviceName,
                epoch: account.tokenEpoch, transport: opened.transport), policy, scope)
        let days: Int = policy?.trustedDeviceDays ?? Self.trustDaysDefault
        if trustsDevice, days > 0 {
            _ = try await scope.run(
                MFAQueries.trustDevice(
                    trustedUntil: scope.now + .seconds(days * 86_400), trustedEpoch: account.tokenEpoch,
                    deviceID: done.deviceID))
        }
        if let address = EmailAddress(wire: account.email) {
            completion.record(
                "success", emailHash: dependencies.emailHash(address), userID: userID, tenantID: place?.tenantID,
                sessionID: done.issued.sessionID, scope)
        }
        scope.append(
            AuditEntry(
                "auth.mfa_verified", subject: userID.wire, metadata: .object(["method": .string(factor.name)]),
                tenantID: place?.tenantID, actorID: userID))
        var left: Int?
        if case .backupCode(let count) = factor { left = count }
        return AnsweredChallenge(signIn: done, backupCodesLeft: left)
    }

    /// Who waits for a code; asking for one is no guess. The transaction is in the person's context then.
    func occasion(digest: [UInt8], _ scope: CallScope) async throws(APIFailure) -> SMSFactorCodes.Occasion {
        guard let row = try await scope.run(SMSFactorsQueries.challenge(digest: digest, at: scope.now)),
            case .object(let payload) = row.payload, payload["kind"] == .string("mfa"),
            isNear(payload["client_ip"]?.string ?? "", scope.request.clientIP)
        else { throw .authChallengeInvalid() }
        try await scope.enter(scope.context(user: row.userID, tenant: row.tenantID))
        try await FactorProofs(dependencies: dependencies).requireUnlocked(row.userID, scope)
        guard let account = try await scope.run(MFAQueries.account(userID: row.userID)), account.status == "active",
            account.mfaEnabled
        else { throw .authChallengeInvalid() }
        return SMSFactorCodes.Occasion(userID: row.userID, tenantID: row.tenantID, binding: .challenge(digest))
    }

    /// Counts the guess.
    private func opened(_ digest: [UInt8], _ scope: CallScope) async throws(APIFailure) -> Opened {
        guard let row = try await scope.run(MFAQueries.guessChallenge(digest: digest)),
            case .object(let payload) = row.payload, payload["kind"] == .string("mfa")
        else { throw .authChallengeInvalid() }
        var methods: [String] = []
        if case .array(let items)? = payload["amr"] { methods = items.compactMap(\.string) }
        return Opened(
            userID: row.userID, tenantID: row.tenantID, attemptsLeft: row.maxAttempts - row.attempts,
            isRemembered: payload["remember_me"] == .bool(true),
            deviceID: payload["device_id"]?.string.flatMap { (text: String) -> WireUUID? in WireUUID(wire: text) },
            deviceName: payload["device_name"]?.string, methods: methods, clientIP: payload["client_ip"]?.string ?? "",
            transport: payload["transport"]?.string.flatMap(SessionTransport.init(rawValue:)) ?? .bearer)
    }

    /// The user's limit is known only now that the challenge says who it is.
    private func charged(_ userID: WireUUID) async throws(APIFailure) -> RateReservation? {
        let request: RateLimitRequest = RateLimitRequest(
            className: Self.rateClass, subjects: [.user: userID.wire], isCredentialed: true)
        switch await dependencies.limiter.check(request) {
        case .refused(let failure): throw failure
        case .allowed(let admission): return admission.reservation
        }
    }

    private func place(_ opened: Opened, _ scope: CallScope) async throws(APIFailure) -> SessionPlace? {
        guard let tenantID = opened.tenantID else { return nil }
        let memberships = try await scope.run(SessionsQueries.memberships(userID: opened.userID))
        // Whoever lost the workspace between the two steps signs in anew.
        guard let home = memberships.first(where: { $0.tenantID == tenantID && $0.isOpen }) else {
            throw .authChallengeInvalid()
        }
        return SessionPlace(home)
    }

    private func knownDevice(
        _ id: WireUUID?, of userID: WireUUID, _ scope: CallScope
    ) async throws(APIFailure) -> SignInQueries.DeviceRow? {
        guard let id else { return nil }
        return try await scope.run(SignInQueries.deviceByID(deviceID: id, userID: userID))
    }

    /// Both steps come from one network: /24 of IPv4, /48 of IPv6.
    private func isNear(_ one: String, _ other: String) -> Bool {
        if let first = IPv4Address(wire: one), let second = IPv4Address(wire: other) {
            return first.bits >> 8 == second.bits >> 8
        }
        if let first = IPv6Address(wire: one), let second = IPv6Address(wire: other) {
            return first.high >> 16 == second.high >> 16
        }
        return one == other
    }
}
