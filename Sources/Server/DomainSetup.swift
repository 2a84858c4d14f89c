// SPDX-License-Identifier: Apache-2.0
import AccessPorts
import Audit
import ContractServer
import DNS
import Gates
import Logging
import NIOPosix
import Outbox
import Postgres
import Settings
import TenancyArea

/// What serves workspaces from names of their own.
struct Hosting: Sendable {
    let domains: HostingDomains
    let proof: DomainProof
    let names: DomainNames
    private let service: Database
    private let logger: Logger

    static func make(_ settings: Settings, service: Database, logger: Logger) async throws -> Hosting {
        let domains: HostingDomains = HostingDomains(service: service, logger: logger)
        await domains.refresh()
        return Hosting(
            domains: domains, proof: try DomainSetup.proof(settings, logger: logger),
            names: try DomainSetup.names(settings), service: service, logger: logger)
    }

    func rounds(
        _ trail: AuditTrail, _ outbox: MailOutbox, _ invalidation: any AccessInvalidation
    ) -> DomainRounds {
        DomainRounds(
            service: service, trail: trail, outbox: outbox, proof: proof, names: names, invalidation: invalidation,
            now: SystemClock.now, logger: logger)
    }
}

/// Hosting domains as the settings have them: who is asked about them, and which names are ours.
enum DomainSetup {
    /// Word in the place of a list: the servers that the machine's own system asks.
    private static let systemWord: String = "system"

    /// Label and beginning of the text of the record that proves a domain.
    private static let proofLabel: String = "_zygo-verify"
    private static let proofPrefix: String = "zygo-verify-"

    static func proof(_ settings: Settings, logger: Logger) throws -> DomainProof {
        let servers: [String] = try servers(settings)
        if servers.count < DomainProof.serversCount {
            logger.warning("no domain can be proven: DNS_RESOLVERS does not name two name servers")
        }
        let threads: NIOThreadPool = NIOThreadPool(numberOfThreads: DNSClient.threadsCount)
        threads.start()
        do {
            return DomainProof(
                client: try DNSClient(servers: servers, threads: threads), label: proofLabel, prefix: proofPrefix)
        } catch {
            throw UnusableSetting(name: "DNS_RESOLVERS", reason: "\(error)")
        }
    }

    static func names(_ settings: Settings) throws -> DomainNames {
        DomainNames(
            suffixes: try PublicSuffixes(), own: own(settings).keys.sorted(), hostSuffix: settings.tenantHostSuffix)
    }

    static func hosts(_ settings: Settings, domains: HostingDomains) -> Hosts {
        Hosts(
            own: own(settings), suffix: settings.tenantHostSuffix,
            isLoopbackAllowed: settings.zygoEnv == .development || settings.zygoEnv == .test, domains: domains)
    }

    /// Addresses of this machine and of the proxies in front of it.
    static func isOurs(_ settings: Settings) -> @Sendable (String) -> Bool {
        let texts: [String] = ["127.0.0.0/8", "::1/128"] + (settings.trustedProxies ?? [])
        let blocks: [AddressBlock] = texts.compactMap(AddressBlock.init)
        return { (text: String) -> Bool in
            guard let address: NetworkAddress = NetworkAddress(text) else { return false }
            return blocks.contains { (block: AddressBlock) -> Bool in block.contains(address) }
        }
    }

    /// The first two of different addresses.
    private static func servers(_ settings: Settings) throws -> [String] {
        var listed: [String] = settings.dnsResolvers ?? [systemWord]
        if listed == [systemWord] { listed = try DNSClient.systemServers() }
        var servers: [String] = []
        for server in listed where !servers.contains(server) && servers.count < DomainProof.serversCount {
            servers.append(server)
        }
        return servers
    }

    private static func own(_ settings: Settings) -> [String: Hosts.Mode] {
        var own: [String: Hosts.Mode] = [:]
        for name in settings.publicHosts { own[name.lowercased()] = .open }
        for url in [settings.publicURL, settings.apiURL, settings.appURL] {
            if let host: String = host(of: url) { own[host] = .open }
        }
        own[settings.apiHost.lowercased()] = .open
        if !settings.demoHost.isEmpty { own[settings.demoHost.lowercased()] = .demo }
        own[settings.adminHost.lowercased()] = .administration
        return own
    }

    /// Name between scheme and port.
    private static func host(of url: String) -> String? {
        guard let start: Range<String.Index> = url.firstRange(of: "://") else { return nil }
        let name: Substring = url[start.upperBound...].prefix { (character: Character) -> Bool in
            character != ":" && character != "/"
        }
        return name.isEmpty ? nil : name.lowercased()
    }
}
