// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetPermissionsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the owner holds every permission of the catalogue`() async throws {
        let owner: Person = try await world.signUp()
        let own: CallerPermissions = try await owner.client.getPermissions()
        let catalogue: PermissionCatalogue = try await owner.client.listPermissions()
        #expect(Set(own.permissions) == Set(catalogue.data.map(\.key)))
        #expect(own.role == "owner")
        #expect(own.level == 1)
    }

    @Test func `a further role adds its permissions at once`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let before: CallerPermissions = try await viewer.client.getPermissions()
        #expect(!before.permissions.contains("canViewAuditLogs"))
        let role: Role = try await owner.makeRole(permissions: ["canViewAuditLogs"])
        let assigned: BulkAssignedRoleMembers = try await owner.client.bulkAssignRoleMembers(
            BulkAssignRoleMembers.Input(
                roleID: role.id, body: BulkAssignRoleMembersRequest(userIDs: [viewer.userID])))
        #expect(assigned.assigned == 1)
        let after: CallerPermissions = try await viewer.client.getPermissions()
        #expect(after.permissions.contains("canViewAuditLogs"))
        #expect(Set(after.roleDetails.map(\.name)) == ["viewer", role.name])
    }

    @Test func `without a token nobody has permissions`() async throws {
        try await expectRefused("AUTH_TOKEN_MISSING", 401) {
            try await world.client().getPermissions()
        }
    }

    @Test func `an unproven address is refused`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        try await expectRefused("AUTH_EMAIL_NOT_VERIFIED", 403) {
            try await person.client.getPermissions()
        }
    }

    @Test func `a removed member is nobody there any more`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        _ = try await owner.client.deleteUser(DeleteUser.Input(userID: viewer.userID, body: DeleteUserRequest()))
        try await expectRefused(anyOf: ["AUTH_TOKEN_REVOKED", "AUTHZ_NOT_A_MEMBER"]) {
            try await viewer.client.getPermissions()
        }
    }
}
