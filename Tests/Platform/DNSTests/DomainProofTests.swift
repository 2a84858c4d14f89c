// SPDX-License-Identifier: Apache-2.0
import DNS
import TestSupport
import Testing

@Suite struct DomainProofTests {
    private func proof(_ servers: [String]) throws -> DomainProof {
        DomainProof(
            client: try DNSClient(servers: servers, threads: NameServers.threads), label: "_proof", prefix: "proof-")
    }

    @Test func `a record has a label in front of the domain and a word in front of the token`() throws {
        let name: HostName = try #require(HostName("app.acme.example"))
        let record: DomainProof.Record = try proof([]).record(domain: name, token: "0a")
        #expect(record.name == "_proof.app.acme.example" && record.value == "proof-0a")
    }

    /// Nobody listens at the port of the service for discarding.
    @Test func `servers that say nothing at all deny nothing`() async throws {
        let name: HostName = try #require(HostName("app.acme.example"))
        let silent: DomainProof = try proof(["127.0.0.1:9", "127.0.0.2:9"])
        let checked = await silent.check(domain: name, token: "0a", host: "acme.zygo.example")
        #expect(silent.isPossible && checked.finding == .unclear && !checked.leadsToHost)
    }

    @Test(.enabled(if: NameServers.isInstalled)) func `one server alone proves nothing`() async throws {
        let servers: NameServers = try await NameServers.shared()
        try servers.publish("_proof.alone.example. IN TXT \"proof-0a\"")
        let name: HostName = try #require(HostName("alone.example"))
        let addresses: [String] = servers.servers.map(\.address)
        let alone: DomainProof = try proof([addresses[0]])
        #expect(!alone.isPossible)
        #expect(await alone.check(domain: name, token: "0a", host: "b.example").finding == .unclear)
        let both: DomainProof = try proof(addresses)
        #expect(await both.check(domain: name, token: "0a", host: "b.example").finding == .proven)
        #expect(await both.check(domain: name, token: "0b", host: "b.example").finding == .missing)
        let halfDown: DomainProof = try proof([addresses[0], "127.0.0.1:9"])
        #expect(await halfDown.check(domain: name, token: "0a", host: "b.example").finding == .unclear)
    }
}
