// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct DeleteRoleTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `an unused role is deleted and audited`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let deleted: DeletedRole = try await owner.client.deleteRole(DeleteRole.Input(roleID: role.id))
        #expect(deleted.success)
        #expect(deleted.deletedID == role.id)
        #expect(deleted.reassigned == 0)
        try await expectRefused("ROLE_NOT_FOUND", 404) {
            try await owner.client.getRole(GetRole.Input(roleID: role.id))
        }
        #expect(try await owner.audited("role.deleted") == [role.id.description])
    }

    @Test func `holders move to the named role and keep working`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let viewer: Role = try await owner.role(named: "viewer")
        let holder: Person = try await owner.invite(role: role.name)
        let deleted: DeletedRole = try await owner.client.deleteRole(
            DeleteRole.Input(roleID: role.id, reassignTo: viewer.id))
        #expect(deleted.reassigned == 1)
        let session: Session = try await holder.client.getSession()
        #expect(session.roles == ["viewer"])
    }

    @Test func `a role that somebody holds is not deleted`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let holder: Person = try await owner.invite(role: role.name)
        let refusal: APIErrorResponse = try await expectRefused("ROLE_HAS_MEMBERS", 400) {
            try await owner.client.deleteRole(DeleteRole.Input(roleID: role.id))
        }
        #expect(refusal.error == "has_members")
        #expect(refusal.body["members_count"] == .integer(1))
        #expect(refusal.details["membersCount"] == .integer(1))
        #expect(try await holder.client.getSession().roles == [role.name])
    }

    @Test func `an open invitation holds its role`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        _ = try await owner.sendInvitation(role: role.name)
        let refusal: APIErrorResponse = try await expectRefused("ROLE_HAS_MEMBERS", 400) {
            try await owner.client.deleteRole(DeleteRole.Input(roleID: role.id))
        }
        #expect(refusal.body["members_count"] == .integer(0))
        #expect(refusal.details["dependents"] == .array([.string("invitations")]))
    }

    @Test func `an assignment at the same moment leaves no member without a role`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let viewer: Person = try await owner.invite(role: "viewer")
        async let deletion: DeletedRole = owner.client.deleteRole(DeleteRole.Input(roleID: role.id))
        async let assignment: BulkAssignedRoleMembers = owner.client.bulkAssignRoleMembers(
            BulkAssignRoleMembers.Input(
                roleID: role.id,
                body: BulkAssignRoleMembersRequest(userIDs: [viewer.userID], assignment: .primary)))
        var outcomes: [String] = []
        do { outcomes.append("deleted \(try await deletion.success)") } catch { outcomes.append("\(error)") }
        do { outcomes.append("assigned \(try await assignment.assigned)") } catch { outcomes.append("\(error)") }
        let held: String? = try await world.value(
            """
            SELECT count(*) FROM tenant_members AS m JOIN roles AS r ON r.id = m.primary_role_id
             WHERE m.user_id = '\(viewer.userID)'
            """)
        #expect(held == "1", "\(outcomes)")
        let isConflict: Bool = outcomes.contains { $0.contains("ROLE_HAS_MEMBERS") || $0.contains("ROLE_NOT_FOUND") }
        #expect(isConflict, "\(outcomes)")
    }

    @Test func `a role is deleted or given, never both, however often they meet`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        for _ in 0..<10 {
            let role: Role = try await owner.makeRole()
            async let deletion: String = outcome {
                try await owner.client.deleteRole(DeleteRole.Input(roleID: role.id))
            }
            async let assignment: String = outcome {
                try await owner.client.bulkAssignRoleMembers(
                    BulkAssignRoleMembers.Input(
                        roleID: role.id, body: BulkAssignRoleMembersRequest(userIDs: [viewer.userID])))
            }
            let outcomes: [String] = [await deletion, await assignment]
            #expect([["done", "ROLE_NOT_FOUND"], ["ROLE_HAS_MEMBERS", "done"]].contains(outcomes), "\(outcomes)")
            let dangling: String? = try await world.value(
                """
                SELECT count(*) FROM user_roles AS u
                 WHERE u.user_id = '\(viewer.userID)' AND NOT EXISTS (SELECT FROM roles AS r WHERE r.id = u.role_id)
                """)
            #expect(dangling == "0")
        }
    }

    @Test func `a member without the permission is refused`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let viewer: Person = try await owner.invite(role: "viewer")
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await viewer.client.deleteRole(DeleteRole.Input(roleID: role.id))
        }
        #expect(refusal.details["requiredPermission"] == .string("canManageRoles"))
    }

    @Test func `a role of another workspace is not found`() async throws {
        let stranger: Person = try await world.signUp()
        let foreign: Role = try await stranger.makeRole()
        let owner: Person = try await world.signUp()
        try await expectRefused("ROLE_NOT_FOUND", 404) {
            try await owner.client.deleteRole(DeleteRole.Input(roleID: foreign.id))
        }
        #expect(try await stranger.client.getRole(GetRole.Input(roleID: foreign.id)).id == foreign.id)
    }

    @Test func `a system role is not deleted and says so as the original does`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Role = try await owner.role(named: "viewer")
        let refusal: APIErrorResponse = try await expectRefused("ROLE_IS_SYSTEM", 400) {
            try await owner.client.deleteRole(DeleteRole.Input(roleID: viewer.id))
        }
        #expect(refusal.error == "system_role")
    }

    @Test func `an administrator cannot delete a role above the own`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole(hierarchy: 5)
        let admin: Person = try await owner.invite(role: "admin")
        try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) {
            try await admin.client.deleteRole(DeleteRole.Input(roleID: role.id))
        }
    }

    @Test func `an administrator does not take a role from another administrator by deleting it`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let viewer: Role = try await owner.role(named: "viewer")
        let (admin, peer): (Person, Person) = (
            try await owner.invite(role: "admin"), try await owner.invite(role: "admin")
        )
        _ = try await owner.client.bulkAssignRoleMembers(
            BulkAssignRoleMembers.Input(
                roleID: role.id, body: BulkAssignRoleMembersRequest(userIDs: [peer.userID])))
        try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) {
            try await admin.client.deleteRole(DeleteRole.Input(roleID: role.id, reassignTo: viewer.id))
        }
        #expect(try await peer.client.getSession().roles == ["admin", role.name])
        let deleted: DeletedRole = try await owner.client.deleteRole(
            DeleteRole.Input(roleID: role.id, reassignTo: viewer.id))
        #expect(deleted.reassigned == 1)
        #expect(try await peer.client.getSession().roles == ["admin", "viewer"])
    }

    @Test func `holders move neither to the same role, nor to one of others, nor to the owner's`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let crown: Role = try await owner.role(named: "owner")
        let foreign: Role = try await world.signUp().makeRole()
        for (target, code) in [
            (role.id, "VALIDATION_REFERENCE_INVALID"), (foreign.id, "ROLE_NOT_FOUND"),
            (crown.id, "ROLE_OWNER_PROTECTED"),
        ] {
            try await expectRefused(anyOf: [code]) {
                try await owner.client.deleteRole(DeleteRole.Input(roleID: role.id, reassignTo: target))
            }
        }
        #expect(try await owner.client.getRole(GetRole.Input(roleID: role.id)) == role)
    }

    @Test func `a stale tag is refused`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        try await expectRefused("PRECONDITION_FAILED", 412) {
            try await owner.client.deleteRole(DeleteRole.Input(roleID: role.id, ifMatch: "\"stale\""))
        }
    }

    /// `done`, or the code of the refusal.
    private func outcome<Output>(_ call: () async throws -> Output) async -> String {
        do {
            _ = try await call()
            return "done"
        } catch ClientError.api(let refusal) {
            return refusal.code
        } catch {
            return "\(error)"
        }
    }
}
