// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetRoleTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a role is read as it was made`() async throws {
        let owner: Person = try await world.signUp()
        let made: Role = try await owner.makeRole()
        #expect(try await owner.client.getRole(GetRole.Input(roleID: made.id)) == made)
    }

    @Test func `a member without the permission is refused`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let member: Person = try await owner.invite(role: role.name)
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await member.client.getRole(GetRole.Input(roleID: role.id))
        }
    }

    @Test func `a role of another workspace is not found`() async throws {
        let foreign: Role = try await world.signUp().makeRole()
        let owner: Person = try await world.signUp()
        try await expectRefused("ROLE_NOT_FOUND", 404) {
            try await owner.client.getRole(GetRole.Input(roleID: foreign.id))
        }
    }

    @Test func `an id that is no uuid is refused`() async throws {
        let owner: Person = try await world.signUp()
        let answer: RawAnswer = try await world.send(.get, "/v1/roles/not-an-id", token: owner.token)
        #expect(answer.status == 400)
        #expect(answer.code == "VALIDATION_FAILED")
    }
}
