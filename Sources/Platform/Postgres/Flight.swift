// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Synchronization

/// One statement on its way, without its output type. A class, since it is handed on more often than it is made.
final class Command: Sendable {
    enum Role: Sendable { case begin, plain, commit, rollback, returnCheck }

    let name: String
    let text: String
    let parameters: [SQLParameter]
    let role: Role
    let sink: (any AnswerSink)?

    init(_ name: String, _ text: String, _ parameters: [SQLParameter] = [], role: Role = .plain) {
        self.name = name
        self.text = text
        self.parameters = parameters
        self.role = role
        self.sink = nil
    }

    init<Output>(_ statement: Statement<Output>, into answer: Answer<Output>) {
        name = statement.name
        text = statement.text
        parameters = statement.parameters
        role = .plain
        sink = answer
    }
}

/// Receives a command's result while libpq's memory is valid.
protocol AnswerSink: Sendable {
    /// Decodes; the failure is remembered by the sink and returned.
    func receive(_ result: SQLResult) -> DatabaseError?
    /// Rows that the statement returned, or touched where it returns none.
    var rows: Int { get }
}

/// Where the reactor leaves the decoded output for the task that waits for the flight.
final class Answer<Output: Sendable>: AnswerSink {
    private let statement: String
    private let decode: @Sendable (SQLResult) throws(SQLDecodingError) -> Output
    private let value = Mutex<Result<Output, DatabaseError>?>(nil)
    private let count = Mutex(0)

    var rows: Int { count.withLock { $0 } }

    init(_ statement: Statement<Output>) {
        self.statement = statement.name
        self.decode = statement.decode
    }

    func receive(_ result: SQLResult) -> DatabaseError? {
        count.withLock { $0 = result.affected }
        do {
            let output = try decode(result)
            value.withLock { $0 = .success(output) }
            return nil
        } catch {
            let failure = DatabaseError(decoding: error, statement: statement)
            value.withLock { $0 = .failure(failure) }
            return failure
        }
    }

    /// The output, or why there is none. `outcome` explains a command that was never answered.
    func output(after outcome: FlightOutcome) throws(DatabaseError) -> Output {
        if let failure = outcome.failure { throw failure }
        guard let result = value.withLock({ $0 }) else {
            throw DatabaseError(.connectionLost, statement: statement, serverMessage: "the statement was not answered")
        }
        return try result.get()
    }
}

/// Commands that go out together with one Sync, and one answer to all of them.
struct Flight: Sendable {
    struct Limits: Sendable {
        /// When the flight is cancelled at the server.
        var deadline: ContinuousClock.Instant
        /// Whether a cancelled task cancels it; COMMIT and ROLLBACK alone are not.
        var isCancellable: Bool
    }

    let id: Int
    let commands: [Command]
    let limits: Limits
    let end: @Sendable (FlightOutcome) -> Void
}

/// Flights that have ended and whose tasks are still to be told. Lives on the reactor's thread.
///
/// A task that is told at once takes the processor away from the sockets that are still to be read; so all are told
/// together, before the thread sleeps.
final class Endings {
    private var ended: [(flight: Flight, outcome: FlightOutcome)] = []

    func add(_ flight: Flight, _ outcome: FlightOutcome) { ended.append((flight, outcome)) }

    func tell() {
        guard !ended.isEmpty else { return }
        for (flight, outcome) in ended { flight.end(outcome) }
        ended.removeAll(keepingCapacity: true)
    }
}

/// What became of a flight.
struct FlightOutcome: Sendable {
    enum Status: Sendable { case idle, inTransaction, failedTransaction, unknown }
    enum Commit: Sendable { case notSent, committed, rolledBack, unanswered }

    /// First failure of a statement, or the loss of the connection.
    var failure: DatabaseError?
    /// The server's transaction status after Sync.
    var status: Status = .unknown
    var commit: Commit = .notSent
    /// A transaction-local setting was still visible after COMMIT.
    var isContextLeaked = false
    /// The connection cannot be used again.
    var isLost = false

    /// A flight that never left.
    static func refused(_ kind: DatabaseError.Kind, _ flight: Flight) -> FlightOutcome {
        FlightOutcome(
            failure: DatabaseError(kind, statement: flight.commands.first?.name ?? "flight"), isLost: true)
    }
}
