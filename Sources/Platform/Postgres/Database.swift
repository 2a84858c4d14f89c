// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Synchronization

/// Transactions of one database role.
package final class Database: Sendable {
    /// Runs of one unit of work that met a serialization failure, a deadlock or a lost connection.
    package static let attemptsMax = 3
    private static let pauseMilliseconds = 10...100

    private let pool: Pool

    package init(_ pool: Pool) { self.pool = pool }

    package var name: String { pool.name }
    package var counts: PoolCounts { pool.counts }

    /// A transaction that costs nothing before its first statement. The caller ends it.
    package func transaction(
        _ context: TransactionContext, isolation: Transaction.Isolation = .readCommitted,
        deadline: ContinuousClock.Instant
    ) -> Transaction {
        Transaction(pool: pool, context: context, isolation: isolation, deadline: deadline)
    }

    /// A unit of work for jobs and services: committed when the body returns, taken back when it throws, and run
    /// again (three times at most) while nothing of it was kept.
    package func withTransaction<Output: Sendable>(
        _ context: TransactionContext, isolation: Transaction.Isolation = .readCommitted,
        deadline: ContinuousClock.Instant,
        _ body: @Sendable (Transaction) async throws(DatabaseError) -> Output
    ) async throws(DatabaseError) -> Output {
        var attempt = 1
        while true {
            let transaction = transaction(context, isolation: isolation, deadline: deadline)
            do {
                let output = try await body(transaction)
                try await transaction.commit()
                return output
            } catch {
                await transaction.rollback()
                guard error.isRepeatable, attempt < Self.attemptsMax else { throw error }
            }
            attempt += 1
            try await pause()
        }
    }

    /// One read in one round trip.
    package func read<Output: Sendable>(
        _ context: TransactionContext, deadline: ContinuousClock.Instant, _ statement: Statement<Output>
    ) async throws(DatabaseError) -> Output {
        let transaction = transaction(context, deadline: deadline)
        return try await transaction.runAlone(statement)
    }

    private func pause() async throws(DatabaseError) {
        do {
            try await Task.sleep(for: .milliseconds(Int.random(in: Self.pauseMilliseconds)))
        } catch {
            throw DatabaseError(.cancelled, statement: "pause between attempts")
        }
    }
}
