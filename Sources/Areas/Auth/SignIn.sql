-- SPDX-License-Identifier: Apache-2.0
-- types: id UUID, user_id UUID, tenant_id UUID, role_id UUID, device_id UUID, factor_id UUID, code_id UUID
-- types: key_row_id UUID, invitation_id UUID, consent_id UUID, reset_id UUID, attempt_id UUID, session_id UUID, supersedes_id UUID

-- name: identity :maybe -> row IdentityRow
-- Account, hash and lock state of an address.
SELECT i.user_id AS "user_id!", i.user_status AS "user_status!", i.mfa_enabled AS "mfa_enabled!",
       i.deleted_at AS "deleted_at?", i.password_hash AS "password_hash?",
       i.password_changed_at AS "password_changed_at?", i.failed_login_attempts AS "failed_login_attempts!",
       i.last_failed_login_at AS "last_failed_login_at?", i.locked_until AS "locked_until?",
       i.token_epoch AS "token_epoch!"
  FROM zygo.login_identity(:address) AS i;

-- name: deviceByToken :maybe -> row DeviceRow
-- A device of the user of the context by the digest of its token.
SELECT id, trusted_until, trusted_epoch
  FROM user_devices
 WHERE device_token_hash = :digest
   AND user_id = :user_id
   AND token_expires_at > :at;

-- name: deviceByID :maybe -> row DeviceRow
-- A device of the user of the context.
SELECT id, trusted_until, trusted_epoch
  FROM user_devices
 WHERE id = :device_id
   AND user_id = :user_id;

-- name: touchDevice :exec
-- Counts a sign-in on a known device.
UPDATE user_devices
   SET last_seen_at = :at,
       login_count = login_count + 1,
       token_expires_at = :token_expires_at,
       last_ip_address = :ip_address::text::inet
 WHERE id = :device_id;

-- name: insertDevice :exec
-- A device that signed in for the first time; the oldest ones beyond the limit make room.
WITH surplus AS (
     DELETE FROM user_devices
      WHERE id IN (
            SELECT d.id
              FROM user_devices AS d
             WHERE d.user_id = :user_id
             ORDER BY d.last_seen_at DESC
            OFFSET :kept)
     RETURNING id)
INSERT INTO user_devices (
       id, user_id, device_token_hash, token_expires_at, name, device_type, os, browser, last_ip_address)
SELECT :device_id, :user_id, :digest, :token_expires_at, :name?, :device_type, :os?, :browser?,
       :ip_address::text::inet;

-- name: countFailure :maybe
-- Counts a wrong password; the count starts anew a day after the last one.
UPDATE user_credentials
   SET failed_login_attempts = CASE WHEN last_failed_login_at < :at::timestamptz - interval '24 hours' THEN 1
                                    ELSE failed_login_attempts + 1 END,
       last_failed_login_at = :at
 WHERE user_id = :user_id
RETURNING failed_login_attempts;

-- name: lock :exec
-- Locks the password sign-in of the user of the context.
UPDATE user_credentials
   SET locked_until = :locked_until
 WHERE user_id = :user_id;

-- name: clearFailures :exec
-- A right password ends counting and lock.
UPDATE user_credentials
   SET failed_login_attempts = 0,
       last_failed_login_at = NULL,
       locked_until = NULL
 WHERE user_id = :user_id
   AND (failed_login_attempts > 0 OR locked_until IS NOT NULL);

-- name: rehash :exec
-- Takes the hash with the current costs unless the password was changed meanwhile.
UPDATE user_credentials
   SET password_hash = :new_hash
 WHERE user_id = :user_id
   AND password_hash = :old_hash;

-- name: holdPassword :maybe
-- Holds the credentials of the user of the context while the proven password is still the one in force.
SELECT user_id
  FROM user_credentials
 WHERE user_id = :user_id
   AND password_hash = :proven_hash
   FOR NO KEY UPDATE;

-- name: recordSignIn :exec
-- Notes when and from where the user came in.
UPDATE users
   SET last_login_at = :at,
       last_login_ip = :ip_address::text::inet
 WHERE id = :user_id;

-- name: recordAttempt :exec
-- One attempt to sign in; the address is kept as a keyed digest.
INSERT INTO login_attempts (id, email_hash, user_id, tenant_id, method, outcome, ip_address, user_agent, session_id,
       request_id)
VALUES (
       :attempt_id, :email_hash, :user_id?, :tenant_id?, :method, :outcome, :ip_address::text::inet, :user_agent?,
       :session_id?, :request_id);

-- name: factors :many -> row FactorRow
-- Verified second factors of the user of the context.
SELECT id, type, friendly_name, phone_number
  FROM mfa_tokens
 WHERE user_id = :user_id
   AND is_verified
 ORDER BY is_primary DESC, created_at
 LIMIT 20;

-- name: insertChallenge :exec
-- The state of a sign-in that waits for its second factor.
INSERT INTO auth_flows (id, kind, user_id, tenant_id, payload, max_attempts, expires_at)
VALUES (
       :digest, 'login_challenge', :user_id, :tenant_id?, :payload, :max_attempts, :expires_at);

-- name: voidResets :exec
-- Ends the open password resets of the user of the context.
UPDATE password_reset_tokens
   SET consumed_at = :at
 WHERE user_id = :user_id
   AND consumed_at IS NULL;

-- name: insertReset :exec
-- A password reset whose token is already issued: the old password was just proven.
INSERT INTO password_reset_tokens (
       id, user_id, verification_code, code_verified_at, token_hash, token_expires_at, expires_at, ip_address,
       user_agent)
