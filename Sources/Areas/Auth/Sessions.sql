-- SPDX-License-Identifier: Apache-2.0
-- types: id UUID, user_id UUID, tenant_id UUID, session_id UUID, token_id UUID, family_id UUID, parent_id UUID
-- types: child_id UUID, user_device_id UUID, role_id UUID, kept_session_id UUID, revoked_by UUID
-- types: parent_session_id UUID

-- name: insertSession :exec
-- A session of the user of the context; one of a cookie keeps the digest of the cookie's value.
INSERT INTO sessions (
       id, user_id, tenant_id, transport, token_hash, user_device_id, device_type, device_name, browser, os, user_agent,
       ip_address, geo_country, geo_city, amr, auth_time, mfa_verified_at, remember_me, parent_session_id,
       idle_expires_at, expires_at)
VALUES (
       :session_id, :user_id, :tenant_id?, :transport, :token_hash?, :user_device_id?, :device_type, :device_name?,
       :browser?, :os?, :user_agent?, :ip_address::text::inet, :geo_country?, :geo_city?, :amr, :auth_time, :mfa_verified_at?, :remember_me,
       :parent_session_id?, :idle_expires_at, :expires_at);

-- name: cookie :maybe -> row CookieRow
-- What the cookie of a session is bound to; none for a session of tokens.
SELECT token_hash AS "token_hash!", remember_me, expires_at
  FROM sessions
 WHERE id = :session_id
   AND transport = 'cookie';

-- name: rotateCookie :exec
-- Gives a session's cookie another value, unless another request was faster.
UPDATE sessions
   SET token_hash = :token_hash::bytea
 WHERE id = :session_id
   AND token_hash = :old_hash::bytea;

-- name: insertRefreshToken :exec
-- The first token of a session's family.
INSERT INTO refresh_tokens (id, session_id, user_id, family_id, token_hash, expires_at, ip_address)
VALUES (
       :token_id, :session_id, :user_id, :family_id, :token_hash, :expires_at, :ip_address::text::inet);

-- name: endSurplus :many
-- Ends the sessions of a user in a workspace beyond the most recently active `kept`.
-- bounded: sessions of one user
UPDATE sessions
   SET revoked_at = now(),
       revoked_by = user_id,
       revoked_reason = 'session_limit'
 WHERE id IN (
       SELECT s.id
         FROM sessions AS s
        WHERE s.user_id = :user_id
          AND s.tenant_id IS NOT DISTINCT FROM :tenant_id?::uuid
          AND s.revoked_at IS NULL
          AND s.expires_at > now()
        ORDER BY s.last_activity_at DESC, s.id DESC
       OFFSET :kept)
RETURNING id;

-- name: signInPolicy :maybe -> row SignInPolicyRow
-- Rules of the context's workspace for signing in.
SELECT allowed_login_methods, session_timeout_minutes, max_concurrent_sessions, password_expiry_days,
       password_min_length, password_require_classes, trusted_device_days, mfa_required, mfa_deadline_days,
       require_phone_verification, phone_verification_deadline_days, policy_changed_at
  FROM tenant_security_config;

-- name: revokeSession :exec
-- Ends a session of the user of the context.
UPDATE sessions
   SET revoked_at = now(),
       revoked_by = :revoked_by?,
       revoked_reason = :reason
 WHERE id = :session_id
   AND user_id = :user_id
   AND revoked_at IS NULL;

-- name: revokeFamily :exec
-- Ends the refresh tokens of a session.
UPDATE refresh_tokens
   SET status = 'revoked',
       successor_sealed = NULL
 WHERE session_id = :session_id
   AND status <> 'revoked';

-- name: revokeSessions :many
-- Ends all sessions of the user of the context but one.
-- bounded: live sessions of one user
UPDATE sessions
   SET revoked_at = now(),
       revoked_by = :revoked_by?,
       revoked_reason = :reason
 WHERE user_id = :user_id
   AND revoked_at IS NULL
   AND id IS DISTINCT FROM :kept_session_id?::uuid
RETURNING id;

-- name: revokeFamilies :exec
-- Ends all refresh tokens of the user of the context but those of one session.
UPDATE refresh_tokens
   SET status = 'revoked',
       successor_sealed = NULL
 WHERE user_id = :user_id
   AND status <> 'revoked'
   AND session_id IS DISTINCT FROM :kept_session_id?::uuid;

-- name: refreshByToken :maybe -> row RefreshRow
-- Refresh token of a digest with the session and account state that decides on it.
SELECT k.token_id AS "token_id!", k.session_id AS "session_id!", k.user_id AS "user_id!", k.tenant_id AS "tenant_id?",
       k.family_id AS "family_id!", k.status AS "status!", k.successor_sealed AS "successor_sealed?",
       k.rotated_at AS "rotated_at?", k.expires_at AS "expires_at!", k.child_status AS "child_status?",
       k.session_locked_at AS "session_locked_at?", k.session_idle_expires_at AS "session_idle_expires_at?",
       k.session_expires_at AS "session_expires_at!", k.session_revoked_at AS "session_revoked_at?",
       k.amr AS "amr!", k.auth_time AS "auth_time!", k.mfa_verified_at AS "mfa_verified_at?",
       k.user_status AS "user_status!", k.token_epoch AS "token_epoch!", k.tenant_slug AS "tenant_slug?",
       k.tenant_status AS "tenant_status?", k.member_status AS "member_status?", k.role_name AS "role_name?"
  FROM zygo.refresh_by_token(:digest) AS k;

-- name: rotate :exec
-- Replaces an active token by its child; touches no row when another request was faster.
WITH rotated AS (
     UPDATE refresh_tokens
        SET status = 'rotated',
            rotated_at = :at,
            successor_sealed = :successor_sealed
      WHERE id = :token_id
        AND status = 'active'
     RETURNING id, session_id, user_id, family_id, expires_at)
