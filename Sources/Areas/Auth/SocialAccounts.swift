// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Outbox
import Queries
import Secrecy

/// What becomes of an identity that a provider told of: somebody who signs in, somebody new, or a link that first has
/// to be confirmed. An account is never linked on the strength of an address alone.
struct SocialAccounts: Sendable {
    private static let pendingLifetime: Duration = .seconds(1_800)
    private static let pendingPrefix: String = "zos_"
    static let linkLifetime: Duration = .seconds(900)
    static let linkAttemptsMax: Int = 3
    private static let linkPrefix: String = "zol_"
    private static let linkPurpose: String = "oauth.link"
    static let event: String = "auth.social_login"

    let dependencies: AuthDependencies

    /// Where an identity leads.
    enum Result: Sendable {
        case signIn(SignInOutcome)
        /// Somebody new, with the token of the sign-up.
        case pending(Secret<String>)
        /// A code went to the account's address.
        case linkCode(Secret<String>)
        case linked(SocialProvider)
    }

    func result(
        _ identity: SocialIdentity, wishing slug: String?, _ scope: CallScope
    ) async throws -> Result {
        let account = try await scope.run(
            SocialQueries.account(provider: identity.provider.rawValue, identity: identity.id))
        if let account { return .signIn(try await signIn(account, identity, slug, scope)) }
        guard let email = identity.email else { throw SocialRefusal.emailMissing }
        guard let namesake = try await scope.run(SocialQueries.namesake(address: email.wire)) else {
            return .pending(try await keepPending(identity, scope))
        }
        guard identity.isEmailVouched else { throw SocialRefusal.emailUnverified }
        try Self.requireOpen(namesake.userStatus)
        guard namesake.emailVerified else {
            try await displace(namesake.userID, by: identity, scope)
            return .pending(try await keepPending(identity, scope))
        }
        try await scope.enter(scope.context(user: namesake.userID, tenant: nil))
        let linked: Bool? = try await scope.run(
            LinkedProvidersQueries.isLinked(userID: namesake.userID, provider: identity.provider.rawValue))
        guard linked == nil else { throw SocialRefusal.alreadyLinked }
        if try await scope.run(SessionsQueries.memberships(userID: namesake.userID)).isEmpty {
            try await link(identity, to: namesake.userID, isSignIn: true, scope)
            let person: Person = Person(
                userID: namesake.userID, email: email, hasSecondFactor: namesake.mfaEnabled,
                epoch: namesake.tokenEpoch)
            return .signIn(try await signIn(person, identity, slug, scope))
        }
        return .linkCode(try await sendLinkCode(identity, to: email, of: namesake.userID, slug, scope))
    }

    // MARK: Signing in

    /// Whom an identity signs in.
    struct Person: Sendable {
        let userID: WireUUID
        let email: EmailAddress
        let hasSecondFactor: Bool
        let epoch: Int

    }

    private func signIn(
        _ account: SocialQueries.AccountRow, _ identity: SocialIdentity, _ slug: String?, _ scope: CallScope
    ) async throws -> SignInOutcome {
        try Self.requireOpen(account.userStatus)
        guard let email = EmailAddress(wire: account.email) else { throw SocialRefusal.identity("account_address") }
        let person: Person = Person(
            userID: account.userID, email: email, hasSecondFactor: account.mfaEnabled, epoch: account.tokenEpoch)
        try await scope.enter(scope.context(user: person.userID, tenant: nil))
        let outcome: SignInOutcome = try await signIn(person, identity, slug, scope)
        scope.transaction.atCommit(
            SocialQueries.touchLogin(
                at: scope.now, providerEmail: identity.email?.wire, profileData: identity.profile.json,
                userID: person.userID, provider: identity.provider.rawValue))
        if identity.isEmailVouched, identity.email?.wire == account.email {
            scope.transaction.atCommit(
                SocialQueries.verifyAddress(
                    at: scope.now, provider: identity.provider.rawValue, userID: person.userID))
        }
        return outcome
    }

    private func signIn(
        _ person: Person, _ identity: SocialIdentity, _ slug: String?, _ scope: CallScope
    ) async throws(APIFailure) -> SignInOutcome {
        try await proceed(
            person, identity.provider,
            SignInWish(
                tenantSlug: slug, isRemembered: false, deviceName: nil, transport: .bearer, delivery: .redirect),
            scope)
    }

    /// From here the sign-in is like any other.
    func proceed(
        _ person: Person, _ provider: SocialProvider, _ wish: SignInWish, _ scope: CallScope
    ) async throws(APIFailure) -> SignInOutcome {
        try await SignInContinuation(dependencies: dependencies).proceed(
            FirstProof(
                userID: person.userID, method: provider.method, epoch: person.epoch,
                hasSecondFactor: person.hasSecondFactor, passwordChangedAt: nil, device: nil,
                emailHash: dependencies.emailHash(person.email), wish: wish, event: Self.event), scope)
    }

    static func requireOpen(_ status: String) throws(SocialRefusal) {
        switch status {
        case "active": return
        case "deleted": throw .identity("account_deleted")
        default: throw .suspended
        }
    }

    // MARK: Linking

