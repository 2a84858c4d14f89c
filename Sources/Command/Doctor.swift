// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Server
import Settings

/// Says whether this installation could serve: settings, database, migrations, keys, Redis.
struct Doctor: AsyncParsableCommand {
    static let configuration: CommandConfiguration = CommandConfiguration(
        abstract: "Check settings, database, migrations and Redis without changing anything.")

    @Option(help: "Folder of the migrations.")
    var folder: String = "migrations"

    @OptionGroup var sources: ConfigurationOptions

    func run() async throws {
        let settings: Settings = try await Environment.settings(envFile: sources.envFile)
        print("settings: fine")
        var isFine: Bool = true
        for finding in await Diagnosis.run(settings, folder: folder) {
            print("\(finding.name): \(finding.text)")
            isFine = isFine && finding.isFine
        }
        if !isFine { throw ExitStatus.unavailable }
    }
}