INSERT INTO refresh_tokens (id, session_id, user_id, family_id, parent_id, token_hash, expires_at, ip_address)
SELECT :child_id, rotated.session_id, rotated.user_id, rotated.family_id, rotated.id, :token_hash, rotated.expires_at,
       :ip_address::text::inet
  FROM rotated;

-- name: touchSession :exec
-- Counts a refresh as activity.
UPDATE sessions
   SET last_activity_at = now(),
       idle_expires_at = least(expires_at, now() + (idle_expires_at - last_activity_at))
 WHERE id = :session_id
   AND idle_expires_at IS NOT NULL;

-- name: revokeToken :exec
-- Ends a token that is past its time.
UPDATE refresh_tokens
   SET status = 'revoked',
       successor_sealed = NULL
 WHERE id = :token_id
   AND status = 'active';

-- name: recipient :maybe -> row RecipientRow
-- Where mails to the user of the context go.
SELECT email, locale
  FROM users
 WHERE id = :user_id;

-- name: viewer :maybe -> row ViewerRow
-- The person of a session as a member of its workspace, with the resolved rights, on one snapshot.
-- types: email EmailAddress
SELECT u.id AS user_id, u.email, u.email_verified AS "email_verified!", u.phone_verified AS "phone_verified!",
       u.mfa_enabled, u.created_at, coalesce(m.updated_at, u.updated_at) AS "updated_at!",
       coalesce(m.last_active_at, u.last_active_at) AS "last_active_at?",
       coalesce(
           m.display_name, u.display_name, nullif(concat_ws(' ', u.first_name, u.last_name), ''),
           split_part(u.email, '@', 1)) AS "name!",
       coalesce(m.avatar_file_id, u.avatar_file_id) IS NOT NULL AS "has_avatar!",
       s.tenant_id, c.password_breached_at AS "password_breached_at?", m.status AS "member_status?",
       coalesce(m.is_owner, false) AS "is_owner!", m.joined_at AS "joined_at?", m.job_title AS "job_title?",
       m.mfa_reset_at AS "mfa_reset_at?", coalesce(held.names, '{}') AS "role_names!", held.level AS "level?",
       coalesce(allowed.keys, '{}') AS "permission_keys!", least(held.until, allowed.until) AS "valid_until?"
  FROM sessions AS s
  JOIN users AS u ON u.id = s.user_id
  LEFT JOIN user_credentials AS c ON c.user_id = s.user_id
  LEFT JOIN tenant_members AS m ON m.tenant_id = s.tenant_id AND m.user_id = s.user_id
  LEFT JOIN LATERAL (
       SELECT min(r.hierarchy_level) AS level,
              array_agg(r.name ORDER BY a.is_primary DESC, r.hierarchy_level, r.name) AS names,
              array_agg(r.id) AS ids, min(a.expires_at) AS until
         FROM (SELECT m.primary_role_id AS role_id, true AS is_primary, NULL::timestamptz AS expires_at
               UNION ALL
               SELECT x.role_id, false, x.expires_at
                 FROM user_roles AS x
                WHERE x.user_id = s.user_id
                  AND x.role_id <> m.primary_role_id
                  AND x.status = 'active'
                  AND (x.expires_at IS NULL OR x.expires_at > now())) AS a
         JOIN roles AS r ON r.id = a.role_id) AS held ON m.status = 'active'
  LEFT JOIN LATERAL (
       SELECT array_agg(k.key ORDER BY k.key) AS keys,
              (SELECT min(d.expires_at)
                 FROM user_permissions AS d
                WHERE d.user_id = s.user_id
                  AND d.expires_at > now()) AS until
         FROM zygo.effective_permissions(s.user_id) AS e
         JOIN permissions AS k ON k.id = e.permission_id) AS allowed ON m.status = 'active'
 WHERE s.id = :session_id;

-- name: heldRoles :many -> RoleDetails
-- The roles behind the rights of a session's member, the primary one first.
-- types: id RoleID
SELECT r.id, r.name, r.display_name, r.hierarchy_level AS hierarchy, r.is_system
  FROM sessions AS s
  JOIN tenant_members AS m ON m.tenant_id = s.tenant_id AND m.user_id = s.user_id
  JOIN LATERAL (
       SELECT m.primary_role_id AS role_id, true AS is_primary
       UNION ALL
       SELECT x.role_id, false
         FROM user_roles AS x
        WHERE x.user_id = s.user_id
          AND x.role_id <> m.primary_role_id
          AND x.status = 'active'
          AND (x.expires_at IS NULL OR x.expires_at > now())) AS a ON true
  JOIN roles AS r ON r.id = a.role_id
 WHERE s.id = :session_id
   AND m.status = 'active'
 ORDER BY a.is_primary DESC, r.hierarchy_level, r.name
 LIMIT 100;

-- name: memberships :many -> row MembershipRow
-- Workspaces of the user of the context, with the last use of each; the oldest membership first.
SELECT w.tenant_id AS "tenant_id!", w.slug AS "slug!", w.name AS "name!", w.plan AS "plan!",
       w.tenant_status AS "tenant_status!", w.logo_file_id IS NOT NULL AS "has_logo!",
       w.member_status AS "member_status!", w.is_owner AS "is_owner!", w.role_id AS "role_id!",
       w.role_name AS "role_name!", w.role_display_name AS "role_display_name!",
       (SELECT max(s.last_activity_at)
          FROM sessions AS s
         WHERE s.user_id = :user_id
           AND s.tenant_id = w.tenant_id) AS "last_used_at?"
  FROM zygo.memberships_of(:user_id) AS w
 LIMIT 1000;
