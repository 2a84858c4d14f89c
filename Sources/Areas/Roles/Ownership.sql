-- SPDX-License-Identifier: Apache-2.0
-- types: id OwnershipTransferID, transfer_id OwnershipTransferID, from_user_id UserID, to_user_id UserID
-- types: user_id UserID, fallback_role_id RoleID, role_id RoleID

-- name: latest :maybe -> row TransferRow
-- The latest offer of the workspace that concerns a person.
SELECT offer.id, offer.from_user_id, offer.to_user_id, offer.fallback_role_id, role.name AS "fallback_role?",
       offer.status, offer.expires_at, offer.decided_at, offer.created_at
  FROM tenant_ownership_transfers AS offer
  LEFT JOIN roles AS role ON role.tenant_id = offer.tenant_id AND role.id = offer.fallback_role_id
 WHERE :user_id IN (offer.from_user_id, offer.to_user_id)
 ORDER BY offer.created_at DESC, offer.id DESC
 LIMIT 1;

-- name: hold :maybe
-- State of an offer, held until COMMIT.
SELECT offer.status, offer.expires_at
  FROM tenant_ownership_transfers AS offer
 WHERE offer.id = :transfer_id
   FOR UPDATE OF offer;

-- name: party :maybe -> row PartyRow
-- One of the two people of an offer.
-- scope: platform
SELECT member.status, member.is_owner, person.email_verified AS "is_verified!", person.mfa_enabled, person.email,
       person.locale,
       coalesce(
           member.display_name, person.display_name,
           nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email) AS "name!"
  FROM tenant_members AS member
  JOIN users AS person ON person.id = member.user_id
 WHERE member.tenant_id = zygo.current_tenant_id()
   AND member.user_id = :user_id;

-- name: administrators :many -> row AdministratorRow
-- Active members with the administrators' role, to be told of a change.
-- types: user_id UserID
SELECT member.user_id, person.email, person.locale
  FROM tenant_members AS member
  JOIN roles AS role ON role.tenant_id = member.tenant_id AND role.id = member.primary_role_id
  JOIN users AS person ON person.id = member.user_id
 WHERE member.status = 'active'
   AND role.is_system
   AND role.name = 'admin'
 ORDER BY member.user_id
 LIMIT :limit;

-- name: workspace :one -> row WorkspaceRow
-- Name and state of the context's workspace.
SELECT tenant.name, tenant.status, tenant.deletion_scheduled_for, tenant.deletion_cancellable_until
  FROM tenants AS tenant
 WHERE tenant.id = zygo.current_tenant_id();

-- name: fallback :maybe -> row FallbackRow
-- A role by name, held until COMMIT.
-- types: id RoleID
SELECT role.id, role.is_protected
  FROM roles AS role
 WHERE role.name = :name
   FOR SHARE OF role;

-- name: expire :exec
-- Closes an offer whose time is over, so that a new one has room.
UPDATE tenant_ownership_transfers
   SET status = 'expired', decided_at = :at
 WHERE status = 'pending'
   AND expires_at <= :at;

-- name: insert :exec
-- An offer to take the workspace over.
INSERT INTO tenant_ownership_transfers (id, from_user_id, to_user_id, fallback_role_id, expires_at, created_at)
VALUES (:transfer_id, :from_user_id, :to_user_id, :fallback_role_id, :expires_at, :at);

-- name: decide :exec
-- Closes an open offer; touches no row when somebody else closed it.
UPDATE tenant_ownership_transfers
   SET status = :status, decided_at = :at
 WHERE id = :transfer_id
   AND status = 'pending';

-- name: demote :exec
-- The owner is one no more.
UPDATE tenant_members
   SET is_owner = false,
       primary_role_id = coalesce(
           :role_id?::uuid,
           (SELECT role.id
              FROM roles AS role
             WHERE role.is_system
               AND role.name = 'admin'))
 WHERE user_id = :user_id
   AND is_owner;

-- name: promote :exec
-- Makes an active member the owner.
UPDATE tenant_members
   SET is_owner = true,
       primary_role_id = (
           SELECT role.id
             FROM roles AS role
            WHERE role.is_system
              AND role.name = 'owner')
 WHERE user_id = :user_id
   AND status = 'active';

-- name: dropDirect :exec
-- The owner holds everything: no direct row says more or less.
DELETE FROM user_permissions
 WHERE user_id = :user_id;

-- name: dropDoubles :exec
-- A role is not held twice: the primary one stays.
DELETE FROM user_roles AS further
 USING tenant_members AS member
 WHERE member.tenant_id = further.tenant_id
   AND member.user_id = further.user_id
   AND member.primary_role_id = further.role_id
   AND further.user_id = :user_id;
