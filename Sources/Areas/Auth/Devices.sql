-- SPDX-License-Identifier: Apache-2.0
-- types: id SessionID, tenant_id TenantID

-- name: open :many -> row OpenSessionRow
-- Open sessions of the user of the context in all workspaces, the last used one first.
SELECT opened.id, opened.tenant_id, opened.created_at, opened.last_activity_at, host(opened.ip_address) AS "ip_address!",
       opened.user_agent, opened.device_type, opened.os, opened.browser, opened.device_name, opened.geo_country,
       opened.geo_city, opened.amr, opened.expires_at
  FROM sessions AS opened
 WHERE opened.user_id = :user_id
   AND opened.revoked_at IS NULL
   AND opened.expires_at > now()
   AND (opened.idle_expires_at IS NULL OR opened.idle_expires_at > now())
 ORDER BY opened.last_activity_at DESC, opened.id DESC
 LIMIT :limit;

-- name: isOwn :one
-- Whether an open session is one of the user of the context.
SELECT EXISTS (
       SELECT 1
         FROM sessions AS opened
        WHERE opened.id = :session_id::uuid
          AND opened.user_id = :user_id
          AND opened.revoked_at IS NULL) AS "is_own!";
