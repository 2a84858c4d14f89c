// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite(.enabled(if: NameServers.isInstalled)) struct VerifyDomainTests {
    let world: World
    let servers: NameServers

    init() async throws {
        world = try await World.shared()
        servers = try await NameServers.shared()
    }

    @Test func `a domain that both name servers prove is the workspace's`() async throws {
        let owner: Person = try await world.domainOwner()
        let claimed: Domain = try await owner.claim(world.freshDomain())
        let unproven: APIErrorResponse = try await expectRefused("TENANT_DOMAIN_UNVERIFIED", 409) {
            try await owner.verify(claimed)
        }
        #expect(unproven.details["value"] == .string(claimed.domain))
        let record: JSONValue? = unproven.details["dnsRecord"]
        #expect(record?["value"] == claimed.dnsRecord.map { .string($0.value) })
        #expect(try await owner.onlyDomain().lastCheckedAt != nil)
        try servers.publish(claimed)
        let proven: Domain = try await owner.verify(claimed)
        #expect(proven.status == .verified && proven.verifiedAt != nil && !proven.cnameOk && proven.expiresAt == nil)
        try servers.publish("\(claimed.domain). IN CNAME \(owner.slug).zygo.tech.")
        try servers.publish("\(owner.slug).zygo.tech. IN A 192.0.2.80")
        #expect(try await owner.verify(claimed).cnameOk)
        #expect(try await owner.audited("tenant.domain_verified").contains(proven.id.description))
        try await expectRefused("RESOURCE_ALREADY_EXISTS", 409) { try await owner.claim(claimed.domain) }
        let body: UpdateTenantSettingsRequest = UpdateTenantSettingsRequest(
            branding: TenantBrandingInput(customDomain: .value(claimed.domain)))
        let config: UpdatedTenantConfig = try await owner.client.updateTenantSettings(
            UpdateTenantSettings.Input(body: body))
        #expect(config.branding.customDomain == claimed.domain)
        #expect(try await owner.onlyDomain().isPrimary)
        #expect(try await allowed(claimed.domain) == 200)
        _ = try await owner.client.deleteDomain(DeleteDomain.Input(domainID: claimed.id))
        #expect(try await owner.client.getTenantSettings().branding.customDomain == nil)
        #expect(try await allowed(claimed.domain) == 404)
        #expect(try await owner.audited("tenant.domain_released") == [claimed.id.description])
        try await expectRefused("TENANT_DOMAIN_NOT_FOUND", 404) { try await owner.verify(claimed) }
    }

    @Test func `addresses that are ours lead here as well as an alias`() async throws {
        let owner: Person = try await world.domainOwner()
        let claimed: Domain = try await owner.claim(world.freshDomain())
        try servers.publish(claimed)
        try servers.publish("\(owner.slug).zygo.tech. IN A 192.0.2.81")
        try servers.publish("\(claimed.domain). IN A 192.0.2.99")
        #expect(try await !owner.verify(claimed).cnameOk)
        try servers.withdraw(claimed.domain)
        try servers.publish("\(claimed.domain). IN A 192.0.2.81")
        #expect(try await owner.verify(claimed).cnameOk)
    }

    @Test func `25 of two workspaces that claim a domain the first to prove it has it`() async throws {
        let first: Person = try await world.domainOwner()
        let second: Person = try await world.domainOwner()
        let name: String = world.freshDomain()
        let early: Domain = try await first.claim(name)
        let late: Domain = try await second.claim(name)
        try servers.publish(late)
        #expect(try await second.verify(late).status == .verified)
        try servers.publish(early)
        try await expectRefused("TENANT_DOMAIN_TAKEN", 409) { try await first.verify(early) }
        let third: Person = try await world.domainOwner()
        try await expectRefused("TENANT_DOMAIN_TAKEN", 409) { try await third.claim(name) }
        #expect(try await first.onlyDomain().status == .pending)
    }

    @Test func `25 of two proofs at once exactly one wins`() async throws {
        let owners: [Person] = [try await world.domainOwner(), try await world.domainOwner()]
        let name: String = world.freshDomain()
        let claims: [Domain] = [try await owners[0].claim(name), try await owners[1].claim(name)]
        for claim in claims { try servers.publish(claim) }
        let codes: [String?] = try await withThrowingTaskGroup(of: String?.self) { group in
            for (owner, claim) in zip(owners, claims) {
                group.addTask {
                    let answer: RawAnswer = try await world.send(
                        .post, "/v1/tenant/domains/\(claim.id)/verify", token: owner.token)
                    return answer.status == 200 ? nil : answer.code
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.count { $0 == nil } == 1 && codes.contains("TENANT_DOMAIN_TAKEN"))
        let held: String? = try await world.value(
            "SELECT count(*) FROM tenant_domains WHERE domain = '\(name)' AND status = 'verified'")
        #expect(held == "1")
    }

    @Test func `26 one name server that shows the record is not enough`() async throws {
        let owner: Person = try await world.domainOwner(plan: "enterprise")
        let half: Domain = try await owner.claim(world.freshDomain())
        try servers.servers[0].publish(try half.zoneLine)
        try await expectRefused("TENANT_DOMAIN_UNVERIFIED", 409) { try await owner.verify(half) }
        let other: Domain = try await owner.claim(world.freshDomain())
        let record: DomainRecord = try #require(other.dnsRecord)
        try servers.publish("\(record.name). IN TXT \"\(record.value) \"")
        try servers.publish("\(record.name). IN TXT \"\(record.value.uppercased())\"")
        try await expectRefused("TENANT_DOMAIN_UNVERIFIED", 409) { try await owner.verify(other) }
        let silent: Domain = try await owner.claim("works\(world.number()).silent.test")
        try await expectRefused("TENANT_DOMAIN_UNVERIFIED", 409) { try await owner.verify(silent) }
    }

    @Test func `26 a proof behind more than eight aliases is none`() async throws {
        let owner: Person = try await world.domainOwner(plan: "enterprise")
        for count in [8, 9] {
            let claim: Domain = try await owner.claim(world.freshDomain())
            let record: DomainRecord = try #require(claim.dnsRecord)
            let names: [String] = [record.name] + (1...count).map { "hop\($0)." + claim.domain }
            for (name, next) in zip(names, names.dropFirst()) { try servers.publish("\(name). IN CNAME \(next).") }
            try servers.publish("\(names[count]). IN TXT \"\(record.value)\"")
            if count == 8 {
                #expect(try await owner.verify(claim).status == .verified)
            } else {
                try await expectRefused("TENANT_DOMAIN_UNVERIFIED", 409) { try await owner.verify(claim) }
            }
        }
    }

    @Test func `a domain proven for sign-in by mail address is proven`() async throws {
        let owner: Person = try await world.domainOwner()
        let claimed: Domain = try await owner.claim(world.freshDomain())
        try await world.query(
            """
            WITH connection AS (
                INSERT INTO sso_connections (tenant_id, name, type) VALUES ('\(owner.tenantID)', 'Works', 'oidc')
                RETURNING id)
            INSERT INTO sso_domains (tenant_id, connection_id, domain, token, status, verified_at)
            SELECT '\(owner.tenantID)', id, '\(claimed.domain)', repeat('0', 32), 'verified', now()
              FROM connection
            """)
        #expect(try await owner.verify(claimed).status == .verified)
    }

    @Test func `certificates are for proven domains of open workspaces, asked by the proxy`() async throws {
        let owner: Person = try await world.domainOwner()
        let claimed: Domain = try await owner.claim(world.freshDomain())
        #expect(try await allowed(claimed.domain) == 404)
        try servers.publish(claimed)
        _ = try await owner.verify(claimed)
        #expect(try await allowed(claimed.domain.uppercased()) == 200)
        let stranger: RawAnswer = try await world.send(
            .get, "/internal/tls/allowed?domain=" + claimed.domain, headers: [("x-forwarded-for", "203.0.113.9")])
        #expect(stranger.status == 403 && stranger.code == "AUTHZ_IP_NOT_ALLOWED")
        for name in ["unknown.example", "not%20a%20host", owner.slug + ".zygo.tech"] {
            #expect(try await allowed(name) == 404)
        }
        try await world.query("UPDATE tenants SET status = 'suspended' WHERE id = '\(owner.tenantID)'")
        #expect(try await allowed(claimed.domain) == 404)
    }

    private func allowed(_ name: String) async throws -> Int {
        try await world.send(.get, "/internal/tls/allowed?domain=" + name).status
    }
}
