// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct RemoveRoleMembersTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the role is taken as by the twin with a body in DELETE`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let viewer: Person = try await owner.invite(role: "viewer")
        let holder: Person = try await owner.invite(role: role.name)
        _ = try await owner.client.bulkAssignRoleMembers(
            BulkAssignRoleMembers.Input(
                roleID: role.id, body: BulkAssignRoleMembersRequest(userIDs: [viewer.userID])))
        let stranger: Person = try await world.signUp()
        let removed: BulkRemovedRoleMembers = try await owner.client.removeRoleMembers(
            RemoveRoleMembers.Input(
                roleID: role.id,
                body: BulkRemoveRoleMembersRequest(userIDs: [viewer.userID, holder.userID, stranger.userID])))
        #expect(removed.removed == 1)
        #expect(Set(removed.failed.map(\.reason)) == ["ROLE_LAST_ROLE", "USER_NOT_FOUND"])
        #expect(try await viewer.client.getSession().roles == ["viewer"])
        #expect(try await owner.audited("role.bulk_revoked") == [role.id.description])
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await viewer.client.removeRoleMembers(
                RemoveRoleMembers.Input(
                    roleID: role.id, body: BulkRemoveRoleMembersRequest(userIDs: [holder.userID])))
        }
    }
}
