// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

extension World {
    /// The owner of a workspace whose plan has domains of its own.
    func domainOwner(plan: String = "business") async throws -> Person {
        let owner: Person = try await signUp()
        try await owner.take(plan: plan)
        return owner
    }

    /// A name that nobody else claims.
    func freshDomain() -> String { "app.works\(number()).example" }

    /// An answer to a request that came to a host, through the proxy in front.
    func send(
        _ target: String, host: String, token: Secret<String>? = nil, headers: [(name: String, value: String)] = []
    ) async throws -> RawAnswer {
        try await send(.get, target, token: token, headers: headers + [("x-forwarded-host", host)])
    }
}

extension Person {
    func claim(_ domain: String) async throws -> Domain {
        try await client.claimDomain(ClaimDomain.Input(body: ClaimDomainRequest(domain: domain)))
    }

    func verify(_ domain: Domain) async throws -> Domain {
        try await client.verifyDomain(VerifyDomain.Input(domainID: domain.id))
    }

    /// A proven domain of the workspace.
    func provenDomain(_ servers: NameServers) async throws -> Domain {
        let claimed: Domain = try await claim(world.freshDomain())
        try servers.publish(claimed)
        return try await verify(claimed)
    }

    /// The only domain of the workspace.
    func onlyDomain() async throws -> Domain {
        let domains: [Domain] = try await client.listDomains().data
        return try #require(domains.count == 1 ? domains.first : nil)
    }
}

extension NameServers {
    /// Sets the record that proves a domain, in both zones.
    func publish(_ domain: Domain) throws { try publish(try domain.zoneLine) }
}

extension Domain {
    var zoneLine: String {
        get throws {
            let record: DomainRecord = try #require(dnsRecord)
            return "\(record.name). IN TXT \"\(record.value)\""
        }
    }
}
