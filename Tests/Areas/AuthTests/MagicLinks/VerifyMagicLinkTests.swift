// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

extension Person {
    func askForLink() async throws -> MagicLinkSent {
        try await world.client().sendMagicLink(SendMagicLink.Input(body: SendMagicLinkRequest(email: email)))
    }

    /// The token of the newest link in the mailbox.
    func link() async throws -> Secret<String> {
        _ = try await askForLink()
        return Secret(try await world.mailed("token", template: "magic-link", to: email))
    }

    func open(
        _ token: Secret<String>, tenantSlug: String? = nil, deviceToken: Secret<String>? = nil
    ) async throws -> SignInResult {
        try await world.client().verifyMagicLink(
            VerifyMagicLink.Input(
                body: VerifyMagicLinkRequest(token: token, tenantSlug: tenantSlug, deviceToken: deviceToken)))
    }
}

@Suite struct VerifyMagicLinkTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a link signs in once`() async throws {
        let person: Person = try await world.signUp()
        let token: Secret<String> = try await person.link()
        let result: SignInResult = try await person.open(token)
        #expect(result.status == .authenticated)
        #expect(result.session?.tenant?.id == person.tenantID)
        let access: Secret<String> = try #require(result.accessToken)
        let sessions: OpenSessionList = try await world.client(token: access).listSessions()
        #expect(sessions.data.first(where: \.isCurrent)?.authMethods == ["link"])
        try await expectRefused("AUTH_LINK_INVALID", 400) { try await person.open(token) }
        let methods: [[String?]] = try await world.query(
            "SELECT method, outcome FROM login_attempts WHERE user_id = '\(person.userID)' AND method = 'magic_link'")
        #expect(methods == [["magic_link", "success"]])
    }

    @Test func `of two that open one link at once one signs in`() async throws {
        let person: Person = try await world.signUp()
        let token: Secret<String> = try await person.link()
        async let first: String = outcome { try await person.open(token) }
        async let second: String = outcome { try await person.open(token) }
        #expect([await first, await second].sorted() == ["AUTH_LINK_INVALID", "done"])
    }

    @Test func `scenario 32: the link of somebody with a second factor gives no tokens`() async throws {
        let person: Person = try await world.signUp()
        _ = try await person.enrol()
        let result: SignInResult = try await person.open(try await person.link())
        #expect(result.status == .mfaRequired)
        #expect(result.accessToken == nil && result.refreshToken == nil && result.session == nil)
        #expect(result.challengeToken != nil)
    }

    @Test func `a new link ends the one before, and time ends each`() async throws {
        let person: Person = try await world.signUp()
        let old: Secret<String> = try await person.link()
        try await world.query(
            "UPDATE magic_links SET created_at = now() - interval '2 minutes' WHERE user_id = '\(person.userID)'")
        _ = try await person.askForLink()
        try await expectRefused("AUTH_LINK_INVALID", 400) { try await person.open(old) }
        try await world.query(
            "UPDATE magic_links SET expires_at = now() - interval '1 s' WHERE user_id = '\(person.userID)'")
        try await TemporaryRedis.until { try world.mails("magic-link", to: person.email) == 2 }
        try await expectRefused("AUTH_LINK_INVALID", 400) { try await person.open(try await newest(of: person)) }
    }

    @Test func `wrong, used and never-issued links are answered alike`() async throws {
        let person: Person = try await world.signUp()
        for token in ["zml_" + String(repeating: "A", count: 43), "nothing", "zrt_x"] {
            try await expectRefused("AUTH_LINK_INVALID", 400) { try await person.open(Secret(token)) }
        }
    }

    @Test func `a workspace that does not take links says so`() async throws {
        let person: Person = try await world.signUp()
        try await allow(["password"], for: person)
        let refusal: APIErrorResponse = try await expectRefused("AUTH_METHOD_DISABLED", 403) {
            try await person.open(try await person.link())
        }
        #expect(refusal.details["allowedValues"] == .array([.string("password")]))
        let other: Person = try await world.signUp()
        try await allow(["sso"], for: other)
        try await expectRefused("AUTH_SSO_REQUIRED", 403) { try await other.open(try await other.link()) }
    }

    @Test func `suspension and lock hold as for a password`() async throws {
        let suspended: Person = try await world.signUp()
        let first: Secret<String> = try await suspended.link()
        try await world.query("UPDATE users SET status = 'suspended' WHERE id = '\(suspended.userID)'")
        try await expectRefused("AUTH_ACCOUNT_SUSPENDED", 403) { try await suspended.open(first) }
        let locked: Person = try await world.signUp()
        let second: Secret<String> = try await locked.link()
        try await world.query(
            """
            UPDATE user_credentials SET locked_until = now() + interval '15 minutes', last_failed_login_at = now()
             WHERE user_id = '\(locked.userID)'
            """)
        try await expectRefused("AUTH_ACCOUNT_LOCKED", 403) { try await locked.open(second) }
    }

    @Test func `a workspace that one is not in is not found, and the link is spent`() async throws {
        let person: Person = try await world.signUp()
        let other: Person = try await world.signUp()
        let token: Secret<String> = try await person.link()
        try await expectRefused("TENANT_NOT_FOUND", 404) { try await person.open(token, tenantSlug: other.slug) }
        try await expectRefused("AUTH_LINK_INVALID", 400) { try await person.open(token) }
    }

    private func allow(_ methods: [String], for person: Person) async throws {
        try await world.query(
            """
            UPDATE tenant_security_config SET allowed_login_methods = '{\(methods.joined(separator: ","))}'
             WHERE tenant_id = '\(person.tenantID)'
            """)
    }

    private func newest(of person: Person) async throws -> Secret<String> {
        Secret(try await world.mailed("token", template: "magic-link", to: person.email))
    }
}

/// `done`, or the code of the refusal.
func outcome<Output>(_ call: () async throws -> Output) async -> String {
    do {
        _ = try await call()
        return "done"
    } catch ClientError.api(let refusal) {
        return refusal.code
    } catch {
        return "\(error)"
    }
}
