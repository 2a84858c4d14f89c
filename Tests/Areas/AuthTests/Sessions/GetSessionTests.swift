// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetSessionTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the caller sees account, workspace, roles and permissions`() async throws {
        let owner: Person = try await world.signUp()
        let session: Session = try await owner.client.getSession()
        #expect(session.user.id == owner.userID)
        #expect(session.user.email == owner.email)
        #expect(session.tenant?.id == owner.tenantID)
        #expect(session.tenants.map(\.id) == [owner.tenantID])
        #expect(session.roles == ["owner"])
        #expect(session.permissions.contains("canDeleteTenant"))
    }

    @Test func `an unproven address is no hindrance`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        #expect(try await person.client.getSession().user.id == person.userID)
    }

    @Test func `a member sees what the own role gives`() async throws {
        let viewer: Person = try await world.signUp().invite(role: "viewer")
        let session: Session = try await viewer.client.getSession()
        #expect(session.roles == ["viewer"])
        #expect(session.permissions.contains("canViewUsers"))
        #expect(!session.permissions.contains("canManageRoles"))
    }

    @Test func `without a token nobody is signed in`() async throws {
        try await expectRefused("AUTH_TOKEN_MISSING", 401) {
            try await world.client().getSession()
        }
    }

    @Test func `a token with one changed letter is refused`() async throws {
        let person: Person = try await world.signUp()
        var parts: [Substring] = person.token.reveal().split(separator: ".")
        try #require(parts.count == 3)
        let first: Character = try #require(parts[2].first)
        parts[2] = (first == "A" ? "B" : "A") + parts[2].dropFirst()
        try await expectRefused("AUTH_TOKEN_INVALID", 401) {
            try await world.client(token: Secret(parts.joined(separator: "."))).getSession()
        }
    }

    @Test func `an unsigned token is refused`() async throws {
        // {"alg":"none"}.{"sub":"x"} without a signature.
        try await expectRefused("AUTH_TOKEN_INVALID", 401) {
            try await world.client(token: Secret("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")).getSession()
        }
    }

    @Test func `a session that was revoked elsewhere ends at once for writes`() async throws {
        let person: Person = try await world.signUp()
        _ = try await person.client.getSession()
        try await world.query(
            """
            UPDATE sessions SET revoked_at = now(), revoked_reason = 'admin' WHERE user_id = '\(person.userID)'
            """)
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) {
            try await person.client.refreshSession()
        }
    }
}
