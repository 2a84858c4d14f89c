// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

/// Moving between workspaces, and the single-use tokens that do it across domains.
@Suite struct SwitchTenantTests {
    let world: World

    init() async throws { world = try await World.shared() }

    /// Somebody with a workspace of their own who is a viewer in another one.
    private func traveller() async throws -> (person: Person, host: Person) {
        let host: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        let (_, token) = try await host.sendInvitation(role: "viewer", to: person.email)
        _ = try await person.client.acceptInvitation(AcceptInvitation.Input(token: token))
        return (person, host)
    }

    private func move(
        _ person: Person, to slug: String, _ mode: SwitchTenantRequestResponseMode = .redirect
    ) async throws -> SwitchTenantResult {
        try await person.client.switchTenant(
            SwitchTenant.Input(body: SwitchTenantRequest(tenantSlug: slug, responseMode: mode)))
    }

    private func redeem(
        _ token: Secret<String>, from slug: String?, transport: String = "bearer"
    ) async throws -> RawAnswer {
        try await world.send(
            .post, "/v1/auth/verify-token",
            headers: slug.map { [("origin", "https://\($0).zygo.tech")] } ?? [],
            body: #"{"token": "\#(token.reveal())", "transport": "\#(transport)"}"#)
    }

    @Test func `a switch by tokens opens a session in the other workspace and leaves the old one`() async throws {
        let (person, host) = try await traveller()
        let moved: SwitchTenantResult = try await move(person, to: host.slug, .tokens)
        #expect(moved.status == .authenticated && moved.tenant?.id == host.tenantID)
        let access: Secret<String> = try #require(moved.accessToken)
        let there: Session = try await world.client(token: access).getSession()
        #expect(there.tenant?.id == host.tenantID && there.roles == ["viewer"])
        #expect(try await person.client.getSession().tenant?.id == person.tenantID)
        let carried: String? = try await world.value(
            """
            SELECT count(*) FROM sessions AS made JOIN sessions AS parent ON parent.id = made.parent_session_id
             WHERE made.tenant_id = '\(host.tenantID)' AND made.user_id = '\(person.userID)'
               AND made.auth_time = parent.auth_time AND made.amr = parent.amr
            """)
        #expect(carried == "1")
        #expect(try await host.audited("auth.tenant_switch") == [host.tenantID.description])
    }

    @Test func `a session reached from another one ends no later`() async throws {
        let (person, host) = try await traveller()
        try await world.query(
            """
            UPDATE sessions SET created_at = now() - interval '6 days', expires_at = now() + interval '1 hour',
                   idle_expires_at = now() + interval '30 minutes'
             WHERE user_id = '\(person.userID)' AND tenant_id = '\(person.tenantID)'
            """)
        let moved: SwitchTenantResult = try await move(person, to: host.slug, .tokens)
        _ = try #require(moved.refreshToken)
        let token: Secret<String> = try #require(try await move(person, to: host.slug).authToken)
        #expect(try await redeem(token, from: host.slug).status == 200)
        let later: String? = try await world.value(
            """
            SELECT count(*) FROM sessions AS made
             WHERE made.user_id = '\(person.userID)' AND made.tenant_id = '\(host.tenantID)'
               AND (made.expires_at > now() + interval '1 hour'
                    OR EXISTS (SELECT 1 FROM refresh_tokens AS token
                                WHERE token.session_id = made.id AND token.expires_at > now() + interval '1 hour'))
            """)
        #expect(later == "0")
    }

    @Test func `a token of a session that was ended everywhere opens nothing`() async throws {
        let (person, host) = try await traveller()
        let token: Secret<String> = try #require(try await move(person, to: host.slug).authToken)
        _ = try await person.client.logout(Logout.Input(body: LogoutRequest(scope: .global)))
        let answer: RawAnswer = try await redeem(token, from: host.slug)
        #expect(answer.status == 401 && answer.code == "AUTH_TOKEN_INVALID")
    }

    @Test func `a token leads to the workspace's own page and opens once`() async throws {
        let (person, host) = try await traveller()
        let moved: SwitchTenantResult = try await move(person, to: host.slug)
        let token: Secret<String> = try #require(moved.authToken)
        #expect(moved.redirectURL?.wire == "https://\(host.slug).zygo.tech/#auth_token=\(token.reveal())")
        #expect(moved.accessToken == nil)
        let answer: RawAnswer = try await redeem(token, from: host.slug)
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer.json["role"]?["slug"] == .string("viewer"))
        #expect(answer.json["tenants"]?.array?.count == 2)
        let again: RawAnswer = try await redeem(token, from: host.slug)
        #expect(again.status == 401 && again.code == "AUTH_TOKEN_INVALID")
    }

