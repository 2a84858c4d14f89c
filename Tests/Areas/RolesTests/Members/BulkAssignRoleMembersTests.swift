// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct BulkAssignRoleMembersTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `members get a further role, and each failure is told`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let stranger: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let outcome: BulkAssignedRoleMembers = try await assign(
            owner, role.id, [viewer.userID, stranger.userID, owner.userID])
        #expect(outcome.assigned == 1)
        #expect(outcome.failed.map(\.userID) == [stranger.userID, owner.userID])
        #expect(outcome.failed.map(\.reason) == ["USER_NOT_FOUND", "AUTHZ_SELF_ACTION_FORBIDDEN"])
        #expect(Set(try await viewer.client.getSession().roles) == ["viewer", role.name])
    }

    @Test func `the owner's role is never given`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let crown: Role = try await owner.role(named: "owner")
        try await expectRefused("ROLE_OWNER_PROTECTED", 403) { try await assign(owner, crown.id, [viewer.userID]) }
    }

    @Test func `a role of another workspace is not found`() async throws {
        let foreign: Role = try await world.signUp().makeRole()
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        try await expectRefused("ROLE_NOT_FOUND", 404) { try await assign(owner, foreign.id, [viewer.userID]) }
    }

    @Test func `a role can be given for a while`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let role: Role = try await owner.makeRole()
        let soon: Timestamp = try #require(Timestamp(wire: "2020-01-01T00:00:00.000Z"))
        try await expectRefused("VALIDATION_OUT_OF_RANGE", 400) {
            try await owner.client.bulkAssignRoleMembers(
                BulkAssignRoleMembers.Input(
                    roleID: role.id,
                    body: BulkAssignRoleMembersRequest(userIDs: [viewer.userID], expiresAt: soon)))
        }
        #expect(try await assign(owner, role.id, [viewer.userID]).assigned == 1)
        try await world.query(
            """
            UPDATE user_roles SET assigned_at = now() - interval '2 days', expires_at = now() - interval '1 day'
             WHERE user_id = '\(viewer.userID)'
            """)
        let list: RoleMemberList = try await owner.client.listRoleMembers(ListRoleMembers.Input(roleID: role.id))
        #expect(list.data.isEmpty)
        #expect(try await viewer.client.getOwnProfile().roles == ["viewer"])
    }

    @Test func `an assignment is audited, and a second one is told apart`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let role: Role = try await owner.makeRole()
        _ = try await assign(owner, role.id, [viewer.userID])
        let again: BulkAssignedRoleMembers = try await assign(owner, role.id, [viewer.userID])
        #expect(again.failed.map(\.reason) == ["ROLE_ASSIGNMENT_EXISTS"])
        #expect(try await owner.audited("role.bulk_assigned") == [role.id.description, role.id.description])
    }

    @Test func `the owner keeps the own role, and nobody gives a role above the own`() async throws {
        let owner: Person = try await world.signUp()
        let admin: Person = try await owner.invite(role: "admin")
        let viewer: Person = try await owner.invite(role: "viewer")
        let role: Role = try await owner.makeRole()
        let outcome: BulkAssignedRoleMembers = try await assign(admin, role.id, [owner.userID])
        #expect(outcome.failed.map(\.reason) == ["USER_CANNOT_MODIFY_OWNER"])
        let high: Role = try await owner.makeRole(hierarchy: 5)
        try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) { try await assign(admin, high.id, [viewer.userID]) }
    }

    @Test func `a role with guarded rights is given only by those who hold them`() async throws {
        let owner: Person = try await world.signUp()
        let giver: Person = try await owner.colleague(holding: ["canAssignRoles", "canViewUsers"], hierarchy: 40)
        let viewer: Person = try await owner.invite(role: "viewer")
        let guarded: Role = try await owner.makeRole(hierarchy: 60, permissions: ["canManageUsers"])
        try await expectRefused("ROLE_PERMISSION_ESCALATION", 403) {
            try await assign(giver, guarded.id, [viewer.userID])
        }
    }

    @Test func `guarded rights are given only after a fresh sign-in`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let plain: Role = try await owner.makeRole()
        let guarded: Role = try await owner.makeRole(hierarchy: 60, permissions: ["canManageUsers"])
        try await world.query(
            "UPDATE sessions SET auth_time = now() - interval '1 hour' WHERE user_id = '\(owner.userID)'")
        #expect(try await assign(owner, plain.id, [viewer.userID]).assigned == 1)
        try await expectRefused("AUTH_REAUTH_REQUIRED", 403) { try await assign(owner, guarded.id, [viewer.userID]) }
    }

    @Test func `a member without the permission is refused`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let viewer: Person = try await owner.invite(role: "viewer")
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await assign(viewer, role.id, [viewer.userID])
        }
        #expect(refusal.details["requiredPermission"] == .string("canAssignRoles"))
    }

    private func assign(_ person: Person, _ id: RoleID, _ people: [UserID]) async throws -> BulkAssignedRoleMembers {
        try await person.client.bulkAssignRoleMembers(
            BulkAssignRoleMembers.Input(roleID: id, body: BulkAssignRoleMembersRequest(userIDs: people)))
    }
}
