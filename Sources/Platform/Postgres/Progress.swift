// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// How far a flight has come: which answer is next, what has failed, whether it is being cancelled.
/// Owned by one session, on the reactor's thread.
final class Progress {
    enum Expected: Equatable {
        case prepare(Int)
        case command(Int)
        case deallocate(String)
        case sync
    }

    enum Cancellation {
        case none
        /// Asked, the request is on its way.
        case sent(giveUp: ContinuousClock.Instant)
        /// The server has the request; one that came before the statement began had no effect, so it is repeated.
        case returned(giveUp: ContinuousClock.Instant, again: ContinuousClock.Instant)
    }

    let flight: Flight
    var outcome = FlightOutcome()
    var cancellation = Cancellation.none
    /// Sync was answered.
    var isAnswered = false
    /// The expected command has had its result and waits for the end mark.
    var hasResult = false
    private var queue: [Expected] = []
    private var position = 0
    private var wasFailedByServer = false

    init(_ flight: Flight) {
        self.flight = flight
        queue.reserveCapacity(flight.commands.count * 2 + 1)
    }

    var expected: Expected? { position < queue.count ? queue[position] : nil }

    func expect(_ next: Expected) { queue.append(next) }

    /// The end mark of a command's results; false when no command was being answered.
    func finishCommand() -> Bool {
        guard hasResult else { return false }
        hasResult = false
        position += 1
        return true
    }

    /// Keeps the first failure; our own cancel is named as such.
    func fail(_ cause: ServerFailure, of statement: String, at index: Int) {
        guard !wasFailedByServer else { return }
        wasFailedByServer = true
        let failure = DatabaseError(cause, statement: statement)
        // Without a code it is libpq that says that the line is gone.
        let isFromServer = !cause.sqlState.isEmpty
        outcome.failure = failure
        if case .none = cancellation { return noteCommit(failure, at: index, isFromServer) }
        if failure.kind == .statementTimeout { outcome.failure?.kind = .cancelled }
        noteCommit(failure, at: index, isFromServer)
    }

    /// The server did its part, so the transaction goes on.
    func decodeFailed(_ failure: DatabaseError) {
        if outcome.failure == nil { outcome.failure = failure }
    }

    func ended(_ status: FlightOutcome.Status) -> FlightOutcome {
        var outcome = outcome
        outcome.status = status
        if outcome.commit == .notSent, hasCommit { outcome.commit = .rolledBack }
        return outcome
    }

    /// The connection is gone; a COMMIT without answer is an unknown outcome unless something failed before it.
    func lost(_ reason: String) -> FlightOutcome {
        var outcome = outcome
        outcome.isLost = true
        outcome.status = .unknown
        if hasCommit, outcome.commit == .notSent { outcome.commit = wasFailedByServer ? .rolledBack : .unanswered }
        let statement = currentName
        switch (outcome.commit, cancellation) {
        case (.unanswered, _):
            outcome.failure = DatabaseError(.unknownOutcome, statement: statement, serverMessage: reason)
        case (.committed, _): break
        case (_, .none):
            if !wasFailedByServer {
                outcome.failure = DatabaseError(.connectionLost, statement: statement, serverMessage: reason)
            }
        case (_, .sent), (_, .returned):
            outcome.failure = DatabaseError(.cancelled, statement: statement, serverMessage: reason)
        }
        return outcome
    }

    private var hasCommit: Bool { flight.commands.contains { $0.role == .commit } }

    /// A line that breaks while COMMIT is on its way says nothing about the commit: the server may have read and done
    /// all of the flight, whichever answer was being waited for. Only a server that says itself that it ended before
    /// COMMIT has kept nothing.
    private func noteCommit(_ failure: DatabaseError, at index: Int, _ isFromServer: Bool) {
        guard failure.kind == .connectionLost, hasCommit, outcome.commit == .notSent else { return }
        let isAtCommit = flight.commands.indices.contains(index) && flight.commands[index].role == .commit
        guard isAtCommit || !isFromServer else { return }
        outcome.commit = .unanswered
        outcome.failure?.kind = .unknownOutcome
    }

    private var currentName: String {
        switch expected {
        case .prepare(let index), .command(let index): flight.commands[index].name
        case .deallocate, .sync, nil: flight.commands.last?.name ?? "flight"
        }
    }
}
