// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ContractRuntime
import Partitions
import Postgres
import Server
import Settings

/// The nightly round over partitioned tables, by hand.
struct Maintain: AsyncParsableCommand {
    static let configuration: CommandConfiguration = CommandConfiguration(
        abstract: "Prepare the partitions of the time to come and drop those whose retention is over.",
        discussion: """
            Ends workspaces whose grace is over and removes files that nothing needs. A server does the same at its \
            start and from time to time. A partition stays while a legal hold covers one of \
            its rows, and one of the audit trail until a verified archive has all of it. Ends with 1 when a table is \
            prepared for less than half of its time.
            """)

    @Option(help: "Connection keywords or URL of the role zygo_service, instead of the variables.")
    var address: String?

    @Flag(help: "Only say how far ahead each table is prepared.")
    var dryRun: Bool = false

    @OptionGroup var sources: ConfigurationOptions

    func run() async throws {
        let connection: ConnectionSettings =
            if let address { ConnectionSettings(address: address) } else {
                DatabaseSetup.serviceConnection(try await Environment.settings(envFile: sources.envFile))
            }
        do {
            let rooms: [PartitionRound.Headroom] = try await DatabaseSetup.withDatabase(connection) {
                (database: Database) async throws -> [PartitionRound.Headroom] in
                let round: PartitionRound = PartitionRound(database: database)
                if !dryRun {
                    _ = try await round.run { (outcome: PartitionRound.Outcome) -> Void in Self.say(outcome) }
                }
                return try await round.headroom()
            }
            if address == nil, !dryRun { try await closeAndSweep() }
            for room in rooms {
                Environment.say("\(room.table): \(room.ahead) of \(room.wanted) ahead, \(room.expired) expired")
            }
            if rooms.contains(where: \.isShort) { throw ExitStatus.failed }
        } catch let error as DatabaseError {
            Environment.writeError("\(error)")
            throw ExitStatus.unavailable
        }
    }

    /// What a server does every ten minutes for workspaces and their files.
    private func closeAndSweep() async throws {
        let settings: Settings = try await Environment.settings(envFile: sources.envFile)
        let done: WorkspaceMaintenance.Outcome = try await WorkspaceMaintenance.run(
            settings, logger: Environment.start(settings).1)
        Environment.say("workspaces: \(done.ended) ended, \(done.held) held, \(done.notices) notices")
        Environment.say("files: \(done.aborted) aborted, \(done.removed) removed, \(done.failed) failed")
    }

    private static func say(_ outcome: PartitionRound.Outcome) {
        if outcome.isTaken { return Environment.say("\(outcome.table): another process works on it") }
        if outcome.created > 0 { Environment.say("\(outcome.table): \(outcome.created) made") }
        for old in outcome.expired { Environment.say("\(outcome.table): \(old.partition) \(old.outcome)") }
    }
}
