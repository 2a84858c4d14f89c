// Generated from Sources/Areas/Audit/Archives.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Audit/Archives.sql`.
package enum ArchivesQueries {
    /// One process archives at a time.
    package static func claim() -> Statement<Bool> {
        .one(
            "archives.claim",
            """
            -- archives.claim
            SELECT pg_try_advisory_xact_lock(hashtextextended('zygo.audit_archive', 0)) AS "is_ours!"
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// When the oldest entry before a time was written that no archive holds.
    package static func oldest(since: Timestamp, until: Timestamp) -> Statement<Timestamp?> {
        .one(
            "archives.oldest",
            """
            -- archives.oldest
            SELECT min(entry.timestamp)
              FROM audit.logs AS entry
             WHERE entry.timestamp >= $1
               AND entry.timestamp < $2
               AND NOT EXISTS (
                   SELECT 1
                     FROM audit.archives AS archive
                    WHERE archive.chain_id = entry.chain_id
                      AND entry.seq BETWEEN archive.from_seq AND archive.to_seq
                      AND archive.verified_at IS NOT NULL)
            """,
            [.timestamptz(since), .timestamptz(until)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Timestamp? in
            try row.optionalTimestamp(0)
        }
    }

    /// Chains with entries in a period that no archive holds, and between which places they lie.
    package static func due(since: Timestamp, until: Timestamp, limit: Int) -> Statement<[DueRow]> {
        .many(
            "archives.due",
            """
            -- archives.due
            SELECT entry.chain_id, min(entry.seq) AS "from_seq!", max(entry.seq) AS "to_seq!", count(*) AS "entries!"
              FROM audit.logs AS entry
             WHERE entry.timestamp >= $1
               AND entry.timestamp < $2
               AND NOT EXISTS (
                   SELECT 1
                     FROM audit.archives AS archive
                    WHERE archive.chain_id = entry.chain_id
                      AND entry.seq BETWEEN archive.from_seq AND archive.to_seq
                      AND archive.verified_at IS NOT NULL)
             GROUP BY entry.chain_id
             ORDER BY entry.chain_id
             LIMIT $3
            """,
            [.timestamptz(since), .timestamptz(until), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> DueRow in
            try DueRow(
                chainID: row.uuid(0),
                fromSeq: row.int(1),
                toSeq: row.int(2),
                entries: row.int(3)
            )
        }
    }

    /// An archive that was read back.
    package static func insert(
        archiveID: WireUUID,
        chainID: WireUUID,
        tenantID: TenantID?,
        month: CalendarDate,
        fromSeq: Int,
        toSeq: Int,
        firstPreviousHash: String,
        lastEntryHash: String,
        objectKey: String,
        sha256: String,
        rowCount: Int,
        at: Timestamp
    ) -> Statement<Int> {
        .exec(
            "archives.insert",
            """
            -- archives.insert
            INSERT INTO audit.archives (
                   id, chain_id, tenant_id, month, from_seq, to_seq, first_previous_hash, last_entry_hash, object_key, sha256,
                   row_count, verified_at)
            VALUES (
                   $1, $2, $3, $4, $5, $6, $7, $8,
                   $9, $10, $11, $12)
            """,
            [
                .uuid(archiveID),
                .uuid(chainID),
                .identifier(tenantID),
                .date(month),
                .int8(fromSeq),
                .int8(toSeq),
                .text(firstPreviousHash),
                .text(lastEntryHash),
                .text(objectKey),
                .text(sha256),
                .int8(rowCount),
                .timestamptz(at),
            ]
        )
    }

    /// Archives that were not read for a while, those longest ago first.
    package static func unproven(before: Timestamp, limit: Int) -> Statement<[KeptRow]> {
        .many(
            "archives.unproven",
            """
            -- archives.unproven
            SELECT archive.id, archive.chain_id, archive.month, archive.object_key, archive.sha256
              FROM audit.archives AS archive
             WHERE archive.purged_at IS NULL
               AND archive.verified_at < $1
             ORDER BY archive.verified_at, archive.id
             LIMIT $2
            """,
            [.timestamptz(before), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> KeptRow in
            try KeptRow(
                id: row.uuid(0),
                chainID: row.uuid(1),
                month: row.date(2),
                objectKey: row.string(3),
                sha256: row.string(4)
            )
        }
    }

    /// An archive was read and is as it was written.
    package static func noteRead(at: Timestamp, archiveID: WireUUID) -> Statement<Int> {
        .exec(
            "archives.noteRead",
            """
            -- archives.noteRead
            UPDATE audit.archives
               SET verified_at = $1
             WHERE id = $2
               AND purged_at IS NULL
            """,
            [.timestamptz(at), .uuid(archiveID)]
        )
    }

    /// Archives of which seven years are over; a legal hold keeps them.
    package static func outlived(at: Timestamp, limit: Int) -> Statement<[KeptRow]> {
        .many(
            "archives.outlived",
            """
            -- archives.outlived
            SELECT archive.id, archive.chain_id, archive.month, archive.object_key, archive.sha256
              FROM audit.archives AS archive
             WHERE archive.purged_at IS NULL
               AND (archive.month + interval '7 years 1 month') AT TIME ZONE 'UTC' <= $1::timestamptz
               AND (archive.tenant_id IS NULL OR NOT zygo.legal_hold_active('tenant', archive.tenant_id))
             ORDER BY archive.month, archive.id
             LIMIT $2
            """,
            [.timestamptz(at), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> KeptRow in
            try KeptRow(
                id: row.uuid(0),
                chainID: row.uuid(1),
                month: row.date(2),
                objectKey: row.string(3),
                sha256: row.string(4)
            )
        }
    }

    /// Whether nothing keeps a month longer: workspaces that handle health data keep it ten years.
    package static func isOver(month: CalendarDate, at: Timestamp) -> Statement<Bool> {
        .one(
            "archives.isOver",
            """
            -- archives.isOver
            SELECT NOT EXISTS (
                   SELECT 1
                     FROM tenant_data_policies AS policy
                    WHERE 'hipaa' = ANY (policy.frameworks)
                      AND ($1::date + interval '10 years 1 month') AT TIME ZONE 'UTC' > $2::timestamptz) AS "is_over!"
            """,
            [.date(month), .timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// Nothing is left of an archive but the hashes at its ends.
    package static func notePurged(at: Timestamp, archiveID: WireUUID) -> Statement<Int> {
        .exec(
            "archives.notePurged",
            """
            -- archives.notePurged
            UPDATE audit.archives
               SET purged_at = $1
             WHERE id = $2
               AND purged_at IS NULL
            """,
            [.timestamptz(at), .uuid(archiveID)]
        )
    }

    /// One row of `archives.due`.
    package struct DueRow: Sendable, Hashable {
        package let chainID: WireUUID
        package let fromSeq: Int
        package let toSeq: Int
        package let entries: Int
    }

    /// One row of `archives.unproven`.
    package struct KeptRow: Sendable, Hashable {
        package let id: WireUUID
        package let chainID: WireUUID
        package let month: CalendarDate
        package let objectKey: String
        package let sha256: String
    }
}
