// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@testable import RolesArea

@Suite struct PutUserPermissionTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a grant adds a key at once, its removal takes it away`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.colleague(holding: ["canViewUsers"])
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await member.client.listRoles(ListRoles.Input()) }
        let made: DirectPermission = try await owner.grant("canViewRoles", to: member)
        #expect(made.permission == "canViewRoles" && made.grantType == .grant && made.grantedBy == owner.userID)
        _ = try await member.client.listRoles(ListRoles.Input())
        #expect(try await owner.ungrant("canViewRoles", from: member).success)
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await member.client.listRoles(ListRoles.Input()) }
        try await expectRefused("RESOURCE_NOT_FOUND", 404) { try await owner.ungrant("canViewRoles", from: member) }
        #expect(try await owner.audited("permission.granted") == [member.userID.description])
        #expect(try await owner.audited("permission.direct_removed") == [member.userID.description])
    }

    @Test func `a denial takes the place of a grant`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: "viewer")
        _ = try await owner.grant("canViewServers", to: member)
        _ = try await owner.grant("canViewServers", to: member, as: .deny)
        #expect(try await !owner.permissions(of: member).permissions.contains("canViewServers"))
        #expect(
            try await world.value("SELECT count(*) FROM user_permissions WHERE user_id = '\(member.userID)'") == "1")
        #expect(try await owner.audited("permission.denied_set").count == 1)
    }

    @Test func `nobody grants what they do not hold, nor gives it back by ending a denial`() async throws {
        let owner: Person = try await world.signUp()
        let lead: Person = try await owner.colleague(
            holding: ["canAssignRoles", "canManageUsers", "canViewUsers"], hierarchy: 30)
        let member: Person = try await owner.invite(role: "viewer")
        let refusal: APIErrorResponse = try await expectRefused("ROLE_PERMISSION_ESCALATION", 403) {
            try await lead.grant("canManageRoles", to: member)
        }
        #expect(refusal.details["requiredPermissions"] == .array([.string("canManageRoles")]))
        _ = try await lead.grant("canViewUsers", to: member)
        _ = try await lead.grant("canViewServers", to: member, as: .deny)
        try await expectRefused("ROLE_PERMISSION_ESCALATION", 403) {
            try await lead.ungrant("canViewServers", from: member)
        }
        #expect(try await owner.ungrant("canViewServers", from: member).success)
    }

    @Test func `nobody gives back what they do not hold by a denial that ends sooner`() async throws {
        let owner: Person = try await world.signUp()
        let lead: Person = try await owner.colleague(
            holding: ["canAssignRoles", "canManageUsers", "canViewUsers"], hierarchy: 30)
        let member: Person = try await owner.invite(role: "viewer")
        let soon: Timestamp = try await world.inDays(1)
        _ = try await owner.grant("canViewServers", to: member, as: .deny)
        try await expectRefused("ROLE_PERMISSION_ESCALATION", 403) {
            try await lead.grant("canViewServers", to: member, as: .deny, until: soon)
        }
        _ = try await owner.grant("canViewServers", to: member, as: .deny, until: soon)
        _ = try await lead.grant("canViewServers", to: member, as: .deny, until: soon + .seconds(600))
        _ = try await lead.grant("canViewServers", to: member, as: .deny)
    }

    @Test func `scenario 22: neither oneself, nor a peer, nor the owner`() async throws {
        let owner: Person = try await world.signUp()
        let admin: Person = try await owner.invite(role: "admin")
        let peer: Person = try await owner.invite(role: "admin")
        try await expectRefused("AUTHZ_SELF_ACTION_FORBIDDEN", 403) { try await admin.grant("canViewUsers", to: admin) }
        try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) {
            try await admin.grant("canViewUsers", to: peer, as: .deny)
        }
        try await expectRefused("USER_CANNOT_MODIFY_OWNER", 403) {
            try await admin.grant("canViewUsers", to: owner, as: .deny)
        }
        let stranger: Person = try await world.signUp()
        try await expectRefused("USER_NOT_FOUND", 404) { try await admin.grant("canViewUsers", to: stranger) }
        #expect(
            try await world.value("SELECT count(*) FROM user_permissions WHERE tenant_id = '\(owner.tenantID)'") == "0")
    }

    @Test func `both permissions and a fresh sign-in are needed, and the key has to exist`() async throws {
        let owner: Person = try await world.signUp()
        try await owner.raiseSeats()
        let member: Person = try await owner.invite(role: "viewer")
        for keys in [["canAssignRoles"], ["canManageUsers"]] {
            let half: Person = try await owner.colleague(holding: keys, hierarchy: 30)
            try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
                try await half.grant(keys[0], to: member, as: .deny)
            }
        }
        try await expectRefused("PERMISSION_NOT_FOUND", 404) { try await owner.grant("canFly", to: member) }
        try await world.query(
            "UPDATE sessions SET auth_time = now() - interval '1 hour' WHERE user_id = '\(owner.userID)'")
        try await expectRefused("AUTH_REAUTH_REQUIRED", 403) { try await owner.grant("canViewUsers", to: member) }
    }

    @Test func `keys that need a second factor are lent for a month at most, by a fresh one`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: "viewer")
        try await expectRefused("AUTH_MFA_SETUP_REQUIRED", 403) {
            try await owner.grant("canExportSecrets", to: member, until: try await world.inDays(5))
        }
        _ = try await owner.enrol()
        try await expectRefused("VALIDATION_OUT_OF_RANGE", 400) {
            try await owner.grant("canExportSecrets", to: member)
        }
        try await expectRefused("VALIDATION_OUT_OF_RANGE", 400) {
            try await owner.grant("canExportSecrets", to: member, until: try await world.inDays(31))
        }
        _ = try await owner.grant("canExportSecrets", to: member, until: try await world.inDays(29))
        try await world.query(
            "UPDATE sessions SET mfa_verified_at = now() - interval '6 minutes' WHERE user_id = '\(owner.userID)'")
        try await expectRefused("AUTHZ_MFA_SESSION_EXPIRED", 403) {
            try await owner.grant("canExportSecrets", to: member, until: try await world.inDays(3))
        }
    }

    @Test func `the owner's own keys are lent by the owner alone`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.enrol()
        let admin: Person = try await owner.invite(role: "admin")
        let member: Person = try await owner.invite(role: "viewer")
        _ = try await owner.grant("canDeleteTenant", to: admin, until: try await world.inDays(5))
        _ = try await admin.enrol()
        #expect(try await owner.permissions(of: admin).permissions.contains("canDeleteTenant"))
        try await expectRefused("ROLE_PERMISSION_ESCALATION", 403) {
            try await admin.grant("canDeleteTenant", to: member, until: try await world.inDays(5))
        }
    }

    @Test func `fifty direct rows are the most, replacing one stays possible`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: "viewer")
        try await world.query(
            """
            INSERT INTO user_permissions (tenant_id, user_id, permission_id, grant_type, reason)
            SELECT '\(owner.tenantID)', '\(member.userID)', id, 'deny', 'Full'
              FROM permissions WHERE key NOT IN ('canViewUsers', 'canViewRoles') ORDER BY sort_order LIMIT 50
            """)
        let refusal: APIErrorResponse = try await expectRefused("RESOURCE_LIMIT_REACHED", 403) {
            try await owner.grant("canViewUsers", to: member)
        }
        #expect(refusal.details["limit"] == .integer(50))
        let held: String = try #require(
            try await world.value(
                """
                SELECT p.key FROM user_permissions u JOIN permissions p ON p.id = u.permission_id
                 WHERE u.user_id = '\(member.userID)' AND NOT p.requires_mfa LIMIT 1
                """))
        _ = try await owner.grant(held, to: member)
    }

    @Test func `scenario 27: whoever is demoted while their grant waits grants nothing`() async throws {
        let owner: Person = try await world.signUp()
        let admin: Person = try await owner.invite(role: "admin")
        let member: Person = try await owner.invite(role: "viewer")
        let demotion: String = """
            UPDATE tenant_members SET primary_role_id =
                   (SELECT id FROM roles WHERE tenant_id = '\(owner.tenantID)' AND name = 'viewer')
             WHERE user_id = '\(admin.userID)'
            """
        let grant: String = try await world.committing(demotion, whileWaiting: "members.lockMembers") {
            await outcome { try await admin.grant("canViewUsers", to: member) }
        }
        #expect(grant == "AUTHZ_PERMISSION_DENIED")
        #expect(
            try await world.value("SELECT count(*) FROM user_permissions WHERE user_id = '\(member.userID)'") == "0")
    }
}
