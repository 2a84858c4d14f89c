// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct MicrosoftOAuthCallbackTests {
    let world: World
    let provider: ProviderDouble

    init() async throws {
        world = try await World.shared()
        provider = try await ProviderDouble.shared()
    }

    private func land(
        subject: String, email: String, _ change: (inout JSONObject) -> Void = { _ in }
    ) async throws -> Landing {
        var visit: SocialVisit = try await SocialVisit.begin(world, "microsoft")
        let code: String = world.freshCode()
        var claims: JSONObject = try await world.microsoftClaims(visit, subject: subject, email: email)
        change(&claims)
        provider.grant(code, idToken: try provider.key.token(claims))
        return try await visit.back(code: code)
    }

    /// Acceptance 7: an administrator of a tenant of Microsoft may write any address into a token.
    @Test func `an address that Microsoft does not vouch for opens no account and links nothing`() async throws {
        let person: Person = try await world.signUp()
        let landing: Landing = try await land(subject: "evil-\(person.userID)", email: person.email.wire)
        #expect(landing.error == "OAUTH_EMAIL_UNVERIFIED")
        #expect(
            try await world.value("SELECT count(*) FROM social_logins WHERE user_id = '\(person.userID)'") == "0")
    }

    @Test func `who signs up with Microsoft signs in with Microsoft, on a plan that offers it`() async throws {
        let email: EmailAddress = try world.freshAddress()
        func land() async throws -> Landing {
            try await self.land(subject: "new-\(email.wire)", email: email.wire) {
                (claims: inout JSONObject) -> Void in claims["xms_edov"] = true
            }
        }
        func signUp(plan: String?) async throws -> SignUpResult {
            let token: String = try #require(try await land().fragment["oauth_token"])
            return try await world.client().completeOAuthSignup(
                CompleteOAuthSignup.Input(
                    body: CompleteOAuthSignupRequest(
                        oauthToken: Secret(token), companyName: "Social Works",
                        tenantSlug: "micro-no\(world.number())", plan: plan, termsAccepted: true)))
        }
        let refusal: APIErrorResponse = try await expectRefused("AUTH_METHOD_DISABLED", 403) {
            try await signUp(plan: nil)
        }
        #expect(refusal.details["allowedValues"]?.array?.contains(.string("microsoft")) == false)
        let result: SignUpResult = try await signUp(plan: "professional")
        #expect(try await land().page == "https://\(result.tenant?.slug ?? "").zygo.tech/")
    }

    @Test(arguments: [("xms_edov", JSONValue.string("true")), ("email_verified", .bool(true)), ("xms_edov", .null)])
    func `other words for verified do not count`(name: String, value: JSONValue) async throws {
        let person: Person = try await world.signUp()
        let landing: Landing = try await land(subject: "words-\(person.userID)", email: person.email.wire) {
            (claims: inout JSONObject) -> Void in claims[name] = value
        }
        #expect(landing.error == "OAUTH_EMAIL_UNVERIFIED")
    }

    @Test func `a vouched address of an account asks for the code of a mail`() async throws {
        let person: Person = try await world.signUp()
        let landing: Landing = try await land(subject: "edov-\(person.userID)", email: person.email.wire) {
            (claims: inout JSONObject) -> Void in claims["xms_edov"] = true
        }
        #expect(landing.fragment["link_token"]?.hasPrefix("zol_") == true)
    }

    @Test func `the issuer is the tenant of the token`() async throws {
        let landing: Landing = try await land(subject: world.freshCode(), email: "issuer@mail.example") {
            (claims: inout JSONObject) -> Void in claims["tid"] = "11111111-2222-4333-8444-555555555555"
        }
        #expect(landing.error == "AUTH_OAUTH_FAILED")
        #expect(try await world.recordedReason(landing) == "issuer")
        let none: Landing = try await land(subject: world.freshCode(), email: "issuer@mail.example") {
            (claims: inout JSONObject) -> Void in claims["tid"] = nil
        }
        #expect(try await world.recordedReason(none) == "issuer")
    }

    @Test func `people are told apart by tenant and object`() async throws {
        let email: String = "object-\(world.number())@mail.example"
        let landing: Landing = try await land(subject: "object-\(world.database)", email: email)
        #expect(landing.page == "https://getzygo.com/signup")
        let nobody: Landing = try await land(subject: "unused", email: email) { (claims: inout JSONObject) -> Void in
            claims["oid"] = nil
        }
        #expect(try await world.recordedReason(nobody) == "subject")
    }
}
