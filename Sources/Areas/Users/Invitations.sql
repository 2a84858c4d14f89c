-- SPDX-License-Identifier: Apache-2.0
-- types: id InvitationID, invitation_id InvitationID, user_id UserID, caller_id UserID, role_id RoleID
-- types: tenant_id TenantID, email EmailAddress

-- name: lockSeats :exec
-- Holds the counter of the workspace's people, so that two invitations never share the last seat.
INSERT INTO tenant_usage AS usage (metric, value)
VALUES ('users', 0)
    ON CONFLICT (tenant_id, metric, period) DO UPDATE
   SET value = usage.value;

-- name: syncSeats :exec
-- Sets the counter of the workspace's people to what the tables say.
-- scope: platform
INSERT INTO tenant_usage (metric, value)
SELECT 'users',
       (SELECT count(*)
          FROM tenant_members AS member
         WHERE member.tenant_id = zygo.current_tenant_id()
           AND member.status IN ('active', 'suspended'))
       + (SELECT count(*)
            FROM team_invitations AS invitation
           WHERE invitation.status = 'pending'
             AND invitation.expires_at > now())
    ON CONFLICT (tenant_id, metric, period) DO UPDATE
   SET value = excluded.value;

-- name: seats :one
-- People and open invitations of the workspace, and how many its plan allows; the plan that would allow more.
-- scope: platform
SELECT seats.taken AS "taken!", seats.seat_limit AS "limit!",
       (SELECT larger.wire_tier
          FROM plan_catalog AS larger
         WHERE larger.rank > plan.rank
           AND larger.is_active
         ORDER BY larger.rank
         LIMIT 1) AS "required_plan?",
       tenant.name AS tenant_name,
       (SELECT coalesce(
                   person.display_name, nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email)
          FROM users AS person
         WHERE person.id = :caller_id) AS "inviter_name?"
  FROM tenants AS tenant
  JOIN plan_catalog AS plan ON plan.key = tenant.plan
 CROSS JOIN zygo.workspace_seats() AS seats
 WHERE tenant.id = zygo.current_tenant_id();

-- name: memberWith :maybe
-- The member of the workspace who has an address, removed ones included.
-- scope: platform
SELECT member.user_id, member.status, member.restorable_until
  FROM tenant_members AS member
  JOIN users AS person ON person.id = member.user_id
 WHERE member.tenant_id = zygo.current_tenant_id()
   AND person.email = :email;

-- name: openWith :maybe
-- The open invitation of an address.
SELECT invitation.id
  FROM team_invitations AS invitation
 WHERE invitation.email = :email
   AND invitation.status = 'pending'
   AND invitation.expires_at > now();

-- name: expire :exec
-- Closes an invitation of this address that ran out, so that a new one has room.
UPDATE team_invitations
   SET status = 'expired', ended_at = :at
 WHERE email = :email
   AND status = 'pending'
   AND expires_at <= now();

-- name: insert :exec
-- An open invitation.
INSERT INTO team_invitations (id, email, role_id, token_hash, expires_at, invited_by, last_sent_at, created_at)
VALUES (:invitation_id, :email, :role_id, :token_hash, :expires_at, :caller_id, :at, :at);

-- name: byToken :maybe
-- The invitation that a token opens, of whatever workspace and state.
SELECT found.invitation_id AS "invitation_id!", found.tenant_id AS "tenant_id!", found.tenant_slug AS "tenant_slug!",
       found.tenant_name AS "tenant_name!", found.tenant_status AS "tenant_status!", found.email AS "email!",
       found.role_id AS "role_id!", found.role_display_name AS "role_display_name!", found.status AS "status!",
       found.expires_at AS "expires_at!", found.inviter_name AS "inviter_name?"
  FROM zygo.invitation_by_token(:digest) AS found;

-- name: hasAccount :one
-- Whether an account has the address.
SELECT EXISTS (
           SELECT 1
             FROM zygo.login_identity(:address::text) AS person
            WHERE person.deleted_at IS NULL) AS has_account;

-- name: addressee :maybe
-- Address of the caller, and the proofs of the session.
SELECT person.email, person.email_verified AS "email_verified!", session.amr, session.auth_time,
       session.mfa_verified_at, session.remember_me
  FROM users AS person
  JOIN sessions AS session ON session.user_id = person.id
 WHERE person.id = :caller_id
   AND session.id = :session_id;

-- name: claim :exec
-- Takes the invitation; whoever comes second finds none.
UPDATE team_invitations
   SET status = 'accepted', accepted_at = :at, accepted_by = :caller_id, ended_at = :at
 WHERE id = :invitation_id
   AND status = 'pending'
   AND expires_at > now();

-- name: join :exec
-- Makes the caller a member; one who was removed before comes back, an active or suspended one stays as it is.
INSERT INTO tenant_members AS member (user_id, primary_role_id, status, invited_by, invited_at, joined_at)
SELECT :caller_id, invitation.role_id, 'active', invitation.invited_by, invitation.created_at, :at
  FROM team_invitations AS invitation
 WHERE invitation.id = :invitation_id
    ON CONFLICT ON CONSTRAINT tenant_members_tenant_id_user_id_key DO UPDATE
   SET primary_role_id = excluded.primary_role_id, status = 'active', invited_by = excluded.invited_by,
       invited_at = excluded.invited_at, joined_at = excluded.joined_at, suspended_at = NULL, suspended_by = NULL,
       suspension_reason = NULL, removed_at = NULL, removed_by = NULL, removal_reason = NULL,
       restorable_until = NULL
 WHERE member.status IN ('pending', 'removed');

