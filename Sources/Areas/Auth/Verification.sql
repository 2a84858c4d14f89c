-- SPDX-License-Identifier: Apache-2.0
-- types: id UUID, user_id UUID, code_id UUID

-- name: address :one -> row AddressRow
-- Address of the user of the context and whether it is proven.
SELECT email, email_verified AS "email_verified!", locale
  FROM users
 WHERE id = :user_id
   FOR NO KEY UPDATE;

-- name: lastCode :maybe
-- When the open code was made.
SELECT created_at
  FROM verification_codes
 WHERE user_id = :user_id
   AND type = 'email'
   AND consumed_at IS NULL;

-- name: guess :maybe -> row GuessRow
-- Counts a guess at the open code; no row when none is left or the time is over.
UPDATE verification_codes
   SET attempts = attempts + 1
 WHERE user_id = :user_id
   AND type = 'email'
   AND consumed_at IS NULL
   AND expires_at > :at
   AND attempts < max_attempts
RETURNING id, target, code_hash, attempts, max_attempts;

-- name: consume :exec
-- Ends a code, right or used up.
UPDATE verification_codes
   SET consumed_at = :at::timestamptz,
       verified_at = CASE WHEN :is_verified THEN :at::timestamptz END
 WHERE id = :code_id
   AND consumed_at IS NULL;

-- name: proveAddress :exec
-- The address is proven, unless it changed since the code was sent.
UPDATE users
   SET email_verified_at = :at,
       email_verified_via = 'email'
 WHERE id = :user_id
   AND email = :target
   AND email_verified_at IS NULL;

-- name: phone :one -> row PhoneRow
-- Number of the user of the context and whether it is proven, with the number of the SMS factor.
SELECT person.phone, person.phone_verified AS "phone_verified!", person.locale,
       factor.phone_number AS "factor_phone?"
  FROM users AS person
  LEFT JOIN mfa_tokens AS factor ON factor.user_id = person.id AND factor.type = 'sms'
 WHERE person.id = :user_id
   FOR NO KEY UPDATE OF person;

-- name: voidPhoneCode :exec
-- A new code ends the one before.
UPDATE verification_codes
   SET consumed_at = :at
 WHERE user_id = :user_id
   AND type = 'phone'
   AND consumed_at IS NULL;

-- name: insertPhoneCode :exec
-- A code that proves a number.
INSERT INTO verification_codes (id, user_id, type, channel, target, code_hash, expires_at, ip_address, user_agent)
VALUES (
       :code_id, :user_id, 'phone', 'sms', :target, :code_hash, :expires_at, :ip_address::text::inet, :user_agent?);

-- name: pendingPhone :maybe
-- The number that waits for its code.
SELECT target
  FROM verification_codes
 WHERE user_id = :user_id
   AND type = 'phone'
   AND consumed_at IS NULL
   AND expires_at > :at;

-- name: guessPhone :maybe -> row PhoneGuessRow
-- Counts a guess at the open code of a number; no row when none is left or the time is over.
UPDATE verification_codes
   SET attempts = attempts + 1
 WHERE user_id = :user_id
   AND type = 'phone'
   AND consumed_at IS NULL
   AND expires_at > :at
   AND attempts < max_attempts
RETURNING id, target, code_hash, attempts, max_attempts;

-- name: provePhone :exec
-- The number is proven and takes the place of an earlier one; the index of proven numbers refuses a second holder.
UPDATE users
   SET phone = :target,
       phone_verified_at = :at
 WHERE id = :user_id;
