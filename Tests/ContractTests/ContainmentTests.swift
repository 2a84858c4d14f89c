// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import Foundation
import TestSupport
import Testing
import ZygoClient

/// Who tries again and again to reach another workspace is shut out, and somebody hears of it.
@Suite struct `containment of principals` {
    private static let contact: String = "security@installation.example"
    private static let options: World.Options = World.Options(
        variables: [
            "SECURITY_CONTAIN_ATTEMPTS": "20", "SECURITY_CONTAIN_CRITICAL": "3", "SECURITY_ALERT_EMAILS": contact,
        ])

    private static func records(of principal: String, _ world: World) async throws -> Int {
        Int(
            try await world.value(
                "SELECT coalesce(sum(count), 0) FROM audit.rls_violation_log WHERE principal_id = '\(principal)'")
                ?? "0") ?? 0
    }

    private static func alerts(of principal: String, _ world: World) async throws -> [[String?]] {
        try await world.query(
            """
            SELECT audience, type, severity, status FROM audit.security_alerts
             WHERE principal_id = '\(principal)' ORDER BY created_at, id
            """)
    }

    @Test func `audit 18: thirty readings are recorded once each, and the session is over`() async throws {
        try await World.with(Self.options) { (world: World) async throws -> Void in
            let stranger: Person = try await world.signUp()
            let owner: Person = try await world.signUp()
            var roles: [RoleID] = []
            for _ in 0..<30 { roles.append(try await stranger.makeRole().id) }
            // What follows is held back, so that every answer comes before it.
            for part in [roles[..<15], roles[15...]] {
                try await world.holding("LOCK TABLE audit.rls_violation_log IN SHARE MODE") {
                    for role in part {
                        try await expectRefused("ROLE_NOT_FOUND", 404) {
                            try await owner.client.getRole(GetRole.Input(roleID: role))
                        }
                    }
                }
                let expected: Int = part.endIndex
                try await TemporaryRedis.until {
                    try await Self.records(of: owner.userID.description, world) == expected
                }
            }
            try await TemporaryRedis.until {
                try await owner.audited("security.principal_contained").count == 1
            }
            try await expectRefused("AUTH_TOKEN_REVOKED", 401) {
                try await owner.client.getRole(GetRole.Input(roleID: roles[0]))
            }
            try await Self.expectContained(owner.userID.description, kind: "user", of: owner, world)
            // Nobody else is shut out.
            #expect(try await stranger.client.getRole(GetRole.Input(roleID: roles[0])).id == roles[0])
        }
    }

    private static func expectContained(
        _ principal: String, kind: String, of owner: Person, _ world: World
    ) async throws {
        try await TemporaryRedis.until {
            try await Self.alerts(of: principal, world).contains { (row: [String?]) -> Bool in
                row == ["platform", "security.principal_contained", "critical", "new"]
            }
        }
        let alerts: [[String?]] = try await Self.alerts(of: principal, world)
        #expect(alerts.count == 2)
        let trails: [[String?]] = try await world.query(
            """
            SELECT coalesce(tenant_id::text, 'platform'), severity, actor_type, metadata ->> 'principal_kind'
              FROM audit.logs
             WHERE event_type = 'security.principal_contained' AND resource_id = '\(principal)'
             ORDER BY tenant_id NULLS LAST
            """)
        #expect(
            trails == [
                [owner.tenantID.description, "critical", "system", kind], ["platform", "critical", "system", kind],
            ])
        let contact: EmailAddress = try #require(EmailAddress(wire: contact))
        // One mail for each alert, however often it is repeated.
        try await TemporaryRedis.until { try world.mails("platform-alert", to: contact) >= 2 }
    }

    @Test func `the third critical attempt ends a session, the first raises an alert`() async throws {
        try await World.with(Self.options) { (world: World) async throws -> Void in
            let stranger: Person = try await world.signUp()
            let owner: Person = try await world.signUp()
            for number in 1...3 {
                let role: Role = try await stranger.makeRole()
                try await expectRefused("ROLE_NOT_FOUND", 404) {
                    try await owner.client.updateRole(
                        UpdateRole.Input(roleID: role.id, body: UpdateRoleRequest(hierarchy: 60)))
                }
                try await TemporaryRedis.until {
                    try await Self.records(of: owner.userID.description, world) == number
                }
                try await TemporaryRedis.until {
                    try await Self.alerts(of: owner.userID.description, world).first
                        == ["platform", "security.cross_tenant_attempt", "critical", "new"]
                }
                if number < 3 { #expect(try await owner.audited("security.principal_contained").isEmpty) }
            }
            try await TemporaryRedis.until {
                try await owner.audited("security.principal_contained").count == 1
            }
            try await expectRefused("AUTH_TOKEN_REVOKED", 401) {
                try await owner.client.listRoles(ListRoles.Input())
            }
        }
    }

    @Test func `a key that names another workspace twenty times is taken away`() async throws {
        try await World.with(Self.options) { (world: World) async throws -> Void in
            let stranger: Person = try await world.signUp()
            let owner: Person = try await world.signUp()
            let (id, secret): (ApiKeyID, Secret<String>) = try await owner.makeKey()
            var last: RawAnswer?
            for number in 1...40 {
                last = try await world.send(
                    .get, "/v1/audit-logs", token: secret,
                    headers: [
                        ("x-tenant-id", stranger.tenantID.description), ("x-forwarded-for", world.callerAddress()),
                    ])
                if last?.status == 401 { break }
                #expect(last?.code == "AUTHZ_TENANT_MISMATCH", "\(last?.text ?? "")")
                let expected: Int = min(number, 20)
                try await TemporaryRedis.until { try await Self.records(of: id.description, world) >= expected }
            }
            #expect(last?.code == "AUTH_API_KEY_REVOKED")
            #expect(try await owner.audited("apikey.auto_revoked") == [id.description])
            try await Self.expectContained(id.description, kind: "api_key", of: owner, world)
        }
    }
}
