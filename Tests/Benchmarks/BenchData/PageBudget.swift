// SPDX-License-Identifier: Apache-2.0
import BenchReport
import ContractRuntime
import Postgres

/// A list by keyset: page 1,000 costs what the first one costs.
struct PageBudget {
    private static let ratioMax: Double = 1.3
    private static let pageRows: Int = 50
    private static let samples: Int = 300

    let plan: MeasuringPlan
    let site: DataSite

    func measured() async throws -> [Table.Row] {
        let deep: String = try await place(after: min(999 * Self.pageRows, site.rows / 2))
        var first: [Double] = []
        var late: [Double] = []
        for _ in 0..<(plan.rounds * Self.samples) {
            first.append(try await page(""))
            late.append(try await page(deep))
        }
        let (ours, beside): (Double, Double) = (plan.median(late), plan.median(first))
        return [
            Table.Row(
                what: "page 1,000 of \(Self.pageRows) of \(site.rows) rows, ≤ \(Self.ratioMax) × the first",
                ours: Table.time(ours), beside: Table.time(beside), ratio: ours / beside,
                bound: .atMost(Self.ratioMax))
        ]
    }

    /// Microseconds of one page.
    private func page(_ condition: String) async throws -> Double {
        let text: String = """
            SELECT \(LedgerEntry.columns) FROM token_ledger \(condition) \
            ORDER BY created_at DESC, id DESC LIMIT \(Self.pageRows)
            """
        let began: ContinuousClock.Instant = .now
        let entries: [LedgerEntry] = try await site.database.read(
            site.context(0), deadline: .now + .seconds(10),
            .many("bench.page", text, []) { (row: SQLRow) throws(SQLDecodingError) in try LedgerEntry(row) })
        guard entries.count == Self.pageRows else { throw OtherProgram.Failure(description: "a short page") }
        return (ContinuousClock.now - began) / .microseconds(1)
    }

    /// The condition that a cursor behind so many rows stands for.
    private func place(after rows: Int) async throws -> String {
        let text: String = """
            SELECT '(created_at, id) < (''' || created_at || ''', ''' || id || ''')' FROM token_ledger \
            ORDER BY created_at DESC, id DESC OFFSET \(rows) LIMIT 1
            """
        let condition: String = try await site.database.read(
            site.context(0), deadline: .now + .seconds(30),
            .one("bench.place", text, []) { (row: SQLRow) throws(SQLDecodingError) in try row.string(0) })
        return "WHERE " + condition
    }
}
