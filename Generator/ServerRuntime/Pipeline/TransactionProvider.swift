// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Synchronization

/// Gives each call its transaction and fills its last flight. The pipeline alone commits and rolls back.
package protocol TransactionProvider: Sendable {
    /// A transaction that begins with its first statement.
    func begin(_ context: GateContext) -> any CallTransaction
    /// Puts what belongs into the last flight: the audit rows of the scope.
    nonisolated(nonsending) func seal(_ transaction: any CallTransaction, _ scope: CallScope) async throws(APIFailure)
    /// Catalogue answer for a database error that the handler did not map.
    func failure(for error: DatabaseError) -> APIFailure
}

/// For servers without a database: each statement is refused, COMMIT is free.
package struct NoTransactions: TransactionProvider {
    package init() {}
    package func begin(_ context: GateContext) -> any CallTransaction { NoTransaction() }
    nonisolated(nonsending) package func seal(_ transaction: any CallTransaction, _ scope: CallScope)
        async throws(APIFailure)
    {}
    package func failure(for error: DatabaseError) -> APIFailure { .unavailable(cause: error) }
}

/// The transaction of `NoTransactions`.
package struct NoTransaction: CallTransaction {
    package init() {}
    nonisolated(nonsending) package func setContext(_ context: TransactionContext) async throws(DatabaseError) {}
    nonisolated(nonsending) package func run<Output: Sendable>(_ statement: Statement<Output>)
        async throws(DatabaseError) -> Output
    {
        throw DatabaseError(.unavailable, statement: statement.name)
    }
    package func atCommit<Output: Sendable>(_ statement: Statement<Output>) {}
    nonisolated(nonsending) package func pause() async {}
    nonisolated(nonsending) package func commit() async throws(DatabaseError) {}
    nonisolated(nonsending) package func rollback() async {}
}

/// Passes everything on and remembers whether the unit of work may be run again.
final class WatchedTransaction: CallTransaction {
    private struct Seen {
        var isRepeatable: Bool = false
        var hasFailed: Bool = false
    }

    private let base: any CallTransaction
    private let seen: Mutex<Seen> = Mutex(Seen())

    init(_ base: any CallTransaction) { self.base = base }

    /// A serialization failure, deadlock or lost connection was met before COMMIT.
    var isRepeatable: Bool { seen.withLock { seen in seen.isRepeatable } }
    /// Any statement failed: nothing can be committed.
    var hasFailed: Bool { seen.withLock { seen in seen.hasFailed } }

    nonisolated(nonsending) func setContext(_ context: TransactionContext) async throws(DatabaseError) {
        do { try await base.setContext(context) } catch { throw noted(error) }
    }

    nonisolated(nonsending) func run<Output: Sendable>(_ statement: Statement<Output>) async throws(DatabaseError)
        -> Output
    {
        do { return try await base.run(statement) } catch { throw noted(error) }
    }

    func atCommit<Output: Sendable>(_ statement: Statement<Output>) { base.atCommit(statement) }

    nonisolated(nonsending) func pause() async { await base.pause() }

    nonisolated(nonsending) func commit() async throws(DatabaseError) {
        do { try await base.commit() } catch { throw noted(error) }
    }

    nonisolated(nonsending) func rollback() async { await base.rollback() }

    private func noted(_ error: DatabaseError) -> DatabaseError {
        seen.withLock { seen in
            seen.hasFailed = true
            seen.isRepeatable = seen.isRepeatable || error.isRepeatable
        }
        return error
    }
}
