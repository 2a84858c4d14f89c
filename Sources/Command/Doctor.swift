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

    func run() async throws {
        let settings: Settings = try Environment.settings()
        print("settings: fine")
        var isFine: Bool = true
        for finding in await Diagnosis.run(settings, folder: folder) {
            print("\(finding.name): \(finding.text)")
            isFine = isFine && finding.isFine
        }
        if !isFine { throw ExitStatus.unavailable }
    }
}
