// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct CancelInvitationTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func cancel(_ id: InvitationID, by person: Person) async throws -> Deleted {
        try await person.client.cancelInvitation(CancelInvitation.Input(invitationID: id))
    }

    @Test func `a cancelled invitation opens nothing and gives its seat back`() async throws {
        let owner: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        let (_, token): (EmailAddress, Secret<String>) = try await owner.sendInvitation(
            role: "viewer", to: person.email)
        let id: InvitationID = try #require(try await owner.invitations().first).id
        let query: String = "SELECT value FROM tenant_usage WHERE tenant_id = '\(owner.tenantID)' AND metric = 'users'"
        #expect(try await world.value(query) == "2")
        #expect(try await cancel(id, by: owner).deletedID == id.description)
        #expect(try await world.value(query) == "1")
        #expect(try await owner.invitations().isEmpty)
        try await expectRefused("USER_INVITE_INVALID", 400) {
            try await person.client.acceptInvitation(AcceptInvitation.Input(token: token))
        }
        try await expectRefused("USER_INVITE_NOT_FOUND", 404) { try await cancel(id, by: owner) }
        #expect(try await owner.audited("member.invite_cancelled") == [id.description])
        _ = try await owner.sendInvitation(role: "viewer", to: person.email)
    }

    @Test func `of accepting and cancelling at once one wins`() async throws {
        let owner: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        let (_, token): (EmailAddress, Secret<String>) = try await owner.sendInvitation(
            role: "viewer", to: person.email)
        let id: InvitationID = try #require(try await owner.invitations().first).id
        async let cancelled: String = outcome { try await cancel(id, by: owner) }
        async let accepted: String = outcome {
            try await person.client.acceptInvitation(AcceptInvitation.Input(token: token))
        }
        let outcomes: [String] = [await cancelled, await accepted]
        #expect(outcomes.count { $0 == "done" } == 1, "\(outcomes)")
        let members: String? = try await world.value(
            "SELECT count(*) FROM tenant_members WHERE tenant_id = '\(owner.tenantID)' AND status = 'active'")
        #expect(members == (outcomes[1] == "done" ? "2" : "1"))
    }

    @Test func `an invitation of others is not found, and without the permission nothing is cancelled`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.sendInvitation(role: "viewer")
        let id: InvitationID = try #require(try await owner.invitations().first).id
        let stranger: Person = try await world.signUp()
        try await expectRefused("USER_INVITE_NOT_FOUND", 404) { try await cancel(id, by: stranger) }
        let viewer: Person = try await owner.invite(role: "viewer")
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await cancel(id, by: viewer) }
        #expect(try await owner.invitations().count == 1)
    }
}
