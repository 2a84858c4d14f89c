// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import ServiceLifecycle

/// The connections of one process by duty: one pool per database role on one reactor.
package final class PostgresPools: Service {
    /// One pool's wishes.
    package struct Configuration: Sendable {
        package var settings: ConnectionSettings
        package var limits: PoolLimits

        package init(settings: ConnectionSettings, limits: PoolLimits) {
            self.settings = settings
            self.limits = limits
        }
    }

    /// Time for leased connections to come back at the end.
    package static let drainMax: Duration = .seconds(5)

    package let reactor: Reactor
    /// Role `zygo_app`: requests.
    package let app: Database
    /// Role `zygo_service`: workers and scheduler.
    package let service: Database
    /// Role `zygo_admin`: platform administration.
    package let admin: Database
    /// Role `zygo_security`: functions of schema `security`, outside the request's transaction.
    package let security: Database
    private let pools: [Pool]

    package init(
        app: Configuration, service: Configuration, admin: Configuration, security: Configuration,
        observer: any DatabaseObserver
    ) throws(DatabaseError) {
        let reactor = try Reactor()
        self.reactor = reactor
        func pool(_ name: String, _ configuration: Configuration) -> Pool {
            Pool(
                name: name, settings: configuration.settings, limits: configuration.limits, reactor: reactor,
                observer: observer)
        }
        let pools = [
            pool("app", app), pool("service", service), pool("admin", admin), pool("security", security),
        ]
        self.pools = pools
        self.app = Database(pools[0])
        self.service = Database(pools[1])
        self.admin = Database(pools[2])
        self.security = Database(pools[3])
    }

    /// Works from the start; this waits for the end and closes everything then.
    package func run() async throws {
        do {
            try await gracefulShutdown()
        } catch is CancellationError {
            return await shutdown()
        }
        await shutdown()
    }

    /// No new lease; leased connections have `drainMax` to come back; then everything is closed.
    package func shutdown() async {
        for pool in pools { pool.stop() }
        let end = ContinuousClock.now + Self.drainMax
        while pools.contains(where: { $0.counts.inUse > 0 }), ContinuousClock.now < end, !Task.isCancelled {
            do { try await Task.sleep(for: .milliseconds(20)) } catch { break }
        }
        await reactor.shutdown()
    }
}
