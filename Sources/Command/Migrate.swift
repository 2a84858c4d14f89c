// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Server
import Settings

/// Brings the database to this version: migrations, then the contract's catalogues.
struct Migrate: AsyncParsableCommand {
    static let configuration: CommandConfiguration = CommandConfiguration(
        abstract: "Apply the migrations that are missing and refresh the catalogues.")

    @Option(help: "Folder of the migrations.")
    var folder: String = "migrations"

    @Flag(help: "Only list what would be applied.")
    var dryRun: Bool = false

    @OptionGroup var sources: ConfigurationOptions

    func run() async throws {
        let settings: Settings = try await Environment.settings(envFile: sources.envFile)
        if dryRun {
            for name in try await DatabaseSetup.pending(settings, folder: folder) { print(name) }
            return
        }
        try await DatabaseSetup.migrate(settings, folder: folder)
    }
}
