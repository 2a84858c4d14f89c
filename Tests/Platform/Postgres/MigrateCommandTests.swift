// SPDX-License-Identifier: Apache-2.0
import Foundation
import Postgres
import TestSupport
import Testing

/// `zygo migrate` as an operator meets it: what it prints and with what it ends.
@Suite struct `the command zygo migrate` {
    /// Exit status and everything that was printed.
    private static func zygo(_ arguments: [String]) async throws -> (status: Int32, text: String) {
        let output = "/tmp/zygo-command-" + UUID().uuidString.prefix(8).lowercased()
        let program = try SpawnedProgram(
            SpawnedProgram.built("zygo"), arguments, variables: ProcessInfo.processInfo.environment, output: output)
        let status = await program.end()
        let text = try String(contentsOfFile: output, encoding: .utf8)
        try FileManager.default.removeItem(atPath: output)
        // The exit code is the second byte of what waitpid says.
        return (status >> 8 & 0xff, text)
    }

    /// A folder with the ledger and one more migration, and a database of its own.
    private static func run(_ body: (PostgresWorld, [String]) async throws -> Void) async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            let folder = "/tmp/zygo-migrations-" + world.name + "-" + UUID().uuidString.prefix(8).lowercased()
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let source = World.repositoryRoot + "/migrations"
            for file in try FileManager.default.contentsOfDirectory(atPath: source) where file < "0112" {
                try FileManager.default.copyItem(atPath: source + "/" + file, toPath: folder + "/" + file)
            }
            let address = "host=\(world.server.folder) user=postgres dbname=\(world.name)"
            try await body(world, ["migrate", "--folder", folder, "--address", address])
            try FileManager.default.removeItem(atPath: folder)
        }
    }

    @Test func `a lock that another runner holds ends it with 75, and nothing was done`() async throws {
        try await Self.run { world, command in
            let other = try await DirectConnection.open(world.server.settings(database: world.name))
            try await other.execute("SELECT pg_advisory_lock(hashtext('zygo.migrate'))", name: "other runner")
            let (status, text) = try await Self.zygo(command + ["--lock-wait", "1"])
            #expect(status == 75, "\(text)")
            #expect(text.contains("another runner works; waiting"))
            #expect(try await world.script("SELECT to_regclass('schema_migrations')").scalar == nil)
            await other.close()
        }
    }

    @Test func `status and dry run say what is missing and change nothing`() async throws {
        try await Self.run { world, command in
            let (status, text) = try await Self.zygo(command + ["--status"])
            #expect(status == 1)
            #expect(text.contains("0 applied, 8 missing"), "\(text)")
            let (planned, plan) = try await Self.zygo(command + ["--dry-run"])
            #expect(planned == 0)
            #expect(plan.contains("0101_create_roles: expand, lock short, one transaction"), "\(plan)")
            #expect(try await world.script("SELECT to_regclass('schema_migrations')").scalar == nil)
        }
    }
}
