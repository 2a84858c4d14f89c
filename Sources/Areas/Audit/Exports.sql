-- SPDX-License-Identifier: Apache-2.0
-- types: filters JSONValue, cursor JSONValue, params JSONValue

-- name: insertArtifact :exec
-- The file that is going to be made; one of a workspace at a time.
INSERT INTO export_artifacts (id, kind, format, max_downloads, created_by, expires_at)
VALUES (:artifact_id, 'audit', :format, :max_downloads, :caller_id, :expires_at);

-- name: insertExport :exec
-- What the file shall hold.
INSERT INTO audit.gdpr_exports (
       id, tenant_id, kind, requested_by, format, filters, include_personal, artifact_id)
VALUES (
       :export_id, zygo.current_tenant_id(), 'audit_export', :caller_id, :format, :filters, :include_personal,
       :artifact_id);

-- name: byID :maybe -> row ExportRow
-- One export of the workspace with its file.
SELECT export.id, export.status, export.format, export.include_personal, export.row_count, export.first_seq,
       export.last_seq, export.first_previous_hash, export.last_entry_hash, export.contiguous, export.sha256,
       export.error_code, export.created_at, export.completed_at, artifact.id AS artifact_id,
       artifact.size_bytes, artifact.created_by, artifact.expires_at,
       artifact.max_downloads - artifact.download_count AS "downloads_left!"
  FROM audit.gdpr_exports AS export
  JOIN export_artifacts AS artifact ON artifact.id = export.artifact_id
 WHERE export.id = :export_id
   AND export.kind = 'audit_export';

-- name: claim :maybe -> row TaskRow
-- The oldest export that nobody works on, or whose worker has been silent.
-- scope: platform
UPDATE audit.gdpr_exports AS export
   SET status = 'processing'
 WHERE export.id = (
       SELECT due.id
         FROM audit.gdpr_exports AS due
        WHERE due.kind = 'audit_export'
          AND (due.status = 'pending' OR due.status = 'processing' AND due.updated_at < :silent_since)
        ORDER BY due.created_at
        LIMIT 1
          FOR UPDATE SKIP LOCKED)
RETURNING export.id, export.tenant_id AS "tenant_id!", export.artifact_id AS "artifact_id!", export.format,
          export.filters, export.include_personal, export.cursor, export.row_count, export.first_seq, export.last_seq,
          export.first_previous_hash, export.last_entry_hash, export.contiguous, export.created_at,
          export.row_version;

-- name: task :maybe -> row TaskRow
-- An export as its worker takes it up.
SELECT export.id, export.tenant_id AS "tenant_id!", export.artifact_id AS "artifact_id!", export.format,
       export.filters, export.include_personal, export.cursor, export.row_count, export.first_seq, export.last_seq,
       export.first_previous_hash, export.last_entry_hash, export.contiguous, export.created_at,
       export.row_version
  FROM audit.gdpr_exports AS export
 WHERE export.id = :export_id;

-- name: checkpoint :maybe
-- Keeps how far a file is; nothing where another worker took it over.
UPDATE audit.gdpr_exports
   SET cursor = :cursor,
       row_count = :row_count,
       first_seq = :first_seq?,
       last_seq = :last_seq?,
       first_previous_hash = :first_previous_hash?,
       last_entry_hash = :last_entry_hash?,
       contiguous = :contiguous,
       status = :status,
       sha256 = :sha256?,
       error_code = :error_code?,
       completed_at = :completed_at?
 WHERE id = :export_id
   AND row_version = :row_version
RETURNING row_version;

-- name: settleArtifact :exec
-- The file as its export left it.
UPDATE export_artifacts
   SET status = :status,
       params = :params,
       size_bytes = :size_bytes,
       sha256 = :sha256?,
       row_count = :row_count,
       error_code = :error_code?,
       expires_at = :expires_at,
       completed_at = :completed_at
 WHERE id = :artifact_id;

-- name: due :many -> row DueRow
-- Files whose time is over, used-up ones that nobody fetches any more, and such that were not removed to the end.
-- scope: platform
SELECT artifact.id, artifact.tenant_id, export.id AS export_id, artifact.params
  FROM export_artifacts AS artifact
  JOIN audit.gdpr_exports AS export ON export.artifact_id = artifact.id
 WHERE artifact.kind = 'audit'
   AND (artifact.status = 'ready'
        AND (artifact.expires_at <= :at
             OR artifact.download_count >= artifact.max_downloads AND artifact.consumed_at <= :used_before)
        OR artifact.status = 'expired' AND artifact.destroyed_at IS NULL)
 ORDER BY artifact.expires_at
 LIMIT :limit;

-- name: expireArtifact :exec
-- The file opens no more.
UPDATE export_artifacts
   SET status = 'expired'
 WHERE id = :artifact_id;

-- name: noteDestroyed :exec
-- Nothing of the file is left.
UPDATE export_artifacts
   SET destroyed_at = :at
 WHERE id = :artifact_id;

-- name: expireExport :exec
-- Its export opens nothing any more.
UPDATE audit.gdpr_exports
   SET status = 'expired'
 WHERE id = :export_id;
