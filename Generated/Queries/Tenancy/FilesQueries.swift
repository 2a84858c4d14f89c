// Generated from Sources/Areas/Tenancy/Files.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Tenancy/Files.sql`.
package enum FilesQueries {
    /// Plan of the context's workspace with its limits, what it stores, and the next larger plan.
    package static func allowance() -> Statement<AllowanceRow> {
        .one(
            "files.allowance",
            """
            -- files.allowance
            SELECT plan.key AS plan, plan.limits, coalesce(settings.limit_overrides, '{}'::jsonb) AS "limit_overrides!",
                   (SELECT larger.wire_tier
                      FROM plan_catalog AS larger
                     WHERE larger.rank > plan.rank
                       AND larger.is_active
                     ORDER BY larger.rank
                     LIMIT 1) AS "larger_plan?",
                   coalesce(
                       (SELECT usage.value
                          FROM tenant_usage AS usage
                         WHERE usage.metric = 'storage_bytes'
                           AND usage.period = 'all'), 0) AS "used_bytes!"
              FROM tenants AS tenant
              JOIN plan_catalog AS plan ON plan.key = tenant.plan
              LEFT JOIN tenant_settings AS settings ON settings.tenant_id = tenant.id
             WHERE tenant.id = zygo.current_tenant_id()
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> AllowanceRow in
            try AllowanceRow(
                plan: row.string(0),
                limits: row.json(1, JSONValue.self),
                limitOverrides: row.json(2, JSONValue.self),
                largerPlan: row.optionalString(3),
                usedBytes: row.int(4)
            )
        }
    }

    /// Counts bytes that are about to be stored; touches no row where that would be more than the workspace may have.
    package static func reserve(bytes: Int, limit: Int) -> Statement<Int> {
        .exec(
            "files.reserve",
            """
            -- files.reserve
            INSERT INTO tenant_usage AS usage (metric, period, value)
            SELECT 'storage_bytes', 'all', $1::int8
             WHERE $1::int8 <= $2::int8
            ON CONFLICT (tenant_id, metric, period) DO UPDATE
               SET value = usage.value + excluded.value
             WHERE usage.value + excluded.value <= $2::int8
            """,
            [.int8(bytes), .int8(limit)]
        )
    }

    /// Gives counted bytes back.
    package static func release(bytes: Int) -> Statement<Int> {
        .exec(
            "files.release",
            """
            -- files.release
            UPDATE tenant_usage
               SET value = greatest(value - $1::int8, 0)
             WHERE metric = 'storage_bytes'
               AND period = 'all'
            """,
            [.int8(bytes)]
        )
    }

    /// The row of an upload, in front of its first byte.
    package static func begin(
        id: FileID,
        purpose: String,
        storageKey: String,
        name: String,
        contentType: String,
        declaredSize: Int,
        ownerUserID: UserID
    ) -> Statement<Int> {
        .exec(
            "files.begin",
            """
            -- files.begin
            INSERT INTO files (id, purpose, storage_key, original_name, content_type, declared_size, owner_user_id)
            VALUES (
                   $1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .identifier(id),
                .text(purpose),
                .text(storageKey),
                .text(name),
                .text(contentType),
                .int8(declaredSize),
                .identifier(ownerUserID),
            ]
        )
    }

    /// The upload is whole; touches no row where it was given up meanwhile.
    package static func finish(sizeBytes: Int, sha256: [UInt8], id: FileID) -> Statement<Int> {
        .exec(
            "files.finish",
            """
            -- files.finish
            UPDATE files
               SET state = 'ready', size_bytes = $1, sha256 = $2
             WHERE id = $3
               AND state = 'uploading'
            """,
            [.int8(sizeBytes), .bytea(sha256), .identifier(id)]
        )
    }

    /// Gives up an upload that is not whole: row and counted bytes go, its object is noted for removal.
    package static func abort(id: FileID) -> Statement<Int> {
        .exec(
            "files.abort",
            """
            -- files.abort
            WITH gone AS (
                     DELETE FROM files
                      WHERE id = $1
                        AND state = 'uploading'
                     RETURNING storage_key, declared_size),
                 released AS (
                     UPDATE tenant_usage
                        SET value = greatest(value - gone.declared_size, 0)
                       FROM gone
                      WHERE metric = 'storage_bytes'
                        AND period = 'all')
            INSERT INTO files_tombstones (storage_key, reason)
            SELECT gone.storage_key, 'aborted'
              FROM gone
            ON CONFLICT (storage_key) DO NOTHING
            """,
            [.identifier(id)]
        )
    }

    /// Removes a file with its counted bytes; its object is noted for removal.
    package static func remove(id: FileID, reason: String) -> Statement<Int> {
        .exec(
            "files.remove",
            """
            -- files.remove
            WITH gone AS (
                     DELETE FROM files
                      WHERE id = $1
                        AND state = 'ready'
                     RETURNING storage_key, coalesce(size_bytes, declared_size) AS bytes),
                 released AS (
                     UPDATE tenant_usage
                        SET value = greatest(value - gone.bytes, 0)
                       FROM gone
                      WHERE metric = 'storage_bytes'
                        AND period = 'all')
            INSERT INTO files_tombstones (storage_key, reason)
            SELECT gone.storage_key, $2
              FROM gone
            ON CONFLICT (storage_key) DO NOTHING
            """,
            [.identifier(id), .text(reason)]
        )
    }

    /// One whole file of the context's workspace.
    package static func byID(id: FileID) -> Statement<FileRow?> {
        .maybe(
            "files.byID",
            """
            -- files.byID
            SELECT file.id, file.purpose, coalesce(file.original_name, 'file') AS "name!", file.content_type,
                   coalesce(file.size_bytes, file.declared_size) AS "size!", file.sha256 AS "sha256!", file.state,
                   file.storage_key, file.owner_user_id, file.created_at
              FROM files AS file
             WHERE file.id = $1
               AND file.state = 'ready'
            """,
            [.identifier(id)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> FileRow in
            try FileRow(
                id: row.identifier(0, FileID.self),
                purpose: row.string(1),
                name: row.string(2),
                contentType: row.string(3),
                size: row.int(4),
                sha256: row.bytes(5),
                state: row.string(6),
                storageKey: row.string(7),
                ownerUserID: row.optionalIdentifier(8, UserID.self),
                createdAt: row.timestamp(9)
            )
        }
    }

    /// Whole files of some purposes, newest first, behind a place.
    package static func page(purposes: [String], afterID: WireUUID?, limit: Int, offset: Int) -> Statement<[FileRow]> {
        .many(
            "files.page",
            """
            -- files.page
            SELECT file.id, file.purpose, coalesce(file.original_name, 'file') AS "name!", file.content_type,
                   coalesce(file.size_bytes, file.declared_size) AS "size!", file.sha256 AS "sha256!", file.state,
                   file.storage_key, file.owner_user_id, file.created_at
              FROM files AS file
             WHERE file.purpose = ANY ($1::text[])
               AND file.state = 'ready'
               AND ($2::uuid IS NULL OR file.id < $2)
             ORDER BY file.id DESC
             LIMIT $3
            OFFSET $4
            """,
            [.textArray(purposes), .uuid(afterID), .int8(limit), .int8(offset)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> FileRow in
            try FileRow(
                id: row.identifier(0, FileID.self),
                purpose: row.string(1),
                name: row.string(2),
                contentType: row.string(3),
                size: row.int(4),
                sha256: row.bytes(5),
                state: row.string(6),
                storageKey: row.string(7),
                ownerUserID: row.optionalIdentifier(8, UserID.self),
                createdAt: row.timestamp(9)
            )
        }
    }

    /// The same files in front of a place, nearest first.
    package static func pageBefore(purposes: [String], beforeID: WireUUID, limit: Int) -> Statement<[FileRow]> {
        .many(
            "files.pageBefore",
            """
            -- files.pageBefore
            SELECT file.id, file.purpose, coalesce(file.original_name, 'file') AS "name!", file.content_type,
                   coalesce(file.size_bytes, file.declared_size) AS "size!", file.sha256 AS "sha256!", file.state,
                   file.storage_key, file.owner_user_id, file.created_at
              FROM files AS file
             WHERE file.purpose = ANY ($1::text[])
               AND file.state = 'ready'
               AND file.id > $2::uuid
             ORDER BY file.id
             LIMIT $3
            """,
            [.textArray(purposes), .uuid(beforeID), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> FileRow in
            try FileRow(
                id: row.identifier(0, FileID.self),
                purpose: row.string(1),
                name: row.string(2),
                contentType: row.string(3),
                size: row.int(4),
                sha256: row.bytes(5),
                state: row.string(6),
                storageKey: row.string(7),
                ownerUserID: row.optionalIdentifier(8, UserID.self),
                createdAt: row.timestamp(9)
            )
        }
    }

    /// How many files a list has, counted up to a bound.
    package static func total(purposes: [String], countLimit: Int) -> Statement<Int> {
        .count(
            "files.total",
            """
            -- files.total
            SELECT count(*) AS "count!"
              FROM (SELECT 1
                      FROM files AS file
                     WHERE file.purpose = ANY ($1::text[])
                       AND file.state = 'ready'
                     LIMIT $2) AS counted
            """,
            [.textArray(purposes), .int8(countLimit)]
        )
    }

    /// Workspace of a file that links may open, whoever asks.
    package static func linked(id: FileID) -> Statement<LinkedRow?> {
        .maybe(
            "files.linked",
            """
            -- files.linked
            SELECT found.tenant_id AS "tenant_id!", found.tenant_status AS "tenant_status!"
              FROM zygo.locate_linked_file($1) AS found
            """,
            [.identifier(id)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> LinkedRow in
            try LinkedRow(
                tenantID: row.identifier(0, TenantID.self),
                tenantStatus: row.string(1)
            )
        }
    }

    /// The logo of the context's workspace.
    package static func logo() -> Statement<FileRow?> {
        .maybe(
            "files.logo",
            """
            -- files.logo
            SELECT file.id, file.purpose, coalesce(file.original_name, 'file') AS "name!", file.content_type,
                   coalesce(file.size_bytes, file.declared_size) AS "size!", file.sha256 AS "sha256!", file.state,
                   file.storage_key, file.owner_user_id, file.created_at
              FROM tenants AS tenant
              JOIN files AS file ON file.id = tenant.logo_file_id
             WHERE tenant.id = zygo.current_tenant_id()
               AND file.state = 'ready'
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> FileRow in
            try FileRow(
                id: row.identifier(0, FileID.self),
                purpose: row.string(1),
                name: row.string(2),
                contentType: row.string(3),
                size: row.int(4),
                sha256: row.bytes(5),
                state: row.string(6),
                storageKey: row.string(7),
                ownerUserID: row.optionalIdentifier(8, UserID.self),
                createdAt: row.timestamp(9)
            )
        }
    }

    /// Sets or takes the logo of the context's workspace and tells which file was it before.
    package static func replaceLogo(fileID: FileID?) -> Statement<FileID??> {
        .maybe(
            "files.replaceLogo",
            """
            -- files.replaceLogo
            WITH held AS (
                     SELECT tenant.id, tenant.logo_file_id
                       FROM tenants AS tenant
                      WHERE tenant.id = zygo.current_tenant_id()
                        FOR UPDATE OF tenant)
            UPDATE tenants AS tenant
               SET logo_file_id = $1
              FROM held
             WHERE tenant.id = held.id
            RETURNING held.logo_file_id AS "old_file_id?"
            """,
            [.identifier(fileID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> FileID? in
            try row.optionalIdentifier(0, FileID.self)
        }
    }

    /// Picture of a member of the context's workspace.
    package static func avatar(memberID: UserID) -> Statement<FileRow?> {
        .maybe(
            "files.avatar",
            """
            -- files.avatar
            SELECT file.id, file.purpose, coalesce(file.original_name, 'file') AS "name!", file.content_type,
                   coalesce(file.size_bytes, file.declared_size) AS "size!", file.sha256 AS "sha256!", file.state,
                   file.storage_key, file.owner_user_id, file.created_at
              FROM tenant_members AS member
              JOIN files AS file ON file.tenant_id = member.tenant_id AND file.id = member.avatar_file_id
             WHERE member.user_id = $1
               AND member.status IN ('active', 'suspended')
               AND file.state = 'ready'
            """,
            [.identifier(memberID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> FileRow in
            try FileRow(
                id: row.identifier(0, FileID.self),
                purpose: row.string(1),
                name: row.string(2),
                contentType: row.string(3),
                size: row.int(4),
                sha256: row.bytes(5),
                state: row.string(6),
                storageKey: row.string(7),
                ownerUserID: row.optionalIdentifier(8, UserID.self),
                createdAt: row.timestamp(9)
            )
        }
    }

    /// Whether somebody belongs to the context's workspace.
    package static func isMember(memberID: UserID) -> Statement<Bool> {
        .one(
            "files.isMember",
            """
            -- files.isMember
            SELECT EXISTS (
                       SELECT 1
                         FROM tenant_members AS member
                        WHERE member.user_id = $1
                          AND member.status IN ('active', 'suspended')) AS is_member
            """,
            [.identifier(memberID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// Sets or takes a member's picture and tells which file was it before.
    package static func replaceAvatar(memberID: UserID, fileID: FileID?) -> Statement<FileID??> {
        .maybe(
            "files.replaceAvatar",
            """
            -- files.replaceAvatar
            WITH held AS (
                     SELECT member.user_id, member.avatar_file_id
                       FROM tenant_members AS member
                      WHERE member.user_id = $1
                        AND member.status = 'active'
                        FOR UPDATE OF member)
            UPDATE tenant_members AS member
               SET avatar_file_id = $2
              FROM held
             WHERE member.user_id = held.user_id
            RETURNING held.avatar_file_id AS "old_file_id?"
            """,
            [.identifier(memberID), .identifier(fileID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> FileID? in
            try row.optionalIdentifier(0, FileID.self)
        }
    }

    /// Uploads of all workspaces that were begun before a time and are not whole.
    package static func stale(before: Timestamp) -> Statement<[StaleRow]> {
        .many(
            "files.stale",
            """
            -- files.stale
            SELECT file.id, file.tenant_id
              FROM files AS file
             WHERE file.state = 'uploading'
               AND file.created_at < $1::timestamptz
             ORDER BY file.created_at
             LIMIT 100
            """,
            [.timestamptz(before)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> StaleRow in
            try StaleRow(
                id: row.identifier(0, FileID.self),
                tenantID: row.identifier(1, TenantID.self)
            )
        }
    }

    /// Objects without a row whose removal is due, taken for a while from other processes.
    package static func claimRemains(againAt: Timestamp, at: Timestamp) -> Statement<[RemainsRow]> {
        .many(
            "files.claimRemains",
            """
            -- files.claimRemains
            UPDATE files_tombstones AS tombstone
               SET attempts = tombstone.attempts + 1, next_attempt_at = $1::timestamptz
              FROM (SELECT due.id
                      FROM files_tombstones AS due
                     WHERE due.next_attempt_at <= $2::timestamptz
                     ORDER BY due.next_attempt_at
                     LIMIT 100
                       FOR UPDATE SKIP LOCKED) AS due
             WHERE tombstone.id = due.id
            RETURNING tombstone.id AS tombstone_id, tombstone.tenant_id, tombstone.storage_key, tombstone.reason
            """,
            [.timestamptz(againAt), .timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RemainsRow in
            try RemainsRow(
                tombstoneID: row.uuid(0),
                tenantID: row.identifier(1, TenantID.self),
                storageKey: row.string(2),
                reason: row.string(3)
            )
        }
    }

    /// The object is gone, and so is the note of it.
    package static func bury(tombstoneID: WireUUID) -> Statement<Int> {
        .exec(
            "files.bury",
            """
            -- files.bury
            DELETE FROM files_tombstones
             WHERE id = $1::uuid
            """,
            [.uuid(tombstoneID)]
        )
    }

    /// Keeps why an object could not be removed.
    package static func noteRemains(reason: String, tombstoneID: WireUUID) -> Statement<Int> {
        .exec(
            "files.noteRemains",
            """
            -- files.noteRemains
            UPDATE files_tombstones
               SET last_error = $1
             WHERE id = $2::uuid
            """,
            [.text(reason), .uuid(tombstoneID)]
        )
    }

    /// One row of `files.allowance`.
    package struct AllowanceRow: Sendable, Hashable {
        package let plan: String
        package let limits: JSONValue
        package let limitOverrides: JSONValue
        package let largerPlan: String?
        package let usedBytes: Int
    }

    /// One row of `files.byID`.
    package struct FileRow: Sendable, Hashable {
        package let id: FileID
        package let purpose: String
        package let name: String
        package let contentType: String
        package let size: Int
        package let sha256: [UInt8]
        package let state: String
        package let storageKey: String
        package let ownerUserID: UserID?
        package let createdAt: Timestamp
    }

    /// One row of `files.linked`.
    package struct LinkedRow: Sendable, Hashable {
        package let tenantID: TenantID
        package let tenantStatus: String
    }

    /// One row of `files.stale`.
    package struct StaleRow: Sendable, Hashable {
        package let id: FileID
        package let tenantID: TenantID
    }

    /// One row of `files.claimRemains`.
    package struct RemainsRow: Sendable, Hashable {
        package let tombstoneID: WireUUID
        package let tenantID: TenantID
        package let storageKey: String
        package let reason: String
    }
}
