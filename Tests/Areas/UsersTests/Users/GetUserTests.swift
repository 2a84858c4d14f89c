// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetUserTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a member is read`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let user: User = try await owner.client.getUser(GetUser.Input(userID: viewer.userID))
        #expect(user.email == viewer.email)
        #expect(user.role == "viewer")
        #expect(!user.isOwner)
    }

    @Test func `everybody reads oneself, without any permission`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole(permissions: ["canViewRoles"])
        let member: Person = try await owner.invite(role: role.name)
        #expect(try await member.client.getUser(GetUser.Input(userID: member.userID)).id == member.userID)
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await member.client.getUser(GetUser.Input(userID: owner.userID))
        }
        #expect(refusal.details["requiredPermission"] == .string("canViewUsers"))
    }

    @Test func `an unchanged member is not sent again`() async throws {
        let owner: Person = try await world.signUp()
        let target: String = "/v1/users/\(owner.userID)"
        let tag: String = try #require(try await owner.tag(of: target))
        #expect(tag.hasPrefix("\""))
        let again: RawAnswer = try await world.send(
            .get, target, token: owner.token, headers: [("if-none-match", tag)])
        #expect(again.status == 304)
        #expect(again.text.isEmpty)
    }

    @Test func `somebody of another workspace is as unknown as nobody`() async throws {
        let stranger: Person = try await world.signUp()
        let owner: Person = try await world.signUp()
        var messages: Set<String> = []
        for id in [stranger.userID, UserID(owner.tenantID.uuid)] {
            let refusal: APIErrorResponse = try await expectRefused("USER_NOT_FOUND", 404) {
                try await owner.client.getUser(GetUser.Input(userID: id))
            }
            messages.insert(refusal.message)
        }
        #expect(messages.count == 1)
    }

    @Test func `a removed member is seen only by those who may bring them back`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let gone: Person = try await owner.invite(role: "viewer")
        _ = try await owner.client.deleteUser(DeleteUser.Input(userID: gone.userID))
        #expect(try await owner.client.getUser(GetUser.Input(userID: gone.userID)).status == .inactive)
        try await expectRefused("USER_NOT_FOUND", 404) {
            try await viewer.client.getUser(GetUser.Input(userID: gone.userID))
        }
    }

    @Test func `a header that names another workspace is refused`() async throws {
        let stranger: Person = try await world.signUp()
        let owner: Person = try await world.signUp()
        let answer: RawAnswer = try await world.send(
            .get, "/v1/users/\(owner.userID)", token: owner.token,
            headers: [("x-tenant-id", stranger.tenantID.description)])
        #expect(answer.status == 403)
        #expect(answer.code == "AUTHZ_TENANT_MISMATCH")
    }
}
