// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ResendInvitationTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func resend(_ id: InvitationID, by person: Person) async throws -> OpenInvitation {
        try await person.client.resendInvitation(ResendInvitation.Input(invitationID: id))
    }

    private func accept(_ person: Person, _ token: Secret<String>) async throws -> WorkspaceEntry {
        try await person.client.acceptInvitation(AcceptInvitation.Input(token: token))
    }

    @Test func `a new token takes the place of the old one`() async throws {
        let owner: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        let (_, old): (EmailAddress, Secret<String>) = try await owner.sendInvitation(
            role: "viewer", to: person.email)
        let id: InvitationID = try #require(try await owner.invitations().first).id
        try await owner.letMailsPass()
        let sent: OpenInvitation = try await resend(id, by: owner)
        #expect(sent.resendCount == 1 && sent.status == .open)
        try await TemporaryRedis.until { try world.mails("team-invitation", to: person.email) == 2 }
        try await expectRefused("USER_INVITE_INVALID", 400) { try await accept(person, old) }
        let new: Secret<String> = Secret(
            try await world.mailed("token", template: "team-invitation", to: person.email))
        #expect(try await accept(person, new).tenant.id == owner.tenantID)
        #expect(try await owner.audited("member.invite_resent") == [id.description])
        try await expectRefused("USER_INVITE_ALREADY_ACCEPTED", 409) { try await resend(id, by: owner) }
    }

    @Test func `mails are five minutes apart and five at most`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.sendInvitation(role: "viewer")
        let id: InvitationID = try #require(try await owner.invitations().first).id
        let refusal: APIErrorResponse = try await expectRefused("RATE_LIMIT_EXCEEDED", 429) {
            try await resend(id, by: owner)
        }
        #expect(refusal.details["retryAfter"] != nil)
        for _ in 0..<5 {
            try await owner.letMailsPass()
            _ = try await resend(id, by: owner)
        }
        try await owner.letMailsPass()
        try await expectRefused("RESOURCE_LIMIT_REACHED", 403) { try await resend(id, by: owner) }
    }

    @Test func `one that ran out needs a free seat to come back`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.sendInvitation(role: "viewer")
        let id: InvitationID = try #require(try await owner.invitations().first).id
        try await world.query(
            """
            UPDATE team_invitations SET expires_at = now() - interval '1 s', last_sent_at = now() - interval '8 days'
             WHERE id = '\(id)'
            """)
        try await owner.raiseSeats(to: 1)
        let refusal: APIErrorResponse = try await expectRefused("TENANT_QUOTA_EXCEEDED", 403) {
            try await resend(id, by: owner)
        }
        #expect(refusal.details["metric"] == .string("users"))
        try await owner.raiseSeats(to: 2)
        #expect(try await resend(id, by: owner).status == .open)
    }

    @Test func `nobody sends again what they may not give`() async throws {
        let owner: Person = try await world.signUp()
        try await owner.raiseSeats()
        let recruiter: Person = try await owner.colleague(holding: ["canInviteUsers", "canViewUsers"])
        _ = try await owner.sendInvitation(role: "admin")
        let id: InvitationID = try #require(try await owner.invitations().first).id
        try await owner.letMailsPass()
        try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) { try await resend(id, by: recruiter) }
        let viewer: Person = try await owner.invite(role: "viewer")
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await resend(id, by: viewer) }
        let stranger: Person = try await world.signUp()
        try await expectRefused("USER_INVITE_NOT_FOUND", 404) { try await resend(id, by: stranger) }
    }
}
