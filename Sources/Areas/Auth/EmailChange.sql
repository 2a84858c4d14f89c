-- SPDX-License-Identifier: Apache-2.0
-- types: id UUID, user_id UUID, code_id UUID

-- name: openRevert :maybe
-- The address that a pending undo of the user of the context would restore.
SELECT target
  FROM verification_codes
 WHERE user_id = :user_id
   AND type = 'email_revert'
   AND consumed_at IS NULL
   AND expires_at > :at;

-- name: void :exec
-- Ends the open code of a kind.
UPDATE verification_codes
   SET consumed_at = :at
 WHERE user_id = :user_id
   AND type = :type
   AND consumed_at IS NULL;

-- name: insert :exec
-- A code to a new address, or a link to the old one.
INSERT INTO verification_codes (id, user_id, type, channel, target, code_hash, expires_at, ip_address, user_agent)
VALUES (
       :code_id, :user_id, :type, 'email', :target, :code_hash, :expires_at, :ip_address::text::inet, :user_agent?);

-- name: guess :maybe -> row GuessRow
-- Counts a guess at the open code; no row when none is left or the time is over.
UPDATE verification_codes
   SET attempts = attempts + 1
 WHERE user_id = :user_id
   AND type = 'email_change'
   AND consumed_at IS NULL
   AND expires_at > :at
   AND attempts < max_attempts
RETURNING id, target, code_hash, attempts, max_attempts;

-- name: changeAddress :exec
-- Gives the user of the context another address, which a mail has just proven.
UPDATE users
   SET email = :target,
       email_verified_at = :at,
       email_verified_via = 'email'
 WHERE id = :user_id;

-- name: revert :maybe -> row RevertRow
-- An undo by the digest of its token, before a context exists.
SELECT undo.code_id AS "code_id!", undo.user_id AS "user_id!", undo.target AS "target!",
       coalesce(undo.consumed_at IS NULL AND undo.expires_at > :at::timestamptz, false) AS "is_usable!"
  FROM zygo.revert_by_token(:digest) AS undo;

-- name: claimRevert :exec
-- Uses an undo up; of two at once one does.
UPDATE verification_codes
   SET consumed_at = :at::timestamptz,
       verified_at = :at::timestamptz
 WHERE id = :code_id
   AND consumed_at IS NULL
   AND expires_at > :at;

-- name: dropPassword :exec
-- No password opens the account until a new one is set by mail; older tokens are worth nothing.
UPDATE user_credentials
   SET password_hash = NULL,
       token_epoch = token_epoch + 1
 WHERE user_id = :user_id;
