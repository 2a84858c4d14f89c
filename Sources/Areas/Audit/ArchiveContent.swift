// SPDX-License-Identifier: Apache-2.0
import Audit
import ContractRuntime
import Crypto
import Gzip
import Postgres
import Queries
import Secrecy

/// Why a month of a chain was not archived, or an archive is not what it was.
package enum ArchiveFailure: Error, Sendable, Equatable {
    /// The chain does not hold at this place; what is broken is kept as it is.
    case broken(Int)
    /// Not every entry that was counted was read.
    case incomplete
    /// What was read back is not what was written.
    case differs
}

/// The entries of one chain and month as they rest: lines, packed, sealed. Read while somebody asks for them, and
/// verified on the way.
actor ArchiveContent {
    /// Entries of one round trip.
    static let batchRows: Int = 1_000

    private let transaction: Transaction
    private let chain: WireUUID
    private let last: Int
    private var walk: ChainWalk
    private var file: AuditExport = AuditExport(.json, includesPersonal: true)
    private let packer: GzipPacker
    private var writer: SealedStream.Writer
    private var next: Int
    private var isOver: Bool = false

    init(
        _ due: ArchivesQueries.DueRow, walk: ChainWalk, writer: SealedStream.Writer, in transaction: Transaction
    ) throws {
        self.transaction = transaction
        chain = due.chainID
        next = due.fromSeq
        last = due.toSeq
        self.walk = walk
        self.writer = writer
        packer = try GzipPacker()
    }

    /// What was written, once it is at its end.
    var digest: String { file.sha256 }
    var progress: AuditExport.Progress { file.progress }

    func piece() async throws -> [UInt8]? {
        guard !isOver else { return nil }
        let rows: [LogsQueries.EntryRow] = try await transaction.run(
            LogsQueries.chainPart(chainID: chain, fromSeq: next, toSeq: last, limit: Self.batchRows))
        var lines: [UInt8] = []
        for row in rows {
            guard walk.take(row.stored) else { throw ArchiveFailure.broken(row.seq) }
            lines += file.line(row.stored)
            next = row.seq + 1
        }
        var sealed: [UInt8] = try writer.write(try packer.pack(lines))
        if rows.count < Self.batchRows {
            isOver = true
            sealed += try writer.write(try packer.finish())
            sealed += try writer.finish()
        }
        return sealed
    }
}

/// Reads an archive back and tells the digest of its lines.
struct ArchiveReading {
    /// A transaction that says nothing for a minute is ended by the database.
    static let aliveEvery: Duration = .seconds(10)

    private var reader: SealedStream.Reader
    private let unpacker: GzipUnpacker
    private var digest: SHA256 = SHA256()

    init(_ reader: SealedStream.Reader) throws {
        self.reader = reader
        unpacker = try GzipUnpacker()
    }

    /// Lower-case hex of SHA-256 over the lines.
    ///
    /// - Parameter transaction: waits meanwhile, and is kept alive.
    mutating func digest(of sealed: ByteStream, while transaction: Transaction) async throws -> String {
        var heardAt: ContinuousClock.Instant = .now
        while let piece: [UInt8] = try await sealed.next() {
            digest.update(data: try unpacker.unpack(try reader.read(piece)))
            guard heardAt.duration(to: .now) >= Self.aliveEvery else { continue }
            _ = try await transaction.run(ArchivesQueries.claim())
            heardAt = .now
        }
        digest.update(data: try unpacker.unpack(try reader.finish()))
        try unpacker.finish()
        return hexadecimal(Array(digest.finalize()))
    }
}
