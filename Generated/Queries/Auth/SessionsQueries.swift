// Generated from Sources/Areas/Auth/Sessions.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/Sessions.sql`.
package enum SessionsQueries {
    /// A session of the user of the context; one of a cookie keeps the digest of the cookie's value.
    package static func insertSession(
        sessionID: WireUUID,
        userID: WireUUID,
        tenantID: WireUUID?,
        transport: String,
        tokenHash: [UInt8]?,
        userDeviceID: WireUUID?,
        deviceType: String,
        deviceName: String?,
        browser: String?,
        os: String?,
        userAgent: String?,
        ipAddress: String,
        geoCountry: String?,
        geoCity: String?,
        amr: [String],
        authTime: Timestamp,
        mfaVerifiedAt: Timestamp?,
        rememberMe: Bool,
        parentSessionID: WireUUID?,
        idleExpiresAt: Timestamp,
        expiresAt: Timestamp
    ) -> Statement<Int> {
        .exec(
            "sessions.insertSession",
            """
            -- sessions.insertSession
            INSERT INTO sessions (
                   id, user_id, tenant_id, transport, token_hash, user_device_id, device_type, device_name, browser, os, user_agent,
                   ip_address, geo_country, geo_city, amr, auth_time, mfa_verified_at, remember_me, parent_session_id,
                   idle_expires_at, expires_at)
            VALUES (
                   $1, $2, $3, $4, $5, $6, $7, $8,
                   $9, $10, $11, $12::text::inet, $13, $14, $15, $16, $17, $18,
                   $19, $20, $21)
            """,
            [
                .uuid(sessionID),
                .uuid(userID),
                .uuid(tenantID),
                .text(transport),
                .bytea(tokenHash),
                .uuid(userDeviceID),
                .text(deviceType),
                .text(deviceName),
                .text(browser),
                .text(os),
                .text(userAgent),
                .text(ipAddress),
                .text(geoCountry),
                .text(geoCity),
                .textArray(amr),
                .timestamptz(authTime),
                .timestamptz(mfaVerifiedAt),
                .bool(rememberMe),
                .uuid(parentSessionID),
                .timestamptz(idleExpiresAt),
                .timestamptz(expiresAt),
            ]
        )
    }

    /// What the cookie of a session is bound to; none for a session of tokens.
    package static func cookie(sessionID: WireUUID) -> Statement<CookieRow?> {
        .maybe(
            "sessions.cookie",
            """
            -- sessions.cookie
            SELECT token_hash AS "token_hash!", remember_me, expires_at
              FROM sessions
             WHERE id = $1
               AND transport = 'cookie'
            """,
            [.uuid(sessionID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> CookieRow in
            try CookieRow(
                tokenHash: row.bytes(0),
                rememberMe: row.bool(1),
                expiresAt: row.timestamp(2)
            )
        }
    }

    /// Gives a session's cookie another value, unless another request was faster.
    package static func rotateCookie(tokenHash: [UInt8], sessionID: WireUUID, oldHash: [UInt8]) -> Statement<Int> {
        .exec(
            "sessions.rotateCookie",
            """
            -- sessions.rotateCookie
            UPDATE sessions
               SET token_hash = $1::bytea
             WHERE id = $2
               AND token_hash = $3::bytea
            """,
            [.bytea(tokenHash), .uuid(sessionID), .bytea(oldHash)]
        )
    }

    /// The first token of a session's family.
    package static func insertRefreshToken(
        tokenID: WireUUID,
        sessionID: WireUUID,
        userID: WireUUID,
        familyID: WireUUID,
        tokenHash: [UInt8],
        expiresAt: Timestamp,
        ipAddress: String
    ) -> Statement<Int> {
        .exec(
            "sessions.insertRefreshToken",
            """
            -- sessions.insertRefreshToken
            INSERT INTO refresh_tokens (id, session_id, user_id, family_id, token_hash, expires_at, ip_address)
            VALUES (
                   $1, $2, $3, $4, $5, $6, $7::text::inet)
            """,
            [
                .uuid(tokenID),
                .uuid(sessionID),
                .uuid(userID),
                .uuid(familyID),
                .bytea(tokenHash),
                .timestamptz(expiresAt),
                .text(ipAddress),
            ]
        )
    }

    /// Ends the sessions of a user in a workspace beyond the most recently active `kept`.
    package static func endSurplus(userID: WireUUID, tenantID: WireUUID?, kept: Int) -> Statement<[WireUUID]> {
        .many(
            "sessions.endSurplus",
            """
            -- sessions.endSurplus
            UPDATE sessions
               SET revoked_at = now(),
                   revoked_by = user_id,
                   revoked_reason = 'session_limit'
             WHERE id IN (
                   SELECT s.id
                     FROM sessions AS s
                    WHERE s.user_id = $1
                      AND s.tenant_id IS NOT DISTINCT FROM $2::uuid
                      AND s.revoked_at IS NULL
                      AND s.expires_at > now()
                    ORDER BY s.last_activity_at DESC, s.id DESC
                   OFFSET $3)
            RETURNING id
            """,
            [.uuid(userID), .uuid(tenantID), .int8(kept)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> WireUUID in
            try row.uuid(0)
        }
    }

    /// Rules of the context's workspace for signing in.
    package static func signInPolicy() -> Statement<SignInPolicyRow?> {
        .maybe(
            "sessions.signInPolicy",
            """
            -- sessions.signInPolicy
            SELECT allowed_login_methods, session_timeout_minutes, max_concurrent_sessions, password_expiry_days,
                   password_min_length, password_require_classes, trusted_device_days, mfa_required, mfa_deadline_days,
                   require_phone_verification, phone_verification_deadline_days, policy_changed_at
              FROM tenant_security_config
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> SignInPolicyRow in
            try SignInPolicyRow(
                allowedLoginMethods: row.stringArray(0),
                sessionTimeoutMinutes: row.int(1),
                maxConcurrentSessions: row.int(2),
                passwordExpiryDays: row.optionalInt(3),
                passwordMinLength: row.int(4),
                passwordRequireClasses: row.bool(5),
                trustedDeviceDays: row.int(6),
                mfaRequired: row.bool(7),
                mfaDeadlineDays: row.int(8),
                requirePhoneVerification: row.bool(9),
                phoneVerificationDeadlineDays: row.int(10),
                policyChangedAt: row.timestamp(11)
            )
        }
    }

    /// Ends a session of the user of the context.
    package static func revokeSession(
        revokedBy: WireUUID?,
        reason: String,
        sessionID: WireUUID,
        userID: WireUUID
    ) -> Statement<Int> {
        .exec(
            "sessions.revokeSession",
            """
            -- sessions.revokeSession
            UPDATE sessions
               SET revoked_at = now(),
                   revoked_by = $1,
                   revoked_reason = $2
             WHERE id = $3
               AND user_id = $4
               AND revoked_at IS NULL
            """,
            [.uuid(revokedBy), .text(reason), .uuid(sessionID), .uuid(userID)]
        )
    }

    /// Ends the refresh tokens of a session.
    package static func revokeFamily(sessionID: WireUUID) -> Statement<Int> {
        .exec(
            "sessions.revokeFamily",
            """
            -- sessions.revokeFamily
            UPDATE refresh_tokens
               SET status = 'revoked',
                   successor_sealed = NULL
             WHERE session_id = $1
               AND status <> 'revoked'
            """,
            [.uuid(sessionID)]
        )
    }

    /// Ends all sessions of the user of the context but one.
    package static func revokeSessions(
        revokedBy: WireUUID?,
        reason: String,
        userID: WireUUID,
        keptSessionID: WireUUID?
    ) -> Statement<[WireUUID]> {
        .many(
            "sessions.revokeSessions",
            """
            -- sessions.revokeSessions
            UPDATE sessions
               SET revoked_at = now(),
                   revoked_by = $1,
                   revoked_reason = $2
             WHERE user_id = $3
               AND revoked_at IS NULL
               AND id IS DISTINCT FROM $4::uuid
            RETURNING id
            """,
            [.uuid(revokedBy), .text(reason), .uuid(userID), .uuid(keptSessionID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> WireUUID in
            try row.uuid(0)
        }
    }

    /// Ends all refresh tokens of the user of the context but those of one session.
    package static func revokeFamilies(userID: WireUUID, keptSessionID: WireUUID?) -> Statement<Int> {
        .exec(
            "sessions.revokeFamilies",
            """
            -- sessions.revokeFamilies
            UPDATE refresh_tokens
               SET status = 'revoked',
                   successor_sealed = NULL
             WHERE user_id = $1
               AND status <> 'revoked'
               AND session_id IS DISTINCT FROM $2::uuid
            """,
            [.uuid(userID), .uuid(keptSessionID)]
        )
    }

    /// Refresh token of a digest with the session and account state that decides on it.
    package static func refreshByToken(digest: [UInt8]) -> Statement<RefreshRow?> {
        .maybe(
            "sessions.refreshByToken",
            """
            -- sessions.refreshByToken
            SELECT k.token_id AS "token_id!", k.session_id AS "session_id!", k.user_id AS "user_id!", k.tenant_id AS "tenant_id?",
                   k.family_id AS "family_id!", k.status AS "status!", k.successor_sealed AS "successor_sealed?",
                   k.rotated_at AS "rotated_at?", k.expires_at AS "expires_at!", k.child_status AS "child_status?",
                   k.session_locked_at AS "session_locked_at?", k.session_idle_expires_at AS "session_idle_expires_at?",
                   k.session_expires_at AS "session_expires_at!", k.session_revoked_at AS "session_revoked_at?",
                   k.amr AS "amr!", k.auth_time AS "auth_time!", k.mfa_verified_at AS "mfa_verified_at?",
                   k.user_status AS "user_status!", k.token_epoch AS "token_epoch!", k.tenant_slug AS "tenant_slug?",
                   k.tenant_status AS "tenant_status?", k.member_status AS "member_status?", k.role_name AS "role_name?"
              FROM zygo.refresh_by_token($1) AS k
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RefreshRow in
            try RefreshRow(
                tokenID: row.uuid(0),
                sessionID: row.uuid(1),
                userID: row.uuid(2),
                tenantID: row.optionalUUID(3),
                familyID: row.uuid(4),
                status: row.string(5),
                successorSealed: row.optionalString(6),
                rotatedAt: row.optionalTimestamp(7),
                expiresAt: row.timestamp(8),
                childStatus: row.optionalString(9),
                sessionLockedAt: row.optionalTimestamp(10),
                sessionIdleExpiresAt: row.optionalTimestamp(11),
                sessionExpiresAt: row.timestamp(12),
                sessionRevokedAt: row.optionalTimestamp(13),
                amr: row.stringArray(14),
                authTime: row.timestamp(15),
                mfaVerifiedAt: row.optionalTimestamp(16),
                userStatus: row.string(17),
                tokenEpoch: row.int(18),
                tenantSlug: row.optionalString(19),
                tenantStatus: row.optionalString(20),
                memberStatus: row.optionalString(21),
                roleName: row.optionalString(22)
            )
        }
    }

    /// Replaces an active token by its child; touches no row when another request was faster.
    package static func rotate(
        at: Timestamp,
        successorSealed: String,
        tokenID: WireUUID,
        childID: WireUUID,
        tokenHash: [UInt8],
        ipAddress: String
    ) -> Statement<Int> {
        .exec(
            "sessions.rotate",
            """
            -- sessions.rotate
            WITH rotated AS (
                 UPDATE refresh_tokens
                    SET status = 'rotated',
                        rotated_at = $1,
                        successor_sealed = $2
                  WHERE id = $3
                    AND status = 'active'
                 RETURNING id, session_id, user_id, family_id, expires_at)
            INSERT INTO refresh_tokens (id, session_id, user_id, family_id, parent_id, token_hash, expires_at, ip_address)
            SELECT $4, rotated.session_id, rotated.user_id, rotated.family_id, rotated.id, $5, rotated.expires_at,
                   $6::text::inet
              FROM rotated
            """,
            [
                .timestamptz(at),
                .text(successorSealed),
                .uuid(tokenID),
                .uuid(childID),
                .bytea(tokenHash),
                .text(ipAddress),
            ]
        )
    }

    /// Counts a refresh as activity.
    package static func touchSession(sessionID: WireUUID) -> Statement<Int> {
        .exec(
            "sessions.touchSession",
            """
            -- sessions.touchSession
            UPDATE sessions
               SET last_activity_at = now(),
                   idle_expires_at = least(expires_at, now() + (idle_expires_at - last_activity_at))
             WHERE id = $1
               AND idle_expires_at IS NOT NULL
            """,
            [.uuid(sessionID)]
        )
    }

    /// Ends a token that is past its time.
    package static func revokeToken(tokenID: WireUUID) -> Statement<Int> {
        .exec(
            "sessions.revokeToken",
            """
            -- sessions.revokeToken
            UPDATE refresh_tokens
               SET status = 'revoked',
                   successor_sealed = NULL
             WHERE id = $1
               AND status = 'active'
            """,
            [.uuid(tokenID)]
        )
    }

    /// Where mails to the user of the context go.
    package static func recipient(userID: WireUUID) -> Statement<RecipientRow?> {
        .maybe(
            "sessions.recipient",
            """
            -- sessions.recipient
            SELECT email, locale
              FROM users
             WHERE id = $1
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RecipientRow in
            try RecipientRow(
                email: row.string(0),
                locale: row.string(1)
            )
        }
    }

    /// The person of a session as a member of its workspace, with the resolved rights, on one snapshot.
    package static func viewer(sessionID: WireUUID) -> Statement<ViewerRow?> {
        .maybe(
            "sessions.viewer",
            """
            -- sessions.viewer
            SELECT u.id AS user_id, u.email, u.email_verified AS "email_verified!", u.phone_verified AS "phone_verified!",
                   u.mfa_enabled, u.created_at, coalesce(m.updated_at, u.updated_at) AS "updated_at!",
                   coalesce(m.last_active_at, u.last_active_at) AS "last_active_at?",
                   coalesce(
                       m.display_name, u.display_name, nullif(concat_ws(' ', u.first_name, u.last_name), ''),
                       split_part(u.email, '@', 1)) AS "name!",
                   coalesce(m.avatar_file_id, u.avatar_file_id) IS NOT NULL AS "has_avatar!",
                   s.tenant_id, c.password_breached_at AS "password_breached_at?", m.status AS "member_status?",
                   coalesce(m.is_owner, false) AS "is_owner!", m.joined_at AS "joined_at?", m.job_title AS "job_title?",
                   m.mfa_reset_at AS "mfa_reset_at?", coalesce(held.names, '{}') AS "role_names!", held.level AS "level?",
                   coalesce(allowed.keys, '{}') AS "permission_keys!", least(held.until, allowed.until) AS "valid_until?"
              FROM sessions AS s
              JOIN users AS u ON u.id = s.user_id
              LEFT JOIN user_credentials AS c ON c.user_id = s.user_id
              LEFT JOIN tenant_members AS m ON m.tenant_id = s.tenant_id AND m.user_id = s.user_id
              LEFT JOIN LATERAL (
                   SELECT min(r.hierarchy_level) AS level,
                          array_agg(r.name ORDER BY a.is_primary DESC, r.hierarchy_level, r.name) AS names,
                          array_agg(r.id) AS ids, min(a.expires_at) AS until
                     FROM (SELECT m.primary_role_id AS role_id, true AS is_primary, NULL::timestamptz AS expires_at
                           UNION ALL
                           SELECT x.role_id, false, x.expires_at
                             FROM user_roles AS x
                            WHERE x.user_id = s.user_id
                              AND x.role_id <> m.primary_role_id
                              AND x.status = 'active'
                              AND (x.expires_at IS NULL OR x.expires_at > now())) AS a
                     JOIN roles AS r ON r.id = a.role_id) AS held ON m.status = 'active'
              LEFT JOIN LATERAL (
                   SELECT array_agg(k.key ORDER BY k.key) AS keys,
                          (SELECT min(d.expires_at)
                             FROM user_permissions AS d
                            WHERE d.user_id = s.user_id
                              AND d.expires_at > now()) AS until
                     FROM zygo.effective_permissions(s.user_id) AS e
                     JOIN permissions AS k ON k.id = e.permission_id) AS allowed ON m.status = 'active'
             WHERE s.id = $1
            """,
            [.uuid(sessionID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ViewerRow in
            try ViewerRow(
                userID: row.uuid(0),
                email: row.wire(1, EmailAddress.self),
                emailVerified: row.bool(2),
                phoneVerified: row.bool(3),
                mfaEnabled: row.bool(4),
                createdAt: row.timestamp(5),
                updatedAt: row.timestamp(6),
                lastActiveAt: row.optionalTimestamp(7),
                name: row.string(8),
                hasAvatar: row.bool(9),
                tenantID: row.optionalUUID(10),
                passwordBreachedAt: row.optionalTimestamp(11),
                memberStatus: row.optionalString(12),
                isOwner: row.bool(13),
                joinedAt: row.optionalTimestamp(14),
                jobTitle: row.optionalString(15),
                mfaResetAt: row.optionalTimestamp(16),
                roleNames: row.stringArray(17),
                level: row.optionalInt(18),
                permissionKeys: row.stringArray(19),
                validUntil: row.optionalTimestamp(20)
            )
        }
    }

    /// The roles behind the rights of a session's member, the primary one first.
    package static func heldRoles(sessionID: WireUUID) -> Statement<[RoleDetails]> {
        .many(
            "sessions.heldRoles",
            """
            -- sessions.heldRoles
            SELECT r.id, r.name, r.display_name, r.hierarchy_level AS hierarchy, r.is_system
              FROM sessions AS s
              JOIN tenant_members AS m ON m.tenant_id = s.tenant_id AND m.user_id = s.user_id
              JOIN LATERAL (
                   SELECT m.primary_role_id AS role_id, true AS is_primary
                   UNION ALL
                   SELECT x.role_id, false
                     FROM user_roles AS x
                    WHERE x.user_id = s.user_id
                      AND x.role_id <> m.primary_role_id
                      AND x.status = 'active'
                      AND (x.expires_at IS NULL OR x.expires_at > now())) AS a ON true
              JOIN roles AS r ON r.id = a.role_id
             WHERE s.id = $1
               AND m.status = 'active'
             ORDER BY a.is_primary DESC, r.hierarchy_level, r.name
             LIMIT 100
            """,
            [.uuid(sessionID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RoleDetails in
            try RoleDetails(
                id: row.identifier(0, RoleID.self),
                name: row.string(1),
                displayName: row.string(2),
                hierarchy: row.int(3),
                isSystem: row.bool(4)
            )
        }
    }

    /// Workspaces of the user of the context, with the last use of each; the oldest membership first.
    package static func memberships(userID: WireUUID) -> Statement<[MembershipRow]> {
        .many(
            "sessions.memberships",
            """
            -- sessions.memberships
            SELECT w.tenant_id AS "tenant_id!", w.slug AS "slug!", w.name AS "name!", w.plan AS "plan!",
                   w.tenant_status AS "tenant_status!", w.logo_file_id IS NOT NULL AS "has_logo!",
                   w.member_status AS "member_status!", w.is_owner AS "is_owner!", w.role_id AS "role_id!",
                   w.role_name AS "role_name!", w.role_display_name AS "role_display_name!",
                   (SELECT max(s.last_activity_at)
                      FROM sessions AS s
                     WHERE s.user_id = $1
                       AND s.tenant_id = w.tenant_id) AS "last_used_at?"
              FROM zygo.memberships_of($1) AS w
             LIMIT 1000
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> MembershipRow in
            try MembershipRow(
                tenantID: row.uuid(0),
                slug: row.string(1),
                name: row.string(2),
                plan: row.string(3),
                tenantStatus: row.string(4),
                hasLogo: row.bool(5),
                memberStatus: row.string(6),
                isOwner: row.bool(7),
                roleID: row.uuid(8),
                roleName: row.string(9),
                roleDisplayName: row.string(10),
                lastUsedAt: row.optionalTimestamp(11)
            )
        }
    }

    /// One row of `sessions.cookie`.
    package struct CookieRow: Sendable, Hashable {
        package let tokenHash: [UInt8]
        package let rememberMe: Bool
        package let expiresAt: Timestamp
    }

    /// One row of `sessions.signInPolicy`.
    package struct SignInPolicyRow: Sendable, Hashable {
        package let allowedLoginMethods: [String]
        package let sessionTimeoutMinutes: Int
        package let maxConcurrentSessions: Int
        package let passwordExpiryDays: Int?
        package let passwordMinLength: Int
        package let passwordRequireClasses: Bool
        package let trustedDeviceDays: Int
        package let mfaRequired: Bool
        package let mfaDeadlineDays: Int
        package let requirePhoneVerification: Bool
        package let phoneVerificationDeadlineDays: Int
        package let policyChangedAt: Timestamp
    }

    /// One row of `sessions.refreshByToken`.
    package struct RefreshRow: Sendable, Hashable {
        package let tokenID: WireUUID
        package let sessionID: WireUUID
        package let userID: WireUUID
        package let tenantID: WireUUID?
        package let familyID: WireUUID
        package let status: String
        package let successorSealed: String?
        package let rotatedAt: Timestamp?
        package let expiresAt: Timestamp
        package let childStatus: String?
        package let sessionLockedAt: Timestamp?
        package let sessionIdleExpiresAt: Timestamp?
        package let sessionExpiresAt: Timestamp
        package let sessionRevokedAt: Timestamp?
        package let amr: [String]
        package let authTime: Timestamp
        package let mfaVerifiedAt: Timestamp?
        package let userStatus: String
        package let tokenEpoch: Int
        package let tenantSlug: String?
        package let tenantStatus: String?
        package let memberStatus: String?
        package let roleName: String?
    }

    /// One row of `sessions.recipient`.
    package struct RecipientRow: Sendable, Hashable {
        package let email: String
        package let locale: String
    }

    /// One row of `sessions.viewer`.
    package struct ViewerRow: Sendable, Hashable {
        package let userID: WireUUID
        package let email: EmailAddress
        package let emailVerified: Bool
        package let phoneVerified: Bool
        package let mfaEnabled: Bool
        package let createdAt: Timestamp
        package let updatedAt: Timestamp
        package let lastActiveAt: Timestamp?
        package let name: String
        package let hasAvatar: Bool
        package let tenantID: WireUUID?
        package let passwordBreachedAt: Timestamp?
        package let memberStatus: String?
        package let isOwner: Bool
        package let joinedAt: Timestamp?
        package let jobTitle: String?
        package let mfaResetAt: Timestamp?
        package let roleNames: [String]
        package let level: Int?
        package let permissionKeys: [String]
        package let validUntil: Timestamp?
    }

    /// One row of `sessions.memberships`.
    package struct MembershipRow: Sendable, Hashable {
        package let tenantID: WireUUID
        package let slug: String
        package let name: String
        package let plan: String
        package let tenantStatus: String
        package let hasLogo: Bool
        package let memberStatus: String
        package let isOwner: Bool
        package let roleID: WireUUID
        package let roleName: String
        package let roleDisplayName: String
        package let lastUsedAt: Timestamp?
    }
}
