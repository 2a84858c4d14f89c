// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Migrations
import Postgres
import Synchronization
import TestSupport
import Testing

@Suite struct `migrations` {
    private static let ledger = """
        -- phase: expand
        CREATE TABLE public.schema_migrations (
            version integer PRIMARY KEY, name text NOT NULL, phase smallint NOT NULL CHECK (phase BETWEEN 1 AND 12),
            direction text DEFAULT 'up' NOT NULL,
            checksum_sha256 text NOT NULL CHECK (checksum_sha256 ~ '^[0-9a-f]{64}$'),
            transactional boolean NOT NULL, applied_at timestamptz DEFAULT now() NOT NULL, applied_by text NOT NULL,
            duration_ms integer NOT NULL, app_version text);
        ALTER TABLE public.schema_migrations ENABLE ROW LEVEL SECURITY;
        ALTER TABLE public.schema_migrations FORCE ROW LEVEL SECURITY;
        CREATE POLICY owner ON public.schema_migrations FOR ALL USING (current_setting('app.migration', true) = 'on');

        -- down
        DROP TABLE public.schema_migrations;
        """

    /// A database with an owner role of its own, and files that are handed over one set after the other.
    private struct Bench {
        let world: PostgresWorld
        let owner: String

        func migrator(
            _ files: [(String, String)], attempts: Int = 1, lockWait: Duration = .seconds(5)
        ) throws -> Migrator {
            var options = Migrator.Options(owner: owner, appVersion: "1.0 'test'")
            options.attemptsMax = attempts
            options.lockWait = lockWait
            options.pause = { _ in .milliseconds(20) }
            let migrations = try files.map { try Migration(fileName: $0.0, bytes: Array($0.1.utf8)) }
            return Migrator(migrations, settings: world.server.settings(database: world.name), options: options)
        }

        /// Role first, then the ledger: as the real folder begins.
        var start: [(String, String)] {
            [
                (
                    "0101_create_roles.sql",
                    "-- role: superuser\nCREATE ROLE \(owner); GRANT CREATE ON SCHEMA public TO \(owner);"
                ),
                ("0110_create_schema_migrations.sql", `migrations`.ledger),
            ]
        }
    }

