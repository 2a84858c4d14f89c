-- SPDX-License-Identifier: Apache-2.0
-- types: id TenantID, caller_id UserID, limits JSONValue, limit_overrides JSONValue, website WebURL

-- name: config :one -> row ConfigRow
-- The context's workspace with its plan, settings, security rules and live usage.
-- types: notification_settings JSONObject, settings JSONObject
-- scope: platform
SELECT tenant.id, tenant.slug, tenant.name, tenant.status, tenant.primary_color,
       tenant.logo_file_id IS NOT NULL AS has_logo, tenant.deletion_scheduled_for, tenant.deletion_cancellable_until,
       tenant.legal_company_name, tenant.industry, tenant.company_size, tenant.website, tenant.phone,
       tenant.address_line_1, tenant.address_line_2, tenant.city, tenant.state, tenant.postal_code, tenant.country,
       tenant.business_type, tenant.incorporation_date, tenant.registration_number, tenant.tax_number,
       tenant.vat_number, plan.name AS plan_name, plan.wire_tier, plan.limits,
       ARRAY(
           SELECT feature.name
             FROM unnest(plan.features) WITH ORDINALITY AS feature (name, place)
            WHERE NOT EXISTS (
                      SELECT 1
                        FROM tenant_features AS override
                       WHERE override.feature = feature.name
                         AND NOT override.enabled
                         AND (override.expires_at IS NULL OR override.expires_at > now()))
            ORDER BY feature.place) AS "plan_features!",
       ARRAY(
           SELECT override.feature
             FROM tenant_features AS override
            WHERE override.enabled
              AND (override.expires_at IS NULL OR override.expires_at > now())
              AND override.feature <> ALL (plan.features)
            ORDER BY override.feature) AS "added_features!",
       coalesce(subscription.status = 'trial' AND subscription.trial_ends_at > now(), false) AS is_trial,
       coalesce(settings.timezone, 'UTC') AS timezone, coalesce(settings.language, 'en') AS language,
       coalesce(settings.week_start, 1) AS week_start, coalesce(settings.date_format, 'YYYY-MM-DD') AS date_format,
       coalesce(settings.notification_settings, '{}'::jsonb) AS notification_settings,
       coalesce(settings.limit_overrides, '{}'::jsonb) AS limit_overrides,
       coalesce(settings.settings, '{}'::jsonb) AS settings,
       coalesce(security.mfa_required, false) AS mfa_required,
       coalesce('sso' = ANY (security.allowed_login_methods), false) AS "is_sso_enabled!",
       coalesce(security.ip_allowlist::text[], '{}'::text[]) AS ip_allowlist,
       (SELECT domain.domain
          FROM tenant_domains AS domain
         WHERE domain.is_primary
           AND domain.status IN ('verified', 'failing')
         ORDER BY domain.domain
         LIMIT 1) AS "custom_domain?",
       tenant.row_version AS tenant_version, coalesce(settings.row_version, 0) AS settings_version,
       coalesce(security.row_version, 0) AS security_version,
       (SELECT count(*)
          FROM tenant_members AS member
         WHERE member.tenant_id = tenant.id
           AND member.status IN ('active', 'suspended'))
       + (SELECT count(*)
            FROM team_invitations AS invitation
           WHERE invitation.status = 'pending'
             AND invitation.expires_at > now()) AS "users!",
       coalesce(
           (SELECT usage.value
              FROM tenant_usage AS usage
             WHERE usage.metric = 'nodes'
               AND usage.period = 'all'), 0) AS "nodes!",
       coalesce(
           (SELECT usage.value
              FROM tenant_usage AS usage
             WHERE usage.metric = 'executions'
               AND usage.period = to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM')), 0) AS "executions!",
       coalesce(
           (SELECT sum(coalesce(file.size_bytes, file.declared_size))
              FROM files AS file
             WHERE file.state IN ('uploading', 'ready')), 0)::int8 AS "storage_bytes!"
  FROM tenants AS tenant
  JOIN plan_catalog AS plan ON plan.key = tenant.plan
  LEFT JOIN tenant_settings AS settings ON settings.tenant_id = tenant.id
  LEFT JOIN tenant_security_config AS security ON security.tenant_id = tenant.id
  LEFT JOIN subscriptions AS subscription ON subscription.tenant_id = tenant.id
 WHERE tenant.id = zygo.current_tenant_id();

-- name: lock :exec
-- Holds the workspace's row until its settings are written.
SELECT tenant.id
  FROM tenants AS tenant
 WHERE tenant.id = zygo.current_tenant_id()
   FOR UPDATE OF tenant;

-- name: planWith :maybe
-- The smallest plan that has a feature.
SELECT plan.wire_tier
  FROM plan_catalog AS plan
 WHERE :feature = ANY (plan.features)
   AND plan.is_active
 ORDER BY plan.rank
 LIMIT 1;

-- name: isTimeZone :one
-- Whether the database knows a time zone of this name.
SELECT EXISTS (
           SELECT 1
             FROM pg_timezone_names AS zone
            WHERE zone.name = :name::text) AS is_known;

-- name: isVerified :one
-- Whether a domain serves the workspace: proven, or proven and lately not found.
SELECT EXISTS (
           SELECT 1
             FROM tenant_domains AS domain
            WHERE domain.domain = :domain
              AND domain.status IN ('verified', 'failing')) AS is_verified;

-- name: choosePrimaryDomain :exec
-- Makes one domain the workspace's own address, or none.
UPDATE tenant_domains
   SET is_primary = false
 WHERE is_primary
   AND (:domain?::text IS NULL OR domain <> :domain);

-- name: markPrimaryDomain :exec
-- Marks a proven domain as the workspace's own address.
UPDATE tenant_domains
   SET is_primary = true
 WHERE domain = :domain
   AND status IN ('verified', 'failing')
   AND NOT is_primary;

-- name: changeTenant :exec
-- Name, colour and company data; what is absent stays.
UPDATE tenants
   SET name = coalesce(:name?, name), primary_color = coalesce(:primary_color?, primary_color),
       legal_company_name = coalesce(:legal_name?, legal_company_name), industry = coalesce(:industry?, industry),
       company_size = coalesce(:company_size?, company_size), website = coalesce(:website?, website),
       phone = coalesce(:phone?, phone), address_line_1 = coalesce(:line1?, address_line_1),
       address_line_2 = coalesce(:line2?, address_line_2), city = coalesce(:city?, city),
       state = coalesce(:state?, state), postal_code = coalesce(:postal_code?, postal_code),
       country = coalesce(:country?, country), business_type = coalesce(:business_type?, business_type),
       incorporation_date = coalesce(:incorporation_date?, incorporation_date),
       registration_number = coalesce(:registration_number?, registration_number),
       tax_number = coalesce(:tax_number?, tax_number), vat_number = coalesce(:vat_number?, vat_number)
 WHERE id = zygo.current_tenant_id();

-- name: changeSettings :exec
-- Locale, notification rules and data protection; what is absent stays, null members of the objects go.
-- scope: platform
UPDATE tenant_settings
   SET timezone = coalesce(:timezone?, timezone), language = coalesce(:language?, language),
       week_start = coalesce(:week_start?, week_start), date_format = coalesce(:date_format?, date_format),
       notification_settings = jsonb_strip_nulls(
           notification_settings || coalesce(:notifications?::jsonb, '{}'::jsonb)),
       settings = CASE WHEN :data_protection?::jsonb IS NULL THEN settings
                  ELSE settings || jsonb_build_object(
                      'dataProtection', coalesce(settings -> 'dataProtection', '{}'::jsonb) || :data_protection)
                  END,
       updated_by = :caller_id
 WHERE tenant_id = zygo.current_tenant_id();

-- name: changeSecurity :exec
-- Second factor, single sign-on and address list of the workspace; what is absent stays.
-- scope: platform
UPDATE tenant_security_config
   SET mfa_required = coalesce(:mfa_required?, mfa_required),
       allowed_login_methods = CASE
       WHEN :sso_enabled?::boolean IS NULL THEN allowed_login_methods
       WHEN :sso_enabled AND NOT ('sso' = ANY (allowed_login_methods)) THEN array_append(allowed_login_methods, 'sso')
       WHEN NOT :sso_enabled AND cardinality(allowed_login_methods) > 1
       THEN array_remove(allowed_login_methods, 'sso')
       ELSE allowed_login_methods
       END,
       ip_allowlist = coalesce(:ip_blocks?::text[]::cidr[], ip_allowlist),
       policy_changed_at = CASE
       WHEN coalesce(:mfa_required, mfa_required) <> mfa_required THEN :at
       ELSE policy_changed_at
       END,
       updated_by = :caller_id
 WHERE tenant_id = zygo.current_tenant_id();

-- name: statusOf :maybe
-- State of the workspace with a slug, whoever asks.
SELECT found.status AS "status?"
  FROM zygo.resolve_slug(:slug::text) AS found;
