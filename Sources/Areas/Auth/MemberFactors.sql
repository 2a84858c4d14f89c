-- SPDX-License-Identifier: Apache-2.0
-- types: user_id UUID, caller_id UUID

-- name: lock :exec
-- Holds the memberships of the caller and the person concerned, in the order of their ids.
SELECT member.id
  FROM tenant_members AS member
 WHERE member.user_id IN (:caller_id, :user_id)
 ORDER BY member.id
   FOR UPDATE OF member;

-- name: standing :maybe -> row StandingRow
-- Rank, state and factors of a member of the context's workspace, and whether a permission is held.
-- scope: platform
SELECT member.status, member.is_owner, person.mfa_enabled,
       least(
           main.hierarchy_level,
           (SELECT min(role.hierarchy_level)
              FROM user_roles AS further
              JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
             WHERE further.tenant_id = member.tenant_id
               AND further.user_id = member.user_id
               AND further.status = 'active'
               AND (further.expires_at IS NULL OR further.expires_at > now()))) AS "level!",
       EXISTS (
           SELECT 1
             FROM zygo.effective_permissions(member.user_id) AS held
             JOIN permissions AS permission ON permission.id = held.permission_id
            WHERE permission.key = :permission_key) AS "holds!"
  FROM tenant_members AS member
  JOIN users AS person ON person.id = member.user_id
  JOIN roles AS main ON main.tenant_id = member.tenant_id AND main.id = member.primary_role_id
 WHERE member.tenant_id = zygo.current_tenant_id()
   AND member.user_id = :user_id;

-- name: noteReset :exec
-- The member's time to set up a second factor starts anew.
UPDATE tenant_members
   SET mfa_reset_at = :at
 WHERE user_id = :user_id;

-- name: workspaceName :one
-- Name of the context's workspace.
SELECT tenant.name
  FROM tenants AS tenant
 WHERE tenant.id = zygo.current_tenant_id();
