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
        let reading: ChainReading = ChainReading(keys: keys)
        return try await database.withTransaction(
            Self.context(of: chain), isolation: .snapshotReadOnly, deadline: .now + Self.timeMax
        ) {
            (transaction: Transaction) async throws(DatabaseError) -> ChainWalk in
            try await reading.walk(chain, in: transaction) { (checked: Int, length: Int) async -> Void in
                progress(checked, length)
            }
        }
    }
}

extension CalendarDate {
    private static let dayMicroseconds: Int64 = 86_400_000_000

    fileprivate var start: Timestamp { Timestamp(microseconds: Int64(daysSinceEpoch) * Self.dayMicroseconds) }
    fileprivate var end: Timestamp { Timestamp(microseconds: Int64(daysSinceEpoch + 1) * Self.dayMicroseconds) }
}
