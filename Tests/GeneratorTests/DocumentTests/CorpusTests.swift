// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import OpenAPIDocument

@Suite(.enabled(if: Corpus.isPresent, "CONTRACT_CORPUS does not name the folder of public descriptions"))
struct CorpusTests {
    /// Files that a JSON Schema accepts although they break rules it cannot express, with their errors.
    private static let beyondSchema = [
        "oai/pass/operation-object-example.yaml": [
            "undeclared-path-parameter", "path-parameter-not-in-path", "unknown-security-scheme",
        ],
        "oai/pass/security-scheme-object-examples.yaml": ["remote-reference"],
    ]

    @Test(arguments: ["oai/pass", "single"])
    func `every valid description is read without an error`(folder: String) throws {
        let files = try Corpus.files(folder)
        #expect(!files.isEmpty)
        for file in files {
            let reading = Corpus.load(file)
            let rules = reading.errors.map { $0.prefix { $0 != " " } }.map(String.init)
            #expect(rules == Self.beyondSchema[file] ?? [], "\(reading.diagnostics.text)")
            #expect(reading.openapi != nil)
        }
    }

    @Test func `every invalid description is refused at a place`() throws {
        let files = try Corpus.files("oai/fail")
        #expect(!files.isEmpty)
        for file in files {
            let reading = Corpus.load(file)
            let first = reading.diagnostics.sorted.first { $0.severity == .error }
            #expect(first != nil, "\(file) was accepted")
            #expect(first.map { $0.location.line >= 1 && $0.location.file == file } == true)
        }
    }

    @Test func `a description of thousands of files is read through`() throws {
        let reading = Corpus.load("digitalocean/specification/DigitalOcean-public.v2.yaml")
        let openapi = try #require(reading.openapi)
        #expect(openapi.paths.flatMap(\.operations).count > 500)
        #expect(reading.errors == [])
    }
}
