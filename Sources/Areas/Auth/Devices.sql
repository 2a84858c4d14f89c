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

-- name: known :many -> row KnownDeviceRow
-- Devices that the user of the context signed in on, the last used one first; trust only while it counts.
-- types: id DeviceID, session_id UUID
SELECT device.id, device.name, device.device_type, device.os, device.browser, device.last_seen_at,
       device.last_location ->> 'city' AS "city?", device.last_location ->> 'country' AS "country?",
       CASE
       WHEN device.trusted_until > :at::timestamptz AND device.trusted_epoch = coalesce(credentials.token_epoch, 0)
       THEN device.trusted_until
       END AS "trusted_until?",
       EXISTS (
           SELECT 1
             FROM sessions AS current
            WHERE current.id = :session_id
              AND current.user_device_id = device.id) AS "is_current!"
  FROM user_devices AS device
  LEFT JOIN user_credentials AS credentials ON credentials.user_id = device.user_id
 WHERE device.user_id = :user_id
 ORDER BY device.last_seen_at DESC, device.id DESC
 LIMIT :limit;

-- name: trust :maybe
-- Lets a device of the user of the context skip the second factor for a time; the device that asks gets a new token.
-- types: device_id DeviceID, session_id UUID
WITH asking AS (
     SELECT current.user_device_id
       FROM sessions AS current
      WHERE current.id = :session_id)
UPDATE user_devices AS device
   SET trusted_until = :trusted_until,
       trusted_epoch = coalesce(
           (SELECT credentials.token_epoch
              FROM user_credentials AS credentials
             WHERE credentials.user_id = :user_id), 0),
       device_token_hash = CASE WHEN device.id IN (SELECT asking.user_device_id FROM asking) THEN :digest::bytea
                           ELSE device.device_token_hash END,
       token_expires_at = CASE WHEN device.id IN (SELECT asking.user_device_id FROM asking)
                          THEN :token_expires_at::timestamptz
                          ELSE device.token_expires_at END
 WHERE device.id = :device_id
   AND device.user_id = :user_id
   AND device.token_expires_at > :at
RETURNING device.device_token_hash = :digest AS "is_renewed!";

-- name: forget :exec
-- Forgets a device of the user of the context.
-- types: device_id DeviceID
DELETE FROM user_devices
 WHERE id = :device_id
   AND user_id = :user_id;

-- name: forgetOthers :exec
-- Forgets all devices of the user of the context but that of a session.
-- types: session_id UUID
DELETE FROM user_devices
 WHERE user_id = :user_id
   AND id IS DISTINCT FROM (
       SELECT current.user_device_id
         FROM sessions AS current
        WHERE current.id = :session_id);
