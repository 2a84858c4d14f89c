// Generated from Sources/Areas/Users/Users.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Users/Users.sql`.
package enum UsersQueries {
    /// Members and open invitations of one page, smallest sort key first.
    package static func ascending(
        sort: String,
        statuses: [String],
        search: String?,
        role: String?,
        withInvitations: Bool,
        afterKey: String?,
        afterID: WireUUID?,
        limit: Int,
        offset: Int
    ) -> Statement<[EntryRow]> {
        .many(
            "users.ascending",
            """
            -- users.ascending
            SELECT entry.id AS "id!", entry.email AS "email!", entry.status AS "status!", entry.is_owner AS "is_owner!",
                   entry.name AS "name!", entry.has_avatar AS "has_avatar!", entry.created_at AS "created_at!",
                   entry.updated_at AS "updated_at!", entry.mfa_enabled AS "mfa_enabled!", entry.job_title AS "job_title?",
                   entry.last_active_at AS "last_active_at?", entry.sort_key AS "sort_key!", main.name AS "role!",
                   ARRAY(
                       SELECT role.name
                         FROM user_roles AS further
                         JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
                        WHERE further.user_id = entry.id
                          AND further.status = 'active'
                          AND (further.expires_at IS NULL OR further.expires_at > now())
                        ORDER BY role.hierarchy_level, role.name) AS "further_roles!"
              FROM (SELECT found.id, found.email, found.status, found.is_owner, found.name, found.has_avatar, found.role_id,
                           found.created_at, found.updated_at, found.mfa_enabled, found.job_title, found.last_active_at,
                           CASE $1
                           WHEN 'name' THEN left(lower(found.name), 100)
                           WHEN 'email' THEN found.email
                           WHEN 'last_active_at'
                           THEN concat(lpad((extract(epoch FROM found.last_active_at) * 1000000)::bigint::text, 20, '0'))
                           ELSE lpad((extract(epoch FROM found.created_at) * 1000000)::bigint::text, 20, '0')
                           END COLLATE "C" AS sort_key
                      FROM (SELECT member.user_id AS id, person.email, member.status, member.is_owner,
                           coalesce(
                               member.display_name, person.display_name,
                               nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email) AS name,
                           coalesce(member.avatar_file_id, person.avatar_file_id) IS NOT NULL AS has_avatar,
                           member.primary_role_id AS role_id, coalesce(member.joined_at, member.created_at) AS created_at,
                           member.updated_at, person.mfa_enabled, member.job_title, member.last_active_at
                      FROM tenant_members AS member
                      JOIN users AS person ON person.id = member.user_id
                     WHERE member.tenant_id = zygo.current_tenant_id()
                       AND member.status = ANY ($2)
                       AND ($3::text IS NULL
                            OR strpos(
                                   lower(
                                       concat_ws(
                                           chr(10), person.email, member.display_name,
                                           CASE WHEN member.display_name IS NULL
                                           THEN coalesce(person.display_name, concat_ws(' ', person.first_name, person.last_name))
                                           END)), lower($3)) > 0)
                       AND ($4::text IS NULL
                            OR EXISTS (
                                SELECT 1
                                  FROM roles AS held
                                 WHERE held.name = $4
                                   AND (held.id = member.primary_role_id
                                        OR held.id IN (
                                           SELECT further.role_id
                                             FROM user_roles AS further
                                            WHERE further.user_id = member.user_id
                                              AND further.status = 'active'
                                              AND (further.expires_at IS NULL OR further.expires_at > now())))))
                    UNION ALL
                    SELECT invitation.id, invitation.email, 'invited', false,
                           coalesce(
                               nullif(concat_ws(' ', invitation.first_name, invitation.last_name), ''), invitation.email),
                           false, invitation.role_id, invitation.created_at, invitation.updated_at, false, NULL, NULL
                      FROM team_invitations AS invitation
                      JOIN roles AS offered ON offered.tenant_id = invitation.tenant_id AND offered.id = invitation.role_id
                     WHERE $5
                       AND invitation.status = 'pending'
                       AND invitation.expires_at > now()
                       AND ($4 IS NULL OR offered.name = $4)
                       AND ($3 IS NULL
                            OR strpos(
                                   lower(concat_ws(' ', invitation.email, invitation.first_name, invitation.last_name)),
                                   lower($3)) > 0)) AS found) AS entry
              JOIN roles AS main ON main.id = entry.role_id
             WHERE ($6::text IS NULL
                    OR (entry.sort_key, entry.id) > ($6 COLLATE "C", $7::uuid))
             ORDER BY entry.sort_key ASC, entry.id ASC
             LIMIT $8
            OFFSET $9
            """,
            [
                .text(sort),
                .textArray(statuses),
                .text(search),
                .text(role),
                .bool(withInvitations),
                .text(afterKey),
                .uuid(afterID),
                .int8(limit),
                .int8(offset),
            ]
        ) { (row: SQLRow) throws(SQLDecodingError) -> EntryRow in
            try EntryRow(
                id: row.identifier(0, UserID.self),
                email: row.wire(1, EmailAddress.self),
                status: row.string(2),
                isOwner: row.bool(3),
                name: row.string(4),
                hasAvatar: row.bool(5),
                createdAt: row.timestamp(6),
                updatedAt: row.timestamp(7),
                mfaEnabled: row.bool(8),
                jobTitle: row.optionalString(9),
                lastActiveAt: row.optionalTimestamp(10),
                sortKey: row.string(11),
                role: row.string(12),
                furtherRoles: row.stringArray(13)
            )
        }
    }

    /// Members and open invitations of one page, largest sort key first.
    package static func descending(
        sort: String,
        statuses: [String],
        search: String?,
        role: String?,
        withInvitations: Bool,
        afterKey: String?,
        afterID: WireUUID?,
        limit: Int,
        offset: Int
    ) -> Statement<[EntryRow]> {
        .many(
            "users.descending",
            """
            -- users.descending
            SELECT entry.id AS "id!", entry.email AS "email!", entry.status AS "status!", entry.is_owner AS "is_owner!",
                   entry.name AS "name!", entry.has_avatar AS "has_avatar!", entry.created_at AS "created_at!",
                   entry.updated_at AS "updated_at!", entry.mfa_enabled AS "mfa_enabled!", entry.job_title AS "job_title?",
                   entry.last_active_at AS "last_active_at?", entry.sort_key AS "sort_key!", main.name AS "role!",
                   ARRAY(
                       SELECT role.name
                         FROM user_roles AS further
                         JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
                        WHERE further.user_id = entry.id
                          AND further.status = 'active'
                          AND (further.expires_at IS NULL OR further.expires_at > now())
                        ORDER BY role.hierarchy_level, role.name) AS "further_roles!"
              FROM (SELECT found.id, found.email, found.status, found.is_owner, found.name, found.has_avatar, found.role_id,
                           found.created_at, found.updated_at, found.mfa_enabled, found.job_title, found.last_active_at,
                           CASE $1
                           WHEN 'name' THEN left(lower(found.name), 100)
                           WHEN 'email' THEN found.email
                           WHEN 'last_active_at'
                           THEN concat(lpad((extract(epoch FROM found.last_active_at) * 1000000)::bigint::text, 20, '0'))
                           ELSE lpad((extract(epoch FROM found.created_at) * 1000000)::bigint::text, 20, '0')
                           END COLLATE "C" AS sort_key
                      FROM (SELECT member.user_id AS id, person.email, member.status, member.is_owner,
                           coalesce(
                               member.display_name, person.display_name,
                               nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email) AS name,
                           coalesce(member.avatar_file_id, person.avatar_file_id) IS NOT NULL AS has_avatar,
                           member.primary_role_id AS role_id, coalesce(member.joined_at, member.created_at) AS created_at,
                           member.updated_at, person.mfa_enabled, member.job_title, member.last_active_at
                      FROM tenant_members AS member
                      JOIN users AS person ON person.id = member.user_id
                     WHERE member.tenant_id = zygo.current_tenant_id()
                       AND member.status = ANY ($2)
                       AND ($3::text IS NULL
                            OR strpos(
                                   lower(
                                       concat_ws(
                                           chr(10), person.email, member.display_name,
                                           CASE WHEN member.display_name IS NULL
                                           THEN coalesce(person.display_name, concat_ws(' ', person.first_name, person.last_name))
                                           END)), lower($3)) > 0)
                       AND ($4::text IS NULL
                            OR EXISTS (
                                SELECT 1
                                  FROM roles AS held
                                 WHERE held.name = $4
                                   AND (held.id = member.primary_role_id
                                        OR held.id IN (
                                           SELECT further.role_id
                                             FROM user_roles AS further
                                            WHERE further.user_id = member.user_id
                                              AND further.status = 'active'
                                              AND (further.expires_at IS NULL OR further.expires_at > now())))))
                    UNION ALL
                    SELECT invitation.id, invitation.email, 'invited', false,
                           coalesce(
                               nullif(concat_ws(' ', invitation.first_name, invitation.last_name), ''), invitation.email),
                           false, invitation.role_id, invitation.created_at, invitation.updated_at, false, NULL, NULL
                      FROM team_invitations AS invitation
                      JOIN roles AS offered ON offered.tenant_id = invitation.tenant_id AND offered.id = invitation.role_id
                     WHERE $5
                       AND invitation.status = 'pending'
                       AND invitation.expires_at > now()
                       AND ($4 IS NULL OR offered.name = $4)
                       AND ($3 IS NULL
                            OR strpos(
                                   lower(concat_ws(' ', invitation.email, invitation.first_name, invitation.last_name)),
                                   lower($3)) > 0)) AS found) AS entry
              JOIN roles AS main ON main.id = entry.role_id
             WHERE ($6::text IS NULL
                    OR (entry.sort_key, entry.id) < ($6 COLLATE "C", $7::uuid))
             ORDER BY entry.sort_key DESC, entry.id DESC
             LIMIT $8
            OFFSET $9
            """,
            [
                .text(sort),
                .textArray(statuses),
                .text(search),
                .text(role),
                .bool(withInvitations),
                .text(afterKey),
                .uuid(afterID),
                .int8(limit),
                .int8(offset),
            ]
        ) { (row: SQLRow) throws(SQLDecodingError) -> EntryRow in
            try EntryRow(
                id: row.identifier(0, UserID.self),
                email: row.wire(1, EmailAddress.self),
                status: row.string(2),
                isOwner: row.bool(3),
                name: row.string(4),
                hasAvatar: row.bool(5),
                createdAt: row.timestamp(6),
                updatedAt: row.timestamp(7),
                mfaEnabled: row.bool(8),
                jobTitle: row.optionalString(9),
                lastActiveAt: row.optionalTimestamp(10),
                sortKey: row.string(11),
                role: row.string(12),
                furtherRoles: row.stringArray(13)
            )
        }
    }

    /// Number of matching members and open invitations, counted no further than the limit.
    package static func total(
        statuses: [String],
        search: String?,
        role: String?,
        withInvitations: Bool,
        countLimit: Int
    ) -> Statement<Int> {
        .count(
            "users.total",
            """
            -- users.total
            SELECT count(*)
              FROM (SELECT found.id
                      FROM (SELECT member.user_id AS id
                      FROM tenant_members AS member
                      JOIN users AS person ON person.id = member.user_id
                     WHERE member.tenant_id = zygo.current_tenant_id()
                       AND member.status = ANY ($1)
                       AND ($2::text IS NULL
                            OR strpos(
                                   lower(
                                       concat_ws(
                                           chr(10), person.email, member.display_name,
                                           CASE WHEN member.display_name IS NULL
                                           THEN coalesce(person.display_name, concat_ws(' ', person.first_name, person.last_name))
                                           END)), lower($2)) > 0)
                       AND ($3::text IS NULL
                            OR EXISTS (
                                SELECT 1
                                  FROM roles AS held
                                 WHERE held.name = $3
                                   AND (held.id = member.primary_role_id
                                        OR held.id IN (
                                           SELECT further.role_id
                                             FROM user_roles AS further
                                            WHERE further.user_id = member.user_id
                                              AND further.status = 'active'
                                              AND (further.expires_at IS NULL OR further.expires_at > now())))))
                    UNION ALL
                    SELECT invitation.id
                      FROM team_invitations AS invitation
                      JOIN roles AS offered ON offered.tenant_id = invitation.tenant_id AND offered.id = invitation.role_id
                     WHERE $4
                       AND invitation.status = 'pending'
                       AND invitation.expires_at > now()
                       AND ($3 IS NULL OR offered.name = $3)
                       AND ($2 IS NULL
                            OR strpos(
                                   lower(concat_ws(' ', invitation.email, invitation.first_name, invitation.last_name)),
                                   lower($2)) > 0)) AS found
                     LIMIT $5) AS counted
            """,
            [.textArray(statuses), .text(search), .text(role), .bool(withInvitations), .int8(countLimit)]
        )
    }

    /// One member of the workspace, removed ones included.
    package static func byID(userID: UserID) -> Statement<MemberRow?> {
        .maybe(
            "users.byID",
            """
            -- users.byID
            SELECT member.user_id AS id, person.email, member.status, member.is_owner,
                   coalesce(
                       member.display_name, person.display_name,
                       nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email) AS "name!",
                   coalesce(member.avatar_file_id, person.avatar_file_id) IS NOT NULL AS has_avatar,
                   coalesce(member.joined_at, member.created_at) AS created_at, member.updated_at, person.mfa_enabled,
                   member.job_title, member.last_active_at, main.name AS role, member.primary_role_id, member.restorable_until,
                   member.row_version,
                   least(
                       main.hierarchy_level,
                       (SELECT min(role.hierarchy_level)
                          FROM user_roles AS further
                          JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
                         WHERE further.user_id = member.user_id
                           AND further.status = 'active'
                           AND (further.expires_at IS NULL OR further.expires_at > now()))) AS "level!",
                   ARRAY(
                       SELECT role.name
                         FROM user_roles AS further
                         JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
                        WHERE further.user_id = member.user_id
                          AND further.status = 'active'
                          AND (further.expires_at IS NULL OR further.expires_at > now())
                        ORDER BY role.hierarchy_level, role.name) AS "further_roles!"
              FROM tenant_members AS member
              JOIN users AS person ON person.id = member.user_id
              JOIN roles AS main ON main.tenant_id = member.tenant_id AND main.id = member.primary_role_id
             WHERE member.tenant_id = zygo.current_tenant_id()
               AND member.user_id = $1
            """,
            [.identifier(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> MemberRow in
            try MemberRow(
                id: row.identifier(0, UserID.self),
                email: row.wire(1, EmailAddress.self),
                status: row.string(2),
                isOwner: row.bool(3),
                name: row.string(4),
                hasAvatar: row.bool(5),
                createdAt: row.timestamp(6),
                updatedAt: row.timestamp(7),
                mfaEnabled: row.bool(8),
                jobTitle: row.optionalString(9),
                lastActiveAt: row.optionalTimestamp(10),
                role: row.string(11),
                primaryRoleID: row.identifier(12, RoleID.self),
                restorableUntil: row.optionalTimestamp(13),
                rowVersion: row.int(14),
                level: row.int(15),
                furtherRoles: row.stringArray(16)
            )
        }
    }

    /// Holds the memberships of the caller and the person concerned, in the order of their ids.
    package static func lock(callerID: UserID, userID: UserID) -> Statement<Int> {
        .exec(
            "users.lock",
            """
            -- users.lock
            SELECT member.id
              FROM tenant_members AS member
             WHERE member.user_id IN ($1, $2)
             ORDER BY member.id
               FOR UPDATE OF member
            """,
            [.identifier(callerID), .identifier(userID)]
        )
    }

    /// What the caller may do now: level and effective keys of an active membership.
    package static func actor(callerID: UserID) -> Statement<ActorRow?> {
        .maybe(
            "users.actor",
            """
            -- users.actor
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
             WHERE member.tenant_id = zygo.current_tenant_id()
               AND member.user_id = $1
               AND member.status = 'active'
            """,
            [.identifier(callerID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ActorRow in
            try ActorRow(
                isOwner: row.bool(0),
                level: row.int(1),
                permissionKeys: row.stringArray(2)
            )
        }
    }

    /// Holds a role by name, so that neither rank nor name changes before COMMIT.
    package static func lockRole(role: String) -> Statement<RoleID?> {
        .maybe(
            "users.lockRole",
            """
            -- users.lockRole
            SELECT role.id
              FROM roles AS role
             WHERE role.name = $1
               FOR SHARE OF role
            """,
            [.text(role)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RoleID in
            try row.identifier(0, RoleID.self)
        }
    }

    /// A role that is about to be given: its rank and keys.
    package static func role(roleID: RoleID) -> Statement<RoleRow?> {
        .maybe(
            "users.role",
            """
            -- users.role
            SELECT role.id, role.name, role.display_name, role.hierarchy_level, role.is_protected,
                   ARRAY(
                       SELECT permission.key
                         FROM role_permissions AS given
                         JOIN permissions AS permission ON permission.id = given.permission_id
                        WHERE given.role_id = role.id
                        ORDER BY permission.sort_order) AS "permission_keys!"
              FROM roles AS role
             WHERE role.id = $1
            """,
            [.identifier(roleID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RoleRow in
            try RoleRow(
                id: row.identifier(0, RoleID.self),
                name: row.string(1),
                displayName: row.string(2),
                hierarchyLevel: row.int(3),
                isProtected: row.bool(4),
                permissionKeys: row.stringArray(5)
            )
        }
    }

    /// Gives a new primary role; the further row of the same role goes.
    package static func changeRole(userID: UserID, roleID: RoleID) -> Statement<Int> {
        .exec(
            "users.changeRole",
            """
            -- users.changeRole
            WITH freed AS (
                DELETE FROM user_roles
                 WHERE user_id = $1
                   AND role_id = $2
            )
            UPDATE tenant_members
               SET primary_role_id = $2
             WHERE user_id = $1
            """,
            [.identifier(userID), .identifier(roleID)]
        )
    }

    /// Takes a member's access away until somebody gives it back.
    package static func suspend(at: Timestamp, callerID: UserID, userID: UserID) -> Statement<Int> {
        .exec(
            "users.suspend",
            """
            -- users.suspend
            UPDATE tenant_members
               SET status = 'suspended', suspended_at = $1, suspended_by = $2
             WHERE user_id = $3
               AND status = 'active'
               AND NOT is_owner
            """,
            [.timestamptz(at), .identifier(callerID), .identifier(userID)]
        )
    }

    /// Gives a suspended member access again.
    package static func reactivate(userID: UserID) -> Statement<Int> {
        .exec(
            "users.reactivate",
            """
            -- users.reactivate
            UPDATE tenant_members
               SET status = 'active', suspended_at = NULL, suspended_by = NULL, suspension_reason = NULL
             WHERE user_id = $1
               AND status = 'suspended'
            """,
            [.identifier(userID)]
        )
    }

    /// Position of a member in the company.
    package static func changeJobTitle(jobTitle: String?, userID: UserID) -> Statement<Int> {
        .exec(
            "users.changeJobTitle",
            """
            -- users.changeJobTitle
            UPDATE tenant_members
               SET job_title = $1
             WHERE user_id = $2
            """,
            [.text(jobTitle), .identifier(userID)]
        )
    }

    /// Ends a membership; it can be brought back until the given time.
    package static func remove(
        at: Timestamp,
        callerID: UserID,
        reason: String?,
        restorableUntil: Timestamp,
        userID: UserID
    ) -> Statement<Int> {
        .exec(
            "users.remove",
            """
            -- users.remove
            UPDATE tenant_members
               SET status = 'removed', removed_at = $1, removed_by = $2, removal_reason = $3,
                   restorable_until = $4
             WHERE user_id = $5
               AND status IN ('active', 'suspended')
               AND NOT is_owner
            """,
            [.timestamptz(at), .identifier(callerID), .text(reason), .timestamptz(restorableUntil), .identifier(userID)]
        )
    }

    /// Takes all further roles of a removed member.
    package static func removeFurtherRoles(callerID: UserID, at: Timestamp, userID: UserID) -> Statement<Int> {
        .exec(
            "users.removeFurtherRoles",
            """
            -- users.removeFurtherRoles
            UPDATE user_roles
               SET status = 'revoked', revoked_by = $1, revoked_at = $2
             WHERE user_id = $3
               AND status = 'active'
            """,
            [.identifier(callerID), .timestamptz(at), .identifier(userID)]
        )
    }

    /// Takes the direct permissions of a removed member.
    package static func removeGrants(userID: UserID) -> Statement<Int> {
        .exec(
            "users.removeGrants",
            """
            -- users.removeGrants
            DELETE FROM user_permissions
             WHERE user_id = $1
            """,
            [.identifier(userID)]
        )
    }

    /// Ends the sessions of a member in this workspace.
    package static func revokeSessions(
        at: Timestamp,
        callerID: UserID,
        reason: String,
        userID: UserID
    ) -> Statement<[WireUUID]> {
        .many(
            "users.revokeSessions",
            """
            -- users.revokeSessions
            UPDATE sessions
               SET revoked_at = $1, revoked_by = $2, revoked_reason = $3
             WHERE user_id = $4
               AND tenant_id = zygo.current_tenant_id()
               AND revoked_at IS NULL
            RETURNING id
            """,
            [.timestamptz(at), .identifier(callerID), .text(reason), .identifier(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> WireUUID in
            try row.uuid(0)
        }
    }

    /// Hands a removed member's files to a colleague.
    package static func moveFiles(successorID: UserID, userID: UserID) -> Statement<Int> {
        .exec(
            "users.moveFiles",
            """
            -- users.moveFiles
            UPDATE files
               SET owner_user_id = $1
             WHERE owner_user_id = $2
               AND purpose NOT IN ('avatar', 'export')
            """,
            [.identifier(successorID), .identifier(userID)]
        )
    }

    /// Who takes over: the named active member, or the owner when nobody is named.
    package static func successor(userID: UserID, wantedID: UserID?) -> Statement<UserID?> {
        .maybe(
            "users.successor",
            """
            -- users.successor
            SELECT member.user_id
              FROM tenant_members AS member
             WHERE member.tenant_id = zygo.current_tenant_id()
               AND member.status = 'active'
               AND member.user_id <> $1
               AND CASE WHEN $2::uuid IS NULL THEN member.is_owner ELSE member.user_id = $2 END
            """,
            [.identifier(userID), .identifier(wantedID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> UserID in
            try row.identifier(0, UserID.self)
        }
    }

    /// Holds the memberships of these people, in the order of their ids.
    package static func lockMany(userIDs: [UserID]) -> Statement<Int> {
        .exec(
            "users.lockMany",
            """
            -- users.lockMany
            SELECT member.id
              FROM tenant_members AS member
             WHERE member.user_id = ANY ($1)
             ORDER BY member.id
               FOR UPDATE OF member
            """,
            [.identifierArray(userIDs)]
        )
    }

    /// Brings a removed member back with the primary role alone.
    package static func restore(userID: UserID, at: Timestamp) -> Statement<Int> {
        .exec(
            "users.restore",
            """
            -- users.restore
            UPDATE tenant_members
               SET status = 'active', removed_at = NULL, removed_by = NULL, removal_reason = NULL, restorable_until = NULL,
                   suspended_at = NULL, suspended_by = NULL, suspension_reason = NULL
             WHERE user_id = $1
               AND status = 'removed'
               AND restorable_until > $2
            """,
            [.identifier(userID), .timestamptz(at)]
        )
    }

    /// Hands a member's workflows to a colleague, who they run as from now on.
    package static func moveWorkflows(userID: UserID, successorID: UserID) -> Statement<Int> {
        .exec(
            "users.moveWorkflows",
            """
            -- users.moveWorkflows
            UPDATE workflows
               SET owner_id = CASE WHEN owner_id = $1 THEN $2 ELSE owner_id END,
                   run_as_user_id = CASE WHEN run_as_user_id = $1 THEN $2 ELSE run_as_user_id END
             WHERE (owner_id = $1 OR run_as_user_id = $1)
               AND deleted_at IS NULL
            """,
            [.identifier(userID), .identifier(successorID)]
        )
    }

    /// Ends the API keys of a person who leaves.
    package static func revokeKeys(at: Timestamp, callerID: UserID, userID: UserID) -> Statement<Int> {
        .exec(
            "users.revokeKeys",
            """
            -- users.revokeKeys
            UPDATE api_keys
               SET status = 'revoked', revoked_at = $1, revoked_by = $2, revoke_reason = 'owner_removed'
             WHERE user_id = $3
               AND status = 'active'
            """,
            [.timestamptz(at), .identifier(callerID), .identifier(userID)]
        )
    }

    /// One row of `users.ascending`.
    package struct EntryRow: Sendable, Hashable {
        package let id: UserID
        package let email: EmailAddress
        package let status: String
        package let isOwner: Bool
        package let name: String
        package let hasAvatar: Bool
        package let createdAt: Timestamp
        package let updatedAt: Timestamp
        package let mfaEnabled: Bool
        package let jobTitle: String?
        package let lastActiveAt: Timestamp?
        package let sortKey: String
        package let role: String
        package let furtherRoles: [String]
    }

    /// One row of `users.byID`.
    package struct MemberRow: Sendable, Hashable {
        package let id: UserID
        package let email: EmailAddress
        package let status: String
        package let isOwner: Bool
        package let name: String
        package let hasAvatar: Bool
        package let createdAt: Timestamp
        package let updatedAt: Timestamp
        package let mfaEnabled: Bool
        package let jobTitle: String?
        package let lastActiveAt: Timestamp?
        package let role: String
        package let primaryRoleID: RoleID
        package let restorableUntil: Timestamp?
        package let rowVersion: Int
        package let level: Int
        package let furtherRoles: [String]
    }

    /// One row of `users.actor`.
    package struct ActorRow: Sendable, Hashable {
        package let isOwner: Bool
        package let level: Int
        package let permissionKeys: [String]
    }

    /// One row of `users.role`.
    package struct RoleRow: Sendable, Hashable {
        package let id: RoleID
        package let name: String
        package let displayName: String
        package let hierarchyLevel: Int
        package let isProtected: Bool
        package let permissionKeys: [String]
    }
}
