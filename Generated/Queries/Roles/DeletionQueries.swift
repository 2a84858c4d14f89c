// Generated from Sources/Areas/Roles/Deletion.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Roles/Deletion.sql`.
package enum DeletionQueries {
    /// Holds the caller's membership and those of everybody with the role, in the order of their ids.
    package static func lockHolders(callerID: UserID, roleID: RoleID) -> Statement<Int> {
        .exec(
            "deletion.lockHolders",
            """
            -- deletion.lockHolders
            SELECT member.id
              FROM tenant_members AS member
             WHERE member.user_id = $1
                OR member.primary_role_id = $2
                OR member.user_id IN (
                   SELECT further.user_id
                     FROM user_roles AS further
                    WHERE further.role_id = $2
                      AND further.status = 'active')
             ORDER BY member.id
               FOR UPDATE OF member
            """,
            [.identifier(callerID), .identifier(roleID)]
        )
    }

    /// Who would lose the role: members that are not removed, and open invitations.
    package static func dependents(roleID: RoleID, callerID: UserID) -> Statement<DependentsRow> {
        .one(
            "deletion.dependents",
            """
            -- deletion.dependents
            SELECT (SELECT count(*)
                      FROM (SELECT member.user_id
                              FROM tenant_members AS member
                             WHERE member.primary_role_id = $1
                               AND member.status <> 'removed'
                            UNION
                            SELECT further.user_id
                              FROM user_roles AS further
                             WHERE further.role_id = $1
                               AND further.status = 'active'
                               AND (further.expires_at IS NULL OR further.expires_at > now())) AS holder) AS "members!",
                   (SELECT count(*)
                      FROM team_invitations AS invitation
                     WHERE invitation.role_id = $1
                       AND invitation.status = 'pending') AS "invitations!",
                   EXISTS (
                       SELECT 1
                         FROM tenant_members AS member
                        WHERE member.user_id = $2
                          AND member.primary_role_id = $1
                       UNION ALL
                       SELECT 1
                         FROM user_roles AS further
                        WHERE further.user_id = $2
                          AND further.role_id = $1
                          AND further.status = 'active') AS "is_caller!"
            """,
            [.identifier(roleID), .identifier(callerID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> DependentsRow in
            try DependentsRow(
                members: row.int(0),
                invitations: row.int(1),
                isCaller: row.bool(2)
            )
        }
    }

    /// Level of the highest other member who holds the role; nil without any.
    package static func highestHolder(callerID: UserID, roleID: RoleID) -> Statement<Int?> {
        .one(
            "deletion.highestHolder",
            """
            -- deletion.highestHolder
            SELECT min(
                       least(
                           main.hierarchy_level,
                           (SELECT min(role.hierarchy_level)
                              FROM user_roles AS other
                              JOIN roles AS role ON role.tenant_id = other.tenant_id AND role.id = other.role_id
                             WHERE other.tenant_id = member.tenant_id
                               AND other.user_id = member.user_id
                               AND other.status = 'active'
                               AND (other.expires_at IS NULL OR other.expires_at > now())))) AS "level?"
              FROM tenant_members AS member
              JOIN roles AS main ON main.tenant_id = member.tenant_id AND main.id = member.primary_role_id
             WHERE member.status <> 'removed'
               AND member.user_id <> $1
               AND (member.primary_role_id = $2
                    OR EXISTS (
                       SELECT 1
                         FROM user_roles AS held
                        WHERE held.tenant_id = member.tenant_id
                          AND held.user_id = member.user_id
                          AND held.role_id = $2
                          AND held.status = 'active'
                          AND (held.expires_at IS NULL OR held.expires_at > now())))
            """,
            [.identifier(callerID), .identifier(roleID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Int? in
            try row.optionalInt(0)
        }
    }

    /// The role that removed members and ended invitations point to when theirs goes.
    package static func fallbackRole() -> Statement<RoleID?> {
        .maybe(
            "deletion.fallbackRole",
            """
            -- deletion.fallbackRole
            SELECT role.id
              FROM roles AS role
             WHERE role.is_system
               AND role.name = 'member'
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> RoleID in
            try row.identifier(0, RoleID.self)
        }
    }

    /// Gives the target to the valid holders as a further role; the longer expiry wins where both are held.
    package static func moveAssignments(targetID: RoleID, roleID: RoleID) -> Statement<Int> {
        .exec(
            "deletion.moveAssignments",
            """
            -- deletion.moveAssignments
            INSERT INTO user_roles AS held (user_id, role_id, status, expires_at, reason, assigned_by, assigned_at)
            SELECT further.user_id, $1, 'active', further.expires_at, further.reason, further.assigned_by,
                   further.assigned_at
              FROM user_roles AS further
              JOIN tenant_members AS member
                ON member.tenant_id = further.tenant_id
               AND member.user_id = further.user_id
             WHERE further.role_id = $2
               AND further.status = 'active'
               AND (further.expires_at IS NULL OR further.expires_at > now())
               AND member.primary_role_id <> $2
               AND member.primary_role_id <> $1
                ON CONFLICT ON CONSTRAINT user_roles_tenant_id_user_id_role_id_key DO UPDATE
               SET status = 'active',
                   expires_at = CASE
                       WHEN held.status <> 'active' OR held.expires_at <= now() THEN excluded.expires_at
                       WHEN held.expires_at IS NULL OR excluded.expires_at IS NULL THEN NULL
                       ELSE greatest(held.expires_at, excluded.expires_at)
                   END,
                   revoked_by = NULL,
                   revoked_at = NULL
            """,
            [.identifier(targetID), .identifier(roleID)]
        )
    }

    /// Takes away what is left of the role: moved, ended and revoked rows.
    package static func removeAssignments(roleID: RoleID) -> Statement<Int> {
        .exec(
            "deletion.removeAssignments",
            """
            -- deletion.removeAssignments
            DELETE FROM user_roles
             WHERE role_id = $1
            """,
            [.identifier(roleID)]
        )
    }

    /// Makes the target the primary role of everybody who had the role as such, removed members included.
    package static func movePrimaries(targetID: RoleID, roleID: RoleID) -> Statement<Int> {
        .exec(
            "deletion.movePrimaries",
            """
            -- deletion.movePrimaries
            UPDATE tenant_members
               SET primary_role_id = $1
             WHERE primary_role_id = $2
            """,
            [.identifier(targetID), .identifier(roleID)]
        )
    }

    /// A role is not held twice: the primary one stays.
    package static func removeDoubles(targetID: RoleID) -> Statement<Int> {
        .exec(
            "deletion.removeDoubles",
            """
            -- deletion.removeDoubles
            DELETE FROM user_roles AS further
             USING tenant_members AS member
             WHERE member.tenant_id = further.tenant_id
               AND member.user_id = further.user_id
               AND member.primary_role_id = further.role_id
               AND further.role_id = $1
            """,
            [.identifier(targetID)]
        )
    }

    /// Lets invitations name the target instead.
    package static func moveInvitations(targetID: RoleID, roleID: RoleID) -> Statement<Int> {
        .exec(
            "deletion.moveInvitations",
            """
            -- deletion.moveInvitations
            UPDATE team_invitations
               SET role_id = $1
             WHERE role_id = $2
            """,
            [.identifier(targetID), .identifier(roleID)]
        )
    }

    /// Removes the role and its keys.
    package static func delete(roleID: RoleID) -> Statement<Int> {
        .exec(
            "deletion.delete",
            """
            -- deletion.delete
            DELETE FROM roles
             WHERE id = $1
            """,
            [.identifier(roleID)]
        )
    }

    /// One row of `deletion.dependents`.
    package struct DependentsRow: Sendable, Hashable {
        package let members: Int
        package let invitations: Int
        package let isCaller: Bool
    }
}
