// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct InviteUserTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `an invitation is sent by mail and audited, and its token is only there`() async throws {
        let owner: Person = try await world.signUp()
        let email: EmailAddress = try world.freshAddress()
        let invited: InvitedUser = try await invite(owner, email, "developer")
        #expect(invited.email == email)
        #expect(invited.role == "developer")
        #expect(invited.status == .invited)
        let token: String = try await world.mailed("token", template: "team-invitation", to: email)
        #expect(try await owner.audited("member.invited") == [invited.id.description])
        let rows: [[String?]] = try await world.query(
            "SELECT i::text FROM team_invitations AS i WHERE id = '\(invited.id)'")
        #expect(!"\(rows)".contains(token))
    }

    @Test func `without a token nobody is invited`() async throws {
        try await expectRefused("AUTH_TOKEN_MISSING", 401) {
            try await world.client().inviteUser(
                InviteUser.Input(body: InviteUserRequest(email: try world.freshAddress(), role: "viewer")))
        }
    }

    @Test func `an unproven address invites nobody`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        try await expectRefused("AUTH_EMAIL_NOT_VERIFIED", 403) {
            try await invite(person, try world.freshAddress(), "viewer")
        }
    }

    @Test func `a viewer invites nobody`() async throws {
        let viewer: Person = try await world.signUp().invite(role: "viewer")
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await invite(viewer, try world.freshAddress(), "viewer")
        }
    }

    @Test func `a role that is not there is refused`() async throws {
        let owner: Person = try await world.signUp()
        try await expectRefused("ROLE_NOT_FOUND", 404) {
            try await invite(owner, try world.freshAddress(), "emperor")
        }
    }

    @Test func `a role of another workspace is refused`() async throws {
        let foreign: Role = try await world.signUp().makeRole("their_own_role")
        let owner: Person = try await world.signUp()
        try await expectRefused("ROLE_NOT_FOUND", 404) {
            try await invite(owner, try world.freshAddress(), foreign.name)
        }
    }

    @Test func `nobody is invited as owner`() async throws {
        let owner: Person = try await world.signUp()
        try await expectRefused("ROLE_OWNER_PROTECTED", 403) {
            try await invite(owner, try world.freshAddress(), "owner")
        }
    }

    @Test func `a member and somebody who is invited are not invited again`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        try await expectRefused("USER_ALREADY_MEMBER", 409) { try await invite(owner, viewer.email, "viewer") }
        let (email, _) = try await owner.sendInvitation(role: "viewer")
        try await expectRefused("USER_INVITE_EXISTS", 409) { try await invite(owner, email, "viewer") }
    }

    @Test func `the last seat goes to one of many who want it at once`() async throws {
        let owner: Person = try await world.signUp()
        for _ in 0..<3 { _ = try await owner.sendInvitation(role: "viewer") }
        let addresses: [EmailAddress] = try (0..<6).map { _ in try world.freshAddress() }
        let suite: InviteUserTests = self
        let outcomes: [String] = await withTaskGroup(of: String.self) { group in
            for address in addresses {
                group.addTask {
                    do {
                        _ = try await suite.invite(owner, address, "viewer")
                        return "invited"
                    } catch {
                        return (error as? ClientError)?.code ?? "\(error)"
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == "invited" } == 1, "\(outcomes)")
        #expect(outcomes.count { $0 == "TENANT_QUOTA_EXCEEDED" } == 5, "\(outcomes)")
    }

    @Test func `nobody invites above the own rank or with rights of which they hold less`() async throws {
        let owner: Person = try await world.signUp()
        let inviter: Person = try await owner.colleague(holding: ["canInviteUsers", "canViewUsers"], hierarchy: 50)
        let guarded: Role = try await owner.makeRole(hierarchy: 60, permissions: ["canManageRoles"])
        let hierarchy: APIErrorResponse = try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) {
            try await invite(inviter, try world.freshAddress(), "developer")
        }
        #expect(hierarchy.details["currentHierarchy"] == .integer(50))
        let escalation: APIErrorResponse = try await expectRefused("ROLE_PERMISSION_ESCALATION", 403) {
            try await invite(inviter, try world.freshAddress(), guarded.name)
        }
        #expect("\(escalation.details)".contains("canManageRoles"))
    }

    @Test func `somebody who left lately is brought back, not invited`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        _ = try await owner.client.deleteUser(DeleteUser.Input(userID: viewer.userID))
        try await expectRefused("USER_IN_RECOVERY", 409) { try await invite(owner, viewer.email, "viewer") }
    }

    @Test func `an open invitation is named, and one that ran out gives way to a new one`() async throws {
        let owner: Person = try await world.signUp()
        let email: EmailAddress = try world.freshAddress()
        let old: InvitedUser = try await invite(owner, email, "viewer")
        let refusal: APIErrorResponse = try await expectRefused("USER_INVITE_EXISTS", 409) {
            try await invite(owner, email, "developer")
        }
        #expect(refusal.details["resourceId"] == .string(old.id.description))
        try await world.query(
            """
            UPDATE team_invitations SET created_at = now() - interval '8 days', expires_at = now() - interval '1 day'
             WHERE id = '\(old.id)'
            """)
        #expect(try await invite(owner, email, "viewer").id != old.id)
    }

    @Test func `the free plan has five seats, and open invitations take them`() async throws {
        let owner: Person = try await world.signUp()
        for _ in 0..<4 { _ = try await invite(owner, try world.freshAddress(), "viewer") }
        let refusal: APIErrorResponse = try await expectRefused("TENANT_QUOTA_EXCEEDED", 403) {
            try await invite(owner, try world.freshAddress(), "viewer")
        }
        #expect(refusal.details["limit"] == .integer(5))
        #expect(refusal.details["current"] == .integer(5))
        #expect(refusal.details["metric"] == .string("users"))
        #expect(refusal.details["requiredPlan"] == .string("starter"))
    }

    private func invite(_ person: Person, _ email: EmailAddress, _ role: String) async throws -> InvitedUser {
        try await person.client.inviteUser(InviteUser.Input(body: InviteUserRequest(email: email, role: role)))
    }
}
