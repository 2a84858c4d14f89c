// SPDX-License-Identifier: Apache-2.0
import BenchSupport
import Foundation

/// Memory under load: the same traffic for some time, answers and refusals on connections that come and go, must not
/// make the process grow.
struct MemoryBudget {
    private static let connections: Int = 64
    private static let roundSeconds: Int = 2
    /// Growth that is noise of the allocator.
    private static let growthMax: Double = 1.05
    private static let traffic: [BenchRequest] = BenchRequest.operations + [.refused]

    let sides: Sides
    let load: Load
    let seconds: Int

    /// Compares the last quarter of the time with the second one: in the first, caches and pools fill.
    func measured() throws -> [Table.Row] {
        let side: RunningSide = try sides.start(.zygo)
        defer { sides.stop(side) }
        var samples: [Double] = []
        for round in 0..<max(seconds / Self.roundSeconds, Self.traffic.count * 4) {
            _ = try load.run(
                Self.traffic[round % Self.traffic.count], against: side, connections: Self.connections,
                seconds: Self.roundSeconds)
            samples.append(try ProcessFacts.residentKiB(side.pid) / 1024)
        }
        let quarter: Int = samples.count / 4
        let early: Double = HTTPBudgets.median(Array(samples[quarter..<(2 * quarter)]))
        let late: Double = HTTPBudgets.median(Array(samples.suffix(quarter)))
        let time: String = Table.number(Double(samples.count * Self.roundSeconds) / 60)
        return [
            Table.Row(
                what: "memory after \(time) min of load, ≤ \(Self.growthMax) × that after the first quarter",
                ours: Table.number(late) + " MiB", beside: Table.number(early) + " MiB", ratio: late / early,
                ratioMax: Self.growthMax)
        ]
    }
}
