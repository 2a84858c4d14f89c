// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetRolePermissionsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `permissions of a role are listed by category`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole(permissions: ["canViewUsers", "canViewRoles"])
        let answer: RolePermissions = try await owner.client.getRolePermissions(
            GetRolePermissions.Input(roleID: role.id))
        #expect(Set(answer.permissions) == ["canViewUsers", "canViewRoles"])
        #expect(answer.permissionsCount == 2)
        #expect(Set(answer.byCategory.values.flatMap(\.self)) == Set(answer.permissions))
    }

    @Test func `role and permissions carry the same tag`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let tag: String? = try await owner.tag(of: "/v1/roles/\(role.id)")
        #expect(tag != nil)
        #expect(try await owner.tag(of: "/v1/roles/\(role.id)/permissions") == tag)
    }

    @Test func `a role of another workspace is not found`() async throws {
        let foreign: Role = try await world.signUp().makeRole()
        let owner: Person = try await world.signUp()
        try await expectRefused("ROLE_NOT_FOUND", 404) {
            try await owner.client.getRolePermissions(GetRolePermissions.Input(roleID: foreign.id))
        }
    }
}
