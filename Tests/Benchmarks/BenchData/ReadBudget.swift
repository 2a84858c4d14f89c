// SPDX-License-Identifier: Apache-2.0
import BenchReport
import ContractRuntime
import Postgres

/// One row by id under row security: context, statement, COMMIT and check in one round trip.
struct ReadBudget {
    private static let ratioMin: Double = 0.8
    /// Rows are numbered by their ids, so that both sides ask for the same ones.
    private static let text: String = """
        SELECT \(LedgerEntry.columns) FROM token_ledger \
        WHERE id = ('00000000-0000-7000-8000-' || lpad($1::text, 12, '0'))::uuid
        """

    let plan: MeasuringPlan
    let site: DataSite

    func measured() async throws -> [Table.Row] {
        let site: DataSite = site
        let script: String = Self.script(site)
        let (ours, beside): (Double, Double) = try await plan.inTurn {
            try await plan.rate(of: MeasuringPlan.connections) { _ in try await Self.read(site) }
        } _: {
            try await site.pgbench(script, seconds: plan.seconds)
        }
        return [
            Table.Row(
                what: "row by id under context, one round trip, ≥ \(Self.ratioMin) × pgbench",
                ours: Table.rate(ours), beside: Table.rate(beside), ratio: ours / beside,
                bound: .atLeast(Self.ratioMin))
        ]
    }

    private static func read(_ site: DataSite) async throws {
        let number: Int = Int.random(in: 1...site.rows)
        let entry: LedgerEntry = try await site.database.read(
            site.context(0), deadline: .now + .seconds(5),
            .one("bench.byNumber", text, [.int8(number)]) {
                (row: SQLRow) throws(SQLDecodingError) in try LedgerEntry(row)
            })
        guard entry.input == number else { throw OtherProgram.Failure(description: "another row than \(number)") }
    }

    /// The flight of one read, statement by statement, in one pipeline.
    private static func script(_ site: DataSite) -> String {
        """
        \\set number random(1, \(site.rows))
        \\startpipeline
        BEGIN ISOLATION LEVEL READ COMMITTED;
        SELECT set_config('app.current_tenant_id', '\(DataSite.tenants[0].wire)', true), \
        set_config('app.actor_kind', 'user', true);
        \(text.replacing("$1::text", with: "(:number)::text"));
        COMMIT;
        SELECT current_setting('app.current_tenant_id', true);
        \\endpipeline

        """
    }
}
