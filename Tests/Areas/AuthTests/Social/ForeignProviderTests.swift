// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

/// The whole way with a provider that others wrote: RS256, keys without a name, several audiences' form, `at_hash`.
@Suite(.enabled(if: ForeignProvider.isInstalled, "scripts/python provider installs the provider"))
struct ForeignProviderTests {
    private func land(_ world: World, _ provider: ForeignProvider, _ subject: String) async throws -> Landing {
        var visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let back: String = try await provider.approve(visit.authorizationURL, as: subject)
        let query: [String: String] = URLText.pairs(of: back, behind: "?")
        #expect(back.hasPrefix("http://127.0.0.1:\(world.port)/v1/auth/oauth/google/callback?"))
        #expect(query["state"] == visit.state)
        return try await visit.back(code: query["code"] ?? "")
    }

    @Test func `somebody new signs up, and signs in from then on`() async throws {
        try await ForeignProvider.with { provider in
            try await World.with(World.Options(variables: provider.variables)) { world in
                let email: EmailAddress = try world.freshAddress()
                try await provider.register("grace", email: email.wire, isVerified: true)
                let landing: Landing = try await land(world, provider, "grace")
                let token: String = try #require(landing.fragment["oauth_token"])
                let result: SignUpResult = try await world.client().completeOAuthSignup(
                    CompleteOAuthSignup.Input(
                        body: CompleteOAuthSignupRequest(
                            oauthToken: Secret(token), companyName: "Grace Works", tenantSlug: "grace-works",
                            termsAccepted: true)))
                #expect(result.user.email == email)
                #expect(!result.requiresEmailVerification)
                let again: Landing = try await land(world, provider, "grace")
                #expect(again.page == "https://grace-works.zygo.tech/")
                let entered: RawAnswer = try await world.redeem(
                    try #require(again.fragment["auth_token"]), slug: "grace-works")
                #expect(entered.json["session"]?["user"]?["id"] == .string(result.user.id.description))
            }
        }
    }

    @Test func `an address that the provider does not vouch for opens no account`() async throws {
        try await ForeignProvider.with { provider in
            try await World.with(World.Options(variables: provider.variables)) { world in
                let person: Person = try await world.signUp()
                try await provider.register("mallory", email: person.email.wire, isVerified: false)
                #expect(try await land(world, provider, "mallory").error == "OAUTH_EMAIL_UNVERIFIED")
            }
        }
    }

    /// A token that is true, from a provider that is not the one the settings name.
    @Test func `another issuer's true token is refused`() async throws {
        try await ForeignProvider.with { provider in
            var variables: [String: String] = provider.variables
            variables["GOOGLE_ISSUER"] = "https://accounts.google.com"
            try await World.with(World.Options(variables: variables)) { world in
                let landing: Landing = try await land(world, provider, "grace")
                #expect(landing.error == "AUTH_OAUTH_FAILED")
                #expect(try await world.recordedReason(landing) == "issuer")
            }
        }
    }
}
