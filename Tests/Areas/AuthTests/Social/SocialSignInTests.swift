// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

/// A provider proves who somebody is, and nothing else: the rest of a sign-in is as with a password.
@Suite struct SocialSignInTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a second factor is asked for, and the session begins on the workspace's page`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        let subject: String = "factor-\(person.userID)"
        try await world.linkGoogle(person, subject: subject)
        var visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let code: String = world.freshCode()
        let provider: ProviderDouble = try await ProviderDouble.shared()
        provider.grant(
            code,
            idToken: try provider.key.token(
                try await world.googleClaims(visit, subject: subject, email: person.email.wire)))
        let landing: Landing = try await visit.back(code: code)
        #expect(landing.page == "https://getzygo.com/login")
        #expect(landing.fragment["kind"] == "mfa")
        #expect(landing.fragment["auth_token"] == nil)
        let challenge: String = try #require(landing.fragment["challenge_token"])
        let done: SignInResult = try await world.client(from: visit.address).verifyMFAChallenge(
            VerifyMFAChallenge.Input(
                body: VerifyMFAChallengeRequest(challengeToken: Secret(challenge), code: authenticator.code(1))))
        #expect(done.status == .authenticated)
        #expect(done.accessToken == nil)
        let token: Secret<String> = try #require(done.authToken)
        let answer: RawAnswer = try await world.redeem(token.reveal(), slug: person.slug)
        #expect(answer.status == 200)
        #expect(
            try await world.query(
                """
                SELECT amr, mfa_verified_at IS NOT NULL FROM sessions
                 WHERE user_id = '\(person.userID)' ORDER BY created_at DESC LIMIT 1
                """) == [["{google,otp,mfa}", "t"]])
    }

    @Test func `a suspended account stays closed`() async throws {
        let person: Person = try await world.signUp()
        try await world.linkGoogle(person, subject: "closed-\(person.userID)")
        try await world.query("UPDATE users SET status = 'suspended' WHERE id = '\(person.userID)'")
        let landing: Landing = try await world.visitGoogle(
            subject: "closed-\(person.userID)", email: person.email.wire)
        #expect(landing.error == "AUTH_ACCOUNT_SUSPENDED")
    }

    @Test func `a workspace that does not take the provider is not entered`() async throws {
        let person: Person = try await world.signUp()
        try await world.linkGoogle(person, subject: "method-\(person.userID)")
        for (methods, error) in [("{password}", "AUTH_METHOD_DISABLED"), ("{sso}", "AUTH_SSO_REQUIRED")] {
            try await world.query(
                """
                UPDATE tenant_security_config SET allowed_login_methods = '\(methods)'
                 WHERE tenant_id = '\(person.tenantID)'
                """)
            let landing: Landing = try await world.visitGoogle(
                subject: "method-\(person.userID)", email: person.email.wire)
            #expect(landing.error == error)
        }
    }

    @Test func `a session of a provider does not move to a workspace that refuses the provider`() async throws {
        let host: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        let (_, invitation) = try await host.sendInvitation(role: "viewer", to: person.email)
        _ = try await person.client.acceptInvitation(AcceptInvitation.Input(token: invitation))
        try await world.linkGoogle(person, subject: "move-\(person.userID)")
        try await world.query(
            """
            UPDATE tenant_security_config SET allowed_login_methods = '{password}'
             WHERE tenant_id = '\(host.tenantID)'
            """)
        let landing: Landing = try await world.visitGoogle(
            subject: "move-\(person.userID)", email: person.email.wire, slug: person.slug)
        let entered: RawAnswer = try await world.redeem(
            try #require(landing.fragment["auth_token"]), slug: person.slug)
        let social: ZygoClient = world.client(token: Secret(try #require(entered.string("access_token"))))
        let move: SwitchTenant.Input = SwitchTenant.Input(body: SwitchTenantRequest(tenantSlug: host.slug))
        try await expectRefused("AUTH_METHOD_DISABLED", 403) { try await social.switchTenant(move) }
        #expect(try await person.client.switchTenant(move).status == .authenticated)
    }

    @Test func `the token of a sign-in is void once all sessions are ended`() async throws {
        let person: Person = try await world.signUp()
        try await world.linkGoogle(person, subject: "epoch-\(person.userID)")
        let landing: Landing = try await world.visitGoogle(
            subject: "epoch-\(person.userID)", email: person.email.wire)
        try await world.query(
            "UPDATE user_credentials SET token_epoch = token_epoch + 1 WHERE user_id = '\(person.userID)'")
        let token: String = try #require(landing.fragment["auth_token"])
        #expect(try await world.redeem(token, slug: person.slug).code == "AUTH_TOKEN_INVALID")
    }

    @Test func `the token of a sign-in is spent on the wrong page`() async throws {
        let person: Person = try await world.signUp()
        let other: Person = try await world.signUp()
        try await world.linkGoogle(person, subject: "page-\(person.userID)")
        let landing: Landing = try await world.visitGoogle(
            subject: "page-\(person.userID)", email: person.email.wire)
        let token: String = try #require(landing.fragment["auth_token"])
        #expect(try await world.redeem(token, slug: other.slug).code == "AUTH_TOKEN_INVALID")
        #expect(try await world.redeem(token, slug: person.slug).code == "AUTH_TOKEN_INVALID")
    }

    @Test func `a password sign-in may end with a redirect too`() async throws {
        let person: Person = try await world.signUp()
        let result: SignInResult = try await world.client().login(
            Login.Input(
                body: LoginRequest(email: person.email, password: Person.password, responseMode: .redirect)))
        #expect(result.status == .authenticated)
        #expect(result.accessToken == nil)
        #expect(result.session == nil)
        let token: Secret<String> = try #require(result.authToken)
        #expect(result.redirectURL?.wire == "https://\(person.slug).zygo.tech/#auth_token=\(token.reveal())")
        let answer: RawAnswer = try await world.redeem(token.reveal(), slug: person.slug)
        #expect(answer.json["session"]?["user"]?["id"] == .string(person.userID.description))
    }

    @Test func `a page with cookies keeps its device token in one, also after a redirect`() async throws {
        let person: Person = try await world.signUp()
        var page: WebPage = WebPage(of: person)
        let answer: RawAnswer = try await page.send(
            .post, "/v1/auth/login",
            body: #"""
                {"email": "\#(person.email.wire)", "password": "\#(Person.password.reveal())",
                 "transport": "cookie", "response_mode": "redirect"}
                """#)
        #expect(answer.status == 200)
        #expect(answer.string("device_token") == nil)
        #expect(page.cookies.keys.sorted() == ["device"])
    }

    @Test func `somebody without a workspace is linked at once and told so`() async throws {
        let person: Person = try await world.signUp()
        try await world.query(
            """
            BEGIN;
            UPDATE tenants SET status = 'deleted' WHERE id = '\(person.tenantID)';
            UPDATE tenant_members SET status = 'removed', is_owner = false, removed_at = now()
             WHERE user_id = '\(person.userID)';
            COMMIT
            """)
        let landing: Landing = try await world.visitGoogle(
            subject: "alone-\(person.userID)", email: person.email.wire)
        #expect(landing.error == "TENANT_NOT_FOUND")
        #expect(
            try await world.value("SELECT count(*) FROM social_logins WHERE user_id = '\(person.userID)'") == "1")
        #expect(try await world.mailed("provider", template: "oauth-linked", to: person.email) == "Google")
    }

    /// Acceptance 35, the social part.
    @Test func `without Redis people still sign in with a provider`() async throws {
        let provider: ProviderDouble = try await ProviderDouble.shared()
        try await World.with(World.Options(variables: provider.variables, hasOwnRedis: true)) { world in
            let person: Person = try await world.signUp()
            try await world.linkGoogle(person, subject: "redis-\(person.userID)")
            world.redis.stop()
            let landing: Landing = try await world.visitGoogle(
                subject: "redis-\(person.userID)", email: person.email.wire)
            let token: String = try #require(landing.fragment["auth_token"])
            #expect(try await world.redeem(token, slug: person.slug).status == 200)
        }
    }
}
