// SPDX-License-Identifier: Apache-2.0
import API
import Artifacts
import Audit
package import ContractRuntime
import Queries
import Secrecy

/// One export while it is made.
package struct ExportRun: Sendable {
    package let id: WireUUID
    let createdAt: Timestamp
    let wish: ExportWish?
    let key: SealingKey
    var file: AuditExport
    var artifact: Artifact
    /// Place of the last entry that was written.
    var lastSequence: Int
    /// Version of the row when this worker last saw it.
    var version: Int

    init(_ row: ExportsQueries.TaskRow, key: SealingKey) {
        id = row.id
        createdAt = row.createdAt
        wish = ExportWish(row.filters)
        self.key = key
        file = AuditExport(
            AuditExport.Format(rawValue: row.format) ?? .json, includesPersonal: row.includePersonal,
            continuing: AuditExport.Progress(
                rowCount: row.rowCount, firstSequence: row.firstSeq, lastSequence: row.lastSeq,
                firstPreviousHash: row.firstPreviousHash, lastEntryHash: row.lastEntryHash,
                isContiguous: row.contiguous ?? true))
        let stored: JSONValue = row.cursor ?? .null
        artifact = Artifact(
            id: row.artifactID.uuid, tenantID: row.tenantID.uuid, stored: stored, bytes: stored.number("bytes") ?? 0)
        lastSequence = stored.number("after_seq") ?? 0
        version = row.rowVersion
    }

    /// Keeps how far the file is, where nobody else took it over.
    func checkpoint(
        status: String, error: String?, completedAt: Timestamp?, sha256: String?
    ) -> Statement<Int?> {
        let progress: AuditExport.Progress = file.progress
        return ExportsQueries.checkpoint(
            cursor: .object([
                "parts": .integer(Int64(artifact.parts)), "bytes": .integer(Int64(artifact.bytes)),
                "after_seq": .integer(Int64(lastSequence)),
            ]),
            rowCount: progress.rowCount, firstSeq: progress.firstSequence, lastSeq: progress.lastSequence,
            firstPreviousHash: progress.firstPreviousHash, lastEntryHash: progress.lastEntryHash,
            contiguous: progress.isContiguous, status: status, sha256: sha256, errorCode: error,
            completedAt: completedAt, exportID: id, rowVersion: version)
    }
}

extension JSONValue {
    fileprivate func number(_ name: String) -> Int? {
        guard case .integer(let value)? = self[name] else { return nil }
        return Int(value)
    }
}
