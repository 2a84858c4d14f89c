-- SPDX-License-Identifier: Apache-2.0
-- types: id FileID, file_id FileID, owner_user_id UserID, member_id UserID, limits JSONValue, limit_overrides JSONValue

-- name: allowance :one -> row AllowanceRow
-- Plan of the context's workspace with its limits, what it stores, and the next larger plan.
-- scope: platform
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
 WHERE tenant.id = zygo.current_tenant_id();

-- name: reserve :exec
-- Counts bytes that are about to be stored; touches no row where that would be more than the workspace may have.
INSERT INTO tenant_usage AS usage (metric, period, value)
SELECT 'storage_bytes', 'all', :bytes::int8
 WHERE :bytes::int8 <= :limit::int8
ON CONFLICT (tenant_id, metric, period) DO UPDATE
   SET value = usage.value + excluded.value
 WHERE usage.value + excluded.value <= :limit::int8;

-- name: release :exec
-- Gives counted bytes back.
UPDATE tenant_usage
   SET value = greatest(value - :bytes::int8, 0)
 WHERE metric = 'storage_bytes'
   AND period = 'all';

-- name: begin :exec
-- The row of an upload, in front of its first byte.
INSERT INTO files (id, purpose, storage_key, original_name, content_type, declared_size, owner_user_id)
VALUES (
       :id, :purpose, :storage_key, :name, :content_type, :declared_size, :owner_user_id);

-- name: finish :exec
-- The upload is whole; touches no row where it was given up meanwhile.
UPDATE files
   SET state = 'ready', size_bytes = :size_bytes, sha256 = :sha256
 WHERE id = :id
   AND state = 'uploading';

