// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

extension Person {
    func grant(
        _ key: String, to person: Person, as type: PutUserPermissionRequestGrantType = .grant,
        until expiry: Timestamp? = nil
    ) async throws -> DirectPermission {
        try await client.putUserPermission(
            PutUserPermission.Input(
                userID: person.userID, permissionKey: key,
                body: PutUserPermissionRequest(grantType: type, reason: "Covers the summer", expiresAt: expiry)))
    }

    func permissions(of person: Person, explain: Bool = false) async throws -> UserPermissions {
        try await client.getUserPermissions(
            GetUserPermissions.Input(userID: person.userID, explain: explain))
    }

    func ungrant(_ key: String, from person: Person) async throws -> Success {
        try await client.deleteUserPermission(
            DeleteUserPermission.Input(userID: person.userID, permissionKey: key))
    }
}

extension World {
    /// A time that many days from now, by the database's clock.
    func inDays(_ days: Int) async throws -> Timestamp {
        let text: String? = try await value(
            """
            SELECT to_char(now() AT TIME ZONE 'UTC' + interval '\(days) days', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
            """)
        guard let text, let time = Timestamp(wire: text) else { throw Unexpected("no time") }
        return time
    }
}

@Suite struct GetUserPermissionsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `everybody reads their own, and where each key comes from`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole(permissions: ["canViewUsers", "canViewServers"])
        let member: Person = try await owner.invite(role: role.name)
        let end: Timestamp = try await world.inDays(2)
        _ = try await owner.grant("canViewRoles", to: member, until: end)
        _ = try await owner.grant("canViewServers", to: member, as: .deny)
        let own: UserPermissions = try await member.permissions(of: member, explain: true)
        #expect(Set(own.permissions) == ["canViewUsers", "canViewRoles"])
        #expect(own.level == 50 && own.validUntil == end)
        #expect(own.sources?["canViewUsers"]?.map(\.type) == [.role])
        #expect(own.sources?["canViewUsers"]?.first?.name == role.name)
        #expect(own.sources?["canViewRoles"]?.map(\.type) == [.grant])
        #expect(Set(own.sources?["canViewServers"]?.map(\.type) ?? []) == [.role, .deny])
        #expect(try await member.permissions(of: member).sources == nil)
    }

    @Test func `others need to see members and roles`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: "viewer")
        let blind: Person = try await owner.colleague(holding: ["canViewUsers"])
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await blind.permissions(of: member) }
        #expect(try await owner.permissions(of: member).permissions.contains("canViewServers"))
        #expect(try await owner.permissions(of: owner).permissions.count == 114)
        let stranger: Person = try await world.signUp()
        try await expectRefused("USER_NOT_FOUND", 404) { try await owner.permissions(of: stranger) }
    }

    @Test func `scenario 4: a denial takes effect at once and ends with its time; a free seat keeps a viewer's keys`()
        async throws
    {
        let owner: Person = try await world.signUp()
        let developer: Person = try await owner.invite(role: "developer")
        _ = try await developer.client.listRoles(ListRoles.Input())
        _ = try await owner.grant("canViewRoles", to: developer, as: .deny, until: try await world.inDays(1))
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await developer.client.listRoles(ListRoles.Input())
        }
        try await world.query(
            "UPDATE user_permissions SET expires_at = now() - interval '1 s' WHERE user_id = '\(developer.userID)'")
        #expect(try await owner.permissions(of: developer).permissions.contains("canViewRoles"))
        // Another change makes every node read the member's rights anew, as the end of the stored set does.
        _ = try await owner.grant("canManageNotifications", to: developer)
        _ = try await developer.client.listRoles(ListRoles.Input())
        try await world.query(
            """
            UPDATE tenants SET plan = 'business' WHERE id = '\(owner.tenantID)';
            INSERT INTO licenses (tenant_id, tier, status, user_id, assigned_at)
            VALUES ('\(owner.tenantID)', 'free', 'active', '\(developer.userID)', now())
            """)
        let capped: Set<String> = Set(try await owner.permissions(of: developer).permissions)
        let viewer: Role = try await owner.role(named: "viewer")
        #expect(!capped.isEmpty && capped.isSubset(of: viewer.permissions))
        #expect(Set(try await developer.client.getPermissions().permissions) == capped)
        try await world.query("UPDATE licenses SET tier = 'business' WHERE tenant_id = '\(owner.tenantID)'")
        #expect(try await owner.permissions(of: developer).permissions.contains("canCreateServers"))
    }
}
