// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Postgres
import TestSupport
import Testing

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

// MARK: Claims

extension IsolationWorld {
    /// Tables times ways to cross; fewer would mean that some were not tried.
    private static let attemptsMin = 1_500
    private static let rowsMin = 100

    static func show(_ findings: [String]) -> Comment {
        "\(findings.count):\n\(findings.prefix(40).joined(separator: "\n"))"
    }

    /// No statement of the role reads, changes, removes or plants a row of the other workspace.
    func expectIsolation(of role: String, through pooler: TemporaryPgBouncer? = nil) async throws {
        let (findings, attempts) = try await withDatabase(role, connections: 2, through: pooler) { database in
            await IsolationProof(workspaces: workspaces, database: database, role: role).findings()
        }
        #expect(findings.isEmpty, Self.show(findings))
        #expect(attempts > Self.attemptsMin)
    }

    /// However a unit of work ended, the next one on its connection sees nothing of it.
    func expectCleanReuse(connections: Int, through pooler: TemporaryPgBouncer? = nil) async throws {
        try await withDatabase("zygo_app", connections: connections, through: pooler) { database in
            let proof = ReuseProof(workspaces: workspaces, database: database)
            for ending in ReuseProof.Ending.allCases {
                let (seen, left) = try await proof.rowsLeft(after: ending)
                #expect(seen > Self.rowsMin, "\(ending)")
                #expect(left == 0, "\(ending)")
            }
            #expect(try await proof.rowsAfterEmptying() == 0)
            let stale = try await proof.staleRows()
            #expect(stale.isEmpty, Self.show(stale))
        }
    }
}
