// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import OpenAPIDocument

/// The command `contract`: turns an API description into Swift and checks it.
@main
struct ContractTool: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract",
        abstract: "Turns an OpenAPI description into typed Swift for server and client.",
        subcommands: [
            Generate.self, Check.self, Lint.self, Status.self, Bundle.self, Diff.self, Mock.self, Verify.self,
            Validate.self, Coverage.self,
        ])
}

/// Exit codes of the command.
enum ExitStatus {
    /// The contract has errors.
    static let findings = ExitCode(1)
    /// The output folder differs from what the contract gives.
    static let stale = ExitCode(2)
    /// A file could not be read or written.
    static let failure = ExitCode(74)
}

/// Form of diagnostics.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    /// SARIF 2.1.0.
    case sarif
}

/// Options that every subcommand has.
struct ContractOptions: ParsableArguments {
    @Option(help: "Folder of the contract, or a single OpenAPI file.")
    var contract = "contract"

    @Option(help: "How findings are written.")
    var format = OutputFormat.text

    @Option(help: "Name of the client type; else info.x-client-name, else the title.")
    var clientName: String?

    @Flag(help: "Leave out operations that use unsupported keywords, and list them.")
    var skipUnsupported = false
}

extension LoadedDocument {
    /// The description at a path; what is wrong with it is printed and ends the command.
    static func read(
        _ path: String, from sources: any DocumentSources = DiskSources(root: ".")
    ) throws -> LoadedDocument {
        let diagnostics = Diagnostics()
        let loaded = DocumentLoader.load(path: path, sources: sources, diagnostics: diagnostics)
        guard let loaded, !diagnostics.hasErrors else {
            Console.error(diagnostics.text)
            throw ExitStatus.findings
        }
        return loaded
    }
}
