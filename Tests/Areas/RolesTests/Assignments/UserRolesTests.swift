// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct UserRolesTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func assign(
        _ role: Role, to person: Person, by caller: Person, as kind: AssignUserRoleRequestAssignment = .secondary,
        until expiry: Timestamp? = nil
    ) async throws -> RoleAssignment {
        try await caller.client.assignUserRole(
            AssignUserRole.Input(
                userID: person.userID,
                body: AssignUserRoleRequest(
                    roleID: role.id, assignment: kind, expiresAt: expiry, reason: "Covers the summer")))
    }

    private func revoke(_ role: Role, from person: Person, by caller: Person) async throws -> Success {
        try await caller.client.revokeUserRole(
            RevokeUserRole.Input(userID: person.userID, roleID: role.id))
    }

    private func roles(of person: Person, by caller: Person, history: Bool = false) async throws -> UserRoles {
        try await caller.client.listUserRoles(
            ListUserRoles.Input(userID: person.userID, includeHistory: history))
    }

    private func inMinutes(_ minutes: Int) async throws -> Timestamp {
        let text: String = try #require(
            try await world.value(
                """
                SELECT to_char(now() AT TIME ZONE 'UTC' + interval '\(minutes) minutes', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                """))
        return try #require(Timestamp(wire: text))
    }

    @Test func `a further role adds its permissions at once, and its end takes them away`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: "viewer")
        let role: Role = try await owner.makeRole(permissions: ["canViewAuditLogs"])
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await member.entries() }
        let made: RoleAssignment = try await assign(role, to: member, by: owner, until: try await inMinutes(60))
        #expect(made.assignment == .secondary && made.status == .active && made.assignedBy == owner.userID)
        #expect(try await !member.entries().isEmpty)
        let held: UserRoles = try await roles(of: member, by: member)
        #expect(held.primary.name == "viewer" && held.secondary.map(\.roleID) == [role.id])
        #expect(held.secondary.first?.reason == "Covers the summer")
        try await world.query(
            "UPDATE user_roles SET expires_at = now() - interval '1 second' WHERE user_id = '\(member.userID)'")
        // Another change makes every node read the member's rights anew, as the end of the stored set does.
        _ = try await assign(try await owner.makeRole(), to: member, by: owner)
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await member.entries() }
        let later: UserRoles = try await roles(of: member, by: owner, history: true)
        #expect(later.history?.map(\.status) == [.expired])
    }

    @Test func `assigning and revoking are on record under the member`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: "viewer")
        let role: Role = try await owner.makeRole()
        _ = try await assign(role, to: member, by: owner)
        _ = try await revoke(role, from: member, by: owner)
        #expect(try await owner.audited("role.assigned") == [member.userID.description])
        #expect(try await owner.audited("role.revoked") == [member.userID.description])
        #expect(try await roles(of: member, by: owner, history: true).history?.map(\.status) == [.revoked])
    }

    @Test func `the same role twice, an end with a primary role and an end too near are refused`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: "viewer")
        let role: Role = try await owner.makeRole()
        _ = try await assign(role, to: member, by: owner)
        try await expectRefused("ROLE_ASSIGNMENT_EXISTS", 409) { try await assign(role, to: member, by: owner) }
        let soon: Timestamp = try await inMinutes(2)
        let later: Timestamp = try await inMinutes(60)
        let other: Role = try await owner.makeRole()
        try await expectRefused("VALIDATION_OUT_OF_RANGE", 400) {
            try await assign(other, to: member, by: owner, until: soon)
        }
        try await expectRefused("VALIDATION_CONFLICTING_FIELDS", 422) {
            try await assign(other, to: member, by: owner, as: .primary, until: later)
        }
    }

    @Test func `a primary role is replaced, and its loss promotes a lasting further one`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: "member")
        let primary: Role = try await owner.role(named: "member")
        try await expectRefused("ROLE_LAST_ROLE", 409) { try await revoke(primary, from: member, by: owner) }
        let viewer: Role = try await owner.role(named: "viewer")
        _ = try await assign(viewer, to: member, by: owner)
        _ = try await revoke(primary, from: member, by: owner)
        #expect(try await roles(of: member, by: owner).primary.roleID == viewer.id)
        _ = try await assign(primary, to: member, by: owner, as: .primary)
        let held: UserRoles = try await roles(of: member, by: owner)
        #expect(held.primary.roleID == primary.id && held.secondary.isEmpty)
    }

    @Test func `an eleventh further role is one too many`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: "viewer")
        for _ in 1...10 { _ = try await assign(try await owner.makeRole(), to: member, by: owner) }
        let last: Role = try await owner.makeRole()
        try await expectRefused("RESOURCE_LIMIT_REACHED", 403) { try await assign(last, to: member, by: owner) }
    }

    @Test func `nobody raises themselves, the owner, or anybody above their own rank`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: "viewer")
        let helper: Person = try await owner.colleague(
            holding: ["canAssignRoles", "canViewRoles", "canViewUsers"], hierarchy: 30)
        let low: Role = try await owner.makeRole(hierarchy: 60)
        let high: Role = try await owner.makeRole(hierarchy: 20)
        let guarded: Role = try await owner.makeRole(hierarchy: 60, permissions: ["canManageRoles"])
        _ = try await assign(low, to: member, by: helper)
        try await expectRefused("AUTHZ_SELF_ACTION_FORBIDDEN", 403) { try await assign(low, to: helper, by: helper) }
        try await expectRefused("USER_CANNOT_MODIFY_OWNER", 403) { try await assign(low, to: owner, by: helper) }
        try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) { try await assign(high, to: member, by: helper) }
        try await expectRefused("ROLE_PERMISSION_ESCALATION", 403) {
            try await assign(guarded, to: member, by: helper)
        }
        let top: Role = try await owner.role(named: "owner")
        try await expectRefused("ROLE_OWNER_PROTECTED", 403) { try await assign(top, to: member, by: owner) }
    }

    @Test func `one's own roles need no permission, those of others do`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.colleague(holding: ["canViewUsers"])
        #expect(try await roles(of: member, by: member).secondary.isEmpty)
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await roles(of: owner, by: member) }
    }

    @Test func `a person or a role of another workspace is not found`() async throws {
        let stranger: Person = try await world.signUp()
        let foreign: Role = try await stranger.makeRole()
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let member: Person = try await owner.invite(role: "viewer")
        try await expectRefused("USER_NOT_FOUND", 404) { try await assign(role, to: stranger, by: owner) }
        try await expectRefused("ROLE_NOT_FOUND", 404) { try await assign(foreign, to: member, by: owner) }
        try await expectRefused("USER_NOT_FOUND", 404) { try await roles(of: stranger, by: owner) }
        try await expectRefused("ROLE_NOT_FOUND", 404) { try await revoke(role, from: member, by: owner) }
    }
}
