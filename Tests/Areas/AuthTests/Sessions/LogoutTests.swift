// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct LogoutTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a logout ends its session and no other one`() async throws {
        let first: Person = try await world.signUp()
        let second: Person = try await world.signIn(first)
        #expect(try await first.client.logout(Logout.Input(body: LogoutRequest())).success)
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) {
            try await first.client.getSession()
        }
        #expect(try await second.client.getSession().user.id == first.userID)
        #expect(try await first.audited("auth.logout") == [first.userID.description])
    }

    @Test func `a global logout ends all sessions`() async throws {
        let first: Person = try await world.signUp()
        let second: Person = try await world.signIn(first)
        _ = try await first.client.logout(Logout.Input(body: LogoutRequest(scope: .global)))
        for person in [first, second] {
            try await expectRefused("AUTH_TOKEN_REVOKED", 401) {
                try await person.client.getSession()
            }
        }
    }

    @Test func `the refresh token of an ended session is worth nothing`() async throws {
        let person: Person = try await world.signUp()
        _ = try await person.client.logout(Logout.Input(body: LogoutRequest()))
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) {
            try await world.client().refreshToken(
                RefreshToken.Input(body: RefreshTokenRequest(refreshToken: try person.refreshToken())))
        }
    }

    @Test func `a missing body means the own session`() async throws {
        let person: Person = try await world.signUp()
        let answer: RawAnswer = try await world.send(.post, "/v1/auth/logout", token: person.token)
        #expect(answer.status == 200, "\(answer.text)")
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) {
            try await person.client.getSession()
        }
    }
}
