// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
package import Postgres
import Synchronization

/// A PostgreSQL server of this process alone: made once, reached by a Unix socket, gone with the process.
///
/// A shell owns the server and waits for the end of its input, so that a test process that crashes leaves nothing.
package final class TemporaryPostgres: Sendable {
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    private static let binaries = "/usr/lib/postgresql/15/bin"
    private static let started = Result { try TemporaryPostgres() }

    /// Folder of the socket.
    package let folder: String
    /// Kept open: its end stops the server.
    private let lifeline = Pipe()
    private let databases = Mutex(0)

    /// The server of this process, started by the first caller.
    package static func shared() throws -> TemporaryPostgres { try started.get() }

    private init() throws {
        folder = "/tmp/zygo-pg-" + UUID().uuidString.prefix(8).lowercased()
        let output = Pipe()
        let shell = Process()
        var command = ["/bin/sh", "-c", Self.script(folder)]
        if getuid() == 0 { command = ["/usr/sbin/runuser", "-u", "postgres", "--"] + command }
        shell.executableURL = URL(fileURLWithPath: command[0])
        shell.arguments = Array(command.dropFirst())
        shell.currentDirectoryURL = URL(fileURLWithPath: "/tmp")
        shell.standardInput = lifeline
        shell.standardOutput = output
        shell.standardError = FileHandle.nullDevice
        // Another child that held the pipe open would keep the server alive.
        _ = fcntl(lifeline.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        try shell.run()
        let line = output.fileHandleForReading.availableData
        guard String(decoding: line, as: UTF8.self).hasPrefix("ready") else {
            throw Failure(description: "the server did not start, see \(folder)/log")
        }
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

    private static func script(_ folder: String) -> String {
        """
        mkdir -m 755 \(folder) || exit 1
        cd \(folder)
        export LC_ALL=C
        \(binaries)/initdb -D data -U postgres -N -A trust -E UTF8 --locale=C --lc-ctype=C.UTF-8 >log 2>&1 || exit 1
        \(binaries)/pg_ctl -D data -w -l server.log -o "\(options(folder))" start >>log 2>&1 || exit 1
        echo ready
        read line
        \(binaries)/pg_ctl -D data -m immediate stop >>log 2>&1
        rm -rf \(folder)
        """
    }

    private static func options(_ folder: String) -> String {
        [
            "-k \(folder)", "-c listen_addresses=", "-c fsync=off", "-c full_page_writes=off",
            "-c synchronous_commit=off", "-c max_connections=200", "-c shared_buffers=64MB", "-c timezone=UTC",
        ].joined(separator: " ")
    }
}
