// Generated from Sources/Areas/Roles/Ownership.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Roles/Ownership.sql`.
package enum OwnershipQueries {
    /// The latest offer of the workspace that concerns a person.
    package static func latest(userID: UserID) -> Statement<TransferRow?> {
        .maybe(
            "ownership.latest",
            """
            -- ownership.latest
            SELECT offer.id, offer.from_user_id, offer.to_user_id, offer.fallback_role_id, role.name AS "fallback_role?",
                   offer.status, offer.expires_at, offer.decided_at, offer.created_at
              FROM tenant_ownership_transfers AS offer
              LEFT JOIN roles AS role ON role.tenant_id = offer.tenant_id AND role.id = offer.fallback_role_id
             WHERE $1 IN (offer.from_user_id, offer.to_user_id)
             ORDER BY offer.created_at DESC, offer.id DESC
             LIMIT 1
            """,
            [.identifier(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> TransferRow in
            try TransferRow(
                id: row.identifier(0, OwnershipTransferID.self),
                fromUserID: row.identifier(1, UserID.self),
                toUserID: row.identifier(2, UserID.self),
                fallbackRoleID: row.optionalIdentifier(3, RoleID.self),
                fallbackRole: row.optionalString(4),
                status: row.string(5),
                expiresAt: row.timestamp(6),
                decidedAt: row.optionalTimestamp(7),
                createdAt: row.timestamp(8)
            )
        }
    }

    /// State of an offer, held until COMMIT.
    package static func hold(transferID: OwnershipTransferID) -> Statement<HoldRow?> {
        .maybe(
            "ownership.hold",
            """
            -- ownership.hold
            SELECT offer.status, offer.expires_at
              FROM tenant_ownership_transfers AS offer
             WHERE offer.id = $1
               FOR UPDATE OF offer
            """,
            [.identifier(transferID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> HoldRow in
            try HoldRow(
                status: row.string(0),
                expiresAt: row.timestamp(1)
            )
        }
    }

    /// One of the two people of an offer.
    package static func party(userID: UserID) -> Statement<PartyRow?> {
        .maybe(
            "ownership.party",
            """
            -- ownership.party
            SELECT member.status, member.is_owner, person.email_verified AS "is_verified!", person.mfa_enabled, person.email,
                   person.locale,
                   coalesce(
                       member.display_name, person.display_name,
                       nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email) AS "name!"
              FROM tenant_members AS member
              JOIN users AS person ON person.id = member.user_id
             WHERE member.tenant_id = zygo.current_tenant_id()
               AND member.user_id = $1
            """,
            [.identifier(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> PartyRow in
            try PartyRow(
                status: row.string(0),
                isOwner: row.bool(1),
                isVerified: row.bool(2),
                mfaEnabled: row.bool(3),
                email: row.string(4),
                locale: row.string(5),
                name: row.string(6)
            )
        }
    }

    /// Active members with the administrators' role, to be told of a change.
    package static func administrators(limit: Int) -> Statement<[AdministratorRow]> {
        .many(
            "ownership.administrators",
            """
            -- ownership.administrators
            SELECT member.user_id, person.email, person.locale
              FROM tenant_members AS member
              JOIN roles AS role ON role.tenant_id = member.tenant_id AND role.id = member.primary_role_id
              JOIN users AS person ON person.id = member.user_id
             WHERE member.status = 'active'
               AND role.is_system
               AND role.name = 'admin'
             ORDER BY member.user_id
             LIMIT $1
            """,
            [.int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> AdministratorRow in
            try AdministratorRow(
                userID: row.identifier(0, UserID.self),
                email: row.string(1),
                locale: row.string(2)
            )
        }
    }

    /// Name and state of the context's workspace.
    package static func workspace() -> Statement<WorkspaceRow> {
        .one(
            "ownership.workspace",
            """
            -- ownership.workspace
            SELECT tenant.name, tenant.status, tenant.deletion_scheduled_for, tenant.deletion_cancellable_until
              FROM tenants AS tenant
             WHERE tenant.id = zygo.current_tenant_id()
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> WorkspaceRow in
            try WorkspaceRow(
                name: row.string(0),
                status: row.string(1),
                deletionScheduledFor: row.optionalTimestamp(2),
                deletionCancellableUntil: row.optionalTimestamp(3)
            )
        }
    }

    /// A role by name, held until COMMIT.
    package static func fallback(name: String) -> Statement<FallbackRow?> {
        .maybe(
            "ownership.fallback",
            """
            -- ownership.fallback
            SELECT role.id, role.is_protected
              FROM roles AS role
             WHERE role.name = $1
               FOR SHARE OF role
            """,
            [.text(name)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> FallbackRow in
            try FallbackRow(
                id: row.identifier(0, RoleID.self),
                isProtected: row.bool(1)
            )
        }
    }

    /// Closes an offer whose time is over, so that a new one has room.
    package static func expire(at: Timestamp) -> Statement<Int> {
        .exec(
            "ownership.expire",
            """
            -- ownership.expire
            UPDATE tenant_ownership_transfers
               SET status = 'expired', decided_at = $1
             WHERE status = 'pending'
               AND expires_at <= $1
            """,
            [.timestamptz(at)]
        )
    }

    /// An offer to take the workspace over.
    package static func insert(
        transferID: OwnershipTransferID,
        fromUserID: UserID,
        toUserID: UserID,
        fallbackRoleID: RoleID,
        expiresAt: Timestamp,
        at: Timestamp
    ) -> Statement<Int> {
        .exec(
            "ownership.insert",
            """
            -- ownership.insert
            INSERT INTO tenant_ownership_transfers (id, from_user_id, to_user_id, fallback_role_id, expires_at, created_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [
                .identifier(transferID),
                .identifier(fromUserID),
                .identifier(toUserID),
                .identifier(fallbackRoleID),
                .timestamptz(expiresAt),
                .timestamptz(at),
            ]
        )
    }

    /// Closes an open offer; touches no row when somebody else closed it.
    package static func decide(status: String, at: Timestamp, transferID: OwnershipTransferID) -> Statement<Int> {
        .exec(
            "ownership.decide",
            """
            -- ownership.decide
            UPDATE tenant_ownership_transfers
               SET status = $1, decided_at = $2
             WHERE id = $3
               AND status = 'pending'
            """,
            [.text(status), .timestamptz(at), .identifier(transferID)]
        )
    }

    /// The owner is one no more.
    package static func demote(roleID: RoleID?, userID: UserID) -> Statement<Int> {
        .exec(
            "ownership.demote",
            """
            -- ownership.demote
            UPDATE tenant_members
               SET is_owner = false,
                   primary_role_id = coalesce(
                       $1::uuid,
                       (SELECT role.id
                          FROM roles AS role
                         WHERE role.is_system
                           AND role.name = 'admin'))
             WHERE user_id = $2
               AND is_owner
            """,
            [.identifier(roleID), .identifier(userID)]
        )
    }

    /// Makes an active member the owner.
    package static func promote(userID: UserID) -> Statement<Int> {
        .exec(
            "ownership.promote",
            """
            -- ownership.promote
            UPDATE tenant_members
               SET is_owner = true,
                   primary_role_id = (
                       SELECT role.id
                         FROM roles AS role
                        WHERE role.is_system
                          AND role.name = 'owner')
             WHERE user_id = $1
               AND status = 'active'
            """,
            [.identifier(userID)]
        )
    }

    /// The owner holds everything: no direct row says more or less.
    package static func dropDirect(userID: UserID) -> Statement<Int> {
        .exec(
            "ownership.dropDirect",
            """
            -- ownership.dropDirect
            DELETE FROM user_permissions
             WHERE user_id = $1
            """,
            [.identifier(userID)]
        )
    }

    /// A role is not held twice: the primary one stays.
    package static func dropDoubles(userID: UserID) -> Statement<Int> {
        .exec(
            "ownership.dropDoubles",
            """
            -- ownership.dropDoubles
            DELETE FROM user_roles AS further
             USING tenant_members AS member
             WHERE member.tenant_id = further.tenant_id
               AND member.user_id = further.user_id
               AND member.primary_role_id = further.role_id
               AND further.user_id = $1
            """,
            [.identifier(userID)]
        )
    }

    /// One row of `ownership.latest`.
    package struct TransferRow: Sendable, Hashable {
        package let id: OwnershipTransferID
        package let fromUserID: UserID
        package let toUserID: UserID
        package let fallbackRoleID: RoleID?
        package let fallbackRole: String?
        package let status: String
        package let expiresAt: Timestamp
        package let decidedAt: Timestamp?
        package let createdAt: Timestamp
    }

    /// One row of `ownership.hold`.
    package struct HoldRow: Sendable, Hashable {
        package let status: String
        package let expiresAt: Timestamp
    }

    /// One row of `ownership.party`.
    package struct PartyRow: Sendable, Hashable {
        package let status: String
        package let isOwner: Bool
        package let isVerified: Bool
        package let mfaEnabled: Bool
        package let email: String
        package let locale: String
        package let name: String
    }

    /// One row of `ownership.administrators`.
    package struct AdministratorRow: Sendable, Hashable {
        package let userID: UserID
        package let email: String
        package let locale: String
    }

    /// One row of `ownership.workspace`.
    package struct WorkspaceRow: Sendable, Hashable {
        package let name: String
        package let status: String
        package let deletionScheduledFor: Timestamp?
        package let deletionCancellableUntil: Timestamp?
    }

    /// One row of `ownership.fallback`.
    package struct FallbackRow: Sendable, Hashable {
        package let id: RoleID
        package let isProtected: Bool
    }
}
