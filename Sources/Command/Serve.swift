// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Logging
import Server
import ServiceLifecycle
import Settings
import Telemetry
import UnixSignals

/// Serves until SIGTERM or SIGINT; then lets running requests finish within `SHUTDOWN_GRACE`.
struct Serve: AsyncParsableCommand {
    static let configuration: CommandConfiguration = CommandConfiguration(
        abstract: "Serve the API and deliver queued mail until SIGTERM.")

    @OptionGroup var sources: ConfigurationOptions

    func run() async throws {
        let settings: Settings = try await Environment.settings(envFile: sources.envFile)
        let (metrics, logger): (MetricsRegistry, Logger) = Environment.start(settings)
        if settings.databaseAutoMigrate {
            try await DatabaseSetup.migrate(DatabaseSetup.migratorConnection(settings), folder: "migrations")
        }
        let composition: Composition = try await Composition.make(settings, metrics: metrics, logger: logger)
        let services: [any Service] = try composition.services { (port: Int?) -> Void in
            logger.info("listening", metadata: ["port": "\(port.map(String.init) ?? "socket")"])
        }
        let group: ServiceGroup = ServiceGroup(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await group.run()
    }
}
