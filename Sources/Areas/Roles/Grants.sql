-- SPDX-License-Identifier: Apache-2.0
-- types: user_id UserID, caller_id UserID, granted_by UserID

-- name: effective :maybe -> row EffectiveRow
-- What a member of the context's workspace may do now, and until when that holds without a change.
-- scope: platform
SELECT member.status, member.is_owner,
       least(
           main.hierarchy_level,
           (SELECT min(role.hierarchy_level)
              FROM user_roles AS further
              JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
             WHERE further.tenant_id = member.tenant_id
               AND further.user_id = member.user_id
               AND further.status = 'active'
               AND (further.expires_at IS NULL OR further.expires_at > now()))) AS "level!",
       ARRAY(
           SELECT permission.key
             FROM zygo.effective_permissions(member.user_id) AS held
             JOIN permissions AS permission ON permission.id = held.permission_id
            ORDER BY permission.sort_order) AS "permission_keys!",
       (SELECT min(ending.expires_at)
          FROM (SELECT further.expires_at
                  FROM user_roles AS further
                 WHERE further.tenant_id = member.tenant_id
                   AND further.user_id = member.user_id
                   AND further.status = 'active'
                UNION ALL
                SELECT direct.expires_at
                  FROM user_permissions AS direct
                 WHERE direct.tenant_id = member.tenant_id
                   AND direct.user_id = member.user_id) AS ending
         WHERE ending.expires_at > now()) AS "valid_until?"
  FROM tenant_members AS member
  JOIN roles AS main ON main.tenant_id = member.tenant_id AND main.id = member.primary_role_id
 WHERE member.tenant_id = zygo.current_tenant_id()
   AND member.user_id = :user_id;

-- name: sources :many -> row SourceRow
-- Roles and direct rows that give or deny keys to a member, in catalogue order.
-- types: source_id UUID
-- scope: platform
SELECT permission.key AS "key!", given.type AS "type!", given.source_id AS "source_id!", given.name AS "name?",
       given.expires_at AS "expires_at?"
  FROM (SELECT held.permission_id, 'role' AS type, role.id AS source_id, role.name, NULL::timestamptz AS expires_at
          FROM tenant_members AS member
          JOIN roles AS role ON role.tenant_id = member.tenant_id AND role.id = member.primary_role_id
          JOIN role_permissions AS held ON held.tenant_id = role.tenant_id AND held.role_id = role.id
         WHERE member.tenant_id = zygo.current_tenant_id()
           AND member.user_id = :user_id
        UNION ALL
        SELECT held.permission_id, 'role', role.id, role.name, further.expires_at
          FROM user_roles AS further
          JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
          JOIN role_permissions AS held ON held.tenant_id = role.tenant_id AND held.role_id = role.id
         WHERE further.user_id = :user_id
           AND further.status = 'active'
           AND (further.expires_at IS NULL OR further.expires_at > now())
        UNION ALL
        SELECT direct.permission_id, direct.grant_type, direct.id, NULL, direct.expires_at
          FROM user_permissions AS direct
         WHERE direct.user_id = :user_id
           AND (direct.expires_at IS NULL OR direct.expires_at > now())) AS given
  JOIN permissions AS permission ON permission.id = given.permission_id
 WHERE permission.deprecated_at IS NULL
 ORDER BY permission.sort_order, given.type, given.source_id
 LIMIT :limit;

-- name: direct :maybe -> row DirectRow
-- The direct grant or denial of a key.
SELECT direct.grant_type, direct.expires_at
  FROM user_permissions AS direct
  JOIN permissions AS permission ON permission.id = direct.permission_id
 WHERE direct.user_id = :user_id
   AND permission.key = :key;

-- name: directCount :count
-- Direct grants and denials of a member.
SELECT count(*)
  FROM user_permissions AS direct
 WHERE direct.user_id = :user_id;

-- name: put :exec
-- Grants or denies a key directly, in place of a former row.
INSERT INTO user_permissions (user_id, permission_id, grant_type, reason, expires_at, granted_at, granted_by)
SELECT :user_id, permission.id, :grant_type, :reason, :expires_at?, :at, :caller_id
  FROM permissions AS permission
 WHERE permission.key = :key
   AND permission.deprecated_at IS NULL
    ON CONFLICT ON CONSTRAINT user_permissions_tenant_id_user_id_permission_id_key DO UPDATE
   SET grant_type = excluded.grant_type,
       reason = excluded.reason,
       expires_at = excluded.expires_at,
       granted_at = excluded.granted_at,
       granted_by = excluded.granted_by;

-- name: remove :exec
-- Takes a direct grant or denial away.
DELETE FROM user_permissions AS direct
 USING permissions AS permission
 WHERE permission.id = direct.permission_id
   AND direct.user_id = :user_id
   AND permission.key = :key;
