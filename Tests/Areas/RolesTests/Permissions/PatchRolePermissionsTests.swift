// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct PatchRolePermissionsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func patch(
        _ role: Role, add: [String]? = nil, remove: [String]? = nil, by person: Person, ifMatch: String? = nil
    ) async throws -> Role {
        try await person.client.patchRolePermissions(
            PatchRolePermissions.Input(
                roleID: role.id, ifMatch: ifMatch, body: PatchRolePermissionsRequest(add: add, remove: remove)))
    }

    @Test func `keys come and go, and holders have them at once`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole(permissions: ["canViewUsers", "canViewRoles"])
        let holder: Person = try await owner.invite(role: role.name)
        _ = try await holder.client.listRoles(ListRoles.Input())
        let changed: Role = try await patch(role, add: ["canViewServers"], remove: ["canViewRoles"], by: owner)
        #expect(Set(changed.permissions) == ["canViewUsers", "canViewServers"])
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await holder.client.listRoles(ListRoles.Input())
        }
        #expect(try await owner.audited("role.permissions_changed") == [role.id.description])
    }

    @Test func `what is there already and what is gone already changes nothing`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole(permissions: ["canViewUsers"])
        let same: Role = try await patch(role, add: ["canViewUsers"], remove: ["canViewServers"], by: owner)
        #expect(same.permissions == ["canViewUsers"])
        #expect(try await patch(role, by: owner).permissions == ["canViewUsers"])
        #expect(try await owner.audited("role.permissions_changed").isEmpty)
    }

    @Test func `a key in both lists, an unknown one, and the last one are refused`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole(permissions: ["canViewUsers"])
        try await expectRefused("VALIDATION_CONFLICTING_FIELDS", 422) {
            try await patch(role, add: ["canViewRoles"], remove: ["canViewRoles"], by: owner)
        }
        try await expectRefused(anyOf: ["ROLE_PERMISSION_UNKNOWN"]) {
            try await patch(role, add: ["canFly"], by: owner)
        }
        try await expectRefused("VALIDATION_FAILED", 400) { try await patch(role, remove: ["canViewUsers"], by: owner) }
        #expect(try await owner.client.getRole(GetRole.Input(roleID: role.id)).permissions == ["canViewUsers"])
    }

    @Test func `nobody puts in what they do not hold, nor changes a role above or a system role`() async throws {
        let owner: Person = try await world.signUp()
        let admin: Person = try await owner.invite(role: "admin")
        let low: Role = try await owner.makeRole(hierarchy: 50)
        let refusal: APIErrorResponse = try await expectRefused("ROLE_PERMISSION_ESCALATION", 403) {
            try await patch(low, add: ["canDeleteTenant"], by: admin)
        }
        #expect(refusal.details["requiredPermissions"] == .array([.string("canDeleteTenant")]))
        let high: Role = try await owner.makeRole(hierarchy: 5)
        try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) {
            try await patch(high, add: ["canViewRoles"], by: admin)
        }
        let viewer: Role = try await owner.role(named: "viewer")
        try await expectRefused(anyOf: ["ROLE_IS_SYSTEM"]) { try await patch(viewer, add: ["canViewRoles"], by: owner) }
        try await expectRefused("PRECONDITION_FAILED", 412) {
            try await patch(low, add: ["canViewRoles"], by: owner, ifMatch: "\"stale\"")
        }
    }

    @Test func `two changes at once both count`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole(permissions: ["canViewUsers"])
        async let first: String = outcome { try await patch(role, add: ["canViewRoles"], by: owner) }
        async let second: String = outcome { try await patch(role, add: ["canViewServers"], by: owner) }
        #expect([await first, await second] == ["done", "done"])
        let after: Role = try await owner.client.getRole(GetRole.Input(roleID: role.id))
        #expect(Set(after.permissions) == ["canViewUsers", "canViewRoles", "canViewServers"])
    }
}
