// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// The command `zygo`: serves the API and looks after its database.
@main
struct ZygoCommand: AsyncParsableCommand {
    static let configuration: CommandConfiguration = CommandConfiguration(
        commandName: "zygo", abstract: "Serves the Zygo API and looks after its database.",
        subcommands: [
            Serve.self, Migrate.self, Maintain.self, Inbox.self, Doctor.self, Develop.self, AuditCommand.self,
        ])
}

/// Exit codes of the command (sysexits.h).
enum ExitStatus {
    /// A check failed or the smoke run did not get through.
    static let failed: ExitCode = ExitCode(1)
    /// The database or Redis cannot be used.
    static let unavailable: ExitCode = ExitCode(69)
    /// Another process works on it; try again later.
    static let tryLater: ExitCode = ExitCode(75)
    /// A variable is missing or wrong.
    static let configuration: ExitCode = ExitCode(78)
}
