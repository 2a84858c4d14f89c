// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Queries
import Secrecy

/// The end of every sign-in, after all its proofs: device, session, records.
///
/// The transaction must be in the context of the user and of the workspace.
struct SignInCompletion: Sendable {
    let dependencies: AuthDependencies

    /// What the steps before have settled.
    struct Proven: Sendable {
        let userID: WireUUID
        let place: SessionPlace?
        /// Proofs of RFC 8176 kind.
        let methods: [String]
        let mfaVerifiedAt: Timestamp?
        let isRemembered: Bool
        /// A device that was known before.
        let device: SignInQueries.DeviceRow?
        let deviceName: String?
        let epoch: Int
        let transport: SessionTransport
    }

    /// An expired password is proven right but opens nothing; the refusal carries a token to replace it. After the
    /// second factor, so that it takes no part in finding a password.
    func requireCurrentPassword(
        of userID: WireUUID, changedAt: Timestamp?, _ policy: SessionsQueries.SignInPolicyRow?, _ scope: CallScope
    ) async throws(APIFailure) {
        // A password that was reported as known to others is replaced by way of the mailbox alone.
        if try await scope.run(SignInRisksQueries.resetRequired(userID: userID)) != nil {
            throw .authPasswordExpired()
        }
        guard let days = policy?.passwordExpiryDays, let changedAt,
            changedAt + .seconds(days * 86_400) <= scope.now
        else { return }
        let token: Secret<String> = dependencies.random.token(prefix: "zpr_")
        _ = try await scope.run(SignInQueries.voidResets(at: scope.now, userID: userID))
        _ = try await scope.run(
            SignInQueries.insertReset(
                resetID: dependencies.random.identifier(at: scope.now), userID: userID,
                verificationCode: dependencies.random.bytes(32), at: scope.now,
                tokenHash: tokenDigest(token.reveal()), expiresAt: scope.now + .seconds(600),
                ipAddress: scope.request.clientIP, userAgent: scope.request.agentText))
        scope.keepEffectsOnFailure()
        throw .authPasswordExpired(resetToken: token.reveal())
    }

    func complete(
        _ proven: Proven, _ policy: SessionsQueries.SignInPolicyRow?, _ scope: CallScope
    ) async throws(APIFailure) -> AuthenticatedSignIn {
        try await SignInAlerts(dependencies: dependencies).consider(proven, scope)
        let device: SignInDevices.Seen = try await SignInDevices(random: dependencies.random).see(
            proven.device, name: proven.deviceName, of: proven.userID, scope)
        let issued: IssuedSession = try await dependencies.sessionIssuer.issue(
            SessionRequest(
                userID: proven.userID, place: proven.place, methods: proven.methods,
                mfaVerifiedAt: proven.mfaVerifiedAt, isRemembered: proven.isRemembered, deviceID: device.id,
                deviceName: proven.deviceName, epoch: proven.epoch, transport: proven.transport), policy, scope)
        scope.transaction.atCommit(
            SignInQueries.recordSignIn(at: scope.now, ipAddress: scope.request.clientIP, userID: proven.userID))
        scope.append(
            AuditEntry(
                "auth.login", subject: proven.userID.wire, metadata: .object(["method": .string("password")]),
                tenantID: proven.place?.tenantID, actorID: proven.userID))
        let view: SessionView = try await SessionView.load(issued.sessionID, of: proven.userID, dependencies, scope)
        return AuthenticatedSignIn(
            issued: issued, view: view, duties: SignInDuties(view.viewer, policy), deviceToken: device.newToken,
            deviceID: device.id)
    }

    /// One attempt to sign in by password; the address is kept as a keyed digest.
    func record(
        _ outcome: String, emailHash: [UInt8], userID: WireUUID?, tenantID: WireUUID? = nil,
        sessionID: WireUUID? = nil, _ scope: CallScope
    ) {
        scope.transaction.atCommit(
            SignInQueries.recordAttempt(
                attemptID: dependencies.random.identifier(at: scope.now), emailHash: emailHash, userID: userID,
                tenantID: tenantID, outcome: outcome, ipAddress: scope.request.clientIP,
                userAgent: scope.request.agentText, sessionID: sessionID, requestID: scope.request.requestID))
    }
}
