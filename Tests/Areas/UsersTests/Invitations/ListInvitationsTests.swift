// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

extension Person {
    func invitations() async throws -> [OpenInvitation] {
        try await client.listInvitations(ListInvitations.Input()).data
    }

    /// As if the last mail of all invitations were long ago.
    func letMailsPass() async throws {
        try await world.query(
            """
            UPDATE team_invitations SET last_sent_at = now() - interval '1 hour' WHERE tenant_id = '\(tenantID)'
            """)
    }
}

@Suite struct ListInvitationsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `open invitations are listed, the latest first, without their tokens`() async throws {
        let owner: Person = try await world.signUp()
        let (first, _): (EmailAddress, Secret<String>) = try await owner.sendInvitation(role: "viewer")
        let (second, token): (EmailAddress, Secret<String>) = try await owner.sendInvitation(role: "developer")
        let answer: RawAnswer = try await world.send(.get, "/v1/users/invitations", token: owner.token)
        #expect(!answer.text.contains(token.reveal()))
        let found: [OpenInvitation] = try await owner.invitations()
        #expect(found.map(\.email) == [second, first])
        #expect(found.map(\.role) == ["developer", "viewer"])
        #expect(found.allSatisfy { $0.status == .open && $0.invitedBy == owner.userID && $0.resendCount == 0 })
        #expect(try await world.signUp().invitations().isEmpty)
    }

    @Test func `pages follow one another in both directions`() async throws {
        let owner: Person = try await world.signUp()
        try await owner.raiseSeats()
        for _ in 0..<3 { _ = try await owner.sendInvitation(role: "viewer") }
        let all: [InvitationID] = try await owner.invitations().map(\.id)
        func page(_ cursor: String) async throws -> InvitationList {
            try await owner.client.listInvitations(ListInvitations.Input(cursor: cursor, limit: 2))
        }
        let first: InvitationList = try await page("")
        let second: InvitationList = try await page(try #require(first.pagination.nextCursor))
        #expect(first.data.map(\.id) + second.data.map(\.id) == all)
        #expect(second.pagination.nextCursor == nil)
        let back: InvitationList = try await page(try #require(second.pagination.prevCursor))
        #expect(back.data.map(\.id) == first.data.map(\.id))
        #expect(
            try await owner.client.listInvitations(ListInvitations.Input(page: 1, perPage: 2)).pagination.total == 3)
    }

    @Test func `one that ran out shows as such`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.sendInvitation(role: "viewer")
        try await world.query(
            "UPDATE team_invitations SET expires_at = now() - interval '1 s' WHERE tenant_id = '\(owner.tenantID)'")
        #expect(try await owner.invitations().map(\.status) == [.expired])
    }
}
