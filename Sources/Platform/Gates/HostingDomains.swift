// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
package import Logging
package import Postgres
import ServiceLifecycle
import Synchronization

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Proven domains of all workspaces, held in memory: a browser's question whether a page may call is answered before
/// anything can be waited for.
///
/// Read anew as soon as this process or, through `AccessInvalidations`, another one says that a workspace changed, and
/// every `refreshEvery`, which bounds what a lost message costs.
package final class HostingDomains: Service {
    /// The workspace that a domain serves.
    package struct Home: Sendable, Equatable {
        package let tenantID: UUID
        package let slug: String

        package init(tenantID: UUID, slug: String) {
            self.tenantID = tenantID
            self.slug = slug
        }
    }

    /// How long another process' change may go unnoticed when nobody tells of it.
    package static let refreshEvery: Duration = .seconds(5)
    /// Domains held; those that were proven first are kept.
    static let domainsMax: Int = 100_000
    private static let timeMax: Duration = .seconds(5)

    private let service: Database
    private let logger: Logger
    private let homes: Mutex<[String: Home]> = Mutex([:])

    package init(service: Database, logger: Logger) {
        self.service = service
        self.logger = logger
    }

    /// Reads the table until the end.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            repeat { await self.refresh() } while await Self.pause()
        }
    }

    /// Reads the table once; what is held stays when that fails.
    package func refresh() async {
        do {
            let rows: [(domain: String, home: Home)] = try await service.read(
                TransactionContext(actorKind: "system", isPlatformScope: true), deadline: .now + Self.timeMax,
                Self.served(max: Self.domainsMax))
            if rows.count == Self.domainsMax { logger.error("more hosting domains than can be held") }
            var found: [String: Home] = [:]
            for row in rows { found[row.domain] = row.home }
            let read: [String: Home] = found
            homes.withLock { (homes: inout [String: Home]) in homes = read }
        } catch {
            if !Task.isCancelled { logger.warning("read hosting domains", metadata: ["error": "\(error)"]) }
        }
    }

    /// The workspace that a host serves; nil for any other host.
    package func home(ofHost host: String) -> Home? {
        homes.withLock { (homes: inout [String: Home]) -> Home? in homes[host] }
    }

    /// The workspace whose page has that origin.
    package func home(ofOrigin origin: String) -> Home? {
        guard origin.hasPrefix(Self.scheme) else { return nil }
        return home(ofHost: String(origin.dropFirst(Self.scheme.count)))
    }

    private static let scheme: String = "https://"

    private static func pause() async -> Bool {
        do {
            try await Task.sleep(for: refreshEvery)
            return !Task.isCancelled
        } catch {
            return false
        }
    }

    private static func served(max: Int) -> Statement<[(domain: String, home: Home)]> {
        .many(
            "hostingDomains.served",
            """
            -- hostingDomains.served
            SELECT domain.domain, domain.tenant_id, tenant.slug
              FROM tenant_domains AS domain
              JOIN tenants AS tenant ON tenant.id = domain.tenant_id
             WHERE domain.status IN ('verified', 'failing')
               AND tenant.status IN ('active', 'suspended', 'pending_deletion')
             ORDER BY domain.verified_at
             LIMIT $1
            """, [.int4(max)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> (domain: String, home: Home) in
            (try row.string(0), Home(tenantID: try row.uuid(1), slug: try row.string(2)))
        }
    }
}
