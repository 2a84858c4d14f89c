-- SPDX-License-Identifier: Apache-2.0
-- types: id TenantDomainID, claimed_by UserID, tenant_id TenantID, limits JSONValue, limit_overrides JSONValue
-- types: email EmailAddress, member_id UserID

-- name: all :many -> row DomainRow
-- Hosting domains of the context's workspace, by name.
-- scope: platform
SELECT domain.id, domain.domain, domain.status, domain.token, domain.claimed_at, domain.verified_at,
       domain.last_checked_at, domain.cname_ok AS "is_led_here!", domain.is_primary, tenant.slug
  FROM tenant_domains AS domain
  JOIN tenants AS tenant ON tenant.id = domain.tenant_id
 ORDER BY domain.domain
 LIMIT 1000;

-- name: byID :maybe -> row DomainRow
-- One hosting domain of the context's workspace.
-- scope: platform
SELECT domain.id, domain.domain, domain.status, domain.token, domain.claimed_at, domain.verified_at,
       domain.last_checked_at, domain.cname_ok AS "is_led_here!", domain.is_primary, tenant.slug
  FROM tenant_domains AS domain
  JOIN tenants AS tenant ON tenant.id = domain.tenant_id
 WHERE domain.id = :id;

-- name: byName :maybe -> row DomainRow
-- The same by its name.
-- scope: platform
SELECT domain.id, domain.domain, domain.status, domain.token, domain.claimed_at, domain.verified_at,
       domain.last_checked_at, domain.cname_ok AS "is_led_here!", domain.is_primary, tenant.slug
  FROM tenant_domains AS domain
  JOIN tenants AS tenant ON tenant.id = domain.tenant_id
 WHERE domain.domain = :domain;

-- name: allowance :one -> row AllowanceRow
-- What the context's workspace may claim: whether its plan or an exception opens custom domains, and how many.
-- scope: platform
SELECT coalesce(
           (SELECT exception.enabled
              FROM tenant_features AS exception
             WHERE exception.feature = 'customDomain'
               AND (exception.expires_at IS NULL OR exception.expires_at > now())),
           'customDomain' = ANY (plan.features)) AS "is_open!",
       plan.limits, coalesce(settings.limit_overrides, '{}'::jsonb) AS "limit_overrides!",
       (SELECT count(*)
          FROM tenant_domains AS domain
         WHERE domain.status IN ('pending', 'verified', 'failing')) AS "taken!"
  FROM tenants AS tenant
  JOIN plan_catalog AS plan ON plan.key = tenant.plan
  LEFT JOIN tenant_settings AS settings ON settings.tenant_id = tenant.id
 WHERE tenant.id = zygo.current_tenant_id();

-- name: holder :maybe -> row HolderRow
-- The workspace that a proven domain belongs to.
SELECT found.tenant_id AS "tenant_id!", found.status AS "status!"
  FROM zygo.resolve_host(:host::text) AS found;

-- name: claim :exec
-- An open claim; one that is over starts anew.
INSERT INTO tenant_domains (
       id, domain, token, claimed_by, claimed_at, next_check_at)
VALUES (
       :id, :domain, :token, :claimed_by, :at, :expires_at)
    ON CONFLICT (tenant_id, domain) DO UPDATE
   SET token = excluded.token, status = 'pending', claimed_by = excluded.claimed_by,
       claimed_at = excluded.claimed_at, next_check_at = excluded.next_check_at, verified_at = NULL,
       last_checked_at = NULL, failed_checks = 0, cname_ok = false;

-- name: isProvenForMail :one
-- Whether the context's workspace has proven the domain for sign-in by mail address: that proof is as good.
SELECT EXISTS (
           SELECT 1
             FROM sso_domains AS proven
            WHERE proven.domain = :domain
              AND proven.status = 'verified') AS is_proven;

-- name: verify :exec
-- The proof was found; touches no row where the claim is over or another one.
UPDATE tenant_domains
   SET status = 'verified', verified_at = coalesce(verified_at, :at), last_checked_at = :at,
       next_check_at = :next_check_at, failed_checks = 0, cname_ok = :is_led_here
 WHERE id = :id
   AND token = :token
   AND status IN ('pending', 'verified', 'failing');

-- name: noteCheck :exec
-- The proof was looked for in vain.
UPDATE tenant_domains
   SET last_checked_at = :at, cname_ok = :is_led_here
 WHERE id = :id
   AND token = :token;

-- name: release :exec
-- Ends a claim or a proven domain of the context's workspace.
DELETE FROM tenant_domains
 WHERE id = :id;

-- name: releaseAll :exec
-- Ends all of them: the workspace is over.
-- scope: platform
DELETE FROM tenant_domains
 WHERE tenant_id = zygo.current_tenant_id();

-- name: due :many -> row DueRow
-- Domains of all workspaces that are to be looked up, and open claims whose time is over.
-- scope: platform
SELECT domain.id, domain.tenant_id, domain.domain, domain.status, domain.token, domain.failed_checks, tenant.slug
  FROM tenant_domains AS domain
  JOIN tenants AS tenant ON tenant.id = domain.tenant_id
 WHERE domain.next_check_at <= :at::timestamptz
   AND domain.status IN ('pending', 'verified', 'failing')
 ORDER BY domain.next_check_at
 LIMIT :limit;

-- name: take :exec
-- Takes a due check on, so that no other process does; touches no row where one has.
UPDATE tenant_domains
   SET next_check_at = :next_check_at
 WHERE id = :id
   AND next_check_at <= :at::timestamptz
   AND status IN ('verified', 'failing');

-- name: postpone :exec
-- Nobody could be asked: another time.
UPDATE tenant_domains
   SET next_check_at = :next_check_at
 WHERE id = :id
   AND token = :token
   AND status IN ('verified', 'failing');

-- name: expire :exec
-- Ends an open claim that was not proven in time.
UPDATE tenant_domains
   SET status = 'expired', next_check_at = NULL
 WHERE id = :id
   AND status = 'pending'
   AND next_check_at <= :at::timestamptz;

-- name: settle :exec
-- What a check has come to; touches no row where the domain has another state or proof meanwhile.
UPDATE tenant_domains
   SET status = :status, failed_checks = :failed_checks, last_checked_at = :at, cname_ok = :is_led_here,
       next_check_at = CASE WHEN :status = 'revoked' THEN NULL ELSE next_check_at END,
       is_primary = is_primary AND :status <> 'revoked'
 WHERE id = :id
   AND token = :token
   AND status = :former_status;

-- name: audience :many -> row AudienceRow
-- Who hears of the state of a domain: the owner of the context's workspace.
SELECT member.user_id AS member_id, person.email, person.locale
  FROM tenant_members AS member
  JOIN users AS person ON person.id = member.user_id
 WHERE member.status = 'active'
   AND member.is_owner
   AND person.status = 'active'
 LIMIT 10;
