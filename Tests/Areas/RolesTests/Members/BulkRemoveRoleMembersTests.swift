// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct BulkRemoveRoleMembersTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a further role is taken away and the only one is not`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let role: Role = try await owner.makeRole()
        _ = try await owner.client.bulkAssignRoleMembers(
            BulkAssignRoleMembers.Input(
                roleID: role.id, body: BulkAssignRoleMembersRequest(userIDs: [viewer.userID])))
        #expect(try await remove(owner, role.id, [viewer.userID]).removed == 1)
        #expect(try await viewer.client.getSession().roles == ["viewer"])
        let only: Role = try await owner.role(named: "viewer")
        let refused: BulkRemovedRoleMembers = try await remove(owner, only.id, [viewer.userID])
        #expect(refused.removed == 0)
        #expect(refused.failed.map(\.reason) == ["ROLE_LAST_ROLE"])
    }

    @Test func `the primary role gives way to a further one`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let role: Role = try await owner.makeRole()
        _ = try await owner.client.bulkAssignRoleMembers(
            BulkAssignRoleMembers.Input(
                roleID: role.id, body: BulkAssignRoleMembersRequest(userIDs: [viewer.userID])))
        let primary: Role = try await owner.role(named: "viewer")
        #expect(try await remove(owner, primary.id, [viewer.userID]).removed == 1)
        #expect(try await viewer.client.getSession().roles == [role.name])
        #expect(try await owner.audited("role.bulk_revoked") == [primary.id.description])
    }

    @Test func `the owner keeps the owner's role, and a role of others is not found`() async throws {
        let owner: Person = try await world.signUp()
        let admin: Person = try await owner.invite(role: "admin")
        let crown: Role = try await owner.role(named: "owner")
        let foreign: Role = try await world.signUp().makeRole()
        try await expectRefused("ROLE_OWNER_PROTECTED", 403) { try await remove(admin, crown.id, [owner.userID]) }
        try await expectRefused("ROLE_NOT_FOUND", 404) { try await remove(owner, foreign.id, [admin.userID]) }
    }

    @Test func `a member without the permission is refused`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let viewer: Person = try await owner.invite(role: "viewer")
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await remove(viewer, role.id, [owner.userID]) }
    }

    private func remove(_ person: Person, _ id: RoleID, _ people: [UserID]) async throws -> BulkRemovedRoleMembers {
        try await person.client.bulkRemoveRoleMembers(
            BulkRemoveRoleMembers.Input(roleID: id, body: BulkRemoveRoleMembersRequest(userIDs: people)))
    }
}
