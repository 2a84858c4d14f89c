// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct DeclineInvitationTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func decline(_ person: Person, _ token: Secret<String>) async throws -> Success {
        try await person.client.declineInvitation(DeclineInvitation.Input(token: token))
    }

    @Test func `the invited person declines once, and the workspace hears of it`() async throws {
        let owner: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        let (_, token): (EmailAddress, Secret<String>) = try await owner.sendInvitation(
            role: "viewer", to: person.email)
        #expect(try await decline(person, token).success)
        try await expectRefused("USER_INVITE_INVALID", 400) { try await decline(person, token) }
        try await expectRefused("USER_INVITE_INVALID", 400) {
            try await person.client.acceptInvitation(AcceptInvitation.Input(token: token))
        }
        #expect(try await owner.audited("member.invite_declined").count == 1)
        let seats: String? = try await world.value(
            "SELECT value FROM tenant_usage WHERE tenant_id = '\(owner.tenantID)' AND metric = 'users'")
        #expect(seats == "1")
    }

    @Test func `nobody else declines it, and not what is over`() async throws {
        let owner: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        let other: Person = try await world.signUp()
        let (_, token): (EmailAddress, Secret<String>) = try await owner.sendInvitation(
            role: "viewer", to: person.email)
        try await expectRefused("USER_INVITE_EMAIL_MISMATCH", 403) { try await decline(other, token) }
        try await expectRefused("USER_INVITE_INVALID", 400) { try await decline(person, Secret("nothing-like-it")) }
        try await world.query(
            "UPDATE team_invitations SET expires_at = now() - interval '1 s' WHERE tenant_id = '\(owner.tenantID)'")
        try await expectRefused("USER_INVITE_EXPIRED", 410) { try await decline(person, token) }
        #expect(try await owner.audited("member.invite_declined").isEmpty)
    }
}
