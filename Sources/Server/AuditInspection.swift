// SPDX-License-Identifier: Apache-2.0
package import Audit
import API
import AuditArea
package import ContractRuntime
import Postgres
import Queries
package import Settings

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Walks a whole chain of the audit trail beside the running program, in one snapshot and in bounded memory.
package struct AuditInspection: Sendable {
    /// Rows of one round trip.
    static let batchRows: Int = 1_000
    /// Most anchors of a chain: hourly ones of more than ten years.
    static let anchorsMax: Int = 100_000
    /// Most archives of a chain: one a month, and some more for months that were rewritten in parts.
    static let archivesMax: Int = 10_000
    /// A chain of many millions of rows takes a while; nobody waits longer.
    static let timeMax: Duration = .seconds(6 * 3_600)

    /// Most rows of one file.
    static let exportRowsMax: Int = 5_000_000
    private static let lookUpMax: Duration = .seconds(30)

    private let database: Database
    private let pools: PostgresPools
    private let keys: AuditKeyRing

    package init(_ settings: Settings) throws {
        pools = try Foundations.pools(settings)
        database = pools.service
        keys = try Secrets.auditKeys(settings)
    }

    /// Closes the connections.
    package func close() async { await pools.shutdown() }

    /// The chain of a workspace, by its slug or id; nil where there is none.
    package func chain(of workspace: String) async throws -> UUID? {
        let context: TransactionContext = TransactionContext(actorKind: "system", isPlatformScope: true)
        return try await database.read(
            context, deadline: .now + Self.lookUpMax,
            WorkspacesQueries.byName(slug: workspace.lowercased(), id: UUID(wire: workspace)))?.uuid
    }

    /// Writes the entries of some days to a file that can be verified without this program.
    ///
    /// - Parameters:
    ///   - days: UTC days, the last one included.
    ///   - write: takes each piece before the next one is read, so a slow reader holds the database back.
    package func export(
        _ chain: UUID, days: ClosedRange<CalendarDate>, to file: AuditExport,
        write: @escaping @Sendable ([UInt8]) -> Void
    ) async throws -> AuditExport {
        let rows: Statement<[LogsQueries.EntryRow]> = LogsQueries.inPeriod(
            chainID: chain, since: days.lowerBound.start, until: days.upperBound.end, limit: Self.exportRowsMax)
        // Run once: what was written is with its reader, and cannot be written again.
        let transaction: Transaction = database.transaction(
            Self.context(of: chain), isolation: .snapshotReadOnly, deadline: .now + Self.timeMax)
        var written: AuditExport = file
        write(written.head())
        do throws(DatabaseError) {
            try await transaction.stream(rows, batchRows: Self.batchRows) {
                (batch: [LogsQueries.EntryRow]) async throws(DatabaseError) in
                for row in batch { write(written.line(row.stored)) }
            }
            try await transaction.commit()
        } catch {
            await transaction.rollback()
            throw error
        }
        return written
    }

    private static func context(of chain: UUID) -> TransactionContext {
        let isPlatform: Bool = chain == AuditTrail.platformChain
        return TransactionContext(
            tenantID: isPlatform ? nil : chain, actorKind: "system", isPlatformScope: isPlatform)
    }

    /// Verifies a chain from its genesis to its head.
    ///
    /// - Parameter progress: hears the number of rows checked so far, after each batch, and the chain's length.
    package func walk(
        _ chain: UUID, progress: @escaping @Sendable (_ checked: Int, _ length: Int) -> Void
    ) async throws -> ChainWalk {
        let keys: AuditKeyRing = keys
        return try await database.withTransaction(
            Self.context(of: chain), isolation: .snapshotReadOnly, deadline: .now + Self.timeMax
        ) {
            (transaction: Transaction) async throws(DatabaseError) -> ChainWalk in
            let head: LogsQueries.HeadRow? = try await transaction.run(LogsQueries.head(chainID: chain))
            let anchors: [LogsQueries.AnchorRow] = try await transaction.run(
                LogsQueries.anchors(chainID: chain, fromSeq: 1, toSeq: Int.max, limit: Self.anchorsMax))
            let archives: [LogsQueries.ArchiveRow] = try await transaction.run(
                LogsQueries.archives(chainID: chain, fromSeq: 1, toSeq: Int.max, limit: Self.archivesMax))
            let length: Int = head?.seq ?? 0
            var walk: ChainWalk = ChainWalk(
                of: chain,
                head: head.map { (head) -> ChainWalk.Mark in
                    ChainWalk.Mark(sequence: head.seq, hash: head.headHash)
                },
                anchors: anchors.map { (anchor) -> ChainWalk.Mark in
                    ChainWalk.Mark(sequence: anchor.seq, hash: anchor.headHash)
                }, archives: archives.map(\.stretch), keys: keys)
            let rows: Statement<[LogsQueries.EntryRow]> = LogsQueries.chainPart(
                chainID: chain, fromSeq: 1, toSeq: length, limit: length)
            try await transaction.stream(rows, batchRows: Self.batchRows) {
                (batch: [LogsQueries.EntryRow]) async throws(DatabaseError) in
                for row in batch where !walk.take(row.stored) { break }
                progress(walk.checkedCount, length)
            }
            walk.finish()
            return walk
        }
    }
}

extension CalendarDate {
    private static let dayMicroseconds: Int64 = 86_400_000_000

    fileprivate var start: Timestamp { Timestamp(microseconds: Int64(daysSinceEpoch) * Self.dayMicroseconds) }
    fileprivate var end: Timestamp { Timestamp(microseconds: Int64(daysSinceEpoch + 1) * Self.dayMicroseconds) }
}
