// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Crypto
import Secrecy
import TestSupport
import Testing

@Suite struct GoogleOAuthInitTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the browser goes to the provider with state, challenge and nonce`() async throws {
        let visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let provider: ProviderDouble = try await ProviderDouble.shared()
        #expect(visit.authorizationURL.hasPrefix(provider.address + "/google/authorize?"))
        #expect(visit.query["response_type"] == "code")
        #expect(visit.query["client_id"] == "google-client")
        #expect(visit.query["redirect_uri"] == "http://127.0.0.1:\(world.port)/v1/auth/oauth/google/callback")
        #expect(visit.query["scope"] == "openid profile email")
        #expect(visit.query["code_challenge_method"] == "S256")
        #expect(visit.query["code_challenge"]?.utf8.count == 43)
        #expect(visit.query["prompt"] == "select_account")
        #expect(visit.state.utf8.count == 43)
        #expect(visit.nonce.utf8.count == 43)
        #expect(visit.query["client_secret"] == nil)
    }

    @Test func `two visits share nothing`() async throws {
        let one: SocialVisit = try await SocialVisit.begin(world, "google")
        let other: SocialVisit = try await SocialVisit.begin(world, "google")
        for name in ["state", "nonce", "code_challenge"] { #expect(one.query[name] != other.query[name]) }
    }

    @Test func `the cookie of an attempt is for this host, this path and no script`() async throws {
        let answer: RawAnswer = try await world.open("/v1/auth/oauth/google")
        let cookies: [String] = WebPage.setCookies(answer)
        let state: String = try #require(
            URLText.pairs(of: answer.header("location") ?? "", behind: "?")["state"])
        #expect(cookies.count == 1)
        let cookie: String = try #require(cookies.first)
        #expect(cookie.hasPrefix("oauth_state_\(state.prefix(8))="))
        for part in ["Path=/v1/auth", "HttpOnly", "SameSite=Lax", "Max-Age=600"] { #expect(cookie.contains(part)) }
        #expect(!cookie.contains("Domain"))
        #expect(answer.header("cache-control") == "no-store")
    }

    @Test func `nothing of an attempt rests in clear`() async throws {
        let visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let rows: [[String?]] = try await world.query(
            "SELECT encode(id, 'hex'), payload::text FROM auth_flows WHERE kind = 'oauth_state'")
        let texts: String = rows.flatMap { $0 }.compactMap(\.self).joined()
        #expect(!rows.isEmpty)
        let cookie: String = try #require(visit.browser.cookies.values.first)
        for secret in [visit.state, visit.nonce, cookie] { #expect(!texts.contains(secret)) }
    }

    @Test func `the oldest attempt of a browser makes room for the sixth`() async throws {
        var browser: WebPage = WebPage(world, origin: "https://getzygo.com")
        for _ in 0..<5 { browser = try await SocialVisit.begin(world, "google", in: browser).browser }
        #expect(browser.cookies.count == 5)
        browser = try await SocialVisit.begin(world, "google", in: browser).browser
        #expect(browser.cookies.count == 5)
    }

    /// Acceptance 5: nobody is sent to a page that is not ours.
    @Test(arguments: [
        "https://evil.example", "https://acme.zygo.tech.evil.example", "//evil", "https://getzygo.com.evil.example/",
        "https://getzygo.com@evil.example/", "https://getzygo.com:8443/", "http://getzygo.com/",
        "https://getzygo.com/#fragment", "javascript:alert(1)", "https:\\\\evil.example",
        "https://nobody-here.zygo.tech/", "https://a.b.zygo.tech/", "https://GETZYGO.com/", "ftp://getzygo.com/",
        "/login", "",
    ])
    func `a foreign return address is refused`(address: String) async throws {
        let answer: RawAnswer = try await world.open(
            "/v1/auth/oauth/google?redirect_uri=" + SocialVisit.escaped(address))
        #expect(answer.status == 400)
        #expect(answer.code == "VALIDATION_INVALID_URL")
        #expect(WebPage.setCookies(answer).isEmpty)
    }

    @Test func `pages of ours are taken`() async throws {
        let person: Person = try await world.signUp()
        for address in [
            "https://getzygo.com/login?next=1", "https://app.zygo.tech/", "https://\(person.slug).zygo.tech/settings",
            "http://localhost:5173/callback",
        ] {
            let visit: SocialVisit = try await SocialVisit.begin(world, "google", returnTo: address)
            #expect(!visit.state.isEmpty)
        }
        try await world.query("UPDATE tenants SET status = 'suspended' WHERE id = '\(person.tenantID)'")
        let answer: RawAnswer = try await world.open(
            "/v1/auth/oauth/google?redirect_uri=" + SocialVisit.escaped("https://\(person.slug).zygo.tech/"))
        #expect(answer.code == "VALIDATION_INVALID_URL")
    }

    @Test func `a path that is too long is refused`() async throws {
        let path: String = String(repeating: "p", count: 513)
        let answer: RawAnswer = try await world.open(
            "/v1/auth/oauth/google?redirect_uri=" + SocialVisit.escaped("https://getzygo.com/" + path))
        #expect(answer.code == "VALIDATION_INVALID_URL")
    }

    @Test func `a provider that is not set up does not exist`() async throws {
        try await World.with { world in
            for provider in ["google", "github", "microsoft"] {
                let answer: RawAnswer = try await world.open("/v1/auth/oauth/\(provider)")
                #expect(answer.status == 404)
                #expect(answer.code == "OAUTH_INVALID_PROVIDER")
                let back: Landing = Landing(
                    try await world.open("/v1/auth/oauth/\(provider)/callback?code=1&state=2"))
                #expect(back.error == "OAUTH_INVALID_STATE")
            }
            let answer: RawAnswer = try await world.open("/v1/auth/providers")
            #expect(answer.json["social"] == ["google": false, "github": false, "microsoft": false])
        }
    }

    @Test func `half of a provider's credentials stops the start`() async throws {
        await #expect(throws: (any Error).self) {
            try await World.with(World.Options(variables: ["GOOGLE_CLIENT_ID": "only-half"])) { _ in }
        }
    }
}
