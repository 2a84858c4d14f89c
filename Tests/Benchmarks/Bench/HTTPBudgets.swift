// SPDX-License-Identifier: Apache-2.0
import BenchSupport

/// CPU time, latency and refusal, each beside the side that its budget names.
struct HTTPBudgets {
    private static let connections: Int = 32
    private static let connectionsMany: Int = 128
    private static let nioShare: Double = 1.6
    private static let nodeShare: Double = 1.0
    private static let codableShare: Double = 0.3
    private static let refusalShare: Double = 1.5
    private static let latencyShare: Double = 1.5

    let options: Options
    let sides: Sides
    let load: Load

    /// Medians of one request.
    private struct Medians {
        let cpu: [Side: Double]
        let p99: [Side: Double]
    }

    func measured() throws -> [Table.Row] {
        let running: [RunningSide] = try Side.compared.map { side in try sides.start(side) }
        defer { for side in running { sides.stop(side) } }
        try warmUp(running)
        var rows: [Table.Row] = []
        for request in BenchRequest.operations { rows += try cpuRows(request, running) }
        rows += try refusalRows(running)
        for request in BenchRequest.operations { rows += try latencyRows(request, running) }
        return rows
    }

    /// Each side answers each request as expected, and compilers that work at run time get their second.
    private func warmUp(_ running: [RunningSide]) throws {
        let probe: Probe = Probe()
        defer { probe.close() }
        for side in running {
            for request in BenchRequest.operations {
                let status: Int = try probe.ask(request, port: side.port).status
                guard status == request.status else {
                    throw Sides.Failed(description: "\(side.side) answers \(request.name) with \(status)")
                }
                _ = try load.run(request, against: side, connections: Self.connections, seconds: 1)
            }
        }
    }

    private func cpuRows(_ request: BenchRequest, _ running: [RunningSide]) throws -> [Table.Row] {
        let medians: Medians = try medians(request, running, Self.connections)
        var pairs: [(side: Side, share: Double)] = [(.nio, Self.nioShare), (.node, Self.nodeShare)]
        if request.name == BenchRequest.listUsers.name { pairs.append((.hummingbird, Self.codableShare)) }
        var rows: [Table.Row] = pairs.map { side, share in
            row("CPU per request, \(request.name), ≤ \(share) × \(Self.label(side))", medians.cpu, side, share)
        }
        if request.name != BenchRequest.listUsers.name {
            rows.append(row("  beside \(Self.label(.hummingbird)) (no budget)", medians.cpu, .hummingbird, nil))
        }
        return rows
    }

    private func latencyRows(_ request: BenchRequest, _ running: [RunningSide]) throws -> [Table.Row] {
        let pair: [RunningSide] = running.filter { side in side.side == .zygo || side.side == .nio }
        let medians: Medians = try medians(request, pair, Self.connectionsMany)
        return [
            row(
                "p99 at c=128, \(request.name), ≤ \(Self.latencyShare) × bare NIO", medians.p99, .nio,
                Self.latencyShare),
            row("  CPU per request at c=128 (no budget)", medians.cpu, .nio, nil),
        ]
    }

    /// Attack traffic beside the valid request, both against our side.
    private func refusalRows(_ running: [RunningSide]) throws -> [Table.Row] {
        guard let ours: RunningSide = running.first(where: { side in side.side == .zygo }) else { return [] }
        let probe: Probe = Probe()
        defer { probe.close() }
        let status: Int = try probe.ask(.refused, port: ours.port).status
        guard status == BenchRequest.refused.status else {
            throw Sides.Failed(description: "the refused request is answered with \(status)")
        }
        var refused: [Double] = []
        var valid: [Double] = []
        for _ in 0..<options.rounds {
            refused.append(try run(.refused, ours, Self.connections).cpuMicroseconds)
            valid.append(try run(.createRole, ours, Self.connections).cpuMicroseconds)
        }
        return [
            Table.Row(
                what: "CPU per refused request, 20 violations, ≤ \(Self.refusalShare) × the valid one",
                ours: Table.time(Self.median(refused)), beside: Table.time(Self.median(valid)),
                ratio: Self.median(refused) / Self.median(valid), ratioMax: Self.refusalShare)
        ]
    }

    private func medians(_ request: BenchRequest, _ running: [RunningSide], _ connections: Int) throws -> Medians {
        var cpu: [Side: [Double]] = [:]
        var p99: [Side: [Double]] = [:]
        for _ in 0..<options.rounds {
            for side in running {
                let measurement: Measurement = try run(request, side, connections)
                cpu[side.side, default: []].append(measurement.cpuMicroseconds)
                p99[side.side, default: []].append(measurement.p99Microseconds)
            }
        }
        return Medians(cpu: cpu.mapValues(Self.median), p99: p99.mapValues(Self.median))
    }

    private func run(_ request: BenchRequest, _ side: RunningSide, _ connections: Int) throws -> Measurement {
        try load.run(request, against: side, connections: connections, seconds: options.seconds)
    }

    private func row(_ what: String, _ values: [Side: Double], _ side: Side, _ ratioMax: Double?) -> Table.Row {
        let ours: Double = values[.zygo] ?? .nan
        let beside: Double = values[side] ?? .nan
        return Table.Row(
            what: what, ours: Table.time(ours), beside: Table.time(beside), ratio: ours / beside, ratioMax: ratioMax)
    }

    private static func label(_ side: Side) -> String {
        switch side {
        case .zygo: "ours"
        case .nio: "bare NIO"
        case .node: "bare Node"
        case .hummingbird: "Hummingbird + Codable"
        case .gates: "all gates on"
        }
    }

    static func median(_ values: [Double]) -> Double {
        let sorted: [Double] = values.sorted()
        guard !sorted.isEmpty else { return .nan }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
