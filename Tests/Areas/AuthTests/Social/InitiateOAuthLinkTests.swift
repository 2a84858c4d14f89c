// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct InitiateOAuthLinkTests {
    let world: World

    init() async throws { world = try await World.shared() }

    /// Begins a link in a browser of a person's workspace; gives the visit to come back with.
    private func begin(_ person: Person) async throws -> SocialVisit {
        var browser: WebPage = WebPage(of: person)
        let address: String = world.callerAddress()
        let answer: RawAnswer = try await browser.send(
            .post, "/v1/auth/oauth/link/initiate",
            body: """
                {"provider": "google", "redirect_uri": "https://\(person.slug).zygo.tech/settings"}
                """,
            headers: [
                ("authorization", "Bearer " + person.token.reveal()), ("content-type", "application/json"),
                ("x-forwarded-for", address),
            ])
        guard answer.status == 200, let location = answer.string("authorization_url") else {
            throw Unexpected("no link: \(answer.text)")
        }
        return SocialVisit(
            browser: browser, provider: "google", query: URLText.pairs(of: location, behind: "?"),
            authorizationURL: location, address: address)
    }

    private func land(_ visit: SocialVisit, subject: String, email: String) async throws -> Landing {
        var visit: SocialVisit = visit
        let code: String = world.freshCode()
        let provider: ProviderDouble = try await ProviderDouble.shared()
        provider.grant(
            code,
            idToken: try provider.key.token(
                try await world.googleClaims(visit, subject: subject, email: email)))
        return try await visit.back(code: code)
    }

    @Test func `a signed-in person links a provider, whatever its address`() async throws {
        let person: Person = try await world.signUp()
        let subject: String = "settings-\(person.userID)"
        let landing: Landing = try await land(
            try await begin(person), subject: subject, email: "private-\(person.userID)@mail.example")
        #expect(landing.page == "https://\(person.slug).zygo.tech/settings")
        #expect(landing.fragment == ["linked": "google"])
        #expect(
            try await world.visitGoogle(subject: subject, email: "any@mail.example").fragment["auth_token"] != nil)
        #expect(try await person.audited("auth.oauth_link_started") == [person.userID.description])
    }

    /// Acceptance 9.
    @Test func `an identity of somebody else is not linked`() async throws {
        let holder: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        try await world.linkGoogle(holder, subject: "held-\(holder.userID)")
        let landing: Landing = try await land(
            try await begin(person), subject: "held-\(holder.userID)", email: person.email.wire)
        #expect(landing.error == "OAUTH_IDENTITY_IN_USE")
    }

    @Test func `a second identity of one provider replaces nothing`() async throws {
        let person: Person = try await world.signUp()
        try await world.linkGoogle(person, subject: "first-\(person.userID)")
        let landing: Landing = try await land(
            try await begin(person), subject: "second-\(person.userID)", email: person.email.wire)
        #expect(landing.error == "OAUTH_CONNECTION_EXISTS")
        #expect(
            try await world.value(
                "SELECT provider_user_id FROM social_logins WHERE user_id = '\(person.userID)'")
                == "first-\(person.userID)")
    }

    @Test func `the session must live until the browser is back`() async throws {
        let person: Person = try await world.signUp()
        let visit: SocialVisit = try await begin(person)
        _ = try await person.client.logout(Logout.Input(body: LogoutRequest()))
        let landing: Landing = try await land(visit, subject: "gone-\(person.userID)", email: person.email.wire)
        #expect(landing.error == "OAUTH_INVALID_STATE")
        #expect(try await world.recordedReason(landing) == "session_over")
    }

    @Test func `the link of another browser is refused`() async throws {
        let person: Person = try await world.signUp()
        var visit: SocialVisit = try await begin(person)
        visit.browser.cookies = [:]
        let landing: Landing = try await land(visit, subject: "lured-\(person.userID)", email: person.email.wire)
        #expect(landing.error == "OAUTH_INVALID_STATE")
    }

    @Test func `unknown providers and foreign pages are refused`() async throws {
        let person: Person = try await world.signUp()
        try await expectRefused("OAUTH_INVALID_PROVIDER", 404) {
            try await person.client.initiateOAuthLink(
                InitiateOAuthLink.Input(body: InitiateOAuthLinkRequest(provider: "apple")))
        }
        try await expectRefused("VALIDATION_INVALID_URL", 400) {
            try await person.client.initiateOAuthLink(
                InitiateOAuthLink.Input(
                    body: InitiateOAuthLinkRequest(provider: "google", redirectURI: "https://evil.example/")))
        }
    }
}
