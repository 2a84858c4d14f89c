// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What the generator writes for a foreign document, compiled as a user would: warnings are errors.
struct ForeignPackage {
    /// A program that the test started and that did not end well.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The document is refused, with so many findings that name file, line and column.
    struct Refusal: Error {
        let findings: Int
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let products = root.appending(path: ".build/debug")
    private static let loop = """
        import ContractRuntime
        import Readers

        func plain(_ name: some StringProtocol) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

        var readers: [String: TypeReader] = [:]
        for reader in TypeReaders.all { readers[plain(reader.name)] = reader }
        while let line = readLine() {
            let words = line.split(separator: "\\t", maxSplits: 1)
            guard words.count == 2, let reader = readers[plain(words[0])] else {
                print("?")
                continue
            }
            print(reader.rewritten(Array(words[1].utf8)).map { String(decoding: $0, as: UTF8.self) } ?? "-")
        }
        """
    /// What a line becomes whose type has no Swift type of its name.
    static let typeless = "?"
    /// What a line becomes that is refused.
    static let refused = "-"

    let folder: URL
    /// Operations that were generated, and those that the document has.
    let operations: Int
    let operationsOfDocument: Int

    /// Generates, leaving out operations that are refused. Throws `Refusal` for a document that is refused whole.
    init(_ document: URL) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "foreign-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let said: String
        do {
            said = try Self.run(
                Self.products.appending(path: "contract").path,
                [
                    "generate", "--contract", document.path, "--output", folder.appending(path: "Generated").path,
                    "--skip-unsupported",
                ])
        } catch let failure as Failure {
            let places = failure.description.matches(of: #/:\d+:\d+: error: \[/#).count
            guard places > 0 else { throw failure }
            throw Refusal(findings: places)
        }
        let counted = try #/(\d+) operations?, \d+ files/#.firstMatch(in: said)?.1
        guard let counted, let count = Int(counted) else { throw Failure(description: said) }
        let skipped = said.matches(of: #/:\d+:\d+: warning: \[operation/skipped\]/#).count
        operations = count
        operationsOfDocument = count + skipped
    }

    func remove() throws { try FileManager.default.removeItem(at: folder) }

    /// The effective document with all schemas.
    func effectiveDocument() throws -> String {
        try String(contentsOf: folder.appending(path: "Generated/openapi.json"), encoding: .utf8)
    }

    /// Compiles types, client and readers, and links the loop that reads and writes lines; false without readers.
    func compile() throws -> Bool {
        try Data(Self.loop.utf8).write(to: folder.appending(path: "main.swift"))
        for (name, source) in [("API", "API"), ("ForeignClient", "Client"), ("Readers", "Readers")] {
            let files = try swiftFiles(folder.appending(path: "Generated").appending(path: source))
            guard !files.isEmpty else { continue }
            try swiftc(
                ["-emit-module", "-emit-module-path", path(name + ".swiftmodule"), "-parse-as-library"]
                    + ["-module-name", name, "-c", "-o", path(name + ".o")] + files)
        }
        guard FileManager.default.fileExists(atPath: path("Readers.o")) else { return false }
        let runtime = Self.products.appending(path: "ContractRuntime.build")
        let objects = try FileManager.default.contentsOfDirectory(atPath: runtime.path).filter { $0.hasSuffix(".o") }
        try swiftc(
            ["-module-name", "loop", "-o", path("loop"), path("main.swift"), path("API.o"), path("Readers.o")]
                + objects.map { runtime.appending(path: $0).path })
        return true
    }

    /// What each line `TYPE<tab>JSON` becomes when it is read and written again.
    func rewritten(_ lines: [String]) throws -> [String] {
        try Data(lines.joined(separator: "\n").utf8).write(to: folder.appending(path: "lines"))
        let answers = try Self.run("/bin/sh", ["-c", "exec \"$1\" <\"$2\"", "sh", path("loop"), path("lines")])
            .split(separator: "\n", omittingEmptySubsequences: false)
        guard answers.count == lines.count + 1 else { throw Failure(description: "\(answers.count) answers") }
        return answers.dropLast().map(String.init)
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    private func swiftFiles(_ source: URL) throws -> [String] {
        guard FileManager.default.fileExists(atPath: source.path) else { return [] }
        return try FileManager.default.subpathsOfDirectory(atPath: source.path).filter { $0.hasSuffix(".swift") }
            .map { source.appending(path: $0).path }
    }

    private func swiftc(_ arguments: [String]) throws {
        _ = try Self.run(
            "/usr/bin/env",
            [
                "swiftc", "-Onone", "-wmo", "-swift-version", "6", "-warnings-as-errors", "-package-name", "foreign",
                "-enable-upcoming-feature", "ExistentialAny", "-enable-upcoming-feature", "InternalImportsByDefault",
                "-enable-upcoming-feature", "MemberImportVisibility", "-I", folder.path, "-I",
                Self.products.appending(path: "Modules").path,
            ] + arguments)
    }

    /// What a program printed; throws the end of it when the program failed.
    private static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(description: String(said.suffix(4_000))) }
        return said
    }
}
