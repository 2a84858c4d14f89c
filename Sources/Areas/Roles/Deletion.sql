-- SPDX-License-Identifier: Apache-2.0
-- types: caller_id UserID, target_id RoleID

-- name: lockHolders :exec
-- Holds the caller's membership and those of everybody with the role, in the order of their ids.
SELECT member.id
  FROM tenant_members AS member
 WHERE member.user_id = :caller_id
    OR member.primary_role_id = :role_id
    OR member.user_id IN (
       SELECT further.user_id
         FROM user_roles AS further
        WHERE further.role_id = :role_id
          AND further.status = 'active')
 ORDER BY member.id
   FOR UPDATE OF member;

-- name: dependents :one
-- Who would lose the role: members that are not removed, and open invitations.
SELECT (SELECT count(*)
          FROM (SELECT member.user_id
                  FROM tenant_members AS member
                 WHERE member.primary_role_id = :role_id
                   AND member.status <> 'removed'
                UNION
                SELECT further.user_id
                  FROM user_roles AS further
                 WHERE further.role_id = :role_id
                   AND further.status = 'active'
                   AND (further.expires_at IS NULL OR further.expires_at > now())) AS holder) AS "members!",
       (SELECT count(*)
          FROM team_invitations AS invitation
         WHERE invitation.role_id = :role_id
           AND invitation.status = 'pending') AS "invitations!",
       EXISTS (
           SELECT 1
             FROM tenant_members AS member
            WHERE member.user_id = :caller_id
              AND member.primary_role_id = :role_id
           UNION ALL
           SELECT 1
             FROM user_roles AS further
            WHERE further.user_id = :caller_id
              AND further.role_id = :role_id
              AND further.status = 'active') AS "is_caller!";

-- name: highestHolder :one
-- Level of the highest other member who holds the role; nil without any.
SELECT min(
           least(
               main.hierarchy_level,
               (SELECT min(role.hierarchy_level)
                  FROM user_roles AS other
                  JOIN roles AS role ON role.tenant_id = other.tenant_id AND role.id = other.role_id
                 WHERE other.tenant_id = member.tenant_id
                   AND other.user_id = member.user_id
                   AND other.status = 'active'
                   AND (other.expires_at IS NULL OR other.expires_at > now())))) AS "level?"
  FROM tenant_members AS member
  JOIN roles AS main ON main.tenant_id = member.tenant_id AND main.id = member.primary_role_id
 WHERE member.status <> 'removed'
   AND member.user_id <> :caller_id
   AND (member.primary_role_id = :role_id
        OR EXISTS (
           SELECT 1
             FROM user_roles AS held
            WHERE held.tenant_id = member.tenant_id
              AND held.user_id = member.user_id
              AND held.role_id = :role_id
              AND held.status = 'active'
              AND (held.expires_at IS NULL OR held.expires_at > now())));

-- name: fallbackRole :maybe
-- The role that removed members and ended invitations point to when theirs goes.
SELECT role.id
  FROM roles AS role
 WHERE role.is_system
   AND role.name = 'member';

-- name: moveAssignments :exec
-- Gives the target to the valid holders as a further role; the longer expiry wins where both are held.
INSERT INTO user_roles AS held (user_id, role_id, status, expires_at, reason, assigned_by, assigned_at)
SELECT further.user_id, :target_id, 'active', further.expires_at, further.reason, further.assigned_by,
       further.assigned_at
  FROM user_roles AS further
  JOIN tenant_members AS member
    ON member.tenant_id = further.tenant_id
   AND member.user_id = further.user_id
 WHERE further.role_id = :role_id
   AND further.status = 'active'
   AND (further.expires_at IS NULL OR further.expires_at > now())
   AND member.primary_role_id <> :role_id
   AND member.primary_role_id <> :target_id
    ON CONFLICT ON CONSTRAINT user_roles_tenant_id_user_id_role_id_key DO UPDATE
   SET status = 'active',
       expires_at = CASE
           WHEN held.status <> 'active' OR held.expires_at <= now() THEN excluded.expires_at
           WHEN held.expires_at IS NULL OR excluded.expires_at IS NULL THEN NULL
           ELSE greatest(held.expires_at, excluded.expires_at)
       END,
       revoked_by = NULL,
       revoked_at = NULL;

-- name: removeAssignments :exec
-- Takes away what is left of the role: moved, ended and revoked rows.
DELETE FROM user_roles
 WHERE role_id = :role_id;

-- name: movePrimaries :exec
-- Makes the target the primary role of everybody who had the role as such, removed members included.
UPDATE tenant_members
   SET primary_role_id = :target_id
 WHERE primary_role_id = :role_id;

-- name: removeDoubles :exec
-- A role is not held twice: the primary one stays.
DELETE FROM user_roles AS further
 USING tenant_members AS member
 WHERE member.tenant_id = further.tenant_id
   AND member.user_id = further.user_id
   AND member.primary_role_id = further.role_id
   AND further.role_id = :target_id;

-- name: moveInvitations :exec
-- Lets invitations name the target instead.
UPDATE team_invitations
   SET role_id = :target_id
 WHERE role_id = :role_id;

-- name: delete :exec
-- Removes the role and its keys.
DELETE FROM roles
 WHERE id = :role_id;
