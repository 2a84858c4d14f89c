// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractSchema
import Foundation
import Testing

/// The public test collection of JSON Schema; its folder is named by the environment.
struct SuiteTests {
    private static let variable = "CONTRACT_CORPUS"

    private static var folder: URL? {
        ProcessInfo.processInfo.environment[variable].map {
            URL(fileURLWithPath: $0).appendingPathComponent("json-schema")
        }
    }

    private static let needsFolder: Comment = "set CONTRACT_CORPUS to the folder of the public collections"

    @Test(.enabled(if: SuiteTests.folder != nil, needsFolder))
    func `all required cases have the right verdict`() throws {
        let tally = try run { !$0.hasPrefix("optional/") }
        #expect(tally.notes == [])
        #expect(tally.pass >= 1299)
    }

    @Test(.enabled(if: SuiteTests.folder != nil, needsFolder))
    func `all cases about formats have the right verdict`() throws {
        let tally = try run { $0.hasPrefix("optional/format/") }
        #expect(tally.notes == [])
        #expect(tally.pass >= 764)
    }

    @Test(.enabled(if: SuiteTests.folder != nil, needsFolder))
    func `other optional cases have the right verdict or are said to be unsupported`() throws {
        let tally = try run { $0.hasPrefix("optional/") && !$0.hasPrefix("optional/format/") }
        #expect(tally.wrong == 0, "\(tally.notes)")
        #expect(tally.unsupported <= 1, "\(tally.notes)")
        #expect(tally.pass >= 150)
    }

    private func run(_ isWanted: (String) -> Bool) throws -> SchemaSuite.Tally {
        let folder = try #require(SuiteTests.folder)
        var store = SchemaStore()
        for (name, value) in try documents(folder.appendingPathComponent("remotes")) {
            store.add(value, uri: "http://localhost:1234/" + name)
        }
        var total = SchemaSuite.Tally()
        for (name, value) in try documents(folder.appendingPathComponent("tests/draft2020-12")) where isWanted(name) {
            let suite = SchemaSuite(store: store, formats: name.hasPrefix("optional/format/") ? .asserted : .annotated)
            total += try #require(suite.run(value), "\(name)")
        }
        return total
    }

    private func documents(_ folder: URL) throws -> [(name: String, value: JSONValue)] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        return try names.map { name in
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            return (name, try json(text))
        }
    }
}
