// SPDX-License-Identifier: Apache-2.0
import API
package import Artifacts
package import Audit
package import ContractRuntime
import Crypto
package import Logging
package import Postgres
import Queries
import Secrecy
package import Storage

/// Takes old months of the trail out of the database: each chain and month becomes one sealed object, read back
/// before anybody may drop the entries. Looks at what was archived again from time to time, and removes it when its
/// years are over; the hashes at its ends stay, so that a chain can be verified over it.
package struct ArchiveWriter: Sendable {
    /// What a round did.
    package struct Outcome: Sendable, Equatable {
        package var archived: Int = 0
        package var read: Int = 0
        package var purged: Int = 0
        /// Months of chains that do not hold, and archives that are not what they were.
        package var damaged: Int = 0

        package init() {}
    }

    /// Chains of one month that one question tells.
    static let chainsMax: Int = 1_000
    /// Archives that one round looks at again, and removes.
    static let keptMax: Int = 200
    /// Nobody goes longer without a look at an archive.
    static let readEvery: Duration = .seconds(30 * 86_400)
    static let objectBytesMax: Int = 1 << 40
    /// A month of a large chain takes a while.
    static let timeMax: Duration = .seconds(6 * 3_600)
    static let statementTime: Duration = .seconds(60)
    static let purpose: String = "archive.package"
    private static let damage: String = "audit.integrity_failed"

    private let database: Database
    private let objects: any ObjectStore
    private let artifacts: ArtifactStore
    private let proof: (keys: AuditKeyRing, trail: AuditTrail)
    private let hotMonths: Int
    private let now: @Sendable () -> Timestamp
    private let logger: Logger

    /// - Parameters:
    ///   - database: connected as the role of background work.
    ///   - artifacts: knows the data keys of workspaces.
    ///   - hotMonths: whole months that stay in the database beside the present one.
    package init(
        database: Database, objects: any ObjectStore, artifacts: ArtifactStore,
        proof: (keys: AuditKeyRing, trail: AuditTrail), hotMonths: Int, now: @escaping @Sendable () -> Timestamp,
        logger: Logger
    ) {
        self.database = database
        self.objects = objects
        self.artifacts = artifacts
        self.proof = proof
        self.hotMonths = hotMonths
        self.now = now
        self.logger = logger
    }

    /// Archives what is due, looks at some archives again, removes those whose time is over. What fails is logged and
    /// tried again by the next round.
    package func round() async throws -> Outcome {
        var outcome: Outcome = Outcome()
        try await archive(&outcome)
        try await lookAgain(&outcome)
        try await purge(&outcome)
        return outcome
    }

    // MARK: Archiving

    private func archive(_ outcome: inout Outcome) async throws {
        let end: Timestamp = CalendarMonth(now()).back(hotMonths).start
        var since: Timestamp = Timestamp(microseconds: 0)
        while let oldest: Timestamp = try await read(ArchivesQueries.oldest(since: since, until: end)) {
            let month: CalendarMonth = CalendarMonth(oldest)
            let due: [ArchivesQueries.DueRow] = try await read(
                ArchivesQueries.due(since: month.start, until: month.next.start, limit: Self.chainsMax))
            var isWhole: Bool = due.count < Self.chainsMax
            for row in due {
                switch try await archive(row, of: month) {
                case .archived: outcome.archived += 1
                case .taken: return
                case .broken(let place):
                    outcome.damaged += 1
                    isWhole = true
                    try await report(row.chainID, ["broken_at": .integer(Int64(place))])
                }
            }
            if isWhole { since = month.next.start }
        }
    }

    private enum Step: Sendable {
        case archived
        /// Another process archives.
        case taken
        case broken(Int)
    }

    private func archive(_ due: ArchivesQueries.DueRow, of month: CalendarMonth) async throws -> Step {
        let transaction: Transaction = database.transaction(Self.context(due.chainID), deadline: .now + Self.timeMax)
        do {
            guard try await transaction.run(ArchivesQueries.claim()) else {
                await transaction.rollback()
                return .taken
            }
            try await write(due, month, transaction)
            try await transaction.commit()
            return .archived
        } catch ArchiveFailure.broken(let place) {
            await transaction.rollback()
            return .broken(place)
        } catch {
            await transaction.rollback()
            throw error
        }
    }

    private func write(
        _ due: ArchivesQueries.DueRow, _ month: CalendarMonth, _ transaction: Transaction
    ) async throws {
        let chain: WireUUID = due.chainID
        let key: SealingKey = try await artifacts.key(of: chain)
        let id: WireUUID = Self.name(due)
        let object: StorageKey = StorageKey(archive: id, of: chain)
        let place: SealedPlace = SealedPlace(purpose: Self.purpose, recordID: id, version: 1)
        let before: LogsQueries.EntryRow? = try await transaction.run(
            LogsQueries.chainPart(chainID: chain, fromSeq: due.fromSeq - 1, toSeq: due.fromSeq - 1, limit: 1)
        ).first
        let archived: LogsQueries.ArchiveRow? = try await transaction.run(
            LogsQueries.archives(chainID: chain, fromSeq: due.fromSeq - 1, toSeq: due.fromSeq - 1, limit: 1)
        ).first { (archive: LogsQueries.ArchiveRow) -> Bool in archive.toSeq == due.fromSeq - 1 }
        let walk: ChainWalk = ChainWalk(
            of: chain, from: due.fromSeq, previousHash: before?.entryHash ?? archived?.lastEntryHash, head: nil,
            anchors: [], keys: proof.keys)
        let content: ArchiveContent = try ArchiveContent(
            due, walk: walk, writer: SealedStream(key: key).writer(at: place), in: transaction)
        let stored: StoredObject = try await objects.store(
            ByteStream { () async throws -> [UInt8]? in try await content.piece() }, as: object,
            bytesMax: Self.objectBytesMax)
        let progress: AuditExport.Progress = await content.progress
        guard progress.rowCount == due.entries, progress.lastSequence == due.toSeq,
            let first = progress.firstPreviousHash, let last = progress.lastEntryHash
        else { throw ArchiveFailure.incomplete }
        var reading: ArchiveReading = try ArchiveReading(SealedStream(key: key).reader(at: place))
        guard try await reading.digest(of: try await objects.read(object, nil), while: transaction) == content.digest
        else {
            throw ArchiveFailure.differs
        }
        _ = try await transaction.run(
            ArchivesQueries.insert(
                archiveID: id, chainID: chain, tenantID: chain == AuditTrail.platformChain ? nil : TenantID(chain),
                month: month.firstDay, fromSeq: due.fromSeq, toSeq: due.toSeq, firstPreviousHash: first,
                lastEntryHash: last, objectKey: object.text, sha256: hexadecimal(stored.sha256),
                rowCount: progress.rowCount, at: now()))
        try await append(
            "audit.archived", id, chain,
            ["month": .string(month.firstDay.wire), "entries": .integer(Int64(progress.rowCount))], in: transaction)
    }

    /// The same for every try, so that a try that broke off is written over.
    private static func name(_ due: ArchivesQueries.DueRow) -> WireUUID {
        let digest: [UInt8] = Array(SHA256.hash(data: Array("zygo-archive\n\(due.chainID.wire)\n\(due.fromSeq)".utf8)))
        func half(_ bytes: ArraySlice<UInt8>) -> UInt64 {
            bytes.reduce(0) { (sum: UInt64, byte: UInt8) -> UInt64 in sum << 8 | UInt64(byte) }
        }
        // RFC 9562 section 5.8.
        return WireUUID(
            high: half(digest[0..<8]) & ~0xF000 | 0x8000, low: half(digest[8..<16]) & ~(3 << 62) | 1 << 63)
    }

    // MARK: Archives as they rest

    private func lookAgain(_ outcome: inout Outcome) async throws {
        let before: Timestamp = now() + (.zero - Self.readEvery)
        let rows: [ArchivesQueries.KeptRow] = try await read(
            ArchivesQueries.unproven(before: before, limit: Self.keptMax))
        for row in rows {
            guard try await isWhole(row) else {
                outcome.damaged += 1
                try await report(row.chainID, ["archive": .string(row.id.wire)])
                continue
            }
            outcome.read += 1
            _ = try await run(ArchivesQueries.noteRead(at: now(), archiveID: row.id), of: row.chainID)
        }
    }

    /// Whether the object is what was written, byte by byte.
    private func isWhole(_ row: ArchivesQueries.KeptRow) async throws -> Bool {
        var digest: SHA256 = SHA256()
        do {
            let bytes: ByteStream = try await objects.read(try Self.key(row), nil)
            while let piece: [UInt8] = try await bytes.next() { digest.update(data: piece) }
        } catch StorageFailure.missing {
            return false
        }
        return hexadecimal(Array(digest.finalize())) == row.sha256
    }

    private func purge(_ outcome: inout Outcome) async throws {
        let rows: [ArchivesQueries.KeptRow] = try await read(ArchivesQueries.outlived(at: now(), limit: Self.keptMax))
        for row in rows {
            let isOver: Statement<Bool> = ArchivesQueries.isOver(month: row.month, at: now())
            guard
                try await database.read(
                    Self.context(row.chainID), deadline: .now + Self.statementTime, isOver)
            else { continue }
            try await objects.remove(try Self.key(row))
            _ = try await run(ArchivesQueries.notePurged(at: now(), archiveID: row.id), of: row.chainID)
            outcome.purged += 1
        }
    }

    /// The key of an archive is of our making, whatever its row says.
    private static func key(_ row: ArchivesQueries.KeptRow) throws(StorageFailure) -> StorageKey {
        let key: StorageKey = StorageKey(archive: row.id, of: row.chainID)
        guard key.text == row.objectKey else { throw .foreignKey }
        return key
    }

    // MARK: Database

    /// Tells what is broken, in the chain itself and in the log.
    private func report(_ chain: WireUUID, _ metadata: JSONObject) async throws {
        logger.critical(
            "audit.integrity_failed",
            metadata: ["chain": "\(chain.wire)", "what": "\(JSONValue.object(metadata))"])
        let transaction: Transaction = database.transaction(
            Self.context(chain), deadline: .now + Self.statementTime)
        do {
            try await append(Self.damage, nil, chain, metadata, in: transaction)
            try await transaction.commit()
        } catch {
            await transaction.rollback()
            throw error
        }
    }

    private func append(
        _ event: String, _ subject: WireUUID?, _ chain: WireUUID, _ metadata: JSONObject,
        in transaction: Transaction
    ) async throws {
        let entry: AuditEntry = AuditEntry(
            event, subject: subject?.wire, outcome: event == Self.damage ? .failure : .success,
            metadata: .object(metadata), tenantID: chain)
        let request: RequestInfo = RequestInfo(
            operationID: "audit.archive", requestID: "audit.archive", path: "", clientIP: "", receivedAt: now(),
            deadline: .now + Self.statementTime)
        try await proof.trail.append(
            [entry], actor: AuditTrail.Actor(type: "job", id: nil, tenantID: chain), request: request,
            in: transaction)
    }

    private func read<Output: Sendable>(_ statement: Statement<Output>) async throws -> Output {
        try await database.read(
            TransactionContext(actorKind: "system", isPlatformScope: true), deadline: .now + Self.statementTime,
            statement)
    }

    private func run(_ statement: Statement<Int>, of chain: WireUUID) async throws -> Int {
        try await database.withTransaction(Self.context(chain), deadline: .now + Self.statementTime) {
            (transaction: Transaction) async throws(DatabaseError) -> Int in try await transaction.run(statement)
        }
    }

    /// The chain's own workspace, so that its trail may be written, and the sight of all of them.
    private static func context(_ chain: WireUUID) -> TransactionContext {
        TransactionContext(tenantID: chain, actorKind: "system", isPlatformScope: true)
    }
}
