// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct UnlinkOAuthProviderTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func unlink(_ person: Person) async throws -> Success {
        try await person.client.unlinkOAuthProvider(UnlinkOAuthProvider.Input(provider: .google))
    }

    @Test func `a provider goes with the sessions that began with it`() async throws {
        let person: Person = try await world.signUp()
        let subject: String = "unlink-\(person.userID)"
        try await world.linkGoogle(person, subject: subject)
        let landing: Landing = try await world.visitGoogle(subject: subject, email: person.email.wire)
        let entered: RawAnswer = try await world.redeem(
            try #require(landing.fragment["auth_token"]), slug: person.slug)
        let token: Secret<String> = Secret(try #require(entered.string("access_token")))
        #expect(try await world.client(token: token).getSession().user.id == person.userID)
        #expect(try await unlink(person).success)
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) { try await world.client(token: token).getSession() }
        #expect(try await person.client.getSession().user.id == person.userID)
        #expect(try await person.client.listLinkedProviders().data.isEmpty)
        #expect(try await world.mailed("provider", template: "oauth-unlinked", to: person.email) == "Google")
        try await expectRefused("RESOURCE_NOT_FOUND", 404) { try await unlink(person) }
    }

    /// Acceptance 10.
    @Test func `the last way in stays`() async throws {
        let person: Person = try await world.signUp()
        try await world.linkGoogle(person, subject: "last-\(person.userID)")
        try await world.query(
            "UPDATE user_credentials SET password_hash = NULL WHERE user_id = '\(person.userID)'")
        try await expectRefused("AUTH_LAST_LOGIN_METHOD", 409) { try await unlink(person) }
        #expect(try await person.client.listLinkedProviders().data.count == 1)
    }

    @Test func `of two unlinked at once one stays`() async throws {
        let person: Person = try await world.signUp()
        try await world.linkGoogle(person, subject: "pair-\(person.userID)")
        try await world.query(
            """
            INSERT INTO social_logins (user_id, provider, provider_user_id)
            VALUES ('\(person.userID)', 'github', 'pair-\(person.userID)');
            UPDATE user_credentials SET password_hash = NULL WHERE user_id = '\(person.userID)'
            """)
        let done: [Bool] = try await withThrowingTaskGroup(of: Bool.self) { group in
            for provider in [UnlinkOAuthProviderProvider.google, .github] {
                group.addTask {
                    do {
                        return try await person.client.unlinkOAuthProvider(
                            UnlinkOAuthProvider.Input(provider: provider)
                        ).success
                    } catch ClientError.api(let refusal) where refusal.code == "AUTH_LAST_LOGIN_METHOD" {
                        return false
                    }
                }
            }
            return try await group.reduce(into: []) { (all: inout [Bool], one: Bool) -> Void in all.append(one) }
        }
        #expect(done.count { $0 } == 1)
        #expect(try await person.client.listLinkedProviders().data.count == 1)
    }
}
