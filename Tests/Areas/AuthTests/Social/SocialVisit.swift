// SPDX-License-Identifier: Apache-2.0
import ContractClient
import ContractRuntime
import Foundation
import TestSupport

/// A sign-in with a provider that was begun in a browser.
struct SocialVisit: Sendable {
    var browser: WebPage
    let provider: String
    /// What the browser took along to the provider.
    let query: [String: String]
    let authorizationURL: String
    /// Where the browser comes from.
    let address: String

    var state: String { query["state"] ?? "" }
    var nonce: String { query["nonce"] ?? "" }

    /// Goes to a provider, in a browser that is new unless one is given.
    static func begin(
        _ world: World, _ provider: String, returnTo: String? = nil, slug: String? = nil, in browser: WebPage? = nil
    ) async throws -> SocialVisit {
        var page: WebPage = browser ?? WebPage(world, origin: "https://getzygo.com")
        var target: String = "/v1/auth/oauth/\(provider)?response_mode=redirect"
        if let returnTo { target += "&redirect_uri=" + escaped(returnTo) }
        if let slug { target += "&tenant_slug=" + slug }
        let address: String = world.callerAddress()
        let answer: RawAnswer = try await page.send(.get, target, headers: [("x-forwarded-for", address)])
        guard answer.status == 302, let location = answer.header("location") else {
            throw Unexpected("no way to \(provider): \(answer.status) \(answer.text)")
        }
        return SocialVisit(
            browser: page, provider: provider, query: URLText.pairs(of: location, behind: "?"),
            authorizationURL: location, address: address)
    }

    /// The provider sends the browser back.
    mutating func back(_ parameters: [(String, String)], to provider: String? = nil) async throws -> Landing {
        let query: String = (parameters + [("state", state)]).map { (pair: (String, String)) -> String in
            pair.0 + "=" + Self.escaped(pair.1)
        }.joined(separator: "&")
        return Landing(
            try await browser.send(
                .get, "/v1/auth/oauth/\(provider ?? self.provider)/callback?" + query,
                headers: [("x-forwarded-for", address)]))
    }

    mutating func back(code: String) async throws -> Landing { try await back([("code", code)]) }

    static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }
}

/// Where a browser ends up after a provider.
struct Landing: Sendable {
    let answer: RawAnswer

    init(_ answer: RawAnswer) { self.answer = answer }

    var location: String { answer.header("location") ?? "" }
    var page: String { String(location.prefix { $0 != "#" }) }
    var fragment: [String: String] { URLText.pairs(of: location, behind: "#") }
    var error: String? { fragment["error"] }
}

extension World {
    /// A code that no other test uses.
    func freshCode() -> String { "code-\(database)-\(number())" }

    /// Opens an address in a browser of its own.
    func open(_ target: String) async throws -> RawAnswer {
        try await send(.get, target, headers: [("x-forwarded-for", callerAddress())])
    }

    /// Why the sign-in of a landing failed, as the record has it.
    func recordedReason(_ landing: Landing) async throws -> String? {
        guard let id = landing.fragment["error_id"] else { throw Unexpected("no error_id in \(landing.location)") }
        return try await value(
            """
            SELECT metadata ->> 'reason' FROM audit.logs
             WHERE event_type = 'auth.social_login_failed' AND request_id = '\(id)'
            """)
    }

    /// Claims that Google would sign for that visit.
    func googleClaims(
        _ visit: SocialVisit, subject: String, email: String, isVerified: Bool = true
    ) async throws -> JSONObject {
        let now: Int64 = Int64(Date.now.timeIntervalSince1970)
        let provider: ProviderDouble = try await ProviderDouble.shared()
        return [
            "iss": .string(provider.address + "/google"), "aud": "google-client", "sub": .string(subject),
            "nonce": .string(visit.nonce), "iat": .integer(now), "exp": .integer(now + 3_600),
            "email": .string(email), "email_verified": .bool(isVerified), "name": "Ada Example",
            "picture": "https://pictures.example/ada.png",
        ]
    }

    /// Claims that Microsoft would sign for that visit.
    func microsoftClaims(_ visit: SocialVisit, subject: String, email: String) async throws -> JSONObject {
        let now: Int64 = Int64(Date.now.timeIntervalSince1970)
        let provider: ProviderDouble = try await ProviderDouble.shared()
        let tenant: String = "0b0b7f4e-3c5a-4f6e-9d10-5a2f7c6b8d01"
        return [
            "iss": .string(provider.address + "/microsoft/\(tenant)/v2.0"), "aud": "microsoft-client",
            "sub": .string("pairwise-" + subject), "oid": .string(subject), "tid": .string(tenant),
            "nonce": .string(visit.nonce), "iat": .integer(now), "exp": .integer(now + 3_600),
            "email": .string(email),
        ]
    }

    /// A whole way to Google and back, of a person whom Google knows by that subject.
    func visitGoogle(
        subject: String, email: String, isVerified: Bool = true, returnTo: String? = nil, slug: String? = nil
    ) async throws -> Landing {
        var visit: SocialVisit = try await SocialVisit.begin(self, "google", returnTo: returnTo, slug: slug)
        let code: String = freshCode()
        let provider: ProviderDouble = try await ProviderDouble.shared()
        let claims: JSONObject = try await googleClaims(
            visit, subject: subject, email: email, isVerified: isVerified)
        provider.grant(code, idToken: try provider.key.token(claims))
        return try await visit.back(code: code)
    }

    /// A whole way to GitHub and back.
    func visitGitHub(id: Int, emails: JSONValue) async throws -> Landing {
        var visit: SocialVisit = try await SocialVisit.begin(self, "github")
        let code: String = freshCode()
        try await ProviderDouble.shared().grant(
            code, user: ["id": .integer(Int64(id)), "login": "ada", "name": "Ada Example"], emails: emails)
        return try await visit.back(code: code)
    }

    /// Links Google to a person past the mail: what the flows do is tested elsewhere.
    func linkGoogle(_ person: Person, subject: String) async throws {
        try await query(
            """
            INSERT INTO social_logins (user_id, provider, provider_user_id)
            VALUES ('\(person.userID)', 'google', '\(subject)')
            """)
    }
}
