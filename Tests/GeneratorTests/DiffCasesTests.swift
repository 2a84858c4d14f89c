// SPDX-License-Identifier: Apache-2.0

import ContractDiff
import Foundation
import OpenAPIDocument
import Testing

/// Every folder of `DiffCases` is one edit: a description before and after, and what a caller notices.
///
/// `CONTRACT_RECORD=1` rewrites `expected.txt`; the difference is what a reviewer reads.
@Suite struct DiffCasesTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("DiffCases").path
    private static let isRecording = ProcessInfo.processInfo.environment["CONTRACT_RECORD"] == "1"

    static let names: [String] = {
        let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return Set(found.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
    }()

    private static func report(_ name: String, before: String = "before", after: String = "after") throws
        -> ChangeReport
    {
        func load(_ side: String) throws -> LoadedDocument {
            let sources = DiskSources(root: folder + "/" + name)
            let diagnostics = Diagnostics()
            let path = sources.isFolder(side) ? side : side + ".yaml"
            let loaded = DocumentLoader.load(path: path, sources: sources, diagnostics: diagnostics)
            #expect(!diagnostics.hasErrors, "\(diagnostics.text)")
            return try #require(loaded)
        }
        return DescriptionComparison(before: try load(before), after: try load(after)).report()
    }

    @Test func `there are cases`() {
        #expect(Self.names.count >= 8)
    }

    @Test(arguments: DiffCasesTests.names)
    func `an edit reads as stands beside it`(_ name: String) throws {
        let path = Self.folder + "/" + name + "/expected.txt"
        let text = try Self.report(name).text
        if Self.isRecording { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }
        let expected = try #require(FileManager.default.contents(atPath: path))
        #expect(text == String(decoding: expected, as: UTF8.self))
    }

    @Test(arguments: DiffCasesTests.names)
    func `nothing changes between a description and itself`(_ name: String) throws {
        #expect(try Self.report(name, after: "before").changes.isEmpty)
        #expect(try Self.report(name, before: "after").changes.isEmpty)
    }

    @Test func `files, references and names of path parameters are no change on the wire`() throws {
        let report = try Self.report("moved-and-refactored")
        #expect(!report.holds(.wire))
        #expect(report.changes.map(\.rule) == ["diff/parameter-renamed"])
    }

    @Test func `what narrows a request breaks, and the same edit of an answer does not`() throws {
        let request = try Self.report("members-of-a-request")
        let response = try Self.report("members-of-a-response")
        func level(_ report: ChangeReport, _ rule: String) -> Change.Level? {
            report.changes.first { $0.rule == rule }?.level
        }
        #expect(level(request, "diff/member-added-required") == .wire)
        #expect(level(response, "diff/member-added") == .compatible)
        #expect(level(request, "diff/member-optional") == .compatible)
        #expect(level(response, "diff/member-optional") == .wire)
    }

    @Test func `one edit of a shared schema is one change that names every operation`() throws {
        func shop(_ type: String) throws -> LoadedDocument {
            let text = """
                openapi: 3.1.0
                info: { title: Shop, version: 1.0.0 }
                paths:
                  /a: { get: { operationId: getA, responses: { '200': { $ref: '#/components/responses/Thing' } } } }
                  /b: { get: { operationId: getB, responses: { '200': { $ref: '#/components/responses/Thing' } } } }
                components:
                  responses:
                    Thing: { description: Found., content: { application/json: { schema: { type: \(type) } } } }
                """
            let diagnostics = Diagnostics()
            return try #require(
                DocumentLoader.load(
                    path: "shop.yaml", sources: MemorySources(["shop.yaml": text]), diagnostics: diagnostics))
        }
        let report = DescriptionComparison(before: try shop("string"), after: try shop("integer")).report()
        #expect(report.changes.count == 1)
        #expect(report.changes.first?.operation == "getA")
        #expect(report.changes.first?.others == ["getB"])
        #expect(report.json.contains(#""level":"wire","rule":"diff/type-changed","operation":"getA""#))
    }
}
