// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetTenantFeaturesTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func feature(_ name: String, _ person: Person) async throws -> TenantFeature? {
        try await person.client.getTenantFeatures().data.first { $0.feature == name }
    }

    @Test func `the plan decides, and features of larger plans are shown as off`() async throws {
        let owner: Person = try await world.signUp()
        let own: TenantFeature? = try await feature("aiWorkflows", owner)
        #expect(own?.enabled == true && own?.source == .plan)
        try await world.query("UPDATE tenants SET plan = 'free' WHERE id = '\(owner.tenantID)'")
        #expect(try await feature("groups", owner)?.enabled == false)
    }

    @Test func `a valid exception outweighs the plan, and its end gives the plan back`() async throws {
        let owner: Person = try await world.signUp()
        try await world.query(
            """
            UPDATE tenants SET plan = 'free' WHERE id = '\(owner.tenantID)';
            INSERT INTO tenant_features (tenant_id, feature, enabled, source, expires_at)
            VALUES ('\(owner.tenantID)', 'groups', true, 'trial', now() + interval '1 day')
            """)
        let lent: TenantFeature? = try await feature("groups", owner)
        #expect(lent?.enabled == true && lent?.source == .trial && lent?.expiresAt != nil)
        try await world.query(
            "UPDATE tenant_features SET expires_at = now() - interval '1 day' WHERE tenant_id = '\(owner.tenantID)'")
        let gone: TenantFeature? = try await feature("groups", owner)
        #expect(gone?.enabled == false && gone?.source == .plan)
    }
}
