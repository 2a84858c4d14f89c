-- SPDX-License-Identifier: Apache-2.0
-- types: factor_id UUID, id UUID, user_id UUID, tenant_id UUID, session_id UUID

-- name: factor :maybe -> row SMSFactorRow
-- The SMS factor of the user of the context.
SELECT id, phone_number AS "phone_number!", friendly_name, is_primary, verified_at AS "verified_at!", last_used_at
  FROM mfa_tokens
 WHERE user_id = :user_id
   AND type = 'sms'
   AND is_verified;

-- name: insertFactor :one -> row SMSFactorRow
-- Makes the proven number of the user of the context a second factor.
INSERT INTO mfa_tokens (id, user_id, type, friendly_name, phone_number, is_verified, verified_at, is_primary)
SELECT :factor_id, :user_id, 'sms', :friendly_name, :phone_number, true, :at,
       NOT EXISTS (
           SELECT 1
             FROM mfa_tokens AS other
            WHERE other.user_id = :user_id
              AND other.is_primary)
RETURNING id, phone_number AS "phone_number!", friendly_name, is_primary, verified_at AS "verified_at!", last_used_at;

-- name: deleteFactor :exec
-- Takes the SMS factor away.
DELETE FROM mfa_tokens
 WHERE user_id = :user_id
   AND type = 'sms';

-- name: factorsLeft :count
-- Verified second factors of the user of the context.
SELECT count(*)
  FROM mfa_tokens
 WHERE user_id = :user_id
   AND is_verified;

-- name: used :exec
-- Notes the use of a factor.
UPDATE mfa_tokens
   SET last_used_at = :at
 WHERE id = :factor_id;

-- name: allowedMethods :maybe
-- Second factors that the context's workspace takes.
SELECT allowed_mfa_methods
  FROM tenant_security_config;

-- name: openCode :one
-- Opens the code of the user of the context in place of an earlier one.
SELECT zygo.open_auth_flow(
           :digest, 'mfa_sms', :tenant_id?::uuid, :session_id?::uuid, :payload, :max_attempts, :expires_at) AS "opened!";

-- name: code :maybe -> row SMSCodeRow
-- The code that was sent last, also when its time is over; counts no guess.
SELECT flow.payload AS "payload!", flow.expires_at AS "expires_at!"
  FROM zygo.look_auth_flow(:digest, 'mfa_sms') AS flow
 WHERE flow.user_id = :user_id;

-- name: guessCode :maybe
-- Counts a guess; no row when none is left or the time is over.
SELECT flow.payload AS "payload!"
  FROM zygo.guess_auth_flow(:digest, 'mfa_sms') AS flow;

-- name: takeCode :maybe
-- Uses the code up; no row when somebody else did.
SELECT flow.user_id AS "user_id!"
  FROM zygo.take_auth_flow(:digest, 'mfa_sms') AS flow;

-- name: challenge :maybe -> row SMSChallengeRow
-- A sign-in that waits for its second factor; counts no guess.
SELECT flow.user_id AS "user_id!", flow.tenant_id AS "tenant_id?", flow.payload AS "payload!"
  FROM zygo.look_auth_flow(:digest, 'login_challenge') AS flow
 WHERE flow.expires_at > :at
   AND flow.attempts < flow.max_attempts;
