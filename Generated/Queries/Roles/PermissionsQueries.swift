// Generated from Sources/Areas/Roles/Permissions.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Roles/Permissions.sql`.
package enum PermissionsQueries {
    /// Every key in catalogue order.
    package static func catalogue(limit: Int) -> Statement<[CatalogueRow]> {
        .many(
            "permissions.catalogue",
            """
            -- permissions.catalogue
            SELECT permission.key, permission.category, permission.name, permission.description, permission.requires_mfa,
                   permission.is_critical
              FROM permissions AS permission
             WHERE permission.deprecated_at IS NULL
             ORDER BY permission.sort_order
             LIMIT $1
            """,
            [.int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> CatalogueRow in
            try CatalogueRow(
                key: row.string(0),
                category: row.string(1),
                name: row.string(2),
                description: row.optionalString(3),
                requiresMFA: row.bool(4),
                isCritical: row.bool(5)
            )
        }
    }

    /// The keys of a role in catalogue order, and the category of each at the same position.
    package static func ofRole(roleID: RoleID) -> Statement<OfRoleRow?> {
        .maybe(
            "permissions.ofRole",
            """
            -- permissions.ofRole
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
             WHERE role.id = $1
            """,
            [.identifier(roleID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> OfRoleRow in
            try OfRoleRow(
                id: row.identifier(0, RoleID.self),
                rowVersion: row.int(1),
                permissionKeys: row.stringArray(2),
                categories: row.stringArray(3)
            )
        }
    }

    /// One key of the catalogue.
    package static func byKey(key: String) -> Statement<ByKeyRow?> {
        .maybe(
            "permissions.byKey",
            """
            -- permissions.byKey
            SELECT permission.key, permission.category, permission.name, permission.description, permission.requires_mfa,
                   permission.is_critical
              FROM permissions AS permission
             WHERE permission.key = $1
               AND permission.deprecated_at IS NULL
            """,
            [.text(key)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ByKeyRow in
            try ByKeyRow(
                key: row.string(0),
                category: row.string(1),
                name: row.string(2),
                description: row.optionalString(3),
                requiresMFA: row.bool(4),
                isCritical: row.bool(5)
            )
        }
    }

    /// One row of `permissions.catalogue`.
    package struct CatalogueRow: Sendable, Hashable {
        package let key: String
        package let category: String
        package let name: String
        package let description: String?
        package let requiresMFA: Bool
        package let isCritical: Bool
    }

    /// One row of `permissions.ofRole`.
    package struct OfRoleRow: Sendable, Hashable {
        package let id: RoleID
        package let rowVersion: Int
        package let permissionKeys: [String]
        package let categories: [String]
    }

    /// One row of `permissions.byKey`.
    package struct ByKeyRow: Sendable, Hashable {
        package let key: String
        package let category: String
        package let name: String
        package let description: String?
        package let requiresMFA: Bool
        package let isCritical: Bool
    }
}