    @Test func `the token of an accepted invitation opens the inviting workspace`() async throws {
        let host: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        let (_, invitation) = try await host.sendInvitation(role: "viewer", to: person.email)
        let entry: WorkspaceEntry = try await person.client.acceptInvitation(
            AcceptInvitation.Input(token: invitation))
        let answer: RawAnswer = try await redeem(entry.authToken, from: host.slug)
        #expect(answer.status == 200, "\(answer.text)")
        #expect(try await host.audited("auth.token_verified") == [person.userID.description])
    }

    @Test func `a token becomes a cookie where the page asks for one`() async throws {
        let (person, host) = try await traveller()
        let token: Secret<String> = try #require(try await move(person, to: host.slug).authToken)
        let answer: RawAnswer = try await redeem(token, from: host.slug, transport: "cookie")
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer.string("access_token") == nil)
        #expect(WebPage.setCookies(answer).contains { $0.hasPrefix("session=") })
    }

    @Test func `another page burns the token, and 120 seconds end it`() async throws {
        let (person, host) = try await traveller()
        let token: Secret<String> = try #require(try await move(person, to: host.slug).authToken)
        #expect(try await redeem(token, from: person.slug).code == "AUTH_TOKEN_INVALID")
        #expect(try await redeem(token, from: host.slug).code == "AUTH_TOKEN_INVALID")
        let bare: Secret<String> = try #require(try await move(person, to: host.slug).authToken)
        #expect(try await redeem(bare, from: nil).code == "AUTH_TOKEN_INVALID")
        let late: Secret<String> = try #require(try await move(person, to: host.slug).authToken)
        let lifetime: String? = try await world.value(
            """
            SELECT max(extract(epoch FROM expires_at - created_at))::int FROM auth_flows
             WHERE user_id = '\(person.userID)' AND kind = 'auth_token' AND tenant_id = '\(host.tenantID)'
            """)
        #expect(lifetime.flatMap { Int($0) }.map { (119...121).contains($0) } == true)
        try await world.query(
            """
            UPDATE auth_flows SET created_at = now() - interval '121 seconds', expires_at = now() - interval '1 second'
             WHERE user_id = '\(person.userID)' AND kind = 'auth_token'
            """)
        #expect(try await redeem(late, from: host.slug).code == "AUTH_TOKEN_INVALID")
    }

    @Test func `a workspace of others and one that nobody has are not found alike`() async throws {
        let person: Person = try await world.signUp()
        let stranger: Person = try await world.signUp()
        for slug in [stranger.slug, "nobody-has-this"] {
            try await expectRefused("TENANT_NOT_FOUND", 404) { try await move(person, to: slug) }
        }
    }

    @Test func `a suspended workspace and one without passwords are closed to the switch`() async throws {
        let (person, host) = try await traveller()
        try await world.query(
            "UPDATE tenant_security_config SET allowed_login_methods = '{sso}' WHERE tenant_id = '\(host.tenantID)'")
        try await expectRefused("AUTH_SSO_REQUIRED", 403) { try await move(person, to: host.slug) }
        try await world.query("UPDATE tenants SET status = 'suspended' WHERE id = '\(host.tenantID)'")
        try await expectRefused("TENANT_SUSPENDED", 403) { try await move(person, to: host.slug) }
    }
}
