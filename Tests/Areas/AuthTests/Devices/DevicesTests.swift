// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@testable import AuthArea

@Suite struct DevicesTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func sessions(_ person: Person) async throws -> [OpenSession] {
        try await person.client.listSessions().data
    }

    @Test func `one's own open sessions are listed, the one that asks marked`() async throws {
        let first: Person = try await world.signUp()
        let second: Person = try await world.signIn(first)
        let found: [OpenSession] = try await sessions(second)
        #expect(found.count == 2)
        #expect(found.count(where: \.isCurrent) == 1)
        let own: OpenSession = try #require(try await sessions(first).first(where: \.isCurrent))
        #expect(found.first { !$0.isCurrent }?.id == own.id)
        #expect(found.allSatisfy { $0.ipAddress.hasPrefix("10.") && $0.ipAddress.hasSuffix(".0") })
        #expect(found.allSatisfy { $0.authMethods.contains("pwd") && $0.tenantID == first.tenantID })
    }

    @Test func `a session that was ended is refused at once and its refresh token too`() async throws {
        let first: Person = try await world.signUp()
        let second: Person = try await world.signIn(first)
        let own: OpenSession = try #require(try await sessions(first).first(where: \.isCurrent))
        _ = try await second.client.revokeSession(RevokeSession.Input(sessionID: own.id))
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) { try await sessions(first) }
        let refresh: Secret<String> = try first.refreshToken()
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) {
            try await world.client().refreshToken(
                RefreshToken.Input(body: RefreshTokenRequest(refreshToken: refresh)))
        }
        #expect(try await sessions(second).count == 1)
        #expect(try await first.audited("auth.session_revoked") == [own.id.description])
    }

    @Test func `ending all keeps the one that asks`() async throws {
        let first: Person = try await world.signUp()
        let others: [Person] = [try await world.signIn(first), try await world.signIn(first)]
        let answer: RevokedSessions = try await first.client.revokeAllSessions()
        #expect(answer.revokedCount == 2)
        for other in others { try await expectRefused("AUTH_TOKEN_REVOKED", 401) { try await sessions(other) } }
        #expect(try await sessions(first).map(\.isCurrent) == [true])
        #expect(try await first.audited("auth.all_sessions_revoked").count == 1)
    }

    @Test func `a session of somebody else is not found and lives on`() async throws {
        let other: Person = try await world.signUp()
        let foreign: OpenSession = try #require(try await sessions(other).first)
        let person: Person = try await world.signUp()
        try await expectRefused("RESOURCE_NOT_FOUND", 404) {
            try await person.client.revokeSession(RevokeSession.Input(sessionID: foreign.id))
        }
        #expect(try await sessions(other).count == 1)
    }

    @Test(arguments: [
        ("203.0.113.77", "203.0.113.0"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1::"), ("nonsense", ""),
    ])
    func `an address is shown without its last part`(address: String, shown: String) {
        #expect(MaskedAddress.text(address) == shown)
    }
}
