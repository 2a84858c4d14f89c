// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Postgres
import Synchronization

/// What a call that changes nothing reads: each statement is a transaction of its own, in one round trip.
///
/// Every statement of a transaction sees what was committed before it, whether it shares a transaction with the one
/// before or not; so a call of reads loses nothing and saves the trip of its COMMIT. A statement that a reading call
/// keeps for the end is committed with the end.
final class SeparateReads: CallTransaction {
    private struct State {
        var context: TransactionContext
        /// Where statements wait that were kept for the end.
        var kept: Transaction?
    }

    private let database: Database
    private let deadline: ContinuousClock.Instant
    private let state: Mutex<State>

    init(_ database: Database, context: TransactionContext, deadline: ContinuousClock.Instant) {
        self.database = database
        self.deadline = deadline
        state = Mutex(State(context: context))
    }

    nonisolated(nonsending) func setContext(_ context: TransactionContext) async throws(DatabaseError) {
        let kept: Transaction? = state.withLock { (state: inout State) -> Transaction? in
            state.context = context
            return state.kept
        }
        try await kept?.setContext(context)
    }

    nonisolated(nonsending) func run<Output: Sendable>(
        _ statement: Statement<Output>
    ) async throws(DatabaseError) -> Output {
        let context: TransactionContext = state.withLock { (state: inout State) -> TransactionContext in state.context }
        do throws(DatabaseError) {
            return try await database.read(context, deadline: deadline, statement)
        } catch {
            // COMMIT travels with the statement, so a line that breaks leaves its outcome open. A call that is safe may
            // be run again all the same.
            guard error.kind == .unknownOutcome else { throw error }
            var lost: DatabaseError = error
            lost.kind = .connectionLost
            throw lost
        }
    }

    func atCommit<Output: Sendable>(_ statement: Statement<Output>) {
        state.withLock { (state: inout State) -> Void in
            let kept: Transaction = state.kept ?? database.transaction(state.context, deadline: deadline)
            kept.atCommit(statement)
            state.kept = kept
        }
    }

    /// Nothing is held between two statements.
    nonisolated(nonsending) func pause() async {}

    nonisolated(nonsending) func commit() async throws(DatabaseError) {
        try await state.withLock { (state: inout State) -> Transaction? in state.kept }?.commit()
    }

    nonisolated(nonsending) func rollback() async {
        await state.withLock { (state: inout State) -> Transaction? in state.kept }?.rollback()
    }
}