    /// Links an identity to the user of the context.
    func link(
        _ identity: SocialIdentity, to userID: WireUUID, isSignIn: Bool, _ scope: CallScope
    ) async throws {
        let linked: Int = try await scope.run(
            SocialQueries.insertLogin(
                loginID: dependencies.random.identifier(at: scope.now), userID: userID,
                provider: identity.provider.rawValue, identity: identity.id, providerEmail: identity.email?.wire,
                profileData: identity.profile.json, lastLoginAt: isSignIn ? scope.now : nil))
        guard linked == 1 else { throw SocialRefusal.inUse }
        scope.append(
            AuditEntry(
                "auth.oauth_account_linked", subject: userID.wire,
                metadata: .object(["provider": .string(identity.provider.rawValue)]), actorID: userID))
        try await tell("oauth-linked", identity.provider, userID, scope)
    }

    func tell(
        _ template: String, _ provider: SocialProvider, _ userID: WireUUID, _ scope: CallScope
    ) async throws(APIFailure) {
        guard let person = try await scope.run(SessionsQueries.recipient(userID: userID)),
            let address = EmailAddress(wire: person.email)
        else { return }
        try scope.queue(
            MailOutbox.Letter(
                template: template, recipient: address, locale: person.locale, userID: userID,
                variables: ["provider": provider.title]), dependencies.outbox)
    }

    private func sendLinkCode(
        _ identity: SocialIdentity, to email: EmailAddress, of userID: WireUUID, _ slug: String?, _ scope: CallScope
    ) async throws(APIFailure) -> Secret<String> {
        let token: Secret<String> = dependencies.random.token(prefix: Self.linkPrefix)
        let code: Secret<String> = dependencies.random.code()
        let end: Timestamp = scope.now + Self.linkLifetime
        var payload: JSONObject = identity.payload
        payload["code"] = .string(Base64URL.encode(linkDigest(of: code, token: token)))
        if let slug { payload["tenant_slug"] = .string(slug) }
        _ = try await scope.run(
            SocialQueries.insertFlow(
                digest: tokenDigest(token.reveal()), kind: "oauth_link", userID: userID, tenantID: nil,
                sessionID: nil, payload: .object(payload), maxAttempts: Self.linkAttemptsMax, expiresAt: end))
        let person = try await scope.run(SessionsQueries.recipient(userID: userID))
        try scope.queue(
            MailOutbox.Letter(
                template: "oauth-link-code", recipient: email, locale: person?.locale ?? "en", userID: userID,
                variables: ["code": code.reveal(), "provider": identity.provider.title], notAfter: end),
            dependencies.outbox)
        return token
    }

    /// What is stored of the code that goes with a token.
    func linkDigest(of code: Secret<String>, token: Secret<String>) -> [UInt8] {
        dependencies.keyed(
            purpose: Self.linkPurpose, subject: Base64URL.encode(tokenDigest(token.reveal())), value: code.reveal())
    }

    // MARK: Somebody new

    private func keepPending(
        _ identity: SocialIdentity, _ scope: CallScope
    ) async throws(APIFailure) -> Secret<String> {
        let token: Secret<String> = dependencies.random.token(prefix: Self.pendingPrefix)
        _ = try await scope.run(
            SocialQueries.insertFlow(
                digest: tokenDigest(token.reveal()), kind: "oauth_pending", userID: nil, tenantID: nil,
                sessionID: nil, payload: .object(identity.payload), maxAttempts: 1,
                expiresAt: scope.now + Self.pendingLifetime))
        return token
    }

    /// Somebody signed up with an address that they never proved, and here is who reads its mail: that account ends
    /// with all its ways in, so that whoever set it up in advance finds nothing to come back to.
    private func displace(
        _ userID: WireUUID, by identity: SocialIdentity, _ scope: CallScope
    ) async throws {
        try await scope.enter(scope.context(user: userID, tenant: nil))
        guard try await scope.run(SocialQueries.holdUnverified(userID: userID)) != nil else {
            throw SocialRefusal.state("account_changed")
        }
        _ = try await dependencies.sessionRevocation.revokeAll(
            of: userID, except: nil, by: userID, reason: .displaced, scope)
        _ = try await scope.run(SocialQueries.voidCredentials(userID: userID))
        _ = try await scope.run(MFAQueries.deleteFactors(userID: userID))
        _ = try await scope.run(MFAQueries.deleteBackupCodes(userID: userID))
        _ = try await scope.run(SocialQueries.deletePasskeys(userID: userID))
        _ = try await scope.run(SocialQueries.deleteLogins(userID: userID))
        _ = try await scope.run(SocialQueries.dropFlows(userID: userID))
        let workspaces = try await scope.run(SessionsQueries.memberships(userID: userID)).filter(\.isOwner)
        _ = try await scope.run(
            SocialQueries.displaceUser(
                address: "displaced+\(userID.wire)@account.invalid", at: scope.now, userID: userID))
        for workspace in workspaces {
            try await scope.enter(scope.context(user: userID, tenant: workspace.tenantID))
            _ = try await scope.run(
                SocialQueries.endWorkspace(at: scope.now, tenantID: workspace.tenantID, userID: userID))
        }
        scope.append(
            AuditEntry(
                "auth.unverified_account_displaced", subject: userID.wire,
                metadata: .object(["provider": .string(identity.provider.rawValue)]),
                tenantID: workspaces.first?.tenantID))
    }
}

extension SocialProvider {
    /// How people know it.
    var title: String {
        switch self {
        case .google: "Google"
        case .github: "GitHub"
        case .microsoft: "Microsoft"
        }
    }
}
