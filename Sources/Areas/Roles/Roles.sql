-- SPDX-License-Identifier: Apache-2.0
-- types: role_ids [RoleID], caller_id UserID, permission_keys [String]

-- name: lockCaller :exec
-- Holds the caller's membership until the end, so that a demotion cannot be outrun.
SELECT member.id
  FROM tenant_members AS member
 WHERE member.user_id = :caller_id
   FOR SHARE OF member;

-- name: lockRolesToChange :exec
-- Holds the roles that are about to change and the caller's own, in the order of their ids.
SELECT role.id
  FROM roles AS role
 WHERE role.id = ANY (:role_ids)
    OR role.id IN (
       SELECT member.primary_role_id
         FROM tenant_members AS member
        WHERE member.user_id = :caller_id
       UNION ALL
       SELECT further.role_id
         FROM user_roles AS further
        WHERE further.user_id = :caller_id
          AND further.status = 'active')
 ORDER BY role.id
   FOR NO KEY UPDATE OF role;

-- name: lockRolesToAssign :exec
-- Holds the roles that are about to be given or taken and the caller's own, in the order of their ids.
SELECT role.id
  FROM roles AS role
 WHERE role.id = ANY (:role_ids)
    OR role.id IN (
       SELECT member.primary_role_id
         FROM tenant_members AS member
        WHERE member.user_id = :caller_id
       UNION ALL
       SELECT further.role_id
         FROM user_roles AS further
        WHERE further.user_id = :caller_id
          AND further.status = 'active')
 ORDER BY role.id
   FOR SHARE OF role;

-- name: caller :maybe
-- What the caller may do now: level and effective keys of an active membership.
SELECT member.is_owner,
       least(
           main.hierarchy_level,
           (SELECT min(role.hierarchy_level)
              FROM user_roles AS further
              JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
             WHERE further.user_id = :caller_id
               AND further.status = 'active'
               AND (further.expires_at IS NULL OR further.expires_at > now()))) AS "level!",
       ARRAY(
           SELECT permission.key
             FROM zygo.effective_permissions(member.user_id) AS held
             JOIN permissions AS permission ON permission.id = held.permission_id
            ORDER BY permission.sort_order) AS "permission_keys!"
  FROM tenant_members AS member
  JOIN roles AS main ON main.tenant_id = member.tenant_id AND main.id = member.primary_role_id
 WHERE member.user_id = :caller_id
   AND member.status = 'active';

-- name: byID :maybe -> row RoleRow
-- One role with its keys in catalogue order and the number of its holders.
SELECT role.id, role.tenant_id, role.name, role.display_name, role.description, role.is_system, role.is_protected,
       role.is_default, role.hierarchy_level, role.created_by, role.created_at, role.updated_at, role.row_version,
       ARRAY(
           SELECT permission.key
             FROM role_permissions AS given
             JOIN permissions AS permission ON permission.id = given.permission_id
            WHERE given.role_id = role.id
            ORDER BY permission.sort_order) AS "permission_keys!",
       (SELECT count(*)
          FROM (SELECT member.user_id
                  FROM tenant_members AS member
                 WHERE member.tenant_id = role.tenant_id
                   AND member.primary_role_id = role.id
                   AND member.status IN ('active', 'suspended')
                UNION
                SELECT further.user_id
                  FROM user_roles AS further
                  JOIN tenant_members AS member
                    ON member.tenant_id = further.tenant_id
                   AND member.user_id = further.user_id
                 WHERE further.role_id = role.id
                   AND further.status = 'active'
                   AND (further.expires_at IS NULL OR further.expires_at > now())
                   AND member.status IN ('active', 'suspended')) AS holder) AS "members_count!"
  FROM roles AS role
 WHERE role.id = :role_id;

