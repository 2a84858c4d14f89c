// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import Foundation
import TestSupport
import Testing
import ZygoClient

/// A wrong workspace gives nothing, and an isolation record says that somebody tried.
@Suite struct `isolation records` {
    let world: World

    init() async throws { world = try await World.shared() }

    /// Records of a person, oldest first: class, severity, statement, table, operation.
    private func records(of person: Person) async throws -> [[String?]] {
        try await world.query(
            """
            SELECT class, severity, operation, table_name, operation_id FROM audit.rls_violation_log
             WHERE principal_id = '\(person.userID)' ORDER BY created_at, id
            """)
    }

    /// Waits until so many records of a person are there.
    private func expectRecords(_ count: Int, of person: Person) async throws -> [[String?]] {
        let world: World = world
        try await TemporaryRedis.until {
            try await world.value(
                "SELECT count(*) FROM audit.rls_violation_log WHERE principal_id = '\(person.userID)'") == "\(count)"
        }
        return try await records(of: person)
    }

    @Test func `a role and a person of another workspace are not found and each leaves one record`() async throws {
        let stranger: Person = try await world.signUp()
        let role: Role = try await stranger.makeRole()
        let owner: Person = try await world.signUp()
        for _ in 0..<3 {
            try await expectRefused("ROLE_NOT_FOUND", 404) {
                try await owner.client.getRole(GetRole.Input(roleID: role.id))
            }
        }
        try await expectRefused("USER_NOT_FOUND", 404) {
            try await owner.client.getUser(GetUser.Input(userID: stranger.userID))
        }
        let kept: [[String?]] = try await expectRecords(2, of: owner)
        #expect(
            kept == [
                ["foreign_id", "info", "SELECT", "roles", "getRole"],
                ["foreign_id", "warning", "SELECT", "users", "getUser"],
            ])
        let whole: [[String?]] = try await world.query(
            """
            SELECT session_tenant_id, target_tenant_id, user_id, principal_kind, resource_id, blocked, count,
                   request_path, host(ip_address) LIKE '10.%', request_id IS NOT NULL
              FROM audit.rls_violation_log WHERE principal_id = '\(owner.userID)' AND table_name = 'roles'
            """)
        #expect(
            whole == [
                [
                    owner.tenantID.description, stranger.tenantID.description, owner.userID.description, "user",
                    role.id.description, "t", "1", "/v1/roles/\(role.id)", "t", "t",
                ]
            ])
    }

    @Test func `an id that exists nowhere leaves no record`() async throws {
        let stranger: Person = try await world.signUp()
        let role: Role = try await stranger.makeRole()
        let owner: Person = try await world.signUp()
        let nobody: RoleID = RoleID(UUID())
        let own: Role = try await owner.makeRole()
        try await expectRefused("ROLE_NOT_FOUND", 404) {
            try await owner.client.getRole(GetRole.Input(roleID: nobody))
        }
        _ = try await owner.client.deleteRole(DeleteRole.Input(roleID: own.id))
        try await expectRefused("ROLE_NOT_FOUND", 404) {
            try await owner.client.getRole(GetRole.Input(roleID: own.id))
        }
        // Answers are looked at in their order: when this one is there, the others were looked at.
        try await expectRefused("ROLE_NOT_FOUND", 404) {
            try await owner.client.getRole(GetRole.Input(roleID: role.id))
        }
        #expect(try await expectRecords(1, of: owner).first?[3] == "roles")
    }

    @Test func `a write is critical and stands in both trails, the target in the platform's alone`() async throws {
        let stranger: Person = try await world.signUp()
        let role: Role = try await stranger.makeRole()
        let owner: Person = try await world.signUp()
        try await expectRefused("ROLE_NOT_FOUND", 404) {
            try await owner.client.updateRole(
                UpdateRole.Input(roleID: role.id, body: UpdateRoleRequest(hierarchy: 60)))
        }
        #expect(
            try await expectRecords(1, of: owner) == [["foreign_id", "critical", "UPDATE", "roles", "updateRole"]])
        let world: World = world
        try await TemporaryRedis.until {
            try await owner.audited("security.cross_tenant_attempt").count == 1
        }
        let target: String = stranger.tenantID.description
        let trails: [[String?]] = try await world.query(
            """
            SELECT coalesce(tenant_id::text, 'platform'), severity, metadata ->> 'class', metadata ->> 'table',
                   metadata::text LIKE '%\(target)%'
              FROM audit.logs
             WHERE event_type = 'security.cross_tenant_attempt' AND actor_id = '\(owner.userID)'
             ORDER BY tenant_id NULLS LAST
            """)
        #expect(
            trails == [
                [owner.tenantID.description, "high", "foreign_id", "roles", "f"],
                ["platform", "high", "foreign_id", "roles", "t"],
            ])
        #expect(try await stranger.audited("security.cross_tenant_attempt").isEmpty)
    }

    @Test func `a person of another workspace in a list is recorded although the call succeeds`() async throws {
        let stranger: Person = try await world.signUp()
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let outcome: BulkAssignedRoleMembers = try await owner.client.bulkAssignRoleMembers(
            BulkAssignRoleMembers.Input(
                roleID: role.id, body: BulkAssignRoleMembersRequest(userIDs: [stranger.userID])))
        #expect(outcome.failed.map(\.reason) == ["USER_NOT_FOUND"])
        #expect(
            try await expectRecords(1, of: owner)
                == [["foreign_id", "critical", "INSERT", "users", "bulkAssignRoleMembers"]])
    }

    @Test func `a header that names another workspace again and again stands in the trails once`() async throws {
        let stranger: Person = try await world.signUp()
        let owner: Person = try await world.signUp()
        for _ in 0..<5 {
            _ = try await world.send(
                .get, "/v1/roles", token: owner.token, headers: [("x-tenant-id", stranger.tenantID.description)])
        }
        let world: World = world
        try await TemporaryRedis.until {
            try await world.value(
                "SELECT sum(count) FROM audit.rls_violation_log WHERE principal_id = '\(owner.userID)'") == "5"
        }
        #expect(try await owner.audited("security.cross_tenant_attempt").count == 1)
        let rows: String? = try await world.value(
            """
            SELECT count(*) FROM audit.logs
             WHERE event_type = 'security.cross_tenant_attempt' AND actor_id = '\(owner.userID)'
            """)
        #expect(rows == "2")
    }

    @Test func `a header that names another workspace is refused and recorded`() async throws {
        let stranger: Person = try await world.signUp()
        let owner: Person = try await world.signUp()
        let answer: RawAnswer = try await world.send(
            .get, "/v1/roles", token: owner.token, headers: [("x-tenant-id", stranger.tenantID.description)])
        #expect(answer.status == 403 && answer.code == "AUTHZ_TENANT_MISMATCH")
        #expect(
            try await expectRecords(1, of: owner) == [["selector_mismatch", "warning", "SELECT", nil, "listRoles"]])
        #expect(
            try await world.value(
                "SELECT target_tenant_id FROM audit.rls_violation_log WHERE principal_id = '\(owner.userID)'")
                == stranger.tenantID.description)
    }
}