    private static func run(_ body: (Bench) async throws -> Void) async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await body(Bench(world: world, owner: "owner_" + world.name))
        }
    }

    private static func refusal(_ body: () async throws(MigrationError) -> Void) async -> MigrationError? {
        do throws(MigrationError) {
            try await body()
            return nil
        } catch {
            return error
        }
    }

    @Test func `an empty database is filled once`() async throws {
        try await Self.run { (bench: Bench) async throws in
            let files = bench.start + [("0201_create_tenants.sql", "CREATE TABLE tenants (id int);\n-- down\nbroken")]
            let migrator = try bench.migrator(files)
            #expect(try await migrator.status().pending.count == 3)
            let first = try await migrator.run()
            #expect(first == ["0101_create_roles", "0110_create_schema_migrations", "0201_create_tenants"])
            #expect(try await migrator.run() == [])
            let status = try await migrator.status()
            #expect(status.applied == [101, 110, 201])
            #expect(status.pending.isEmpty)
            let owner = try await bench.world.script("SELECT tableowner FROM pg_tables WHERE tablename = 'tenants'")
            #expect(owner.scalar == bench.owner)
            let row = try await bench.world.script(
                "SELECT phase, direction, applied_by, app_version FROM schema_migrations WHERE version = 201")
            #expect(row.rows == [["2", "up", "postgres", "1.0 'test'"]])
        }
    }

    @Test func `an edited file is refused before any statement and named`() async throws {
        try await Self.run { (bench: Bench) async throws in
            try await bench.migrator(bench.start).run()
            var files = bench.start
            files[1].1 += " "
            files.append(("0201_create_tenants.sql", "CREATE TABLE tenants (id int)"))
            let migrator = try bench.migrator(files)
            let error = await Self.refusal { () throws(MigrationError) in try await migrator.run() }
            guard case .edited("0110_create_schema_migrations.sql", _, _) = error else {
                Issue.record("not refused: \(String(describing: error))")
                return
            }
            #expect(error?.description.contains("0110_create_schema_migrations.sql was edited") == true)
            #expect(try await bench.world.script("SELECT to_regclass('tenants')").scalar == nil)
        }
    }

    @Test func `a run goes on where the last one failed`() async throws {
        try await Self.run { (bench: Bench) async throws in
            let good = [("0201_a.sql", "CREATE TABLE a (id int)")]
            let bad = [("0202_b.sql", "CREATE TABLE b (id int); SELECT nothing")]
            let broken = try bench.migrator(bench.start + good + bad)
            let error = await Self.refusal { () throws(MigrationError) in try await broken.run() }
            guard case .failed("0202_b", let cause) = error else {
                Issue.record("did not fail: \(String(describing: error))")
                return
            }
            #expect(cause.kind == .other(sqlState: "42703"))
            #expect(try await bench.world.script("SELECT to_regclass('b')").scalar == nil)
            let repaired = try bench.migrator(bench.start + good + [("0202_b.sql", "CREATE TABLE b (id int)")])
            #expect(try await repaired.run() == ["0202_b"])
        }
    }

    @Test func `a failure before the ledger keeps nothing`() async throws {
        try await Self.run { (bench: Bench) async throws in
            var files = bench.start
            files[1].1 = "SELECT nothing"
            let broken = try bench.migrator(files)
            let error = await Self.refusal { () throws(MigrationError) in try await broken.run() }
            guard case .failed("0110_create_schema_migrations", _) = error else {
                Issue.record("did not fail: \(String(describing: error))")
                return
            }
            let roles = try await bench.world.script("SELECT count(*) FROM pg_roles WHERE rolname = '\(bench.owner)'")
            #expect(roles.scalar == "0")
            let silent = try bench.migrator([bench.start[0]])
            let missing = await Self.refusal { () throws(MigrationError) in try await silent.run() }
            guard case .noLedger = missing else {
                Issue.record("accepted without ledger: \(String(describing: missing))")
                return
            }
        }
    }

    @Test func `a concurrent index is built outside a transaction, and again when it was left invalid`() async throws {
        try await Self.run { (bench: Bench) async throws in
            let table = ("0201_a.sql", "CREATE TABLE a (id int); INSERT INTO a VALUES (1), (1)")
            let text = "-- transaction: no\n-- One index.\nCREATE UNIQUE INDEX CONCURRENTLY a_id_idx ON a (id);"
            let index = ("2000_index.sql", text)
            let migrator = try bench.migrator(bench.start + [table, index])
            let error = await Self.refusal { () throws(MigrationError) in try await migrator.run() }
            guard case .failed("2000_index", let cause) = error else {
                Issue.record("did not fail: \(String(describing: error))")
                return
            }
            #expect(cause.kind == .uniqueViolation("a_id_idx"))
            try await bench.world.script("TRUNCATE a")
            #expect(try await migrator.run() == ["2000_index"])
            let valid = try await bench.world.script(
                "SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_id_idx'::regclass")
            #expect(valid.scalar == "t")
            let row = try await bench.world.script("SELECT transactional FROM schema_migrations WHERE version = 2000")
            #expect(row.scalar == "f")
        }
    }

    @Test func `a held lock is waited for and the file run again`() async throws {
        try await Self.run { (bench: Bench) async throws in
            let table = ("0201_a.sql", "CREATE TABLE a (id int)")
            try await bench.migrator(bench.start + [table]).run()
            let reader = try await DirectConnection.open(bench.world.server.settings(database: bench.world.name))
            try await reader.execute("BEGIN; LOCK TABLE a IN ACCESS SHARE MODE", name: "reader")
            let change = ("0202_b.sql", "SET LOCAL lock_timeout = '50ms'; ALTER TABLE a ADD COLUMN b int")
            let migrator = try bench.migrator(bench.start + [table, change], attempts: 50)
            let tries = Journal()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await migrator.run { if case .retrying(_, let attempt) = $0 { tries.add(attempt) } }
                }
                let hasRetried = try await eventually { tries.entries.count >= 2 }
                #expect(hasRetried)
                try await reader.execute("COMMIT", name: "reader")
                try await group.waitForAll()
            }
            await reader.close()
            #expect(try await migrator.status().pending.isEmpty)
        }
    }

    @Test func `a second runner gives up after its wait`() async throws {
        try await Self.run { (bench: Bench) async throws in
            let other = try await DirectConnection.open(bench.world.server.settings(database: bench.world.name))
            try await other.execute("SELECT pg_advisory_lock(hashtext('zygo.migrate'))", name: "other runner")
            let migrator = try bench.migrator(bench.start, lockWait: .milliseconds(100))
            let error = await Self.refusal { () throws(MigrationError) in try await migrator.run() }
            guard case .locked = error else {
                Issue.record("did not give up: \(String(describing: error))")
                return
            }
            await other.close()
            #expect(try await migrator.run().count == 2)
        }
    }

    @Test func `a database newer than the files is refused`() async throws {
        try await Self.run { (bench: Bench) async throws in
            try await bench.migrator(bench.start + [("0201_a.sql", "CREATE TABLE a (id int)")]).run()
            let older = try bench.migrator(bench.start)
            let error = await Self.refusal { () throws(MigrationError) in try await older.run() }
            #expect(error == .unknownVersion(201, name: "0201_a"))
        }
    }

    @Test func `file names and headers are read`() throws {
        let file = try Migration(
            fileName: "0710_create_servers.sql",
            bytes: Array("-- role: zygo_audit\n-- transaction: no\nSELECT 1;\n-- down\nSELECT 2;".utf8))
        #expect(file.version == 710)
        #expect(file.phase == 7)
        #expect(file.actor == .role("zygo_audit"))
        #expect(!file.isTransactional)
        #expect(file.script.hasSuffix("SELECT 1;"))
        for name in ["710_short.sql", "0710-dash.sql", "0710_Upper.sql", "0710_.sql", "07x0_a.sql"] {
            #expect(throws: MigrationError.self) { _ = try Migration(fileName: name, bytes: []) }
        }
        #expect(throws: MigrationError.self) {
            _ = try Migration(fileName: "0101_a.sql", bytes: Array("-- role: a\"b\nSELECT 1".utf8))
        }
    }
}
