// Generated from Sources/Areas/Audit/Exports.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Audit/Exports.sql`.
package enum ExportsQueries {
    /// The file that is going to be made; one of a workspace at a time.
    package static func insertArtifact(
        artifactID: ArtifactID,
        format: String,
        maxDownloads: Int,
        callerID: WireUUID,
        expiresAt: Timestamp
    ) -> Statement<Int> {
        .exec(
            "exports.insertArtifact",
            """
            -- exports.insertArtifact
            INSERT INTO export_artifacts (id, kind, format, max_downloads, created_by, expires_at)
            VALUES ($1, 'audit', $2, $3, $4, $5)
            """,
            [.identifier(artifactID), .text(format), .int4(maxDownloads), .uuid(callerID), .timestamptz(expiresAt)]
        )
    }

    /// What the file shall hold.
    package static func insertExport(
        exportID: WireUUID,
        callerID: WireUUID,
        format: String,
        filters: JSONValue,
        includePersonal: Bool,
        artifactID: ArtifactID
    ) -> Statement<Int> {
        .exec(
            "exports.insertExport",
            """
            -- exports.insertExport
            INSERT INTO audit.gdpr_exports (
                   id, tenant_id, kind, requested_by, format, filters, include_personal, artifact_id)
            VALUES (
                   $1, zygo.current_tenant_id(), 'audit_export', $2, $3, $4, $5,
                   $6)
            """,
            [
                .uuid(exportID),
                .uuid(callerID),
                .text(format),
                .jsonb(filters),
                .bool(includePersonal),
                .identifier(artifactID),
            ]
        )
    }

    /// One export of the workspace with its file.
    package static func byID(exportID: WireUUID) -> Statement<ExportRow?> {
        .maybe(
            "exports.byID",
            """
            -- exports.byID
            SELECT export.id, export.status, export.format, export.include_personal, export.row_count, export.first_seq,
                   export.last_seq, export.first_previous_hash, export.last_entry_hash, export.contiguous, export.sha256,
                   export.error_code, export.created_at, export.completed_at, artifact.id AS artifact_id,
                   artifact.size_bytes, artifact.created_by, artifact.expires_at,
                   artifact.max_downloads - artifact.download_count AS "downloads_left!"
              FROM audit.gdpr_exports AS export
              JOIN export_artifacts AS artifact ON artifact.id = export.artifact_id
             WHERE export.id = $1
               AND export.kind = 'audit_export'
            """,
            [.uuid(exportID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ExportRow in
            try ExportRow(
                id: row.uuid(0),
                status: row.string(1),
                format: row.string(2),
                includePersonal: row.bool(3),
                rowCount: row.int(4),
                firstSeq: row.optionalInt(5),
                lastSeq: row.optionalInt(6),
                firstPreviousHash: row.optionalString(7),
                lastEntryHash: row.optionalString(8),
                contiguous: row.optionalBool(9),
                sha256: row.optionalString(10),
                errorCode: row.optionalString(11),
                createdAt: row.timestamp(12),
                completedAt: row.optionalTimestamp(13),
                artifactID: row.identifier(14, ArtifactID.self),
                sizeBytes: row.optionalInt(15),
                createdBy: row.optionalIdentifier(16, UserID.self),
                expiresAt: row.optionalTimestamp(17),
                downloadsLeft: row.int(18)
            )
        }
    }

    /// The oldest export that nobody works on, or whose worker has been silent.
    package static func claim(silentSince: Timestamp) -> Statement<TaskRow?> {
        .maybe(
            "exports.claim",
            """
            -- exports.claim
            UPDATE audit.gdpr_exports AS export
               SET status = 'processing'
             WHERE export.id = (
                   SELECT due.id
                     FROM audit.gdpr_exports AS due
                    WHERE due.kind = 'audit_export'
                      AND (due.status = 'pending' OR due.status = 'processing' AND due.updated_at < $1)
                    ORDER BY due.created_at
                    LIMIT 1
                      FOR UPDATE SKIP LOCKED)
            RETURNING export.id, export.tenant_id AS "tenant_id!", export.artifact_id AS "artifact_id!", export.format,
                      export.filters, export.include_personal, export.cursor, export.row_count, export.first_seq, export.last_seq,
                      export.first_previous_hash, export.last_entry_hash, export.contiguous, export.created_at,
                      export.row_version
            """,
            [.timestamptz(silentSince)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> TaskRow in
            try TaskRow(
                id: row.uuid(0),
                tenantID: row.identifier(1, TenantID.self),
                artifactID: row.identifier(2, ArtifactID.self),
                format: row.string(3),
                filters: row.json(4, JSONValue.self),
                includePersonal: row.bool(5),
                cursor: row.optionalJSON(6, JSONValue.self),
                rowCount: row.int(7),
                firstSeq: row.optionalInt(8),
                lastSeq: row.optionalInt(9),
                firstPreviousHash: row.optionalString(10),
                lastEntryHash: row.optionalString(11),
                contiguous: row.optionalBool(12),
                createdAt: row.timestamp(13),
                rowVersion: row.int(14)
            )
        }
    }

    /// An export as its worker takes it up.
    package static func task(exportID: WireUUID) -> Statement<TaskRow?> {
        .maybe(
            "exports.task",
            """
            -- exports.task
            SELECT export.id, export.tenant_id AS "tenant_id!", export.artifact_id AS "artifact_id!", export.format,
                   export.filters, export.include_personal, export.cursor, export.row_count, export.first_seq, export.last_seq,
                   export.first_previous_hash, export.last_entry_hash, export.contiguous, export.created_at,
                   export.row_version
              FROM audit.gdpr_exports AS export
             WHERE export.id = $1
            """,
            [.uuid(exportID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> TaskRow in
            try TaskRow(
                id: row.uuid(0),
                tenantID: row.identifier(1, TenantID.self),
                artifactID: row.identifier(2, ArtifactID.self),
                format: row.string(3),
                filters: row.json(4, JSONValue.self),
                includePersonal: row.bool(5),
                cursor: row.optionalJSON(6, JSONValue.self),
                rowCount: row.int(7),
                firstSeq: row.optionalInt(8),
                lastSeq: row.optionalInt(9),
                firstPreviousHash: row.optionalString(10),
                lastEntryHash: row.optionalString(11),
                contiguous: row.optionalBool(12),
                createdAt: row.timestamp(13),
                rowVersion: row.int(14)
            )
        }
    }

    /// Keeps how far a file is; nothing where another worker took it over.
    package static func checkpoint(
        cursor: JSONValue,
        rowCount: Int,
        firstSeq: Int?,
        lastSeq: Int?,
        firstPreviousHash: String?,
        lastEntryHash: String?,
        contiguous: Bool,
        status: String,
        sha256: String?,
        errorCode: String?,
        completedAt: Timestamp?,
        exportID: WireUUID,
        rowVersion: Int
    ) -> Statement<Int?> {
        .maybe(
            "exports.checkpoint",
            """
            -- exports.checkpoint
            UPDATE audit.gdpr_exports
               SET cursor = $1,
                   row_count = $2,
                   first_seq = $3,
                   last_seq = $4,
                   first_previous_hash = $5,
                   last_entry_hash = $6,
                   contiguous = $7,
                   status = $8,
                   sha256 = $9,
                   error_code = $10,
                   completed_at = $11
             WHERE id = $12
               AND row_version = $13
            RETURNING row_version
            """,
            [
                .jsonb(cursor),
                .int8(rowCount),
                .int8(firstSeq),
                .int8(lastSeq),
                .text(firstPreviousHash),
                .text(lastEntryHash),
                .bool(contiguous),
                .text(status),
                .text(sha256),
                .text(errorCode),
                .timestamptz(completedAt),
                .uuid(exportID),
                .int8(rowVersion),
            ]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Int in
            try row.int(0)
        }
    }

    /// The file as its export left it.
    package static func settleArtifact(
        status: String,
        params: JSONValue,
        sizeBytes: Int,
        sha256: [UInt8]?,
        rowCount: Int,
        errorCode: String?,
        expiresAt: Timestamp,
        completedAt: Timestamp,
        artifactID: ArtifactID
    ) -> Statement<Int> {
        .exec(
            "exports.settleArtifact",
            """
            -- exports.settleArtifact
            UPDATE export_artifacts
               SET status = $1,
                   params = $2,
                   size_bytes = $3,
                   sha256 = $4,
                   row_count = $5,
                   error_code = $6,
                   expires_at = $7,
                   completed_at = $8
             WHERE id = $9
            """,
            [
                .text(status),
                .jsonb(params),
                .int8(sizeBytes),
                .bytea(sha256),
                .int8(rowCount),
                .text(errorCode),
                .timestamptz(expiresAt),
                .timestamptz(completedAt),
                .identifier(artifactID),
            ]
        )
    }

    /// Files whose time is over, used-up ones that nobody fetches any more, and such that were not removed to the end.
    package static func due(at: Timestamp, usedBefore: Timestamp, limit: Int) -> Statement<[DueRow]> {
        .many(
            "exports.due",
            """
            -- exports.due
            SELECT artifact.id, artifact.tenant_id, export.id AS export_id, artifact.params
              FROM export_artifacts AS artifact
              JOIN audit.gdpr_exports AS export ON export.artifact_id = artifact.id
             WHERE artifact.kind = 'audit'
               AND (artifact.status = 'ready'
                    AND (artifact.expires_at <= $1
                         OR artifact.download_count >= artifact.max_downloads AND artifact.consumed_at <= $2)
                    OR artifact.status = 'expired' AND artifact.destroyed_at IS NULL)
             ORDER BY artifact.expires_at
             LIMIT $3
            """,
            [.timestamptz(at), .timestamptz(usedBefore), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> DueRow in
            try DueRow(
                id: row.uuid(0),
                tenantID: row.identifier(1, TenantID.self),
                exportID: row.uuid(2),
                params: row.json(3, JSONValue.self)
            )
        }
    }

    /// The file opens no more.
    package static func expireArtifact(artifactID: ArtifactID) -> Statement<Int> {
        .exec(
            "exports.expireArtifact",
            """
            -- exports.expireArtifact
            UPDATE export_artifacts
               SET status = 'expired'
             WHERE id = $1
            """,
            [.identifier(artifactID)]
        )
    }

    /// Nothing of the file is left.
    package static func noteDestroyed(at: Timestamp, artifactID: ArtifactID) -> Statement<Int> {
        .exec(
            "exports.noteDestroyed",
            """
            -- exports.noteDestroyed
            UPDATE export_artifacts
               SET destroyed_at = $1
             WHERE id = $2
            """,
            [.timestamptz(at), .identifier(artifactID)]
        )
    }

    /// Its export opens nothing any more.
    package static func expireExport(exportID: WireUUID) -> Statement<Int> {
        .exec(
            "exports.expireExport",
            """
            -- exports.expireExport
            UPDATE audit.gdpr_exports
               SET status = 'expired'
             WHERE id = $1
            """,
            [.uuid(exportID)]
        )
    }

    /// One row of `exports.byID`.
    package struct ExportRow: Sendable, Hashable {
        package let id: WireUUID
        package let status: String
        package let format: String
        package let includePersonal: Bool
        package let rowCount: Int
        package let firstSeq: Int?
        package let lastSeq: Int?
        package let firstPreviousHash: String?
        package let lastEntryHash: String?
        package let contiguous: Bool?
        package let sha256: String?
        package let errorCode: String?
        package let createdAt: Timestamp
        package let completedAt: Timestamp?
        package let artifactID: ArtifactID
        package let sizeBytes: Int?
        package let createdBy: UserID?
        package let expiresAt: Timestamp?
        package let downloadsLeft: Int
    }

    /// One row of `exports.claim`.
    package struct TaskRow: Sendable, Hashable {
        package let id: WireUUID
        package let tenantID: TenantID
        package let artifactID: ArtifactID
        package let format: String
        package let filters: JSONValue
        package let includePersonal: Bool
        package let cursor: JSONValue?
        package let rowCount: Int
        package let firstSeq: Int?
        package let lastSeq: Int?
        package let firstPreviousHash: String?
        package let lastEntryHash: String?
        package let contiguous: Bool?
        package let createdAt: Timestamp
        package let rowVersion: Int
    }

    /// One row of `exports.due`.
    package struct DueRow: Sendable, Hashable {
        package let id: WireUUID
        package let tenantID: TenantID
        package let exportID: WireUUID
        package let params: JSONValue
    }
}
