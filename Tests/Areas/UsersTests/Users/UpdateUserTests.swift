// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct UpdateUserTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `another role counts from the next request on`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let changed: User = try await update(owner, viewer.userID, UpdateUserRequest(role: "admin"))
        #expect(changed.role == "admin")
        #expect(try await viewer.client.getSession().permissions.contains("canManageRoles"))
        #expect(try await owner.audited("member.role_changed") == [viewer.userID.description])
    }

    @Test func `a suspended member is out at once and back after reactivation`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        _ = try await viewer.client.listRoles(ListRoles.Input())
        let suspended: User = try await update(owner, viewer.userID, UpdateUserRequest(status: .suspended))
        #expect(suspended.status == .suspended)
        try await expectRefused(anyOf: ["AUTH_TOKEN_REVOKED", "AUTHZ_NOT_A_MEMBER"]) {
            try await viewer.client.listRoles(ListRoles.Input())
        }
        let back: User = try await update(owner, viewer.userID, UpdateUserRequest(status: .active))
        #expect(back.status == .active)
        #expect(try await owner.audited("member.suspended") == [viewer.userID.description])
        #expect(try await owner.audited("member.reactivated") == [viewer.userID.description])
        let again: Person = try await world.signIn(viewer)
        #expect(try await !again.client.listRoles(ListRoles.Input()).data.isEmpty)
    }

    @Test func `a position is set and cleared, also one's own`() async throws {
        let owner: Person = try await world.signUp()
        let set: User = try await update(owner, owner.userID, UpdateUserRequest(jobTitle: .value(" Founder ")))
        #expect(set.jobTitle == "Founder")
        #expect(try await update(owner, owner.userID, UpdateUserRequest(jobTitle: .null)).jobTitle == nil)
    }

    @Test func `a member who may only assign roles cannot suspend`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole(hierarchy: 15, permissions: ["canAssignRoles", "canViewUsers"])
        let clerk: Person = try await owner.invite(role: role.name)
        let viewer: Person = try await owner.invite(role: "viewer")
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await update(clerk, viewer.userID, UpdateUserRequest(status: .suspended))
        }
        #expect("\(refusal.details)".contains("canManageUsers"))
        let changed: User = try await update(clerk, viewer.userID, UpdateUserRequest(role: "member"))
        #expect(changed.role == "member")
    }

    @Test func `a sign-in of an hour ago is too old`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        try await world.query(
            "UPDATE sessions SET auth_time = now() - interval '1 hour' WHERE user_id = '\(owner.userID)'")
        try await expectRefused("AUTH_REAUTH_REQUIRED", 403) {
            try await update(owner, viewer.userID, UpdateUserRequest(role: "member"))
        }
    }

    @Test func `somebody of another workspace is not found and stays as they are`() async throws {
        let stranger: Person = try await world.signUp().invite(role: "viewer")
        let owner: Person = try await world.signUp()
        for id in [stranger.userID, UserID(owner.tenantID.uuid)] {
            try await expectRefused("USER_NOT_FOUND", 404) {
                try await update(owner, id, UpdateUserRequest(role: "admin"))
            }
        }
        #expect(try await stranger.client.getSession().roles == ["viewer"])
    }

    @Test func `nobody changes oneself or the owner`() async throws {
        let owner: Person = try await world.signUp()
        let admin: Person = try await owner.invite(role: "admin")
        try await expectRefused("AUTHZ_SELF_ACTION_FORBIDDEN", 403) {
            try await update(admin, admin.userID, UpdateUserRequest(role: "viewer"))
        }
        try await expectRefused("USER_CANNOT_MODIFY_OWNER", 403) {
            try await update(admin, owner.userID, UpdateUserRequest(role: "viewer"))
        }
    }

    @Test func `an administrator changes no other administrator`() async throws {
        let owner: Person = try await world.signUp()
        let first: Person = try await owner.invite(role: "admin")
        let second: Person = try await owner.invite(role: "admin")
        try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) {
            try await update(first, second.userID, UpdateUserRequest(status: .suspended))
        }
    }

    @Test func `only a role within reach is given`() async throws {
        let owner: Person = try await world.signUp()
        let admin: Person = try await owner.invite(role: "admin")
        let viewer: Person = try await owner.invite(role: "viewer")
        let high: Role = try await owner.makeRole(hierarchy: 5)
        for (role, code) in [
            ("owner", "ROLE_OWNER_PROTECTED"), ("no_such_role", "ROLE_NOT_FOUND"),
            (high.name, "ROLE_HIERARCHY_VIOLATION"),
        ] {
            try await expectRefused(anyOf: [code]) {
                try await update(admin, viewer.userID, UpdateUserRequest(role: role))
            }
        }
        #expect(try await viewer.client.getSession().roles == ["viewer"])
    }

    @Test func `a role with guarded rights is given only by those who hold them`() async throws {
        let owner: Person = try await world.signUp()
        let giver: Person = try await owner.colleague(holding: ["canAssignRoles", "canViewUsers"], hierarchy: 40)
        let guarded: Role = try await owner.makeRole(hierarchy: 60, permissions: ["canManageUsers"])
        let viewer: Person = try await owner.invite(role: "viewer")
        let refusal: APIErrorResponse = try await expectRefused("ROLE_PERMISSION_ESCALATION", 403) {
            try await update(giver, viewer.userID, UpdateUserRequest(role: guarded.name))
        }
        #expect("\(refusal.details)".contains("canManageUsers"))
    }

    @Test func `a change of a member that changed meanwhile is refused`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let tag: String = try #require(try await owner.tag(of: "/v1/users/\(viewer.userID)"))
        _ = try await update(owner, viewer.userID, UpdateUserRequest(jobTitle: .value("Clerk")), ifMatch: tag)
        try await expectRefused("PRECONDITION_FAILED", 412) {
            try await update(owner, viewer.userID, UpdateUserRequest(jobTitle: .value("Baker")), ifMatch: tag)
        }
        #expect(try await owner.client.getUser(GetUser.Input(userID: viewer.userID)).jobTitle == "Clerk")
    }

    @Test func `an unknown state is refused`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let answer: RawAnswer = try await world.send(
            .patch, "/v1/users/\(viewer.userID)", token: owner.token, body: #"{"status":"asleep"}"#)
        #expect(answer.status == 400)
        #expect(answer.violations == ["status: VALIDATION_INVALID_ENUM"])
    }

    private func update(
        _ person: Person, _ id: UserID, _ body: UpdateUserRequest, ifMatch: String? = nil
    ) async throws -> User {
        try await person.client.updateUser(UpdateUser.Input(userID: id, ifMatch: ifMatch, body: body))
    }
}
