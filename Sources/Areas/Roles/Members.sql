-- SPDX-License-Identifier: Apache-2.0
-- types: user_ids [UserID], role_ids [RoleID], caller_id UserID, user_id UserID, assigned_by UserID, email EmailAddress

-- name: page :many -> RoleMember
-- Active and suspended members with the role, latest assignment first; a primary role hides a further one.
SELECT holder.user_id AS "user_id!", person.email,
       coalesce(
           holder.display_name, person.display_name,
           nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email) AS "name!",
       holder.assigned_at AS "assigned_at!", holder.assigned_by AS "assigned_by?", holder.assignment AS "assignment!",
       holder.expires_at AS "expires_at?"
  FROM (SELECT member.user_id, member.display_name, coalesce(member.joined_at, member.created_at) AS assigned_at,
               member.invited_by AS assigned_by, 'primary' AS assignment, NULL::timestamptz AS expires_at
          FROM tenant_members AS member
          JOIN roles AS role ON role.tenant_id = member.tenant_id AND role.id = member.primary_role_id
         WHERE role.id = :role_id
           AND member.status IN ('active', 'suspended')
        UNION ALL
        SELECT further.user_id, member.display_name, further.assigned_at, further.assigned_by, 'secondary',
               further.expires_at
          FROM user_roles AS further
          JOIN tenant_members AS member
            ON member.tenant_id = further.tenant_id
           AND member.user_id = further.user_id
         WHERE further.role_id = :role_id
           AND further.status = 'active'
           AND (further.expires_at IS NULL OR further.expires_at > now())
           AND member.primary_role_id <> :role_id
           AND member.status IN ('active', 'suspended')) AS holder
  JOIN users AS person ON person.id = holder.user_id
 WHERE (:after_at?::timestamptz IS NULL
        OR (holder.assigned_at, holder.user_id) < (:after_at, :after_id?::uuid))
 ORDER BY holder.assigned_at DESC, holder.user_id DESC
 LIMIT :limit
OFFSET :offset;

-- name: pageBefore :many -> RoleMember
-- The same members in front of a place, nearest first.
SELECT holder.user_id AS "user_id!", person.email,
       coalesce(
           holder.display_name, person.display_name,
           nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email) AS "name!",
       holder.assigned_at AS "assigned_at!", holder.assigned_by AS "assigned_by?", holder.assignment AS "assignment!",
       holder.expires_at AS "expires_at?"
  FROM (SELECT member.user_id, member.display_name, coalesce(member.joined_at, member.created_at) AS assigned_at,
               member.invited_by AS assigned_by, 'primary' AS assignment, NULL::timestamptz AS expires_at
          FROM tenant_members AS member
          JOIN roles AS role ON role.tenant_id = member.tenant_id AND role.id = member.primary_role_id
         WHERE role.id = :role_id
           AND member.status IN ('active', 'suspended')
        UNION ALL
        SELECT further.user_id, member.display_name, further.assigned_at, further.assigned_by, 'secondary',
               further.expires_at
          FROM user_roles AS further
          JOIN tenant_members AS member
            ON member.tenant_id = further.tenant_id
           AND member.user_id = further.user_id
         WHERE further.role_id = :role_id
           AND further.status = 'active'
           AND (further.expires_at IS NULL OR further.expires_at > now())
           AND member.primary_role_id <> :role_id
           AND member.status IN ('active', 'suspended')) AS holder
  JOIN users AS person ON person.id = holder.user_id
 WHERE (holder.assigned_at, holder.user_id) > (:before_at::timestamptz, :before_id::uuid)
 ORDER BY holder.assigned_at, holder.user_id
 LIMIT :limit;

-- name: total :count
-- Number of holders, counted no further than the limit.
SELECT count(*)
  FROM (SELECT member.user_id
          FROM tenant_members AS member
          JOIN roles AS role ON role.tenant_id = member.tenant_id AND role.id = member.primary_role_id
         WHERE role.id = :role_id
           AND member.status IN ('active', 'suspended')
        UNION
        SELECT further.user_id
          FROM user_roles AS further
          JOIN tenant_members AS member
            ON member.tenant_id = further.tenant_id
           AND member.user_id = further.user_id
         WHERE further.role_id = :role_id
           AND further.status = 'active'
           AND (further.expires_at IS NULL OR further.expires_at > now())
           AND member.status IN ('active', 'suspended')
         LIMIT :count_limit) AS holder;

