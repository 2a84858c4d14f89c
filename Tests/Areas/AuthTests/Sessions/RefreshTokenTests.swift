// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct RefreshTokenTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a refresh token is exchanged for a new pair that works`() async throws {
        let person: Person = try await world.signUp()
        let old: Secret<String> = try person.refreshToken()
        let pair: TokenPair = try await exchange(old)
        #expect(pair.refreshToken != old)
        #expect(pair.expiresIn > 0)
        let session: Session = try await world.client(token: pair.accessToken).getSession()
        #expect(session.user.id == person.userID)
        #expect(session.tenant?.id == person.tenantID)
    }

    @Test func `a lost answer is given again while its token is unused`() async throws {
        let person: Person = try await world.signUp()
        let old: Secret<String> = try person.refreshToken()
        let first: TokenPair = try await exchange(old)
        let again: TokenPair = try await exchange(old)
        #expect(again.refreshToken == first.refreshToken)
    }

    @Test func `a used-up token whose child was used ends the whole family`() async throws {
        let person: Person = try await world.signUp()
        let old: Secret<String> = try person.refreshToken()
        let child: TokenPair = try await exchange(old)
        let grandchild: TokenPair = try await exchange(child.refreshToken)
        try await expectRefused(anyOf: Self.refusals) { try await exchange(old) }
        try await expectRefused(anyOf: Self.refusals) { try await exchange(grandchild.refreshToken) }
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) {
            try await world.client(token: grandchild.accessToken).getSession()
        }
        #expect(try await person.audited("auth.refresh_reuse_detected").count == 1)
    }

    @Test func `a token that was replaced longer ago than the grace is a theft`() async throws {
        let person: Person = try await world.signUp()
        let old: Secret<String> = try person.refreshToken()
        let child: TokenPair = try await exchange(old)
        try await world.query(
            """
            UPDATE refresh_tokens SET rotated_at = rotated_at - interval '1 minute'
             WHERE user_id = '\(person.userID)' AND status = 'rotated'
            """)
        try await expectRefused(anyOf: Self.refusals) { try await exchange(old) }
        try await expectRefused(anyOf: Self.refusals) { try await exchange(child.refreshToken) }
    }

    @Test func `the owner of a stolen token is told by mail`() async throws {
        let person: Person = try await world.signUp()
        let old: Secret<String> = try person.refreshToken()
        _ = try await exchange(try await exchange(old).refreshToken)
        try await expectRefused(anyOf: Self.refusals) { try await exchange(old) }
        let (world, email): (World, EmailAddress) = (world, person.email)
        try await TemporaryRedis.until { try world.mails("security-alert", to: email) == 1 }
        #expect(try world.mails("security-alert", to: email) == 1)
    }

    @Test func `of two exchanges at once neither ends the session`() async throws {
        let person: Person = try await world.signUp()
        let old: Secret<String> = try person.refreshToken()
        let suite: RefreshTokenTests = self
        let pairs: [TokenPair] = try await withThrowingTaskGroup(of: TokenPair.self) { group in
            for _ in 0..<2 { group.addTask { try await suite.exchange(old) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(pairs.map(\.refreshToken)).count == 1)
        let session: Session = try await world.client(token: pairs[0].accessToken).getSession()
        #expect(session.user.id == person.userID)
    }

    @Test func `an expired token is refused`() async throws {
        let person: Person = try await world.signUp()
        try await world.query(
            """
            UPDATE refresh_tokens SET created_at = now() - interval '2 days', expires_at = now() - interval '1 hour'
             WHERE user_id = '\(person.userID)'
            """)
        try await expectRefused("AUTH_TOKEN_EXPIRED", 401) { try await exchange(try person.refreshToken()) }
    }

    @Test func `a token of nobody is refused`() async throws {
        for text in ["zrt_" + String(repeating: "A", count: 43), String(repeating: "x", count: 48)] {
            try await expectRefused("AUTH_TOKEN_INVALID", 401) { try await exchange(Secret(text)) }
        }
    }

    @Test func `an access token is no refresh token`() async throws {
        let person: Person = try await world.signUp()
        try await expectRefused(anyOf: Self.refusals) { try await exchange(person.token) }
    }

    /// Each of them ends the attempt; which one depends on what is left of the family.
    private static let refusals: [String] = ["AUTH_TOKEN_INVALID", "AUTH_TOKEN_REVOKED", "VALIDATION_FAILED"]

    private func exchange(_ token: Secret<String>) async throws -> TokenPair {
        try await world.client().refreshToken(RefreshToken.Input(body: RefreshTokenRequest(refreshToken: token)))
    }
}
