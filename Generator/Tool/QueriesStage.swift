// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContractEmit
import ContractModel
import ContractQueries
import OpenAPIDocument

/// Option of the commands that compile the areas' SQL.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Server, as libpq keywords, on which a database is made for compiling Sources/Areas/*/*.sql.",
            discussion: "Without it the generated queries are left as they are."))
    var database: String?

    @Option(help: "Role that runs a migration which names none; else the connecting account.")
    var migrationRole: String?
}

/// Compiles the areas' `.sql` files as part of a run.
struct QueriesStage {
    /// Folder of the generated queries below the output folder.
    private static let folder = "Queries"

    /// The generated queries; empty without a database.
    let files: [GeneratedFile]
    /// Folders the run must leave alone: the queries', when they were not compiled.
    let foreign: [String]

    /// - Throws: an exit status when the database cannot be used; findings go to the run's diagnostics.
    init(_ model: ContractModel, _ options: DatabaseOptions, run: ContractRun) throws {
        guard let conninfo = options.database else {
            files = []
            foreign = [Self.folder]
            return
        }
        do {
            files = try QueryStage.outputs(
                in: DiskSources(root: "."), model: model, conninfo: conninfo, role: options.migrationRole,
                diagnostics: run.diagnostics
            ).map { GeneratedFile(path: $0.path, text: $0.text) }
            foreign = []
        } catch {
            Console.error("compile queries: \(error)")
            throw ExitStatus.failure
        }
    }
}
