// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct RefreshSessionTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a session that is used goes on`() async throws {
        let person: Person = try await world.signUp()
        let session: Session = try await person.client.refreshSession()
        #expect(session.user.id == person.userID)
        #expect(session.tenant?.id == person.tenantID)
    }

    @Test func `without a token there is no session to renew`() async throws {
        try await expectRefused("AUTH_TOKEN_MISSING", 401) {
            try await world.client().refreshSession()
        }
    }

    @Test func `a session past its end is refused`() async throws {
        let person: Person = try await world.signUp()
        try await world.query(
            """
            UPDATE sessions SET created_at = now() - interval '90 days', expires_at = now() - interval '1 minute',
                   idle_expires_at = NULL
             WHERE user_id = '\(person.userID)'
            """)
        try await expectRefused("AUTH_SESSION_INVALID", 401) {
            try await person.client.refreshSession()
        }
    }
}
