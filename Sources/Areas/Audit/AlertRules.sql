-- SPDX-License-Identifier: Apache-2.0
-- types: rule_id AuditAlertRuleID, id AuditAlertRuleID, channels JSONValue, email EmailAddress, tenant_id TenantID

-- name: lockCount :exec
-- Rules of a workspace are counted one at a time.
SELECT pg_advisory_xact_lock(hashtextextended('zygo.alert_rules.' || zygo.current_tenant_id()::text, 0));

-- name: all :many -> row RuleRow
-- Rules of the workspace by name.
SELECT rule.id, rule.name, rule.event_types, rule.min_severity, rule.threshold_count, rule.window_seconds,
       rule.channels, rule.is_enabled, rule.last_fired_window, rule.created_at, rule.updated_at
  FROM audit.alert_rules AS rule
 ORDER BY rule.name
 LIMIT :limit;

-- name: locked :maybe -> row RuleRow
-- One rule that is about to change.
SELECT rule.id, rule.name, rule.event_types, rule.min_severity, rule.threshold_count, rule.window_seconds,
       rule.channels, rule.is_enabled, rule.last_fired_window, rule.created_at, rule.updated_at
  FROM audit.alert_rules AS rule
 WHERE rule.id = :rule_id
   FOR UPDATE;

-- name: insert :one -> row RuleRow
-- A rule of the workspace.
INSERT INTO audit.alert_rules AS rule (
       id, name, event_types, min_severity, threshold_count, window_seconds, channels, is_enabled, created_by)
VALUES (
       :rule_id, :name, :event_types, :min_severity, :threshold_count, :window_seconds, :channels, :is_enabled,
       :caller_id)
RETURNING rule.id, rule.name, rule.event_types, rule.min_severity, rule.threshold_count, rule.window_seconds,
          rule.channels, rule.is_enabled, rule.last_fired_window, rule.created_at, rule.updated_at;

-- name: update :one -> row RuleRow
-- A rule as it is from now on.
UPDATE audit.alert_rules AS rule
   SET name = :name,
       event_types = :event_types,
       min_severity = :min_severity,
       threshold_count = :threshold_count,
       window_seconds = :window_seconds,
       channels = :channels,
       is_enabled = :is_enabled
 WHERE rule.id = :rule_id
RETURNING rule.id, rule.name, rule.event_types, rule.min_severity, rule.threshold_count, rule.window_seconds,
          rule.channels, rule.is_enabled, rule.last_fired_window, rule.created_at, rule.updated_at;

-- name: delete :exec
-- One rule goes.
DELETE FROM audit.alert_rules
 WHERE id = :rule_id;

-- name: membersOf :count
-- How many of these are active members of the workspace.
SELECT count(*)
  FROM tenant_members AS member
 WHERE member.user_id = ANY (:member_ids::uuid[])
   AND member.status = 'active';

-- name: watched :many -> row WatchedRow
-- Rules of all workspaces that are looked after, behind a place.
-- scope: platform
SELECT rule.id, rule.tenant_id, rule.name, rule.event_types, rule.min_severity, rule.threshold_count,
       rule.window_seconds, rule.channels, rule.last_fired_window
  FROM audit.alert_rules AS rule
 WHERE rule.is_enabled
   AND rule.id > :after_id::uuid
 ORDER BY rule.id
 LIMIT :limit;

-- name: reached :one
-- When the entries that a rule counts first came so close together; none where they did not.
SELECT min(counted.timestamp)
  FROM (SELECT entry.timestamp, lag(entry.timestamp, :before::integer) OVER (ORDER BY entry.seq) AS earlier
          FROM audit.logs AS entry
         WHERE entry.timestamp >= :since
           AND (entry.event_type = ANY (:events::text[]) OR entry.event_type LIKE ANY (:prefixes::text[]))
           AND entry.severity = ANY (:severities::text[])) AS counted
 WHERE counted.timestamp - counted.earlier <= make_interval(secs => :window_seconds::integer);

-- name: noteFired :exec
-- Somebody hears of it; of two processes one is the first.
UPDATE audit.alert_rules
   SET last_fired_window = :at
 WHERE id = :rule_id
   AND is_enabled
   AND last_fired_window IS NOT DISTINCT FROM :known?::timestamptz;

-- name: audience :many -> row AudienceRow
-- Where mails to these members go, as far as they still are members.
SELECT member.user_id, person.email, person.locale
  FROM tenant_members AS member
  JOIN users AS person ON person.id = member.user_id
 WHERE member.user_id = ANY (:member_ids::uuid[])
   AND member.status = 'active'
   AND person.status = 'active'
 ORDER BY member.user_id
 LIMIT 100;

-- name: workspaceName :maybe
-- Name of the context's workspace.
SELECT workspace.name
  FROM tenants AS workspace
 WHERE workspace.id = zygo.current_tenant_id();
