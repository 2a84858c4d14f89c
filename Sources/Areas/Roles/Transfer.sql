-- SPDX-License-Identifier: Apache-2.0
-- types: caller_id UserID

-- name: tenantSlug :maybe
-- Name of the workspace for the file name of an export.
SELECT tenant.slug
  FROM tenants AS tenant
 WHERE tenant.id = :tenant_id;

-- name: existing :many
-- Names that an import meets, with what decides whether they may be overwritten.
SELECT role.id, role.name, role.hierarchy_level, role.is_system,
       ARRAY(
           SELECT permission.key
             FROM role_permissions AS given
             JOIN permissions AS permission ON permission.id = given.permission_id
            WHERE given.role_id = role.id
            ORDER BY permission.sort_order) AS "permission_keys!"
  FROM roles AS role
 ORDER BY role.id
 LIMIT :limit;

-- name: create :many
-- Makes the roles of a JSON array and answers the ids made; a name taken meanwhile is left out.
-- bounded: at most one row per role sent
INSERT INTO roles (id, name, display_name, description, hierarchy_level, created_by)
SELECT draft.id, draft.name, draft.display_name, draft.description, draft.hierarchy, :caller_id
  FROM jsonb_to_recordset(:roles::jsonb)
    AS draft (id uuid, name text, display_name text, description text, hierarchy integer)
    ON CONFLICT ON CONSTRAINT roles_tenant_id_name_key DO NOTHING
RETURNING id;

-- name: overwrite :exec
-- Writes description and hierarchy of the roles of a JSON array; system roles stay.
UPDATE roles AS role
   SET description = draft.description,
       hierarchy_level = draft.hierarchy
  FROM jsonb_to_recordset(:roles::jsonb) AS draft (id uuid, description text, hierarchy integer)
 WHERE role.id = draft.id
   AND NOT role.is_system;

-- name: setPermissions :exec
-- Gives the roles of a JSON array exactly their keys.
WITH draft AS (
     SELECT sent.id, sent.permissions
       FROM jsonb_to_recordset(:roles::jsonb) AS sent (id uuid, permissions jsonb)),
     gone AS (
     DELETE FROM role_permissions AS given
      USING draft, permissions AS permission
      WHERE given.role_id = draft.id
        AND permission.id = given.permission_id
        AND NOT draft.permissions ? permission.key)
INSERT INTO role_permissions (role_id, permission_id, granted_by)
SELECT role.id, permission.id, :caller_id
  FROM draft
  JOIN roles AS role ON role.id = draft.id
  JOIN permissions AS permission ON draft.permissions ? permission.key
 WHERE permission.deprecated_at IS NULL
    ON CONFLICT ON CONSTRAINT role_permissions_pkey DO NOTHING;
