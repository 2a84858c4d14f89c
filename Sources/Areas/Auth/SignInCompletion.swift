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
        let method: SignInMethod
        /// Proofs of RFC 8176 kind.
        let methods: [String]
        let mfaVerifiedAt: Timestamp?
        let isRemembered: Bool
        /// A device that was known before.
        let device: SignInQueries.DeviceRow?
        let deviceName: String?
        let epoch: Int
        let transport: SessionTransport
        let delivery: SignInDelivery
        let emailHash: [UInt8]
        /// The event that it is recorded as.
        let event: String
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

    /// Ends the sign-in where the person wishes it to end.
    func finish(
        _ proven: Proven, _ policy: SessionsQueries.SignInPolicyRow?, _ scope: CallScope
    ) async throws(APIFailure) -> SignInOutcome {
        try await SignInAlerts(dependencies: dependencies).consider(proven, scope)
        return switch proven.delivery {
        case .tokens: .authenticated(try await complete(proven, policy, scope))
        case .redirect: .handedOver(try await handOver(proven, scope))
        }
    }

    private func complete(
        _ proven: Proven, _ policy: SessionsQueries.SignInPolicyRow?, _ scope: CallScope
    ) async throws(APIFailure) -> AuthenticatedSignIn {
        let device: SignInDevices.Seen = try await seen(proven, scope)
        let issued: IssuedSession = try await dependencies.sessionIssuer.issue(
            SessionRequest(
                userID: proven.userID, place: proven.place, methods: proven.methods,
                mfaVerifiedAt: proven.mfaVerifiedAt, isRemembered: proven.isRemembered, deviceID: device.id,
                deviceName: proven.deviceName, epoch: proven.epoch, transport: proven.transport), policy, scope)
        record(proven, session: issued.sessionID, scope)
        let view: SessionView = try await SessionView.load(issued.sessionID, of: proven.userID, dependencies, scope)
        return AuthenticatedSignIn(
            issued: issued, view: view, duties: SignInDuties(view.viewer, policy), deviceToken: device.newToken,
            deviceID: device.id)
    }

    /// No session yet: the workspace's page opens it with the token.
    private func handOver(_ proven: Proven, _ scope: CallScope) async throws(APIFailure) -> SignInOutcome.HandedOver {
        guard let place = proven.place else { throw .tenantNotFound() }
        // A browser that a provider sent back takes no token for the device.
        let device: SignInDevices.Seen? = proven.method.bringsDevice ? try await seen(proven, scope) : nil
        var proofs: CarriedProofs = CarriedProofs(
            methods: proven.methods, provenAt: scope.now, mfaVerifiedAt: proven.mfaVerifiedAt,
            isRemembered: proven.isRemembered)
        proofs.signIn = CarriedProofs.SignIn(epoch: proven.epoch, deviceID: device?.id, deviceName: proven.deviceName)
        let entry: (token: Secret<String>, address: WebURL) = try await WorkspaceEntries(
            dependencies: dependencies
        ).issue(proofs, of: proven.userID, for: place, from: nil, scope)
        record(proven, session: nil, scope)
        return SignInOutcome.HandedOver(
            token: entry.token, address: entry.address, deviceToken: device?.newToken, deviceID: device?.id,
            transport: proven.transport)
    }

    private func seen(_ proven: Proven, _ scope: CallScope) async throws(APIFailure) -> SignInDevices.Seen {
        try await SignInDevices(random: dependencies.random).see(
            proven.device, name: proven.deviceName, of: proven.userID, scope)
    }

    private func record(_ proven: Proven, session: WireUUID?, _ scope: CallScope) {
        scope.transaction.atCommit(
            SignInQueries.recordSignIn(at: scope.now, ipAddress: scope.request.clientIP, userID: proven.userID))
        scope.append(
            AuditEntry(
                proven.event, subject: proven.userID.wire,
                metadata: .object(["method": .string(proven.method.rawValue)]),
                tenantID: proven.place?.tenantID, actorID: proven.userID))
        record(
            "success", by: proven.method, emailHash: proven.emailHash, userID: proven.userID,
            tenantID: proven.place?.tenantID, sessionID: session, scope)
    }

    /// One attempt to sign in; the address is kept as a keyed digest.
    func record(
        _ outcome: String, by method: SignInMethod, emailHash: [UInt8], userID: WireUUID?, tenantID: WireUUID? = nil,
        sessionID: WireUUID? = nil, _ scope: CallScope
    ) {
        scope.transaction.atCommit(
            SignInQueries.recordAttempt(
                attemptID: dependencies.random.identifier(at: scope.now), emailHash: emailHash, userID: userID,
                tenantID: tenantID, method: method.rawValue, outcome: outcome, ipAddress: scope.request.clientIP,
                userAgent: scope.request.agentText, sessionID: sessionID, requestID: scope.request.requestID))
    }
}
