// SPDX-License-Identifier: Apache-2.0
import BenchReport
import Foundation

/// Nanoseconds of one lookup beside Hummingbird's trie, each in a process of its own, in turn.
struct RouterBudgets {
    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    private static let rounds: Int = 7
    private static let lookups: Int = 2_000_000
    private static let trieRatioMin: Double = 5

    /// Where the programs and the routes are: `NAME` and `NAME.routes`.
    let folder: URL
    /// `bench-trie` of the package beside.
    let trie: String

    func rows() throws -> [Table.Row] {
        try rows("whole", base: RouterSides.base, "whole contract", nanosecondsMax: 150)
            + rows("large", base: "", "1,500 routes", nanosecondsMax: 200)
    }

    private func rows(_ name: String, base: String, _ what: String, nanosecondsMax: Double) throws -> [Table.Row] {
        let routes: URL = folder.appending(path: name + ".routes")
        let count: Int = try String(contentsOf: routes, encoding: .utf8).split(separator: "\n").count
        guard count > 0 else { throw Failed(description: "no routes in \(routes.path)") }
        var ours: [Double] = []
        var theirs: [Double] = []
        for _ in 0..<Self.rounds {
            ours.append(try nanoseconds(folder.appending(path: name).path, routes, count, [base]))
            theirs.append(try nanoseconds(trie, routes, count))
        }
        let lookup: Double = Table.median(ours)
        let beside: Double = Table.median(theirs)
        let limit: Int = Int(nanosecondsMax)
        return [
            Table.Row(
                what: "router lookup, \(what), \(count) paths, ≤ \(limit) ns", ours: Table.nanoseconds(lookup),
                beside: "\(limit) ns", ratio: lookup / nanosecondsMax, ratioMax: 1),
            Table.Row(
                what: "  ≥ \(Int(Self.trieRatioMin)) × Hummingbird's trie", ours: Table.nanoseconds(lookup),
                beside: Table.nanoseconds(beside), ratio: beside / lookup, ratioMin: Self.trieRatioMin),
        ]
    }

    private func nanoseconds(_ program: String, _ routes: URL, _ count: Int, _ rest: [String] = []) throws -> Double {
        let process: Process = Process()
        let output: Pipe = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = [routes.path, String(max(1, Self.lookups / count))] + rest
        process.standardOutput = output
        try process.run()
        let text: String = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0,
            let number: Double = Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
        else { throw Failed(description: "\(program) ended with \(process.terminationStatus)") }
        return number
    }
}
