// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ReplaceRolePermissionsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the new set takes the place of the old one`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let changed: Role = try await replace(owner, role.id, ["canViewRoles"])
        #expect(changed.permissions == ["canViewRoles"])
        #expect(try await owner.audited("role.permissions_changed") == [role.id.description])
    }

    @Test func `a role of another workspace is not found`() async throws {
        let foreign: Role = try await world.signUp().makeRole()
        let owner: Person = try await world.signUp()
        try await expectRefused("ROLE_NOT_FOUND", 404) { try await replace(owner, foreign.id, ["canViewRoles"]) }
    }

    @Test func `a system role is refused`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Role = try await owner.role(named: "viewer")
        try await expectRefused("ROLE_IS_SYSTEM", 403) { try await replace(owner, viewer.id, ["canViewRoles"]) }
    }

    @Test func `nobody gives what the own role does not hold`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let admin: Person = try await owner.invite(role: "admin")
        try await expectRefused("ROLE_PERMISSION_ESCALATION", 403) {
            try await replace(admin, role.id, ["canDeleteTenant"])
        }
    }

    @Test func `an unknown key is named by its place and nothing changes`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let answer: RawAnswer = try await world.send(
            .put, "/v1/roles/\(role.id)/permissions", token: owner.token,
            body: #"{"permissions":["canViewUsers","canFly"]}"#)
        #expect(answer.status == 400)
        #expect(answer.violations == ["permissions[1]: ROLE_PERMISSION_UNKNOWN"])
        #expect(try await owner.client.getRole(GetRole.Input(roleID: role.id)) == role)
    }

    @Test func `a change of a role that changed meanwhile is refused`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let tag: String = try #require(try await owner.tag(of: "/v1/roles/\(role.id)"))
        _ = try await replace(owner, role.id, ["canViewRoles"])
        try await expectRefused("PRECONDITION_FAILED", 412) {
            try await owner.client.replaceRolePermissions(
                ReplaceRolePermissions.Input(
                    roleID: role.id, ifMatch: tag, body: ReplaceRolePermissionsRequest(permissions: ["canViewUsers"])))
        }
    }

    private func replace(_ person: Person, _ id: RoleID, _ keys: [String]) async throws -> Role {
        try await person.client.replaceRolePermissions(
            ReplaceRolePermissions.Input(roleID: id, body: ReplaceRolePermissionsRequest(permissions: keys)))
    }
}
