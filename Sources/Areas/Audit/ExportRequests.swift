// SPDX-License-Identifier: Apache-2.0
import API
import Artifacts
import ContractRuntime
import Errors
import Queries
import Secrecy

/// Takes exports in and tells how they are; a worker makes the files.
struct ExportRequests: Sendable {
    /// How long a file can be fetched.
    static let lifetime: Duration = .seconds(86_400)
    static let downloadsMax: Int = 5
    /// Most anchored places that a proof lists.
    static let anchorsMax: Int = 1_000

    let random: RandomSource
    let links: ArtifactLinks

    func accept(_ body: ExportAuditLogsRequest, _ work: AuditWork) async throws(APIFailure) -> AuditExportAccepted {
        let head: LogsQueries.HeadRow? = try await work.run(LogsQueries.head(chainID: work.caller.tenantID))
        let wish: ExportWish = try ExportWish(body, lastSequence: head?.seq ?? 0, now: work.now)
        let (id, artifactID): (WireUUID, WireUUID) = (
            random.identifier(at: work.now), random.identifier(at: work.now)
        )
        let end: Timestamp = work.now + Self.lifetime
        do {
            _ = try await work.scope.transaction.run(
                ExportsQueries.insertArtifact(
                    artifactID: ArtifactID(artifactID), format: body.format.wire, maxDownloads: Self.downloadsMax,
                    callerID: work.caller.userID, expiresAt: end))
        } catch {
            switch error.kind {
            case .uniqueViolation("export_artifacts_tenant_id_kind_key"):
                throw .resourceStateInvalid(currentState: "processing")
            default: throw work.scope.failure(for: error)
            }
        }
        _ = try await work.run(
            ExportsQueries.insertExport(
                exportID: id, callerID: work.caller.userID, format: body.format.wire, filters: wish.stored,
                includePersonal: body.includePersonal, artifactID: ArtifactID(artifactID)))
        work.scope.append(
            AuditEntry(
                "audit.exported", subject: id.wire,
                metadata: .object([
                    "format": .string(body.format.wire), "start_date": .string(body.startDate.wire),
                    "end_date": .string(body.endDate.wire), "filters": .string(wish.family),
                    "include_personal": .bool(body.includePersonal),
                ])))
        return AuditExportAccepted(exportID: try Self.wire(id), expiresAt: end)
    }

    func state(_ id: ExportID, _ work: AuditWork) async throws(APIFailure) -> AuditExportState {
        let row: ExportsQueries.ExportRow? =
            if let uuid: WireUUID = WireUUID(wire: id.description) {
                try await work.run(ExportsQueries.byID(exportID: uuid))
            } else {
                nil
            }
        guard let row else { throw .auditExportNotFound(resourceID: id.description) }
        var state: AuditExportState = AuditExportState(
            exportID: try Self.wire(row.id),
            status: AuditExportStateStatus(wire: row.status) ?? .undocumented(row.status),
            format: AuditExportStateFormat(wire: row.format) ?? .undocumented(row.format),
            includePersonal: row.includePersonal, rows: row.rowCount, createdAt: row.createdAt)
        state.firstSeq = row.firstSeq
        state.lastSeq = row.lastSeq
        state.error = row.errorCode
        state.completedAt = row.completedAt
        guard row.status == "ready" else { return state }
        state.firstPreviousHash = row.firstPreviousHash
        state.lastEntryHash = row.lastEntryHash
        state.contiguous = row.contiguous
        state.sha256 = row.sha256
        state.bytes = row.sizeBytes
        state.expiresAt = row.expiresAt
        state.downloadsLeft = row.downloadsLeft
        state.anchors = try await anchors(row, work)
        if row.downloadsLeft > 0, let end: Timestamp = row.expiresAt, end > work.now {
            state.downloadURL = links.link(
                ArtifactLinks.Claim(
                    artifactID: row.artifactID.uuid, tenantID: work.caller.tenantID,
                    userID: row.createdBy?.uuid, end: end.seconds))
        }
        return state
    }

    private func anchors(
        _ row: ExportsQueries.ExportRow, _ work: AuditWork
    ) async throws(APIFailure) -> [AuditAnchorProof] {
        guard let first = row.firstSeq, let last = row.lastSeq else { return [] }
        return try await work.run(
            AnchorsQueries.within(
                chainID: work.caller.tenantID, fromSeq: first, toSeq: last, limit: Self.anchorsMax)
        ).map(\.wire)
    }

    private static func wire(_ id: WireUUID) throws(APIFailure) -> ExportID {
        guard let id = ExportID(wire: id.wire) else { throw .unexpected(InvalidExportID()) }
        return id
    }

    private struct InvalidExportID: Error {}
}
