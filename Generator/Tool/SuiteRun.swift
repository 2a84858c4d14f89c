// SPDX-License-Identifier: Apache-2.0

import ContractSchema
import Foundation

/// Runs the files of a test collection and prints what came out.
struct SuiteRun {
    /// Where the collection serves its remote documents.
    private static let remoteBase = "http://localhost:1234/"

    let folder: String
    let isOptional: Bool
    let remotes: String?

    func run() throws {
        let store = try remoteDocuments()
        var total = SchemaSuite.Tally()
        print("pass  unsupported  wrong  file")
        for file in try files() {
            let formats: SchemaPlanner.FormatMode = file.contains("optional/format/") ? .asserted : .annotated
            let suite = SchemaSuite(store: store, formats: formats)
            guard let tally = suite.run(try PlacedJSON(folder + "/" + file).value) else {
                Console.error("\(file): not a file of schema tests")
                throw ExitStatus.failure
            }
            print(line(tally, file))
            for note in tally.notes { print("    " + note) }
            total += tally
        }
        print(line(total, "total of \(total.total)"))
        if total.wrong > 0 { throw ExitStatus.findings }
    }

    private func line(_ tally: SchemaSuite.Tally, _ name: String) -> String {
        let columns = [(tally.pass, 4), (tally.unsupported, 11), (tally.wrong, 5)].map { value, width in
            String(repeating: " ", count: max(0, width - String(value).count)) + String(value)
        }
        return columns.joined(separator: "  ") + "  " + name
    }

    private func files() throws -> [String] {
        try below(folder).filter { $0.hasPrefix("optional/") == isOptional }
    }

    private func remoteDocuments() throws -> SchemaStore {
        var store = SchemaStore()
        let path = remotes ?? URL(fileURLWithPath: folder + "/../../remotes").standardizedFileURL.path
        guard remotes != nil || FileManager.default.fileExists(atPath: path) else { return store }
        for file in try below(path) { store.add(try PlacedJSON(path + "/" + file).value, uri: Self.remoteBase + file) }
        return store
    }

    /// The JSON files below a folder, sorted.
    private func below(_ path: String) throws -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: path) else {
            Console.error("\(path): not a folder")
            throw ExitStatus.failure
        }
        return walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".json") }.sorted()
    }
}
