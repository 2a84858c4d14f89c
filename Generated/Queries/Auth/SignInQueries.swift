// Generated from Sources/Areas/Auth/SignIn.sql. Edit that file, then run scripts/generate.
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/SignIn.sql`.
package enum SignInQueries {
    /// Account, hash and lock state of an address.
    package static func identity(address: String) -> Statement<IdentityRow?> {
        .maybe(
            "signIn.identity",
            """
            -- signIn.identity
            SELECT i.user_id AS "user_id!", i.user_status AS "user_status!", i.mfa_enabled AS "mfa_enabled!",
                   i.deleted_at AS "deleted_at?", i.password_hash AS "password_hash?",
                   i.password_changed_at AS "password_changed_at?", i.failed_login_attempts AS "failed_login_attempts!",
                   i.last_failed_login_at AS "last_failed_login_at?", i.locked_until AS "locked_until?",
                   i.token_epoch AS "token_epoch!"
              FROM zygo.login_identity($1) AS i
            """,
            [.text(address)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> IdentityRow in
            try IdentityRow(
                userID: row.uuid(0),
                userStatus: row.string(1),
                mfaEnabled: row.bool(2),
                deletedAt: row.optionalTimestamp(3),
                passwordHash: row.optionalString(4),
                passwordChangedAt: row.optionalTimestamp(5),
                failedLoginAttempts: row.int(6),
                lastFailedLoginAt: row.optionalTimestamp(7),
                lockedUntil: row.optionalTimestamp(8),
                tokenEpoch: row.int(9)
            )
        }
    }

    /// A device of the user of the context by the digest of its token.
    package static func deviceByToken(digest: [UInt8], userID: WireUUID, at: Timestamp) -> Statement<DeviceRow?> {
        .maybe(
            "signIn.deviceByToken",
            """
            -- signIn.deviceByToken
            SELECT id, trusted_until, trusted_epoch
              FROM user_devices
             WHERE device_token_hash = $1
               AND user_id = $2
               AND token_expires_at > $3
            """,
            [.bytea(digest), .uuid(userID), .timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> DeviceRow in
            try DeviceRow(
                id: row.uuid(0),
                trustedUntil: row.optionalTimestamp(1),
                trustedEpoch: row.optionalInt(2)
            )
        }
    }

    /// A device of the user of the context.
    package static func deviceByID(deviceID: WireUUID, userID: WireUUID) -> Statement<DeviceRow?> {
        .maybe(
            "signIn.deviceByID",
            """
            -- signIn.deviceByID
            SELECT id, trusted_until, trusted_epoch
              FROM user_devices
             WHERE id = $1
               AND user_id = $2
            """,
            [.uuid(deviceID), .uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> DeviceRow in
            try DeviceRow(
                id: row.uuid(0),
                trustedUntil: row.optionalTimestamp(1),
                trustedEpoch: row.optionalInt(2)
            )
        }
    }

    /// Counts a sign-in on a known device.
    package static func touchDevice(
        at: Timestamp,
        tokenExpiresAt: Timestamp,
        ipAddress: String,
        deviceID: WireUUID
    ) -> Statement<Int> {
        .exec(
            "signIn.touchDevice",
            """
            -- signIn.touchDevice
            UPDATE user_devices
               SET last_seen_at = $1,
                   login_count = login_count + 1,
                   token_expires_at = $2,
                   last_ip_address = $3::text::inet
             WHERE id = $4
            """,
            [.timestamptz(at), .timestamptz(tokenExpiresAt), .text(ipAddress), .uuid(deviceID)]
        )
    }

    /// A device that signed in for the first time; the oldest ones beyond the limit make room.
    package static func insertDevice(
        userID: WireUUID,
        kept: Int,
        deviceID: WireUUID,
        digest: [UInt8],
        tokenExpiresAt: Timestamp,
        name: String?,
        deviceType: String,
        os: String?,
        browser: String?,
        ipAddress: String
    ) -> Statement<Int> {
        .exec(
            "signIn.insertDevice",
            """
            -- signIn.insertDevice
            WITH surplus AS (
                 DELETE FROM user_devices
                  WHERE id IN (
                        SELECT d.id
                          FROM user_devices AS d
                         WHERE d.user_id = $1
                         ORDER BY d.last_seen_at DESC
                        OFFSET $2)
                 RETURNING id)
            INSERT INTO user_devices (
                   id, user_id, device_token_hash, token_expires_at, name, device_type, os, browser, last_ip_address)
            SELECT $3, $1, $4, $5, $6, $7, $8, $9,
                   $10::text::inet
            """,
            [
                .uuid(userID),
                .int8(kept),
                .uuid(deviceID),
                .bytea(digest),
                .timestamptz(tokenExpiresAt),
                .text(name),
                .text(deviceType),
                .text(os),
                .text(browser),
                .text(ipAddress),
            ]
        )
    }

    /// Counts a wrong password; the count starts anew a day after the last one.
    package static func countFailure(at: Timestamp, userID: WireUUID) -> Statement<Int?> {
        .maybe(
            "signIn.countFailure",
            """
            -- signIn.countFailure
            UPDATE user_credentials
               SET failed_login_attempts = CASE WHEN last_failed_login_at < $1::timestamptz - interval '24 hours' THEN 1
                                                ELSE failed_login_attempts + 1 END,
                   last_failed_login_at = $1
             WHERE user_id = $2
            RETURNING failed_login_attempts
            """,
            [.timestamptz(at), .uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Int in
            try row.int(0)
        }
    }

    /// Locks the password sign-in of the user of the context.
    package static func lock(lockedUntil: Timestamp, userID: WireUUID) -> Statement<Int> {
        .exec(
            "signIn.lock",
            """
            -- signIn.lock
            UPDATE user_credentials
               SET locked_until = $1
             WHERE user_id = $2
            """,
            [.timestamptz(lockedUntil), .uuid(userID)]
        )
    }

    /// A right password ends counting and lock.
    package static func clearFailures(userID: WireUUID) -> Statement<Int> {
        .exec(
            "signIn.clearFailures",
            """
            -- signIn.clearFailures
            UPDATE user_credentials
               SET failed_login_attempts = 0,
                   last_failed_login_at = NULL,
                   locked_until = NULL
             WHERE user_id = $1
               AND (failed_login_attempts > 0 OR locked_until IS NOT NULL)
            """,
            [.uuid(userID)]
        )
    }

    /// Takes the hash with the current costs unless the password was changed meanwhile.
    package static func rehash(newHash: String, userID: WireUUID, oldHash: String) -> Statement<Int> {
        .exec(
            "signIn.rehash",
            """
            -- signIn.rehash
            UPDATE user_credentials
               SET password_hash = $1
             WHERE user_id = $2
               AND password_hash = $3
            """,
            [.text(newHash), .uuid(userID), .text(oldHash)]
        )
    }

    /// Holds the credentials of the user of the context while the proven password is still the one in force.
    package static func holdPassword(userID: WireUUID, provenHash: String) -> Statement<WireUUID?> {
        .maybe(
            "signIn.holdPassword",
            """
            -- signIn.holdPassword
            SELECT user_id
              FROM user_credentials
             WHERE user_id = $1
               AND password_hash = $2
               FOR NO KEY UPDATE
            """,
            [.uuid(userID), .text(provenHash)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> WireUUID in
            try row.uuid(0)
        }
    }

    /// Notes when and from where the user came in.
    package static func recordSignIn(at: Timestamp, ipAddress: String, userID: WireUUID) -> Statement<Int> {
        .exec(
            "signIn.recordSignIn",
            """
            -- signIn.recordSignIn
            UPDATE users
               SET last_login_at = $1,
                   last_login_ip = $2::text::inet
             WHERE id = $3
            """,
            [.timestamptz(at), .text(ipAddress), .uuid(userID)]
        )
    }

    /// One attempt to sign in; the address is kept as a keyed digest.
    package static func recordAttempt(
        attemptID: WireUUID,
        emailHash: [UInt8],
        userID: WireUUID?,
        tenantID: WireUUID?,
        method: String,
        outcome: String,
        ipAddress: String,
        userAgent: String?,
        sessionID: WireUUID?,
        requestID: String
    ) -> Statement<Int> {
        .exec(
            "signIn.recordAttempt",
            """
            -- signIn.recordAttempt
            INSERT INTO login_attempts (id, email_hash, user_id, tenant_id, method, outcome, ip_address, user_agent, session_id,
                   request_id)
            VALUES (
                   $1, $2, $3, $4, $5, $6, $7::text::inet, $8,
                   $9, $10)
            """,
            [
                .uuid(attemptID),
                .bytea(emailHash),
                .uuid(userID),
                .uuid(tenantID),
                .text(method),
                .text(outcome),
                .text(ipAddress),
                .text(userAgent),
                .uuid(sessionID),
                .text(requestID),
            ]
        )
    }

    /// Verified second factors of the user of the context.
    package static func factors(userID: WireUUID) -> Statement<[FactorRow]> {
        .many(
            "signIn.factors",
            """
            -- signIn.factors
            SELECT id, type, friendly_name, phone_number
              FROM mfa_tokens
             WHERE user_id = $1
               AND is_verified
             ORDER BY is_primary DESC, created_at
             LIMIT 20
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> FactorRow in
            try FactorRow(
                id: row.uuid(0),
                type: row.string(1),
                friendlyName: row.optionalString(2),
                phoneNumber: row.optionalString(3)
            )
        }
    }

    /// The state of a sign-in that waits for its second factor.
    package static func insertChallenge(
        digest: [UInt8],
        userID: WireUUID,
        tenantID: WireUUID?,
        payload: JSONValue,
        maxAttempts: Int,
        expiresAt: Timestamp
    ) -> Statement<Int> {
        .exec(
            "signIn.insertChallenge",
            """
            -- signIn.insertChallenge
            INSERT INTO auth_flows (id, kind, user_id, tenant_id, payload, max_attempts, expires_at)
            VALUES (
                   $1, 'login_challenge', $2, $3, $4, $5, $6)
            """,
            [
                .bytea(digest),
                .uuid(userID),
                .uuid(tenantID),
                .jsonb(payload),
                .int2(maxAttempts),
                .timestamptz(expiresAt),
            ]
        )
    }

    /// Ends the open password resets of the user of the context.
    package static func voidResets(at: Timestamp, userID: WireUUID) -> Statement<Int> {
        .exec(
            "signIn.voidResets",
            """
            -- signIn.voidResets
            UPDATE password_reset_tokens
               SET consumed_at = $1
             WHERE user_id = $2
               AND consumed_at IS NULL
            """,
            [.timestamptz(at), .uuid(userID)]
        )
    }

    /// A password reset whose token is already issued: the old password was just proven.
    package static func insertReset(
        resetID: WireUUID,
        userID: WireUUID,
        verificationCode: [UInt8],
        at: Timestamp,
        tokenHash: [UInt8],
        expiresAt: Timestamp,
        ipAddress: String,
        userAgent: String?
    ) -> Statement<Int> {
        .exec(
            "signIn.insertReset",
            """
            -- signIn.insertReset
            INSERT INTO password_reset_tokens (
                   id, user_id, verification_code, code_verified_at, token_hash, token_expires_at, expires_at, ip_address,
                   user_agent)
            VALUES (
                   $1, $2, $3, $4, $5, $6, $6, $7::text::inet,
                   $8)
            """,
            [
                .uuid(resetID),
                .uuid(userID),
                .bytea(verificationCode),
                .timestamptz(at),
                .bytea(tokenHash),
                .timestamptz(expiresAt),
                .text(ipAddress),
                .text(userAgent),
            ]
        )
    }

    /// A person who signs up.
    package static func insertUser(
        userID: WireUUID,
        email: String,
        emailVerifiedAt: Timestamp?,
        emailVerifiedVia: String?,
        displayName: String?,
        phone: String?,
        locale: String,
        at: Timestamp,
        ipAddress: String
    ) -> Statement<Int> {
        .exec(
            "signIn.insertUser",
            """
            -- signIn.insertUser
            INSERT INTO users (
                   id, email, email_verified_at, email_verified_via, display_name, phone, status, locale, last_login_at,
                   last_login_ip)
            VALUES (
                   $1, $2, $3, $4, $5, $6, 'active', $7, $8,
                   $9::text::inet)
            """,
            [
                .uuid(userID),
                .text(email),
                .timestamptz(emailVerifiedAt),
                .text(emailVerifiedVia),
                .text(displayName),
                .text(phone),
                .text(locale),
                .timestamptz(at),
                .text(ipAddress),
            ]
        )
    }

    /// A workspace under a free name; touches no row when the name is used or reserved.
    package static func insertTenant(
        tenantID: WireUUID,
        name: String,
        slug: String,
        plan: String,
        userID: WireUUID
    ) -> Statement<Int> {
        .exec(
            "signIn.insertTenant",
            """
            -- signIn.insertTenant
            INSERT INTO tenants (id, name, slug, type, plan, created_by)
            SELECT $1, $2, $3, 'organization', $4, $5
             WHERE NOT zygo.slug_taken($3)
            ON CONFLICT (slug) DO NOTHING
            """,
            [.uuid(tenantID), .text(name), .text(slug), .text(plan), .uuid(userID)]
        )
    }

    /// The password of a new account; none for one that signs in otherwise.
    package static func insertCredentials(userID: WireUUID, passwordHash: String?, at: Timestamp?) -> Statement<Int> {
        .exec(
            "signIn.insertCredentials",
            """
            -- signIn.insertCredentials
            INSERT INTO user_credentials (user_id, password_hash, password_changed_at, password_checked_at)
            VALUES (
                   $1, $2, $3, $3)
            """,
            [.uuid(userID), .text(passwordHash), .timestamptz(at)]
        )
    }

    /// Settings of the context's new workspace.
    package static func insertSettings(settings: JSONValue) -> Statement<Int> {
        .exec(
            "signIn.insertSettings",
            """
            -- signIn.insertSettings
            INSERT INTO tenant_settings (settings)
            VALUES (
                   $1)
            """,
            [.jsonb(settings)]
        )
    }

    /// Sign-in rules of the context's new workspace; strict ones where a compliance framework asks for them.
    package static func insertSecurityConfig(
        mfaRequired: Bool,
        mfaDeadlineDays: Int,
        requirePhone: Bool,
        phoneDeadlineDays: Int,
        passwordMinLength: Int,
        passwordExpiryDays: Int?
    ) -> Statement<Int> {
        .exec(
            "signIn.insertSecurityConfig",
            """
            -- signIn.insertSecurityConfig
            INSERT INTO tenant_security_config (
                   mfa_required, mfa_deadline_days, require_phone_verification, phone_verification_deadline_days,
                   password_min_length, password_expiry_days)
            VALUES (
                   $1, $2, $3, $4, $5,
                   $6)
            """,
            [
                .bool(mfaRequired),
                .int4(mfaDeadlineDays),
                .bool(requirePhone),
                .int4(phoneDeadlineDays),
                .int4(passwordMinLength),
                .int4(passwordExpiryDays),
            ]
        )
    }

    /// Gives the context's new workspace the system roles.
    package static func seedRoles(tenantID: WireUUID) -> Statement<[SeededRoleRow]> {
        .many(
            "signIn.seedRoles",
            """
            -- signIn.seedRoles
            SELECT r.role_id AS "role_id!", r.role_name AS "role_name!"
              FROM zygo.seed_tenant_roles($1) AS r
            """,
            [.uuid(tenantID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> SeededRoleRow in
            try SeededRoleRow(
                roleID: row.uuid(0),
                roleName: row.string(1)
            )
        }
    }

    /// Adds a key to the context's workspace.
    package static func insertKey(
        keyRowID: WireUUID,
        keyName: String,
        purpose: String,
        masterKeyID: String,
        wrappedKey: String
    ) -> Statement<Int> {
        .exec(
            "signIn.insertKey",
            """
            -- signIn.insertKey
            INSERT INTO encryption_keys (id, key_id, purpose, master_key_id, wrapped_key)
            VALUES (
                   $1, $2, $3, $4, $5)
            """,
            [.uuid(keyRowID), .text(keyName), .text(purpose), .text(masterKeyID), .text(wrappedKey)]
        )
    }

    /// Makes the user of the context a member of the context's workspace.
    package static func insertMember(
        userID: WireUUID,
        roleID: WireUUID,
        isOwner: Bool,
        at: Timestamp
    ) -> Statement<Int> {
        .exec(
            "signIn.insertMember",
            """
            -- signIn.insertMember
            INSERT INTO tenant_members (user_id, primary_role_id, is_owner, status, joined_at)
            VALUES (
                   $1, $2, $3, 'active', $4)
            """,
            [.uuid(userID), .uuid(roleID), .bool(isOwner), .timestamptz(at)]
        )
    }

    /// A plan on offer by its key or its name on the wire.
    package static func planOf(plan: String) -> Statement<PlanRow?> {
        .maybe(
            "signIn.planOf",
            """
            -- signIn.planOf
            SELECT key, trial_days
              FROM plan_catalog
             WHERE (key = $1 OR wire_tier = $1)
               AND is_active
               AND is_public
            """,
            [.text(plan)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> PlanRow in
            try PlanRow(
                key: row.string(0),
                trialDays: row.int(1)
            )
        }
    }

    /// True once per address, for ever.
    package static func claimTrial(digest: [UInt8]) -> Statement<Bool> {
        .one(
            "signIn.claimTrial",
            """
            -- signIn.claimTrial
            SELECT zygo.claim_trial($1) AS "claimed!"
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// What the new workspace has booked: the free plan, or a paid one on trial.
    package static func insertSubscription(
        plan: String,
        status: String,
        billingCycle: String?,
        trialStartedAt: Timestamp?,
        trialEndsAt: Timestamp?,
        trialPlan: String?
    ) -> Statement<Int> {
        .exec(
            "signIn.insertSubscription",
            """
            -- signIn.insertSubscription
            INSERT INTO subscriptions (plan, status, billing_cycle, trial_started_at, trial_ends_at, trial_plan)
            VALUES (
                   $1, $2, $3, $4, $5, $6)
            """,
            [
                .text(plan),
                .text(status),
                .text(billingCycle),
                .timestamptz(trialStartedAt),
                .timestamptz(trialEndsAt),
                .text(trialPlan),
            ]
        )
    }

    /// What was agreed to at sign-up; no agreement is recorded as such.
    package static func insertConsent(
        consentID: WireUUID,
        tenantID: WireUUID,
        userID: WireUUID,
        granted: Bool,
        documentVersion: String?,
        method: String,
        locale: String,
        ipAddress: String,
        userAgent: String?
    ) -> Statement<Int> {
        .exec(
            "signIn.insertConsent",
            """
            -- signIn.insertConsent
            INSERT INTO consent_records (
                   id, tenant_id, user_id, category, type, granted, document_version, method, source, locale, ip_address,
                   user_agent)
            VALUES (
                   $1, $2, $3, 'essential', 'terms_of_service', $4, $5, $6,
                   'signup', $7, $8::text::inet, $9)
            """,
            [
                .uuid(consentID),
                .uuid(tenantID),
                .uuid(userID),
                .bool(granted),
                .text(documentVersion),
                .text(method),
                .text(locale),
                .text(ipAddress),
                .text(userAgent),
            ]
        )
    }

    /// Invitation of a token's digest.
    package static func invitation(digest: [UInt8]) -> Statement<InvitationRow?> {
        .maybe(
            "signIn.invitation",
            """
            -- signIn.invitation
            SELECT i.invitation_id AS "invitation_id!", i.tenant_id AS "tenant_id!", i.tenant_status AS "tenant_status!",
                   i.email AS "email!", i.first_name AS "first_name?", i.last_name AS "last_name?", i.role_id AS "role_id!",
                   i.status AS "status!", i.expires_at AS "expires_at!"
              FROM zygo.invitation_by_token($1) AS i
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> InvitationRow in
            try InvitationRow(
                invitationID: row.uuid(0),
                tenantID: row.uuid(1),
                tenantStatus: row.string(2),
                email: row.string(3),
                firstName: row.optionalString(4),
                lastName: row.optionalString(5),
                roleID: row.uuid(6),
                status: row.string(7),
                expiresAt: row.timestamp(8)
            )
        }
    }

    /// Claims an open invitation of the context's workspace; touches no row when another was faster.
    package static func acceptInvitation(at: Timestamp, userID: WireUUID, invitationID: WireUUID) -> Statement<Int> {
        .exec(
            "signIn.acceptInvitation",
            """
            -- signIn.acceptInvitation
            UPDATE team_invitations
               SET status = 'accepted',
                   accepted_at = $1,
                   accepted_by = $2
             WHERE id = $3
               AND status = 'pending'
            """,
            [.timestamptz(at), .uuid(userID), .uuid(invitationID)]
        )
    }

    /// Seats of the context's workspace: taken by people and open invitations, and the most its plan allows.
    package static func seats() -> Statement<SeatsRow> {
        .one(
            "signIn.seats",
            """
            -- signIn.seats
            SELECT seats.taken AS "taken!", seats.seat_limit AS "limit!"
              FROM zygo.workspace_seats() AS seats
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> SeatsRow in
            try SeatsRow(
                taken: row.int(0),
                limit: row.int(1)
            )
        }
    }

    /// A new code ends the one before.
    package static func voidEmailCode(at: Timestamp, userID: WireUUID) -> Statement<Int> {
        .exec(
            "signIn.voidEmailCode",
            """
            -- signIn.voidEmailCode
            UPDATE verification_codes
               SET consumed_at = $1
             WHERE user_id = $2
               AND type = 'email'
               AND consumed_at IS NULL
            """,
            [.timestamptz(at), .uuid(userID)]
        )
    }

    /// A code that proves an address.
    package static func insertEmailCode(
        codeID: WireUUID,
        userID: WireUUID,
        target: String,
        codeHash: [UInt8],
        expiresAt: Timestamp,
        ipAddress: String,
        userAgent: String?
    ) -> Statement<Int> {
        .exec(
            "signIn.insertEmailCode",
            """
            -- signIn.insertEmailCode
            INSERT INTO verification_codes (id, user_id, type, channel, target, code_hash, expires_at, ip_address, user_agent)
            VALUES (
                   $1, $2, 'email', 'email', $3, $4, $5, $6::text::inet, $7)
            """,
            [
                .uuid(codeID),
                .uuid(userID),
                .text(target),
                .bytea(codeHash),
                .timestamptz(expiresAt),
                .text(ipAddress),
                .text(userAgent),
            ]
        )
    }

    /// Holds a person's account: of two new workspaces at a time the second sees the first.
    package static func lockOwner(userID: WireUUID) -> Statement<Int> {
        .exec(
            "signIn.lockOwner",
            """
            -- signIn.lockOwner
            SELECT person.id
              FROM users AS person
             WHERE person.id = $1
               FOR UPDATE OF person
            """,
            [.uuid(userID)]
        )
    }

    /// Whether an address is used or still reserved.
    package static func isSlugTaken(slug: String) -> Statement<Bool> {
        .one(
            "signIn.isSlugTaken",
            """
            -- signIn.isSlugTaken
            SELECT zygo.slug_taken($1) AS "taken!"
            """,
            [.text(slug)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// One row of `signIn.identity`.
    package struct IdentityRow: Sendable, Hashable {
        package let userID: WireUUID
        package let userStatus: String
        package let mfaEnabled: Bool
        package let deletedAt: Timestamp?
        package let passwordHash: String?
        package let passwordChangedAt: Timestamp?
        package let failedLoginAttempts: Int
        package let lastFailedLoginAt: Timestamp?
        package let lockedUntil: Timestamp?
        package let tokenEpoch: Int
    }

    /// One row of `signIn.deviceByToken`.
    package struct DeviceRow: Sendable, Hashable {
        package let id: WireUUID
        package let trustedUntil: Timestamp?
        package let trustedEpoch: Int?
    }

    /// One row of `signIn.factors`.
    package struct FactorRow: Sendable, Hashable {
        package let id: WireUUID
        package let type: String
        package let friendlyName: String?
        package let phoneNumber: String?
    }

    /// One row of `signIn.seedRoles`.
    package struct SeededRoleRow: Sendable, Hashable {
        package let roleID: WireUUID
        package let roleName: String
    }

    /// One row of `signIn.planOf`.
    package struct PlanRow: Sendable, Hashable {
        package let key: String
        package let trialDays: Int
    }

    /// One row of `signIn.invitation`.
    package struct InvitationRow: Sendable, Hashable {
        package let invitationID: WireUUID
        package let tenantID: WireUUID
        package let tenantStatus: String
        package let email: String
        package let firstName: String?
        package let lastName: String?
        package let roleID: WireUUID
        package let status: String
        package let expiresAt: Timestamp
    }

    /// One row of `signIn.seats`.
    package struct SeatsRow: Sendable, Hashable {
        package let taken: Int
        package let limit: Int
    }
}
