-- SPDX-License-Identifier: Apache-2.0

-- name: catalogue :many
-- Every key in catalogue order.
SELECT permission.key, permission.category, permission.name, permission.description, permission.requires_mfa,
       permission.is_critical
  FROM permissions AS permission
 WHERE permission.deprecated_at IS NULL
 ORDER BY permission.sort_order
 LIMIT :limit;

-- name: ofRole :maybe
-- The keys of a role in catalogue order, and the category of each at the same position.
SELECT role.id, role.row_version,
       ARRAY(
           SELECT permission.key
             FROM role_permissions AS given
             JOIN permissions AS permission ON permission.id = given.permission_id
            WHERE given.role_id = role.id
            ORDER BY permission.sort_order) AS "permission_keys!",
       ARRAY(
           SELECT permission.category
             FROM role_permissions AS given
             JOIN permissions AS permission ON permission.id = given.permission_id
            WHERE given.role_id = role.id
            ORDER BY permission.sort_order) AS "categories!"
  FROM roles AS role
 WHERE role.id = :role_id;

-- name: byKey :maybe
-- One key of the catalogue.
SELECT permission.key, permission.category, permission.name, permission.description, permission.requires_mfa,
       permission.is_critical
  FROM permissions AS permission
 WHERE permission.key = :key
   AND permission.deprecated_at IS NULL;
