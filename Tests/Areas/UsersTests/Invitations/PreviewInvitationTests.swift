// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct PreviewInvitationTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the invited see who asks them to join what, and no address in full`() async throws {
        let owner: Person = try await world.signUp()
        let (email, token) = try await owner.sendInvitation(role: "developer")
        let preview: InvitationPreview = try await world.client().previewInvitation(
            PreviewInvitation.Input(token: token))
        #expect(preview.tenant.name == (try await owner.client.getTenantSettings()).name)
        #expect(preview.inviterName == "Robin Example")
        #expect(preview.roleDisplayName == "Developer")
        #expect(preview.requiresSignup)
        #expect(preview.emailMasked.contains("••"))
        #expect(preview.emailMasked != email.wire)
    }

    @Test func `who has an account need not sign up`() async throws {
        let owner: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        let (_, token) = try await owner.sendInvitation(role: "viewer", to: person.email)
        let preview: InvitationPreview = try await world.client().previewInvitation(
            PreviewInvitation.Input(token: token))
        #expect(!preview.requiresSignup)
    }

    @Test func `an accepted and a cancelled invitation are refused like an unknown one`() async throws {
        let owner: Person = try await world.signUp()
        let (email, accepted) = try await owner.sendInvitation(role: "viewer")
        _ = try await world.signUp(email: email, invitation: accepted)
        let (other, cancelled) = try await owner.sendInvitation(role: "viewer")
        try await world.query(
            "UPDATE team_invitations SET status = 'cancelled', ended_at = now() WHERE email = '\(other.wire)'")
        for token in [accepted, cancelled] {
            try await expectRefused("USER_INVITE_INVALID", 400) {
                try await world.client().previewInvitation(PreviewInvitation.Input(token: token))
            }
        }
    }

    @Test func `an unknown token is refused`() async throws {
        try await expectRefused("USER_INVITE_INVALID", 400) {
            try await world.client().previewInvitation(
                PreviewInvitation.Input(token: Secret(String(repeating: "A", count: 43))))
        }
    }

    @Test func `an expired invitation is gone`() async throws {
        let owner: Person = try await world.signUp()
        let (email, token) = try await owner.sendInvitation(role: "viewer")
        try await world.query(
            """
            UPDATE team_invitations SET created_at = now() - interval '9 days', expires_at = now() - interval '1 day'
             WHERE email = '\(email.wire)'
            """)
        try await expectRefused("USER_INVITE_EXPIRED", 410) {
            try await world.client().previewInvitation(PreviewInvitation.Input(token: token))
        }
    }
}
