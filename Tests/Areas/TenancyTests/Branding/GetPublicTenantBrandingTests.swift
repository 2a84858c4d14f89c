// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetPublicTenantBrandingTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func branding(_ slug: String) async throws -> PublicTenantBranding {
        try await world.client().getPublicTenantBranding(GetPublicTenantBranding.Input(tenantSlug: slug))
    }

    @Test func `everybody sees what a sign-in page shows, and no more`() async throws {
        let owner: Person = try await world.signUp()
        let answer: RawAnswer = try await world.send(.get, "/v1/public/tenants/\(owner.slug)/branding")
        #expect(answer.header("cache-control") == "public, max-age=60")
        #expect(!answer.text.contains(owner.tenantID.description))
        let shown: PublicTenantBranding = try await branding(owner.slug.uppercased())
        #expect(shown.slug == owner.slug && shown.primaryColor == "#3B82F6" && !shown.ssoEnabled)
        #expect(shown.loginMethods.contains("password") && shown.logoURL == nil)
    }

    @Test func `a closed workspace shows nothing of its own, a deleted one is not there`() async throws {
        let owner: Person = try await world.signUp()
        try await world.query("UPDATE tenants SET status = 'suspended' WHERE id = '\(owner.tenantID)'")
        let neutral: PublicTenantBranding = try await branding(owner.slug)
        #expect(neutral.name == owner.slug && neutral.loginMethods.isEmpty)
        try await world.query("UPDATE tenants SET status = 'deleted' WHERE id = '\(owner.tenantID)'")
        for slug in [owner.slug, "never-was-there", "admin"] {
            try await expectRefused("TENANT_NOT_FOUND", 404) { try await branding(slug) }
        }
    }
}
