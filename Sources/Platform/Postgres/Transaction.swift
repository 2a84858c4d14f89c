// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Synchronization

/// One unit of work on one connection, begun by its first statement.
///
/// BEGIN, context and first statement are one round trip; so are what was kept for the end, COMMIT and the check that
/// nothing of the context is left. Statements of one transaction run one after the other. After a failed statement
/// only `rollback` is left to do. Who drops a transaction without ending it loses its connection.
package final class Transaction: CallTransaction {
    /// Statements kept for the last flight.
    package static let trailingMax = 256
    /// Time that ROLLBACK may take before the connection is given up.
    package static let rollbackMax: Duration = .seconds(2)

    /// How the transaction sees others' changes.
    package enum Isolation: Sendable {
        case readCommitted
        /// One snapshot, no writes: exports.
        case snapshotReadOnly
    }

    private enum Phase {
        /// Nothing was sent.
        case fresh
        case begun(session: Int)
        /// A statement failed; the session, while there is one, needs ROLLBACK.
        case broken(DatabaseError, session: Int?)
        case ended
    }

    private struct State {
        var phase = Phase.fresh
        var context: TransactionContext
        var isContextChanged = false
        var trailing: [Command] = []
        var hasOverflowed = false

        var session: Int? {
            switch phase {
            case .begun(let session), .broken(_, .some(let session)): session
            case .fresh, .broken(_, .none), .ended: nil
            }
        }
    }

    private let pool: Pool
    private let deadline: ContinuousClock.Instant
    private let isolation: Isolation
    private let turn = Turn()
    private let state: Mutex<State>

    init(pool: Pool, context: TransactionContext, isolation: Isolation, deadline: ContinuousClock.Instant) {
        self.pool = pool
        self.isolation = isolation
        self.deadline = deadline
        state = Mutex(State(context: context))
    }

    deinit {
        if let session = state.withLock({ $0.session }) { pool.release(session, isReusable: false) }
    }

    package func setContext(_ context: TransactionContext) async throws(DatabaseError) {
        state.withLock { state in
            state.context = context
            state.isContextChanged = true
        }
    }

    package func atCommit<Output: Sendable>(_ statement: Statement<Output>) {
        let command = Command(statement.name, statement.text, statement.parameters)
        state.withLock { state in
            if state.trailing.count < Self.trailingMax {
                state.trailing.append(command)
            } else {
                state.hasOverflowed = true
            }
        }
    }

    package func run<Output: Sendable>(_ statement: Statement<Output>) async throws(DatabaseError) -> Output {
        try await takeTurn(statement.name)
        defer { turn.give() }
        let answer = Answer(statement)
        let session = try await session(for: statement.name)
        let outcome = await fly(session, opening() + [Command(statement, into: answer)], isCancellable: true)
        settle(session, outcome)
        return try answer.output(after: outcome)
    }

    /// The whole unit of work in one round trip: for a call that needs this one statement. Ends the transaction.
    package func runAlone<Output: Sendable>(_ statement: Statement<Output>) async throws(DatabaseError) -> Output {
        try await takeTurn(statement.name)
        defer { turn.give() }
        let answer = Answer(statement)
        try await finish(statement.name, [Command(statement, into: answer)], isCancellable: true)
        return try answer.output(after: FlightOutcome())
    }

    package func commit() async throws(DatabaseError) {
        try await takeTurn("commit")
        defer { turn.give() }
        let (phase, hasTrailing) = state.withLock { ($0.phase, !$0.trailing.isEmpty || $0.hasOverflowed) }
        switch phase {
        case .ended: return
        case .fresh where !hasTrailing: state.withLock { $0.phase = .ended }
        case .broken(let failure, _):
            await rollBack()
            throw failure
        case .fresh, .begun: try await finish("commit", [], isCancellable: false)
        }
    }

    package func rollback() async {
        guard await turn.take() else { return }
        defer { turn.give() }
        await rollBack()
    }

    package func pause() async {
        guard await turn.take() else { return }
        defer { turn.give() }
        guard case .begun = state.withLock({ $0.phase }) else { return }
        await rollBack()
        state.withLock { state in
            state.phase = .fresh
            state.isContextChanged = false
        }
    }
}

// MARK: Flights

extension Transaction {
    private func takeTurn(_ name: String) async throws(DatabaseError) {
        guard await turn.take() else {
            throw DatabaseError(.poolExhausted, statement: name, serverMessage: "too many statements wait their turn")
        }
    }

    /// The connection, or a fresh one. Refuses work that nobody waits for.
    private func session(for name: String) async throws(DatabaseError) -> Int {
        guard !Task.isCancelled, deadline > ContinuousClock.now else {
            throw DatabaseError(.cancelled, statement: name)
        }
        switch state.withLock({ $0.phase }) {
        case .begun(let session): return session
        case .broken(let failure, _):
            let message = "the transaction failed before: \(failure)"
            throw DatabaseError(.other(sqlState: "25P02"), statement: name, serverMessage: message)
        case .ended:
            throw DatabaseError(.other(sqlState: "25P01"), statement: name, serverMessage: "the transaction ended")
        case .fresh: return try await pool.acquire(until: deadline)
        }
    }

