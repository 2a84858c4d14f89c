// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    package import Glibc
#else
    package import Darwin
#endif
import ContractRuntime
package import Logging
package import Redis
import Synchronization

/// A Redis server of one test: on a Unix socket in a folder of its own, without a port, without files that outlive it.
package final class TemporaryRedis: Sendable {
    /// Why a server could not be started.
    package enum Problem: Error {
        case noFolder
        case notStarted(Int32)
        case notReady
    }

    /// Where `redis-server` is looked for.
    package static let program = "/usr/bin/redis-server"
    /// How long a server may take to open its socket.
    package static let readyWithin: Duration = .seconds(10)

    /// Descriptors below are closed in the server.
    static let descriptorsMax: Int32 = 1_024

    /// The folder; removed at the end.
    package let folder: String
    private let password: String?
    private let process = Mutex<pid_t?>(nil)

    /// Where the server listens.
    package var socketPath: String { folder + "/s" }

    /// Of the process; nil while stopped.
    package var identifier: pid_t? { process.withLock { $0 } }

    /// Starts a server.
    package init(password: String? = nil) async throws {
        var template: [CChar] = Array("/tmp/redis-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Problem.noFolder }
        self.folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        self.password = password
        try await start()
    }

    deinit {
        stop()
        for name in ["s", "log"] { unlink(folder + "/" + name) }
        rmdir(folder)
    }

    /// Starts the server again after `stop`; its memory is empty.
    package func start() async throws {
        var arguments: [String] = [
            TemporaryRedis.program, "--port", "0", "--unixsocket", socketPath, "--dir", folder, "--save", "",
            "--appendonly", "no", "--daemonize", "no", "--logfile", folder + "/log", "--maxmemory-policy", "noeviction",
        ]
        if let password { arguments += ["--requirepass", password] }
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        pointers.append(nil)
        var identifier: pid_t = 0
        var actions: posix_spawn_file_actions_t = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // A server that outlives a crashed test must not keep the pipes of that test open.
        for descriptor: Int32 in 1...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        #if canImport(Glibc)
            // A port or pipe of the test that the server inherited would stay taken; closing what is not open is fine.
            for descriptor: Int32 in 3..<TemporaryRedis.descriptorsMax {
                posix_spawn_file_actions_addclose(&actions, descriptor)
            }
        #endif
        let outcome: Int32 = posix_spawn(&identifier, TemporaryRedis.program, &actions, nil, &pointers, nil)
        guard outcome == 0 else { throw Problem.notStarted(outcome) }
        process.withLock { $0 = identifier }
        let end: ContinuousClock.Instant = .now + TemporaryRedis.readyWithin
        while access(socketPath, F_OK) != 0 {
            guard ContinuousClock.now < end else { throw Problem.notReady }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Ends the server; connections break.
    package func stop() {
        let identifier: pid_t? = process.withLock { process in
            defer { process = nil }
            return process
        }
        guard let identifier else { return }
        kill(identifier, SIGKILL)
        var status: Int32 = 0
        waitpid(identifier, &status, 0)
        unlink(socketPath)
    }

    /// Halts the server: connections stay open, nothing is answered.
    package func pause() { if let identifier = process.withLock({ $0 }) { kill(identifier, SIGSTOP) } }

    /// Lets a halted server go on.
    package func resume() { if let identifier = process.withLock({ $0 }) { kill(identifier, SIGCONT) } }

    /// How to reach it.
    package func configuration(connections: Int = 2) -> RedisConfiguration {
        RedisConfiguration(
            address: .unix(path: socketPath), password: password.map { Secret($0) }, clientName: "tests",
            connections: connections)
    }

    /// Runs a client for the time of the body; the body begins when the client is connected.
    package func withClient<Result: Sendable>(
        _ configuration: RedisConfiguration? = nil,
        _ body: @escaping @Sendable (RedisClient) async throws -> Result
    ) async throws -> Result {
        let client = try RedisClient(configuration ?? self.configuration(), logger: TemporaryRedis.silent)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await client.run() }
            defer { group.cancelAll() }
            try await TemporaryRedis.until { client.isAvailable }
            return try await body(client)
        }
    }

    /// Waits until a claim holds. Throws `notReady` after ten seconds.
    package static func until(
        within time: Duration = readyWithin, _ claim: @Sendable () async throws -> Bool
    ) async throws {
        let end: ContinuousClock.Instant = .now + time
        while !(try await claim()) {
            guard ContinuousClock.now < end else { throw Problem.notReady }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// A logger that keeps everything to itself.
    package static let silent = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
}
