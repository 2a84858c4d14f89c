// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct CreateRoleTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a custom role is made and audited`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.client.createRole(
            CreateRole.Input(
                body: CreateRoleRequest(
                    name: "release_manager", description: "Ships.", hierarchy: 40,
                    permissions: ["canViewRoles", "canViewUsers"])))
        #expect(role.displayName == "Release Manager")
        #expect(role.description == "Ships.")
        #expect(role.hierarchy == 40)
        #expect(Set(role.permissions) == ["canViewRoles", "canViewUsers"])
        #expect(!role.isSystem)
        #expect(role.membersCount == 0)
        #expect(role.createdBy == owner.userID)
        #expect(role.tenantID == owner.tenantID)
        #expect(try await owner.audited("role.created") == [role.id.description])
    }

    @Test func `a repeat with the same key answers the same role and makes no second one`() async throws {
        let owner: Person = try await world.signUp()
        let input: CreateRole.Input = CreateRole.Input(
            idempotencyKey: "create-role-\(world.number())",
            body: CreateRoleRequest(name: "replayed", permissions: ["canViewUsers"]))
        let first: Role = try await owner.client.createRole(input)
        let second: Role = try await owner.client.createRole(input)
        #expect(first == second)
        #expect(try await owner.audited("role.created").count == 1)
    }

    @Test func `of twenty parallel repeats of one key one makes the role`() async throws {
        let owner: Person = try await world.signUp()
        let input: CreateRole.Input = CreateRole.Input(
            idempotencyKey: "parallel-role-\(world.number())",
            body: CreateRoleRequest(name: "parallel", permissions: ["canViewUsers"]))
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do {
                        _ = try await owner.client.createRole(input)
                    } catch {
                        #expect("\(error)".contains("IDEMPOTENCY_KEY_CONFLICT"), "\(error)")
                    }
                }
            }
        }
        #expect(try await owner.audited("role.created").count == 1)
    }

    @Test func `without a token no role is made`() async throws {
        try await expectRefused("AUTH_TOKEN_MISSING", 401) { try await create(world.client(), "nobodys") }
    }

    @Test func `a member without the permission is refused`() async throws {
        let developer: Person = try await world.signUp().invite(role: "developer")
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await create(developer.client, "sneaky") }
    }

    @Test func `a sign-in of an hour ago is too old`() async throws {
        let owner: Person = try await world.signUp()
        try await world.query(
            "UPDATE sessions SET auth_time = now() - interval '1 hour' WHERE user_id = '\(owner.userID)'")
        try await expectRefused("AUTH_REAUTH_REQUIRED", 403) { try await create(owner.client, "late") }
    }

    @Test func `a taken name is refused under the status that the operation pins`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.makeRole("twice")
        try await expectRefused("ROLE_NAME_EXISTS", 400) { try await create(owner.client, "twice") }
    }

    @Test func `the same name in two workspaces is two roles`() async throws {
        let first: Role = try await world.signUp().makeRole("same_name")
        let second: Role = try await world.signUp().makeRole("same_name")
        #expect(first.id != second.id)
    }

    @Test func `a permission that does not exist is refused by its place`() async throws {
        let owner: Person = try await world.signUp()
        try await expectRefused("ROLE_PERMISSION_UNKNOWN", 400) {
            try await owner.client.createRole(
                CreateRole.Input(
                    body: CreateRoleRequest(name: "dreamer", permissions: ["canViewUsers", "canFly"])))
        }
    }

    @Test func `nobody makes a role with more than the own permissions`() async throws {
        let admin: Person = try await world.signUp().invite(role: "admin")
        let refusal: APIErrorResponse = try await expectRefused("ROLE_PERMISSION_ESCALATION", 403) {
            try await admin.client.createRole(
                CreateRole.Input(
                    body: CreateRoleRequest(name: "climber", permissions: ["canDeleteTenant"])))
        }
        #expect("\(refusal.details)".contains("canDeleteTenant"))
    }

    @Test func `nobody makes a role at or above the own rank`() async throws {
        let admin: Person = try await world.signUp().invite(role: "admin")
        for hierarchy in [2, 10] {
            try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) {
                try await admin.makeRole(hierarchy: hierarchy)
            }
        }
    }

    @Test func `every broken rule is named at once and nothing is made`() async throws {
        let owner: Person = try await world.signUp()
        let answer: RawAnswer = try await world.send(
            .post, "/v1/roles", token: owner.token,
            body: #"{"name":"A b","hierarchy":"high","permissions":[]}"#)
        #expect(answer.status == 400)
        #expect(answer.code == "VALIDATION_FAILED")
        let fields: [String] = answer.violations.map { String($0.prefix { $0 != ":" }) }
        #expect(fields == ["name", "hierarchy", "permissions"], "\(answer.violations)")
        #expect(try await owner.audited("role.created").isEmpty)
    }

    private func create(_ client: ZygoClient, _ name: String) async throws -> Role {
        try await client.createRole(
            CreateRole.Input(body: CreateRoleRequest(name: name, permissions: ["canViewUsers"])))
    }
}