VALUES (
       :reset_id, :user_id, :verification_code, :at, :token_hash, :expires_at, :expires_at, :ip_address::text::inet,
       :user_agent?);

-- name: insertUser :exec
-- A person who signs up.
INSERT INTO users (
       id, email, email_verified_at, email_verified_via, display_name, phone, status, locale, last_login_at,
       last_login_ip)
VALUES (
       :user_id, :email, :email_verified_at?, :email_verified_via?, :display_name?, :phone?, 'active', :locale, :at,
       :ip_address::text::inet);

-- name: insertTenant :exec
-- A workspace under a free name; touches no row when the name is used or reserved.
INSERT INTO tenants (id, name, slug, type, plan, created_by)
SELECT :tenant_id, :name, :slug, 'organization', :plan, :user_id
 WHERE NOT zygo.slug_taken(:slug)
ON CONFLICT (slug) DO NOTHING;

-- name: insertCredentials :exec
-- The password of a new account; none for one that signs in otherwise.
INSERT INTO user_credentials (user_id, password_hash, password_changed_at, password_checked_at)
VALUES (
       :user_id, :password_hash?, :at?, :at?);

-- name: insertSettings :exec
-- Settings of the context's new workspace.
INSERT INTO tenant_settings (settings)
VALUES (
       :settings);

-- name: insertSecurityConfig :exec
-- Sign-in rules of the context's new workspace; strict ones where a compliance framework asks for them.
INSERT INTO tenant_security_config (
       mfa_required, mfa_deadline_days, require_phone_verification, phone_verification_deadline_days,
       password_min_length, password_expiry_days)
VALUES (
       :mfa_required, :mfa_deadline_days, :require_phone, :phone_deadline_days, :password_min_length,
       :password_expiry_days?);

-- name: seedRoles :many -> row SeededRoleRow
-- Gives the context's new workspace the system roles.
-- bounded: six system roles
SELECT r.role_id AS "role_id!", r.role_name AS "role_name!"
  FROM zygo.seed_tenant_roles(:tenant_id) AS r;

-- name: insertKey :exec
-- Adds a key to the context's workspace.
INSERT INTO encryption_keys (id, key_id, purpose, master_key_id, wrapped_key)
VALUES (
       :key_row_id, :key_name, :purpose, :master_key_id, :wrapped_key);

-- name: insertMember :exec
-- Makes the user of the context a member of the context's workspace.
INSERT INTO tenant_members (user_id, primary_role_id, is_owner, status, joined_at)
VALUES (
       :user_id, :role_id, :is_owner, 'active', :at);

-- name: planOf :maybe -> row PlanRow
-- A plan on offer by its key or its name on the wire.
SELECT key, trial_days
  FROM plan_catalog
 WHERE (key = :plan OR wire_tier = :plan)
   AND is_active
   AND is_public;

-- name: claimTrial :one
-- True once per address, for ever.
SELECT zygo.claim_trial(:digest) AS "claimed!";

-- name: insertSubscription :exec
-- What the new workspace has booked: the free plan, or a paid one on trial.
INSERT INTO subscriptions (plan, status, billing_cycle, trial_started_at, trial_ends_at, trial_plan)
VALUES (
       :plan, :status, :billing_cycle?, :trial_started_at?, :trial_ends_at?, :trial_plan?);

-- name: insertConsent :exec
-- What was agreed to at sign-up; no agreement is recorded as such.
INSERT INTO consent_records (
       id, tenant_id, user_id, category, type, granted, document_version, method, source, locale, ip_address,
       user_agent)
VALUES (
       :consent_id, :tenant_id, :user_id, 'essential', 'terms_of_service', :granted, :document_version?, :method,
       'signup', :locale, :ip_address::text::inet, :user_agent?);

-- name: invitation :maybe -> row InvitationRow
-- Invitation of a token's digest.
SELECT i.invitation_id AS "invitation_id!", i.tenant_id AS "tenant_id!", i.tenant_status AS "tenant_status!",
       i.email AS "email!", i.first_name AS "first_name?", i.last_name AS "last_name?", i.role_id AS "role_id!",
       i.status AS "status!", i.expires_at AS "expires_at!"
  FROM zygo.invitation_by_token(:digest) AS i;

-- name: acceptInvitation :exec
-- Claims an open invitation of the context's workspace; touches no row when another was faster.
UPDATE team_invitations
   SET status = 'accepted',
       accepted_at = :at,
       accepted_by = :user_id
 WHERE id = :invitation_id
   AND status = 'pending';

-- name: seats :one
-- Seats of the context's workspace: taken by people and open invitations, and the most its plan allows.
SELECT seats.taken AS "taken!", seats.seat_limit AS "limit!"
  FROM zygo.workspace_seats() AS seats;

-- name: voidEmailCode :exec
-- A new code ends the one before.
UPDATE verification_codes
   SET consumed_at = :at
 WHERE user_id = :user_id
   AND type = 'email'
   AND consumed_at IS NULL;

-- name: insertEmailCode :exec
-- A code that proves an address.
INSERT INTO verification_codes (id, user_id, type, channel, target, code_hash, expires_at, ip_address, user_agent)
VALUES (
       :code_id, :user_id, 'email', 'email', :target, :code_hash, :expires_at, :ip_address::text::inet, :user_agent?);

-- name: lockOwner :exec
-- Holds a person's account: of two new workspaces at a time the second sees the first.
SELECT person.id
  FROM users AS person
 WHERE person.id = :user_id
   FOR UPDATE OF person;

-- name: isSlugTaken :one
-- Whether an address is used or still reserved.
SELECT zygo.slug_taken(:slug) AS "taken!";
