// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContractEmit
import ContractModel
import OpenAPIDocument

/// `contract generate`: writes the output folder.
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write the Swift files of a contract.")

    @OptionGroup var options: ContractOptions

    @OptionGroup var database: DatabaseOptions

    @Option(help: "Folder of the generated files.")
    var output = "Generated"

    @Flag(help: "Write nothing; fail when a file would change.")
    var check = false

    func run() throws {
        let run = ContractRun(options: options)
        let built = run.model()
        try run.report()
        guard let built else { throw ExitStatus.findings }
        let queries = try QueriesStage(built.model, database, run: run)
        // After the stage: with findings the list of files is incomplete, and nothing may be removed.
        try run.report()
        let files = ContractEmitter(built.model, root: run.rootText).files() + queries.files
        let folder = OutputFolder(path: output, foreign: queries.foreign)
        let difference = folder.difference(files)
        if check {
            try Staleness.report(difference, output)
            return
        }
        do {
            try folder.apply(difference)
        } catch {
            Console.error("write \(output): \(error)")
            throw ExitStatus.failure
        }
        print(
            "\(built.model.operations.count) operations, \(files.count) files: "
                + "\(difference.changed.count) written, \(difference.stale.count) removed")
    }
}

/// What a stale output folder is told.
enum Staleness {
    static func report(_ difference: OutputFolder.Difference, _ output: String) throws {
        guard !difference.isEmpty else { return }
        for file in difference.changed { Console.error("\(output)/\(file.path): differs from the contract") }
        for file in difference.stale { Console.error("\(output)/\(file): no contract gives this file") }
        Console.error("cure: scripts/generate")
        throw ExitStatus.stale
    }
}

/// `contract check`: the contract is sound and the output folder fresh.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check the contract and the freshness of the output.")

    @OptionGroup var options: ContractOptions

    @OptionGroup var database: DatabaseOptions

    @Option(help: "Folder of the generated files.")
    var output = "Generated"

    func run() throws {
        let run = ContractRun(options: options)
        let built = run.model()
        try run.report()
        guard let built else { throw ExitStatus.findings }
        let queries = try QueriesStage(built.model, database, run: run)
        try run.report()
        let files = ContractEmitter(built.model, root: run.rootText).files() + queries.files
        try Staleness.report(OutputFolder(path: output, foreign: queries.foreign).difference(files), output)
        print("\(built.model.operations.count) operations, \(files.count) files, all fresh")
    }
}

/// `contract lint`: house rules on top of correctness.
struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check names, limits and examples of the contract.")

    @OptionGroup var options: ContractOptions

    func run() throws {
        let run = ContractRun(options: options)
        if let built = run.model() {
            ContractLint(built.loaded, built.model, diagnostics: run.diagnostics).run()
        }
        try run.report()
        switch options.format {
        case .text: print("no findings")
        case .sarif where run.diagnostics.isEmpty: print(run.diagnostics.sarif)
        case .json, .sarif: break
        }
    }
}

/// `contract status`: which operations have a handler.
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List served and unserved operations.")

    @OptionGroup var options: ContractOptions

    func run() throws {
        let run = ContractRun(options: options)
        let built = run.model()
        try run.report()
        guard let built else { throw ExitStatus.findings }
        let unserved = built.model.operations.filter { !$0.isServed }
        for operation in unserved {
            print("unserved  \(operation.id)  \(operation.method.rawValue.uppercased()) \(operation.path)")
        }
        let total = built.model.operations.count
        print("\(total - unserved.count) of \(total) operations served, \(unserved.count) answer 501")
    }
}

/// `contract bundle`: the whole description as one document.
struct Bundle: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the contract as one OpenAPI document.")

    @OptionGroup var options: ContractOptions

    func run() throws {
        let run = ContractRun(options: options)
        let built = run.model()
        try run.report()
        guard let built else { throw ExitStatus.findings }
        print(built.model.bundle, terminator: "")
    }
}
