// SPDX-License-Identifier: Apache-2.0
import BenchReport
import ContractRuntime
import Postgres
import Synchronization

/// From PostgreSQL's bytes to a typed row of twelve columns.
struct DecodingBudget {
    private static let microsecondsMax: Double = 1
    private static let rowsMax: Int = 20_000
    private static let samples: Int = 9

    let plan: MeasuringPlan
    let site: DataSite

    func measured() async throws -> [Table.Row] {
        let times: Mutex<[Double]> = Mutex([])
        let text: String = "SELECT \(LedgerEntry.columns) FROM token_ledger LIMIT \(min(site.rows, Self.rowsMax))"
        let statement: Statement<Int> = Statement(name: "bench.decode", text: text, parameters: []) {
            (result: SQLResult) throws(SQLDecodingError) -> Int in
            let began: ContinuousClock.Instant = .now
            var sum: Int = 0
            for index in 0..<result.count { sum &+= try LedgerEntry(result[index]).input }
            let time: Double = (ContinuousClock.now - began) / .microseconds(1) / Double(result.count)
            times.withLock { $0.append(time) }
            return sum
        }
        for _ in 0..<(plan.rounds * Self.samples) {
            _ = try await site.database.read(site.context(0), deadline: .now + .seconds(10), statement)
        }
        let ours: Double = plan.median(times.withLock { $0 })
        return [
            Table.Row(
                what: "decoding a row of 12 columns, ≤ \(Int(Self.microsecondsMax)) µs",
                ours: Table.fine(ours), beside: Table.time(Self.microsecondsMax),
                ratio: ours / Self.microsecondsMax, bound: .atMost(1))
        ]
    }
}
