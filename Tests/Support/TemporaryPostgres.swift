// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
package import Postgres
import Synchronization

/// A PostgreSQL server of this process alone: made once, reached by a Unix socket, gone with the process.
package final class TemporaryPostgres: Sendable {
    /// Major versions that serve, newest first.
    private static let versions = (15...99).reversed()
    /// Where the newest installed one keeps its programs.
    private static let binaries: String = {
        let folders = versions.map { "/usr/lib/postgresql/\($0)/bin" }
        return folders.first { FileManager.default.isExecutableFile(atPath: $0 + "/postgres") } ?? "/usr/bin"
    }()

    /// A program of the installed PostgreSQL, such as `pg_ctl`.
    package static func program(_ name: String) -> String { binaries + "/" + name }

    private static let started = Result { try TemporaryPostgres(.shared) }

    /// What a server is made for.
    package enum Kind: Sendable {
        /// Fast; what a crash would lose does not matter.
        case shared
        /// Keeps what it acknowledged, so that it can be stopped and started.
        case durable
        /// Follows a durable server and can be promoted.
        case standby(of: String)
    }

    /// Folder of the socket.
    package let folder: String
    private let shell: OwningShell
    private let databases = Mutex(0)

    /// The server of this process, started by the first caller.
    package static func shared() throws -> TemporaryPostgres { try started.get() }

    /// A server of one test, which may stop and start it.
    package static func durable() throws -> TemporaryPostgres { try TemporaryPostgres(.durable) }

    /// A streaming copy of a durable server; what that one acknowledges from now on is here too.
    package static func standby(of primary: TemporaryPostgres) async throws -> TemporaryPostgres {
        let standby = try TemporaryPostgres(.standby(of: primary.folder))
        let connection = try await DirectConnection.open(primary.settings())
        for text in [
            "ALTER SYSTEM SET synchronous_standby_names = '*'", "ALTER SYSTEM SET synchronous_commit = 'remote_apply'",
            "SELECT pg_reload_conf()",
        ] {
            try await connection.execute(text, name: "synchronous replication")
        }
        await connection.close()
        return standby
    }

    /// Ends the server as a crash would.
    package func crash() throws { try shell.obey("crash", log: folder + "/log") }

    /// Starts it again after `crash`.
    package func start() throws { try shell.obey("start", log: folder + "/log") }

    /// Makes a standby the primary.
    package func promote() throws { try shell.obey("promote", log: folder + "/log") }

    private init(_ kind: Kind) throws {
        folder = "/tmp/zygo-pg-" + UUID().uuidString.prefix(8).lowercased()
        shell = try OwningShell(Self.script(folder, kind), log: folder + "/log")
    }

    /// Connects as the given role; `postgres` is the superuser. Every local connection is trusted.
    package func settings(
        database: String = "postgres", user: String = "postgres", statements: StatementNaming = .named(max: 256)
    ) -> ConnectionSettings {
        let address = "postgresql:///\(database)?host=\(folder)&user=\(user)"
        return ConnectionSettings(address: address, applicationName: "tests", statements: statements)
    }

    /// A database of its own for one test, empty or a copy of a template that nobody is connected to.
    package func makeDatabase(template: String? = nil) async throws -> String {
        let number = databases.withLock { count in
            count += 1
            return count
        }
        let name = "test_\(number)"
        let connection = try await DirectConnection.open(settings())
        let clause = template.map { " TEMPLATE \($0)" } ?? ""
        try await connection.execute("CREATE DATABASE \(name)\(clause)", name: "create database")
        await connection.close()
        return name
    }

    private static func script(_ folder: String, _ kind: Kind) -> String {
        let make =
            switch kind {
            case .shared, .durable:
                "\(binaries)/initdb -D data -U postgres -N -A trust -E UTF8 --locale=C --lc-ctype=C.UTF-8"
            case .standby(let primary):
                "\(binaries)/pg_basebackup -h \(primary) -U postgres -D data -R -X stream -c fast"
            }
        return """
            mkdir -m 755 \(folder) || exit 1
            cd \(folder)
            export LC_ALL=C
            start() { \(binaries)/pg_ctl -D data -w -l server.log -o "\(options(folder, kind))" start; }
            \(make) >log 2>&1 || exit 1
            start >>log 2>&1 || exit 1
            echo ready
            while read word; do
                case $word in
                crash) \(binaries)/pg_ctl -D data -w -m immediate stop ;;
                start) start ;;
                promote) \(binaries)/pg_ctl -D data -w promote ;;
                esac >>log 2>&1 && echo done || echo failed
            done
            \(binaries)/pg_ctl -D data -m immediate stop >>log 2>&1
            rm -rf \(folder)
            """
    }

    private static func options(_ folder: String, _ kind: Kind) -> String {
        let speed =
            if case .shared = kind { ["-c synchronous_commit=off"] } else { ["-c wal_level=replica"] }
        return
            ([
                "-k \(folder)", "-c listen_addresses=", "-c fsync=off", "-c full_page_writes=off",
                "-c max_connections=200", "-c shared_buffers=64MB", "-c timezone=UTC",
            ] + speed).joined(separator: " ")
    }
}
