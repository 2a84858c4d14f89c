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
        _ connection: ConnectionSettings, folder: String,
        progress: @escaping @Sendable (Migrator.Progress) -> Void = { (_: Migrator.Progress) -> Void in }
    ) async throws {
        _ = try await migrator(connection, folder).run(progress: progress)
        try await seed(connection)
    }

    /// Makes a database unless it is there.
    ///
    /// - Parameter address: connection keywords of an account that may make databases.
    package static func createDatabase(_ address: String, name: String) async throws {
        let connection: DirectConnection = try await DirectConnection.open(ConnectionSettings(address: address))
        do {
            let found: DirectConnection.Rows = try await connection.execute(
                "SELECT 1 FROM pg_database WHERE datname = '" + name + "'", name: "setup.find")
            if found.rows.isEmpty {
                _ = try await connection.execute(
                    "CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'",
                    name: "setup.create")
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

    /// The contract's catalogues into their tables.
    package static func seed(_ connection: ConnectionSettings) async throws {
        let reactor: Reactor = try Reactor()
        let pool: Pool = Pool(
            name: "migrator", settings: connection, limits: PoolLimits(min: 0, max: 1), reactor: reactor,
            observer: SilentObserver())
        let seeds: CatalogueSeeds = CatalogueSeeds(rbac: CatalogueTexts.rbac, plans: CatalogueTexts.plans)
        let outcome: Result<Void, DatabaseError>
        do {
            try await seeds.run(on: Database(pool))
            outcome = .success(())
        } catch {
            outcome = .failure(error)
        }
        pool.stop()
        await reactor.shutdown()
        try outcome.get()
    }

    private static func migrator(_ connection: ConnectionSettings, _ folder: String) throws -> Migrator {
        Migrator(
            try MigrationFolder.load(folder), settings: connection, options: Migrator.Options(appVersion: version))
    }
}
