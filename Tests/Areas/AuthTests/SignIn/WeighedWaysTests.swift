// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

/// Whatever the first proof was, the sign-in is compared with the earlier ones.
@Suite struct WeighedWaysTests {
    let world: World

    init() async throws { world = try await World.shared() }

    /// Somebody who was last here forty days ago: a new device is then enough to be asked for a code.
    private func returning() async throws -> Person {
        let person: Person = try await world.signUp()
        try await letMonthsPass(person)
        return person
    }

    private func letMonthsPass(_ person: Person) async throws {
        try await world.query(
            """
            UPDATE users SET created_at = now() - interval '90 days', last_login_at = now() - interval '40 days'
             WHERE id = '\(person.userID)'
            """)
        try await world.query(
            """
            UPDATE user_credentials SET password_changed_at = now() - interval '80 days'
             WHERE user_id = '\(person.userID)'
            """)
    }

    private func mailedCode(_ person: Person) async throws -> Secret<String> {
        Secret(try await world.mailed("code", template: "suspicious-login-verification", to: person.email))
    }

    private func open(_ link: Secret<String>, from address: String) async throws -> SignInResult {
        try await world.client(from: address).verifyMagicLink(
            VerifyMagicLink.Input(body: VerifyMagicLinkRequest(token: link)))
    }

    /// A way to Google and back, with the address that the browser came from.
    private func visitGoogle(_ person: Person, subject: String) async throws -> (landing: Landing, address: String) {
        var visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let code: String = world.freshCode()
        let provider: ProviderDouble = try await ProviderDouble.shared()
        provider.grant(
            code,
            idToken: try provider.key.token(
                try await world.googleClaims(visit, subject: subject, email: person.email.wire)))
        return (try await visit.back(code: code), visit.address)
    }

    @Test func `a link of a mail from a new device after a long time asks for a code`() async throws {
        let person: Person = try await returning()
        let address: String = world.callerAddress()
        let waiting: SignInResult = try await open(try await person.link(), from: address)
        #expect(waiting.status == .verificationRequired && waiting.verificationMethod == .email)
        #expect(try await person.assessment() == ["50", "verify", "email"])
        let id: VerificationID = try #require(waiting.verificationID)
        let result: SignInResult = try await person.confirmSignIn(id, try await mailedCode(person), from: address)
        let access: Secret<String> = try #require(result.accessToken)
        let sessions: OpenSessionList = try await world.client(token: access).listSessions()
        #expect(sessions.data.first(where: \.isCurrent)?.authMethods == ["link"])
        let outcomes: [[String?]] = try await world.query(
            """
            SELECT outcome FROM login_attempts WHERE user_id = '\(person.userID)' AND method = 'magic_link'
             ORDER BY created_at
            """)
        #expect(outcomes == [["unverified"], ["success"]])
    }

    @Test func `a provider's word asks for a code, and the browser still ends on the workspace's page`() async throws {
        let person: Person = try await returning()
        let subject: String = "subject-\(world.number())"
        try await world.linkGoogle(person, subject: subject)
        let (landing, address) = try await visitGoogle(person, subject: subject)
        #expect(landing.fragment["method"] == "email" && landing.fragment["auth_token"] == nil)
        let id: VerificationID = VerificationID(
            try #require(landing.fragment["verification_id"].flatMap { WireUUID(wire: $0) }))
        let result: SignInResult = try await person.confirmSignIn(id, try await mailedCode(person), from: address)
        #expect(result.status == .authenticated && result.authToken != nil && result.accessToken == nil)
        #expect(result.redirectURL?.wire.hasPrefix("https://\(person.slug).zygo.tech/#auth_token=") == true)
    }

    @Test func `what looks least like the person is blocked at a provider's word too, and its owner hears of it`()
        async throws
    {
        let person: Person = try await returning()
        let subject: String = "subject-\(world.number())"
        try await world.linkGoogle(person, subject: subject)
        try await person.fail(3)
        try await world.query(
            """
            INSERT INTO sessions (user_id, tenant_id, transport, amr, auth_time, expires_at, ip_address)
            SELECT user_id, tenant_id, transport, amr, auth_time, expires_at, ip_address
              FROM sessions, generate_series(1, 4) WHERE user_id = '\(person.userID)'
            """)
        let (landing, _) = try await visitGoogle(person, subject: subject)
        #expect(landing.error == "AUTH_LOGIN_BLOCKED", "\(landing.location)")
        #expect(try await person.assessment().prefix(2) == ["80", "block"])
        #expect(try await person.audited("auth.login_blocked") == [person.userID.description])
        _ = try await world.mailed("token", template: "blocked-login", to: person.email)
    }

    @Test func `redirect mode outlasts the code and the second factor`() async throws {
        let person: Person = try await returning()
        let address: String = world.callerAddress()
        func begin() async throws -> SignInResult {
            try await world.client(from: address).login(
                Login.Input(
                    body: LoginRequest(email: person.email, password: Person.password, responseMode: .redirect)))
        }
        let id: VerificationID = try #require(try await begin().verificationID)
        let verified: SignInResult = try await person.confirmSignIn(id, try await mailedCode(person), from: address)
        #expect(verified.authToken != nil && verified.accessToken == nil)
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        try await letMonthsPass(person)
        let waiting: SignInResult = try await begin()
        #expect(waiting.status == .mfaRequired)
        let proven: SignInResult = try await world.client(from: address).verifyMFAChallenge(
            VerifyMFAChallenge.Input(
                body: VerifyMFAChallengeRequest(
                    challengeToken: try #require(waiting.challengeToken), code: authenticator.code(1))))
        #expect(proven.authToken != nil && proven.accessToken == nil)
    }

    @Test func `a password that has to be replaced closes the way by password alone`() async throws {
        let person: Person = try await world.signUp()
        try await world.query(
            "UPDATE user_credentials SET reset_required_at = now() WHERE user_id = '\(person.userID)'")
        try await expectRefused("AUTH_PASSWORD_EXPIRED", 403) { try await world.signIn(person) }
        #expect(try await person.open(try await person.link()).status == .authenticated)
    }
}