-- name: byIDs :many -> row RoleRow
-- The roles among these ids that exist here, by hierarchy and name.
-- bounded: at most one row per id asked for
SELECT role.id, role.tenant_id, role.name, role.display_name, role.description, role.is_system, role.is_protected,
       role.is_default, role.hierarchy_level, role.created_by, role.created_at, role.updated_at, role.row_version,
       ARRAY(
           SELECT permission.key
             FROM role_permissions AS given
             JOIN permissions AS permission ON permission.id = given.permission_id
            WHERE given.role_id = role.id
            ORDER BY permission.sort_order) AS "permission_keys!",
       (SELECT count(*)
          FROM (SELECT member.user_id
                  FROM tenant_members AS member
                 WHERE member.tenant_id = role.tenant_id
                   AND member.primary_role_id = role.id
                   AND member.status IN ('active', 'suspended')
                UNION
                SELECT further.user_id
                  FROM user_roles AS further
                  JOIN tenant_members AS member
                    ON member.tenant_id = further.tenant_id
                   AND member.user_id = further.user_id
                 WHERE further.role_id = role.id
                   AND further.status = 'active'
                   AND (further.expires_at IS NULL OR further.expires_at > now())
                   AND member.status IN ('active', 'suspended')) AS holder) AS "members_count!"
  FROM roles AS role
 WHERE role.id = ANY (:role_ids)
 ORDER BY role.hierarchy_level, role.name;

-- name: list :many -> row RoleRow
-- Every role of the workspace, by hierarchy and name.
SELECT role.id, role.tenant_id, role.name, role.display_name, role.description, role.is_system, role.is_protected,
       role.is_default, role.hierarchy_level, role.created_by, role.created_at, role.updated_at, role.row_version,
       ARRAY(
           SELECT permission.key
             FROM role_permissions AS given
             JOIN permissions AS permission ON permission.id = given.permission_id
            WHERE given.role_id = role.id
            ORDER BY permission.sort_order) AS "permission_keys!",
       (SELECT count(*)
          FROM (SELECT member.user_id
                  FROM tenant_members AS member
                 WHERE member.tenant_id = role.tenant_id
                   AND member.primary_role_id = role.id
                   AND member.status IN ('active', 'suspended')
                UNION
                SELECT further.user_id
                  FROM user_roles AS further
                  JOIN tenant_members AS member
                    ON member.tenant_id = further.tenant_id
                   AND member.user_id = further.user_id
                 WHERE further.role_id = role.id
                   AND further.status = 'active'
                   AND (further.expires_at IS NULL OR further.expires_at > now())
                   AND member.status IN ('active', 'suspended')) AS holder) AS "members_count!"
  FROM roles AS role
 ORDER BY role.hierarchy_level, role.name
 LIMIT :limit;

-- name: insert :exec
-- A custom role with its keys; answers the number of keys.
WITH made AS (
     INSERT INTO roles (id, name, display_name, description, hierarchy_level, created_by)
     VALUES (:role_id, :name, :display_name, :description?, :hierarchy_level, :caller_id)
  RETURNING id)
INSERT INTO role_permissions (role_id, permission_id, granted_by)
SELECT made.id, permission.id, :caller_id
  FROM made
 CROSS JOIN permissions AS permission
 WHERE permission.key = ANY (:permission_keys)
   AND permission.deprecated_at IS NULL;

-- name: update :exec
-- Writes the fields that are given; the version rises in any case.
UPDATE roles
   SET name = coalesce(:name?, name),
       display_name = coalesce(:display_name?, display_name),
       description = CASE WHEN :sets_description THEN :description? ELSE description END,
       hierarchy_level = coalesce(:hierarchy_level?, hierarchy_level)
 WHERE id = :role_id;

-- name: replacePermissions :exec
-- Makes these the keys of a role; rows of keys that stay are not touched.
WITH gone AS (
     DELETE FROM role_permissions AS given
      USING permissions AS permission
      WHERE permission.id = given.permission_id
        AND given.role_id = :role_id
        AND NOT permission.key = ANY (:permission_keys))
INSERT INTO role_permissions (role_id, permission_id, granted_by)
SELECT :role_id, permission.id, :caller_id
  FROM permissions AS permission
 WHERE permission.key = ANY (:permission_keys)
   AND permission.deprecated_at IS NULL
    ON CONFLICT ON CONSTRAINT role_permissions_pkey DO NOTHING;