-- name: exists :one
-- Whether the role is one of this workspace.
SELECT EXISTS (
           SELECT 1
             FROM roles
            WHERE id = :role_id) AS is_known;

-- name: lockMembers :exec
-- Holds the caller's membership and those of the people concerned, in the order of their ids.
SELECT member.id
  FROM tenant_members AS member
 WHERE member.user_id = :caller_id
    OR member.user_id = ANY (:user_ids)
 ORDER BY member.id
   FOR UPDATE OF member;

-- name: targets :many
-- Where the people concerned stand, and what would become of them without the role.
-- types: fallback_role_id RoleID
-- bounded: at most one row per id asked for
SELECT member.user_id, member.status, member.is_owner, member.primary_role_id,
       least(
           main.hierarchy_level,
           (SELECT min(role.hierarchy_level)
              FROM user_roles AS further
              JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
             WHERE further.tenant_id = member.tenant_id
               AND further.user_id = member.user_id
               AND further.status = 'active'
               AND (further.expires_at IS NULL OR further.expires_at > now()))) AS "level!",
       (SELECT count(*)
          FROM user_roles AS further
         WHERE further.tenant_id = member.tenant_id
           AND further.user_id = member.user_id
           AND further.status = 'active'
           AND (further.expires_at IS NULL OR further.expires_at > now())) AS "further_count!",
       EXISTS (
           SELECT 1
             FROM user_roles AS further
            WHERE further.tenant_id = member.tenant_id
              AND further.user_id = member.user_id
              AND further.role_id = :role_id
              AND further.status = 'active'
              AND (further.expires_at IS NULL OR further.expires_at > now())) AS "holds_further!",
       (SELECT further.role_id
          FROM user_roles AS further
          JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
         WHERE further.tenant_id = member.tenant_id
           AND further.user_id = member.user_id
           AND further.role_id <> :role_id
           AND further.status = 'active'
           AND further.expires_at IS NULL
         ORDER BY role.hierarchy_level, further.assigned_at, further.id
         LIMIT 1) AS "fallback_role_id?"
  FROM tenant_members AS member
  JOIN roles AS main ON main.tenant_id = member.tenant_id AND main.id = member.primary_role_id
 WHERE member.user_id = ANY (:user_ids);

-- name: assignFurther :exec
-- Gives the role as a further one; an expired or revoked row comes back to life.
INSERT INTO user_roles (user_id, role_id, expires_at, reason, assigned_by)
SELECT chosen.user_id, :role_id, :expires_at?, :reason?, :caller_id
  FROM unnest(:user_ids::uuid[]) AS chosen (user_id)
    ON CONFLICT ON CONSTRAINT user_roles_tenant_id_user_id_role_id_key DO UPDATE
   SET status = 'active',
       expires_at = excluded.expires_at,
       reason = excluded.reason,
       assigned_by = excluded.assigned_by,
       assigned_at = now(),
       revoked_by = NULL,
       revoked_at = NULL;

-- name: assignPrimary :exec
-- Makes the role the primary one.
UPDATE tenant_members
   SET primary_role_id = :role_id
 WHERE user_id = ANY (:user_ids);

-- name: revokeFurther :exec
-- Ends the assignment of the role as a further one.
UPDATE user_roles
   SET status = 'revoked',
       revoked_by = :caller_id,
       revoked_at = now()
 WHERE role_id = :role_id
   AND user_id = ANY (:user_ids)
   AND status = 'active';

-- name: promote :exec
-- Makes a further role of each person the primary one, pairwise by position.
WITH chosen AS (
     SELECT pair.user_id, pair.role_id
       FROM unnest(:user_ids::uuid[], :role_ids::uuid[]) AS pair (user_id, role_id)),
     ended AS (
     UPDATE user_roles AS further
        SET status = 'revoked',
            revoked_by = :caller_id,
            revoked_at = now()
       FROM chosen
      WHERE further.user_id = chosen.user_id
        AND further.role_id = chosen.role_id)
UPDATE tenant_members AS member
   SET primary_role_id = chosen.role_id
  FROM chosen
 WHERE member.user_id = chosen.user_id;
