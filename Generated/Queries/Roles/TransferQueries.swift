// Generated from Sources/Areas/Roles/Transfer.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Roles/Transfer.sql`.
package enum TransferQueries {
    /// Name of the workspace for the file name of an export.
    package static func tenantSlug(tenantID: TenantID) -> Statement<String?> {
        .maybe(
            "transfer.tenantSlug",
            """
            -- transfer.tenantSlug
            SELECT tenant.slug
              FROM tenants AS tenant
             WHERE tenant.id = $1
            """,
            [.identifier(tenantID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> String in
            try row.string(0)
        }
    }

    /// Names that an import meets, with what decides whether they may be overwritten.
    package static func existing(limit: Int) -> Statement<[ExistingRow]> {
        .many(
            "transfer.existing",
            """
            -- transfer.existing
            SELECT role.id, role.name, role.hierarchy_level, role.is_system,
                   ARRAY(
                       SELECT permission.key
                         FROM role_permissions AS given
                         JOIN permissions AS permission ON permission.id = given.permission_id
                        WHERE given.role_id = role.id
                        ORDER BY permission.sort_order) AS "permission_keys!"
              FROM roles AS role
             ORDER BY role.id
             LIMIT $1
            """,
            [.int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ExistingRow in
            try ExistingRow(
                id: row.identifier(0, RoleID.self),
                name: row.string(1),
                hierarchyLevel: row.int(2),
                isSystem: row.bool(3),
                permissionKeys: row.stringArray(4)
            )
        }
    }

    /// Makes the roles of a JSON array and answers the ids made; a name taken meanwhile is left out.
    package static func create(callerID: UserID, roles: JSONValue) -> Statement<[RoleID]> {
        .many(
            "transfer.create",
            """
            -- transfer.create
            INSERT INTO roles (id, name, display_name, description, hierarchy_level, created_by)
            SELECT draft.id, draft.name, draft.display_name, draft.description, draft.hierarchy, $1
              FROM jsonb_to_recordset($2::jsonb)
                AS draft (id uuid, name text, display_name text, description text, hierarchy integer)
                ON CONFLICT ON CONSTRAINT roles_tenant_id_name_key DO NOTHING
            RETURNING id
            """,
            [.identifier(callerID), .jsonb(roles)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RoleID in
            try row.identifier(0, RoleID.self)
        }
    }

    /// Writes description and hierarchy of the roles of a JSON array; system roles stay.
    package static func overwrite(roles: JSONValue) -> Statement<Int> {
        .exec(
            "transfer.overwrite",
            """
            -- transfer.overwrite
            UPDATE roles AS role
               SET description = draft.description,
                   hierarchy_level = draft.hierarchy
              FROM jsonb_to_recordset($1::jsonb) AS draft (id uuid, description text, hierarchy integer)
             WHERE role.id = draft.id
               AND NOT role.is_system
            """,
            [.jsonb(roles)]
        )
    }

    /// Gives the roles of a JSON array exactly their keys.
    package static func setPermissions(roles: JSONValue, callerID: UserID) -> Statement<Int> {
        .exec(
            "transfer.setPermissions",
            """
            -- transfer.setPermissions
            WITH draft AS (
                 SELECT sent.id, sent.permissions
                   FROM jsonb_to_recordset($1::jsonb) AS sent (id uuid, permissions jsonb)),
                 gone AS (
                 DELETE FROM role_permissions AS given
                  USING draft, permissions AS permission
                  WHERE given.role_id = draft.id
                    AND permission.id = given.permission_id
                    AND NOT draft.permissions ? permission.key)
            INSERT INTO role_permissions (role_id, permission_id, granted_by)
            SELECT role.id, permission.id, $2
              FROM draft
              JOIN roles AS role ON role.id = draft.id
              JOIN permissions AS permission ON draft.permissions ? permission.key
             WHERE permission.deprecated_at IS NULL
                ON CONFLICT ON CONSTRAINT role_permissions_pkey DO NOTHING
            """,
            [.jsonb(roles), .identifier(callerID)]
        )
    }

    /// One row of `transfer.existing`.
    package struct ExistingRow: Sendable, Hashable {
        package let id: RoleID
        package let name: String
        package let hierarchyLevel: Int
        package let isSystem: Bool
        package let permissionKeys: [String]
    }
}
