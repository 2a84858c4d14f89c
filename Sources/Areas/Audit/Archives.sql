-- SPDX-License-Identifier: Apache-2.0

-- name: claim :one
-- One process archives at a time.
SELECT pg_try_advisory_xact_lock(hashtextextended('zygo.audit_archive', 0)) AS "is_ours!";

-- name: oldest :one
-- When the oldest entry before a time was written that no archive holds.
-- scope: platform
SELECT min(entry.timestamp)
  FROM audit.logs AS entry
 WHERE entry.timestamp >= :since
   AND entry.timestamp < :until
   AND NOT EXISTS (
       SELECT 1
         FROM audit.archives AS archive
        WHERE archive.chain_id = entry.chain_id
          AND entry.seq BETWEEN archive.from_seq AND archive.to_seq
          AND archive.verified_at IS NOT NULL);

-- name: due :many -> row DueRow
-- Chains with entries in a period that no archive holds, and between which places they lie.
-- scope: platform
SELECT entry.chain_id, min(entry.seq) AS "from_seq!", max(entry.seq) AS "to_seq!", count(*) AS "entries!"
  FROM audit.logs AS entry
 WHERE entry.timestamp >= :since
   AND entry.timestamp < :until
   AND NOT EXISTS (
       SELECT 1
         FROM audit.archives AS archive
        WHERE archive.chain_id = entry.chain_id
          AND entry.seq BETWEEN archive.from_seq AND archive.to_seq
          AND archive.verified_at IS NOT NULL)
 GROUP BY entry.chain_id
 ORDER BY entry.chain_id
 LIMIT :limit;

-- name: insert :exec
-- An archive that was read back.
-- scope: platform
INSERT INTO audit.archives (
       id, chain_id, tenant_id, month, from_seq, to_seq, first_previous_hash, last_entry_hash, object_key, sha256,
       row_count, verified_at)
VALUES (
       :archive_id, :chain_id, :tenant_id?, :month, :from_seq, :to_seq, :first_previous_hash, :last_entry_hash,
       :object_key, :sha256, :row_count, :at);

-- name: unproven :many -> row KeptRow
-- Archives that were not read for a while, those longest ago first.
-- scope: platform
SELECT archive.id, archive.chain_id, archive.month, archive.object_key, archive.sha256
  FROM audit.archives AS archive
 WHERE archive.purged_at IS NULL
   AND archive.verified_at < :before
 ORDER BY archive.verified_at, archive.id
 LIMIT :limit;

-- name: noteRead :exec
-- An archive was read and is as it was written.
-- scope: platform
UPDATE audit.archives
   SET verified_at = :at
 WHERE id = :archive_id
   AND purged_at IS NULL;

-- name: outlived :many -> row KeptRow
-- Archives of which seven years are over; a legal hold keeps them.
-- scope: platform
SELECT archive.id, archive.chain_id, archive.month, archive.object_key, archive.sha256
  FROM audit.archives AS archive
 WHERE archive.purged_at IS NULL
   AND (archive.month + interval '7 years 1 month') AT TIME ZONE 'UTC' <= :at::timestamptz
   AND (archive.tenant_id IS NULL OR NOT zygo.legal_hold_active('tenant', archive.tenant_id))
 ORDER BY archive.month, archive.id
 LIMIT :limit;

-- name: isOver :one
-- Whether nothing keeps a month longer: workspaces that handle health data keep it ten years.
SELECT NOT EXISTS (
       SELECT 1
         FROM tenant_data_policies AS policy
        WHERE 'hipaa' = ANY (policy.frameworks)
          AND (:month::date + interval '10 years 1 month') AT TIME ZONE 'UTC' > :at::timestamptz) AS "is_over!";

-- name: notePurged :exec
-- Nothing is left of an archive but the hashes at its ends.
-- scope: platform
UPDATE audit.archives
   SET purged_at = :at
 WHERE id = :archive_id
   AND purged_at IS NULL;
