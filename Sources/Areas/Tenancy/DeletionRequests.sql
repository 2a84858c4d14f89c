-- SPDX-License-Identifier: Apache-2.0
-- types: id DeletionRequestID, requested_by UserID, member_id UserID, after_member UserID, email EmailAddress

-- name: lockTenant :maybe -> row TenantRow
-- Holds the context's workspace and tells what its deletion hangs on.
-- scope: platform
SELECT tenant.name, tenant.status, tenant.deletion_scheduled_for, tenant.deletion_cancellable_until,
       zygo.legal_hold_active('tenant', tenant.id) AS "is_held!",
       EXISTS (
           SELECT 1
             FROM invoices AS invoice
            WHERE invoice.status = 'open'
              AND invoice.amount_due > 0) AS "owes!",
       EXISTS (
           SELECT 1
             FROM tenant_ownership_transfers AS transfer
            WHERE transfer.status = 'pending'
              AND transfer.expires_at > now()) AS "is_handed_over!"
  FROM tenants AS tenant
 WHERE tenant.id = zygo.current_tenant_id()
   FOR UPDATE OF tenant;

-- name: graceEnd :one
-- When a workspace that is asked to be deleted now is deleted.
SELECT zygo.deletion_grace_end(:at) AS "grace_end!";

-- name: insert :exec
-- A request in its grace period.
INSERT INTO deletion_requests (id, requested_by, reason, status, scheduled_for, can_cancel_until)
VALUES (
       :id, :requested_by, :reason?, 'grace_period', :scheduled_for, :cancel_until);

-- name: closeTenant :exec
-- The context's workspace waits for its end; touches no row where its state has changed.
UPDATE tenants
   SET status = 'pending_deletion', status_before_deletion = 'active', deletion_requested_at = :at,
       deletion_scheduled_for = :scheduled_for, deletion_cancellable_until = :cancel_until
 WHERE id = zygo.current_tenant_id()
   AND status = 'active';

-- name: openTenant :exec
-- The context's workspace is as it was before; touches no row where its state has changed.
UPDATE tenants
   SET status = coalesce(status_before_deletion, 'active'), status_before_deletion = NULL,
       deletion_requested_at = NULL, deletion_scheduled_for = NULL, deletion_cancellable_until = NULL
 WHERE id = zygo.current_tenant_id()
   AND status = 'pending_deletion';

-- name: endSessions :exec
-- Ends the sessions in the context's workspace, but those of one member where one is named.
-- scope: platform
UPDATE sessions
   SET revoked_at = :at, revoked_reason = :reason
 WHERE tenant_id = zygo.current_tenant_id()
   AND revoked_at IS NULL
   AND (:member_id?::uuid IS NULL OR user_id <> :member_id);

-- name: audience :many -> row AudienceRow
-- Who hears of the deletion of the context's workspace, behind a member.
SELECT member.user_id AS member_id, person.email, person.locale
  FROM tenant_members AS member
  JOIN users AS person ON person.id = member.user_id
 WHERE member.status = 'active'
   AND person.status = 'active'
   AND (:after_member?::uuid IS NULL OR member.user_id > :after_member)
 ORDER BY member.user_id
 LIMIT :limit;

-- name: byID :maybe -> row RequestRow
-- One request of the context's workspace.
SELECT request.id, request.tenant_id, request.status, request.reason, request.requested_by, request.created_at,
       request.scheduled_for, request.can_cancel_until, request.cancelled_at,
       coalesce(request.archived_at, request.purged_at) AS "ended_at?"
  FROM deletion_requests AS request
 WHERE request.id = :id;

-- name: page :many -> row RequestRow
-- Requests of the context's workspace, newest first, behind a place.
SELECT request.id, request.tenant_id, request.status, request.reason, request.requested_by, request.created_at,
       request.scheduled_for, request.can_cancel_until, request.cancelled_at,
       coalesce(request.archived_at, request.purged_at) AS "ended_at?"
  FROM deletion_requests AS request
 WHERE :after_id?::uuid IS NULL OR request.id < :after_id
 ORDER BY request.id DESC
 LIMIT :limit
OFFSET :offset;

-- name: pageBefore :many -> row RequestRow
-- The same requests in front of a place, nearest first.
SELECT request.id, request.tenant_id, request.status, request.reason, request.requested_by, request.created_at,
       request.scheduled_for, request.can_cancel_until, request.cancelled_at,
       coalesce(request.archived_at, request.purged_at) AS "ended_at?"
  FROM deletion_requests AS request
 WHERE request.id > :before_id::uuid
 ORDER BY request.id
 LIMIT :limit;

-- name: total :count
-- How many requests there are, counted up to a bound.
SELECT count(*) AS "count!"
  FROM (SELECT 1
          FROM deletion_requests AS request
         LIMIT :count_limit) AS counted;

-- name: cancel :exec
-- Stops a request; touches no row where it is over or too late.
UPDATE deletion_requests
   SET status = 'cancelled', cancelled_at = :at, cancelled_by = :member_id
 WHERE id = :id
   AND status = 'grace_period'
   AND can_cancel_until > :at;

-- name: due :many -> row DueRow
-- Requests of all workspaces whose grace is over, and those whose members should hear how near the end is; those
-- that a legal hold keeps stand in nobody's way.
-- scope: platform
SELECT request.id, request.tenant_id, request.scheduled_for AS "scheduled_for!",
       ARRAY(
           SELECT notice.days
             FROM jsonb_array_elements_text(request.notices) AS notice (days)) AS "notices!"
  FROM deletion_requests AS request
 WHERE request.status = 'grace_period'
   AND request.scheduled_for < :horizon::timestamptz
 ORDER BY zygo.legal_hold_active('tenant', request.tenant_id), request.scheduled_for
 LIMIT 200;

-- name: noteNotice :exec
-- Keeps that members heard how many days are left; touches no row where they had heard it.
UPDATE deletion_requests
   SET notices = notices || to_jsonb(:days::int8)
 WHERE id = :id
   AND status = 'grace_period'
   AND NOT notices @> to_jsonb(:days::int8);

-- name: endRequest :exec
-- The grace is over; touches no row where the request was stopped meanwhile.
UPDATE deletion_requests
   SET status = 'archiving'
 WHERE id = :id
   AND status = 'grace_period'
   AND scheduled_for <= :at;

-- name: endTenant :exec
-- The context's workspace is deleted: nobody enters it any more.
UPDATE tenants
   SET status = 'deleted', deleted_at = :at
 WHERE id = zygo.current_tenant_id()
   AND status = 'pending_deletion';
