// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct CompleteOAuthSignupTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func request(
        _ token: String, slug: String? = nil, password: Secret<String>? = nil, invitation: Secret<String>? = nil
    ) -> CompleteOAuthSignup.Input {
        CompleteOAuthSignup.Input(
            body: CompleteOAuthSignupRequest(
                oauthToken: Secret(token), password: password, companyName: "Social Works",
                tenantSlug: invitation == nil ? slug ?? "social-no\(world.number())" : nil, termsAccepted: true,
                inviteToken: invitation))
    }

    private func pendingToken(_ landing: Landing) throws -> String {
        guard landing.page == "https://getzygo.com/signup", let token = landing.fragment["oauth_token"],
            token.hasPrefix("zos_")
        else { throw Unexpected("no sign-up in \(landing.location)") }
        return token
    }

    @Test func `somebody new gets an account, a workspace and the link`() async throws {
        let email: EmailAddress = try world.freshAddress()
        let subject: String = "new-\(email.wire)"
        let token: String = try pendingToken(try await world.visitGoogle(subject: subject, email: email.wire))
        let result: SignUpResult = try await world.client().completeOAuthSignup(request(token))
        #expect(result.user.email == email)
        #expect(result.user.name == "Ada Example")
        #expect(!result.requiresEmailVerification)
        let access: Secret<String> = try #require(result.accessToken)
        let me: ZygoClient = world.client(token: access)
        #expect(try await me.getSession().user.id == result.user.id)
        let linked: LinkedProviderList = try await me.listLinkedProviders()
        #expect(linked.data.map(\.provider) == [.google])
        #expect(linked.data.first?.providerEmail == email.wire)
        let again: Landing = try await world.visitGoogle(subject: subject, email: "changed@mail.example")
        #expect(again.page == "https://\(result.tenant?.slug ?? "").zygo.tech/")
        #expect(
            try await world.value("SELECT email_verified_via FROM users WHERE id = '\(result.user.id)'") == "google")
        #expect(
            try await world.value(
                "SELECT password_hash IS NULL FROM user_credentials WHERE user_id = '\(result.user.id)'") == "t")
    }

    @Test func `an address that nobody vouches for is still to be verified`() async throws {
        let email: EmailAddress = try world.freshAddress()
        let token: String = try pendingToken(
            try await world.visitGoogle(subject: "plain-\(email.wire)", email: email.wire, isVerified: false))
        let result: SignUpResult = try await world.client().completeOAuthSignup(request(token))
        #expect(result.requiresEmailVerification)
        #expect(try await world.mailed("code", template: "email-verification", to: email).utf8.count == 6)
        func verifiedBy() async throws -> String? {
            try await world.value("SELECT email_verified_via FROM users WHERE id = '\(result.user.id)'")
        }
        // Once the provider vouches for another address nothing changes; for this one it is verified.
        _ = try await world.visitGoogle(subject: "plain-\(email.wire)", email: "another-\(email.wire)")
        #expect(try await verifiedBy() == nil)
        _ = try await world.visitGoogle(subject: "plain-\(email.wire)", email: email.wire)
        #expect(try await verifiedBy() == "google")
    }

    @Test func `a password may stand beside the provider`() async throws {
        let email: EmailAddress = try world.freshAddress()
        let token: String = try pendingToken(
            try await world.visitGoogle(subject: "both-\(email.wire)", email: email.wire))
        try await expectRefused("AUTH_PASSWORD_WEAK", 400) {
            try await world.client().completeOAuthSignup(request(token, password: Secret("password123")))
        }
        _ = try await world.client().completeOAuthSignup(request(token, password: Person.password))
        let result: SignInResult = try await world.client().login(
            Login.Input(body: LoginRequest(email: email, password: Person.password)))
        #expect(result.status == .authenticated)
    }

    @Test func `a failed sign-up leaves the token, a done one takes it`() async throws {
        let person: Person = try await world.signUp()
        let email: EmailAddress = try world.freshAddress()
        let token: String = try pendingToken(
            try await world.visitGoogle(subject: "kept-\(email.wire)", email: email.wire))
        try await expectRefused("TENANT_SUBDOMAIN_TAKEN", 409) {
            try await world.client().completeOAuthSignup(request(token, slug: person.slug))
        }
        _ = try await world.client().completeOAuthSignup(request(token))
        try await expectRefused("OAUTH_STATE_EXPIRED", 400) {
            try await world.client().completeOAuthSignup(request(token))
        }
    }

    @Test func `an unknown or late token opens nothing`() async throws {
        try await expectRefused("OAUTH_STATE_EXPIRED", 400) {
            try await world.client().completeOAuthSignup(request("zos_nothing"))
        }
        let email: EmailAddress = try world.freshAddress()
        let token: String = try pendingToken(
            try await world.visitGoogle(subject: "late-\(email.wire)", email: email.wire))
        try await world.query(
            """
            UPDATE auth_flows SET expires_at = now() - interval '1 s'
             WHERE id = sha256(convert_to('\(token)', 'UTF8'))
            """)
        try await expectRefused("OAUTH_STATE_EXPIRED", 400) {
            try await world.client().completeOAuthSignup(request(token))
        }
    }

    @Test func `an address that signed up meanwhile is refused`() async throws {
        let email: EmailAddress = try world.freshAddress()
        let token: String = try pendingToken(
            try await world.visitGoogle(subject: "race-\(email.wire)", email: email.wire))
        _ = try await world.signUp(email: email)
        try await expectRefused("USER_EMAIL_EXISTS", 409) {
            try await world.client().completeOAuthSignup(request(token))
        }
    }

    @Test func `an invited person joins the inviting workspace`() async throws {
        let owner: Person = try await world.signUp()
        let (email, invitation): (EmailAddress, Secret<String>) = try await owner.sendInvitation(role: "developer")
        let token: String = try pendingToken(
            try await world.visitGoogle(subject: "invited-\(email.wire)", email: email.wire))
        let result: SignUpResult = try await world.client().completeOAuthSignup(
            request(token, invitation: invitation))
        #expect(result.tenant?.id == owner.tenantID)
        let other: EmailAddress = try world.freshAddress()
        let foreign: String = try pendingToken(
            try await world.visitGoogle(subject: "uninvited-\(other.wire)", email: other.wire))
        try await expectRefused("USER_INVITE_INVALID", 400) {
            try await world.client().completeOAuthSignup(request(foreign, invitation: invitation))
        }
    }

    /// Acceptance 6: whoever signed up in advance with an address that is not theirs finds nothing to come back to.
    @Test func `the owner of an address displaces who never proved it`() async throws {
        let attacker: Person = try await world.signUp(isVerified: false)
        let landing: Landing = try await world.visitGoogle(
            subject: "victim-\(attacker.userID)", email: attacker.email.wire)
        let token: String = try pendingToken(landing)
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) { try await attacker.client.getSession() }
        try await expectRefused("AUTH_CREDENTIALS_INVALID", 401) { try await world.signIn(attacker) }
        let result: SignUpResult = try await world.client().completeOAuthSignup(request(token))
        #expect(result.user.email == attacker.email)
        #expect(result.user.id != attacker.userID)
        #expect(
            try await world.query(
                "SELECT status, password_hash IS NULL FROM users JOIN user_credentials ON user_id = users.id "
                    + "WHERE users.id = '\(attacker.userID)'") == [["deleted", "t"]])
        #expect(try await world.value("SELECT status FROM tenants WHERE id = '\(attacker.tenantID)'") == "deleted")
        #expect(
            try await world.value(
                """
                SELECT severity FROM audit.logs
                 WHERE event_type = 'auth.unverified_account_displaced' AND resource_id = '\(attacker.userID)'
                """) == "high")
    }

    @Test func `an unvouched address displaces nobody`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        let landing: Landing = try await world.visitGoogle(
            subject: "weak-\(person.userID)", email: person.email.wire, isVerified: false)
        #expect(landing.error == "OAUTH_EMAIL_UNVERIFIED")
        #expect(try await person.client.getSession().user.id == person.userID)
    }
}
