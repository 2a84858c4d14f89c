// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct TenantLogoTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func upload(
        _ person: Person, _ bytes: [UInt8], _ name: String = "logo.png", _ type: String = "image/png"
    ) async throws -> TenantLogo {
        try await person.client.uploadTenantLogo(
            UploadTenantLogo.Input(file: Person.picture(bytes, name, type)))
    }

    @Test func `a logo is shown to members and replaced by the next one`() async throws {
        let owner: Person = try await world.signUp()
        try await expectRefused("FILE_NOT_FOUND", 404) { try await owner.client.getTenantLogo() }
        let logo: TenantLogo = try await upload(owner, SampleFile.png())
        #expect(logo.logoURL.wire == world.apiURL + "/v1/tenant/logo/file")
        #expect(try await owner.client.getTenantSettings().branding.logo == logo.logoURL)
        let viewer: Person = try await owner.invite(role: "viewer")
        let shown: GetTenantLogo.Output = try await viewer.client.getTenantLogo()
        #expect(shown.contentType == "image/png")
        #expect(try await shown.body.collect(upTo: 1_000) == SampleFile.png())
        _ = try await upload(owner, SampleFile.gif(), "logo.gif", "image/gif")
        #expect(try await viewer.client.getTenantLogo().contentType == "image/gif")
        #expect(try await owner.audited("tenant.logo_updated").count == 2)
        try await TemporaryRedis.until { try await owner.storage().objects == 1 }
        #expect(try await owner.storage().rows == 1)
    }

    @Test func `a removed logo is gone, and none is removed twice`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await upload(owner, SampleFile.png())
        #expect(try await owner.client.deleteTenantLogo().success)
        #expect(try await owner.client.deleteTenantLogo().success)
        #expect(try await owner.audited("tenant.logo_updated").count == 2)
        try await expectRefused("FILE_NOT_FOUND", 404) { try await owner.client.getTenantLogo() }
        try await owner.expectStorage(.empty)
    }

    @Test func `an SVG is never a logo, nor is a page or a document`() async throws {
        let owner: Person = try await world.signUp()
        for (bytes, name, type) in [
            (SampleFile.svg, "logo.svg", "image/svg+xml"), (SampleFile.svg, "logo.png", "image/png"),
            (SampleFile.html, "logo.png", "image/png"), (SampleFile.pdf, "logo.pdf", "application/pdf"),
        ] {
            try await expectRefused("FILE_TYPE_INVALID", 415) { try await upload(owner, bytes, name, type) }
        }
        try await expectRefused("FILE_CONTENT_INVALID", 422) {
            try await upload(owner, SampleFile.png(width: 10_001, height: 1))
        }
        try await expectRefused("FILE_MISSING", 400) {
            try await owner.client.uploadTenantLogo(UploadTenantLogo.Input())
        }
        try await owner.expectStorage(.empty)
    }

    @Test func `more than five megabytes are no logo`() async throws {
        let owner: Person = try await world.signUp()
        try await expectRefused("FILE_TOO_LARGE", 413) {
            try await upload(owner, SampleFile.png(dataBytes: 5 << 20))
        }
        try await owner.expectStorage(.empty)
    }

    @Test func `who may not manage the workspace may not change its logo`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await upload(viewer, SampleFile.png()) }
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await viewer.client.deleteTenantLogo() }
    }

    @Test func `who holds the current logo is not sent it again`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await upload(owner, SampleFile.png())
        let first: RawAnswer = try await world.send(.get, "/v1/tenant/logo/file", token: owner.token)
        let tag: String = try #require(first.header("etag"))
        let again: RawAnswer = try await world.send(
            .get, "/v1/tenant/logo/file", token: owner.token, headers: [("if-none-match", tag)])
        #expect(again.status == 304)
    }
}
