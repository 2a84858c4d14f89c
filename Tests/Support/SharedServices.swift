// SPDX-License-Identifier: Apache-2.0
import CoreMetrics
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import ContractRuntime
import Foundation
import Server
import Settings
import Telemetry

/// What all worlds of a process share: a migrated database to copy, a Redis server, the metrics registry.
actor SharedServices {
    static let one: SharedServices = SharedServices()

    /// Registered once per process, as the metrics library asks for.
    static let metrics: MetricsRegistry = {
        let registry: MetricsRegistry = MetricsRegistry()
        MetricsSystem.bootstrap(registry)
        // What was answered in this process, for the page of what was seen.
        if ProcessInfo.processInfo.environment[countersVariable] != nil { atexit { SharedServices.keepCounters() } }
        return registry
    }()

    /// Names the file that gets the counters when the process ends.
    private static let countersVariable: String = "COVERAGE_COUNTERS"

    private static func keepCounters() {
        guard let file: String = ProcessInfo.processInfo.environment[countersVariable] else { return }
        do {
            try Data(metrics.text().utf8).write(to: URL(filePath: file), options: .atomic)
        } catch {
            FileHandle.standardError.write(Data("The counters of the tests are lost: \(error)\n".utf8))
        }
    }

    private var template: Task<String, any Error>?
    private var redis: Task<SharedRedis, any Error>?

    /// Name of a migrated and seeded database that nobody is connected to.
    func templateDatabase() async throws -> String {
        if let template { return try await template.value }
        // Belongs to the process, not to the test that happens to come first.
        let task: Task<String, any Error> = Task { try await Self.makeTemplate() }
        template = task
        return try await task.value
    }

    /// The Redis server of this process; worlds differ by their key prefix.
    func sharedRedis() async throws -> TemporaryRedis {
        if let redis { return try await redis.value.server }
        let task: Task<SharedRedis, any Error> = Task { try await SharedRedis() }
        redis = task
        return try await task.value.server
    }

    private static func makeTemplate() async throws -> String {
        let postgres: TemporaryPostgres = try TemporaryPostgres.shared()
        let name: String = try await postgres.makeDatabase()
        let variables: [String: String] = WorldVariables.database(name, folder: postgres.folder)
        let settings: Settings = try Settings(
            WorldVariables.keys.merging(variables) { (_: String, new: String) -> String in new }
                .merging(["REDIS_URL": "unix:///nowhere"]) { (_: String, new: String) -> String in new })
        try await DatabaseSetup.migrate(
            DatabaseSetup.migratorConnection(settings), folder: repositoryRoot + "/migrations")
        return name
    }

    /// Folder of `Package.swift`.
    static let repositoryRoot: String = {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
    }()
}

/// A Redis server that goes with the process, also when the process crashes: a shell waits for the end of a pipe.
private final class SharedRedis: Sendable {
    let server: TemporaryRedis
    /// Kept open: its end stops the server.
    private let lifeline: Pipe

    init() async throws {
        server = try await TemporaryRedis()
        lifeline = Pipe()
        guard let identifier: pid_t = server.identifier else { throw TemporaryRedis.Problem.notReady }
        _ = fcntl(lifeline.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        let shell: Process = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", "read line; kill -9 \(identifier); rm -rf \(server.folder)"]
        shell.standardInput = lifeline
        shell.standardOutput = FileHandle.nullDevice
        shell.standardError = FileHandle.nullDevice
        try shell.run()
    }
}

extension World {
    /// What the settings of a server need, with a database that nobody connects to.
    package static var variables: [String: String] {
        var variables: [String: String] = WorldVariables.keys
        variables.merge(WorldVariables.database("none", folder: "/nowhere")) { (_: String, new: String) in new }
        variables["API_URL"] = "http://127.0.0.1:1"
        variables["EMAIL_INBOX_DIR"] = "/nowhere/inbox"
        variables["SMS_INBOX_DIR"] = "/nowhere/inbox"
        return variables
    }
}

/// Variables of servers under test.
enum WorldVariables {
    /// The same in every world, so that all worlds can read what was sealed into the template.
    static let keys: [String: String] = [
        "ZYGO_ENV": "test", "LOG_LEVEL": "debug", "HOST": "127.0.0.1", "DATABASE_SSL": "disable",
        "DATABASE_POOL_MIN": "0", "DATABASE_POOL_MAX": "12", "SHUTDOWN_GRACE": "2s", "EMAIL_DRIVER": "file",
        "ENCRYPTION_KEY": String(repeating: "5a", count: 32), "ENCRYPTION_KEY_ID": "key_test",
        "SESSION_SECRET": String(repeating: "s", count: 40), "STORAGE_SIGNING_KEY": String(repeating: "g", count: 40),
        "AUDIT_HMAC_SECRET": String(repeating: "a", count: 40), "RATE_LIMIT_ALLOWLIST": "127.0.0.0/8,10.0.0.0/8",
        "TRUSTED_PROXIES": "127.0.0.0/8", "ARGON2_MAX_CONCURRENCY": "16",
        // A loaded machine is no outage of Redis: the limits of the catalogue hold, not those of one process.
        "RATE_LIMIT_TIMEOUT": "10s",
        // Most tests try what is forbidden far more often than anybody may.
        "SECURITY_CONTAIN_ATTEMPTS": "100000", "SECURITY_CONTAIN_CRITICAL": "100000",
    ]

    /// Addresses of a database on the private server: the application's role, and the superuser for migrations.
    static func database(_ name: String, folder: String) -> [String: String] {
        let host: String = folder.replacingOccurrences(of: "/", with: "%2F")
        return [
            "DATABASE_URL": "postgresql://zygo_app@\(host)/\(name)",
            "DATABASE_MIGRATION_URL": "postgresql://postgres@\(host)/\(name)",
        ]
    }
}
