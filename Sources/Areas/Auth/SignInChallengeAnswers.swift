// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Queries
import RateLimits
import Secrecy

/// A sign-in whose second factor was proven.
struct AnsweredChallenge: Sendable {
    let signIn: SignInOutcome
    /// After a backup code: how many are left.
    let backupCodesLeft: Int?
}

/// The second step of a sign-in.
struct SignInChallengeAnswers: Sendable {
    private static let rateClass: String = "auth.mfa.verify"

    let dependencies: AuthDependencies

    struct Answer: Sendable {
        let token: Secret<String>
        let code: Secret<String>
        let kind: FactorProofs.Kind?
        /// The text message that the code should be from; nil for the last one.
        var codeID: WireUUID?
        let trustsDevice: Bool
    }

    /// A sign-in that waits, and how many guesses are left.
    private struct Opened {
        let waiting: WaitingSignIn
        let attemptsLeft: Int
    }

    func answer(_ answer: Answer, _ scope: CallScope) async throws(APIFailure) -> AnsweredChallenge {
        let digest: [UInt8] = tokenDigest(answer.token.reveal())
        let opened: Opened = try await opened(digest, scope)
        let waiting: WaitingSignIn = opened.waiting
        let userID: WireUUID = waiting.userID
        // The workspace of the sign-in hears of the failures too.
        try await scope.enter(scope.context(user: userID, tenant: waiting.tenantID))
        let proofs: FactorProofs = FactorProofs(dependencies: dependencies)
        try await proofs.requireUnlocked(userID, scope)
        let reservation: RateReservation? = try await charged(userID)
        // From here the guess stays counted, whatever comes of it; one that was refused before was none.
        scope.keepEffectsOnFailure()
        scope.ifUndone { [limiter = dependencies.limiter] in await limiter.settle(reservation, succeeded: true) }
        guard let account = try await scope.run(MFAQueries.account(userID: userID)), account.status == "active",
            account.mfaEnabled, waiting.isNear(scope.request.clientIP)
        else { throw .authChallengeInvalid() }
        var guess: FactorProofs.Guess = FactorProofs.Guess(
            answer.code.reveal(), userID: userID, binding: .challenge(digest))
        (guess.kind, guess.codeID, guess.tenantID) = (answer.kind, answer.codeID, waiting.tenantID)
        // What proves too little is not used up by trying.
        if waiting.asksStrongFactor { guess.kind = .authenticator }
        guard let factor = try await proofs.proven(by: guess, scope) else {
            try await proofs.failed(userID, event: "auth.mfa_failed", tenantID: waiting.tenantID, scope)
            throw .authMFAInvalid(attemptsRemaining: opened.attemptsLeft)
        }
        // Of two right answers at once one takes the challenge.
        guard try await scope.run(MFAQueries.takeChallenge(digest: digest)) == userID else {
            throw .authChallengeInvalid()
        }
        let limiter: RateLimiter = dependencies.limiter
        scope.afterCommit { await limiter.settle(reservation, succeeded: true) }
        return try await finished(waiting, account, factor, trustsDevice: answer.trustsDevice, scope)
    }

    private func finished(
        _ waiting: WaitingSignIn, _ account: MFAQueries.AccountRow, _ factor: ProvenFactor, trustsDevice: Bool,
        _ scope: CallScope
    ) async throws(APIFailure) -> AnsweredChallenge {
        let done: SignInOutcome = try await waiting.finish(
            WaitingSignIn.Proof(
                methods: [factor.method, "mfa"], mfaVerifiedAt: scope.now, trustsDevice: trustsDevice),
            account, otherwise: .authChallengeInvalid(), dependencies, scope)
        scope.append(
            AuditEntry(
                "auth.mfa_verified", subject: waiting.userID.wire,
                metadata: .object(["method": .string(factor.name)]), tenantID: waiting.tenantID,
                actorID: waiting.userID))
        var left: Int?
        if case .backupCode(let count) = factor { left = count }
        return AnsweredChallenge(signIn: done, backupCodesLeft: left)
    }

    /// Who waits for a code; asking for one is no guess. The transaction is in the person's context then.
    func occasion(digest: [UInt8], _ scope: CallScope) async throws(APIFailure) -> SMSFactorCodes.Occasion {
        guard let row = try await scope.run(SMSFactorsQueries.challenge(digest: digest, at: scope.now)),
            row.payload["kind"] == .string("mfa"),
            let waiting = WaitingSignIn(userID: row.userID, tenantID: row.tenantID, row.payload),
            waiting.isNear(scope.request.clientIP), !waiting.asksStrongFactor
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
            row.payload["kind"] == .string("mfa"),
            let waiting = WaitingSignIn(userID: row.userID, tenantID: row.tenantID, row.payload)
        else { throw .authChallengeInvalid() }
        return Opened(waiting: waiting, attemptsLeft: row.maxAttempts - row.attempts)
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
}
