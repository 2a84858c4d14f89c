-- SPDX-License-Identifier: Apache-2.0
-- types: id UUID, user_id UUID, tenant_id UUID, factor_id UUID, batch_id UUID, session_id UUID, device_id UUID

-- name: account :maybe -> row AccountRow
-- What decides about second factors of the user of the context.
SELECT person.email, person.locale, person.status, person.mfa_enabled, person.created_at,
       credentials.password_hash AS "password_hash?",
       credentials.password_changed_at AS "password_changed_at?", coalesce(credentials.token_epoch, 0) AS "token_epoch!"
  FROM users AS person
  LEFT JOIN user_credentials AS credentials ON credentials.user_id = person.id
 WHERE person.id = :user_id;

-- name: factors :many -> row FactorRow
-- Verified second factors of the user of the context, the primary one first.
SELECT id, type, friendly_name, phone_number, is_primary, verified_at AS "verified_at!", last_used_at
  FROM mfa_tokens
 WHERE user_id = :user_id
   AND is_verified
 ORDER BY is_primary DESC, created_at
 LIMIT 20;

-- name: sessionProof :maybe -> row SessionProofRow
-- What a session has proven, and where it is at home.
SELECT held.mfa_verified_at AS "mfa_verified_at?", held.amr, held.auth_time, held.tenant_id,
       member.joined_at AS "joined_at?"
  FROM sessions AS held
  LEFT JOIN tenant_members AS member ON member.tenant_id = held.tenant_id AND member.user_id = held.user_id
 WHERE held.id = :session_id;

-- name: dropPending :exec
-- Forgets an enrolment that was never finished.
DELETE FROM mfa_tokens
 WHERE user_id = :user_id
   AND type = 'totp'
   AND NOT is_verified;

-- name: insertPending :exec
-- A seed that waits for its first code.
INSERT INTO mfa_tokens (id, user_id, type, friendly_name, secret_encrypted, pending_expires_at)
VALUES (
       :factor_id, :user_id, 'totp', 'Authenticator', :secret_encrypted, :pending_expires_at);

-- name: guessPending :maybe -> row PendingRow
-- Counts a guess at the pending seed; no row when none is left or the time is over.
UPDATE mfa_tokens
   SET failed_attempts = failed_attempts + 1
 WHERE user_id = :user_id
   AND type = 'totp'
   AND NOT is_verified
   AND pending_expires_at > :at
   AND failed_attempts < :attempts_max
RETURNING id, secret_encrypted AS "secret_encrypted!", failed_attempts;

-- name: finishEnrolment :exec
-- The first right code makes the seed a factor; that code is used up.
UPDATE mfa_tokens
   SET is_verified = true,
       verified_at = :at,
       is_primary = NOT EXISTS (
           SELECT 1
             FROM mfa_tokens AS other
            WHERE other.user_id = :user_id
              AND other.is_primary),
       last_used_step = :step,
       last_used_at = :at,
       failed_attempts = 0,
       pending_expires_at = NULL
 WHERE id = :factor_id;

-- name: markEnabled :exec
-- Says whether the user of the context has a second factor.
UPDATE users
   SET mfa_enabled = :is_enabled
 WHERE id = :user_id;

-- name: authenticator :maybe -> row AuthenticatorRow
-- The verified seed of the user of the context.
SELECT id, secret_encrypted AS "secret_encrypted!"
  FROM mfa_tokens
 WHERE user_id = :user_id
   AND type = 'totp'
   AND is_verified;

-- name: acceptStep :exec
-- Uses a code up; touches no row when it or a later one was used.
UPDATE mfa_tokens
   SET last_used_step = :step,
       last_used_at = :at
 WHERE id = :factor_id
   AND (last_used_step IS NULL OR last_used_step < :step);

-- name: deleteFactors :exec
-- Takes all second factors away.
DELETE FROM mfa_tokens
 WHERE user_id = :user_id;

-- name: insertBackupCode :exec
-- One code for a lost factor, as a keyed digest.
INSERT INTO mfa_backup_codes (user_id, batch_id, code_hash)
VALUES (
       :user_id, :batch_id, :code_hash);

-- name: deleteBackupCodes :exec
-- Voids all backup codes.
DELETE FROM mfa_backup_codes
 WHERE user_id = :user_id;

-- name: useBackupCode :maybe
-- Uses a code up; no row when it is unknown or used.
UPDATE mfa_backup_codes
   SET used_at = :at,
       used_ip = :ip_address::text::inet
 WHERE user_id = :user_id
   AND code_hash = :code_hash
   AND used_at IS NULL
RETURNING id;

-- name: backupCodesLeft :count
-- Unused backup codes.
SELECT count(*)
  FROM mfa_backup_codes
 WHERE user_id = :user_id
   AND used_at IS NULL;

-- name: proveSession :exec
-- The session has proven a second factor just now.
UPDATE sessions
   SET mfa_verified_at = :at,
       amr = :amr
 WHERE id = :session_id;

-- name: reauthenticateSession :exec
-- The session has proven the password again just now.
UPDATE sessions
   SET reauth_at = :at
 WHERE id = :session_id;

-- name: guessChallenge :maybe -> row ChallengeRow
-- Counts a guess at a sign-in that waits for its second factor; no row when none is left or the time is over.
SELECT flow.user_id AS "user_id!", flow.tenant_id AS "tenant_id?", flow.payload AS "payload!",
       flow.attempts AS "attempts!", flow.max_attempts AS "max_attempts!"
  FROM zygo.guess_auth_flow(:digest, 'login_challenge') AS flow;

-- name: takeChallenge :maybe
-- Ends the challenge; no row when somebody else did.
SELECT flow.user_id AS "user_id!"
  FROM zygo.take_auth_flow(:digest, 'login_challenge') AS flow;

-- name: factorLock :maybe
-- Until when the second factors of the user of the context are locked, by the lock's durable copy.
SELECT mfa_locked_until AS "mfa_locked_until!"
  FROM user_credentials
 WHERE user_id = :user_id
   AND mfa_locked_until > :at;

-- name: lockFactors :exec
-- Keeps the lock of the second factors of the user of the context.
UPDATE user_credentials
   SET mfa_locked_until = :locked_until?
 WHERE user_id = :user_id;

-- name: trustDevice :exec
-- Lets a device skip the second factor for a time.
UPDATE user_devices
   SET trusted_until = :trusted_until,
       trusted_epoch = :trusted_epoch
 WHERE id = :device_id;

