-- SPDX-License-Identifier: Apache-2.0
-- types: tenant_id TenantID

-- name: due :many
-- Workspaces with a counter that was not counted anew since a time, longest ago first.
-- scope: platform
SELECT usage.tenant_id
  FROM tenant_usage AS usage
 WHERE usage.metric IN ('storage_bytes', 'users')
   AND usage.period = 'all'
   AND coalesce(usage.reconciled_at, '-infinity') < :before::timestamptz
 GROUP BY usage.tenant_id
 ORDER BY min(coalesce(usage.reconciled_at, '-infinity')), usage.tenant_id
 LIMIT :limit;

-- name: hold :many -> row CounterRow
-- Holds the counters of the context's workspace: whoever counts now waits until they are counted anew.
-- bounded: one row per metric
SELECT usage.metric, usage.value
  FROM tenant_usage AS usage
 WHERE usage.metric IN ('storage_bytes', 'users')
   AND usage.period = 'all'
 ORDER BY usage.metric
   FOR UPDATE OF usage;

-- name: recount :many -> row CountedRow
-- Sets the counters of the context's workspace to what its tables say.
-- bounded: one row per metric
UPDATE tenant_usage AS usage
   SET value = CASE usage.metric WHEN 'users' THEN counted.people ELSE counted.bytes END, reconciled_at = :at
  FROM (SELECT (SELECT coalesce(sum(coalesce(file.size_bytes, file.declared_size)), 0)::int8
                  FROM files AS file
                 WHERE file.state IN ('uploading', 'ready')) AS bytes,
               (SELECT count(*)
                  FROM tenant_members AS member
                 WHERE member.status IN ('active', 'suspended'))
               + (SELECT count(*)
                    FROM team_invitations AS invitation
                   WHERE invitation.status = 'pending'
                     AND invitation.expires_at > :at) AS people) AS counted
 WHERE usage.metric IN ('storage_bytes', 'users')
   AND usage.period = 'all'
RETURNING usage.metric, usage.value;
