// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetOwnProfileTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a person reads the own profile with role and tag`() async throws {
        let owner: Person = try await world.signUp()
        let user: User = try await owner.client.getOwnProfile()
        #expect(user.id == owner.userID)
        #expect(user.email == owner.email)
        #expect(user.role == "owner")
        #expect(user.isOwner)
        #expect(user.name == "Robin Example")
        #expect(try await owner.tag(of: "/v1/users/me")?.hasPrefix("\"") == true)
    }

    @Test func `further roles stand behind the primary one`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let role: Role = try await owner.makeRole()
        _ = try await owner.client.bulkAssignRoleMembers(
            BulkAssignRoleMembers.Input(
                roleID: role.id, body: BulkAssignRoleMembersRequest(userIDs: [viewer.userID])))
        #expect(try await viewer.client.getOwnProfile().roles == ["viewer", role.name])
    }

    @Test func `without a token there is no profile`() async throws {
        try await expectRefused("AUTH_TOKEN_MISSING", 401) { try await world.client().getOwnProfile() }
    }
}
