// Generated from Sources/Areas/Roles/Roles.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Roles/Roles.sql`.
package enum RolesQueries {
    /// Holds the caller's membership until the end, so that a demotion cannot be outrun.
    package static func lockCaller(callerID: UserID) -> Statement<Int> {
        .exec(
            "roles.lockCaller",
            """
            -- roles.lockCaller
            SELECT member.id
              FROM tenant_members AS member
             WHERE member.user_id = $1
               FOR SHARE OF member
            """,
            [.identifier(callerID)]
        )
    }

    /// Holds the roles that are about to change and the caller's own, in the order of their ids.
    package static func lockRolesToChange(roleIDs: [RoleID], callerID: UserID) -> Statement<Int> {
        .exec(
            "roles.lockRolesToChange",
            """
            -- roles.lockRolesToChange
            SELECT role.id
              FROM roles AS role
             WHERE role.id = ANY ($1)
                OR role.id IN (
                   SELECT member.primary_role_id
                     FROM tenant_members AS member
                    WHERE member.user_id = $2
                   UNION ALL
                   SELECT further.role_id
                     FROM user_roles AS further
                    WHERE further.user_id = $2
                      AND further.status = 'active')
             ORDER BY role.id
               FOR NO KEY UPDATE OF role
            """,
            [.identifierArray(roleIDs), .identifier(callerID)]
        )
    }

    /// Holds the roles that are about to be given or taken and the caller's own, in the order of their ids.
    package static func lockRolesToAssign(roleIDs: [RoleID], callerID: UserID) -> Statement<Int> {
        .exec(
            "roles.lockRolesToAssign",
            """
            -- roles.lockRolesToAssign
            SELECT role.id
              FROM roles AS role
             WHERE role.id = ANY ($1)
                OR role.id IN (
                   SELECT member.primary_role_id
                     FROM tenant_members AS member
                    WHERE member.user_id = $2
                   UNION ALL
                   SELECT further.role_id
                     FROM user_roles AS further
                    WHERE further.user_id = $2
                      AND further.status = 'active')
             ORDER BY role.id
               FOR SHARE OF role
            """,
            [.identifierArray(roleIDs), .identifier(callerID)]
        )
    }

    /// What the caller may do now: level and effective keys of an active membership.
    package static func caller(callerID: UserID) -> Statement<CallerRow?> {
        .maybe(
            "roles.caller",
            """
            -- roles.caller
            SELECT member.is_owner,
                   least(
                       main.hierarchy_level,
                       (SELECT min(role.hierarchy_level)
                          FROM user_roles AS further
                          JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
                         WHERE further.user_id = $1
                           AND further.status = 'active'
                           AND (further.expires_at IS NULL OR further.expires_at > now()))) AS "level!",
                   ARRAY(
                       SELECT permission.key
                         FROM zygo.effective_permissions(member.user_id) AS held
                         JOIN permissions AS permission ON permission.id = held.permission_id
                        ORDER BY permission.sort_order) AS "permission_keys!"
              FROM tenant_members AS member
              JOIN roles AS main ON main.tenant_id = member.tenant_id AND main.id = member.primary_role_id
             WHERE member.user_id = $1
               AND member.status = 'active'
            """,
            [.identifier(callerID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> CallerRow in
            try CallerRow(
                isOwner: row.bool(0),
                level: row.int(1),
                permissionKeys: row.stringArray(2)
            )
        }
    }

    /// One role with its keys in catalogue order and the number of its holders.
    package static func byID(roleID: RoleID) -> Statement<RoleRow?> {
        .maybe(
            "roles.byID",
            """
            -- roles.byID
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
             WHERE role.id = $1
            """,
            [.identifier(roleID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RoleRow in
            try RoleRow(
                id: row.identifier(0, RoleID.self),
                tenantID: row.identifier(1, TenantID.self),
                name: row.string(2),
                displayName: row.string(3),
                description: row.optionalString(4),
                isSystem: row.bool(5),
                isProtected: row.bool(6),
                isDefault: row.bool(7),
                hierarchyLevel: row.int(8),
                createdBy: row.optionalIdentifier(9, UserID.self),
                createdAt: row.timestamp(10),
                updatedAt: row.timestamp(11),
                rowVersion: row.int(12),
                permissionKeys: row.stringArray(13),
                membersCount: row.int(14)
            )
        }
    }

    /// The roles among these ids that exist here, by hierarchy and name.
    package static func byIDs(roleIDs: [RoleID]) -> Statement<[RoleRow]> {
        .many(
            "roles.byIDs",
            """
            -- roles.byIDs
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
             WHERE role.id = ANY ($1)
             ORDER BY role.hierarchy_level, role.name
            """,
            [.identifierArray(roleIDs)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RoleRow in
            try RoleRow(
                id: row.identifier(0, RoleID.self),
                tenantID: row.identifier(1, TenantID.self),
                name: row.string(2),
                displayName: row.string(3),
                description: row.optionalString(4),
                isSystem: row.bool(5),
                isProtected: row.bool(6),
                isDefault: row.bool(7),
                hierarchyLevel: row.int(8),
                createdBy: row.optionalIdentifier(9, UserID.self),
                createdAt: row.timestamp(10),
                updatedAt: row.timestamp(11),
                rowVersion: row.int(12),
                permissionKeys: row.stringArray(13),
                membersCount: row.int(14)
            )
        }
    }

    /// Every role of the workspace, by hierarchy and name.
    package static func list(limit: Int) -> Statement<[RoleRow]> {
        .many(
            "roles.list",
            """
            -- roles.list
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
             LIMIT $1
            """,
            [.int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RoleRow in
            try RoleRow(
                id: row.identifier(0, RoleID.self),
                tenantID: row.identifier(1, TenantID.self),
                name: row.string(2),
                displayName: row.string(3),
                description: row.optionalString(4),
                isSystem: row.bool(5),
                isProtected: row.bool(6),
                isDefault: row.bool(7),
                hierarchyLevel: row.int(8),
                createdBy: row.optionalIdentifier(9, UserID.self),
                createdAt: row.timestamp(10),
                updatedAt: row.timestamp(11),
                rowVersion: row.int(12),
                permissionKeys: row.stringArray(13),
                membersCount: row.int(14)
            )
        }
    }

    /// A custom role with its keys; answers the number of keys.
    package static func insert(
        roleID: RoleID,
        name: String,
        displayName: String,
        description: String?,
        hierarchyLevel: Int,
        callerID: UserID,
        permissionKeys: [String]
    ) -> Statement<Int> {
        .exec(
            "roles.insert",
            """
            -- roles.insert
            WITH made AS (
                 INSERT INTO roles (id, name, display_name, description, hierarchy_level, created_by)
                 VALUES ($1, $2, $3, $4, $5, $6)
              RETURNING id)
            INSERT INTO role_permissions (role_id, permission_id, granted_by)
            SELECT made.id, permission.id, $6
              FROM made
             CROSS JOIN permissions AS permission
             WHERE permission.key = ANY ($7)
               AND permission.deprecated_at IS NULL
            """,
            [
                .identifier(roleID),
                .text(name),
                .text(displayName),
                .text(description),
                .int4(hierarchyLevel),
                .identifier(callerID),
                .textArray(permissionKeys),
            ]
        )
    }

    /// Writes the fields that are given; the version rises in any case.
    package static func update(
        name: String?,
        displayName: String?,
        setsDescription: Bool,
        description: String?,
        hierarchyLevel: Int?,
        roleID: RoleID
    ) -> Statement<Int> {
        .exec(
            "roles.update",
            """
            -- roles.update
            UPDATE roles
               SET name = coalesce($1, name),
                   display_name = coalesce($2, display_name),
                   description = CASE WHEN $3 THEN $4 ELSE description END,
                   hierarchy_level = coalesce($5, hierarchy_level)
             WHERE id = $6
            """,
            [
                .text(name),
                .text(displayName),
                .bool(setsDescription),
                .text(description),
                .int4(hierarchyLevel),
                .identifier(roleID),
            ]
        )
    }

    /// Makes these the keys of a role; rows of keys that stay are not touched.
    package static func replacePermissions(
        roleID: RoleID,
        permissionKeys: [String],
        callerID: UserID
    ) -> Statement<Int> {
        .exec(
            "roles.replacePermissions",
            """
            -- roles.replacePermissions
            WITH gone AS (
                 DELETE FROM role_permissions AS given
                  USING permissions AS permission
                  WHERE permission.id = given.permission_id
                    AND given.role_id = $1
                    AND NOT permission.key = ANY ($2))
            INSERT INTO role_permissions (role_id, permission_id, granted_by)
            SELECT $1, permission.id, $3
              FROM permissions AS permission
             WHERE permission.key = ANY ($2)
               AND permission.deprecated_at IS NULL
                ON CONFLICT ON CONSTRAINT role_permissions_pkey DO NOTHING
            """,
            [.identifier(roleID), .textArray(permissionKeys), .identifier(callerID)]
        )
    }

    /// One row of `roles.caller`.
    package struct CallerRow: Sendable, Hashable {
        package let isOwner: Bool
        package let level: Int
        package let permissionKeys: [String]
    }

    /// One row of `roles.byID`.
    package struct RoleRow: Sendable, Hashable {
        package let id: RoleID
        package let tenantID: TenantID
        package let name: String
        package let displayName: String
        package let description: String?
        package let isSystem: Bool
        package let isProtected: Bool
        package let isDefault: Bool
        package let hierarchyLevel: Int
        package let createdBy: UserID?
        package let createdAt: Timestamp
        package let updatedAt: Timestamp
        package let rowVersion: Int
        package let permissionKeys: [String]
        package let membersCount: Int
    }
}
