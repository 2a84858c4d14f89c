// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct DeleteUserTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a removed member is out at once, and can be brought back for a while`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let removed: RemovedMember = try await remove(
            owner, viewer.userID, DeleteUserRequest(reason: "Left the company"))
        #expect(removed.success)
        #expect(removed.transferred.total == 0)
        #expect(removed.deletedID == viewer.userID)
        try await expectRefused(anyOf: ["AUTH_TOKEN_REVOKED", "AUTHZ_NOT_A_MEMBER"]) {
            try await viewer.client.listRoles(ListRoles.Input())
        }
        let refusal: APIErrorResponse = try await expectRefused("USER_IN_RECOVERY", 409) {
            try await remove(owner, viewer.userID)
        }
        #expect(refusal.details["recoverableUntil"] != nil)
        #expect(try await owner.audited("member.removed") == [viewer.userID.description])
        #expect(try await owner.client.listUsers(ListUsers.Input()).data.map(\.id) == [owner.userID])
    }

    @Test func `a removal gives its seat back`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let query: String = "SELECT value FROM tenant_usage WHERE tenant_id = '\(owner.tenantID)' AND metric = 'users'"
        #expect(try await world.value(query) == "2")
        _ = try await remove(owner, viewer.userID)
        #expect(try await world.value(query) == "1")
    }

    @Test func `a viewer removes nobody`() async throws {
        let owner: Person = try await world.signUp()
        let first: Person = try await owner.invite(role: "viewer")
        let second: Person = try await owner.invite(role: "viewer")
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await remove(first, second.userID)
        }
        #expect(refusal.details["requiredPermission"] == .string("canDeleteUsers"))
    }

    @Test func `a sign-in of an hour ago is too old`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        try await world.query(
            "UPDATE sessions SET auth_time = now() - interval '1 hour' WHERE user_id = '\(owner.userID)'")
        try await expectRefused("AUTH_REAUTH_REQUIRED", 403) { try await remove(owner, viewer.userID) }
    }

    @Test func `somebody of another workspace is not found and stays`() async throws {
        let stranger: Person = try await world.signUp().invite(role: "viewer")
        let owner: Person = try await world.signUp()
        try await expectRefused("USER_NOT_FOUND", 404) { try await remove(owner, stranger.userID) }
        #expect(try await stranger.client.getSession().roles == ["viewer"])
    }

    @Test func `neither oneself nor the owner is removed`() async throws {
        let owner: Person = try await world.signUp()
        let admin: Person = try await owner.invite(role: "admin")
        try await expectRefused("USER_CANNOT_DELETE_SELF", 400) { try await remove(admin, admin.userID) }
        try await expectRefused("USER_CANNOT_MODIFY_OWNER", 403) { try await remove(admin, owner.userID) }
    }

    @Test func `a peer is not removed`() async throws {
        let owner: Person = try await world.signUp()
        let admin: Person = try await owner.invite(role: "admin")
        let peer: Person = try await owner.invite(role: "admin")
        try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) { try await remove(admin, peer.userID) }
    }

    @Test func `work goes to members only`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let stranger: Person = try await world.signUp()
        try await expectRefused("USER_NOT_FOUND", 404) {
            try await remove(owner, viewer.userID, DeleteUserRequest(transferTo: stranger.userID))
        }
        #expect(try await viewer.client.getSession().roles == ["viewer"])
    }

    @Test func `a stale tag is refused and nobody is removed`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        try await expectRefused("PRECONDITION_FAILED", 412) {
            try await owner.client.deleteUser(DeleteUser.Input(userID: viewer.userID, ifMatch: "\"stale\""))
        }
        #expect(try await viewer.client.getSession().roles == ["viewer"])
    }

    private func remove(
        _ person: Person, _ id: UserID, _ body: DeleteUserRequest = DeleteUserRequest()
    ) async throws -> RemovedMember {
        try await person.client.deleteUser(DeleteUser.Input(userID: id, body: body))
    }
}
