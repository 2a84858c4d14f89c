-- SPDX-License-Identifier: Apache-2.0
-- types: id ApiKeyID, key_id ApiKeyID, user_id UserID, owner_id UserID, caller_id UserID, revoked_by UserID
-- types: after_id UUID, before_id UUID

-- name: byID :maybe -> row KeyRow
-- One key of the workspace; one whose time is over says so before anybody wrote it down.
SELECT key.id, key.user_id, key.name, key.description, key.key_prefix, key.scopes,
       CASE WHEN key.status = 'active' AND key.expires_at <= :at THEN 'expired' ELSE key.status END AS "status!",
       key.expires_at, key.usage_count, key.last_used_at, host(key.last_used_ip) AS "last_used_ip?", key.created_at,
       key.revoked_at, key.revoked_by
  FROM api_keys AS key
 WHERE key.id = :key_id;

-- name: page :many -> row KeyRow
-- Keys of the workspace, newest first.
SELECT key.id, key.user_id, key.name, key.description, key.key_prefix, key.scopes,
       CASE WHEN key.status = 'active' AND key.expires_at <= :at THEN 'expired' ELSE key.status END AS "status!",
       key.expires_at, key.usage_count, key.last_used_at, host(key.last_used_ip) AS "last_used_ip?", key.created_at,
       key.revoked_at, key.revoked_by
  FROM api_keys AS key
 WHERE (:status?::text IS NULL
        OR CASE WHEN key.status = 'active' AND key.expires_at <= :at THEN 'expired' ELSE key.status END = :status)
   AND (:owner_id?::uuid IS NULL OR key.user_id = :owner_id)
   AND (:after_at?::timestamptz IS NULL OR (key.created_at, key.id) < (:after_at, :after_id?::uuid))
 ORDER BY key.created_at DESC, key.id DESC
 LIMIT :limit
OFFSET :offset;

-- name: pageBefore :many -> row KeyRow
-- The same keys in front of a place, nearest first.
SELECT key.id, key.user_id, key.name, key.description, key.key_prefix, key.scopes,
       CASE WHEN key.status = 'active' AND key.expires_at <= :at THEN 'expired' ELSE key.status END AS "status!",
       key.expires_at, key.usage_count, key.last_used_at, host(key.last_used_ip) AS "last_used_ip?", key.created_at,
       key.revoked_at, key.revoked_by
  FROM api_keys AS key
 WHERE (:status?::text IS NULL
        OR CASE WHEN key.status = 'active' AND key.expires_at <= :at THEN 'expired' ELSE key.status END = :status)
   AND (:owner_id?::uuid IS NULL OR key.user_id = :owner_id)
   AND (key.created_at, key.id) > (:before_at::timestamptz, :before_id::uuid)
 ORDER BY key.created_at, key.id
 LIMIT :limit;

-- name: total :count
-- Number of these keys, counted no further than the limit.
SELECT count(*)
  FROM (SELECT key.id
          FROM api_keys AS key
         WHERE (:status?::text IS NULL
                OR CASE WHEN key.status = 'active' AND key.expires_at <= :at THEN 'expired' ELSE key.status END
                   = :status)
           AND (:owner_id?::uuid IS NULL OR key.user_id = :owner_id)
         LIMIT :count_limit) AS counted;

-- name: lockCount :exec
-- Holds the number of keys of the workspace until the end, so that two callers do not both take the last place.
SELECT pg_advisory_xact_lock(hashtextextended('zygo.api_keys.' || zygo.current_tenant_id()::text, 0));

-- name: limits :one
-- Usable keys of the workspace and of the caller, and how many the plan allows of each.
-- scope: platform
SELECT (SELECT count(*)
          FROM api_keys AS key
         WHERE key.status = 'active'
           AND (key.expires_at IS NULL OR key.expires_at > :at)) AS "taken!",
       (SELECT count(*)
          FROM api_keys AS key
         WHERE key.status = 'active'
           AND (key.expires_at IS NULL OR key.expires_at > :at)
           AND key.user_id = :caller_id) AS "taken_by_caller!",
       coalesce(
           CASE WHEN coalesce((settings.limit_overrides #>> '{max_api_keys,expires_at}')::timestamptz > :at, true)
           THEN (settings.limit_overrides #>> '{max_api_keys,value}')::int8
           END,
           (plan.limits ->> 'max_api_keys')::int8, -1) AS "limit!",
       coalesce((plan.limits ->> 'max_api_keys_per_user')::int8, -1) AS "caller_limit!",
       plan.key AS plan_key,
       coalesce(
           (SELECT exception.enabled
              FROM tenant_features AS exception
             WHERE exception.feature = 'ipAllowlist'
               AND (exception.expires_at IS NULL OR exception.expires_at > :at)),
           'ipAllowlist' = ANY (plan.features)) AS "has_networks!",
       (SELECT smallest.wire_tier
          FROM plan_catalog AS smallest
         WHERE 'ipAllowlist' = ANY (smallest.features)
           AND smallest.is_active
         ORDER BY smallest.rank
         LIMIT 1) AS "networks_plan?"
  FROM tenants AS tenant
  JOIN plan_catalog AS plan ON plan.key = tenant.plan
  LEFT JOIN tenant_settings AS settings ON settings.tenant_id = tenant.id
 WHERE tenant.id = zygo.current_tenant_id();

-- name: insert :exec
-- A key of the caller.
INSERT INTO api_keys (
       id, user_id, name, description, environment, key_prefix, key_hash, scopes, allowed_ips, rate_limit_per_minute,
       expires_at, created_at)
VALUES (
       :key_id, :caller_id, :name, :description?, :environment, :key_prefix, :key_hash, :scopes,
       ARRAY(SELECT network(given.range::inet)::cidr FROM unnest(:allowed_ips::text[]) AS given (range)),
       :rate_limit_per_minute?, :expires_at?, :at);

-- name: longestLife :one
-- Days that a key of the workspace lives at most; 0 without a bound.
SELECT coalesce(max(config.api_key_max_days), 0) AS "days!"
  FROM tenant_security_config AS config;

-- name: lockToChange :maybe -> row ChangeRow
-- What a change of a key depends on; holds the key until the end.
SELECT key.id, key.user_id, key.name, key.environment, key.scopes, key.key_prefix,
       CASE WHEN key.status = 'active' AND key.expires_at <= :at THEN 'expired' ELSE key.status END AS "status!",
       key.expires_at, key.created_at, key.revoked_at
  FROM api_keys AS key
 WHERE key.id = :key_id
   FOR NO KEY UPDATE OF key;

-- name: revoke :exec
-- Takes a key away for good.
UPDATE api_keys
   SET status = 'revoked',
       revoked_at = :at,
       revoked_by = :caller_id,
       revoke_reason = 'user'
 WHERE id = :key_id;

-- name: regenerate :exec
-- Another secret under the same id; the former one opens nothing any more.
UPDATE api_keys
   SET key_prefix = :key_prefix,
       key_hash = :key_hash,
       status = 'active',
       expires_at = :expires_at?
 WHERE id = :key_id;
