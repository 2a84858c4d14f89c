// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Migrations
import Postgres
import Server
import TestSupport

/// A migrated and seeded database of its own, with pools of the roles that a test asks for.
struct MigratedDatabase {
    let name: String
    let server: TemporaryPostgres
    let reactor: Reactor
    private let pools: [String: Pool]

    /// The application's role.
    var app: Database { database("zygo_app") }
    /// The role of background work.
    var service: Database { database("zygo_service") }

    /// Runs the body on a copy of the migrated template and stops its pools whatever happens.
    static func run<Output>(_ body: (MigratedDatabase) async throws -> Output) async throws -> Output {
        let server = try TemporaryPostgres.shared()
        let name = try await server.makeDatabase(template: try await MigratedTemplate.one.name())
        let reactor = try Reactor()
        var pools: [String: Pool] = [:]
        for role in ["zygo_app", "zygo_service"] {
            pools[role] = Pool(
                name: role, settings: server.settings(database: name, user: role), limits: PoolLimits(min: 0, max: 8),
                reactor: reactor, observer: SilentObserver())
        }
        let database = MigratedDatabase(name: name, server: server, reactor: reactor, pools: pools)
        do {
            let output = try await body(database)
            await database.stop()
            return output
        } catch {
            await database.stop()
            throw error
        }
    }

    /// Runs a script that may be refused, as superuser.
    func scriptOrFail(_ text: String) async throws(DatabaseError) {
        let connection = try await DirectConnection.open(server.settings(database: name))
        do throws(DatabaseError) {
            try await connection.execute(text, name: "script")
        } catch {
            await connection.close()
            throw error
        }
        await connection.close()
    }

    /// Runs a script as superuser.
    @discardableResult
    func script(_ text: String) async throws -> DirectConnection.Rows {
        let connection = try await DirectConnection.open(server.settings(database: name))
        let rows = try await connection.execute(text, name: "script")
        await connection.close()
        return rows
    }

    /// Makes a user and returns its id.
    func makeUser(_ email: String) async throws -> UUID {
        let rows = try await script("INSERT INTO users (email) VALUES ('\(email)') RETURNING id")
        guard let text = rows.scalar, let id = UUID(wire: text) else { throw CocoaError(.coderValueNotFound) }
        return id
    }

    /// Makes a workspace that nobody owns, past the guard that asks for one owner.
    func makeTenant(_ slug: String) async throws -> UUID {
        let rows = try await script(
            """
            SET session_replication_role = replica;
            INSERT INTO tenants (name, slug) VALUES ('Acme', '\(slug)') RETURNING id
            """)
        guard let text = rows.scalar, let id = UUID(wire: text) else { throw CocoaError(.coderValueNotFound) }
        return id
    }

    private func database(_ role: String) -> Database {
        guard let pool = pools[role] else { preconditionFailure("no pool of \(role)") }
        return Database(pool)
    }

    private func stop() async {
        for pool in pools.values { pool.stop() }
        await reactor.shutdown()
    }
}

/// Made once per process, copied by each test.
private actor MigratedTemplate {
    static let one = MigratedTemplate()
    private var making: Task<String, any Error>?

    func name() async throws -> String {
        if let making { return try await making.value }
        // Belongs to the process, not to the test that happens to come first.
        let task = Task { try await Self.make() }
        making = task
        return try await task.value
    }

    private static func make() async throws -> String {
        let folder = URL(fileURLWithPath: #filePath, isDirectory: false).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("migrations").path
        let server = try TemporaryPostgres.shared()
        let name = try await server.makeDatabase()
        let migrator = Migrator(
            try MigrationFolder.load(folder), settings: server.settings(database: name),
            options: Migrator.Options(appVersion: "tests"))
        _ = try await migrator.run()
        try await DatabaseSetup.seed(server.settings(database: name))
        return name
    }
}
