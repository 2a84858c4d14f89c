// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Measures the budgets of the section "Data" beside pgbench and redis-benchmark. `scripts/bench-data` calls it.
@main enum BenchData {
    static func main() async throws {
        let words = CommandLine.arguments.dropFirst().filter { $0 != "--quick" }
        guard let folder = words.first, words.count == 1 else {
            FileHandle.standardError.write(Data("usage: bench-data [--quick] FOLDER-OF-SERVICES\n".utf8))
            exit(64)
        }
        let isQuick = CommandLine.arguments.contains("--quick")
        let load = String(decoding: FileManager.default.contents(atPath: "/proc/loadavg") ?? Data(), as: UTF8.self)
        let plan = MeasuringPlan(
            folder: folder, rounds: isQuick ? 1 : 3, seconds: isQuick ? 3 : 5, rows: isQuick ? 100_000 : 1_000_000)
        print(
            """
            Data. Servers and load share the machine's \(ProcessInfo.processInfo.activeProcessorCount) cores; medians \
            of \(plan.rounds) rounds of \(plan.seconds) s in turn, Unix sockets, fsync off.
            Load average before: \(load.split(separator: " ").prefix(3).joined(separator: " ")). \
            Rows of the list: \(plan.rows).
            """)
        let ledger = try await LedgerBench.prepared(plan)
        var lines: [DataLine] = []
        lines.append(try await ledger.rowByID())
        lines.append(try await ledger.keyset())
        lines.append(try await ledger.decoding())
        await ledger.stop()
        lines.append(try await LimitBench(plan).check())
        for line in lines { print(line.text) }
        print(
            """
            Not measured here: a row by id through HTTP with all gates, a write with audit row and idempotency record.
            """)
    }
}

/// Where, how often and how long.
struct MeasuringPlan: Sendable {
    /// Folder of `scripts/services`.
    let folder: String
    let rounds: Int
    let seconds: Int
    let rows: Int

    var socket: String { folder + "/socket" }

    /// The middle of what the rounds gave.
    func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

/// One printed result.
struct DataLine {
    let what: String
    let ours: String
    let beside: String
    let ratio: Double
    let isHeld: Bool

    var text: String {
        "\(what): ours \(ours), beside \(beside), ratio \(String(format: "%.2f", ratio)), "
            + (isHeld ? "held" : "NOT HELD")
    }
}
