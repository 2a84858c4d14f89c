// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetAuthProvidersTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func offered(tenant: String? = nil, domain: String? = nil) async throws -> AuthProviders {
        try await world.client().getAuthProviders(GetAuthProviders.Input(domain: domain, tenant: tenant))
    }

    @Test func `without a workspace the platform's ways in are offered`() async throws {
        let offered: AuthProviders = try await offered()
        #expect(offered.emailPassword)
        #expect(offered.social == SocialProviders(google: true, github: true, microsoft: true))
        #expect(!offered.ssoEnforced)
        #expect(offered.enterpriseSSO == nil)
    }

    @Test func `a workspace's own rules count, and its plan`() async throws {
        let person: Person = try await world.signUp()
        let free: AuthProviders = try await offered(tenant: person.slug)
        #expect(free.social == SocialProviders(google: true, github: true, microsoft: false))
        try await world.query(
            """
            UPDATE tenant_security_config SET allowed_login_methods = '{google,microsoft}'
             WHERE tenant_id = '\(person.tenantID)'
            """)
        let strict: AuthProviders = try await offered(tenant: person.slug)
        #expect(!strict.emailPassword)
        #expect(strict.social == SocialProviders(google: true, github: false, microsoft: false))
    }

    @Test func `an unknown workspace or domain looks like any other`() async throws {
        let platform: AuthProviders = try await offered()
        #expect(try await offered(tenant: "nobody-here-\(world.number())") == platform)
        #expect(try await offered(domain: "nobody-\(world.number()).example") == platform)
    }
}
