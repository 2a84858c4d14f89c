-- SPDX-License-Identifier: Apache-2.0
-- types: user_id UUID, session_id UUID

-- name: list :many -> LinkedProvider
-- Providers linked to the user of the context, the oldest first.
-- types: provider SocialProviderName
SELECT provider, provider_email, created_at, last_login_at
  FROM social_logins
 WHERE user_id = :user_id
   AND provider IN ('google', 'github', 'microsoft')
 ORDER BY created_at, provider
 LIMIT 10;

-- name: isLinked :maybe
-- Whether the user of the context has an identity of that provider.
SELECT true AS "is_linked!"
  FROM social_logins
 WHERE user_id = :user_id
   AND provider = :provider;

-- name: holdAccount :maybe
-- Holds the account of the user of the context: of two changes of its ways in, one waits for the other.
SELECT id
  FROM users
 WHERE id = :user_id
   FOR UPDATE;

-- name: otherWaysIn :count
-- Ways to sign in beside a provider.
SELECT (SELECT count(*) FROM user_credentials AS c WHERE c.user_id = :user_id AND c.password_hash IS NOT NULL)
     + (SELECT count(*) FROM social_logins AS s WHERE s.user_id = :user_id AND s.provider <> :provider)
     + (SELECT count(*) FROM passkeys AS p WHERE p.user_id = :user_id)
     + (SELECT count(*) FROM sso_identities AS i WHERE i.user_id = :user_id) AS ways;

-- name: delete :exec
-- Unlinks a provider from the user of the context.
DELETE FROM social_logins
 WHERE user_id = :user_id
   AND provider = :provider;

-- name: endSessions :many
-- Ends the sessions of the user of the context that began with a provider.
-- bounded: live sessions of one user
UPDATE sessions
   SET revoked_at = now(),
       revoked_by = user_id,
       revoked_reason = 'provider_unlinked'
 WHERE user_id = :user_id
   AND revoked_at IS NULL
   AND :provider = ANY (amr)
RETURNING id;

-- name: isLive :maybe
-- Whether a session of the user of the context goes on.
SELECT true AS "is_live!"
  FROM sessions
 WHERE id = :session_id
   AND user_id = :user_id
   AND revoked_at IS NULL
   AND expires_at > now()
   AND idle_expires_at > now();
