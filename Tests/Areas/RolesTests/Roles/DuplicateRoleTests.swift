// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct DuplicateRoleTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a system role is copied as a custom one`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Role = try await owner.role(named: "viewer")
        let copy: Role = try await duplicate(owner, viewer.id, "spectator")
        #expect(Set(copy.permissions) == Set(viewer.permissions))
        #expect(!copy.isSystem)
        #expect(copy.hierarchy == viewer.hierarchy)
        #expect(try await owner.audited("role.duplicated") == [copy.id.description])
    }

    @Test func `a role of another workspace is not found`() async throws {
        let foreign: Role = try await world.signUp().makeRole()
        let owner: Person = try await world.signUp()
        try await expectRefused("ROLE_NOT_FOUND", 404) { try await duplicate(owner, foreign.id, "stolen") }
    }

    @Test func `an administrator cannot copy the owner's permissions`() async throws {
        let owner: Person = try await world.signUp()
        let source: Role = try await owner.role(named: "owner")
        let admin: Person = try await owner.invite(role: "admin")
        try await expectRefused("ROLE_PERMISSION_ESCALATION", 403) { try await duplicate(admin, source.id, "crown") }
    }

    @Test func `a copy never outranks its maker`() async throws {
        let owner: Person = try await world.signUp()
        let admin: Person = try await owner.invite(role: "admin")
        let source: Role = try await owner.role(named: "admin")
        let copy: Role = try await duplicate(admin, source.id, "deputy")
        #expect(copy.hierarchy == source.hierarchy + 1)
        try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) {
            try await admin.client.duplicateRole(
                DuplicateRole.Input(roleID: source.id, body: DuplicateRoleRequest(name: "chief", hierarchy: 5)))
        }
    }

    @Test func `a taken name and a member without the permission are refused`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let viewer: Person = try await owner.invite(role: "viewer")
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await duplicate(viewer, role.id, "sneaky") }
        try await expectRefused("ROLE_NAME_EXISTS", 409) { try await duplicate(owner, role.id, role.name) }
    }

    private func duplicate(_ person: Person, _ id: RoleID, _ name: String) async throws -> Role {
        try await person.client.duplicateRole(
            DuplicateRole.Input(roleID: id, body: DuplicateRoleRequest(name: name)))
    }
}
