// Generated from Sources/Areas/Users/Profile.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Users/Profile.sql`.
package enum ProfileQueries {
    /// The caller as a member of the context's workspace, or as a person alone without one.
    package static func own(userID: UserID) -> Statement<OwnRow?> {
        .maybe(
            "profile.own",
            """
            -- profile.own
            SELECT person.id, person.email, person.status AS person_status, member.status AS member_status,
                   coalesce(
                       member.display_name, person.display_name,
                       nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email) AS "name!",
                   coalesce(member.avatar_file_id, person.avatar_file_id) IS NOT NULL AS has_avatar,
                   coalesce(member.is_owner, false) AS is_owner, person.mfa_enabled, member.job_title,
                   coalesce(member.last_active_at, person.last_active_at) AS last_active_at,
                   coalesce(member.joined_at, member.created_at, person.created_at) AS "created_at!",
                   greatest(member.updated_at, person.updated_at) AS "updated_at!", main.name AS role,
                   person.row_version AS person_version, member.row_version AS member_version,
                   ARRAY(
                       SELECT role.name
                         FROM user_roles AS further
                         JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
                        WHERE further.tenant_id = member.tenant_id
                          AND further.user_id = member.user_id
                          AND further.status = 'active'
                          AND (further.expires_at IS NULL OR further.expires_at > now())
                        ORDER BY role.hierarchy_level, role.name) AS "further_roles!"
              FROM users AS person
              LEFT JOIN tenant_members AS member
                ON member.user_id = person.id
               AND member.tenant_id = zygo.current_tenant_id()
               AND member.status IN ('active', 'suspended')
              LEFT JOIN roles AS main ON main.tenant_id = member.tenant_id AND main.id = member.primary_role_id
             WHERE person.id = $1
            """,
            [.identifier(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> OwnRow in
            try OwnRow(
                id: row.identifier(0, UserID.self),
                email: row.wire(1, EmailAddress.self),
                personStatus: row.string(2),
                memberStatus: row.optionalString(3),
                name: row.string(4),
                hasAvatar: row.bool(5),
                isOwner: row.bool(6),
                mfaEnabled: row.bool(7),
                jobTitle: row.optionalString(8),
                lastActiveAt: row.optionalTimestamp(9),
                createdAt: row.timestamp(10),
                updatedAt: row.timestamp(11),
                role: row.optionalString(12),
                personVersion: row.int(13),
                memberVersion: row.optionalInt(14),
                furtherRoles: row.stringArray(15)
            )
        }
    }

    /// Holds the caller's account until the change is written.
    package static func lockPerson(userID: UserID) -> Statement<Int> {
        .exec(
            "profile.lockPerson",
            """
            -- profile.lockPerson
            SELECT person.id
              FROM users AS person
             WHERE person.id = $1
               FOR UPDATE OF person
            """,
            [.identifier(userID)]
        )
    }

    /// Name, position and picture of the caller in the context's workspace.
    package static func changeMember(
        withName: Bool,
        name: String?,
        withJobTitle: Bool,
        jobTitle: String?,
        withoutAvatar: Bool,
        userID: UserID
    ) -> Statement<Int> {
        .exec(
            "profile.changeMember",
            """
            -- profile.changeMember
            UPDATE tenant_members
               SET display_name = CASE WHEN $1 THEN $2 ELSE display_name END,
                   job_title = CASE WHEN $3 THEN $4 ELSE job_title END,
                   avatar_file_id = CASE WHEN $5 THEN NULL ELSE avatar_file_id END
             WHERE user_id = $6
               AND status = 'active'
            """,
            [
                .bool(withName),
                .text(name),
                .bool(withJobTitle),
                .text(jobTitle),
                .bool(withoutAvatar),
                .identifier(userID),
            ]
        )
    }

    /// Name and picture of the caller's account.
    package static func changePerson(name: String?, withoutAvatar: Bool, userID: UserID) -> Statement<Int> {
        .exec(
            "profile.changePerson",
            """
            -- profile.changePerson
            UPDATE users
               SET display_name = coalesce($1, display_name),
                   avatar_file_id = CASE WHEN $2 THEN NULL ELSE avatar_file_id END,
                   avatar_source = CASE WHEN $2 THEN NULL ELSE avatar_source END
             WHERE id = $3
            """,
            [.text(name), .bool(withoutAvatar), .identifier(userID)]
        )
    }

    /// One row of `profile.own`.
    package struct OwnRow: Sendable, Hashable {
        package let id: UserID
        package let email: EmailAddress
        package let personStatus: String
        package let memberStatus: String?
        package let name: String
        package let hasAvatar: Bool
        package let isOwner: Bool
        package let mfaEnabled: Bool
        package let jobTitle: String?
        package let lastActiveAt: Timestamp?
        package let createdAt: Timestamp
        package let updatedAt: Timestamp
        package let role: String?
        package let personVersion: Int
        package let memberVersion: Int?
        package let furtherRoles: [String]
    }
}
