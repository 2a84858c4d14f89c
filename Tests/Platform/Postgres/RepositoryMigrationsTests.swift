// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Migrations
import Postgres
import TestSupport
import Testing

@Suite struct `the repository's migrations` {
    /// `migrations/` at the package's root.
    private static let folder = URL(fileURLWithPath: #filePath, isDirectory: false)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("migrations").path

    @Test func `fill an empty database, and a second run changes nothing`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            let migrations = try MigrationFolder.load(Self.folder)
            let migrator = Migrator(
                migrations, settings: world.server.settings(database: world.name),
                options: Migrator.Options(appVersion: "tests"))
            let names = try await migrator.run()
            #expect(names == migrations.map(\.name))
            #expect(try await migrator.run().isEmpty)
            #expect(try await migrator.status().applied == migrations.map(\.version))
        }
    }
}
