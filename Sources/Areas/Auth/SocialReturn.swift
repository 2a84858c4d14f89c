// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Egress
import Errors
import Queries
import Secrecy

/// A browser that a provider sent back. Whatever comes of it, the browser is sent on to a page of ours, with the result
/// in the fragment.
struct SocialReturn: Sendable {
    private static let failureEvent: String = "auth.social_login_failed"

    let dependencies: AuthDependencies
    let provider: SocialProvider

    /// What the browser brings along.
    struct Query: Sendable {
        let code: Secret<String>?
        let state: String?
        let error: String?
    }

    func address(_ query: Query, _ scope: CallScope) async throws(APIFailure) -> WebURL {
        guard dependencies.social.clients[provider] != nil else {
            return try refused(.state("provider"), page: nil, scope)
        }
        guard let state = query.state, let taken = try await attempts.take(state, scope) else {
            return try refused(.state("unknown_state"), page: nil, scope)
        }
        do {
            return try page(try await result(query, state, taken, scope), taken, scope)
        } catch let refusal as SocialRefusal {
            return try refused(refusal, page: taken.returnTo, scope)
        } catch let failure as APIFailure {
            guard let refusal = SocialRefusal(signIn: failure.code) else { throw failure }
            return try refused(refusal, page: taken.returnTo, scope)
        } catch {
            throw .unexpected(error)
        }
    }

    // MARK: Steps

    private func result(
        _ query: Query, _ state: String, _ taken: SocialAttempts.Taken, _ scope: CallScope
    ) async throws -> SocialAccounts.Result {
        guard attempts.isSameBrowser(taken, state: state, scope) else { throw SocialRefusal.state("other_browser") }
        guard taken.isLive else { throw SocialRefusal.expired }
        guard taken.provider == provider, let client = dependencies.social.clients[provider] else {
            throw SocialRefusal.state("other_provider")
        }
        if let error = query.error { throw Self.refusal(error) }
        guard let code = query.code, !code.reveal().isEmpty else { throw SocialRefusal.identity("no_code") }
        let identity: SocialIdentity = try await SocialExchange(
            social: dependencies.social, provider: provider, client: client
        ).identity(
            SocialExchange.Return(code: code, verifier: taken.verifier, nonceDigest: taken.nonceDigest),
            now: scope.now)
        if let linking = taken.linking {
            return try await link(identity, to: linking.userID, from: linking.sessionID, scope)
        }
        return try await accounts.result(identity, wishing: taken.tenantSlug, scope)
    }

    /// The provider's words for a refusal (RFC 6749 § 4.1.2.1) to ours.
    private static func refusal(_ error: String) -> SocialRefusal {
        switch error {
        case "access_denied": .denied
        case "server_error": .provider("server_error")
        case "temporarily_unavailable": .unavailable("temporarily_unavailable")
        default: .identity("provider_refusal")
        }
    }

    /// From the settings of a session that must still be there.
    private func link(
        _ identity: SocialIdentity, to userID: WireUUID, from sessionID: WireUUID, _ scope: CallScope
    ) async throws -> SocialAccounts.Result {
        let holder = try await scope.run(
            SocialQueries.account(provider: provider.rawValue, identity: identity.id))
        try await scope.enter(scope.context(user: userID, tenant: nil, session: sessionID))
        guard try await scope.run(LinkedProvidersQueries.isLive(sessionID: sessionID, userID: userID)) != nil else {
            throw SocialRefusal.state("session_over")
        }
        if let holder {
            guard holder.userID == userID else { throw SocialRefusal.inUse }
            return .linked(provider)
        }
        guard try await scope.run(LinkedProvidersQueries.isLinked(userID: userID, provider: provider.rawValue)) == nil
        else { throw SocialRefusal.alreadyLinked }
        try await accounts.link(identity, to: userID, isSignIn: false, scope)
        return .linked(provider)
    }

    // MARK: Where the browser goes on

    private func page(
        _ result: SocialAccounts.Result, _ taken: SocialAttempts.Taken, _ scope: CallScope
    ) throws(APIFailure) -> WebURL {
        switch result {
        case .signIn(.handedOver(let done)): return done.address
        case .signIn(.factorRequired(let challenge)):
            return try Self.page(
                taken.returnTo, [("challenge_token", challenge.token.reveal()), ("kind", "mfa")])
        case .signIn(.verificationRequired(let waiting)):
            return try Self.page(
                taken.returnTo, [("verification_id", waiting.id.wire), ("method", waiting.channel.rawValue)])
        case .signIn(.authenticated): throw .unexpected(ReturnError.delivery)
        case .pending(let token):
            return try Self.page(dependencies.settings.signUpPage, [("oauth_token", token.reveal())])
        case .linkCode(let token): return try Self.page(taken.returnTo, [("link_token", token.reveal())])
        case .linked(let provider): return try Self.page(taken.returnTo, [("linked", provider.rawValue)])
        }
    }

    private func refused(
        _ refusal: SocialRefusal, page: WebURL?, _ scope: CallScope
    ) throws(APIFailure) -> WebURL {
        scope.append(
            AuditEntry(
                Self.failureEvent, outcome: .failure,
                metadata: .object(["method": .string(provider.rawValue), "reason": .string(refusal.reason)])))
        return try Self.page(
            page ?? dependencies.settings.signInPage,
            [("error", refusal.code), ("error_id", scope.request.requestID)])
    }

    private static func page(
        _ page: WebURL?, _ members: [(name: String, value: String)]
    ) throws(APIFailure) -> WebURL {
        guard let page, let address = WebURL(wire: page.wire + "#" + FormText.encode(members)) else {
            throw .unexpected(ReturnError.page)
        }
        return address
    }

    enum ReturnError: Error { case page, delivery }

    private var attempts: SocialAttempts { SocialAttempts(dependencies: dependencies) }
    private var accounts: SocialAccounts { SocialAccounts(dependencies: dependencies) }
}
