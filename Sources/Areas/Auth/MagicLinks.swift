// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Outbox
import Queries
import Secrecy

/// A sign-in by link as it was asked for.
struct LinkSignIn: Sendable {
    let token: Secret<String>
    let isRemembered: Bool
    let tenantSlug: String?
    let deviceName: String?
    let deviceToken: Secret<String>?
    let transport: SessionTransport
}

/// Signing in by a link from a mail: it stands in for the password and for nothing else.
struct MagicLinks: Sendable {
    static let lifetime: Duration = .seconds(900)
    /// Least time between two mails to one account.
    static let pauseSeconds: Int = 60
    private static let prefix: String = "zml_"
    private static let method: SignInMethod = .magicLink

    let dependencies: AuthDependencies

    /// Always the same answer: when a link that was sent ends; only an active account gets a mail.
    func send(to email: EmailAddress, _ scope: CallScope) async throws(APIFailure) -> Timestamp {
        let end: Timestamp = scope.now + Self.lifetime
        let address: EmailAddress = email.accountForm
        let identity = try await scope.run(SignInQueries.identity(address: address.wire))
        guard let identity, identity.userStatus == "active", identity.deletedAt == nil else { return end }
        let userID: WireUUID = identity.userID
        try await scope.enter(anonymous(as: userID, scope))
        _ = try await scope.run(PasswordsQueries.lockAccount(userID: userID))
        guard try await scope.run(MagicLinksQueries.renew(userID: userID, pauseSeconds: Self.pauseSeconds)) else {
            return end
        }
        let token: Secret<String> = dependencies.random.token(prefix: Self.prefix)
        _ = try await scope.run(
            MagicLinksQueries.insert(
                linkID: dependencies.random.identifier(at: scope.now), userID: userID, email: address.wire,
                tokenHash: tokenDigest(token.reveal()), expiresAt: end, ipAddress: scope.request.clientIP,
                userAgent: scope.request.agentText))
        try scope.queue(
            MailOutbox.Letter(
                template: "magic-link", recipient: address, userID: userID,
                variables: [
                    "token": token.reveal(), "minutes": "15",
                    "link": dependencies.settings.page("/magic-link/verify", token: token),
                ], notAfter: end), dependencies.outbox)
        scope.append(AuditEntry("auth.magic_link_requested", subject: userID.wire, actorID: userID))
        return end
    }

    /// One answer for wrong, expired, used and never-issued links.
    func verify(_ request: LinkSignIn, _ scope: CallScope) async throws(APIFailure) -> SignInOutcome {
        guard request.token.reveal().hasPrefix(Self.prefix),
            let link = try await scope.run(MagicLinksQueries.take(digest: tokenDigest(request.token.reveal())))
        else { throw .authLinkInvalid() }
        // The link is spent whatever comes of it.
        scope.keepEffectsOnFailure()
        // An address that is no longer the account's opens nothing.
        guard let userID: WireUUID = link.userID, let address: EmailAddress = EmailAddress(wire: link.email),
            let identity = try await scope.run(SignInQueries.identity(address: link.email)), identity.userID == userID
        else { throw .authLinkInvalid() }
        let device: SignInQueries.DeviceRow? = try await device(request, of: userID, scope)
        let emailHash: [UInt8] = dependencies.emailHash(address)
        try requireOpen(identity, device, emailHash, scope)
        return try await SignInContinuation(dependencies: dependencies).proceed(
            FirstProof(
                userID: userID, method: Self.method, epoch: identity.tokenEpoch, hasSecondFactor: identity.mfaEnabled,
                passwordChangedAt: nil, device: device, emailHash: emailHash,
                wish: SignInWish(
                    tenantSlug: request.tenantSlug, isRemembered: request.isRemembered,
                    deviceName: request.deviceName, transport: request.transport, delivery: .tokens),
                event: "auth.login"), scope)
    }

    /// Lock and suspension hold as for a password; a known device is not stopped by a lock that strangers caused.
    private func requireOpen(
        _ identity: SignInQueries.IdentityRow, _ device: SignInQueries.DeviceRow?, _ emailHash: [UInt8],
        _ scope: CallScope
    ) throws(APIFailure) {
        if device == nil, let until = identity.lockedUntil, until > scope.now {
            let since: Timestamp = identity.lastFailedLoginAt ?? scope.now
            record("locked", emailHash, identity.userID, scope)
            throw SignInService.locked(.init(until: until, length: until.distance(from: since)), at: scope.now)
        }
        switch identity.userStatus {
        case "active": return
        case "suspended":
            record("suspended", emailHash, identity.userID, scope)
            throw .authAccountSuspended()
        default: throw .authLinkInvalid()
        }
    }

    private func device(
        _ request: LinkSignIn, of userID: WireUUID, _ scope: CallScope
    ) async throws(APIFailure) -> SignInQueries.DeviceRow? {
        guard let token = request.deviceToken else { return nil }
        try await scope.enter(anonymous(as: userID, scope))
        return try await scope.run(
            SignInQueries.deviceByToken(digest: tokenDigest(token.reveal()), userID: userID, at: scope.now))
    }

    private var completion: SignInCompletion { SignInCompletion(dependencies: dependencies) }

    private func record(_ outcome: String, _ emailHash: [UInt8], _ userID: WireUUID, _ scope: CallScope) {
        completion.record(outcome, by: Self.method, emailHash: emailHash, userID: userID, scope)
    }

    private func anonymous(as userID: WireUUID, _ scope: CallScope) -> TransactionContext {
        var context: TransactionContext = scope.context(user: userID, tenant: nil)
        context.actorKind = "anonymous"
        return context
    }
}

extension AuthSettings {
    /// A sign-in page that takes a single-use token; a fragment reaches no server log.
    func page(_ path: String, token: Secret<String>) -> String { "\(signInURL)\(path)#token=\(token.reveal())" }
}
