// SPDX-License-Identifier: Apache-2.0

import ContractEmit
import ContractModel
import Foundation
import OpenAPIDocument
import Testing

/// Every folder of `Cases` is one case: a contract, and what it gives.
///
/// With `expected/` the files there must be what the emitter prints; with `diagnostics.txt` the findings must read
/// exactly so. `CONTRACT_RECORD=1` rewrites both; the difference is what a reviewer reads.
@Suite struct CasesTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Cases").path
    private static let isRecording = ProcessInfo.processInfo.environment["CONTRACT_RECORD"] == "1"

    static let names: [String] = {
        let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return Set(found.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
    }()

    @Test func `there are cases`() {
        #expect(Self.names.count >= 12)
    }

    @Test(arguments: CasesTests.names)
    func `a case gives what stands beside it`(_ name: String) throws {
        let outcome = Outcome(of: Self.folder + "/" + name)
        if Self.isRecording {
            try outcome.record()
        } else {
            try outcome.compare()
        }
    }

    @Test(arguments: CasesTests.names)
    func `printing a case twice gives the same bytes`(_ name: String) {
        let first = Outcome(of: Self.folder + "/" + name)
        let second = Outcome(of: Self.folder + "/" + name)
        #expect(first.files.map(\.path) == second.files.map(\.path))
        #expect(first.files.map(\.text) == second.files.map(\.text))
    }
}

/// What the generator makes of one case folder.
private struct Outcome {
    let folder: String
    let files: [GeneratedFile]
    let findings: String
    let hasErrors: Bool

    init(of folder: String) {
        self.folder = folder
        let diagnostics = Diagnostics()
        let words = Self.words(folder)
        let sources = DiskSources(root: folder)
        let path = sources.isFolder("contract") ? "contract" : "contract.yaml"
        var files: [GeneratedFile] = []
        if let loaded = DocumentLoader.load(path: path, sources: sources, diagnostics: diagnostics),
            !diagnostics.hasErrors
        {
            var options = ModelBuilder.Options()
            options.isFolder = sources.isFolder(path)
            options.root = options.isFolder ? path + "/" : ""
            options.skipsUnsupported = words.contains("skip")
            let model = ModelBuilder.build(
                loaded, catalogueFiles: Self.catalogues(path, sources), options: options, diagnostics: diagnostics)
            if !diagnostics.hasErrors {
                if words.contains("lint") { ContractLint(loaded, model, diagnostics: diagnostics).run() }
                files = ContractEmitter(model, root: options.isFolder ? options.root : path).files()
            }
        }
        self.files = diagnostics.hasErrors ? [] : files
        findings = diagnostics.isEmpty ? "" : diagnostics.text + "\n"
        hasErrors = diagnostics.hasErrors
    }

    /// What `options.txt` asks for: `skip` leaves unsupported operations out, `lint` applies the house rules.
    private static func words(_ folder: String) -> [Substring] {
        let text = FileManager.default.contents(atPath: folder + "/options.txt")
        return text.map { String(decoding: $0, as: UTF8.self).split(whereSeparator: \.isWhitespace) } ?? []
    }

    private static func catalogues(_ path: String, _ sources: DiskSources) -> [String] {
        guard sources.isFolder(path) else { return [] }
        do {
            return try sources.files(below: path).filter { !$0.dropFirst(path.count + 1).contains("/") }.sorted()
        } catch {
            Issue.record("list \(path): \(error)")
            return []
        }
    }

    /// Paths below `expected`.
    private var expectedPaths: [String] {
        let walk = FileManager.default.enumerator(atPath: folder + "/expected")
        return (walk?.compactMap { $0 as? String } ?? []).filter { !isFolder($0) }.sorted()
    }

    private func isFolder(_ path: String) -> Bool { DiskSources(root: folder + "/expected").isFolder(path) }

    private func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: folder + "/" + path).map { String(decoding: $0, as: UTF8.self) }
    }

    func compare() throws {
        #expect(findings == text("diagnostics.txt") ?? "", "the findings changed")
        if hasErrors {
            #expect(expectedPaths.isEmpty)
            return
        }
        #expect(!expectedPaths.isEmpty, "the case says nothing; run with CONTRACT_RECORD=1")
        for path in expectedPaths {
            let printed = files.first { $0.path == path }?.text
            #expect(printed == text("expected/" + path), "\(path) changed")
        }
    }

    /// Files that every contract gives alike.
    private static let wholeContract: Set<String> = [
        "API/Router.swift", "API/Operations.swift", "API/ContractDocument.swift",
    ]

    /// Rewrites what is there; a new case gets the API files and the list of operations.
    func record() throws {
        try write("diagnostics.txt", findings.isEmpty ? nil : findings)
        let chosen = expectedPaths
        for file in files {
            let isUsual = file.path.hasPrefix("API/") && !Self.wholeContract.contains(file.path)
            guard chosen.isEmpty ? isUsual : chosen.contains(file.path) else {
                continue
            }
            try write("expected/" + file.path, file.text)
        }
        for path in chosen where hasErrors || !files.contains(where: { $0.path == path }) {
            try write("expected/" + path, nil)
        }
    }

    private func write(_ path: String, _ text: String?) throws {
        let target = URL(fileURLWithPath: folder + "/" + path)
        guard let text else {
            if FileManager.default.fileExists(atPath: target.path) { try FileManager.default.removeItem(at: target) }
            return
        }
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: target)
    }
}
