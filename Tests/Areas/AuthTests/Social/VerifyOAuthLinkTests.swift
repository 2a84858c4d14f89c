// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct VerifyOAuthLinkTests {
    let world: World

    init() async throws { world = try await World.shared() }

    /// A person with a workspace, and the token of a link that waits for its code.
    private func waiting() async throws -> (person: Person, subject: String, token: Secret<String>) {
        let person: Person = try await world.signUp()
        let subject: String = "link-\(person.userID)"
        let landing: Landing = try await world.visitGoogle(subject: subject, email: person.email.wire)
        guard let token = landing.fragment["link_token"] else { throw Unexpected("no link in \(landing.location)") }
        return (person, subject, Secret(token))
    }

    private func confirm(
        _ token: Secret<String>, _ code: String, from address: String? = nil
    ) async throws -> SignInResult {
        try await world.client(from: address).verifyOAuthLink(
            VerifyOAuthLink.Input(body: VerifyOAuthLinkRequest(linkToken: token, code: Secret(code))))
    }

    private func code(_ person: Person) async throws -> String {
        try await world.mailed("code", template: "oauth-link-code", to: person.email)
    }

    private func linkCount(_ person: Person) async throws -> String? {
        try await world.value("SELECT count(*) FROM social_logins WHERE user_id = '\(person.userID)'")
    }

    /// Acceptance 8, first half.
    @Test func `the mailed code links the provider and signs in`() async throws {
        let (person, subject, token): (Person, String, Secret<String>) = try await waiting()
        #expect(try await linkCount(person) == "0")
        let result: SignInResult = try await confirm(token, try await code(person))
        #expect(result.status == .authenticated)
        #expect(result.session?.user.id == person.userID)
        #expect(try await linkCount(person) == "1")
        let landing: Landing = try await world.visitGoogle(subject: subject, email: person.email.wire)
        #expect(landing.fragment["auth_token"] != nil)
        #expect(try await world.mailed("provider", template: "oauth-linked", to: person.email) == "Google")
        try await expectRefused("OAUTH_STATE_EXPIRED", 400) { try await confirm(token, "000000") }
    }

    /// Acceptance 8, second half.
    @Test func `three wrong codes end it`() async throws {
        let (person, _, token): (Person, String, Secret<String>) = try await waiting()
        let right: String = try await code(person)
        let wrong: String = right == "111111" ? "222222" : "111111"
        for _ in 0..<3 {
            try await expectRefused("AUTH_CODE_INVALID", 400) { try await confirm(token, wrong) }
        }
        try await expectRefused("OAUTH_STATE_EXPIRED", 400) { try await confirm(token, right) }
        #expect(try await linkCount(person) == "0")
    }

    @Test func `the code of another link does not fit`() async throws {
        let (one, _, token): (Person, String, Secret<String>) = try await waiting()
        let (other, _, _): (Person, String, Secret<String>) = try await waiting()
        let (mine, foreign): (String, String) = (try await code(one), try await code(other))
        if mine != foreign {
            try await expectRefused("AUTH_CODE_INVALID", 400) { try await confirm(token, foreign) }
        }
        #expect(try await confirm(token, mine).status == .authenticated)
    }

    @Test func `a second factor is still asked for`() async throws {
        let (person, _, token): (Person, String, Secret<String>) = try await waiting()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        let address: String = world.callerAddress()
        let result: SignInResult = try await confirm(token, try await code(person), from: address)
        #expect(result.status == .mfaRequired)
        #expect(result.accessToken == nil)
        let challenge: Secret<String> = try #require(result.challengeToken)
        let done: SignInResult = try await world.client(from: address).verifyMFAChallenge(
            VerifyMFAChallenge.Input(
                body: VerifyMFAChallengeRequest(challengeToken: challenge, code: authenticator.code(1))))
        #expect(done.session?.user.id == person.userID)
    }

    @Test func `an identity that was taken meanwhile is not linked twice`() async throws {
        let (person, subject, token): (Person, String, Secret<String>) = try await waiting()
        let other: Person = try await world.signUp()
        try await world.linkGoogle(other, subject: subject)
        try await expectRefused("OAUTH_IDENTITY_IN_USE", 409) { try await confirm(token, try await code(person)) }
        #expect(try await linkCount(person) == "0")
    }

    @Test func `an account that was suspended meanwhile stays closed`() async throws {
        let (person, _, token): (Person, String, Secret<String>) = try await waiting()
        try await world.query("UPDATE users SET status = 'suspended' WHERE id = '\(person.userID)'")
        try await expectRefused("AUTH_ACCOUNT_SUSPENDED", 403) { try await confirm(token, try await code(person)) }
        #expect(try await linkCount(person) == "0")
    }
}
