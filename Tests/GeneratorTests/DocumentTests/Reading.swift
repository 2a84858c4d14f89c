// SPDX-License-Identifier: Apache-2.0

import Foundation

@testable import OpenAPIDocument

/// One load of inline documents with its findings.
struct Reading {
    let loaded: LoadedDocument?
    let diagnostics: Diagnostics

    init(_ texts: [String: String], path: String = "") {
        let diagnostics = Diagnostics()
        loaded = DocumentLoader.load(path: path, sources: MemorySources(texts), diagnostics: diagnostics)
        self.diagnostics = diagnostics
    }

    /// A single file named `a.yaml`.
    init(_ text: String) {
        self.init(["a.yaml": text], path: "a.yaml")
    }

    var openapi: OpenAPI? { loaded?.openapi }

    /// `rule file:line:column` of each error.
    var errors: [String] { lines(.error) }
    var warnings: [String] { lines(.warning) }

    private func lines(_ severity: Diagnostic.Severity) -> [String] {
        diagnostics.sorted.filter { $0.severity == severity }.map {
            "\($0.rule.replacing("document/", with: "")) \($0.location)".replacing(" a.yaml:", with: " ")
        }
    }
}

/// Public API descriptions kept outside the repository; the variable names the folder that holds `openapi`.
enum Corpus {
    static let root = ProcessInfo.processInfo.environment["CONTRACT_CORPUS"]
    static let isPresent = root != nil

    static func files(_ folder: String) throws -> [String] {
        let sources = DiskSources(root: (root ?? "") + "/openapi")
        return try sources.files(below: folder).filter { $0.hasSuffix("yaml") || $0.hasSuffix("json") }.sorted()
    }

    static func load(_ path: String) -> Reading {
        Reading(path, DiskSources(root: (root ?? "") + "/openapi"))
    }
}

extension Reading {
    init(_ path: String, _ sources: DiskSources) {
        let diagnostics = Diagnostics()
        loaded = DocumentLoader.load(path: path, sources: sources, diagnostics: diagnostics)
        self.diagnostics = diagnostics
    }
}
