// SPDX-License-Identifier: Apache-2.0
import BenchSupport
import NIOCore

/// Memory of an idle process and of idle connections, and the way from start to the first answer.
struct FootprintBudgets {
    private static let connectionsCount: Int = 500
    private static let startsCount: Int = 5
    private static let idleMiBMax: Double = 60
    private static let connectionKiBMax: Double = 16
    private static let startMillisecondsMax: Double = 300

    let sides: Sides

    func measured() throws -> [Table.Row] {
        let probe: Probe = Probe()
        defer { probe.close() }
        var starts: [Double] = []
        for _ in 0..<Self.startsCount { starts.append(try startMilliseconds(probe)) }
        return try [startRow(HTTPBudgets.median(starts))] + memoryRows(probe)
    }

    private func startMilliseconds(_ probe: Probe) throws -> Double {
        let begin: ContinuousClock.Instant = .now
        let side: RunningSide = try sides.start(.zygo)
        defer { sides.stop(side) }
        _ = try probe.ask(.getUser, port: side.port)
        return (ContinuousClock.now - begin) / .milliseconds(1)
    }

    private func startRow(_ milliseconds: Double) -> Table.Row {
        Table.Row(
            what: "start to first answer, no database, ≤ 300 ms", ours: Table.number(milliseconds) + " ms",
            beside: Table.number(Self.startMillisecondsMax) + " ms", ratio: milliseconds / Self.startMillisecondsMax,
            ratioMax: 1)
    }

    private func memoryRows(_ probe: Probe) throws -> [Table.Row] {
        let side: RunningSide = try sides.start(.zygo)
        defer { sides.stop(side) }
        _ = try probe.ask(.getUser, port: side.port)
        let idle: Double = try ProcessFacts.residentKiB(side.pid)
        for _ in 0..<Self.connectionsCount { _ = try probe.ask(.getUser, port: side.port) }
        let connected: Double = try ProcessFacts.residentKiB(side.pid)
        let each: Double = (connected - idle) / Double(Self.connectionsCount)
        return [
            Table.Row(
                what: "idle memory, no database, ≤ 60 MiB", ours: Table.number(idle / 1024) + " MiB",
                beside: Table.number(Self.idleMiBMax) + " MiB", ratio: idle / 1024 / Self.idleMiBMax, ratioMax: 1),
            Table.Row(
                what: "per idle connection of \(Self.connectionsCount), one request each, ≤ 16 KiB",
                ours: Table.number(each) + " KiB", beside: Table.number(Self.connectionKiBMax) + " KiB",
                ratio: each / Self.connectionKiBMax, ratioMax: 1),
        ]
    }
}
