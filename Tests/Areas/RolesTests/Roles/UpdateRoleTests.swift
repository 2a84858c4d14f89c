// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct UpdateRoleTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `texts, rank and permissions change and are audited`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let changed: Role = try await update(
            owner, role.id,
            UpdateRoleRequest(
                displayName: "Night shift", description: .value("At night."), hierarchy: 45,
                permissions: ["canViewRoles"]))
        #expect(changed.displayName == "Night shift")
        #expect(changed.description == "At night.")
        #expect(changed.hierarchy == 45)
        #expect(changed.permissions == ["canViewRoles"])
        #expect(try await owner.audited("role.updated") == [role.id.description])
    }

    @Test func `a null description removes it and an absent one keeps it`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        _ = try await update(owner, role.id, UpdateRoleRequest(description: .value("Text.")))
        #expect(try await update(owner, role.id, UpdateRoleRequest(hierarchy: 51)).description == "Text.")
        #expect(try await update(owner, role.id, UpdateRoleRequest(description: .null)).description == nil)
    }

    @Test func `a holder loses a permission with the next request`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole(permissions: ["canViewUsers", "canViewRoles"])
        let member: Person = try await owner.invite(role: role.name)
        _ = try await member.client.listRoles(ListRoles.Input())
        _ = try await update(owner, role.id, UpdateRoleRequest(permissions: ["canViewUsers"]))
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await member.client.listRoles(ListRoles.Input())
        }
    }

    @Test func `a member without the permission is refused`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let viewer: Person = try await owner.invite(role: "viewer")
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await update(viewer, role.id, UpdateRoleRequest(hierarchy: 60))
        }
    }

    @Test func `a role of another workspace is not found and stays as it is`() async throws {
        let stranger: Person = try await world.signUp()
        let foreign: Role = try await stranger.makeRole()
        let owner: Person = try await world.signUp()
        try await expectRefused("ROLE_NOT_FOUND", 404) {
            try await update(owner, foreign.id, UpdateRoleRequest(hierarchy: 60))
        }
        #expect(try await stranger.client.getRole(GetRole.Input(roleID: foreign.id)) == foreign)
    }

    @Test func `a system role cannot be changed`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Role = try await owner.role(named: "viewer")
        try await expectRefused("ROLE_IS_SYSTEM", 400) {
            try await update(owner, viewer.id, UpdateRoleRequest(displayName: "Spectator"))
        }
    }

    @Test func `a stale tag is refused`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        try await expectRefused("PRECONDITION_FAILED", 412) {
            try await owner.client.updateRole(
                UpdateRole.Input(roleID: role.id, ifMatch: "\"stale\"", body: UpdateRoleRequest(hierarchy: 60)))
        }
    }

    @Test func `the name of another role is refused`() async throws {
        let owner: Person = try await world.signUp()
        let first: Role = try await owner.makeRole()
        let second: Role = try await owner.makeRole()
        try await expectRefused("ROLE_NAME_EXISTS", 409) {
            try await update(owner, second.id, UpdateRoleRequest(name: first.name))
        }
    }

    private func update(_ person: Person, _ id: RoleID, _ body: UpdateRoleRequest) async throws -> Role {
        try await person.client.updateRole(UpdateRole.Input(roleID: id, body: body))
    }
}
