// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Compiles generated routers alone, that of the contract and that of a large made-up one, and lists paths for them.
struct RouterSides {
    /// Version base of the contract.
    static let base: String = "/v1"
    private static let resources: Int = 300
    private static let areas: Int = 17
    private static let identifier: String = "0197a3c2-5d1e-7b40-9c1f-3e8d2a6b4100"
    private static let runtimeFolder: String = ".build/release/ContractRuntime.build"

    /// Programs `NAME` and routes `NAME.routes`.
    let folder: URL

    /// - Parameter contract: the generator's program.
    init(contract: String) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
        let large: URL = folder.appending(path: "Generated")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let document: URL = folder.appending(path: "large.yaml")
        try Data(Self.document.utf8).write(to: document)
        try Self.run(contract, ["generate", "--contract", document.path, "--output", large.path])
        try prepare("whole", URL(filePath: "Generated"), prefix: Self.base)
        try prepare("large", large, prefix: "")
    }

    func remove() {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            FileHandle.standardError.write(Data("left behind: \(folder.path)\n".utf8))
        }
    }

    private func prepare(_ name: String, _ generated: URL, prefix: String) throws {
        let api: URL = generated.appending(path: "API")
        let positions: URL = folder.appending(path: name + ".swift")
        try Data(try Self.positions(api).utf8).write(to: positions)
        let objects: [String] = try FileManager.default.contentsOfDirectory(atPath: Self.runtimeFolder)
            .filter { (file: String) -> Bool in file.hasSuffix(".o") }.map { Self.runtimeFolder + "/" + $0 }
        try Self.run(
            "/usr/bin/env",
            [
                "swiftc", "-O", "-wmo", "-swift-version", "6", "-I", ".build/release/Modules",
                "-o", folder.appending(path: name).path, "Tests/Benchmarks/Router/RouterLoop.swift",
                api.appending(path: "Router.swift").path, positions.path,
            ] + objects)
        let operations: URL = generated.appending(path: "operations.txt")
        let routes: [String] = try Self.routes(String(contentsOf: operations, encoding: .utf8), prefix)
        try Data(routes.joined(separator: "\n").utf8).write(to: folder.appending(path: name + ".routes"))
    }

    /// The part of the generated code that a router needs beside itself.
    private static func positions(_ api: URL) throws -> String {
        let text: String = try String(contentsOf: api.appending(path: "Operations.swift"), encoding: .utf8)
        let head: String = "public enum OperationIndex {"
        guard let start: Range<String.Index> = text.range(of: head),
            let end: Range<String.Index> = text.range(of: "\n}\n", range: start.upperBound..<text.endIndex)
        else { throw RouterBudgets.Failed(description: "no positions in \(api.path)") }
        return String(text[start.lowerBound..<end.upperBound])
    }

    /// Each route below the prefix once, with a path of it.
    private static func routes(_ operations: String, _ prefix: String) -> [String] {
        var seen: Set<String> = []
        var lines: [String] = []
        for line: Substring in operations.split(separator: "\n") {
            let words: [Substring] = line.split(separator: " ")
            guard words.count > 1, words[1].hasPrefix(prefix + "/") else { continue }
            let route: String = String(words[1].dropFirst(prefix.count))
            guard seen.insert(route).inserted else { continue }
            let path: String = route.split(separator: "/").map { (segment: Substring) -> String in
                "/" + (segment.contains("{") ? identifier : String(segment))
            }.joined()
            lines.append(route + "\t" + path)
        }
        return lines
    }

    /// Five routes for each resource, some below a parameter.
    private static var document: String {
        var text: String = "openapi: 3.1.0\ninfo: {title: Large, version: \"1\"}\npaths:\n"
        let tails: [(verb: String, tail: String)] = [
            ("list", ""), ("get", "/{itemId}"), ("open", "/{itemId}/open"), ("close", "/{itemId}/close"),
            ("archive", "/{itemId}/archive"),
        ]
        for number in 0..<resources {
            let owner: String = number % 3 == 0 ? "/{ownerId}" : ""
            for (verb, tail) in tails {
                let path: String = "/area\(number % areas)\(owner)/resources\(number)\(tail)"
                let parameters: String = ["ownerId", "itemId"].filter { (name: String) -> Bool in path.contains(name) }
                    .map { (name: String) -> String in
                        "{name: \(name), in: path, required: true, schema: {type: string}}"
                    }.joined(separator: ", ")
                text += """
                      \(path):
                        get:
                          operationId: \(verb)Resource\(number)
                          parameters: [\(parameters)]
                          responses: {"204": {description: Done}}

                    """
            }
        }
        return text
    }

    private static func run(_ program: String, _ arguments: [String]) throws {
        let process: Process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw RouterBudgets.Failed(description: "\(program) ended with \(process.terminationStatus)")
        }
    }
}
