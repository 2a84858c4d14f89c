// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct RestoreUserTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func remove(_ person: Person, by owner: Person) async throws {
        _ = try await owner.client.deleteUser(
            DeleteUser.Input(userID: person.userID, body: DeleteUserRequest(reason: "By mistake")))
    }

    private func restore(_ person: Person, by owner: Person) async throws -> User {
        try await owner.client.restoreUser(RestoreUser.Input(userID: person.userID))
    }

    @Test func `scenario 19: a removed member comes back with the primary role alone, in time`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let member: Person = try await owner.invite(role: "viewer")
        _ = try await owner.client.assignUserRole(
            AssignUserRole.Input(userID: member.userID, body: AssignUserRoleRequest(roleID: role.id)))
        try await remove(member, by: owner)
        try await world.query(
            "UPDATE tenant_members SET restorable_until = now() + interval '1 day' WHERE user_id = '\(member.userID)'")
        let user: User = try await restore(member, by: owner)
        #expect(user.roles == ["viewer"] && user.status == .active)
        #expect(try await world.signIn(member).client.getSession().roles == ["viewer"])
        #expect(try await owner.audited("member.restored") == [member.userID.description])
        try await remove(member, by: owner)
        try await world.query(
            "UPDATE tenant_members SET restorable_until = now() - interval '1 day' WHERE user_id = '\(member.userID)'")
        try await expectRefused("USER_STATE_INVALID", 409) { try await restore(member, by: owner) }
    }

    @Test func `an active member is not restored, and a stranger not found`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: "viewer")
        let refusal: APIErrorResponse = try await expectRefused("USER_STATE_INVALID", 409) {
            try await restore(member, by: owner)
        }
        #expect(refusal.details["currentState"] == .string("active"))
        let stranger: Person = try await world.signUp()
        try await expectRefused("USER_NOT_FOUND", 404) { try await restore(stranger, by: owner) }
    }

    @Test func `coming back takes a seat`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: "viewer")
        try await remove(member, by: owner)
        try await owner.raiseSeats(to: 1)
        try await expectRefused("TENANT_QUOTA_EXCEEDED", 403) { try await restore(member, by: owner) }
        try await owner.raiseSeats(to: 2)
        _ = try await restore(member, by: owner)
    }

    @Test func `a peer is not restored, and a viewer restores nobody`() async throws {
        let owner: Person = try await world.signUp()
        let admin: Person = try await owner.invite(role: "admin")
        let peer: Person = try await owner.invite(role: "admin")
        try await remove(peer, by: owner)
        try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) { try await restore(peer, by: admin) }
        let viewer: Person = try await owner.invite(role: "viewer")
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await restore(peer, by: viewer) }
    }
}
