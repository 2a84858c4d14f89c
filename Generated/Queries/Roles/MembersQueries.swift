// Generated from Sources/Areas/Roles/Members.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Roles/Members.sql`.
package enum MembersQueries {
    /// Active and suspended members with the role, latest assignment first; a primary role hides a further one.
    package static func page(
        roleID: RoleID,
        afterAt: Timestamp?,
        afterID: WireUUID?,
        limit: Int,
        offset: Int
    ) -> Statement<[RoleMember]> {
        .many(
            "members.page",
            """
            -- members.page
            SELECT holder.user_id AS "user_id!", person.email,
                   coalesce(
                       holder.display_name, person.display_name,
                       nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email) AS "name!",
                   holder.assigned_at AS "assigned_at!", holder.assigned_by AS "assigned_by?", holder.assignment AS "assignment!",
                   holder.expires_at AS "expires_at?"
              FROM (SELECT member.user_id, member.display_name, coalesce(member.joined_at, member.created_at) AS assigned_at,
                           member.invited_by AS assigned_by, 'primary' AS assignment, NULL::timestamptz AS expires_at
                      FROM tenant_members AS member
                      JOIN roles AS role ON role.tenant_id = member.tenant_id AND role.id = member.primary_role_id
                     WHERE role.id = $1
                       AND member.status IN ('active', 'suspended')
                    UNION ALL
                    SELECT further.user_id, member.display_name, further.assigned_at, further.assigned_by, 'secondary',
                           further.expires_at
                      FROM user_roles AS further
                      JOIN tenant_members AS member
                        ON member.tenant_id = further.tenant_id
                       AND member.user_id = further.user_id
                     WHERE further.role_id = $1
                       AND further.status = 'active'
                       AND (further.expires_at IS NULL OR further.expires_at > now())
                       AND member.primary_role_id <> $1
                       AND member.status IN ('active', 'suspended')) AS holder
              JOIN users AS person ON person.id = holder.user_id
             WHERE ($2::timestamptz IS NULL
                    OR (holder.assigned_at, holder.user_id) < ($2, $3::uuid))
             ORDER BY holder.assigned_at DESC, holder.user_id DESC
             LIMIT $4
            OFFSET $5
            """,
            [.identifier(roleID), .timestamptz(afterAt), .uuid(afterID), .int8(limit), .int8(offset)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RoleMember in
            try RoleMember(
                userID: row.identifier(0, UserID.self),
                email: row.wire(1, EmailAddress.self),
                name: row.string(2),
                assignedAt: row.timestamp(3),
                assignedBy: row.optionalIdentifier(4, UserID.self),
                assignment: row.enumeration(5, RoleMemberAssignment.self),
                expiresAt: row.optionalTimestamp(6)
            )
        }
    }

    /// The same members in front of a place, nearest first.
    package static func pageBefore(
        roleID: RoleID,
        beforeAt: Timestamp,
        beforeID: WireUUID,
        limit: Int
    ) -> Statement<[RoleMember]> {
        .many(
            "members.pageBefore",
            """
            -- members.pageBefore
            SELECT holder.user_id AS "user_id!", person.email,
                   coalesce(
                       holder.display_name, person.display_name,
                       nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email) AS "name!",
                   holder.assigned_at AS "assigned_at!", holder.assigned_by AS "assigned_by?", holder.assignment AS "assignment!",
                   holder.expires_at AS "expires_at?"
              FROM (SELECT member.user_id, member.display_name, coalesce(member.joined_at, member.created_at) AS assigned_at,
                           member.invited_by AS assigned_by, 'primary' AS assignment, NULL::timestamptz AS expires_at
                      FROM tenant_members AS member
                      JOIN roles AS role ON role.tenant_id = member.tenant_id AND role.id = member.primary_role_id
                     WHERE role.id = $1
                       AND member.status IN ('active', 'suspended')
                    UNION ALL
                    SELECT further.user_id, member.display_name, further.assigned_at, further.assigned_by, 'secondary',
                           further.expires_at
                      FROM user_roles AS further
                      JOIN tenant_members AS member
                        ON member.tenant_id = further.tenant_id
                       AND member.user_id = further.user_id
                     WHERE further.role_id = $1
                       AND further.status = 'active'
                       AND (further.expires_at IS NULL OR further.expires_at > now())
                       AND member.primary_role_id <> $1
                       AND member.status IN ('active', 'suspended')) AS holder
              JOIN users AS person ON person.id = holder.user_id
             WHERE (holder.assigned_at, holder.user_id) > ($2::timestamptz, $3::uuid)
             ORDER BY holder.assigned_at, holder.user_id
             LIMIT $4
            """,
            [.identifier(roleID), .timestamptz(beforeAt), .uuid(beforeID), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RoleMember in
            try RoleMember(
                userID: row.identifier(0, UserID.self),
                email: row.wire(1, EmailAddress.self),
                name: row.string(2),
                assignedAt: row.timestamp(3),
                assignedBy: row.optionalIdentifier(4, UserID.self),
                assignment: row.enumeration(5, RoleMemberAssignment.self),
                expiresAt: row.optionalTimestamp(6)
            )
        }
    }

    /// Number of holders, counted no further than the limit.
    package static func total(roleID: RoleID, countLimit: Int) -> Statement<Int> {
        .count(
            "members.total",
            """
            -- members.total
            SELECT count(*)
              FROM (SELECT member.user_id
                      FROM tenant_members AS member
                      JOIN roles AS role ON role.tenant_id = member.tenant_id AND role.id = member.primary_role_id
                     WHERE role.id = $1
                       AND member.status IN ('active', 'suspended')
                    UNION
                    SELECT further.user_id
                      FROM user_roles AS further
                      JOIN tenant_members AS member
                        ON member.tenant_id = further.tenant_id
                       AND member.user_id = further.user_id
                     WHERE further.role_id = $1
                       AND further.status = 'active'
                       AND (further.expires_at IS NULL OR further.expires_at > now())
                       AND member.status IN ('active', 'suspended')
                     LIMIT $2) AS holder
            """,
            [.identifier(roleID), .int8(countLimit)]
        )
    }

    /// Whether the role is one of this workspace.
    package static func exists(roleID: RoleID) -> Statement<Bool> {
        .one(
            "members.exists",
            """
            -- members.exists
            SELECT EXISTS (
                       SELECT 1
                         FROM roles
                        WHERE id = $1) AS is_known
            """,
            [.identifier(roleID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// Holds the caller's membership and those of the people concerned, in the order of their ids.
    package static func lockMembers(callerID: UserID, userIDs: [UserID]) -> Statement<Int> {
        .exec(
            "members.lockMembers",
            """
            -- members.lockMembers
            SELECT member.id
              FROM tenant_members AS member
             WHERE member.user_id = $1
                OR member.user_id = ANY ($2)
             ORDER BY member.id
               FOR UPDATE OF member
            """,
            [.identifier(callerID), .identifierArray(userIDs)]
        )
    }

    /// Where the people concerned stand, and what would become of them without the role.
    package static func targets(roleID: RoleID, userIDs: [UserID]) -> Statement<[TargetsRow]> {
        .many(
            "members.targets",
            """
            -- members.targets
            SELECT member.user_id, member.status, member.is_owner, member.primary_role_id,
                   least(
                       main.hierarchy_level,
                       (SELECT min(role.hierarchy_level)
                          FROM user_roles AS further
                          JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
                         WHERE further.tenant_id = member.tenant_id
                           AND further.user_id = member.user_id
                           AND further.status = 'active'
                           AND (further.expires_at IS NULL OR further.expires_at > now()))) AS "level!",
                   (SELECT count(*)
                      FROM user_roles AS further
                     WHERE further.tenant_id = member.tenant_id
                       AND further.user_id = member.user_id
                       AND further.status = 'active'
                       AND (further.expires_at IS NULL OR further.expires_at > now())) AS "further_count!",
                   EXISTS (
                       SELECT 1
                         FROM user_roles AS further
                        WHERE further.tenant_id = member.tenant_id
                          AND further.user_id = member.user_id
                          AND further.role_id = $1
                          AND further.status = 'active'
                          AND (further.expires_at IS NULL OR further.expires_at > now())) AS "holds_further!",
                   (SELECT further.role_id
                      FROM user_roles AS further
                      JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
                     WHERE further.tenant_id = member.tenant_id
                       AND further.user_id = member.user_id
                       AND further.role_id <> $1
                       AND further.status = 'active'
                       AND further.expires_at IS NULL
                     ORDER BY role.hierarchy_level, further.assigned_at, further.id
                     LIMIT 1) AS "fallback_role_id?"
              FROM tenant_members AS member
              JOIN roles AS main ON main.tenant_id = member.tenant_id AND main.id = member.primary_role_id
             WHERE member.user_id = ANY ($2)
            """,
            [.identifier(roleID), .identifierArray(userIDs)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> TargetsRow in
            try TargetsRow(
                userID: row.identifier(0, UserID.self),
                status: row.string(1),
                isOwner: row.bool(2),
                primaryRoleID: row.identifier(3, RoleID.self),
                level: row.int(4),
                furtherCount: row.int(5),
                holdsFurther: row.bool(6),
                fallbackRoleID: row.optionalIdentifier(7, RoleID.self)
            )
        }
    }

    /// Gives the role as a further one; an expired or revoked row comes back to life.
    package static func assignFurther(
        roleID: RoleID,
        expiresAt: Timestamp?,
        reason: String?,
        callerID: UserID,
        userIDs: [UserID]
    ) -> Statement<Int> {
        .exec(
            "members.assignFurther",
            """
            -- members.assignFurther
            INSERT INTO user_roles (user_id, role_id, expires_at, reason, assigned_by)
            SELECT chosen.user_id, $1, $2, $3, $4
              FROM unnest($5::uuid[]) AS chosen (user_id)
                ON CONFLICT ON CONSTRAINT user_roles_tenant_id_user_id_role_id_key DO UPDATE
               SET status = 'active',
                   expires_at = excluded.expires_at,
                   reason = excluded.reason,
                   assigned_by = excluded.assigned_by,
                   assigned_at = now(),
                   revoked_by = NULL,
                   revoked_at = NULL
            """,
            [
                .identifier(roleID),
                .timestamptz(expiresAt),
                .text(reason),
                .identifier(callerID),
                .identifierArray(userIDs),
            ]
        )
    }

    /// Makes the role the primary one.
    package static func assignPrimary(roleID: RoleID, userIDs: [UserID]) -> Statement<Int> {
        .exec(
            "members.assignPrimary",
            """
            -- members.assignPrimary
            UPDATE tenant_members
               SET primary_role_id = $1
             WHERE user_id = ANY ($2)
            """,
            [.identifier(roleID), .identifierArray(userIDs)]
        )
    }

    /// Ends the assignment of the role as a further one.
    package static func revokeFurther(callerID: UserID, roleID: RoleID, userIDs: [UserID]) -> Statement<Int> {
        .exec(
            "members.revokeFurther",
            """
            -- members.revokeFurther
            UPDATE user_roles
               SET status = 'revoked',
                   revoked_by = $1,
                   revoked_at = now()
             WHERE role_id = $2
               AND user_id = ANY ($3)
               AND status = 'active'
            """,
            [.identifier(callerID), .identifier(roleID), .identifierArray(userIDs)]
        )
    }

    /// Makes a further role of each person the primary one, pairwise by position.
    package static func promote(userIDs: [UserID], roleIDs: [RoleID], callerID: UserID) -> Statement<Int> {
        .exec(
            "members.promote",
            """
            -- members.promote
            WITH chosen AS (
                 SELECT pair.user_id, pair.role_id
                   FROM unnest($1::uuid[], $2::uuid[]) AS pair (user_id, role_id)),
                 ended AS (
                 UPDATE user_roles AS further
                    SET status = 'revoked',
                        revoked_by = $3,
                        revoked_at = now()
                   FROM chosen
                  WHERE further.user_id = chosen.user_id
                    AND further.role_id = chosen.role_id)
            UPDATE tenant_members AS member
               SET primary_role_id = chosen.role_id
              FROM chosen
             WHERE member.user_id = chosen.user_id
            """,
            [.identifierArray(userIDs), .identifierArray(roleIDs), .identifier(callerID)]
        )
    }

    /// One row of `members.targets`.
    package struct TargetsRow: Sendable, Hashable {
        package let userID: UserID
        package let status: String
        package let isOwner: Bool
        package let primaryRoleID: RoleID
        package let level: Int
        package let furtherCount: Int
        package let holdsFurther: Bool
        package let fallbackRoleID: RoleID?
    }
}
