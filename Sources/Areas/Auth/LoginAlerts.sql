-- SPDX-License-Identifier: Apache-2.0
-- types: user_id UUID, tenant_id UUID, alert_id LoginAlertID, id LoginAlertID, person_id UUID

-- name: raise :maybe
-- Opens an alert of the user of the context; no row while the same one was raised a moment ago.
SELECT raised.alert_id AS "alert_id!"
  FROM (SELECT audit.raise_login_alert(:entry) AS alert_id) AS raised
 WHERE raised.alert_id IS NOT NULL;

-- name: list :many -> row LoginAlertRow
-- Alerts of the user of the context, newest first.
SELECT id, type, severity, created_at, occurrences, acknowledged_at, user_action, metadata
  FROM audit.security_alerts
 WHERE audience = 'user'
   AND user_id = :user_id
 ORDER BY created_at DESC, id DESC
 LIMIT :limit;

-- name: acknowledge :exec
-- Marks an alert of the user of the context as seen; seeing it twice changes nothing.
UPDATE audit.security_alerts
   SET acknowledged_at = coalesce(acknowledged_at, :at),
       acknowledged_by = coalesce(acknowledged_by, :by),
       status = CASE status WHEN 'new' THEN 'acknowledged' ELSE status END
 WHERE id = :alert_id
   AND audience = 'user'
   AND user_id = :user_id;

-- name: byToken :maybe -> row AlertOfTokenRow
-- The alert that the link of a mail answers.
SELECT alert.alert_id AS "alert_id!", alert.user_id AS "person_id!", alert.user_action AS "user_action?",
       alert.expires_at AS "expires_at?"
  FROM audit.alert_by_action_token(:digest) AS alert;

-- name: answer :maybe
-- Takes the person's answer; of two at once one counts.
UPDATE audit.security_alerts
   SET user_action = :user_action,
       action_token_hash = NULL,
       acknowledged_at = coalesce(acknowledged_at, :at),
       acknowledged_by = coalesce(acknowledged_by, :by),
       status = 'resolved',
       resolved_at = :at,
       resolved_by = :by
 WHERE id = :alert_id
   AND audience = 'user'
   AND user_id = :user_id
   AND action_token_hash = :digest
   AND user_action IS NULL
RETURNING id;

-- name: requireReset :exec
-- The password opens nothing until it is replaced.
UPDATE user_credentials
   SET reset_required_at = :at
 WHERE user_id = :user_id;

-- name: dropDevices :exec
-- Forgets every device of the user of the context.
DELETE FROM user_devices
 WHERE user_id = :user_id;

-- name: owners :many -> row OwnerRow
-- Owners of the context's workspace.
-- bounded: one owner
SELECT person.email, person.locale
  FROM tenant_members AS member
  JOIN users AS person ON person.id = member.user_id
 WHERE member.is_owner
   AND member.status = 'active';
