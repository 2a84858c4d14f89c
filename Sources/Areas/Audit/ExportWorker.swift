// SPDX-License-Identifier: Apache-2.0
package import Artifacts
import API
import Audit
package import ContractRuntime
package import Logging
package import Postgres
import Queries
import Secrecy

/// Makes the files of exports, part by part. After each part what was done is on record, so that another worker can go
/// on where one was killed; a worker that was passed over finds that out with its next part and stops.
package struct ExportWorker: Sendable {
    /// Most entries of one file.
    static let rowsMax: Int = 5_000_000
    /// A worker that left no trace for so long is taken for dead; a part takes far less.
    static let silenceMax: Duration = .seconds(60)
    /// A file that is not made by then is given up.
    static let timeMax: Duration = .seconds(6 * 3_600)
    static let statementTime: Duration = .seconds(30)
    /// A file that was fetched for the last time stays as long as somebody may still be reading it.
    static let readingMax: Duration = .seconds(3_600)
    /// Files that one round removes.
    static let sweepMax: Int = 200

    /// How much is done at a time.
    package struct Sizes: Sendable {
        package var rows: Int
        package var bytes: Int

        package init(rows: Int = 1_000, bytes: Int = ArtifactStore.partBytes) {
            self.rows = rows
            self.bytes = bytes
        }
    }

    private let database: Database
    private let store: ArtifactStore
    private let sizes: Sizes
    private let now: @Sendable () -> Timestamp
    private let logger: Logger

    /// - Parameter database: connected as the role of background work.
    package init(
        database: Database, store: ArtifactStore, sizes: Sizes = Sizes(), now: @escaping @Sendable () -> Timestamp,
        logger: Logger
    ) {
        self.database = database
        self.store = store
        self.sizes = sizes
        self.now = now
        self.logger = logger
    }

    /// Makes one file to its end.
    ///
    /// - Returns: whether there was one to make.
    package func work() async -> Bool {
        do {
            guard var run: ExportRun = try await claim() else { return false }
            while try await step(&run) {}
            return true
        } catch {
            // The export stays as its last part left it; whoever claims it next goes on there.
            if !Task.isCancelled { logger.error("make an export", metadata: ["error": "\(error)"]) }
            return false
        }
    }

    /// The next export that nobody works on.
    package func claim() async throws -> ExportRun? {
        let silentSince: Timestamp = now() + (.zero - Self.silenceMax)
        let row: ExportsQueries.TaskRow? = try await transact(Self.platform) {
            (transaction: Transaction) async throws(DatabaseError) -> ExportsQueries.TaskRow? in
            try await transaction.run(ExportsQueries.claim(silentSince: silentSince))
        }
        guard let row else { return nil }
        return try await run(row)
    }

    /// An export as its last worker left it, whoever that was.
    package func resume(_ id: WireUUID, of tenantID: WireUUID) async throws -> ExportRun? {
        let row: ExportsQueries.TaskRow? = try await transact(Self.context(tenantID)) {
            (transaction: Transaction) async throws(DatabaseError) -> ExportsQueries.TaskRow? in
            try await transaction.run(ExportsQueries.task(exportID: id))
        }
        guard let row else { return nil }
        return try await run(row)
    }

    /// What was written before is read again: that proves it whole, and the file's digest goes on from there.
    private func run(_ row: ExportsQueries.TaskRow) async throws -> ExportRun {
        let key: SealingKey = try await store.key(of: row.tenantID.uuid)
        var run: ExportRun = ExportRun(row, key: key)
        for number in 0..<run.artifact.parts {
            run.file.countAgain(try await store.read(number, of: run.artifact, key: key))
        }
        return run
    }

    /// Makes the next part, or ends the export.
    ///
    /// - Returns: whether another part may follow.
    package func step(_ run: inout ExportRun) async throws -> Bool {
        guard let wish: ExportWish = run.wish else { return try await fail(&run, "INTERNAL_ERROR") }
        guard now() < run.createdAt + Self.timeMax else { return try await fail(&run, "REQUEST_DEADLINE_EXCEEDED") }
        var lines: [UInt8] = run.artifact.parts == 0 ? run.file.head() : []
        var isLast: Bool = false
        while lines.count < sizes.bytes, !isLast {
            let rows: [LogsQueries.EntryRow] = try await read(wish, run)
            for row in rows {
                lines += run.file.line(row.stored)
                run.lastSequence = row.seq
            }
            isLast = rows.count < sizes.rows
            guard run.file.rowCount <= Self.rowsMax else { return try await fail(&run, "AUDIT_RANGE_TOO_LARGE") }
        }
        if !lines.isEmpty {
            try await store.write(lines, behind: run.artifact, key: run.key)
            run.artifact.parts += 1
            run.artifact.bytes += lines.count
        }
        guard isLast else { return try await keep(&run) }
        return try await settle(&run, status: "ready", error: nil)
    }

    private func read(_ wish: ExportWish, _ run: ExportRun) async throws -> [LogsQueries.EntryRow] {
        let statement: Statement<[LogsQueries.EntryRow]> = try wish.rows(
            of: run.artifact.tenantID, behind: run.lastSequence, limit: sizes.rows)
        return try await database.read(
            Self.context(run.artifact.tenantID), deadline: .now + Self.statementTime, statement)
    }

    private func keep(_ run: inout ExportRun) async throws -> Bool {
        let checkpoint: Statement<Int?> = run.checkpoint(
            status: "processing", error: nil, completedAt: nil, sha256: nil)
        let version: Int? = try await transact(Self.context(run.artifact.tenantID)) {
            (transaction: Transaction) async throws(DatabaseError) -> Int? in try await transaction.run(checkpoint)
        }
        guard let version else { return false }
        run.version = version
        return true
    }

    private func fail(_ run: inout ExportRun, _ code: String) async throws -> Bool {
        logger.warning("an export failed", metadata: ["export": "\(run.id)", "code": "\(code)"])
        let isOver: Bool = try await settle(&run, status: "failed", error: code)
        try await store.remove(run.artifact)
        return isOver
    }

    /// Export and file in one transaction; nothing where another worker took it over.
    private func settle(_ run: inout ExportRun, status: String, error: String?) async throws -> Bool {
        let now: Timestamp = now()
        let digest: String? = error == nil ? run.file.sha256 : nil
        let checkpoint: Statement<Int?> = run.checkpoint(
            status: status, error: error, completedAt: now, sha256: digest)
        let artifact: Statement<Int> = ExportsQueries.settleArtifact(
            status: status, params: run.artifact.stored, sizeBytes: run.artifact.bytes,
            sha256: digest.flatMap(Self.bytes), rowCount: run.file.progress.rowCount, errorCode: error,
            expiresAt: now + ExportRequests.lifetime, completedAt: now,
            artifactID: ArtifactID(run.artifact.id))
        try await transact(Self.context(run.artifact.tenantID)) {
            (transaction: Transaction) async throws(DatabaseError) -> Void in
            guard try await transaction.run(checkpoint) != nil else { return }
            _ = try await transaction.run(artifact)
        }
        return false
    }

    /// Removes files whose time is over.
    package func sweep() async {
        do {
            let now: Timestamp = now()
            let due: [ExportsQueries.DueRow] = try await transact(Self.platform) {
                (transaction: Transaction) async throws(DatabaseError) -> [ExportsQueries.DueRow] in
                try await transaction.run(
                    ExportsQueries.due(at: now, usedBefore: now + (.zero - Self.readingMax), limit: Self.sweepMax))
            }
            for row in due {
                let (id, context): (ArtifactID, TransactionContext) = (
                    ArtifactID(row.id), Self.context(row.tenantID.uuid)
                )
                // First the state, so that no link opens a file that is half gone.
                try await transact(context) { (transaction: Transaction) async throws(DatabaseError) -> Void in
                    _ = try await transaction.run(ExportsQueries.expireArtifact(artifactID: id))
                    _ = try await transaction.run(ExportsQueries.expireExport(exportID: row.exportID))
                }
                try await store.remove(Artifact(id: row.id, tenantID: row.tenantID.uuid, stored: row.params, bytes: 0))
                _ = try await transact(context) { (transaction: Transaction) async throws(DatabaseError) -> Int in
                    try await transaction.run(ExportsQueries.noteDestroyed(at: now, artifactID: id))
                }
            }
        } catch {
            if !Task.isCancelled { logger.error("remove exports", metadata: ["error": "\(error)"]) }
        }
    }

    private func transact<Output: Sendable>(
        _ context: TransactionContext,
        _ body: @Sendable (Transaction) async throws(DatabaseError) -> Output
    ) async throws(DatabaseError) -> Output {
        try await database.withTransaction(context, deadline: .now + Self.statementTime, body)
    }

    private static let platform: TransactionContext = TransactionContext(actorKind: "system", isPlatformScope: true)

    private static func context(_ tenantID: WireUUID) -> TransactionContext {
        TransactionContext(tenantID: tenantID, actorKind: "system")
    }

    private static func bytes(hex: String) -> [UInt8]? {
        let digits: [UInt8] = Array(hex.utf8)
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count - 1, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }
}
