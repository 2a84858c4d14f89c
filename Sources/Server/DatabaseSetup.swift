// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
package import Migrations
import Policy
package import Postgres
package import Settings

/// Migrations and seeds of one database.
package enum DatabaseSetup {
    /// Version of this build; written beside each migration that it applies.
    static let version: String = "0.1.0"

    /// Applies what is missing, then refreshes the catalogues.
    package static func migrate(
        _ connection: ConnectionSettings, folder: String, lockWait: Duration = Migrator.Options.lockWaitDefault,
        progress: @escaping @Sendable (Migrator.Progress) -> Void = { (_: Migrator.Progress) -> Void in }
    ) async throws {
        _ = try await migrator(connection, folder, lockWait: lockWait).run(progress: progress)
        try await seed(connection)
    }

    /// Makes a database unless it is there.
    ///
    /// - Parameter address: connection keywords of an account that may make databases.
    package static func createDatabase(_ address: String, name: String) async throws {
        let connection: DirectConnection = try await DirectConnection.open(ConnectionSettings(address: address))
        do {
            let quoted: String = try await connection.quotedLiteral(name)
            let found: DirectConnection.Rows = try await connection.execute(
                "SELECT 1 FROM pg_database WHERE datname = " + quoted, name: "setup.find")
            if found.rows.isEmpty {
                let made: String = "CREATE DATABASE " + (try await connection.quotedIdentifier(name))
                let locale: String = " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'"
                _ = try await connection.execute(made + locale, name: "setup.create")
            }
        } catch {
            await connection.close()
            throw error
        }
        await connection.close()
    }

    /// What is applied and what is missing. Changes nothing.
    package static func status(
        _ connection: ConnectionSettings, folder: String
    ) async throws -> Migrator.Status {
        try await migrator(connection, folder).status()
    }

    /// Connection of the account that migrates.
    package static func migratorConnection(_ settings: Settings) -> ConnectionSettings {
        Foundations.connection(settings, settings.databaseMigrationURL, role: "zygo_migrator")
    }

    /// Connection of background work.
    package static func serviceConnection(_ settings: Settings) -> ConnectionSettings {
        Foundations.connection(settings, settings.databaseServiceURL, role: "zygo_service")
    }

    /// The contract's catalogues into their tables.
    package static func seed(_ connection: ConnectionSettings) async throws {
        try await withDatabase(connection) { (database: Database) async throws -> Void in
            try await CatalogueSeeds().run(on: database)
        }
    }

    /// One connection for the work of a command; closed whatever happens.
    package static func withDatabase<Output: Sendable>(
        _ connection: ConnectionSettings, _ body: (Database) async throws -> Output
    ) async throws -> Output {
        let reactor: Reactor = try Reactor()
        let pool: Pool = Pool(
            name: "command", settings: connection, limits: PoolLimits(min: 0, max: 1), reactor: reactor,
            observer: SilentObserver())
        let outcome: Result<Output, any Error>
        do {
            outcome = .success(try await body(Database(pool)))
        } catch {
            outcome = .failure(error)
        }
        pool.stop()
        await reactor.shutdown()
        return try outcome.get()
    }

    private static func migrator(
        _ connection: ConnectionSettings, _ folder: String, lockWait: Duration = Migrator.Options.lockWaitDefault
    ) throws -> Migrator {
        var options: Migrator.Options = Migrator.Options(appVersion: version)
        options.lockWait = lockWait
        return Migrator(try MigrationFolder.load(folder), settings: connection, options: options)
    }
}
