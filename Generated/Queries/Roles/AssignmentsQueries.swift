// Generated from Sources/Areas/Roles/Assignments.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Roles/Assignments.sql`.
package enum AssignmentsQueries {
    /// State of a person's membership in the context's workspace.
    package static func membership(userID: UserID) -> Statement<MembershipRow?> {
        .maybe(
            "assignments.membership",
            """
            -- assignments.membership
            SELECT member.status, member.primary_role_id AS role_id
              FROM tenant_members AS member
             WHERE member.user_id = $1
            """,
            [.identifier(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> MembershipRow in
            try MembershipRow(
                status: row.string(0),
                roleID: row.identifier(1, RoleID.self)
            )
        }
    }

    /// Roles of a member: the primary one, then valid further ones by rank; ended ones last, where they are wanted.
    package static func held(userID: UserID, withHistory: Bool, limit: Int) -> Statement<[HeldRow]> {
        .many(
            "assignments.held",
            """
            -- assignments.held
            SELECT held.role_id AS "role_id!", role.name, role.display_name, role.hierarchy_level AS hierarchy,
                   held.assignment AS "assignment!", held.state AS "state!", held.assigned_at AS "assigned_at!",
                   held.assigned_by AS "assigned_by?", held.expires_at AS "expires_at?", held.reason AS "reason?"
              FROM (SELECT member.primary_role_id AS role_id, 'primary' AS assignment, 'active' AS state,
                           coalesce(member.joined_at, member.created_at) AS assigned_at, member.invited_by AS assigned_by,
                           NULL::timestamptz AS expires_at, NULL AS reason, 0 AS place
                      FROM tenant_members AS member
                     WHERE member.user_id = $1
                    UNION ALL
                    SELECT further.role_id, 'secondary',
                           CASE WHEN further.status = 'active' AND further.expires_at <= now() THEN 'expired'
                           ELSE further.status END,
                           further.assigned_at, further.assigned_by, further.expires_at, further.reason,
                           CASE WHEN further.status = 'active' AND (further.expires_at IS NULL OR further.expires_at > now())
                           THEN 1 ELSE 2 END
                      FROM user_roles AS further
                     WHERE further.user_id = $1) AS held
              JOIN roles AS role ON role.id = held.role_id
             WHERE held.place < 2 OR $2
             ORDER BY held.place, role.hierarchy_level, held.assigned_at DESC, role.name
             LIMIT $3
            """,
            [.identifier(userID), .bool(withHistory), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> HeldRow in
            try HeldRow(
                roleID: row.identifier(0, RoleID.self),
                name: row.string(1),
                displayName: row.string(2),
                hierarchy: row.int(3),
                assignment: row.string(4),
                state: row.string(5),
                assignedAt: row.timestamp(6),
                assignedBy: row.optionalIdentifier(7, UserID.self),
                expiresAt: row.optionalTimestamp(8),
                reason: row.optionalString(9)
            )
        }
    }

    /// One row of `assignments.membership`.
    package struct MembershipRow: Sendable, Hashable {
        package let status: String
        package let roleID: RoleID
    }

    /// One row of `assignments.held`.
    package struct HeldRow: Sendable, Hashable {
        package let roleID: RoleID
        package let name: String
        package let displayName: String
        package let hierarchy: Int
        package let assignment: String
        package let state: String
        package let assignedAt: Timestamp
        package let assignedBy: UserID?
        package let expiresAt: Timestamp?
        package let reason: String?
    }
}
