// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Secrecy

/// Signing in with a provider: out to the provider, and back.
struct SocialHandlers: SocialAPI {
    private let dependencies: AuthDependencies

    init(_ dependencies: AuthDependencies) { self.dependencies = dependencies }

    func googleOAuthInit(
        _ input: GoogleOAuthInit.Input, _ call: GoogleOAuthInit.Call
    ) async throws(GoogleOAuthInit.Failure) -> GoogleOAuthInit.Output {
        do {
            return .init(location: try await begin(.google, input.redirectURI, input.tenantSlug, call.scope))
        } catch {
            throw GoogleOAuthInit.Failure(error)
        }
    }

    func googleOAuthCallback(
        _ input: GoogleOAuthCallback.Input, _ call: GoogleOAuthCallback.Call
    ) async throws(GoogleOAuthCallback.Failure) -> GoogleOAuthCallback.Output {
        let query: SocialReturn.Query = SocialReturn.Query(code: input.code, state: input.state, error: input.error)
        do {
            return .init(location: try await end(.google, query, call.scope))
        } catch {
            throw GoogleOAuthCallback.Failure(error)
        }
    }

    func githubOAuthInit(
        _ input: GithubOAuthInit.Input, _ call: GithubOAuthInit.Call
    ) async throws(GithubOAuthInit.Failure) -> GithubOAuthInit.Output {
        do {
            return .init(location: try await begin(.github, input.redirectURI, input.tenantSlug, call.scope))
        } catch {
            throw GithubOAuthInit.Failure(error)
        }
    }

    func githubOAuthCallback(
        _ input: GithubOAuthCallback.Input, _ call: GithubOAuthCallback.Call
    ) async throws(GithubOAuthCallback.Failure) -> GithubOAuthCallback.Output {
        let query: SocialReturn.Query = SocialReturn.Query(code: input.code, state: input.state, error: input.error)
        do {
            return .init(location: try await end(.github, query, call.scope))
        } catch {
            throw GithubOAuthCallback.Failure(error)
        }
    }

    func microsoftOAuthInit(
        _ input: MicrosoftOAuthInit.Input, _ call: MicrosoftOAuthInit.Call
    ) async throws(MicrosoftOAuthInit.Failure) -> MicrosoftOAuthInit.Output {
        do {
            return .init(location: try await begin(.microsoft, input.redirectURI, input.tenantSlug, call.scope))
        } catch {
            throw MicrosoftOAuthInit.Failure(error)
        }
    }

    func microsoftOAuthCallback(
        _ input: MicrosoftOAuthCallback.Input, _ call: MicrosoftOAuthCallback.Call
    ) async throws(MicrosoftOAuthCallback.Failure) -> MicrosoftOAuthCallback.Output {
        let query: SocialReturn.Query = SocialReturn.Query(code: input.code, state: input.state, error: input.error)
        do {
            return .init(location: try await end(.microsoft, query, call.scope))
        } catch {
            throw MicrosoftOAuthCallback.Failure(error)
        }
    }

    private func begin(
        _ provider: SocialProvider, _ redirectURI: String?, _ slug: String?, _ scope: CallScope
    ) async throws(APIFailure) -> WebURL {
        guard let client = dependencies.social.clients[provider] else {
            throw .oauthInvalidProvider(value: provider.rawValue, allowedValues: dependencies.social.names)
        }
        guard let returnTo = try await ReturnAddresses(dependencies).accepted(redirectURI, scope) else {
            throw .validationInvalidURL(field: "redirect_uri")
        }
        return try SocialAttempts(dependencies: dependencies).begin(
            SocialAttempts.Wish(provider: provider, returnTo: returnTo, tenantSlug: slug, linking: nil), client, scope)
    }

    private func end(
        _ provider: SocialProvider, _ query: SocialReturn.Query, _ scope: CallScope
    ) async throws(APIFailure) -> WebURL {
        try await SocialReturn(dependencies: dependencies, provider: provider).address(query, scope)
    }
}
