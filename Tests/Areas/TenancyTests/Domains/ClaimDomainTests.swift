// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import Server
import TenancyArea
import TestSupport
import Testing
import ZygoClient

@Suite struct ClaimDomainTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a claim tells the record that proves it, and is the same until it is over`() async throws {
        let owner: Person = try await world.domainOwner()
        let name: String = world.freshDomain()
        let claimed: Domain = try await owner.claim(name.uppercased())
        let record: DomainRecord = try #require(claimed.dnsRecord)
        #expect(claimed.domain == name && claimed.status == .pending && claimed.verifiedAt == nil)
        #expect(claimed.cnameTarget == owner.slug + ".zygo.tech" && !claimed.cnameOk && !claimed.isPrimary)
        #expect(record.type == .txt && record.name == "_zygo-verify." + name && record.ttl == 3_600)
        let token: Substring = record.value.dropFirst("zygo-verify-".count)
        #expect(record.value.hasPrefix("zygo-verify-") && token.count == 32 && token.allSatisfy(\.isHexDigit))
        #expect(claimed.expiresAt?.seconds == claimed.claimedAt.seconds + 7 * 86_400)
        #expect(try await owner.claim(name) == claimed)
        #expect(try await owner.onlyDomain() == claimed)
        #expect(try await owner.audited("tenant.domain_claimed") == [claimed.id.description])
        let reader: Person = try await owner.invite(role: "admin")
        #expect(try await reader.onlyDomain() == claimed)
    }

    @Test func `the plan opens domains and says how many`() async throws {
        let owner: Person = try await world.signUp()
        let closed: APIErrorResponse = try await expectRefused("AUTHZ_FEATURE_DISABLED", 403) {
            try await owner.claim(world.freshDomain())
        }
        #expect(closed.details["feature"] == .string("customDomain") && closed.details["requiredPlan"] != nil)
        try await owner.take(plan: "business")
        let first: Domain = try await owner.claim(world.freshDomain())
        let full: APIErrorResponse = try await expectRefused("RESOURCE_LIMIT_REACHED", 403) {
            try await owner.claim(world.freshDomain())
        }
        #expect(full.details["limit"] == .integer(1) && full.details["resourceType"] == .string("domain"))
        _ = try await owner.client.deleteDomain(DeleteDomain.Input(domainID: first.id))
        async let one: Bool = succeeds { _ = try await owner.claim(world.freshDomain()) }
        async let other: Bool = succeeds { _ = try await owner.claim(world.freshDomain()) }
        #expect(await [one, other].count { $0 } == 1)
    }

    private func succeeds(_ work: () async throws -> Void) async -> Bool {
        do {
            try await work()
            return true
        } catch {
            return false
        }
    }

    @Test(arguments: [
        "co.uk", "github.io", "zygo.tech", "acme.zygo.tech", "api.zygo.tech", "getzygo.com", "my.getzygo.com",
        "xn--0.example", "ab--cd.example",
    ])
    func `a name that can be nobody's is refused`(_ name: String) async throws {
        let owner: Person = try await world.domainOwner()
        let refusal: APIErrorResponse = try await expectRefused("VALIDATION_INVALID_FORMAT", 400) {
            try await owner.claim(name)
        }
        #expect(refusal.details["field"] == .string("domain"))
        #expect(try await owner.client.listDomains().data.isEmpty)
    }

    @Test func `a claim that is over starts anew with another record`() async throws {
        let owner: Person = try await world.domainOwner()
        let first: Domain = try await owner.claim(world.freshDomain())
        try await world.query(
            "UPDATE tenant_domains SET next_check_at = now() - interval '1 minute' WHERE id = '\(first.id)'")
        _ = try await world.composition.rounds.domains.round()
        let over: Domain = try await owner.onlyDomain()
        #expect(over.status == .expired && over.dnsRecord == nil && over.expiresAt == nil)
        try await expectRefused("TENANT_DOMAIN_UNVERIFIED", 409) { try await owner.verify(first) }
        let again: Domain = try await owner.claim(first.domain)
        #expect(again.id == first.id && again.status == .pending && again.dnsRecord?.value != first.dnsRecord?.value)
    }

    @Test func `domains of another workspace are not there`() async throws {
        let owner: Person = try await world.domainOwner()
        let stranger: Person = try await world.domainOwner()
        let claimed: Domain = try await owner.claim(world.freshDomain())
        try await expectRefused("TENANT_DOMAIN_NOT_FOUND", 404) { try await stranger.verify(claimed) }
        try await expectRefused("TENANT_DOMAIN_NOT_FOUND", 404) {
            try await stranger.client.deleteDomain(DeleteDomain.Input(domainID: claimed.id))
        }
        #expect(try await stranger.client.listDomains().data.isEmpty)
        #expect(try await owner.onlyDomain() == claimed)
    }
}
