// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

extension Transaction {
    /// Rows of one batch.
    package static let streamRowsMax = 10_000

    /// Hands the rows over in batches, one round trip each; the next batch is asked for when the body has returned, so
    /// a slow reader holds the server back and nothing piles up in between.
    ///
    /// The statement's decoder reads one batch at a time, so any `:many` or `:stream` statement serves. One stream of
    /// a statement is open at a time. A body that throws ends the stream with its error; only `rollback` is left then.
    ///
    /// - Returns: how many rows there were.
    @discardableResult
    package func stream<Row: Sendable>(
        _ statement: Statement<[Row]>, batchRows: Int,
        _ body: ([Row]) async throws(DatabaseError) -> Void
    ) async throws(DatabaseError) -> Int {
        precondition((1...Self.streamRowsMax).contains(batchRows), "a batch has 1 to \(Self.streamRowsMax) rows")
        let cursor = "\"" + statement.name + "\""
        _ = try await run(
            Statement<Int>.exec(
                statement.name + " open", "DECLARE " + cursor + " NO SCROLL CURSOR FOR " + statement.text,
                statement.parameters))
        let fetch = Statement<[Row]>(
            name: statement.name, text: "FETCH FORWARD \(batchRows) FROM " + cursor, parameters: [],
            decode: statement.decode)
        var count = 0
        while true {
            let rows = try await run(fetch)
            count += rows.count
            if !rows.isEmpty { try await body(rows) }
            if rows.count < batchRows { break }
        }
        _ = try await run(Statement<Int>.exec(statement.name + " close", "CLOSE " + cursor, []))
        return count
    }
}
