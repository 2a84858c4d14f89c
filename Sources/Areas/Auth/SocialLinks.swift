// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries
import Secrecy

/// Links between accounts and identities at providers: confirmed by a mailed code, taken away on demand.
struct SocialLinks: Sendable {
    let dependencies: AuthDependencies

    private var accounts: SocialAccounts { SocialAccounts(dependencies: dependencies) }

    /// The right code links the identity and signs in.
    func confirm(
        _ token: Secret<String>, code: Secret<String>, _ transport: SessionTransport, _ scope: CallScope
    ) async throws(APIFailure) -> SignInOutcome {
        let digest: [UInt8] = tokenDigest(token.reveal())
        guard let row = try await scope.run(SocialQueries.guessLink(digest: digest)),
            let identity = SocialIdentity(row.payload), let text = row.payload["code"]?.string,
            let stored = Base64URL.decode(text)
        else { throw .oauthStateExpired() }
        // The guess stays counted, whatever comes of it.
        scope.keepEffectsOnFailure()
        try await scope.enter(scope.context(user: row.userID, tenant: nil))
        guard equalInConstantTime(stored, accounts.linkDigest(of: code, token: token)) else {
            scope.append(
                AuditEntry(
                    "auth.social_login_failed", subject: row.userID.wire, outcome: .failure,
                    metadata: .object([
                        "method": .string(identity.provider.rawValue), "reason": .string("link_code"),
                    ])))
            throw .authCodeInvalid()
        }
        // Of two right codes at once one takes the link.
        guard try await scope.run(SocialQueries.takeLink(digest: digest)) == row.userID else {
            throw .oauthStateExpired()
        }
        return try await linked(row, identity, transport, scope)
    }

    private func linked(
        _ row: SocialQueries.LinkRow, _ identity: SocialIdentity, _ transport: SessionTransport, _ scope: CallScope
    ) async throws(APIFailure) -> SignInOutcome {
        guard let account = try await scope.run(MFAQueries.account(userID: row.userID)),
            let email = EmailAddress(wire: account.email)
        else { throw .oauthStateExpired() }
        guard account.status == "active" else { throw .authAccountSuspended() }
        do {
            try await accounts.link(identity, to: row.userID, isSignIn: true, scope)
        } catch let failure as APIFailure {
            throw failure
        } catch {
            throw .oauthIdentityInUse(provider: identity.provider.rawValue)
        }
        return try await accounts.proceed(
            SocialAccounts.Person(
                userID: row.userID, email: email, hasSecondFactor: account.mfaEnabled, epoch: account.tokenEpoch),
            identity.provider,
            SignInWish(
                tenantSlug: row.payload["tenant_slug"]?.string, isRemembered: false, deviceName: nil,
                transport: transport, delivery: .tokens), scope)
    }

    /// Takes a link away, with the sessions that began with it; never the last way in.
    func unlink(
        _ provider: SocialProvider, from userID: WireUUID, _ scope: CallScope
    ) async throws(APIFailure) {
        // Of two at once the second sees what the first one left.
        _ = try await scope.run(LinkedProvidersQueries.holdAccount(userID: userID))
        let name: String = provider.rawValue
        guard try await scope.run(LinkedProvidersQueries.isLinked(userID: userID, provider: name)) != nil else {
            throw .resourceNotFound(resourceType: "provider", resourceID: name)
        }
        guard try await scope.run(LinkedProvidersQueries.otherWaysIn(userID: userID, provider: name)) > 0 else {
            throw .authLastLoginMethod()
        }
        _ = try await scope.run(LinkedProvidersQueries.delete(userID: userID, provider: name))
        let ended: [WireUUID] = try await scope.run(
            LinkedProvidersQueries.endSessions(userID: userID, provider: name)
        ).map(\.uuid)
        for sessionID in ended { _ = try await scope.run(SessionsQueries.revokeFamily(sessionID: sessionID)) }
        dependencies.sessionRevocation.announce(ended, of: userID, scope)
        scope.append(
            AuditEntry(
                "auth.oauth_account_unlinked", subject: userID.wire,
                metadata: .object(["provider": .string(name), "sessions": .integer(Int64(ended.count))])))
        try await accounts.tell("oauth-unlinked", provider, userID, scope)
    }
}
