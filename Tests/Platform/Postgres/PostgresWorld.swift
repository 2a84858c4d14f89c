// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import Synchronization
import TestSupport
import Testing

/// A database of its own, a pool on it, and what the pool told its observer.
struct PostgresWorld {
    let pool: Pool
    let database: Database
    let reactor: Reactor
    let observer: RecordingObserver
    let name: String
    let server: TemporaryPostgres

    static func make(
        limits: PoolLimits = PoolLimits(min: 0, max: 4), statements: StatementNaming = .named(max: 256)
    ) async throws -> PostgresWorld {
        let server = try TemporaryPostgres.shared()
        let name = try await server.makeDatabase()
        let observer = RecordingObserver()
        let reactor = try Reactor()
        let pool = Pool(
            name: "test", settings: server.settings(database: name, statements: statements), limits: limits,
            reactor: reactor, observer: observer)
        return PostgresWorld(
            pool: pool, database: Database(pool), reactor: reactor, observer: observer, name: name, server: server)
    }

    /// Runs the body and stops the reactor whatever happens.
    static func run<Output>(
        limits: PoolLimits = PoolLimits(min: 0, max: 4), statements: StatementNaming = .named(max: 256),
        _ body: (PostgresWorld) async throws -> Output
    ) async throws -> Output {
        let world = try await make(limits: limits, statements: statements)
        do {
            let output = try await body(world)
            await world.stop()
            return output
        } catch {
            await world.stop()
            throw error
        }
    }

    func stop() async {
        pool.stop()
        await reactor.shutdown()
    }

    /// Runs a script as superuser, beside the pool.
    @discardableResult
    func script(_ text: String) async throws -> DirectConnection.Rows {
        let connection = try await DirectConnection.open(server.settings(database: name))
        let rows = try await connection.execute(text, name: "script")
        await connection.close()
        return rows
    }

    /// Waits until a statement of this database sleeps at the server.
    func untilSleeping() async {
        let sleeping = "SELECT count(*) FROM pg_stat_activity WHERE datname = '\(name)' AND wait_event = 'PgSleep'"
        for _ in 0..<200 {
            do {
                if try await script(sleeping).scalar != "0" { return }
                try await Task.sleep(for: .milliseconds(5))
            } catch {
                Issue.record(error)
                return
            }
        }
    }

    /// Needs a connection for a moment.
    func touch() async throws(DatabaseError) { _ = try await transaction().runAlone(SQL.pid) }

    func transaction(
        _ context: TransactionContext = TransactionContext(), within time: Duration = .seconds(10)
    ) -> Transaction {
        database.transaction(context, deadline: .now + time)
    }
}

/// Counts and keeps what operating people would see.
final class RecordingObserver: DatabaseObserver {
    private struct State {
        var flights: [Int] = []
        var statements: [String] = []
        var rows: [String: Int] = [:]
        var opened = 0
        var closed = 0
        var failed = 0
        var leaks = 0
    }

    private let state = Mutex(State())

    /// Statements of each round trip.
    var flights: [Int] { state.withLock { $0.flights } }
    var statements: [String] { state.withLock { $0.statements } }
    /// By statement.
    var rows: [String: Int] { state.withLock { $0.rows } }
    var opened: Int { state.withLock { $0.opened } }
    var closed: Int { state.withLock { $0.closed } }
    var failed: Int { state.withLock { $0.failed } }
    var leaks: Int { state.withLock { $0.leaks } }

    func flightEnded(_ pool: String, statements: Int, duration: Duration) {
        state.withLock { $0.flights.append(statements) }
    }

    func statementEnded(_ pool: String, name: String, duration: Duration, rows: Int, failure: DatabaseError?) {
        state.withLock { state in
            state.statements.append(name)
            state.rows[name, default: 0] += rows
        }
    }

    func connectionOpened(_ pool: String) { state.withLock { $0.opened += 1 } }
    func connectionClosed(_ pool: String) { state.withLock { $0.closed += 1 } }
    func connectionFailed(_ pool: String, _ failure: DatabaseError) { state.withLock { $0.failed += 1 } }
    func contextLeaked(_ pool: String) { state.withLock { $0.leaks += 1 } }
}

enum SQL {
    static func text(_ query: String, _ parameters: [SQLParameter] = []) -> Statement<String?> {
        .one("test.text", query, parameters) { (row: SQLRow) throws(SQLDecodingError) -> String? in
            try row.optionalString(0)
        }
    }

    static func int(_ query: String, _ parameters: [SQLParameter] = []) -> Statement<Int> {
        .count("test.int", query, parameters)
    }

    static func exec(_ query: String, _ parameters: [SQLParameter] = []) -> Statement<Int> {
        .exec("test.exec", query, parameters)
    }

    static let pid = int("SELECT pg_backend_pid()")
    static let preparedCount = int("SELECT count(*) FROM pg_prepared_statements")
    static let tenant = text("SELECT current_setting('app.current_tenant_id', true)")
}

/// What happened, in order.
final class Journal: Sendable {
    private let state = Mutex<[Int]>([])

    var entries: [Int] { state.withLock { $0 } }
    func add(_ entry: Int) { state.withLock { $0.append(entry) } }
}

/// Raised once, seen by all.
final class Flag: Sendable {
    private let state = Mutex(false)

    var isRaised: Bool { state.withLock { $0 } }
    func raise() { state.withLock { $0 = true } }
}

/// The error of a failing piece of work, or nil.
func failure(of body: () async throws(DatabaseError) -> Void) async -> DatabaseError? {
    do throws(DatabaseError) {
        try await body()
        return nil
    } catch {
        return error
    }
}

/// Waits until the claim holds, two seconds at most.
func eventually(_ claim: () -> Bool) async throws -> Bool {
    let end = ContinuousClock.now + .seconds(2)
    while ContinuousClock.now < end {
        if claim() { return true }
        try await Task.sleep(for: .milliseconds(5))
    }
    return claim()
}
