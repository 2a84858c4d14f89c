// Generated from Sources/Areas/Users/Invitations.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Users/Invitations.sql`.
package enum InvitationsQueries {
    /// Holds the counter of the workspace's people, so that two invitations never share the last seat.
    package static func lockSeats() -> Statement<Int> {
        .exec(
            "invitations.lockSeats",
            """
            -- invitations.lockSeats
            INSERT INTO tenant_usage AS usage (metric, value)
            VALUES ('users', 0)
                ON CONFLICT (tenant_id, metric, period) DO UPDATE
               SET value = usage.value
            """,
            []
        )
    }

    /// Sets the counter of the workspace's people to what the tables say.
    package static func syncSeats() -> Statement<Int> {
        .exec(
            "invitations.syncSeats",
            """
            -- invitations.syncSeats
            INSERT INTO tenant_usage (metric, value)
            SELECT 'users',
                   (SELECT count(*)
                      FROM tenant_members AS member
                     WHERE member.tenant_id = zygo.current_tenant_id()
                       AND member.status IN ('active', 'suspended'))
                   + (SELECT count(*)
                        FROM team_invitations AS invitation
                       WHERE invitation.status = 'pending'
                         AND invitation.expires_at > now())
                ON CONFLICT (tenant_id, metric, period) DO UPDATE
               SET value = excluded.value
            """,
            []
        )
    }

    /// People and open invitations of the workspace, and how many its plan allows; the plan that would allow more.
    package static func seats(callerID: UserID) -> Statement<SeatsRow> {
        .one(
            "invitations.seats",
            """
            -- invitations.seats
            SELECT seats.taken AS "taken!", seats.seat_limit AS "limit!",
                   (SELECT larger.wire_tier
                      FROM plan_catalog AS larger
                     WHERE larger.rank > plan.rank
                       AND larger.is_active
                     ORDER BY larger.rank
                     LIMIT 1) AS "required_plan?",
                   tenant.name AS tenant_name,
                   (SELECT coalesce(
                               person.display_name, nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email)
                      FROM users AS person
                     WHERE person.id = $1) AS "inviter_name?"
              FROM tenants AS tenant
              JOIN plan_catalog AS plan ON plan.key = tenant.plan
             CROSS JOIN zygo.workspace_seats() AS seats
             WHERE tenant.id = zygo.current_tenant_id()
            """,
            [.identifier(callerID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> SeatsRow in
            try SeatsRow(
                taken: row.int(0),
                limit: row.int(1),
                requiredPlan: row.optionalString(2),
                tenantName: row.string(3),
                inviterName: row.optionalString(4)
            )
        }
    }

    /// The member of the workspace who has an address, removed ones included.
    package static func memberWith(email: EmailAddress) -> Statement<MemberWithRow?> {
        .maybe(
            "invitations.memberWith",
            """
            -- invitations.memberWith
            SELECT member.user_id, member.status, member.restorable_until
              FROM tenant_members AS member
              JOIN users AS person ON person.id = member.user_id
             WHERE member.tenant_id = zygo.current_tenant_id()
               AND person.email = $1
            """,
            [.text(email.wire)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> MemberWithRow in
            try MemberWithRow(
                userID: row.identifier(0, UserID.self),
                status: row.string(1),
                restorableUntil: row.optionalTimestamp(2)
            )
        }
    }

    /// The open invitation of an address.
    package static func openWith(email: EmailAddress) -> Statement<InvitationID?> {
        .maybe(
            "invitations.openWith",
            """
            -- invitations.openWith
            SELECT invitation.id
              FROM team_invitations AS invitation
             WHERE invitation.email = $1
               AND invitation.status = 'pending'
               AND invitation.expires_at > now()
            """,
            [.text(email.wire)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> InvitationID in
            try row.identifier(0, InvitationID.self)
        }
    }

    /// Closes an invitation of this address that ran out, so that a new one has room.
    package static func expire(at: Timestamp, email: EmailAddress) -> Statement<Int> {
        .exec(
            "invitations.expire",
            """
            -- invitations.expire
            UPDATE team_invitations
               SET status = 'expired', ended_at = $1
             WHERE email = $2
               AND status = 'pending'
               AND expires_at <= now()
            """,
            [.timestamptz(at), .text(email.wire)]
        )
    }

    /// An open invitation.
    package static func insert(
        invitationID: InvitationID,
        email: EmailAddress,
        roleID: RoleID,
        tokenHash: [UInt8],
        expiresAt: Timestamp,
        callerID: UserID,
        at: Timestamp
    ) -> Statement<Int> {
        .exec(
            "invitations.insert",
            """
            -- invitations.insert
            INSERT INTO team_invitations (id, email, role_id, token_hash, expires_at, invited_by, last_sent_at, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
            """,
            [
                .identifier(invitationID),
                .text(email.wire),
                .identifier(roleID),
                .bytea(tokenHash),
                .timestamptz(expiresAt),
                .identifier(callerID),
                .timestamptz(at),
            ]
        )
    }

    /// The invitation that a token opens, of whatever workspace and state.
    package static func byToken(digest: [UInt8]) -> Statement<ByTokenRow?> {
        .maybe(
            "invitations.byToken",
            """
            -- invitations.byToken
            SELECT found.invitation_id AS "invitation_id!", found.tenant_id AS "tenant_id!", found.tenant_slug AS "tenant_slug!",
                   found.tenant_name AS "tenant_name!", found.tenant_status AS "tenant_status!", found.email AS "email!",
                   found.role_id AS "role_id!", found.role_display_name AS "role_display_name!", found.status AS "status!",
                   found.expires_at AS "expires_at!", found.inviter_name AS "inviter_name?"
              FROM zygo.invitation_by_token($1) AS found
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ByTokenRow in
            try ByTokenRow(
                invitationID: row.identifier(0, InvitationID.self),
                tenantID: row.identifier(1, TenantID.self),
                tenantSlug: row.string(2),
                tenantName: row.string(3),
                tenantStatus: row.string(4),
                email: row.wire(5, EmailAddress.self),
                roleID: row.identifier(6, RoleID.self),
                roleDisplayName: row.string(7),
                status: row.string(8),
                expiresAt: row.timestamp(9),
                inviterName: row.optionalString(10)
            )
        }
    }

    /// Whether an account has the address.
    package static func hasAccount(address: String) -> Statement<Bool> {
        .one(
            "invitations.hasAccount",
            """
            -- invitations.hasAccount
            SELECT EXISTS (
                       SELECT 1
                         FROM zygo.login_identity($1::text) AS person
                        WHERE person.deleted_at IS NULL) AS has_account
            """,
            [.text(address)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// Address of the caller, and the proofs of the session.
    package static func addressee(callerID: UserID, sessionID: SessionID) -> Statement<AddresseeRow?> {
        .maybe(
            "invitations.addressee",
            """
            -- invitations.addressee
            SELECT person.email, person.email_verified AS "email_verified!", session.amr, session.auth_time,
                   session.mfa_verified_at, session.remember_me
              FROM users AS person
              JOIN sessions AS session ON session.user_id = person.id
             WHERE person.id = $1
               AND session.id = $2
            """,
            [.identifier(callerID), .identifier(sessionID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> AddresseeRow in
            try AddresseeRow(
                email: row.wire(0, EmailAddress.self),
                emailVerified: row.bool(1),
                amr: row.stringArray(2),
                authTime: row.timestamp(3),
                mfaVerifiedAt: row.optionalTimestamp(4),
                rememberMe: row.bool(5)
            )
        }
    }

    /// Takes the invitation; whoever comes second finds none.
    package static func claim(at: Timestamp, callerID: UserID, invitationID: InvitationID) -> Statement<Int> {
        .exec(
            "invitations.claim",
            """
            -- invitations.claim
            UPDATE team_invitations
               SET status = 'accepted', accepted_at = $1, accepted_by = $2, ended_at = $1
             WHERE id = $3
               AND status = 'pending'
               AND expires_at > now()
            """,
            [.timestamptz(at), .identifier(callerID), .identifier(invitationID)]
        )
    }

    /// Makes the caller a member; one who was removed before comes back, an active or suspended one stays as it is.
    package static func join(callerID: UserID, at: Timestamp, invitationID: InvitationID) -> Statement<Int> {
        .exec(
            "invitations.join",
            """
            -- invitations.join
            INSERT INTO tenant_members AS member (user_id, primary_role_id, status, invited_by, invited_at, joined_at)
            SELECT $1, invitation.role_id, 'active', invitation.invited_by, invitation.created_at, $2
              FROM team_invitations AS invitation
             WHERE invitation.id = $3
                ON CONFLICT ON CONSTRAINT tenant_members_tenant_id_user_id_key DO UPDATE
               SET primary_role_id = excluded.primary_role_id, status = 'active', invited_by = excluded.invited_by,
                   invited_at = excluded.invited_at, joined_at = excluded.joined_at, suspended_at = NULL, suspended_by = NULL,
                   suspension_reason = NULL, removed_at = NULL, removed_by = NULL, removal_reason = NULL,
                   restorable_until = NULL
             WHERE member.status IN ('pending', 'removed')
            """,
            [.identifier(callerID), .timestamptz(at), .identifier(invitationID)]
        )
    }

    /// The workspace of the context on the wire.
    package static func workspace() -> Statement<WorkspaceRow> {
        .one(
            "invitations.workspace",
            """
            -- invitations.workspace
            SELECT tenant.id AS tenant_id, tenant.slug, tenant.name, plan.wire_tier, tenant.status,
                   tenant.logo_file_id IS NOT NULL AS has_logo
              FROM tenants AS tenant
              JOIN plan_catalog AS plan ON plan.key = tenant.plan
             WHERE tenant.id = zygo.current_tenant_id()
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> WorkspaceRow in
            try WorkspaceRow(
                tenantID: row.identifier(0, TenantID.self),
                slug: row.string(1),
                name: row.string(2),
                wireTier: row.string(3),
                status: row.string(4),
                hasLogo: row.bool(5)
            )
        }
    }

    /// A single-use token that enters a workspace, with the proofs of the session it comes from.
    package static func insertEntry(
        digest: [UInt8],
        callerID: UserID,
        tenantID: TenantID,
        sessionID: SessionID,
        payload: JSONValue,
        expiresAt: Timestamp
    ) -> Statement<Int> {
        .exec(
            "invitations.insertEntry",
            """
            -- invitations.insertEntry
            INSERT INTO auth_flows (id, kind, user_id, tenant_id, session_id, payload, max_attempts, expires_at)
            VALUES ($1, 'auth_token', $2, $3, $4, $5, 1, $6)
            """,
            [
                .bytea(digest),
                .identifier(callerID),
                .identifier(tenantID),
                .identifier(sessionID),
                .jsonb(payload),
                .timestamptz(expiresAt),
            ]
        )
    }

    /// Open invitations, the latest first, also those that ran out and were not closed yet.
    package static func page(afterAt: Timestamp?, afterID: WireUUID?, limit: Int, offset: Int) -> Statement<[OpenRow]> {
        .many(
            "invitations.page",
            """
            -- invitations.page
            SELECT invitation.id, invitation.email, role.name AS role, role.display_name AS role_display_name,
                   invitation.invited_by,
                   coalesce(
                       person.display_name, nullif(concat_ws(' ', person.first_name, person.last_name), ''),
                       person.email) AS "inviter_name?",
                   invitation.created_at, invitation.expires_at, invitation.last_sent_at, invitation.resend_count
              FROM team_invitations AS invitation
              JOIN roles AS role ON role.tenant_id = invitation.tenant_id AND role.id = invitation.role_id
              LEFT JOIN users AS person ON person.id = invitation.invited_by
             WHERE invitation.status = 'pending'
               AND ($1::timestamptz IS NULL
                    OR (invitation.created_at, invitation.id) < ($1, $2::uuid))
             ORDER BY invitation.created_at DESC, invitation.id DESC
             LIMIT $3
            OFFSET $4
            """,
            [.timestamptz(afterAt), .uuid(afterID), .int8(limit), .int8(offset)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> OpenRow in
            try OpenRow(
                id: row.identifier(0, InvitationID.self),
                email: row.wire(1, EmailAddress.self),
                role: row.string(2),
                roleDisplayName: row.string(3),
                invitedBy: row.optionalIdentifier(4, UserID.self),
                inviterName: row.optionalString(5),
                createdAt: row.timestamp(6),
                expiresAt: row.timestamp(7),
                lastSentAt: row.optionalTimestamp(8),
                resendCount: row.int(9)
            )
        }
    }

    /// The same invitations in front of a place, nearest first.
    package static func pageBefore(beforeAt: Timestamp, beforeID: WireUUID, limit: Int) -> Statement<[OpenRow]> {
        .many(
            "invitations.pageBefore",
            """
            -- invitations.pageBefore
            SELECT invitation.id, invitation.email, role.name AS role, role.display_name AS role_display_name,
                   invitation.invited_by,
                   coalesce(
                       person.display_name, nullif(concat_ws(' ', person.first_name, person.last_name), ''),
                       person.email) AS "inviter_name?",
                   invitation.created_at, invitation.expires_at, invitation.last_sent_at, invitation.resend_count
              FROM team_invitations AS invitation
              JOIN roles AS role ON role.tenant_id = invitation.tenant_id AND role.id = invitation.role_id
              LEFT JOIN users AS person ON person.id = invitation.invited_by
             WHERE invitation.status = 'pending'
               AND (invitation.created_at, invitation.id) > ($1::timestamptz, $2::uuid)
             ORDER BY invitation.created_at, invitation.id
             LIMIT $3
            """,
            [.timestamptz(beforeAt), .uuid(beforeID), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> OpenRow in
            try OpenRow(
                id: row.identifier(0, InvitationID.self),
                email: row.wire(1, EmailAddress.self),
                role: row.string(2),
                roleDisplayName: row.string(3),
                invitedBy: row.optionalIdentifier(4, UserID.self),
                inviterName: row.optionalString(5),
                createdAt: row.timestamp(6),
                expiresAt: row.timestamp(7),
                lastSentAt: row.optionalTimestamp(8),
                resendCount: row.int(9)
            )
        }
    }

    /// Number of open invitations, counted no further than the limit.
    package static func openTotal(countLimit: Int) -> Statement<Int> {
        .count(
            "invitations.openTotal",
            """
            -- invitations.openTotal
            SELECT count(*)
              FROM (SELECT invitation.id
                      FROM team_invitations AS invitation
                     WHERE invitation.status = 'pending'
                     LIMIT $1) AS counted
            """,
            [.int8(countLimit)]
        )
    }

    /// One open invitation as lists show it.
    package static func one(invitationID: InvitationID) -> Statement<OpenRow?> {
        .maybe(
            "invitations.one",
            """
            -- invitations.one
            SELECT invitation.id, invitation.email, role.name AS role, role.display_name AS role_display_name,
                   invitation.invited_by,
                   coalesce(
                       person.display_name, nullif(concat_ws(' ', person.first_name, person.last_name), ''),
                       person.email) AS "inviter_name?",
                   invitation.created_at, invitation.expires_at, invitation.last_sent_at, invitation.resend_count
              FROM team_invitations AS invitation
              JOIN roles AS role ON role.tenant_id = invitation.tenant_id AND role.id = invitation.role_id
              LEFT JOIN users AS person ON person.id = invitation.invited_by
             WHERE invitation.id = $1
               AND invitation.status = 'pending'
            """,
            [.identifier(invitationID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> OpenRow in
            try OpenRow(
                id: row.identifier(0, InvitationID.self),
                email: row.wire(1, EmailAddress.self),
                role: row.string(2),
                roleDisplayName: row.string(3),
                invitedBy: row.optionalIdentifier(4, UserID.self),
                inviterName: row.optionalString(5),
                createdAt: row.timestamp(6),
                expiresAt: row.timestamp(7),
                lastSentAt: row.optionalTimestamp(8),
                resendCount: row.int(9)
            )
        }
    }

    /// An invitation of whatever state, held until COMMIT.
    package static func held(invitationID: InvitationID) -> Statement<HeldRow?> {
        .maybe(
            "invitations.held",
            """
            -- invitations.held
            SELECT invitation.email, invitation.role_id, invitation.status, invitation.expires_at, invitation.resend_count,
                   coalesce(invitation.last_sent_at, invitation.created_at) AS "sent_at!"
              FROM team_invitations AS invitation
             WHERE invitation.id = $1
               FOR UPDATE OF invitation
            """,
            [.identifier(invitationID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> HeldRow in
            try HeldRow(
                email: row.wire(0, EmailAddress.self),
                roleID: row.identifier(1, RoleID.self),
                status: row.string(2),
                expiresAt: row.timestamp(3),
                resendCount: row.int(4),
                sentAt: row.timestamp(5)
            )
        }
    }

    /// Gives an open invitation a new token and a new end; the old token opens nothing any more.
    package static func renew(
        tokenHash: [UInt8],
        expiresAt: Timestamp,
        at: Timestamp,
        invitationID: InvitationID
    ) -> Statement<Int> {
        .exec(
            "invitations.renew",
            """
            -- invitations.renew
            UPDATE team_invitations
               SET token_hash = $1, expires_at = $2, last_sent_at = $3, resend_count = resend_count + 1
             WHERE id = $4
               AND status = 'pending'
            """,
            [.bytea(tokenHash), .timestamptz(expiresAt), .timestamptz(at), .identifier(invitationID)]
        )
    }

    /// Ends an open invitation; touches no row when somebody else ended or accepted it.
    package static func close(status: String, at: Timestamp, invitationID: InvitationID) -> Statement<Int> {
        .exec(
            "invitations.close",
            """
            -- invitations.close
            UPDATE team_invitations
               SET status = $1, ended_at = $2
             WHERE id = $3
               AND status = 'pending'
            """,
            [.text(status), .timestamptz(at), .identifier(invitationID)]
        )
    }

    /// One row of `invitations.seats`.
    package struct SeatsRow: Sendable, Hashable {
        package let taken: Int
        package let limit: Int
        package let requiredPlan: String?
        package let tenantName: String
        package let inviterName: String?
    }

    /// One row of `invitations.memberWith`.
    package struct MemberWithRow: Sendable, Hashable {
        package let userID: UserID
        package let status: String
        package let restorableUntil: Timestamp?
    }

    /// One row of `invitations.byToken`.
    package struct ByTokenRow: Sendable, Hashable {
        package let invitationID: InvitationID
        package let tenantID: TenantID
        package let tenantSlug: String
        package let tenantName: String
        package let tenantStatus: String
        package let email: EmailAddress
        package let roleID: RoleID
        package let roleDisplayName: String
        package let status: String
        package let expiresAt: Timestamp
        package let inviterName: String?
    }

    /// One row of `invitations.addressee`.
    package struct AddresseeRow: Sendable, Hashable {
        package let email: EmailAddress
        package let emailVerified: Bool
        package let amr: [String]
        package let authTime: Timestamp
        package let mfaVerifiedAt: Timestamp?
        package let rememberMe: Bool
    }

    /// One row of `invitations.workspace`.
    package struct WorkspaceRow: Sendable, Hashable {
        package let tenantID: TenantID
        package let slug: String
        package let name: String
        package let wireTier: String
        package let status: String
        package let hasLogo: Bool
    }

    /// One row of `invitations.page`.
    package struct OpenRow: Sendable, Hashable {
        package let id: InvitationID
        package let email: EmailAddress
        package let role: String
        package let roleDisplayName: String
        package let invitedBy: UserID?
        package let inviterName: String?
        package let createdAt: Timestamp
        package let expiresAt: Timestamp
        package let lastSentAt: Timestamp?
        package let resendCount: Int
    }

    /// One row of `invitations.held`.
    package struct HeldRow: Sendable, Hashable {
        package let email: EmailAddress
        package let roleID: RoleID
        package let status: String
        package let expiresAt: Timestamp
        package let resendCount: Int
        package let sentAt: Timestamp
    }
}
