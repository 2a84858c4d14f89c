// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Postgres
import TestSupport

/// A migrated database with a row of two workspaces in every table, and pools of the roles that a program logs in as.
struct IsolationWorld {
    let database: MigratedDatabase
    let workspaces: TwoWorkspaces

    /// - Parameter change: what is broken on purpose, after seeding.
    static func run<Output>(
        breaking change: String = "SELECT 1", _ body: (IsolationWorld) async throws -> Output
    ) async throws -> Output {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let workspaces = try await TwoWorkspaces.seed(database)
            try await database.script(change)
            return try await body(IsolationWorld(database: database, workspaces: workspaces))
        }
    }

    /// A pool of its own, by default straight to the server.
    func withDatabase<Output>(
        _ role: String, connections: Int, through pooler: TemporaryPgBouncer? = nil,
        _ body: (Database) async throws -> Output
    ) async throws -> Output {
        let settings =
            pooler?.settings(database: database.name, user: role)
            ?? database.server.settings(database: database.name, user: role)
        let pool = Pool(
            name: role, settings: settings, limits: PoolLimits(min: 0, max: connections), reactor: database.reactor,
            observer: SilentObserver())
        do {
            let output = try await body(Database(pool))
            pool.stop()
            return output
        } catch {
            pool.stop()
            throw error
        }
    }
}
