// Generated from Sources/Areas/Roles/Grants.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Roles/Grants.sql`.
package enum GrantsQueries {
    /// What a member of the context's workspace may do now, and until when that holds without a change.
    package static func effective(userID: UserID) -> Statement<EffectiveRow?> {
        .maybe(
            "grants.effective",
            """
            -- grants.effective
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
               AND member.user_id = $1
            """,
            [.identifier(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> EffectiveRow in
            try EffectiveRow(
                status: row.string(0),
                isOwner: row.bool(1),
                level: row.int(2),
                permissionKeys: row.stringArray(3),
                validUntil: row.optionalTimestamp(4)
            )
        }
    }

    /// Roles and direct rows that give or deny keys to a member, in catalogue order.
    package static func sources(userID: UserID, limit: Int) -> Statement<[SourceRow]> {
        .many(
            "grants.sources",
            """
            -- grants.sources
            SELECT permission.key AS "key!", given.type AS "type!", given.source_id AS "source_id!", given.name AS "name?",
                   given.expires_at AS "expires_at?"
              FROM (SELECT held.permission_id, 'role' AS type, role.id AS source_id, role.name, NULL::timestamptz AS expires_at
                      FROM tenant_members AS member
                      JOIN roles AS role ON role.tenant_id = member.tenant_id AND role.id = member.primary_role_id
                      JOIN role_permissions AS held ON held.tenant_id = role.tenant_id AND held.role_id = role.id
                     WHERE member.tenant_id = zygo.current_tenant_id()
                       AND member.user_id = $1
                    UNION ALL
                    SELECT held.permission_id, 'role', role.id, role.name, further.expires_at
                      FROM user_roles AS further
                      JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
                      JOIN role_permissions AS held ON held.tenant_id = role.tenant_id AND held.role_id = role.id
                     WHERE further.user_id = $1
                       AND further.status = 'active'
                       AND (further.expires_at IS NULL OR further.expires_at > now())
                    UNION ALL
                    SELECT direct.permission_id, direct.grant_type, direct.id, NULL, direct.expires_at
                      FROM user_permissions AS direct
                     WHERE direct.user_id = $1
                       AND (direct.expires_at IS NULL OR direct.expires_at > now())) AS given
              JOIN permissions AS permission ON permission.id = given.permission_id
             WHERE permission.deprecated_at IS NULL
             ORDER BY permission.sort_order, given.type, given.source_id
             LIMIT $2
            """,
            [.identifier(userID), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> SourceRow in
            try SourceRow(
                key: row.string(0),
                type: row.string(1),
                sourceID: row.uuid(2),
                name: row.optionalString(3),
                expiresAt: row.optionalTimestamp(4)
            )
        }
    }

    /// The direct grant or denial of a key.
    package static func direct(userID: UserID, key: String) -> Statement<DirectRow?> {
        .maybe(
            "grants.direct",
            """
            -- grants.direct
            SELECT direct.grant_type, direct.expires_at
              FROM user_permissions AS direct
              JOIN permissions AS permission ON permission.id = direct.permission_id
             WHERE direct.user_id = $1
               AND permission.key = $2
            """,
            [.identifier(userID), .text(key)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> DirectRow in
            try DirectRow(
                grantType: row.string(0),
                expiresAt: row.optionalTimestamp(1)
            )
        }
    }

    /// Direct grants and denials of a member.
    package static func directCount(userID: UserID) -> Statement<Int> {
        .count(
            "grants.directCount",
            """
            -- grants.directCount
            SELECT count(*)
              FROM user_permissions AS direct
             WHERE direct.user_id = $1
            """,
            [.identifier(userID)]
        )
    }

    /// Grants or denies a key directly, in place of a former row.
    package static func put(
        userID: UserID,
        grantType: String,
        reason: String,
        expiresAt: Timestamp?,
        at: Timestamp,
        callerID: UserID,
        key: String
    ) -> Statement<Int> {
        .exec(
            "grants.put",
            """
            -- grants.put
            INSERT INTO user_permissions (user_id, permission_id, grant_type, reason, expires_at, granted_at, granted_by)
            SELECT $1, permission.id, $2, $3, $4, $5, $6
              FROM permissions AS permission
             WHERE permission.key = $7
               AND permission.deprecated_at IS NULL
                ON CONFLICT ON CONSTRAINT user_permissions_tenant_id_user_id_permission_id_key DO UPDATE
               SET grant_type = excluded.grant_type,
                   reason = excluded.reason,
                   expires_at = excluded.expires_at,
                   granted_at = excluded.granted_at,
                   granted_by = excluded.granted_by
            """,
            [
                .identifier(userID),
                .text(grantType),
                .text(reason),
                .timestamptz(expiresAt),
                .timestamptz(at),
                .identifier(callerID),
                .text(key),
            ]
        )
    }

    /// Takes a direct grant or denial away.
    package static func remove(userID: UserID, key: String) -> Statement<Int> {
        .exec(
            "grants.remove",
            """
            -- grants.remove
            DELETE FROM user_permissions AS direct
             USING permissions AS permission
             WHERE permission.id = direct.permission_id
               AND direct.user_id = $1
               AND permission.key = $2
            """,
            [.identifier(userID), .text(key)]
        )
    }

    /// One row of `grants.effective`.
    package struct EffectiveRow: Sendable, Hashable {
        package let status: String
        package let isOwner: Bool
        package let level: Int
        package let permissionKeys: [String]
        package let validUntil: Timestamp?
    }

    /// One row of `grants.sources`.
    package struct SourceRow: Sendable, Hashable {
        package let key: String
        package let type: String
        package let sourceID: WireUUID
        package let name: String?
        package let expiresAt: Timestamp?
    }

    /// One row of `grants.direct`.
    package struct DirectRow: Sendable, Hashable {
        package let grantType: String
        package let expiresAt: Timestamp?
    }
}
