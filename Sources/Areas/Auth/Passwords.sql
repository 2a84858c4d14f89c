-- SPDX-License-Identifier: Apache-2.0
-- types: id UUID, user_id UUID, tenant_id UUID, reset_id UUID, history_id UUID, session_id UUID

-- name: insertReset :exec
-- A reset that waits for its code; none for nobody.
INSERT INTO password_reset_tokens (id, user_id, verification_code, expires_at, ip_address, user_agent)
SELECT :reset_id, person.id, :verification_code, :expires_at, :ip_address::text::inet, :user_agent?
  FROM users AS person
 WHERE person.id = :user_id;

-- name: lastReset :maybe
-- When the open reset of the user of the context was asked for.
SELECT created_at
  FROM password_reset_tokens
 WHERE user_id = :user_id
   AND consumed_at IS NULL;

-- name: lockAccount :maybe
-- Makes requests for one account wait for one another.
SELECT user_id
  FROM user_credentials
 WHERE user_id = :user_id
   FOR UPDATE;

-- name: guessReset :maybe -> row GuessRow
-- Counts a guess at the code of the open reset; no row when none is left or the time is over.
UPDATE password_reset_tokens
   SET attempts = attempts + 1
 WHERE user_id = :user_id
   AND consumed_at IS NULL
   AND code_verified_at IS NULL
   AND expires_at > :at
   AND attempts < 5
RETURNING id, verification_code, attempts;

-- name: issueToken :exec
-- The code was right: the token that sets the password.
UPDATE password_reset_tokens
   SET code_verified_at = :at,
       token_hash = :token_hash,
       token_expires_at = :token_expires_at
 WHERE id = :reset_id;

-- name: voidReset :exec
-- Ends one reset.
UPDATE password_reset_tokens
   SET consumed_at = :at
 WHERE id = :reset_id
   AND consumed_at IS NULL;

-- name: resetByToken :maybe -> row ResetRow
-- State of a reset by the digest of its token, before a context exists.
SELECT r.reset_id AS "reset_id!", r.user_id AS "user_id!", r.user_status AS "user_status!",
       coalesce(r.consumed_at IS NULL AND r.token_expires_at > :at::timestamptz AND r.token_attempts < 3, false)
           AS "is_usable!"
  FROM zygo.reset_by_token(:digest) AS r;

-- name: claimReset :maybe
-- Counts a use of the token; no row when it is used up, over or done.
UPDATE password_reset_tokens
   SET token_attempts = token_attempts + 1
 WHERE id = :reset_id
   AND consumed_at IS NULL
   AND token_expires_at > :at
   AND token_attempts < 3
RETURNING token_attempts;

-- name: person :maybe -> row PersonRow
-- Address, names and current hash of the user of the context.
SELECT u.email, u.display_name, u.first_name, u.last_name, u.locale, c.password_hash
  FROM users AS u
  LEFT JOIN user_credentials AS c ON c.user_id = u.id
 WHERE u.id = :user_id;

-- name: rules :maybe -> row RulesRow
-- Strictest rules of the workspaces of the user of the context.
SELECT r.min_length AS "min_length!", r.requires_classes AS "requires_classes!"
  FROM zygo.password_rules_of(:user_id) AS r;

-- name: history :many
-- Hashes of the last passwords.
SELECT password_hash
  FROM password_history
 WHERE user_id = :user_id
 ORDER BY created_at DESC
 LIMIT 5;

-- name: remember :exec
-- Keeps a hash for the check of reuse; the oldest beyond five go.
WITH surplus AS (
     DELETE FROM password_history
      WHERE id IN (
            SELECT h.id
              FROM password_history AS h
             WHERE h.user_id = :user_id
             ORDER BY h.created_at DESC
            OFFSET 4)
     RETURNING id)
INSERT INTO password_history (id, user_id, password_hash)
SELECT :history_id, :user_id, :password_hash;

-- name: setPassword :exec
-- Takes a new password: older tokens are worth nothing, failures are forgotten.
INSERT INTO user_credentials (user_id, password_hash, password_changed_at, password_checked_at)
VALUES (
       :user_id, :password_hash, :at, :at)
    ON CONFLICT (user_id) DO UPDATE
   SET password_hash = excluded.password_hash,
       password_changed_at = excluded.password_changed_at,
       password_checked_at = excluded.password_checked_at,
       password_breached_at = NULL,
       reset_required_at = NULL,
       failed_login_attempts = 0,
       last_failed_login_at = NULL,
       locked_until = NULL,
       token_epoch = user_credentials.token_epoch + 1;

-- name: changePassword :exec
-- Takes a new password and leaves the calling session in force.
UPDATE user_credentials
   SET password_hash = :new_hash,
       password_changed_at = :at,
       password_checked_at = :at,
       password_breached_at = NULL,
       failed_login_attempts = 0,
       last_failed_login_at = NULL,
       locked_until = NULL
 WHERE user_id = :user_id
   AND password_hash = :old_hash;

-- name: dropFlows :one
-- Ends sign-in links and sign-ins that wait for their second step; tells how many.
SELECT zygo.drop_flows_of(:user_id) AS "dropped!";

-- name: distrustDevices :exec
-- No device stands in for a second factor any more.
UPDATE user_devices
   SET trusted_until = NULL
 WHERE user_id = :user_id
   AND trusted_until IS NOT NULL;
