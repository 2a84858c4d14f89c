// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct CompareRolesTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `two roles are compared permission by permission`() async throws {
        let owner: Person = try await world.signUp()
        let first: Role = try await owner.makeRole(permissions: ["canViewUsers", "canViewRoles"])
        let second: Role = try await owner.makeRole(permissions: ["canViewUsers"])
        let answer: RoleComparison = try await owner.client.compareRoles(
            CompareRoles.Input(roleIDs: [first.id, second.id]))
        #expect(answer.roles.map(\.id) == [first.id, second.id])
        #expect(answer.comparison.common == ["canViewUsers"])
        #expect(answer.comparison.matrix["canViewRoles"] == [first.id])
    }

    @Test func `one role alone, six, or the same twice are refused`() async throws {
        let owner: Person = try await world.signUp()
        let roles: [Role] = try await owner.client.listRoles(ListRoles.Input()).data
        let lists: [[RoleID]] = [[roles[0].id], roles.map(\.id), [roles[0].id, roles[0].id]]
        for ids in lists {
            let text: String = ids.map(\.description).joined(separator: ",")
            let answer: RawAnswer = try await world.send(
                .get, "/v1/roles/compare?role_ids=" + text, token: owner.token)
            #expect(answer.status == 400)
            #expect(answer.code == "VALIDATION_FAILED")
        }
    }

    @Test func `a role of another workspace is not found`() async throws {
        let foreign: Role = try await world.signUp().makeRole()
        let owner: Person = try await world.signUp()
        let own: Role = try await owner.makeRole()
        try await expectRefused("ROLE_NOT_FOUND", 404) {
            try await owner.client.compareRoles(CompareRoles.Input(roleIDs: [own.id, foreign.id]))
        }
    }
}
