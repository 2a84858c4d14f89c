// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetTenantConfigTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `every member reads the own workspace by its name`() async throws {
        let viewer: Person = try await world.signUp().invite(role: "viewer")
        let envelope: TenantConfigEnvelope = try await viewer.client.getTenantConfig(
            GetTenantConfig.Input(tenantSlug: viewer.slug))
        #expect(envelope.data.id == viewer.tenantID)
    }

    @Test func `the case of the slug does not matter, and an unchanged answer is not sent again`() async throws {
        let owner: Person = try await world.signUp()
        let target: String = "/v1/tenants/\(owner.slug.uppercased())/config"
        let tag: String = try #require(try await owner.tag(of: target))
        let again: RawAnswer = try await world.send(
            .get, target, token: owner.token, headers: [("if-none-match", tag)])
        #expect(again.status == 304)
    }

    @Test func `without a token nothing is read`() async throws {
        try await expectRefused("AUTH_TOKEN_MISSING", 401) {
            try await world.client().getTenantConfig(GetTenantConfig.Input(tenantSlug: "anything"))
        }
    }

    @Test func `another workspace is refused`() async throws {
        let stranger: Person = try await world.signUp()
        let owner: Person = try await world.signUp()
        try await expectRefused("AUTHZ_TENANT_MISMATCH", 403) {
            try await owner.client.getTenantConfig(GetTenantConfig.Input(tenantSlug: stranger.slug))
        }
    }

    @Test func `a workspace that is not there is not found`() async throws {
        let owner: Person = try await world.signUp()
        try await expectRefused("TENANT_NOT_FOUND", 404) {
            try await owner.client.getTenantConfig(GetTenantConfig.Input(tenantSlug: "nobody-has-this-name"))
        }
    }
}
