-- SPDX-License-Identifier: Apache-2.0
-- types: caller_id UserID, session_id UUID

-- name: settings :one -> row SettingsRow
-- Security settings of the context's workspace, and whether a compliance framework sets a floor for them.
-- scope: platform
SELECT config.mfa_required, config.mfa_deadline_days, config.allowed_mfa_methods, config.require_phone_verification,
       config.phone_verification_deadline_days, config.session_timeout_minutes, config.max_concurrent_sessions,
       config.password_min_length, config.password_require_classes, config.password_expiry_days,
       config.trusted_device_days, config.allowed_login_methods, config.ip_allowlist::text[] AS "ip_allowlist!",
       config.api_key_max_days, config.row_version,
       EXISTS (
           SELECT 1
             FROM tenant_settings AS settings
            CROSS JOIN LATERAL jsonb_array_elements_text(
                      coalesce(settings.settings #> '{dataProtection,frameworks}', '[]'::jsonb)) AS framework (name)
            WHERE settings.tenant_id = config.tenant_id
              AND framework.name IN ('hipaa', 'soc2', 'pci_dss')) AS "is_strict!"
  FROM tenant_security_config AS config
 WHERE config.tenant_id = zygo.current_tenant_id();

-- name: lock :exec
-- Holds the settings until they are written.
SELECT config.id
  FROM tenant_security_config AS config
   FOR UPDATE OF config;

-- name: change :exec
-- Writes what is given; the clock of duties starts anew where one is switched on.
-- scope: platform
UPDATE tenant_security_config
   SET mfa_required = coalesce(:mfa_required?, mfa_required),
       mfa_deadline_days = coalesce(:mfa_deadline_days?, mfa_deadline_days),
       allowed_mfa_methods = coalesce(:allowed_mfa_methods?::text[], allowed_mfa_methods),
       require_phone_verification = coalesce(:require_phone_verification?, require_phone_verification),
       phone_verification_deadline_days = coalesce(
           :phone_verification_deadline_days?, phone_verification_deadline_days),
       session_timeout_minutes = coalesce(:session_timeout_minutes?, session_timeout_minutes),
       max_concurrent_sessions = coalesce(:max_concurrent_sessions?, max_concurrent_sessions),
       password_min_length = coalesce(:password_min_length?, password_min_length),
       password_require_classes = coalesce(:password_require_classes?, password_require_classes),
       password_expiry_days = CASE WHEN :sets_password_expiry THEN :password_expiry_days?
                              ELSE password_expiry_days END,
       trusted_device_days = coalesce(:trusted_device_days?, trusted_device_days),
       allowed_login_methods = coalesce(:allowed_login_methods?::text[], allowed_login_methods),
       ip_allowlist = coalesce(:ip_blocks?::text[]::cidr[], ip_allowlist),
       api_key_max_days = CASE WHEN :sets_api_key_life THEN :api_key_max_days? ELSE api_key_max_days END,
       policy_changed_at = CASE WHEN :starts_clock THEN :at ELSE policy_changed_at END,
       updated_by = :caller_id
 WHERE tenant_id = zygo.current_tenant_id();

-- name: shortenSessions :exec
-- Open sessions of the workspace end after the new idle time; the one that asks was active just now.
-- scope: platform
UPDATE sessions
   SET idle_expires_at = least(
           expires_at,
           CASE WHEN id = :session_id THEN now() ELSE last_activity_at END + :minutes::int4 * interval '1 minute')
 WHERE tenant_id = zygo.current_tenant_id()
   AND revoked_at IS NULL
   AND idle_expires_at > last_activity_at + :minutes::int4 * interval '1 minute';

-- name: endSurplusSessions :exec
-- Ends the sessions of each member beyond the newest ones; the one that asks is the last to go.
-- scope: platform
UPDATE sessions
   SET revoked_at = now(),
       revoked_by = :caller_id,
       revoked_reason = 'session_limit'
 WHERE id IN (
       SELECT ranked.id
         FROM (SELECT opened.id,
                      row_number() OVER (
                          PARTITION BY opened.user_id
                          ORDER BY (opened.id = :session_id) DESC, opened.last_activity_at DESC, opened.id DESC)
                          AS place
                 FROM sessions AS opened
                WHERE opened.tenant_id = zygo.current_tenant_id()
                  AND opened.revoked_at IS NULL
                  AND opened.expires_at > now()) AS ranked
        WHERE ranked.place > :kept::int4);
