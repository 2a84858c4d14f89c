// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import Synchronization

/// One workspace with many ledger rows, read as the application reads: its role, its context, row security.
struct LedgerBench {
    private static let connections = 16
    private static let tenant = "00000000-0000-7000-8000-00000000beef"
    private static let columns = """
        id, entry_key, kind, monthly_delta, purchased_delta, overdraft_delta, execution_id, node_id, model, \
        input_tokens, output_tokens, created_at
        """
    /// Rows are numbered by their ids, so that pgbench and we ask for the same ones.
    private static let byNumber = """
        SELECT \(columns) FROM token_ledger WHERE id = ('00000000-0000-7000-8000-' || lpad($1::text, 12, '0'))::uuid
        """

    /// Twelve columns, typed.
    struct Entry: Sendable {
        let id: UUID
        let key: String
        let kind: String
        let monthly: Int
        let purchased: Int
        let overdraft: Int
        let execution: UUID?
        let node: String?
        let model: String?
        let input: Int
        let output: Int
        let created: Timestamp

        init(_ row: SQLRow) throws(SQLDecodingError) {
            id = try row.uuid(0)
            key = try row.string(1)
            kind = try row.string(2)
            monthly = try row.int(3)
            purchased = try row.int(4)
            overdraft = try row.int(5)
            execution = try row.optionalUUID(6)
            node = try row.optionalString(7)
            model = try row.optionalString(8)
            input = try row.int(9)
            output = try row.int(10)
            created = try row.timestamp(11)
        }
    }

    private let plan: MeasuringPlan
    private let reactor: Reactor
    private let pool: Pool
    private let database: Database
    private let context: TransactionContext

    static func prepared(_ plan: MeasuringPlan) async throws -> LedgerBench {
        let address = "host=\(plan.socket) dbname=zygo user="
        let owner = try await DirectConnection.open(ConnectionSettings(address: address + "zygo_bootstrap"))
        try await owner.execute(
            """
            SET session_replication_role = replica;
            INSERT INTO tenants (id, name, slug) VALUES ('\(tenant)', 'Bench', 'bench');
            INSERT INTO token_ledger (id, tenant_id, entry_key, kind, model, input_tokens, created_at)
            SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '\(tenant)', 'entry ' || n, 'usage',
                   'large', n, now() - n * interval '1 second'
              FROM generate_series(1, \(plan.rows)) AS n;
            """, name: "seed")
        try await owner.execute("VACUUM (ANALYZE) token_ledger", name: "vacuum")
        await owner.close()
        let reactor = try Reactor()
        let pool = Pool(
            name: "app", settings: ConnectionSettings(address: address + "zygo_app"),
            limits: PoolLimits(min: connections, max: connections), reactor: reactor)
        return LedgerBench(
            plan: plan, reactor: reactor, pool: pool, database: Database(pool),
            context: TransactionContext(tenantID: UUID(uuidString: tenant)))
    }

    func stop() async {
        pool.stop()
        await reactor.shutdown()
    }

    // MARK: One row by id

    func rowByID() async throws -> DataLine {
        var ours: [Double] = []
        var beside: [Double] = []
        let script = plan.folder + "/by-id.sql"
        try Data(Self.pgbenchScript(plan.rows).utf8).write(to: URL(fileURLWithPath: script))
        for _ in 0..<plan.rounds {
            ours.append(try await readsPerSecond())
            beside.append(try pgbench(script))
        }
        let ratio = plan.median(ours) / plan.median(beside)
        return DataLine(
            what: "one row by id under RLS context, one round trip, 16 connections",
            ours: "\(Int(plan.median(ours)))/s", beside: "pgbench \(Int(plan.median(beside)))/s", ratio: ratio,
            isHeld: ratio >= 0.8)
    }