-- name: abort :exec
-- Gives up an upload that is not whole: row and counted bytes go, its object is noted for removal.
WITH gone AS (
         DELETE FROM files
          WHERE id = :id
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
ON CONFLICT (storage_key) DO NOTHING;

-- name: remove :exec
-- Removes a file with its counted bytes; its object is noted for removal.
WITH gone AS (
         DELETE FROM files
          WHERE id = :id
            AND state = 'ready'
         RETURNING storage_key, coalesce(size_bytes, declared_size) AS bytes),
     released AS (
         UPDATE tenant_usage
            SET value = greatest(value - gone.bytes, 0)
           FROM gone
          WHERE metric = 'storage_bytes'
            AND period = 'all')
INSERT INTO files_tombstones (storage_key, reason)
SELECT gone.storage_key, :reason
  FROM gone
ON CONFLICT (storage_key) DO NOTHING;

-- name: byID :maybe -> row FileRow
-- One whole file of the context's workspace.
SELECT file.id, file.purpose, coalesce(file.original_name, 'file') AS "name!", file.content_type,
       coalesce(file.size_bytes, file.declared_size) AS "size!", file.sha256 AS "sha256!", file.state,
       file.storage_key, file.owner_user_id, file.created_at
  FROM files AS file
 WHERE file.id = :id
   AND file.state = 'ready';

-- name: page :many -> row FileRow
-- Whole files of some purposes, newest first, behind a place.
SELECT file.id, file.purpose, coalesce(file.original_name, 'file') AS "name!", file.content_type,
       coalesce(file.size_bytes, file.declared_size) AS "size!", file.sha256 AS "sha256!", file.state,
       file.storage_key, file.owner_user_id, file.created_at
  FROM files AS file
 WHERE file.purpose = ANY (:purposes::text[])
   AND file.state = 'ready'
   AND (:after_id?::uuid IS NULL OR file.id < :after_id)
 ORDER BY file.id DESC
 LIMIT :limit
OFFSET :offset;

-- name: pageBefore :many -> row FileRow
-- The same files in front of a place, nearest first.
SELECT file.id, file.purpose, coalesce(file.original_name, 'file') AS "name!", file.content_type,
       coalesce(file.size_bytes, file.declared_size) AS "size!", file.sha256 AS "sha256!", file.state,
       file.storage_key, file.owner_user_id, file.created_at
  FROM files AS file
 WHERE file.purpose = ANY (:purposes::text[])
   AND file.state = 'ready'
   AND file.id > :before_id::uuid
 ORDER BY file.id
 LIMIT :limit;

-- name: total :count
-- How many files a list has, counted up to a bound.
SELECT count(*) AS "count!"
  FROM (SELECT 1
          FROM files AS file
         WHERE file.purpose = ANY (:purposes::text[])
           AND file.state = 'ready'
         LIMIT :count_limit) AS counted;

-- name: linked :maybe -> row LinkedRow
-- Workspace of a file that links may open, whoever asks.
SELECT found.tenant_id AS "tenant_id!", found.tenant_status AS "tenant_status!"
  FROM zygo.locate_linked_file(:id) AS found;

-- name: logo :maybe -> row FileRow
-- The logo of the context's workspace.
-- scope: platform
SELECT file.id, file.purpose, coalesce(file.original_name, 'file') AS "name!", file.content_type,
       coalesce(file.size_bytes, file.declared_size) AS "size!", file.sha256 AS "sha256!", file.state,
       file.storage_key, file.owner_user_id, file.created_at
  FROM tenants AS tenant
  JOIN files AS file ON file.id = tenant.logo_file_id
 WHERE tenant.id = zygo.current_tenant_id()
   AND file.state = 'ready';

-- name: replaceLogo :maybe
-- Sets or takes the logo of the context's workspace and tells which file was it before.
-- types: old_file_id FileID
WITH held AS (
         SELECT tenant.id, tenant.logo_file_id
           FROM tenants AS tenant
          WHERE tenant.id = zygo.current_tenant_id()
            FOR UPDATE OF tenant)
UPDATE tenants AS tenant
   SET logo_file_id = :file_id?
  FROM held
 WHERE tenant.id = held.id
RETURNING held.logo_file_id AS "old_file_id?";

-- name: avatar :maybe -> row FileRow
-- Picture of a member of the context's workspace.
SELECT file.id, file.purpose, coalesce(file.original_name, 'file') AS "name!", file.content_type,
       coalesce(file.size_bytes, file.declared_size) AS "size!", file.sha256 AS "sha256!", file.state,
       file.storage_key, file.owner_user_id, file.created_at
  FROM tenant_members AS member
  JOIN files AS file ON file.tenant_id = member.tenant_id AND file.id = member.avatar_file_id
 WHERE member.user_id = :member_id
   AND member.status IN ('active', 'suspended')
   AND file.state = 'ready';

-- name: isMember :one
-- Whether somebody belongs to the context's workspace.
SELECT EXISTS (
           SELECT 1
             FROM tenant_members AS member
            WHERE member.user_id = :member_id
              AND member.status IN ('active', 'suspended')) AS is_member;

-- name: replaceAvatar :maybe
-- Sets or takes a member's picture and tells which file was it before.
-- types: old_file_id FileID
WITH held AS (
         SELECT member.user_id, member.avatar_file_id
           FROM tenant_members AS member
          WHERE member.user_id = :member_id
            AND member.status = 'active'
            FOR UPDATE OF member)
UPDATE tenant_members AS member
   SET avatar_file_id = :file_id?
  FROM held
 WHERE member.user_id = held.user_id
RETURNING held.avatar_file_id AS "old_file_id?";

-- name: stale :many -> row StaleRow
-- Uploads of all workspaces that were begun before a time and are not whole.
-- scope: platform
SELECT file.id, file.tenant_id
  FROM files AS file
 WHERE file.state = 'uploading'
   AND file.created_at < :before::timestamptz
 ORDER BY file.created_at
 LIMIT 100;

-- name: claimRemains :many -> row RemainsRow
-- Objects without a row whose removal is due, taken for a while from other processes.
-- scope: platform
-- bounded: 100 of a claim
UPDATE files_tombstones AS tombstone
   SET attempts = tombstone.attempts + 1, next_attempt_at = :again_at::timestamptz
  FROM (SELECT due.id
          FROM files_tombstones AS due
         WHERE due.next_attempt_at <= :at::timestamptz
         ORDER BY due.next_attempt_at
         LIMIT 100
           FOR UPDATE SKIP LOCKED) AS due
 WHERE tombstone.id = due.id
RETURNING tombstone.id AS tombstone_id, tombstone.tenant_id, tombstone.storage_key, tombstone.reason;

-- name: bury :exec
-- The object is gone, and so is the note of it.
DELETE FROM files_tombstones
 WHERE id = :tombstone_id::uuid;

-- name: noteRemains :exec
-- Keeps why an object could not be removed.
UPDATE files_tombstones
   SET last_error = :reason
 WHERE id = :tombstone_id::uuid;
