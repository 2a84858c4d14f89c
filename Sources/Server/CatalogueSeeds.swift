// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Postgres

/// Puts the contract's catalogues into their tables: permissions, plans, the system tenant and its six roles.
///
/// Idempotent by natural key. What left the catalogue is marked deprecated, never deleted; figures of a plan that
/// exists are refreshed from the catalogue.
package struct CatalogueSeeds: Sendable {
    /// Longest time for all sets.
    static let timeMax: Duration = .seconds(60)

    /// Catalogue files as JSON text.
    private let rbac: String
    private let plans: String

    package init(rbac: String, plans: String) {
        self.rbac = rbac
        self.plans = plans
    }

    /// - Parameter database: connected as the migrator, who may act as the owner.
    package func run(on database: Database) async throws(DatabaseError) {
        let statements: [Statement<Int>] = [
            Self.statement("seeds.plans", Self.plansText, plans), Self.fixed("seeds.systemTenant", Self.tenantText),
            Self.statement("seeds.permissions", Self.permissionsText, rbac),
            Self.statement("seeds.retiredPermissions", Self.retiredText, rbac),
            Self.statement("seeds.roles", Self.rolesText, rbac),
            Self.statement("seeds.roleKeys", Self.roleKeysText, rbac),
            Self.statement("seeds.lostRoleKeys", Self.lostRoleKeysText, rbac),
        ]
        try await database.withTransaction(
            TransactionContext(actorKind: "system"), deadline: .now + Self.timeMax
        ) { (transaction: Transaction) async throws(DatabaseError) in
            _ = try await transaction.run(Self.fixed("seeds.owner", Self.ownerText))
            for statement in statements { _ = try await transaction.run(statement) }
        }
    }

    private static func statement(_ name: String, _ text: String, _ json: String) -> Statement<Int> {
        .exec(name, "-- " + name + "\n" + text, [.text(json)])
    }

    private static func fixed(_ name: String, _ text: String) -> Statement<Int> {
        .exec(name, "-- " + name + "\n" + text, [])
    }

    private static let ownerText: String = """
        SELECT set_config('role', 'zygo_owner', true), set_config('app.migration', 'on', true)
        """

    private static let plansText: String = """
        INSERT INTO plan_catalog AS plan (
               key, wire_tier, name, rank, limits, features, included_tokens_monthly, execution_retention_days)
        SELECT entry.key, entry.wire_tier, entry.name, entry.rank, entry.limits,
               ARRAY(SELECT jsonb_array_elements_text(entry.features)), entry.included_tokens_monthly,
               entry.execution_retention_days
          FROM jsonb_to_recordset($1::text::jsonb -> 'plans') AS entry (
               key text, wire_tier text, name text, rank smallint, limits jsonb, features jsonb,
               included_tokens_monthly bigint, execution_retention_days integer)
            ON CONFLICT (key) DO UPDATE
           SET name = excluded.name,
               limits = excluded.limits,
               features = excluded.features,
               included_tokens_monthly = excluded.included_tokens_monthly,
               execution_retention_days = excluded.execution_retention_days
         WHERE (plan.name, plan.limits, plan.features, plan.included_tokens_monthly, plan.execution_retention_days)
               IS DISTINCT FROM (excluded.name, excluded.limits, excluded.features,
               excluded.included_tokens_monthly, excluded.execution_retention_days)
        """

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
        """

    private static let retiredText: String = """
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
