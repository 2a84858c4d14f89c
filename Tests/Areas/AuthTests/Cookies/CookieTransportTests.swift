// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct CookieTransportTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func signedIn(_ person: Person, isRemembered: Bool = false) async throws -> WebPage {
        var page: WebPage = WebPage(of: person)
        let answer: RawAnswer = try await page.signIn(person, isRemembered: isRemembered)
        try #require(answer.status == 200, "\(answer.text)")
        return page
    }

    @Test func `a sign-in sets cookies that no script reads, and tells no token`() async throws {
        let person: Person = try await world.signUp()
        var page: WebPage = WebPage(of: person)
        let answer: RawAnswer = try await page.signIn(person)
        #expect(answer.status == 200)
        let set: [String] = WebPage.setCookies(answer)
        let session: String = try #require(set.first { $0.hasPrefix("session=") })
        let device: String = try #require(set.first { $0.hasPrefix("device=") })
        #expect(session.hasSuffix("; Path=/; HttpOnly; SameSite=Strict; Secure"))
        #expect(device.hasSuffix("; Path=/v1; HttpOnly; SameSite=Strict; Secure; Max-Age=15552000"))
        #expect(set.count == 2 && set.allSatisfy { !$0.contains("Domain") })
        #expect(answer.string("access_token") == nil && answer.string("refresh_token") == nil)
        #expect(answer.string("device_token") == nil)
        #expect(answer.string("status") == "authenticated")
        #expect(answer.header("cache-control") == "no-store")
        #expect(page.cookies["session"]?.utf8.count == 43)
        let kept: String? = try await world.value(
            """
            SELECT count(*) FROM sessions WHERE user_id = '\(person.userID)' AND transport = 'cookie'
               AND token_hash = sha256(convert_to('\(page.cookies["session"] ?? "")', 'UTF8'))
            """)
        #expect(kept == "1")
        let families: String? = try await world.value(
            """
            SELECT count(*) FROM refresh_tokens WHERE session_id IN (
                SELECT id FROM sessions WHERE user_id = '\(person.userID)' AND transport = 'cookie')
            """)
        #expect(families == "0")
    }

    @Test func `with remember_me the cookie lasts as long as the session`() async throws {
        let person: Person = try await world.signUp()
        var page: WebPage = WebPage(of: person)
        let answer: RawAnswer = try await page.signIn(person, isRemembered: true)
        #expect(WebPage.setCookies(answer).contains { $0.hasPrefix("session=") && $0.hasSuffix("; Max-Age=2592000") })
    }

    @Test func `the cookie opens what a token opens, reads without and changes with the token of the page`()
        async throws
    {
        let person: Person = try await world.signUp()
        let page: WebPage = try await signedIn(person)
        #expect(try await page.sent(.get, "/v1/roles").status == 200)
        let made: RawAnswer = try await page.sent(
            .post, "/v1/roles", body: #"{"name": "crumbs", "permissions": ["canViewUsers"]}"#)
        #expect(made.status == 201, "\(made.text)")
        let session: RawAnswer = try await page.sent(.get, "/v1/session")
        #expect(session.header("x-csrf-token") == page.csrfToken)
    }

    @Test func `a sign-up sets the cookie too`() async throws {
        let address: EmailAddress = try world.freshAddress()
        var page: WebPage = WebPage(world, origin: "https://crumbs.zygo.tech")
        let answer: RawAnswer = try await page.send(
            .post, "/v1/auth/signup",
            body: #"""
                {"email": "\#(address.wire)", "password": "\#(Person.password.reveal())", "company_name": "Crumbs",
                 "terms_accepted": true, "transport": "cookie"}
                """#)
        #expect(answer.status == 201, "\(answer.text)")
        #expect(answer.string("access_token") == nil)
        #expect(try await page.sent(.get, "/v1/session").status == 200)
    }

    @Test(arguments: [nil, "https://getzygo.com", "https://evil.example", "https://a.zygo.tech.evil.example", "null"])
    func `a page of another site is given no cookie`(origin: String?) async throws {
        let person: Person = try await world.signUp()
        let answer: RawAnswer = try await world.send(
            .post, "/v1/auth/login", headers: origin.map { [("origin", $0)] } ?? [],
            body: #"""
                {"email": "\#(person.email.wire)", "password": "\#(Person.password.reveal())", "transport": "cookie"}
                """#)
        #expect(answer.status == 403 && answer.code == "AUTH_CSRF_INVALID", "\(answer.text)")
        #expect(WebPage.setCookies(answer).isEmpty)
        let sessions: String? = try await world.value(
            "SELECT count(*) FROM sessions WHERE user_id = '\(person.userID)' AND transport = 'cookie'")
        #expect(sessions == "0")
    }

    @Test func `without the token, with a wrong or foreign one, nothing is changed`() async throws {
        let person: Person = try await world.signUp()
        let page: WebPage = try await signedIn(person)
        let other: WebPage = try await signedIn(person)
        let stranger: WebPage = try await signedIn(try await world.signUp())
        for token in ["", "nonsense", other.csrfToken ?? "", stranger.csrfToken ?? ""] {
            let answer: RawAnswer = try await page.sent(
                .post, "/v1/roles", body: #"{"name": "forged", "permissions": []}"#,
                headers: [("x-csrf-token", token)])
            #expect(answer.status == 403 && answer.code == "AUTH_CSRF_INVALID", "\(token): \(answer.text)")
        }
        var bare: WebPage = page
        bare.csrfToken = nil
        let missing: RawAnswer = try await bare.sent(.post, "/v1/roles", body: #"{"name": "forged"}"#)
        #expect(missing.status == 403 && missing.code == "AUTH_CSRF_INVALID")
        #expect(try await world.value("SELECT count(*) FROM roles WHERE name = 'forged'") == "0")
    }

    @Test func `another workspace's page and no page are refused, and so is what a form can send`() async throws {
        let person: Person = try await world.signUp()
        let neighbour: Person = try await world.signUp()
        let page: WebPage = try await signedIn(person)
        let body: String = #"{"name": "forged", "permissions": []}"#
        var foreign: WebPage = page
        foreign.origin = "https://\(neighbour.slug).zygo.tech"
        let answers: [RawAnswer] = [
            try await foreign.sent(.post, "/v1/roles", body: body),
            try await page.sent(
                .post, "/v1/roles", body: body, headers: [("origin", "null"), ("referer", page.origin + "/x")]),
        ]
        for answer in answers { #expect(answer.status == 403 && answer.code == "AUTH_CSRF_INVALID", "\(answer.text)") }
        for format in ["text/plain", "application/x-www-form-urlencoded"] {
            let answer: RawAnswer = try await page.sent(
                .post, "/v1/roles", body: body, headers: [("content-type", format)])
            // The operation takes no such body, whoever sends it; that is found before the credential is looked at.
            #expect(answer.status == 415, "\(answer.text)")
            // Where there is none to take, the check of the cookie finds it.
            let bodyless: RawAnswer = try await page.sent(
                .post, "/v1/session", body: body, headers: [("content-type", format)])
            #expect(bodyless.status == 403 && bodyless.code == "AUTH_CSRF_INVALID", "\(bodyless.text)")
        }
        #expect(try await world.value("SELECT count(*) FROM roles WHERE name = 'forged'") == "0")
    }

    @Test func `a cookie that a browser brings along is never adopted`() async throws {
        let person: Person = try await world.signUp()
        var page: WebPage = WebPage(of: person)
        let planted: String = String(repeating: "A", count: 43)
        page.cookies["session"] = planted
        _ = try await page.signIn(person)
        #expect(page.cookies["session"] != planted)
        var attacker: WebPage = page
        attacker.cookies["session"] = planted
        #expect(try await attacker.sent(.get, "/v1/session").status == 401)
        let first: String? = page.cookies["session"]
        _ = try await page.signIn(person)
        #expect(page.cookies["session"] != first)
    }

    @Test func `renewing gives another value and ends the old one`() async throws {
        let person: Person = try await world.signUp()
        var page: WebPage = try await signedIn(person)
        let old: WebPage = page
        let answer: RawAnswer = try await page.send(.post, "/v1/session")
        #expect(answer.status == 200, "\(answer.text)")
        #expect(page.cookies["session"] != old.cookies["session"] && page.csrfToken != old.csrfToken)
        #expect(try await page.sent(.get, "/v1/session").status == 200)
        let refused: RawAnswer = try await old.sent(.get, "/v1/session")
        #expect(refused.status == 401 && refused.code == "AUTH_SESSION_INVALID")
        // Another request of the same page may have been under way: the browser keeps what the renewal gave it.
        #expect(WebPage.setCookies(refused).isEmpty)
        #expect(try await old.sent(.post, "/v1/session").status == 401)
    }

    @Test func `a proof in the session gives the cookie another value and no token`() async throws {
        let person: Person = try await world.signUp()
        var page: WebPage = try await signedIn(person)
        let old: WebPage = page
        let answer: RawAnswer = try await page.send(
            .post, "/v1/auth/mfa/step-up",
            body: #"{"method": "password", "password": "\#(Person.password.reveal())"}"#)
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer.string("access_token") == nil)
        #expect(page.cookies["session"] != old.cookies["session"])
        #expect(try await old.sent(.get, "/v1/session").status == 401)
        #expect(try await page.sent(.get, "/v1/session").status == 200)
    }

    @Test func `logging out takes the cookie away and ends the session`() async throws {
        let person: Person = try await world.signUp()
        var page: WebPage = try await signedIn(person)
        let old: WebPage = page
        let answer: RawAnswer = try await page.send(.post, "/v1/auth/logout", body: "{}")
        #expect(answer.status == 200, "\(answer.text)")
        #expect(page.cookies["session"] == nil)
        #expect(answer.header("clear-site-data") == "\"cookies\"")
        let refused: RawAnswer = try await old.sent(.get, "/v1/session")
        #expect(refused.code == "AUTH_TOKEN_REVOKED")
    }

    @Test func `two session cookies are refused, and a bearer token lets none be read`() async throws {
        let person: Person = try await world.signUp()
        let page: WebPage = try await signedIn(person)
        let value: String = page.cookies["session"] ?? ""
        let two: RawAnswer = try await page.sent(
            .get, "/v1/session", headers: [("cookie", "session=\(value); session=\(value)")])
        #expect(two.status == 400 && two.code == "VALIDATION_FAILED", "\(two.text)")
        let both: RawAnswer = try await world.send(
            .post, "/v1/session", token: person.token, headers: [("cookie", "session=\(value); session=\(value)")])
        #expect(both.status == 200, "\(both.text)")
        #expect(WebPage.setCookies(both).isEmpty)
    }

    @Test func `a session that was ended elsewhere takes its cookie away`() async throws {
        let person: Person = try await world.signUp()
        let page: WebPage = try await signedIn(person)
        _ = try await person.client.revokeAllSessions()
        let refused: RawAnswer = try await page.sent(.get, "/v1/session")
        #expect(refused.code == "AUTH_TOKEN_REVOKED")
        #expect(WebPage.setCookies(refused).contains { $0.contains("Max-Age=0") })
    }

    @Test func `a known device is told by its cookie`() async throws {
        let person: Person = try await world.signUp()
        var page: WebPage = try await signedIn(person)
        page.cookies["session"] = nil
        let again: RawAnswer = try await page.signIn(person)
        #expect(WebPage.setCookies(again).allSatisfy { !$0.hasPrefix("device=") })
        let devices: String? = try await world.value(
            "SELECT count(*) FROM user_devices WHERE user_id = '\(person.userID)'")
        #expect(devices == "1")
    }
}
