// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetTenantSettingsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a new workspace has the limits of the free plan and plain settings`() async throws {
        let owner: Person = try await world.signUp()
        let config: TenantConfig = try await owner.client.getTenantSettings()
        #expect(config.id == owner.tenantID)
        #expect(config.status == .active)
        #expect(config.plan.tier == .free)
        #expect(config.limits.maxUsers == 5)
        #expect(config.usage.users == 1)
        #expect(!config.settings.mfaRequired)
        #expect(config.settings.ipWhitelist.isEmpty)
        #expect(config.deletion == nil)
    }

    @Test func `usage does not change the tag, a setting does`() async throws {
        let owner: Person = try await world.signUp()
        let tag: String = try #require(try await owner.tag(of: "/v1/tenant"))
        _ = try await owner.invite(role: "viewer")
        #expect(try await owner.tag(of: "/v1/tenant") == tag)
        _ = try await owner.client.updateTenantSettings(
            UpdateTenantSettings.Input(body: UpdateTenantSettingsRequest(name: "Renamed")))
        #expect(try await owner.tag(of: "/v1/tenant") != tag)
    }

    @Test func `the address list is shown only to those who may see security settings`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        try await world.query(
            """
            UPDATE tenant_security_config SET ip_allowlist = '{0.0.0.0/0}' WHERE tenant_id = '\(owner.tenantID)'
            """)
        #expect(try await owner.client.getTenantSettings().settings.ipWhitelist == ["0.0.0.0/0"])
        #expect(try await viewer.client.getTenantSettings().settings.ipWhitelist.isEmpty)
    }

    @Test func `without a token nothing is read`() async throws {
        try await expectRefused("AUTH_TOKEN_MISSING", 401) { try await world.client().getTenantSettings() }
    }

    @Test func `a member without either permission is refused`() async throws {
        let member: Person = try await world.signUp().colleague(holding: ["canViewLogs"])
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await member.client.getTenantSettings()
        }
        #expect(
            refusal.details["requiredPermissions"]
                == .array([.string("canViewTenantSettings"), .string("canManageTenantSettings")]))
        #expect(refusal.details["reason"] == .string("any"))
    }
}
