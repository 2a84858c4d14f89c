// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ListRolesTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a new workspace has the six system roles in order of rank`() async throws {
        let owner: Person = try await world.signUp()
        let roles: RoleList = try await owner.client.listRoles(ListRoles.Input())
        #expect(roles.data.map(\.name) == ["owner", "admin", "developer", "billing_admin", "member", "viewer"])
        #expect(roles.data.allSatisfy { $0.isSystem })
        #expect(roles.systemCount == 6)
        #expect(roles.customCount == 0)
        #expect(roles.data.first?.membersCount == 1)
    }

    @Test func `custom roles can be listed by themselves and by name`() async throws {
        let owner: Person = try await world.signUp()
        for name in ["zebra_keeper", "ant_keeper"] { _ = try await owner.makeRole(name) }
        let roles: RoleList = try await owner.client.listRoles(ListRoles.Input(type: .custom, sort: .name))
        #expect(roles.data.map(\.name) == ["ant_keeper", "zebra_keeper"])
    }

    @Test func `roles of another workspace are not seen`() async throws {
        let owner: Person = try await world.signUp()
        let stranger: Person = try await world.signUp()
        let role: Role = try await stranger.makeRole()
        let seen: RoleList = try await owner.client.listRoles(ListRoles.Input())
        #expect(!seen.data.contains { $0.id == role.id })
    }

    @Test func `without a token nothing is listed`() async throws {
        try await expectRefused("AUTH_TOKEN_MISSING", 401) { try await world.client().listRoles(ListRoles.Input()) }
    }

    @Test func `a member without the permission is refused`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: try await owner.makeRole(permissions: ["canViewUsers"]).name)
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await member.client.listRoles(ListRoles.Input())
        }
        #expect(refusal.details["requiredPermission"] == .string("canViewRoles"))
    }

    @Test func `an unknown order is refused`() async throws {
        let owner: Person = try await world.signUp()
        let answer: RawAnswer = try await world.send(.get, "/v1/roles?sort=colour", token: owner.token)
        #expect(answer.status == 400)
        #expect(answer.violations == ["sort: VALIDATION_INVALID_ENUM"])
    }
}
