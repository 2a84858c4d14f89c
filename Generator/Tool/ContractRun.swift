// SPDX-License-Identifier: Apache-2.0

import ContractEmit
import ContractModel
import Foundation
import OpenAPIDocument

/// Loads a contract, builds its model, prints findings.
struct ContractRun {
    let options: ContractOptions
    let diagnostics = Diagnostics()

    /// The document and its model; nil when nothing could be read.
    func model() -> (loaded: LoadedDocument, model: ContractModel)? {
        let sources = DiskSources(root: ".")
        let path = normal(options.contract)
        guard let loaded = DocumentLoader.load(path: path, sources: sources, diagnostics: diagnostics) else {
            return nil
        }
        guard !diagnostics.hasErrors else { return nil }
        var build = ModelBuilder.Options()
        build.skipsUnsupported = options.skipUnsupported
        build.isFolder = sources.isFolder(path)
        build.root = build.isFolder ? path + "/" : folder(of: path)
        var model = ModelBuilder.build(
            loaded, catalogueFiles: catalogueFiles(path, sources), options: build, diagnostics: diagnostics)
        if let name = options.clientName { model.clientName = name }
        return (loaded, model)
    }

    /// The text that header lines use for the whole contract.
    var rootText: String {
        let path = normal(options.contract)
        return DiskSources(root: ".").isFolder(path) ? path + "/" : path
    }

    /// Files that may be catalogues: those directly in the contract folder.
    private func catalogueFiles(_ path: String, _ sources: DiskSources) -> [String] {
        guard sources.isFolder(path) else { return [] }
        do {
            return try sources.files(below: path).filter { file in
                file.hasSuffix(".yaml") && !file.dropFirst(path.count + 1).contains("/")
            }.sorted()
        } catch {
            diagnostics.error(
                "document/unreadable",
                at: SourceLocation(source: SourceFile(path: path, text: ""), line: 1, column: 1), error.description,
                cure: "name a readable folder")
            return []
        }
    }

    private func normal(_ path: String) -> String {
        var path = path
        while path.hasPrefix("./") { path.removeFirst(2) }
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    private func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return String(path[...slash])
    }

    /// Prints all findings; errors end the command.
    func report() throws {
        if !diagnostics.isEmpty {
            switch options.format {
            case .text: Console.error(diagnostics.text)
            case .json: print(diagnostics.json)
            case .sarif: print(diagnostics.sarif)
            }
        }
        if diagnostics.hasErrors {
            if options.format == .text { Console.error("\(diagnostics.errorCount) errors") }
            throw ExitStatus.findings
        }
    }
}

/// The terminal.
enum Console {
    /// Writes a line to standard error.
    static func error(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
