// Generated from Sources/Areas/Auth/MemberFactors.sql. Edit that file, then run scripts/generate.
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/MemberFactors.sql`.
package enum MemberFactorsQueries {
    /// Holds the memberships of the caller and the person concerned, in the order of their ids.
    package static func lock(callerID: WireUUID, userID: WireUUID) -> Statement<Int> {
        .exec(
            "memberFactors.lock",
            """
            -- memberFactors.lock
            SELECT member.id
              FROM tenant_members AS member
             WHERE member.user_id IN ($1, $2)
             ORDER BY member.id
               FOR UPDATE OF member
            """,
            [.uuid(callerID), .uuid(userID)]
        )
    }

    /// Rank, state and factors of a member of the context's workspace, and whether a permission is held.
    package static func standing(permissionKey: String, userID: WireUUID) -> Statement<StandingRow?> {
        .maybe(
            "memberFactors.standing",
            """
            -- memberFactors.standing
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
                        WHERE permission.key = $1) AS "holds!"
              FROM tenant_members AS member
              JOIN users AS person ON person.id = member.user_id
              JOIN roles AS main ON main.tenant_id = member.tenant_id AND main.id = member.primary_role_id
             WHERE member.tenant_id = zygo.current_tenant_id()
               AND member.user_id = $2
            """,
            [.text(permissionKey), .uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> StandingRow in
            try StandingRow(
                status: row.string(0),
                isOwner: row.bool(1),
                mfaEnabled: row.bool(2),
                level: row.int(3),
                holds: row.bool(4)
            )
        }
    }

    /// The member's time to set up a second factor starts anew.
    package static func noteReset(at: Timestamp, userID: WireUUID) -> Statement<Int> {
        .exec(
            "memberFactors.noteReset",
            """
            -- memberFactors.noteReset
            UPDATE tenant_members
               SET mfa_reset_at = $1
             WHERE user_id = $2
            """,
            [.timestamptz(at), .uuid(userID)]
        )
    }

    /// Name of the context's workspace.
    package static func workspaceName() -> Statement<String> {
        .one(
            "memberFactors.workspaceName",
            """
            -- memberFactors.workspaceName
            SELECT tenant.name
              FROM tenants AS tenant
             WHERE tenant.id = zygo.current_tenant_id()
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> String in
            try row.string(0)
        }
    }

    /// One row of `memberFactors.standing`.
    package struct StandingRow: Sendable, Hashable {
        package let status: String
        package let isOwner: Bool
        package let mfaEnabled: Bool
        package let level: Int
        package let holds: Bool
    }
}
