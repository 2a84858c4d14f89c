// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

/// Providers that an account is linked to.
struct LinkedProvidersHandlers: LinkedProvidersAPI {
    private let dependencies: AuthDependencies

    init(_ dependencies: AuthDependencies) { self.dependencies = dependencies }

    func listLinkedProviders(
        _ input: ListLinkedProviders.Input, _ call: ListLinkedProviders.Call
    ) async throws(ListLinkedProviders.Failure) -> LinkedProviderList {
        LinkedProviderList(data: try await call.run(LinkedProvidersQueries.list(userID: call.caller.userID)))
    }

    func unlinkOAuthProvider(
        _ input: UnlinkOAuthProvider.Input, _ call: UnlinkOAuthProvider.Call
    ) async throws(UnlinkOAuthProvider.Failure) -> Success {
        guard let provider = SocialProvider(rawValue: input.provider.wire) else {
            throw .resourceNotFound(resourceType: "provider", resourceID: input.provider.wire)
        }
        do {
            try await SocialLinks(dependencies: dependencies).unlink(provider, from: call.caller.userID, call.scope)
        } catch {
            throw UnlinkOAuthProvider.Failure(error)
        }
        return Success(success: true)
    }

    func initiateOAuthLink(
        _ input: InitiateOAuthLink.Input, _ call: InitiateOAuthLink.Call
    ) async throws(InitiateOAuthLink.Failure) -> OAuthLinkStart {
        let name: String = input.body.provider
        let social: SocialSignIn = dependencies.social
        guard let provider = SocialProvider(rawValue: name), let client = social.clients[provider] else {
            throw .oauthInvalidProvider(value: name, allowedValues: social.names)
        }
        do {
            guard let returnTo = try await ReturnAddresses(dependencies).accepted(input.body.redirectURI, call.scope)
            else { throw APIFailure.validationInvalidURL(field: "redirect_uri") }
            let address: WebURL = try SocialAttempts(dependencies: dependencies).begin(
                SocialAttempts.Wish(
                    provider: provider, returnTo: returnTo, tenantSlug: nil, linking: call.caller), client, call.scope)
            call.audit(
                AuditEntry(
                    "auth.oauth_link_started", subject: call.caller.userID.wire,
                    metadata: .object(["provider": .string(name)])))
            return OAuthLinkStart(authorizationURL: address)
        } catch let failure as APIFailure {
            throw InitiateOAuthLink.Failure(failure)
        } catch {
            throw .internal(error)
        }
    }

    func verifyOAuthLink(
        _ input: VerifyOAuthLink.Input, _ call: VerifyOAuthLink.Call
    ) async throws(VerifyOAuthLink.Failure) -> SignInResult {
        let transport: SessionTransport = input.body.transport == .cookie ? .cookie : .bearer
        do {
            if transport == .cookie { try dependencies.cookieTransport.requireWorkspacePage(call.scope) }
            let outcome: SignInOutcome = try await SocialLinks(dependencies: dependencies).confirm(
                input.body.linkToken, code: input.body.code, transport, call.scope)
            return SignInResult(outcome: outcome, dependencies, call.scope)
        } catch {
            throw VerifyOAuthLink.Failure(error)
        }
    }
}
