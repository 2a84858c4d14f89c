// Generated from Sources/Areas/Secrets/Downloads.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Secrets/Downloads.sql`.
package enum DownloadsQueries {
    /// The produced file that a link names, whatever its workspace.
    package static func ofLink(artifactID: ArtifactID) -> Statement<LinkedRow?> {
        .maybe(
            "downloads.ofLink",
            """
            -- downloads.ofLink
            SELECT linked.artifact_id AS "artifact_id!", linked.tenant_id AS "tenant_id!", linked.kind AS "kind!",
                   linked.status AS "status!", linked.format AS "format!", linked.created_by, linked.expires_at
              FROM zygo.artifact_of_link($1) AS linked
            """,
            [.identifier(artifactID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> LinkedRow in
            try LinkedRow(
                artifactID: row.identifier(0, ArtifactID.self),
                tenantID: row.identifier(1, TenantID.self),
                kind: row.string(2),
                status: row.string(3),
                format: row.string(4),
                createdBy: row.optionalUUID(5),
                expiresAt: row.optionalTimestamp(6)
            )
        }
    }

    /// One download of a file that is ready, as long as there are some left; of two at once one gets the last.
    package static func take(at: Timestamp, artifactID: ArtifactID) -> Statement<TakenRow?> {
        .maybe(
            "downloads.take",
            """
            -- downloads.take
            UPDATE export_artifacts AS artifact
               SET download_count = artifact.download_count + 1,
                   consumed_at = $1
             WHERE artifact.id = $2
               AND artifact.status = 'ready'
               AND artifact.download_count < artifact.max_downloads
               AND artifact.expires_at > $1
            RETURNING artifact.id, artifact.size_bytes AS "size_bytes!", artifact.created_at, artifact.params
            """,
            [.timestamptz(at), .identifier(artifactID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> TakenRow in
            try TakenRow(
                id: row.uuid(0),
                sizeBytes: row.int(1),
                createdAt: row.timestamp(2),
                params: row.json(3, JSONValue.self)
            )
        }
    }

    /// One row of `downloads.ofLink`.
    package struct LinkedRow: Sendable, Hashable {
        package let artifactID: ArtifactID
        package let tenantID: TenantID
        package let kind: String
        package let status: String
        package let format: String
        package let createdBy: WireUUID?
        package let expiresAt: Timestamp?
    }

    /// One row of `downloads.take`.
    package struct TakenRow: Sendable, Hashable {
        package let id: WireUUID
        package let sizeBytes: Int
        package let createdAt: Timestamp
        package let params: JSONValue
    }
}
