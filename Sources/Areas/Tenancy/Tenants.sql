-- SPDX-License-Identifier: Apache-2.0

-- name: features :many -> row FeatureRow
-- Every feature that a plan has or the context's workspace was given, by name: a valid exception decides, else its plan.
SELECT known.feature AS "feature!", coalesce(exception.enabled, known.is_planned) AS "is_enabled!",
       coalesce(exception.source, 'plan') AS "source!", exception.expires_at AS "expires_at?"
  FROM (SELECT offered.feature, bool_or(offered.is_planned) AS is_planned
          FROM (SELECT unnest(plan.features) AS feature, plan.key = tenant.plan AS is_planned
                  FROM tenants AS tenant
                 CROSS JOIN plan_catalog AS plan
                UNION ALL
                SELECT given.feature, false
                  FROM tenant_features AS given) AS offered
         GROUP BY offered.feature) AS known
  LEFT JOIN tenant_features AS exception
    ON exception.feature = known.feature
   AND (exception.expires_at IS NULL OR exception.expires_at > now())
 ORDER BY known.feature
 LIMIT 500;

-- name: branding :maybe -> row BrandingRow
-- What a workspace shows to everybody, by its slug.
SELECT found.tenant_id AS "tenant_id?", found.slug AS "slug?", found.name AS "name?", found.status AS "status?",
       found.logo_file_id IS NOT NULL AS "has_logo!", found.primary_color AS "primary_color?"
  FROM zygo.resolve_slug(:slug::text) AS found;

-- name: loginMethods :maybe
-- Ways to sign in to the context's workspace.
SELECT security.allowed_login_methods
  FROM tenant_security_config AS security
 LIMIT 1;

-- name: nextMonth :one
-- When the calendar month ends, by UTC.
SELECT (date_trunc('month', now() AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC' AS "resets_at!";
