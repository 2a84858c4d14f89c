// SPDX-License-Identifier: Apache-2.0
import Policy

extension CatalogueSeeds {
    /// The system tenant, permissions, and the six roles that each new workspace gets copies of.
    static let access: [Step] = [
        Step(name: "systemTenant", text: tenantText, catalogue: nil),
        Step(name: "permissions", text: permissionsText, catalogue: CatalogueTexts.rbac),
        Step(name: "lostPermissions", text: lostPermissionsText, catalogue: CatalogueTexts.rbac),
        Step(name: "roles", text: rolesText, catalogue: CatalogueTexts.rbac),
        Step(name: "roleKeys", text: roleKeysText, catalogue: CatalogueTexts.rbac),
        Step(name: "lostRoleKeys", text: lostRoleKeysText, catalogue: CatalogueTexts.rbac),
    ]

    private static let tenantText: String = """
        INSERT INTO tenants (id, name, slug, type, plan)
        VALUES ('00000000-0000-0000-0000-000000000000', 'System', 'zygo-system', 'system', 'free')
            ON CONFLICT DO NOTHING
        """

    private static let permissionsText: String = """
        INSERT INTO permissions AS permission (
               key, name, description, category, is_critical, requires_mfa, sort_order)
        SELECT entry.value ->> 'key', entry.value ->> 'name', entry.value ->> 'description',
               entry.value ->> 'category', coalesce((entry.value ->> 'critical')::boolean, false),
               coalesce((entry.value ->> 'requires_mfa')::boolean, false), entry.position - 1
          FROM jsonb_array_elements($1::text::jsonb -> 'permissions') WITH ORDINALITY AS entry (value, position)
            ON CONFLICT (key) DO UPDATE
           SET name = excluded.name,
               description = excluded.description,
               category = excluded.category,
               is_critical = excluded.is_critical,
               requires_mfa = excluded.requires_mfa,
               sort_order = excluded.sort_order,
               deprecated_at = NULL
         WHERE permission.deprecated_at IS NOT NULL
            OR (permission.name, permission.description, permission.category, permission.is_critical,
               permission.requires_mfa, permission.sort_order)
               IS DISTINCT FROM (excluded.name, excluded.description, excluded.category, excluded.is_critical,
               excluded.requires_mfa, excluded.sort_order)
        """

    private static let lostPermissionsText: String = """
        UPDATE permissions
           SET deprecated_at = now()
         WHERE deprecated_at IS NULL
           AND key NOT IN (
               SELECT entry.value ->> 'key'
                 FROM jsonb_array_elements($1::text::jsonb -> 'permissions') AS entry (value))
        """

    private static let rolesText: String = """
        INSERT INTO roles AS role (
               tenant_id, name, display_name, description, hierarchy_level, is_system, is_default, is_protected)
        SELECT '00000000-0000-0000-0000-000000000000', entry.name, entry.display_name, entry.description,
               entry.hierarchy, true, coalesce(entry.is_default, false), coalesce(entry.is_protected, false)
          FROM jsonb_to_recordset($1::text::jsonb -> 'roles') AS entry (
               name text, display_name text, description text, hierarchy integer, is_default boolean,
               is_protected boolean)
            ON CONFLICT (tenant_id, name) DO UPDATE
           SET display_name = excluded.display_name,
               description = excluded.description,
               hierarchy_level = excluded.hierarchy_level
         WHERE (role.display_name, role.description, role.hierarchy_level)
               IS DISTINCT FROM (excluded.display_name, excluded.description, excluded.hierarchy_level)
        """

    private static let roleKeysText: String = """
        INSERT INTO role_permissions (tenant_id, role_id, permission_id)
        SELECT role.tenant_id, role.id, permission.id
          FROM jsonb_array_elements($1::text::jsonb -> 'roles') AS entry (value)
          JOIN roles AS role ON role.name = entry.value ->> 'name'
           AND role.tenant_id = '00000000-0000-0000-0000-000000000000'
          JOIN permissions AS permission ON permission.key IN (
               SELECT jsonb_array_elements_text(entry.value -> 'permissions'))
            ON CONFLICT DO NOTHING
        """

    private static let lostRoleKeysText: String = """
        DELETE FROM role_permissions AS held
         USING roles AS role, permissions AS permission
         WHERE role.id = held.role_id
           AND permission.id = held.permission_id
           AND held.tenant_id = '00000000-0000-0000-0000-000000000000'
           AND NOT EXISTS (
               SELECT 1
                 FROM jsonb_array_elements($1::text::jsonb -> 'roles') AS entry (value)
                WHERE entry.value ->> 'name' = role.name
                  AND (entry.value -> 'permissions') ? permission.key)
        """
}
