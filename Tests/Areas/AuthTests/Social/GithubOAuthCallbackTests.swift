// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import TestSupport
import Testing

@Suite struct GithubOAuthCallbackTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private static func address(_ email: String, isPrimary: Bool = true, isVerified: Bool = true) -> JSONValue {
        ["email": .string(email), "primary": .bool(isPrimary), "verified": .bool(isVerified), "visibility": .null]
    }

    @Test func `no nonce goes to GitHub, but state and challenge do`() async throws {
        let visit: SocialVisit = try await SocialVisit.begin(world, "github")
        #expect(visit.query["nonce"] == nil)
        #expect(visit.query["scope"] == "read:user user:email")
        #expect(visit.query["code_challenge_method"] == "S256")
    }

    @Test func `the primary verified address is taken, and no other`() async throws {
        let person: Person = try await world.signUp()
        let number: Int = 900_000 + world.number()
        let landing: Landing = try await world.visitGitHub(
            id: number,
            emails: [
                Self.address("other-\(number)@mail.example", isPrimary: false),
                Self.address(person.email.wire),
            ])
        #expect(landing.fragment["link_token"] != nil)
    }

    @Test func `an unverified primary address opens no account`() async throws {
        let person: Person = try await world.signUp()
        let landing: Landing = try await world.visitGitHub(
            id: 900_000 + world.number(),
            emails: [
                Self.address(person.email.wire, isVerified: false),
                Self.address("verified-\(world.number())@mail.example", isPrimary: false),
            ])
        #expect(landing.error == "OAUTH_EMAIL_UNVERIFIED")
    }

    @Test func `without a primary address nobody new comes in`() async throws {
        let person: Person = try await world.signUp()
        let landing: Landing = try await world.visitGitHub(
            id: 900_000 + world.number(), emails: [Self.address(person.email.wire, isPrimary: false)])
        #expect(landing.error == "OAUTH_EMAIL_MISSING")
        #expect(try await world.visitGitHub(id: 900_000 + world.number(), emails: []).error == "OAUTH_EMAIL_MISSING")
    }

    @Test func `who is linked signs in without any address`() async throws {
        let person: Person = try await world.signUp()
        let number: Int = 900_000 + world.number()
        try await world.query(
            """
            INSERT INTO social_logins (user_id, provider, provider_user_id)
            VALUES ('\(person.userID)', 'github', '\(number)')
            """)
        let landing: Landing = try await world.visitGitHub(id: number, emails: [])
        #expect(landing.page == "https://\(person.slug).zygo.tech/")
        #expect(landing.fragment["auth_token"] != nil)
    }

    @Test func `a profile without a number is nobody`() async throws {
        var visit: SocialVisit = try await SocialVisit.begin(world, "github")
        let code: String = world.freshCode()
        try await ProviderDouble.shared().grant(code, user: ["login": "ada", "id": "12"], emails: [])
        let landing: Landing = try await visit.back(code: code)
        #expect(landing.error == "AUTH_OAUTH_FAILED")
        #expect(try await world.recordedReason(landing) == "subject")
    }

    @Test func `an error in an answer of success is one`() async throws {
        var visit: SocialVisit = try await SocialVisit.begin(world, "github")
        let code: String = world.freshCode()
        try await ProviderDouble.shared().answer(code) { (_: ProviderRequest) -> ProviderReply in
            .bytes(Array(#"{"error": "bad_verification_code", "access_token": "x"}"#.utf8), status: 200)
        }
        #expect(try await visit.back(code: code).error == "OAUTH_TOKEN_EXCHANGE_FAILED")
    }

    @Test func `what is kept of a profile is small and holds no token`() async throws {
        let number: Int = 900_000 + world.number()
        let landing: Landing = try await world.visitGitHub(
            id: number, emails: [Self.address("kept-\(number)@mail.example")])
        #expect(landing.page == "https://getzygo.com/signup")
        let rows: [[String?]] = try await world.query(
            "SELECT payload -> 'profile' FROM auth_flows WHERE payload ->> 'identity' = '\(number)'")
        #expect(rows == [[#"{"name": "Ada Example", "login": "ada"}"#]])
    }
}
