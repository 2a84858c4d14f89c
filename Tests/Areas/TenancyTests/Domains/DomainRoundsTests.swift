// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Server
import TenancyArea
import TestSupport
import Testing
import ZygoClient

/// Rounds run beside those of the server: each due check is somebody's, so states are asked for, not counts.
@Suite(.enabled(if: NameServers.isInstalled)) struct DomainRoundsTests {
    let world: World
    let servers: NameServers

    init() async throws {
        world = try await World.shared()
        servers = try await NameServers.shared()
    }

    /// As if so many days had gone by, with a check on each.
    private func checkDaily(_ domain: Domain, _ days: Int) async throws {
        for _ in 0..<days {
            try await world.query(
                """
                UPDATE tenant_domains SET next_check_at = now() - interval '1 minute', last_checked_at = NULL
                 WHERE id = '\(domain.id)'
                """)
            _ = try await world.composition.rounds.domains.round()
            try await TemporaryRedis.until {
                try await world.value("SELECT last_checked_at FROM tenant_domains WHERE id = '\(domain.id)'") != nil
            }
        }
    }

    @Test func `a proof that is gone for days costs a warning and then the domain`() async throws {
        let owner: Person = try await world.domainOwner()
        let domain: Domain = try await owner.provenDomain(servers)
        let record: String = try #require(domain.dnsRecord).name
        try await checkDaily(domain, 1)
        #expect(try await owner.onlyDomain().status == .verified)
        try servers.withdraw(record)
        try await checkDaily(domain, 2)
        #expect(try await owner.onlyDomain().status == .verified)
        try await checkDaily(domain, 1)
        #expect(try await owner.onlyDomain().status == .failing)
        #expect(try await world.mailed("domain", template: "domain-failing", to: owner.email) == domain.domain)
        let served: RawAnswer = try await world.send("/v1/tenant", host: domain.domain, token: owner.token)
        #expect(served.status == 200, "\(served.text)")
        try servers.publish(domain)
        try await checkDaily(domain, 1)
        #expect(try await owner.onlyDomain().status == .verified)
        try servers.withdraw(record)
        try await checkDaily(domain, 9)
        #expect(try await owner.onlyDomain().status == .failing)
        try await checkDaily(domain, 1)
        let lost: Domain = try await owner.onlyDomain()
        #expect(lost.status == .revoked && lost.dnsRecord == nil && !lost.isPrimary)
        #expect(try await world.mailed("domain", template: "domain-revoked", to: owner.email) == domain.domain)
        let gone: RawAnswer = try await world.send("/v1/tenant", host: domain.domain, token: owner.token)
        #expect(gone.status == 404 && gone.code == "TENANT_NOT_FOUND")
        #expect(try await owner.audited("tenant.domain_failing").count == 3)
    }

    @Test func `a domain whose name servers are silent is lost while ours answer`() async throws {
        let owner: Person = try await world.domainOwner()
        let claimed: Domain = try await owner.claim("works\(world.number()).silent.test")
        try await world.query(
            """
            UPDATE tenant_domains SET status = 'verified', verified_at = now(), failed_checks = 9,
                   next_check_at = now() - interval '1 minute' WHERE id = '\(claimed.id)'
            """)
        // Every question is about a silent name but those for our own host, which shows that the servers work.
        _ = try await world.composition.rounds.domains.round()
        try await TemporaryRedis.until { try await owner.onlyDomain().status != .verified }
        #expect(try await owner.onlyDomain().status == .revoked)
    }

    @Test func `a workspace that ends releases its domains`() async throws {
        let owner: Person = try await world.domainOwner()
        let domain: Domain = try await owner.provenDomain(servers)
        try await world.query(
            """
            UPDATE tenants SET status = 'pending_deletion', deletion_requested_at = now() - interval '31 days',
                   deletion_scheduled_for = now() - interval '1 minute' WHERE id = '\(owner.tenantID)';
            INSERT INTO deletion_requests (tenant_id, requested_by, status, scheduled_for, can_cancel_until)
            VALUES ('\(owner.tenantID)', '\(owner.userID)', 'grace_period', now() - interval '1 minute',
                    now() - interval '16 days')
            """)
        _ = try await world.composition.rounds.deletions.round()
        try await TemporaryRedis.until {
            try await world.value("SELECT count(*) FROM tenant_domains WHERE id = '\(domain.id)'") == "0"
        }
        #expect(try await world.send("/v1/tenant", host: domain.domain).status != 200)
    }
}
