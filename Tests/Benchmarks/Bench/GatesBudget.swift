// SPDX-License-Identifier: Apache-2.0
import BenchSupport

/// What all gates cost: the same request to the same handler, once past the product's gates and once with the policy
/// `public`.
struct GatesBudget {
    private static let connections: Int = 32
    private static let microsecondsMax: Double = 25

    let options: Options
    let sides: Sides
    let load: Load

    func measured() throws -> [Table.Row] {
        let gated: RunningSide = try sides.start(.gates)
        defer { sides.stop(gated) }
        let open: RunningSide = try sides.start(.zygo)
        defer { sides.stop(open) }
        // Both get the credential: reading it is no gate.
        guard let token: String = gated.token else { throw Sides.Failed(description: "no token for the gates") }
        let request: BenchRequest = .getUser.with(token: token)
        for side in [gated, open] { _ = try run(request, side, seconds: 1) }
        var withGates: [Double] = []
        var without: [Double] = []
        for _ in 0..<options.rounds {
            withGates.append(try run(request, gated, seconds: options.seconds))
            without.append(try run(request, open, seconds: options.seconds))
        }
        let more: Double = HTTPBudgets.median(withGates) - HTTPBudgets.median(without)
        return [
            Table.Row(
                what: "all gates on, getUser, CPU over public, ≤ + \(Int(Self.microsecondsMax)) µs",
                ours: "+ " + Table.time(more), beside: Table.time(Self.microsecondsMax),
                ratio: more / Self.microsecondsMax, ratioMax: 1),
            Table.Row(
                what: "  CPU per request with all gates, beside public (no budget)",
                ours: Table.time(HTTPBudgets.median(withGates)), beside: Table.time(HTTPBudgets.median(without)),
                ratio: HTTPBudgets.median(withGates) / HTTPBudgets.median(without), ratioMax: nil),
        ]
    }

    private func run(_ request: BenchRequest, _ side: RunningSide, seconds: Int) throws -> Double {
        try load.run(request, against: side, connections: Self.connections, seconds: seconds).cpuMicroseconds
    }
}
