// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Postgres

/// One round over all partitioned tables: what is missing ahead is made, what retention is over for is dropped.
///
/// The database holds the rules and checks them again itself; a round only asks, one short transaction per table. Of
/// several processes one works on a table, the others pass it over.
package struct PartitionRound: Sendable {
    /// Longest time for one table.
    static let tableTime: Duration = .seconds(30)

    /// What a round did for one table.
    package struct Outcome: Sendable, Equatable {
        package let table: String
        /// Another process works on it.
        package var isTaken: Bool
        package var created: Int
        /// Partition and `dropped`, `held`, `unarchived` or `busy`.
        package var expired: [Expired]

        /// Of the partitions that retention is over for, how many went.
        package var dropped: Int { expired.count { $0.outcome == "dropped" } }
    }

    package struct Expired: Sendable, Equatable {
        package let partition: String
        package let outcome: String
    }

    /// Intervals that are prepared.
    package struct Headroom: Sendable, Equatable {
        package let table: String
        package let wanted: Int
        package let ahead: Int
        /// Expired partitions that are still there.
        package let expired: Int

        /// Fewer than half of the wanted intervals: somebody must look.
        package var isShort: Bool { ahead * 2 < wanted }
    }

    private let database: Database

    /// - Parameter database: connected as the role of background work.
    package init(database: Database) { self.database = database }

    /// Goes over all tables; `onTable` hears each when it is done. A table that fails keeps none of the others from
    /// its turn; its error is thrown at the end.
    package func run(
        onTable: @Sendable (Outcome) -> Void = { (_: Outcome) -> Void in }
    ) async throws(DatabaseError) -> [Outcome] {
        var outcomes: [Outcome] = []
        var failure: DatabaseError?
        for rule in try await database.read(Self.context, deadline: .now + Self.tableTime, PartitionStatements.rules) {
            do throws(DatabaseError) {
                let outcome: Outcome = try await maintain(rule)
                onTable(outcome)
                outcomes.append(outcome)
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        return outcomes
    }

    /// How far ahead each table is prepared. Changes nothing.
    package func headroom() async throws(DatabaseError) -> [Headroom] {
        try await database.read(Self.context, deadline: .now + Self.tableTime, PartitionStatements.headroom)
    }

    /// Two transactions: making a partition locks its table, and looking for what keeps an expired one takes long.
    private func maintain(_ rule: PartitionRule) async throws(DatabaseError) -> Outcome {
        let created: Int? = try await claimed(rule, PartitionStatements.create(rule))
        let expired: [Expired]? = try await claimed(rule, PartitionStatements.drop(rule))
        return Outcome(
            table: rule.name, isTaken: created == nil && expired == nil, created: created ?? 0, expired: expired ?? [])
    }

    /// Runs a statement while no other process works on the table; nil when one does.
    private func claimed<Output: Sendable>(
        _ rule: PartitionRule, _ statement: Statement<Output>
    ) async throws(DatabaseError) -> Output? {
        try await database.withTransaction(Self.context, deadline: .now + Self.tableTime) {
            (transaction: Transaction) async throws(DatabaseError) -> Output? in
            guard try await transaction.run(PartitionStatements.claim(rule)) else { return nil }
            return try await transaction.run(statement)
        }
    }

    private static let context: TransactionContext = TransactionContext(actorKind: "system", isPlatformScope: true)
}
