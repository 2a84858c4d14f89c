// SPDX-License-Identifier: Apache-2.0
import BenchReport
import ContractRuntime
import Postgres
import Synchronization

/// A write with its audit row and its idempotency record in one transaction, each caller in a workspace of its own.
///
/// Three flights: context and record; the head of the chain; row, entry, answer and COMMIT. The entry needs the head,
/// so it cannot be fewer.
struct WriteBudget {
    private static let ratioMin: Double = 0.35
    private static let roundTripsMax: Double = 3

    /// pgbench takes a colon in front of a word for a variable, even inside quotes.
    private static let record: String = """
        INSERT INTO idempotency_keys (principal, operation_id, key_hash, fingerprint) \
        VALUES ('user' || chr(58) || 'bench', 'bench', sha256(convert_to($1::text, 'UTF8')), sha256('')) \
        ON CONFLICT DO NOTHING RETURNING id
        """
    private static let head: String = """
        SELECT seq + 1 AS seq, head_hash AS hash FROM audit.lock_heads(ARRAY[zygo.current_tenant_id()])
        """
    private static let row: String = "INSERT INTO groups (name, slug) VALUES ('Bench', zygo.uuid_v7()::text)"
    private static let entry: String = """
        SELECT audit.append(jsonb_build_array(jsonb_build_object('id', zygo.uuid_v7(), 'chain_id', \
        zygo.current_tenant_id(), 'tenant_id', zygo.current_tenant_id(), 'seq', $1::bigint, 'timestamp', \
        date_trunc('milliseconds', clock_timestamp()), 'event_type', 'bench.written', 'severity', 'low', 'action', \
        'write', 'description', 'A group was made', 'status', 'success', 'actor_type', 'user', 'previous_hash', \
        $2::text, 'entry_hash', encode(sha256(convert_to($2::text, 'UTF8')), 'hex'), 'signature', $2::text, \
        'signature_key_id', 'bench')))
        """
    private static let answer: String = """
        UPDATE idempotency_keys SET status = 'completed', response_status = 201 \
        WHERE tenant_id = zygo.current_tenant_id() AND principal = 'user' || chr(58) || 'bench' \
        AND operation_id = 'bench' AND key_hash = sha256(convert_to($1::text, 'UTF8'))
        """

    let plan: MeasuringPlan
    let site: DataSite

    func measured() async throws -> [Table.Row] {
        let site: DataSite = site
        let (ours, beside): (Double, Double) = try await plan.inTurn {
            try await plan.rate(of: MeasuringPlan.connections) { caller in try await Self.write(site, caller) }
        } _: {
            try await site.pgbench(Self.script, seconds: plan.seconds)
        }
        let trips: Double = Double(try await roundTrips())
        return [
            Table.Row(
                what: "write with audit row and idempotency record, ≥ \(Self.ratioMin) × pgbench",
                ours: Table.rate(ours), beside: Table.rate(beside), ratio: ours / beside,
                bound: .atLeast(Self.ratioMin)),
            Table.Row(
                what: "  its round trips, ≤ \(Int(Self.roundTripsMax))", ours: "\(Int(trips))",
                beside: "\(Int(Self.roundTripsMax))", ratio: trips / Self.roundTripsMax, bound: .atMost(1)),
        ]
    }

    private static func write(_ site: DataSite, _ caller: Int) async throws(DatabaseError) {
        let key: Int = Int.random(in: 1...Int.max)
        try await site.database.withTransaction(site.context(caller), deadline: .now + .seconds(10)) {
            (transaction: Transaction) async throws(DatabaseError) in
            _ = try await transaction.run(
                Statement<WireUUID?>.maybe("bench.record", record, [.int8(key)]) {
                    (row: SQLRow) throws(SQLDecodingError) in try row.uuid(0)
                })
            let (seq, hash): (Int, String) = try await transaction.run(
                .one("bench.head", head, []) {
                    (row: SQLRow) throws(SQLDecodingError) in (try row.int(0), try row.string(1))
                })
            transaction.atCommit(.exec("bench.row", row, []))
            transaction.atCommit(.exec("bench.entry", entry, [.int8(seq), .text(hash)]))
            transaction.atCommit(.exec("bench.answer", answer, [.int8(key)]))
        }
    }

    /// Flights of one write, as the driver counts them.
    private func roundTrips() async throws -> Int {
        let flights: FlightCount = FlightCount()
        try await site.watched(by: flights) { (site: DataSite) in try await Self.write(site, 0) }
        return flights.count
    }

    private static let script: String = """
        \\set key random(1, 1000000000000000)
        \\startpipeline
        BEGIN ISOLATION LEVEL READ COMMITTED;
        SELECT set_config('app.current_tenant_id', \(DataSite.tenantOfClient), true), \
        set_config('app.actor_kind', 'user', true);
        \(record.replacing("$1::text", with: "(:key)::text"));
        \\endpipeline
        \(head) \\gset h_
        \\startpipeline
        \(row);
        \(entry.replacing("$1::bigint", with: "(:h_seq)::bigint").replacing("$2::text", with: "(:h_hash)::text"));
        \(answer.replacing("$1::text", with: "(:key)::text"));
        COMMIT;
        SELECT current_setting('app.current_tenant_id', true);
        \\endpipeline

        """
}

/// Counts round trips.
final class FlightCount: DatabaseObserver {
    private let flights: Mutex<Int> = Mutex(0)

    var count: Int { flights.withLock { $0 } }

    func flightEnded(_ pool: String, statements: Int, duration: Duration) { flights.withLock { $0 += 1 } }
}
