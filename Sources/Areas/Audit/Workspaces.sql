-- SPDX-License-Identifier: Apache-2.0

-- name: byName :maybe
-- A workspace by its slug or its id, for people who look after the installation.
-- scope: platform
SELECT tenant.id
  FROM tenants AS tenant
 WHERE tenant.slug = :slug
    OR tenant.id = :id?::uuid
 LIMIT 1;