    /// What has to go in front of the next statement.
    private func opening() -> [Command] {
        state.withLock { state in
            defer { state.isContextChanged = false }
            if case .fresh = state.phase {
                let begin = Command("begin", isolation.beginText, role: .begin)
                return [begin] + (ContextStatement.initial(state.context).map { [$0] } ?? [])
            }
            return state.isContextChanged ? ContextStatement.replacing(state.context).map { [$0] } ?? [] : []
        }
    }

    private func fly(_ session: Int, _ commands: [Command], isCancellable: Bool) async -> FlightOutcome {
        let began = ContinuousClock.now
        let limits = Flight.Limits(deadline: deadline, isCancellable: isCancellable)
        let outcome = await pool.reactor.fly(session, commands, limits)
        let duration = ContinuousClock.now - began
        pool.observer.flightEnded(pool.name, statements: commands.count, duration: duration)
        for command in commands where command.role == .plain && command.name != "context" {
            let failure = outcome.failure?.statement == command.name ? outcome.failure : nil
            pool.observer.statementEnded(
                pool.name, name: command.name, duration: duration, rows: command.sink?.rows ?? 0, failure: failure)
        }
        return outcome
    }

    /// Keeps what the answer of a flight inside the transaction says about it.
    private func settle(_ session: Int, _ outcome: FlightOutcome) {
        let lost = DatabaseError(.connectionLost, statement: "transaction")
        if outcome.isLost {
            state.withLock { $0.phase = .broken(outcome.failure ?? lost, session: nil) }
            return pool.release(session, isReusable: false)
        }
        state.withLock { state in
            state.phase =
                outcome.status == .inTransaction
                ? .begun(session: session) : .broken(outcome.failure ?? lost, session: session)
        }
    }

    /// The last flight: what is given, what was kept, COMMIT, check.
    private func finish(_ name: String, _ commands: [Command], isCancellable: Bool) async throws(DatabaseError) {
        let (trailing, hasOverflowed) = state.withLock { ($0.trailing, $0.hasOverflowed) }
        if hasOverflowed {
            await rollBack()
            throw DatabaseError(.other(sqlState: "54000"), statement: name, serverMessage: "too many statements kept")
        }
        let session: Int
        do throws(DatabaseError) {
            session = try await self.session(for: name)
        } catch {
            await rollBack()
            throw error
        }
        let ending = [Command("commit", "COMMIT", role: .commit), Command.returnCheck]
        let outcome = await fly(session, opening() + commands + trailing + ending, isCancellable: isCancellable)
        try await end(session, outcome)
    }

    private func end(_ session: Int, _ outcome: FlightOutcome) async throws(DatabaseError) {
        if outcome.isLost {
            state.withLock { $0.phase = .ended }
            pool.release(session, isReusable: false)
        } else if outcome.status == .idle {
            state.withLock { $0.phase = .ended }
            giveBack(session, outcome)
        } else {
            let failure = outcome.failure ?? DatabaseError(.connectionLost, statement: "commit")
            state.withLock { $0.phase = .broken(failure, session: session) }
            await rollBack()
        }
        if outcome.commit == .committed { return }
        throw outcome.failure ?? DatabaseError(.other(sqlState: "25P02"), statement: "commit")
    }

    private func rollBack() async {
        let session = state.withLock { state in
            defer { state.phase = .ended }
            return state.session
        }
        guard let session else { return }
        let commands = [Command("rollback", "ROLLBACK", role: .rollback), Command.returnCheck]
        let limits = Flight.Limits(deadline: ContinuousClock.now + Self.rollbackMax, isCancellable: false)
        let outcome = await pool.reactor.fly(session, commands, limits)
        giveBack(session, outcome)
    }

    /// Only an idle connection without any context goes to the next one.
    private func giveBack(_ session: Int, _ outcome: FlightOutcome) {
        if outcome.isContextLeaked { pool.observer.contextLeaked(pool.name) }
        let isClean = !outcome.isLost && outcome.status == .idle && !outcome.isContextLeaked
        pool.release(session, isReusable: isClean)
    }
}

extension Transaction.Isolation {
    fileprivate var beginText: String {
        switch self {
        case .readCommitted: "BEGIN ISOLATION LEVEL READ COMMITTED"
        case .snapshotReadOnly: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        }
    }
}

extension Command {
    /// Empty or null when the connection keeps nothing of the transaction; see `Session.succeed`.
    fileprivate static let returnCheck = Command(
        "return check", "SELECT current_setting('app.current_tenant_id', true)", role: .returnCheck)
}
