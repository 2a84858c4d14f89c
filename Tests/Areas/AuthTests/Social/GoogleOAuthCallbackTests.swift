// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import Crypto
import Secrecy
import TestSupport
import Testing
import ZygoClient

@Suite struct GoogleOAuthCallbackTests {
    let world: World
    let provider: ProviderDouble

    init() async throws {
        world = try await World.shared()
        provider = try await ProviderDouble.shared()
    }

    @Test func `a known identity opens a session on its workspace's page`() async throws {
        let person: Person = try await world.signUp()
        try await world.linkGoogle(person, subject: "known-\(person.userID)")
        let landing: Landing = try await world.visitGoogle(
            subject: "known-\(person.userID)", email: person.email.wire)
        #expect(landing.page == "https://\(person.slug).zygo.tech/")
        let token: String = try #require(landing.fragment["auth_token"])
        let answer: RawAnswer = try await world.redeem(token, slug: person.slug)
        #expect(answer.status == 200)
        #expect(answer.json["session"]?["user"]?["id"] == .string(person.userID.description))
        #expect(
            try await world.query(
                "SELECT amr FROM sessions WHERE user_id = '\(person.userID)' ORDER BY created_at DESC LIMIT 1"
            ) == [["{google}"]])
        #expect(try await person.audited("auth.social_login") == [person.userID.description])
        #expect(try await world.redeem(token, slug: person.slug).code == "AUTH_TOKEN_INVALID")
    }

    @Test func `the provider's address never decides who it is`() async throws {
        let person: Person = try await world.signUp()
        let other: Person = try await world.signUp()
        try await world.linkGoogle(person, subject: "moved-\(person.userID)")
        let landing: Landing = try await world.visitGoogle(
            subject: "moved-\(person.userID)", email: other.email.wire)
        #expect(landing.page == "https://\(person.slug).zygo.tech/")
        #expect(
            try await world.value("SELECT email FROM users WHERE id = '\(person.userID)'") == person.email.wire)
    }

    @Test func `a wished workspace is entered, and one of others is not`() async throws {
        let person: Person = try await world.signUp()
        let stranger: Person = try await world.signUp()
        let subject: String = "wish-\(person.userID)"
        try await world.linkGoogle(person, subject: subject)
        let home: Landing = try await world.visitGoogle(subject: subject, email: "x@mail.example", slug: person.slug)
        #expect(home.page == "https://\(person.slug).zygo.tech/")
        let foreign: Landing = try await world.visitGoogle(
            subject: subject, email: "x@mail.example", slug: stranger.slug)
        #expect(foreign.error == "TENANT_NOT_FOUND")
    }

    /// Acceptance 1.
    @Test func `a state of another browser is refused before the code is exchanged`() async throws {
        var visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let code: String = world.freshCode()
        provider.grant(
            code,
            idToken: try provider.key.token(
                try await world.googleClaims(visit, subject: "browser-b", email: "b@mail.example")))
        visit.browser.cookies = [:]
        let landing: Landing = try await visit.back(code: code)
        #expect(landing.error == "OAUTH_INVALID_STATE")
        #expect(try await world.recordedReason(landing) == "other_browser")
        #expect(provider.exchanges(code).isEmpty)
    }

    @Test func `a cookie of another attempt does not help`() async throws {
        var mine: SocialVisit = try await SocialVisit.begin(world, "google")
        let other: SocialVisit = try await SocialVisit.begin(world, "google")
        let value: String = try #require(other.browser.cookies.values.first)
        mine.browser.cookies = ["oauth_state_\(mine.state.prefix(8))": value]
        #expect(try await mine.back(code: world.freshCode()).error == "OAUTH_INVALID_STATE")
    }

    /// Browsers that speak HTTP/2 send each cookie in a field of its own.
    @Test func `the cookie of an attempt is found behind others`() async throws {
        let visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let code: String = world.freshCode()
        let claims: JSONObject = try await world.googleClaims(
            visit, subject: world.freshCode(), email: "crumbs-\(code)@mail.example")
        provider.grant(code, idToken: try provider.key.token(claims))
        let cookie: (key: String, value: String) = try #require(visit.browser.cookies.first)
        let landing: Landing = Landing(
            try await world.send(
                .get, "/v1/auth/oauth/google/callback?code=\(code)&state=\(visit.state)",
                headers: [
                    ("cookie", "theme=dark"), ("cookie", "\(cookie.key)=\(cookie.value)"),
                    ("x-forwarded-for", visit.address),
                ]))
        #expect(landing.fragment["oauth_token"] != nil)
    }

    /// Acceptance 2.
    @Test func `a state is good for one return`() async throws {
        var visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let cookies: [String: String] = visit.browser.cookies
        let code: String = world.freshCode()
        provider.grant(
            code,
            idToken: try provider.key.token(
                try await world.googleClaims(visit, subject: world.freshCode(), email: "one-\(code)@mail.example")))
        #expect(try await visit.back(code: code).fragment["oauth_token"] != nil)
        #expect(visit.browser.cookies.isEmpty)
        visit.browser.cookies = cookies
        let again: Landing = try await visit.back(code: code)
        #expect(again.error == "OAUTH_INVALID_STATE")
        #expect(try await world.recordedReason(again) == "unknown_state")
        #expect(provider.exchanges(code).count == 1)
    }

    @Test func `of many returns at once one goes through`() async throws {
        let visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let code: String = world.freshCode()
        provider.grant(
            code,
            idToken: try provider.key.token(
                try await world.googleClaims(visit, subject: world.freshCode(), email: "many-\(code)@mail.example")))
        let landings: [Landing] = try await withThrowingTaskGroup(of: Landing.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    var copy: SocialVisit = visit
                    return try await copy.back(code: code)
                }
            }
            return try await group.reduce(into: []) { (all: inout [Landing], one: Landing) -> Void in all.append(one) }
        }
        #expect(landings.count { $0.fragment["oauth_token"] != nil } == 1)
        #expect(landings.count { $0.error == "OAUTH_INVALID_STATE" } == 5)
        #expect(provider.exchanges(code).count == 1)
    }

    /// Acceptance 3.
    @Test func `a state older than ten minutes is over`() async throws {
        var visit: SocialVisit = try await SocialVisit.begin(world, "google")
        try await world.query(
            """
            UPDATE auth_flows SET expires_at = now() - interval '1 s'
             WHERE id = sha256(convert_to('\(visit.state)', 'UTF8'))
            """)
        let code: String = world.freshCode()
        let landing: Landing = try await visit.back(code: code)
        #expect(landing.error == "OAUTH_STATE_EXPIRED")
        #expect(provider.exchanges(code).isEmpty)
    }

    /// Acceptance 4.
    @Test(arguments: [
        ("access_denied", "OAUTH_USER_DENIED"), ("server_error", "OAUTH_PROVIDER_ERROR"),
        ("temporarily_unavailable", "OAUTH_PROVIDER_UNAVAILABLE"), ("<b>surprise</b>", "AUTH_OAUTH_FAILED"),
    ])
    func `a refusal of the provider is told in our words`(error: String, code: String) async throws {
        var visit: SocialVisit = try await SocialVisit.begin(
            world, "google", returnTo: "https://getzygo.com/login?from=here")
        let landing: Landing = try await visit.back([("error", error), ("error_description", "SECRET WORDS")])
        #expect(landing.error == code)
        #expect(landing.page == "https://getzygo.com/login?from=here")
        #expect(!landing.location.contains("SECRET"))
        #expect(!landing.location.contains("surprise"))
        #expect(landing.fragment["error_id"] == landing.answer.header("x-request-id"))
    }

    @Test func `a return without any state or code ends on the sign-in page`() async throws {
        let landing: Landing = Landing(try await world.open("/v1/auth/oauth/google/callback"))
        #expect(landing.answer.status == 302)
        #expect(landing.page == "https://getzygo.com/login")
        #expect(landing.error == "OAUTH_INVALID_STATE")
        #expect(landing.answer.header("cache-control") == "no-store")
        #expect(landing.answer.header("referrer-policy") == "no-referrer")
        #expect(landing.answer.header("x-frame-options") == "DENY")
        var visit: SocialVisit = try await SocialVisit.begin(world, "google")
        #expect(try await visit.back([]).error == "AUTH_OAUTH_FAILED")
    }

    @Test func `the code goes with the verifier of the challenge, the same address and our secret`() async throws {
        var visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let code: String = world.freshCode()
        provider.grant(
            code,
            idToken: try provider.key.token(
                try await world.googleClaims(visit, subject: world.freshCode(), email: "pkce-\(code)@mail.example")))
        _ = try await visit.back(code: code)
        let form: [String: String] = try #require(provider.exchanges(code).first?.form)
        #expect(form["grant_type"] == "authorization_code")
        #expect(form["redirect_uri"] == visit.query["redirect_uri"])
        #expect(form["client_id"] == "google-client")
        #expect(form["client_secret"] == "google-secret-9f2b")
        let verifier: String = try #require(form["code_verifier"])
        #expect(verifier.utf8.count == 43)
        #expect(Base64URL.encode(Array(SHA256.hash(data: Array(verifier.utf8)))) == visit.query["code_challenge"])
    }

    /// Somebody else's code, brought into one's own attempt: the provider sees that the verifier is another one.
    @Test func `a code of another attempt fails at the provider for its verifier`() async throws {
        let victim: SocialVisit = try await SocialVisit.begin(world, "google")
        var attacker: SocialVisit = try await SocialVisit.begin(world, "google")
        let code: String = world.freshCode()
        let claims: JSONObject = try await world.googleClaims(
            attacker, subject: "victim-\(code)", email: "victim-\(code)@mail.example")
        let token: String = try provider.key.token(claims)
        let challenge: String? = victim.query["code_challenge"]
        provider.answer(code) { (request: ProviderRequest) -> ProviderReply in
            let verifier: String = request.form["code_verifier"] ?? ""
            guard Base64URL.encode(Array(SHA256.hash(data: Array(verifier.utf8)))) == challenge else {
                return .bytes(Array(#"{"error": "invalid_grant"}"#.utf8), status: 400)
            }
            return .bytes(Array("{\"id_token\": \"\(token)\"}".utf8), status: 200)
        }
        let landing: Landing = try await attacker.back(code: code)
        #expect(landing.error == "OAUTH_TOKEN_EXCHANGE_FAILED")
    }

    @Test func `a code that was used is refused by the provider and by us`() async throws {
        var first: SocialVisit = try await SocialVisit.begin(world, "google")
        let code: String = world.freshCode()
        _ = try await first.back(code: code)
        var second: SocialVisit = try await SocialVisit.begin(world, "google")
        #expect(try await second.back(code: code).error == "OAUTH_TOKEN_EXCHANGE_FAILED")
    }

    /// A code of one provider brought back to the address of another one.
    @Test func `a return to another provider's address is refused before any exchange`() async throws {
        var visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let code: String = world.freshCode()
        provider.grant(code, user: ["id": 4_711], emails: [])
        let landing: Landing = try await visit.back([("code", code)], to: "github")
        #expect(landing.error == "OAUTH_INVALID_STATE")
        #expect(try await world.recordedReason(landing) == "other_provider")
        #expect(provider.exchanges(code).isEmpty)
    }

    // MARK: Providers that misbehave

    @Test func `an oversized answer ends the sign-in`() async throws {
        var visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let code: String = world.freshCode()
        provider.answer(code) { (_: ProviderRequest) -> ProviderReply in
            .bytes(Array(repeating: 0x20, count: 300_000), status: 200)
        }
        let landing: Landing = try await visit.back(code: code)
        #expect(landing.error == "OAUTH_PROVIDER_ERROR")
        #expect(try await world.recordedReason(landing) == "answer_too_large")
    }

    @Test func `a provider that never answers ends the sign-in at its deadline`() async throws {
        var visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let code: String = world.freshCode()
        provider.answer(code) { (_: ProviderRequest) -> ProviderReply in .silence }
        let landing: Landing = try await visit.back(code: code)
        #expect(landing.error == "OAUTH_PROVIDER_UNAVAILABLE")
        #expect(try await world.recordedReason(landing) == "timed_out")
    }

    @Test func `a redirect of the token endpoint is not followed`() async throws {
        var visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let (code, trap): (String, String) = (world.freshCode(), world.freshCode())
        let target: String = provider.address + "/api/user?trap=" + trap
        provider.answer(code) { (_: ProviderRequest) -> ProviderReply in .redirect(target) }
        let landing: Landing = try await visit.back(code: code)
        #expect(landing.error == "OAUTH_PROVIDER_ERROR")
        #expect(try await world.recordedReason(landing) == "status_302")
        #expect(provider.exchanges(code).count == 1)
    }

    @Test(arguments: [
        (500, "{}", "OAUTH_PROVIDER_ERROR"), (429, "{}", "OAUTH_PROVIDER_UNAVAILABLE"),
        (200, "no json", "OAUTH_PROVIDER_ERROR"), (200, "[]", "OAUTH_PROVIDER_ERROR"),
        (200, "{}", "AUTH_OAUTH_FAILED"), (401, "{}", "OAUTH_TOKEN_EXCHANGE_FAILED"),
    ])
    func `a bad answer of the token endpoint ends the sign-in`(
        status: Int, body: String, error: String
    ) async throws {
        var visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let code: String = world.freshCode()
        provider.answer(code) { (_: ProviderRequest) -> ProviderReply in .bytes(Array(body.utf8), status: status) }
        #expect(try await visit.back(code: code).error == error)
    }

    @Test func `secrets and tokens of providers are in no log`() async throws {
        let landing: Landing = try await world.visitGoogle(
            subject: world.freshCode(), email: "quiet-\(world.number())@mail.example")
        #expect(landing.fragment["oauth_token"] != nil)
        let printed: String = "\(world.settings)"
        #expect(!printed.contains("google-secret-9f2b"))
        #expect(!world.log.lines.joined().contains("google-secret-9f2b"))
        let dumped: [[String?]] = try await world.query("SELECT payload::text FROM auth_flows")
        #expect(!dumped.flatMap { $0 }.contains { $0?.contains("access-code-") == true })
    }
}

extension World {
    /// What the page of a workspace does with the token in its address.
    func redeem(_ token: String, slug: String) async throws -> RawAnswer {
        try await send(
            .post, "/v1/auth/verify-token", headers: [("origin", "https://\(slug).zygo.tech")],
            body: "{\"token\": \"\(token)\"}")
    }
}
