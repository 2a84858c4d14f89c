// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
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

    @Test func `everybody sees the logo while the workspace is open`() async throws {
        let owner: Person = try await world.signUp()
        let visitor: ZygoClient = world.client()
        let input: GetPublicTenantLogo.Input = GetPublicTenantLogo.Input(tenantSlug: owner.slug)
        try await expectRefused("FILE_NOT_FOUND", 404) { try await visitor.getPublicTenantLogo(input) }
        _ = try await owner.client.uploadTenantLogo(
            UploadTenantLogo.Input(file: Person.picture(SampleFile.png(), "logo.png", "image/png")))
        let url: String = try #require(await branding(owner.slug).logoURL).wire
        #expect(url == world.apiURL + "/v1/public/tenants/\(owner.slug)/logo")
        let answer: RawAnswer = try await world.send(.get, String(url.dropFirst(world.apiURL.count)))
        #expect(answer.status == 200 && answer.response.body == SampleFile.png())
        #expect(answer.header("content-type") == "image/png" && answer.header("x-content-type-options") == "nosniff")
        #expect(answer.header("cache-control") == "public, max-age=60")
        #expect(answer.header("cross-origin-resource-policy") == "cross-origin")
        try await world.query("UPDATE tenants SET status = 'suspended' WHERE id = '\(owner.tenantID)'")
        try await expectRefused("FILE_NOT_FOUND", 404) { try await visitor.getPublicTenantLogo(input) }
        let unknown: GetPublicTenantLogo.Input = GetPublicTenantLogo.Input(tenantSlug: "never-was-there")
        try await expectRefused("TENANT_NOT_FOUND", 404) { try await visitor.getPublicTenantLogo(unknown) }
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
