// SPDX-License-Identifier: Apache-2.0
import BenchReport
import Foundation

/// Measures the budgets of the data platform beside pgbench and redis-benchmark and prints them as one table.
/// `scripts/bench data` builds this and calls it; servers of its own start and end with it.
@main enum BenchData {
    static func main() async throws {
        let arguments: [String] = Array(CommandLine.arguments.dropFirst())
        guard arguments.allSatisfy({ $0 == "--quick" }) else {
            FileHandle.standardError.write(Data("usage: bench-data [--quick]\n".utf8))
            exit(64)
        }
        let plan: MeasuringPlan = MeasuringPlan(isQuick: !arguments.isEmpty)
        say(plan.conditions)
        var table: Table = Table()
        table.rows += try await DataSite.with(rows: plan.rows) { (site: DataSite) in
            try await ReadBudget(plan: plan, site: site).measured()
                + WriteBudget(plan: plan, site: site).measured()
                + PageBudget(plan: plan, site: site).measured()
                + DecodingBudget(plan: plan, site: site).measured()
        }
        table.rows += try await LimitBudget(plan: plan).measured()
        table.rows += try await ServedBudget(plan: plan).measured()
        say(table.text)
    }

    static func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}

/// How often and how long.
struct MeasuringPlan: Sendable {
    static let connections: Int = 16

    let rounds: Int
    let seconds: Int
    /// Rows of the table that is read.
    let rows: Int

    init(isQuick: Bool) {
        rounds = isQuick ? 1 : 3
        seconds = isQuick ? 2 : 4
        rows = isQuick ? 100_000 : 1_000_000
    }

    /// What a reader must know of the machine before believing a number.
    var conditions: String {
        let load: String = String(
            decoding: FileManager.default.contents(atPath: "/proc/loadavg") ?? Data(), as: UTF8.self
        ).split(separator: " ").prefix(3).joined(separator: " ")
        return """
            Data. Servers and load share the machine's \(ProcessInfo.processInfo.activeProcessorCount) cores; medians \
            of \(rounds) rounds of \(seconds) s in turn,
            Unix sockets, \(Self.connections) connections, pgbench with one thread and prepared statements, \
            fsync off. Load average before: \(load).
            """
    }

    /// The middle of what the rounds gave.
    func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    /// Our side and the other one in turn.
    func inTurn(
        _ ours: () async throws -> Double, _ beside: () async throws -> Double
    ) async throws -> (ours: Double, beside: Double) {
        var mine: [Double] = []
        var others: [Double] = []
        for _ in 0..<rounds {
            mine.append(try await ours())
            others.append(try await beside())
        }
        return (median(mine), median(others))
    }

    /// Rounds a second of callers that each begin again until the time is over.
    func rate(of callers: Int, _ once: @escaping @Sendable (_ caller: Int) async throws -> Void) async throws -> Double
    {
        let began: ContinuousClock.Instant = .now
        let end: ContinuousClock.Instant = began + .seconds(seconds)
        let count: Int = try await withThrowingTaskGroup(of: Int.self) { group in
            for caller in 0..<callers {
                group.addTask {
                    var done: Int = 0
                    while ContinuousClock.now < end {
                        try await once(caller)
                        done += 1
                    }
                    return done
                }
            }
            return try await group.reduce(0, +)
        }
        return Double(count) / ((ContinuousClock.now - began) / .seconds(1))
    }
}