    private func readsPerSecond() async throws -> Double {
        let end = ContinuousClock.now + .seconds(plan.seconds)
        let began = ContinuousClock.now
        let count = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<Self.connections {
                group.addTask {
                    var reads = 0
                    while ContinuousClock.now < end {
                        let number = Int.random(in: 1...plan.rows)
                        let entry = try await database.read(
                            context, deadline: .now + .seconds(5),
                            .one("ledger.byNumber", Self.byNumber, [.int8(number)]) {
                                (row: SQLRow) throws(SQLDecodingError) in try Entry(row)
                            })
                        guard entry.input == number else { throw CocoaError(.coderReadCorrupt) }
                        reads += 1
                    }
                    return reads
                }
            }
            return try await group.reduce(0, +)
        }
        return Double(count) / ((ContinuousClock.now - began) / .seconds(1))
    }

    /// The flight of one read, statement by statement, in one pipeline.
    private static func pgbenchScript(_ rows: Int) -> String {
        """
        \\set number random(1, \(rows))
        \\startpipeline
        BEGIN ISOLATION LEVEL READ COMMITTED;
        SELECT set_config('app.current_tenant_id', '\(tenant)', true), set_config('app.actor_kind', 'anonymous', true);
        \(byNumber.replacing("$1::text", with: ":number::text"));
        COMMIT;
        SELECT current_setting('app.current_tenant_id', true);
        \\endpipeline

        """
    }

    private func pgbench(_ script: String) throws -> Double {
        let output = try Beside.run(
            "/usr/lib/postgresql/15/bin/pgbench",
            [
                "--host", plan.socket, "--username", "zygo_app", "--no-vacuum", "--protocol", "prepared", "--client",
                "\(Self.connections)", "--jobs", "2", "--time", "\(plan.seconds)", "--file", script, "zygo",
            ])
        return try Beside.number(after: "tps = ", in: output)
    }

    // MARK: Pages and rows

    func keyset() async throws -> DataLine {
        let deep = try await cursor(after: min(50_000, plan.rows / 2))
        var first: [Double] = []
        var late: [Double] = []
        for _ in 0..<(plan.rounds * 200) {
            first.append(try await page(""))
            late.append(try await page(deep))
        }
        let ratio = plan.median(late) / plan.median(first)
        return DataLine(
            what: "list of 50 of \(plan.rows) rows, keyset, page 1,000", ours: "\(Int(plan.median(late))) µs",
            beside: "first page \(Int(plan.median(first))) µs", ratio: ratio, isHeld: ratio <= 1.3)
    }

    /// Microseconds of one page.
    private func page(_ condition: String) async throws -> Double {
        let text = "SELECT \(Self.columns) FROM token_ledger \(condition) ORDER BY created_at DESC, id DESC LIMIT 50"
        let began = ContinuousClock.now
        let entries = try await database.read(
            context, deadline: .now + .seconds(10),
            .many("ledger.page", text, []) { (row: SQLRow) throws(SQLDecodingError) in try Entry(row) })
        guard entries.count == 50 else { throw CocoaError(.coderReadCorrupt) }
        return (ContinuousClock.now - began) / .microseconds(1)
    }

    private func cursor(after rows: Int) async throws -> String {
        let text = """
            SELECT created_at || ' ' || id FROM token_ledger ORDER BY created_at DESC, id DESC OFFSET \(rows) LIMIT 1
            """
        let place = try await database.read(
            context, deadline: .now + .seconds(30),
            .one("ledger.place", text, []) { (row: SQLRow) throws(SQLDecodingError) in try row.string(0) })
        guard let space = place.lastIndex(of: " ") else { throw CocoaError(.coderReadCorrupt) }
        return "WHERE (created_at, id) < ('\(place[..<space])', '\(place[place.index(after: space)...])')"
    }

    func decoding() async throws -> DataLine {
        let rows = min(plan.rows, 20_000)
        let times = Mutex<[Double]>([])
        let text = "SELECT \(Self.columns) FROM token_ledger LIMIT \(rows)"
        let statement = Statement<Int>(name: "ledger.decode", text: text, parameters: []) {
            (result: SQLResult) throws(SQLDecodingError) -> Int in
            let began = ContinuousClock.now
            var sum = 0
            for index in 0..<result.count { sum &+= try Entry(result[index]).input }
            let time = (ContinuousClock.now - began) / .microseconds(1) / Double(result.count)
            times.withLock { $0.append(time) }
            return sum
        }
        for _ in 0..<(plan.rounds * 5) {
            _ = try await database.read(context, deadline: .now + .seconds(10), statement)
        }
        let time = plan.median(times.withLock { $0 })
        return DataLine(
            what: "typed decoding of a row of 12 columns", ours: String(format: "%.2f µs", time),
            beside: "budget 1 µs", ratio: time, isHeld: time <= 1)
    }
}
