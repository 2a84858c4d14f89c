// SPDX-License-Identifier: Apache-2.0
package import Audit
package import ContractRuntime
package import Postgres
import Queries

/// Reads a chain row by row through its verification, in the snapshot of one transaction and in bounded memory.
package struct ChainReading: Sendable {
    /// Rows of one round trip.
    static let batchRows: Int = 1_000
    /// Most anchors of a chain: hourly ones of more than ten years.
    static let anchorsMax: Int = 100_000
    /// Most archives of a chain: one a month, and some more for months that were rewritten in parts.
    static let archivesMax: Int = 10_000

    private let keys: AuditKeyRing

    package init(keys: AuditKeyRing) { self.keys = keys }

    /// - Parameters:
    ///   - first: first place to read; 1 is behind the genesis.
    ///   - last: last place to read; none goes to the head, which must then be the end.
    ///   - progress: hears the number of rows checked so far, after each batch, and how many there are.
    package func walk(
        _ chain: WireUUID, from first: Int = 1, to last: Int? = nil, in transaction: Transaction,
        progress: @escaping @Sendable (_ checked: Int, _ length: Int) async -> Void
    ) async throws(DatabaseError) -> ChainWalk {
        let head: LogsQueries.HeadRow? = try await transaction.run(LogsQueries.head(chainID: chain))
        let end: Int = min(last ?? Int.max, head?.seq ?? 0)
        var walk: ChainWalk = try await begin(chain, from: first, to: last, head: head, transaction)
        let rows: Statement<[LogsQueries.EntryRow]> = LogsQueries.chainPart(
            chainID: chain, fromSeq: first, toSeq: end, limit: max(end - first + 1, 0))
        try await transaction.stream(rows, batchRows: Self.batchRows) {
            (batch: [LogsQueries.EntryRow]) async throws(DatabaseError) in
            for row in batch where !walk.take(row.stored) { break }
            await progress(walk.checkedCount, end - first + 1)
        }
        walk.finish(through: last ?? .max)
        return walk
    }

    private func begin(
        _ chain: WireUUID, from first: Int, to last: Int?, head: LogsQueries.HeadRow?, _ transaction: Transaction
    ) async throws(DatabaseError) -> ChainWalk {
        // Anchors behind the head are those that prove a chain cut off.
        let anchors: [LogsQueries.AnchorRow] = try await transaction.run(
            LogsQueries.anchors(chainID: chain, fromSeq: first, toSeq: last ?? Int.max, limit: Self.anchorsMax))
        let archives: [LogsQueries.ArchiveRow] = try await transaction.run(
            LogsQueries.archives(chainID: chain, fromSeq: first - 1, toSeq: Int.max, limit: Self.archivesMax))
        let before: LogsQueries.EntryRow? = try await transaction.run(
            LogsQueries.chainPart(chainID: chain, fromSeq: first - 1, toSeq: first - 1, limit: 1)
        ).first
        let archived: LogsQueries.ArchiveRow? = archives.first { $0.toSeq == first - 1 }
        return ChainWalk(
            of: chain, from: first, previousHash: before?.entryHash ?? archived?.lastEntryHash,
            head: head.map { (head) -> ChainWalk.Mark in ChainWalk.Mark(sequence: head.seq, hash: head.headHash) },
            anchors: anchors.map { (anchor) -> ChainWalk.Mark in
                ChainWalk.Mark(sequence: anchor.seq, hash: anchor.headHash)
            }, archives: archives.map(\.stretch), keys: keys)
    }
}