-- name: workspace :one
-- The workspace of the context on the wire.
SELECT tenant.id AS tenant_id, tenant.slug, tenant.name, plan.wire_tier, tenant.status,
       tenant.logo_file_id IS NOT NULL AS has_logo
  FROM tenants AS tenant
  JOIN plan_catalog AS plan ON plan.key = tenant.plan
 WHERE tenant.id = zygo.current_tenant_id();

-- name: insertEntry :exec
-- A single-use token that enters a workspace, with the proofs of the session it comes from.
INSERT INTO auth_flows (id, kind, user_id, tenant_id, session_id, payload, max_attempts, expires_at)
VALUES (:digest, 'auth_token', :caller_id, :tenant_id, :session_id, :payload, 1, :expires_at);

-- name: page :many -> row OpenRow
-- Open invitations, the latest first, also those that ran out and were not closed yet.
-- types: invited_by UserID
SELECT invitation.id, invitation.email, role.name AS role, role.display_name AS role_display_name,
       invitation.invited_by,
       coalesce(
           person.display_name, nullif(concat_ws(' ', person.first_name, person.last_name), ''),
           person.email) AS "inviter_name?",
       invitation.created_at, invitation.expires_at, invitation.last_sent_at, invitation.resend_count
  FROM team_invitations AS invitation
  JOIN roles AS role ON role.tenant_id = invitation.tenant_id AND role.id = invitation.role_id
  LEFT JOIN users AS person ON person.id = invitation.invited_by
 WHERE invitation.status = 'pending'
   AND (:after_at?::timestamptz IS NULL
        OR (invitation.created_at, invitation.id) < (:after_at, :after_id?::uuid))
 ORDER BY invitation.created_at DESC, invitation.id DESC
 LIMIT :limit
OFFSET :offset;

-- name: pageBefore :many -> row OpenRow
-- The same invitations in front of a place, nearest first.
-- types: invited_by UserID
SELECT invitation.id, invitation.email, role.name AS role, role.display_name AS role_display_name,
       invitation.invited_by,
       coalesce(
           person.display_name, nullif(concat_ws(' ', person.first_name, person.last_name), ''),
           person.email) AS "inviter_name?",
       invitation.created_at, invitation.expires_at, invitation.last_sent_at, invitation.resend_count
  FROM team_invitations AS invitation
  JOIN roles AS role ON role.tenant_id = invitation.tenant_id AND role.id = invitation.role_id
  LEFT JOIN users AS person ON person.id = invitation.invited_by
 WHERE invitation.status = 'pending'
   AND (invitation.created_at, invitation.id) > (:before_at::timestamptz, :before_id::uuid)
 ORDER BY invitation.created_at, invitation.id
 LIMIT :limit;

-- name: openTotal :count
-- Number of open invitations, counted no further than the limit.
SELECT count(*)
  FROM (SELECT invitation.id
          FROM team_invitations AS invitation
         WHERE invitation.status = 'pending'
         LIMIT :count_limit) AS counted;

-- name: one :maybe -> row OpenRow
-- One open invitation as lists show it.
-- types: invited_by UserID
SELECT invitation.id, invitation.email, role.name AS role, role.display_name AS role_display_name,
       invitation.invited_by,
       coalesce(
           person.display_name, nullif(concat_ws(' ', person.first_name, person.last_name), ''),
           person.email) AS "inviter_name?",
       invitation.created_at, invitation.expires_at, invitation.last_sent_at, invitation.resend_count
  FROM team_invitations AS invitation
  JOIN roles AS role ON role.tenant_id = invitation.tenant_id AND role.id = invitation.role_id
  LEFT JOIN users AS person ON person.id = invitation.invited_by
 WHERE invitation.id = :invitation_id
   AND invitation.status = 'pending';

-- name: held :maybe -> row HeldRow
-- An invitation of whatever state, held until COMMIT.
SELECT invitation.email, invitation.role_id, invitation.status, invitation.expires_at, invitation.resend_count,
       coalesce(invitation.last_sent_at, invitation.created_at) AS "sent_at!"
  FROM team_invitations AS invitation
 WHERE invitation.id = :invitation_id
   FOR UPDATE OF invitation;

-- name: renew :exec
-- Gives an open invitation a new token and a new end; the old token opens nothing any more.
UPDATE team_invitations
   SET token_hash = :token_hash, expires_at = :expires_at, last_sent_at = :at, resend_count = resend_count + 1
 WHERE id = :invitation_id
   AND status = 'pending';

-- name: close :exec
-- Ends an open invitation; touches no row when somebody else ended or accepted it.
UPDATE team_invitations
   SET status = :status, ended_at = :at
 WHERE id = :invitation_id
   AND status = 'pending';
