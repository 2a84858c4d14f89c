// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import TestSupport

/// A migrated database with workspaces, one of them with many ledger rows, used as the application uses it: its role,
/// its context, row security.
struct DataSite: Sendable {
    /// Workspaces are numbered by their ids, so that pgbench and we use the same ones.
    static let tenants: [UUID] = (0..<MeasuringPlan.connections).compactMap { number in
        UUID(uuidString: tenantPrefix + String(format: "%02d", number))
    }
    private static let tenantPrefix: String = "00000000-0000-7000-8000-00000000be"
    /// The workspace of a pgbench client.
    static let tenantOfClient: String = "'\(tenantPrefix)' || lpad(:client_id::text, 2, '0')"

    let name: String
    let rows: Int
    let database: Database

    /// Runs the body on a seeded database and takes everything down whatever happens.
    static func with<Output: Sendable>(
        rows: Int, _ body: @Sendable (DataSite) async throws -> Output
    ) async throws -> Output {
        let server: TemporaryPostgres = try TemporaryPostgres.shared()
        let name: String = try await server.makeDatabase(template: try await World.templateDatabase())
        try await seed(server, name, rows)
        return try await withPool(of: name, rows: rows, observer: SilentObserver(), body)
    }

    /// The same database through connections that somebody watches.
    func watched(
        by observer: any DatabaseObserver, _ body: @Sendable (DataSite) async throws -> Void
    ) async throws {
        try await Self.withPool(of: name, rows: rows, observer: observer, body)
    }

    private static func withPool<Output: Sendable>(
        of name: String, rows: Int, observer: any DatabaseObserver,
        _ body: @Sendable (DataSite) async throws -> Output
    ) async throws -> Output {
        let server: TemporaryPostgres = try TemporaryPostgres.shared()
        let reactor: Reactor = try Reactor()
        let pool: Pool = Pool(
            name: "bench", settings: server.settings(database: name, user: "zygo_app"),
            limits: PoolLimits(min: 1, max: MeasuringPlan.connections), reactor: reactor, observer: observer)
        let outcome: Result<Output, any Error>
        do {
            outcome = .success(try await body(DataSite(name: name, rows: rows, database: Database(pool))))
        } catch {
            outcome = .failure(error)
        }
        pool.stop()
        await reactor.shutdown()
        return try outcome.get()
    }

    private static func seed(_ server: TemporaryPostgres, _ name: String, _ rows: Int) async throws {
        let values: String = tenants.enumerated().map { number, id in
            "('\(id.uuidString)', 'Bench \(number)', 'bench-no\(number)')"
        }.joined(separator: ", ")
        let owner: DirectConnection = try await DirectConnection.open(server.settings(database: name))
        try await owner.execute(
            """
            SET session_replication_role = replica;
            INSERT INTO tenants (id, name, slug) VALUES \(values);
            INSERT INTO token_ledger (id, tenant_id, entry_key, kind, model, input_tokens, created_at)
            SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '\(tenants[0].uuidString)',
                   'entry ' || n, 'usage', 'large', n, now() - n * interval '1 second'
              FROM generate_series(1, \(rows)) AS n;
            """, name: "seed")
        try await owner.execute("VACUUM (ANALYZE) token_ledger", name: "vacuum")
        await owner.close()
    }

    /// The context of a caller.
    func context(_ tenant: Int) -> TransactionContext {
        TransactionContext(tenantID: Self.tenants[tenant], actorKind: "user")
    }

    /// Transactions a second of a script of pgbench.
    func pgbench(_ script: String, seconds: Int, as role: String = "zygo_app") async throws -> Double {
        try await Self.pgbench(script, database: name, seconds: seconds, as: role)
    }

    static func pgbench(
        _ script: String, database: String, seconds: Int, as role: String = "zygo_app"
    ) async throws -> Double {
        let server: TemporaryPostgres = try TemporaryPostgres.shared()
        let file: URL = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString).sql")
        try Data(script.utf8).write(to: file)
        let output: String = try await OtherProgram.run(
            TemporaryPostgres.program("pgbench"),
            [
                "--host", server.folder, "--username", role, "--no-vacuum", "--protocol", "prepared", "--client",
                "\(MeasuringPlan.connections)", "--jobs", "1", "--time", "\(seconds)", "--file", file.path, database,
            ])
        try FileManager.default.removeItem(at: file)
        guard try OtherProgram.number(after: "number of failed transactions:", in: output) == 0 else {
            throw OtherProgram.Failure(description: "pgbench: \(output)")
        }
        return try OtherProgram.number(after: "tps =", in: output)
    }
}

/// Twelve columns of the ledger, typed.
struct LedgerEntry: Sendable {
    static let columns: String = """
        id, entry_key, kind, monthly_delta, purchased_delta, overdraft_delta, execution_id, node_id, model, \
        input_tokens, output_tokens, created_at
        """

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
