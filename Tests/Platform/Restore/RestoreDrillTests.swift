// SPDX-License-Identifier: Apache-2.0
import Foundation
import Postgres
import TestSupport
import Testing

/// Write, back up, write, destroy, restore to a moment, compare: with the scripts that production uses.
@Suite struct `restoring to a moment` {
    private static let root = URL(fileURLWithPath: #filePath, isDirectory: false).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let digest = "SELECT count(*) || ' ' || md5(string_agg(note || stamp, ',' ORDER BY id)) FROM ledger"

    private struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// A copy folder and the server that is copied.
    private struct Drill {
        let server: TemporaryPostgres
        let folder: String

        func start(_ script: String, _ arguments: [String]) throws -> (program: SpawnedProgram, output: String) {
            let output = folder + "/output-" + UUID().uuidString
            let variables = ProcessInfo.processInfo.environment.merging([
                "BACKUP_DIR": folder + "/copies", "BACKUP_URL": "host=\(server.folder) user=postgres dbname=postgres",
                "PGUSER": "postgres",
            ]) { $1 }
            let path = root.appendingPathComponent("scripts/" + script).path
            return (try SpawnedProgram(path, arguments, variables: variables, output: output), output)
        }

        /// What a script says, once it has ended well.
        @discardableResult
        func finish(_ script: String, _ arguments: [String]) async throws -> String {
            let (program, output) = try start(script, arguments)
            let status = await program.end()
            let text = try String(contentsOfFile: output, encoding: .utf8)
            guard status == 0 else { throw Failure(description: "\(script) ended with \(status): \(text)") }
            return text.trimmingCharacters(in: .whitespacesAndNewlines)
        }

        func ask(_ text: String, socket: String? = nil) async throws -> String? {
            let address = "postgresql:///postgres?host=\(socket ?? server.folder)&user=postgres"
            let connection = try await DirectConnection.open(ConnectionSettings(address: address))
            let rows = try await connection.execute(text, name: "drill")
            await connection.close()
            return rows.scalar
        }

        func write(_ note: String, rows: Int) async throws {
            _ = try await ask(
                "INSERT INTO ledger (note, stamp) SELECT '\(note)', now() FROM generate_series(1, \(rows))")
        }
    }

    /// Runs the body with the log streaming into the copies.
    private static func run(_ body: (Drill) async throws -> Void) async throws {
        let folder = "/tmp/zygo-drill-" + UUID().uuidString.prefix(8).lowercased()
        try FileManager.default.createDirectory(atPath: folder + "/copies", withIntermediateDirectories: true)
        let drill = Drill(server: try TemporaryPostgres.durable(), folder: folder)
        _ = try await drill.ask(
            "CREATE TABLE ledger (id bigint GENERATED ALWAYS AS IDENTITY, note text, stamp timestamptz)")
        let stream = try drill.start("backup", ["wal"]).program
        do {
            try await TemporaryRedis.until {
                try await drill.ask("SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'") == "1"
            }
            try await body(drill)
        } catch {
            stream.terminate()
            _ = await stream.end()
            throw error
        }
        stream.terminate()
        _ = await stream.end()
        try FileManager.default.removeItem(atPath: folder)
    }

    private static func stop(_ target: String) async throws {
        let pgctl = TemporaryPostgres.program("pg_ctl")
        var command = [pgctl, "--pgdata", target + "/data", "--mode", "fast", "stop"]
        if getuid() == 0 { command = ["/usr/sbin/runuser", "-u", "postgres", "--"] + command }
        let program = try SpawnedProgram(
            command[0], Array(command.dropFirst()), variables: ProcessInfo.processInfo.environment,
            output: target + ".stopped")
        #expect(await program.end() == 0)
    }

    @Test func `the rows of a moment come back after the server is destroyed, and later ones do not`() async throws {
        try await Self.run { (drill: Drill) async throws in
            try await drill.write("before the copy", rows: 500)
            let copy = try await drill.finish("backup", ["base"])
            #expect(try await drill.finish("backup", ["verify"]) == copy + " is whole")
            try await drill.write("after the copy", rows: 300)
            let wanted = try await drill.ask(Self.digest)
            let moment = try #require(
                try await drill.ask(
                    "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"))
            try await drill.write("a mistake", rows: 7)
            let last = try await drill.ask(Self.digest)
            try await TemporaryRedis.until {
                try await drill.ask(
                    "SELECT bool_and(flush_lsn >= pg_current_wal_flush_lsn()) FROM pg_stat_replication") == "t"
            }
            try drill.server.crash()
            try FileManager.default.removeItem(atPath: drill.server.folder + "/data")

            let there = drill.folder + "/then"
            try await drill.finish("restore", ["--to", moment, "--target", there])
            #expect(try await drill.ask(Self.digest, socket: there + "/socket") == wanted)
            #expect(try await drill.ask("SELECT count(*) FROM ledger", socket: there + "/socket") == "800")
            try await Self.stop(there)

            let latest = drill.folder + "/latest"
            try await drill.finish("restore", ["--to", "latest", "--target", latest])
            #expect(try await drill.ask(Self.digest, socket: latest + "/socket") == last)
            try await Self.stop(latest)
        }
    }

    @Test func `a copy with one changed byte is refused, and so is a moment before the first copy`() async throws {
        try await Self.run { (drill: Drill) async throws in
            let copy = try await drill.finish("backup", ["base"])
            await #expect(throws: Failure.self) {
                try await drill.finish("restore", ["--to", "2001-01-01T00:00:00Z", "--target", drill.folder + "/none"])
            }
            let file = drill.folder + "/copies/base/\(copy)/PG_VERSION"
            try Data("99\n".utf8).write(to: URL(fileURLWithPath: file))
            await #expect(throws: Failure.self) { try await drill.finish("backup", ["verify"]) }
        }
    }
}
