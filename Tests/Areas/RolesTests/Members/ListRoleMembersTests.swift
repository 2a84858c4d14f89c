// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ListRoleMembersTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `holders of a role are listed`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let role: Role = try await owner.role(named: "viewer")
        let list: RoleMemberList = try await owner.client.listRoleMembers(ListRoleMembers.Input(roleID: role.id))
        #expect(list.data.map(\.userID) == [viewer.userID])
        #expect(list.data.first?.assignment == .primary)
    }

    @Test func `a cursor leads through the holders`() async throws {
        let owner: Person = try await world.signUp()
        let first: Person = try await owner.invite(role: "viewer")
        let second: Person = try await owner.invite(role: "viewer")
        let role: Role = try await owner.role(named: "viewer")
        let page: RoleMemberList = try await owner.client.listRoleMembers(
            ListRoleMembers.Input(roleID: role.id, cursor: "", limit: 1))
        #expect(page.data.map(\.userID) == [second.userID])
        let cursor: String = try #require(page.pagination.nextCursor)
        let next: RoleMemberList = try await owner.client.listRoleMembers(
            ListRoleMembers.Input(roleID: role.id, cursor: cursor, limit: 1))
        #expect(next.data.map(\.userID) == [first.userID])
        #expect(!next.pagination.hasNext)
        let other: Role = try await owner.role(named: "owner")
        try await expectRefused("VALIDATION_INVALID_CURSOR", 400) {
            try await owner.client.listRoleMembers(
                ListRoleMembers.Input(roleID: other.id, cursor: cursor))
        }
    }

    @Test func `both permissions are needed`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.role(named: "viewer")
        let member: Person = try await owner.colleague(holding: ["canViewRoles"])
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await member.client.listRoleMembers(ListRoleMembers.Input(roleID: role.id))
        }
        #expect(refusal.details["reason"] == .string("all"))
    }

    @Test func `a role of another workspace is not found`() async throws {
        let foreign: Role = try await world.signUp().makeRole()
        let owner: Person = try await world.signUp()
        try await expectRefused("ROLE_NOT_FOUND", 404) {
            try await owner.client.listRoleMembers(ListRoleMembers.Input(roleID: foreign.id))
        }
    }
}
