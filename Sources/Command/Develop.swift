// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ContractRuntime
import Foundation
import Logging
import Server
import ServiceLifecycle
import Settings
import Telemetry
import UnixSignals

/// A whole installation in one folder, for development: database made, migrated, seeded, served.
struct Develop: AsyncParsableCommand {
    static let configuration: CommandConfiguration = CommandConfiguration(
        commandName: "dev", abstract: "Migrate, seed and serve on the private services of a folder.")

    @Option(help: "Folder with the sockets of PostgreSQL and Redis; inbox and keys are kept there too.")
    var data: String = ".local"

    @Option(help: "Port of the API; the next free one is taken when it is in use.")
    var port: Int = 3001

    @Flag(help: "Do the main job once through the client and exit 0 or 1.")
    var smoke: Bool = false

    func run() async throws {
        let folder: DevelopmentFolder = DevelopmentFolder(path: data)
        let port: Int = try await FreePort.find(from: port)
        let settings: Settings = try await Environment.settings(adding: try folder.variables(port: port))
        let (metrics, logger): (MetricsRegistry, Logger) = Environment.start(settings)
        Environment.say("Migrating ...")
        try await DatabaseSetup.createDatabase(folder.bootstrapAddress, name: "zygo")
        try await DatabaseSetup.migrate(
            DatabaseSetup.migratorConnection(settings), folder: "migrations")
        let composition: Composition = try await Composition.make(settings, metrics: metrics, logger: logger)
        let (listening, listened): (AsyncStream<Void>, AsyncStream<Void>.Continuation) = AsyncStream.makeStream()
        let services: [any Service] = try composition.services { (_: Int?) -> Void in
            listened.yield()
            listened.finish()
        }
        let visitor: Visitor = Visitor(
            listening: listening, address: "http://127.0.0.1:\(port)", inbox: folder.inbox, isSmoke: smoke)
        let group: ServiceGroup = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services.map { (service: any Service) -> ServiceGroupConfiguration.ServiceConfiguration in
                    ServiceGroupConfiguration.ServiceConfiguration(service: service)
                } + [
                    ServiceGroupConfiguration.ServiceConfiguration(
                        service: visitor, successTerminationBehavior: smoke ? .gracefullyShutdownGroup : .ignore,
                        failureTerminationBehavior: .gracefullyShutdownGroup)
                ], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        do {
            try await group.run()
        } catch is SmokeFailure {
            throw ExitStatus.failed
        }
    }
}

/// Comes once the server listens: makes the demonstration tenant, or does the smoke run.
struct Visitor: Service {
    let listening: AsyncStream<Void>
    let address: String
    let inbox: String
    let isSmoke: Bool

    func run() async throws {
        for await _ in listening { break }
        if isSmoke {
            try await SmokeRun(address: address, inbox: inbox).run()
        } else {
            try await DemonstrationTenant(address: address, inbox: inbox).announce()
        }
    }
}
