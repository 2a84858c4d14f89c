// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Migrations
import Postgres
import Server
import Settings

/// Brings the database to this version: migrations, then the contract's catalogues.
struct Migrate: AsyncParsableCommand {
    static let configuration: CommandConfiguration = CommandConfiguration(
        abstract: "Apply the migrations that are missing and refresh the catalogues.",
        discussion: """
            One runner works at a time; a second one waits for it and ends with 75 at last. What was interrupted goes \
            on with the next run. A file that was edited after it was applied is refused before anything happens.
            """)

    @Option(help: "Folder of the migrations.")
    var folder: String = "migrations"

    @Option(help: "Connection keywords or URL of the migrating account, instead of the variables.")
    var address: String?

    @Option(help: "Seconds to wait for another runner.")
    var lockWait: Int = 60

    @Flag(help: "Only list what would be applied, with what it locks.")
    var dryRun: Bool = false

    @Flag(help: "Only say what is applied and what is missing; ends with 1 when something is.")
    var status: Bool = false

    @OptionGroup var sources: ConfigurationOptions

    func run() async throws {
        let connection: ConnectionSettings =
            if let address { ConnectionSettings(address: address) } else {
                DatabaseSetup.migratorConnection(
                    try await Environment.settings(envFile: sources.envFile))
            }
        do {
            if dryRun || status { return try await report(connection) }
            let lines: MigrationLines = MigrationLines()
            try await DatabaseSetup.migrate(connection, folder: folder, lockWait: .seconds(lockWait)) {
                (progress: Migrator.Progress) -> Void in
                if let line: String = lines.line(progress) { Environment.say(line) }
            }
            Environment.say("migrated; catalogues refreshed")
        } catch let error as MigrationError {
            Environment.writeError("\(error)")
            if case .locked = error { throw ExitStatus.tryLater }
            throw ExitStatus.failed
        }
    }

    private func report(_ connection: ConnectionSettings) async throws {
        let found: Migrator.Status = try await DatabaseSetup.status(connection, folder: folder)
        if status { Environment.say("\(found.applied.count) applied, \(found.missing.count) missing") }
        for migration in found.missing { Environment.say(MigrationLines.plan(migration)) }
        if status, !found.missing.isEmpty { throw ExitStatus.failed }
    }
}
