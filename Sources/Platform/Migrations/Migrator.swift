// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
package import Postgres

/// Brings a database to the state of its numbered files, on a direct connection and under an advisory lock.
///
/// Each file is one transaction together with its ledger row, so a run that was killed goes on where it stopped. The
/// files up to the one that creates the ledger are one transaction together.
package struct Migrator: Sendable {
    package struct Options: Sendable {
        package static let lockWaitDefault: Duration = .seconds(60)

        /// Role that owns the schemas; nil stays the connecting role.
        package var owner: String?
        package var appVersion: String
        /// Wait for another runner.
        package var lockWait: Duration = lockWaitDefault
        /// Runs of one file that met a lock.
        package var attemptsMax = 11
        /// Pause after each such run, by its number from 0.
        package var pause: @Sendable (Int) -> Duration = { .seconds(min(30, 1 << min($0, 5))) }

        package init(owner: String? = "zygo_owner", appVersion: String) {
            self.owner = owner
            self.appVersion = appVersion
        }
    }

    package enum Progress: Sendable, Equatable {
        case waitingForRunner
        /// The lock is held; so many files are missing.
        case planned(files: Int)
        case starting(String)
        case retrying(String, attempt: Int)
        case applied(String, Duration)
    }

    package struct Status: Sendable, Equatable {
        /// Versions of the ledger, in order.
        package var applied: [Int]
        /// Names of the files that are not in the ledger, in order.
        package var pending: [String] { missing.map(\.name) }
        /// The files that are not in the ledger, in order.
        package var missing: [Migration]
    }

    private static let lockTimeout = "5s"

    private let migrations: [Migration]
    private let settings: ConnectionSettings
    private let options: Options

    package init(_ migrations: [Migration], settings: ConnectionSettings, options: Options) {
        self.migrations = migrations
        self.settings = settings
        self.options = options
    }

    /// What is applied and what is not; changes nothing. Fails for edited and unknown files.
    package func status() async throws(MigrationError) -> Status {
        try await connected { connection throws(MigrationError) in
            let ledger = try await checkedLedger(connection)
            return Status(applied: ledger.map(\.version), missing: pending(ledger))
        }
    }

    /// Applies what is pending and returns its names. A second run finds nothing to do.
    @discardableResult
    package func run(
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws(MigrationError) -> [String] {
        try await connected { connection throws(MigrationError) in
            try await lock(connection, progress)
            let ledger = try await checkedLedger(connection)
            var rest = pending(ledger)[...]
            let names = rest.map(\.name)
            progress(.planned(files: names.count))
            guard !rest.isEmpty else { return [] }
            try await refuseLongTransactions(connection)
            if ledger.isEmpty, try await !hasLedger(connection) {
                rest = rest.dropFirst(try await bootstrap(rest, connection, progress))
            }
            for migration in rest { try await apply(migration, connection, progress) }
            return names
        }
    }
}

// MARK: Files

extension Migrator {
    private func apply(
        _ migration: Migration, _ connection: DirectConnection, _ progress: @Sendable (Progress) -> Void
    ) async throws(MigrationError) {
        progress(.starting(migration.name))
        let began = ContinuousClock.now
        try await retrying(migration.name, progress) { () throws(DatabaseError) in
            if migration.isTransactional {
                try await inTransaction(connection) { () throws(DatabaseError) in
                    try await perform(migration, connection, began)
                }
            } else {
                try await performOutside(migration, connection, began)
            }
        }
        progress(.applied(migration.name, ContinuousClock.now - began))
    }

    /// Everything up to the ledger's own file in one transaction; returns how many files that were.
    private func bootstrap(
        _ pending: ArraySlice<Migration>, _ connection: DirectConnection, _ progress: @Sendable (Progress) -> Void
    ) async throws(MigrationError) -> Int {
        let group = pending.prefix { $0.isTransactional }
        let began = ContinuousClock.now
        var current = group.first?.name ?? "bootstrap"
        var done: [Migration] = []
        do throws(DatabaseError) {
            try await inTransaction(connection) { () throws(DatabaseError) in
                for migration in group {
                    current = migration.name
                    progress(.starting(migration.name))
                    try await start(migration, connection)
                    try await connection.execute(migration.script, name: migration.name)
                    done.append(migration)
                    if try await exists(connection) { break }
                }
                guard try await exists(connection) else {
                    throw DatabaseError(.other(sqlState: "42P01"), statement: "ledger")
                }
                for migration in done { try await record(migration, connection, began) }
            }
        } catch {
            if error.statement == "ledger" {
                throw .noLedger(reason: "\(group.count) transactional files did not create public.schema_migrations")
            }
            throw .failed(file: current, error)
        }
        for migration in done { progress(.applied(migration.name, ContinuousClock.now - began)) }
        return done.count
    }

    private func perform(
        _ migration: Migration, _ connection: DirectConnection, _ began: ContinuousClock.Instant
    ) async throws(DatabaseError) {
        try await start(migration, connection)
        try await connection.execute(migration.script, name: migration.name)
        try await record(migration, connection, began)
    }

    /// Role, mark and lock limit of one file inside a transaction.
    private func start(_ migration: Migration, _ connection: DirectConnection) async throws(DatabaseError) {
        try await connection.execute(
            """
            SET LOCAL ROLE \(role(migration.actor));
            SET LOCAL lock_timeout = '\(Self.lockTimeout)';
            SELECT set_config('app.migration', 'on', true);
            """, name: migration.name)
    }

    private func record(
        _ migration: Migration, _ connection: DirectConnection, _ began: ContinuousClock.Instant
    ) async throws(DatabaseError) {
        let milliseconds = Int((ContinuousClock.now - began) / .milliseconds(1))
        let appVersion = options.appVersion.replacing("'", with: "''")
        try await connection.execute(
            """
            SET LOCAL ROLE \(role(.owner));
            SELECT set_config('app.migration', 'on', true);
            INSERT INTO public.schema_migrations
                (version, name, phase, direction, checksum_sha256, transactional, applied_by, duration_ms, app_version)
            VALUES (\(migration.version), '\(migration.name)', \(migration.phase), 'up', '\(migration.checksum)',
                \(migration.isTransactional), session_user, \(milliseconds), '\(appVersion)');
            """, name: migration.name)
    }

    /// One statement in its own implicit transaction; what an interrupted run left invalid is removed before.
    private func performOutside(
        _ migration: Migration, _ connection: DirectConnection, _ began: ContinuousClock.Instant
    ) async throws(DatabaseError) {
        try await connection.execute(
            """
            SET ROLE \(role(migration.actor));
            SET lock_timeout = '\(Self.lockTimeout)';
            SET statement_timeout = 0;
            SELECT set_config('app.migration', 'on', false);
            """, name: migration.name)
        try await dropInvalidIndexes(migration, connection)
        try await connection.execute(migration.script, name: migration.name)
        try await connection.execute(
            "RESET ROLE; RESET lock_timeout; RESET statement_timeout; SELECT set_config('app.migration', '', false)",
            name: migration.name)
        try await inTransaction(connection) { () throws(DatabaseError) in
            try await record(migration, connection, began)
        }
    }

    private func dropInvalidIndexes(
        _ migration: Migration, _ connection: DirectConnection
    ) async throws(DatabaseError) {
        let found = try await connection.execute(
            """
            SELECT c.relname, format('%I.%I', n.nspname, c.relname)
              FROM pg_index AS i
              JOIN pg_class AS c ON c.oid = i.indexrelid
              JOIN pg_namespace AS n ON n.oid = c.relnamespace
             WHERE NOT i.indisvalid
            """, name: migration.name)
        for row in found.rows {
            guard let name = row[0], let qualified = row[1], migration.script.contains(name) else { continue }
            try await connection.execute("DROP INDEX CONCURRENTLY \(qualified)", name: migration.name)
        }
    }

    private func role(_ actor: Migration.Actor) -> String {
        switch actor {
        case .role(let name): "\"\(name)\""
        case .connecting: "NONE"
        case .owner: options.owner.map { "\"\($0)\"" } ?? "NONE"
        }
    }
}

// MARK: Ledger

extension Migrator {
    private struct LedgerRow {
        let version: Int
        let name: String
        let checksum: String
    }

    private func checkedLedger(_ connection: DirectConnection) async throws(MigrationError) -> [LedgerRow] {
        guard try await hasLedger(connection) else { return [] }
        let ledger = try await readLedger(connection)
        let files = Dictionary(migrations.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
        for row in ledger {
            guard let file = files[row.version] else { throw .unknownVersion(row.version, name: row.name) }
            if file.checksum != row.checksum || file.name != row.name {
                throw .edited(file: file.name + ".sql", ledger: row.checksum, found: file.checksum)
            }
        }
        return ledger
    }

    private func pending(_ ledger: [LedgerRow]) -> [Migration] {
        let applied = Set(ledger.map(\.version))
        return migrations.filter { !applied.contains($0.version) }
    }

    private func readLedger(_ connection: DirectConnection) async throws(MigrationError) -> [LedgerRow] {
        let rows = try await mapped { () throws(DatabaseError) in
            try await inTransaction(connection) { () throws(DatabaseError) in
                try await connection.execute(
                    """
                    SET LOCAL ROLE \(role(.owner));
                    SELECT set_config('app.migration', 'on', true);
                    SELECT version, name, checksum_sha256 FROM public.schema_migrations ORDER BY version;
                    """, name: "ledger")
            }
        }
        return rows.rows.compactMap { row in
            guard let version = row[0].flatMap({ Int($0) }), let name = row[1], let sum = row[2] else { return nil }
            return LedgerRow(version: version, name: name, checksum: sum)
        }
    }

    private func hasLedger(_ connection: DirectConnection) async throws(MigrationError) -> Bool {
        try await mapped { () throws(DatabaseError) in try await exists(connection) }
    }

    private func exists(_ connection: DirectConnection) async throws(DatabaseError) -> Bool {
        let found = try await connection.execute(
            "SELECT to_regclass('public.schema_migrations') IS NOT NULL", name: "ledger lookup")
        return found.scalar == "t"
    }
}

// MARK: Around

extension Migrator {
    private func connected<Output: Sendable>(
        _ body: (DirectConnection) async throws(MigrationError) -> Output
    ) async throws(MigrationError) -> Output {
        let connection = try await mapped { () throws(DatabaseError) in try await DirectConnection.open(settings) }
        do throws(MigrationError) {
            let output = try await body(connection)
            await connection.close()
            return output
        } catch {
            // Ends the session and with it an open transaction and the lock.
            await connection.close()
            throw error
        }
    }

    private func inTransaction<Output: Sendable>(
        _ connection: DirectConnection, _ body: () async throws(DatabaseError) -> Output
    ) async throws(DatabaseError) -> Output {
        try await connection.execute("BEGIN", name: "begin")
        do throws(DatabaseError) {
            let output = try await body()
            try await connection.execute("COMMIT", name: "commit")
            return output
        } catch {
            do throws(DatabaseError) {
                try await connection.execute("ROLLBACK", name: "rollback")
            } catch let second {
                var combined = error
                combined.serverMessage += "; rollback: \(second.kind)"
                throw combined
            }
            throw error
        }
    }

    private func lock(
        _ connection: DirectConnection, _ progress: @Sendable (Progress) -> Void
    ) async throws(MigrationError) {
        let began = ContinuousClock.now
        while true {
            let got = try await mapped { () throws(DatabaseError) in
                try await connection.execute(
                    "SELECT pg_try_advisory_lock(hashtext('zygo.migrate'))", name: "advisory lock")
            }
            if got.scalar == "t" { return }
            let waited = ContinuousClock.now - began
            guard waited < options.lockWait else { throw .locked(waited: waited) }
            progress(.waitingForRunner)
            try await pause(.milliseconds(500))
        }
    }

    private func refuseLongTransactions(_ connection: DirectConnection) async throws(MigrationError) {
        let old = try await mapped { () throws(DatabaseError) in
            try await connection.execute(
                """
                SELECT pid FROM pg_stat_activity
                 WHERE datname = current_database() AND pid <> pg_backend_pid()
                   AND backend_type = 'client backend' AND xact_start < now() - interval '5 minutes'
                 ORDER BY xact_start LIMIT 1
                """, name: "long transactions")
        }
        if let pid = old.scalar { throw .longTransaction(pid: pid) }
    }

    private func retrying(
        _ file: String, _ progress: @Sendable (Progress) -> Void, _ body: () async throws(DatabaseError) -> Void
    ) async throws(MigrationError) {
        for attempt in 1... {
            do throws(DatabaseError) {
                return try await body()
            } catch {
                guard error.kind == .lockNotAvailable, attempt < options.attemptsMax else {
                    throw .failed(file: file, error)
                }
            }
            progress(.retrying(file, attempt: attempt))
            try await pause(options.pause(attempt - 1))
        }
    }

    private func pause(_ duration: Duration) async throws(MigrationError) {
        do {
            try await Task.sleep(for: duration)
        } catch {
            throw .database(DatabaseError(.cancelled, statement: "migrate"))
        }
    }

    private func mapped<Output: Sendable>(
        _ body: () async throws(DatabaseError) -> Output
    ) async throws(MigrationError) -> Output {
        do throws(DatabaseError) { return try await body() } catch { throw .database(error) }
    }
}
