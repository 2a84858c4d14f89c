// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Queries
import Secrecy

/// A fresh proof inside a session, for operations that ask for one.
struct StepUps: Sendable {
    /// How long a proof is good for `critical` operations.
    static let criticalTime: Duration = .seconds(300)
    /// How long a password is good for `sensitive` operations of a person without a factor.
    static let passwordTime: Duration = .seconds(900)

    /// Where a proof is given.
    static let endpoint: String = "/v1/auth/mfa/step-up"

    let dependencies: AuthDependencies

    struct Proof: Sendable {
        let provenAt: Timestamp
        let validUntil: Timestamp
        /// Nil for a session of a cookie, which has another value now.
        let accessToken: Secret<String>?
    }

    /// Refuses without a factor that was proven a moment ago; for what only its service knows to be guarded.
    static func requireCritical(_ caller: UserCaller, at now: Timestamp) throws(APIFailure) {
        let seconds: Int = Int(criticalTime.components.seconds)
        guard let proven = caller.mfaVerifiedAt else {
            throw .authMFARequired(
                requiredMFA: true, mfaEndpoint: endpoint, mfaMethods: caller.secondFactors, mfaMaxAgeSeconds: seconds)
        }
        guard now <= proven + criticalTime else {
            throw .authzMFASessionExpired(
                requiredMFA: true, mfaEndpoint: endpoint, mfaMaxAgeSeconds: seconds, mfaMethods: caller.secondFactors)
        }
    }

    /// A code of an authenticator or of a text message, or a backup code.
    func prove(
        code: Secret<String>?, as kind: FactorProofs.Kind, codeID: WireUUID? = nil, _ caller: UserCaller,
        _ scope: CallScope
    ) async throws(APIFailure) -> Proof {
        let account = try await enrolment.account(caller.userID, scope)
        guard account.mfaEnabled else { throw .authMFANotEnabled() }
        let proofs: FactorProofs = FactorProofs(dependencies: dependencies)
        try await proofs.requireUnlocked(caller.userID, scope)
        var guess: FactorProofs.Guess = FactorProofs.Guess(
            code?.reveal() ?? "", userID: caller.userID, binding: .session(caller.sessionID))
        (guess.kind, guess.codeID) = (kind, codeID)
        guard let factor = try await proofs.proven(by: guess, scope) else {
            try await proofs.failed(caller.userID, event: "permission.mfa.failed", scope)
            throw .authMFAInvalid()
        }
        let held = try await held(caller, scope)
        let methods: [String] = held.amr.adding([factor.method, "mfa"])
        _ = try await scope.run(
            MFAQueries.proveSession(at: scope.now, amr: methods, sessionID: caller.sessionID))
        scope.append(
            AuditEntry(
                "permission.mfa.verified", subject: caller.userID.wire,
                metadata: .object(["method": .string(factor.name)])))
        return try await proof(
            held, methods, mfaVerifiedAt: scope.now, epoch: account.tokenEpoch, for: Self.criticalTime, caller, scope)
    }

    /// The password once more, for people without a factor; with one it would prove too little.
    func reauthenticate(
        password: Secret<String>?, _ caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) -> Proof {
        let account = try await enrolment.account(caller.userID, scope)
        guard !account.mfaEnabled else { throw .authMFAInvalid() }
        guard let hash = account.passwordHash, let password,
            try await dependencies.matches(password, hash, scope)
        else {
            scope.append(AuditEntry("permission.mfa.failed", subject: caller.userID.wire, outcome: .failure))
            scope.keepEffectsOnFailure()
            throw .authPasswordCurrentInvalid(field: "password")
        }
        _ = try await scope.run(MFAQueries.reauthenticateSession(at: scope.now, sessionID: caller.sessionID))
        scope.append(
            AuditEntry(
                "permission.mfa.verified", subject: caller.userID.wire,
                metadata: .object(["method": .string("password")])))
        let held = try await held(caller, scope)
        return try await proof(
            held, held.amr, mfaVerifiedAt: held.mfaVerifiedAt, epoch: account.tokenEpoch, for: Self.passwordTime,
            caller, scope)
    }

    private var enrolment: FactorEnrolment { FactorEnrolment(dependencies: dependencies) }

    private func held(
        _ caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) -> MFAQueries.SessionProofRow {
        guard let held = try await scope.run(MFAQueries.sessionProof(sessionID: caller.sessionID)) else {
            throw APIFailure(code: "AUTH_SESSION_INVALID", status: 401)
        }
        return held
    }

    /// The session is the same and its token is new; after COMMIT no node goes by what it knew of the session.
    private func proof(
        _ held: MFAQueries.SessionProofRow, _ methods: [String], mfaVerifiedAt: Timestamp?, epoch: Int,
        for time: Duration, _ caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) -> Proof {
        dependencies.sessionRevocation.announce([caller.sessionID], of: caller.userID, scope)
        guard caller.credential != .cookie else {
            try await dependencies.cookieTransport.rotate(caller.sessionID, scope)
            return Proof(provenAt: scope.now, validUntil: scope.now + time, accessToken: nil)
        }
        let memberships = try await scope.run(SessionsQueries.memberships(userID: caller.userID))
        let place: SessionPlace? = memberships.first { $0.tenantID == held.tenantID }.map(SessionPlace.init)
        let grant: SessionIssuer.AccessGrant = SessionIssuer.AccessGrant(
            userID: caller.userID, sessionID: caller.sessionID, place: place, methods: methods,
            authenticatedAt: held.authTime, mfaVerifiedAt: mfaVerifiedAt, epoch: epoch)
        return Proof(
            provenAt: scope.now, validUntil: scope.now + time,
            accessToken: try await dependencies.sessionIssuer.accessToken(grant, at: scope.now))
    }
}
