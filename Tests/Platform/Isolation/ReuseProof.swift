// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Postgres

/// Looks for rows of the last workspace on a connection that the next one was given.
struct ReuseProof {
    let workspaces: TwoWorkspaces
    /// A pool of one connection, or a pooler with one.
    let database: Database

    private var visible: [TenantCatalogue.Table] {
        workspaces.catalogue.owned.filter { !$0.columns("SELECT", of: "zygo_app").isEmpty }
    }

    /// Rows of all tables that the context shows.
    private var everything: Statement<Int> {
        SQL.int("SELECT " + visible.map { "(SELECT count(*) FROM \($0.name))" }.joined(separator: " + "))
    }

    /// How a transaction of the other workspace ends.
    enum Ending: CaseIterable { case commit, rollback, error, cancel }

    /// Rows left in sight after a transaction of the other workspace that ended in this way.
    func rowsLeft(after ending: Ending) async throws -> (seen: Int, left: Int) {
        let time: Duration = ending == .cancel ? .seconds(1) : .seconds(10)
        let transaction = database.transaction(workspaces.context(.theirs), deadline: .now + time)
        let seen = try await transaction.run(everything)
        switch ending {
        case .commit: try await transaction.commit()
        case .rollback: await transaction.rollback()
        case .error:
            _ = await failure { () throws(DatabaseError) in _ = try await transaction.run(SQL.exec("SELECT 1/0")) }
            await transaction.rollback()
        case .cancel:
            // The deadline passes while the server sleeps, and the statement is cancelled there.
            _ = await failure { () throws(DatabaseError) in
                _ = try await transaction.run(SQL.text("SELECT pg_sleep(30)::text"))
            }
            await transaction.rollback()
        }
        let next = database.transaction(TransactionContext(), deadline: .now + .seconds(10))
        return (seen, try await next.runAlone(everything))
    }

    /// Rows in sight after the context was replaced by an empty one inside the transaction.
    func rowsAfterEmptying() async throws -> Int {
        let transaction = database.transaction(workspaces.context(.theirs), deadline: .now + .seconds(10))
        _ = try await transaction.run(everything)
        try await transaction.setContext(TransactionContext())
        let left = try await transaction.run(everything)
        await transaction.rollback()
        return left
    }

    /// The same text for one workspace after the other, past the point where the server keeps one plan for all.
    func staleRows() async throws -> [String] {
        var findings: [String] = []
        for table in visible {
            let statement = SQL.int("SELECT count(*) FROM \(table.name) WHERE \(workspaces.key(table, .ours))")
            for round in 0..<7 {
                for (side, expected) in [(TwoWorkspaces.Side.ours, 1), (.theirs, 0)] {
                    let rows = try await database.read(
                        workspaces.context(side), deadline: .now + .seconds(10), statement)
                    if rows != expected { findings.append("\(table.name), round \(round), \(side): \(rows) rows") }
                }
            }
        }
        return findings
    }
}
