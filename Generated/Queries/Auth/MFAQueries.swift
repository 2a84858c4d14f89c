// Generated from Sources/Areas/Auth/MFA.sql. Edit that file, then run scripts/generate.
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/MFA.sql`.
package enum MFAQueries {
    /// What decides about second factors of the user of the context.
    package static func account(userID: WireUUID) -> Statement<AccountRow?> {
        .maybe(
            "mFA.account",
            """
            -- mFA.account
            SELECT person.email, person.locale, person.status, person.mfa_enabled, person.created_at,
                   credentials.password_hash AS "password_hash?",
                   credentials.password_changed_at AS "password_changed_at?", coalesce(credentials.token_epoch, 0) AS "token_epoch!"
              FROM users AS person
              LEFT JOIN user_credentials AS credentials ON credentials.user_id = person.id
             WHERE person.id = $1
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> AccountRow in
            try AccountRow(
                email: row.string(0),
                locale: row.string(1),
                status: row.string(2),
                mfaEnabled: row.bool(3),
                createdAt: row.timestamp(4),
                passwordHash: row.optionalString(5),
                passwordChangedAt: row.optionalTimestamp(6),
                tokenEpoch: row.int(7)
            )
        }
    }

    /// Verified second factors of the user of the context, the primary one first.
    package static func factors(userID: WireUUID) -> Statement<[FactorRow]> {
        .many(
            "mFA.factors",
            """
            -- mFA.factors
            SELECT id, type, friendly_name, phone_number, is_primary, verified_at AS "verified_at!", last_used_at
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
                phoneNumber: row.optionalString(3),
                isPrimary: row.bool(4),
                verifiedAt: row.timestamp(5),
                lastUsedAt: row.optionalTimestamp(6)
            )
        }
    }

    /// What a session has proven, and where it is at home.
    package static func sessionProof(sessionID: WireUUID) -> Statement<SessionProofRow?> {
        .maybe(
            "mFA.sessionProof",
            """
            -- mFA.sessionProof
            SELECT held.mfa_verified_at AS "mfa_verified_at?", held.amr, held.auth_time, held.tenant_id,
                   member.joined_at AS "joined_at?"
              FROM sessions AS held
              LEFT JOIN tenant_members AS member ON member.tenant_id = held.tenant_id AND member.user_id = held.user_id
             WHERE held.id = $1
            """,
            [.uuid(sessionID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> SessionProofRow in
            try SessionProofRow(
                mfaVerifiedAt: row.optionalTimestamp(0),
                amr: row.stringArray(1),
                authTime: row.timestamp(2),
                tenantID: row.optionalUUID(3),
                joinedAt: row.optionalTimestamp(4)
            )
        }
    }

    /// Forgets an enrolment that was never finished.
    package static func dropPending(userID: WireUUID) -> Statement<Int> {
        .exec(
            "mFA.dropPending",
            """
            -- mFA.dropPending
            DELETE FROM mfa_tokens
             WHERE user_id = $1
               AND type = 'totp'
               AND NOT is_verified
            """,
            [.uuid(userID)]
        )
    }

    /// A seed that waits for its first code.
    package static func insertPending(
        factorID: WireUUID,
        userID: WireUUID,
        secretEncrypted: String,
        pendingExpiresAt: Timestamp
    ) -> Statement<Int> {
        .exec(
            "mFA.insertPending",
            """
            -- mFA.insertPending
            INSERT INTO mfa_tokens (id, user_id, type, friendly_name, secret_encrypted, pending_expires_at)
            VALUES (
                   $1, $2, 'totp', 'Authenticator', $3, $4)
            """,
            [.uuid(factorID), .uuid(userID), .text(secretEncrypted), .timestamptz(pendingExpiresAt)]
        )
    }

    /// Counts a guess at the pending seed; no row when none is left or the time is over.
    package static func guessPending(userID: WireUUID, at: Timestamp, attemptsMax: Int) -> Statement<PendingRow?> {
        .maybe(
            "mFA.guessPending",
            """
            -- mFA.guessPending
            UPDATE mfa_tokens
               SET failed_attempts = failed_attempts + 1
             WHERE user_id = $1
               AND type = 'totp'
               AND NOT is_verified
               AND pending_expires_at > $2
               AND failed_attempts < $3
            RETURNING id, secret_encrypted AS "secret_encrypted!", failed_attempts
            """,
            [.uuid(userID), .timestamptz(at), .int4(attemptsMax)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> PendingRow in
            try PendingRow(
                id: row.uuid(0),
                secretEncrypted: row.string(1),
                failedAttempts: row.int(2)
            )
        }
    }

    /// The first right code makes the seed a factor; that code is used up.
    package static func finishEnrolment(
        at: Timestamp,
        userID: WireUUID,
        step: Int,
        factorID: WireUUID
    ) -> Statement<Int> {
        .exec(
            "mFA.finishEnrolment",
            """
            -- mFA.finishEnrolment
            UPDATE mfa_tokens
               SET is_verified = true,
                   verified_at = $1,
                   is_primary = NOT EXISTS (
                       SELECT 1
                         FROM mfa_tokens AS other
                        WHERE other.user_id = $2
                          AND other.is_primary),
                   last_used_step = $3,
                   last_used_at = $1,
                   failed_attempts = 0,
                   pending_expires_at = NULL
             WHERE id = $4
            """,
            [.timestamptz(at), .uuid(userID), .int8(step), .uuid(factorID)]
        )
    }

    /// Says whether the user of the context has a second factor.
    package static func markEnabled(isEnabled: Bool, userID: WireUUID) -> Statement<Int> {
        .exec(
            "mFA.markEnabled",
            """
            -- mFA.markEnabled
            UPDATE users
               SET mfa_enabled = $1
             WHERE id = $2
            """,
            [.bool(isEnabled), .uuid(userID)]
        )
    }

    /// The verified seed of the user of the context.
    package static func authenticator(userID: WireUUID) -> Statement<AuthenticatorRow?> {
        .maybe(
            "mFA.authenticator",
            """
            -- mFA.authenticator
            SELECT id, secret_encrypted AS "secret_encrypted!"
              FROM mfa_tokens
             WHERE user_id = $1
               AND type = 'totp'
               AND is_verified
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> AuthenticatorRow in
            try AuthenticatorRow(
                id: row.uuid(0),
                secretEncrypted: row.string(1)
            )
        }
    }

    /// Uses a code up; touches no row when it or a later one was used.
    package static func acceptStep(step: Int, at: Timestamp, factorID: WireUUID) -> Statement<Int> {
        .exec(
            "mFA.acceptStep",
            """
            -- mFA.acceptStep
            UPDATE mfa_tokens
               SET last_used_step = $1,
                   last_used_at = $2
             WHERE id = $3
               AND (last_used_step IS NULL OR last_used_step < $1)
            """,
            [.int8(step), .timestamptz(at), .uuid(factorID)]
        )
    }

    /// Takes all second factors away.
    package static func deleteFactors(userID: WireUUID) -> Statement<Int> {
        .exec(
            "mFA.deleteFactors",
            """
            -- mFA.deleteFactors
            DELETE FROM mfa_tokens
             WHERE user_id = $1
            """,
            [.uuid(userID)]
        )
    }

    /// One code for a lost factor, as a keyed digest.
    package static func insertBackupCode(userID: WireUUID, batchID: WireUUID, codeHash: [UInt8]) -> Statement<Int> {
        .exec(
            "mFA.insertBackupCode",
            """
            -- mFA.insertBackupCode
            INSERT INTO mfa_backup_codes (user_id, batch_id, code_hash)
            VALUES (
                   $1, $2, $3)
            """,
            [.uuid(userID), .uuid(batchID), .bytea(codeHash)]
        )
    }

    /// Voids all backup codes.
    package static func deleteBackupCodes(userID: WireUUID) -> Statement<Int> {
        .exec(
            "mFA.deleteBackupCodes",
            """
            -- mFA.deleteBackupCodes
            DELETE FROM mfa_backup_codes
             WHERE user_id = $1
            """,
            [.uuid(userID)]
        )
    }

    /// Uses a code up; no row when it is unknown or used.
    package static func useBackupCode(
        at: Timestamp,
        ipAddress: String,
        userID: WireUUID,
        codeHash: [UInt8]
    ) -> Statement<WireUUID?> {
        .maybe(
            "mFA.useBackupCode",
            """
            -- mFA.useBackupCode
            UPDATE mfa_backup_codes
               SET used_at = $1,
                   used_ip = $2::text::inet
             WHERE user_id = $3
               AND code_hash = $4
               AND used_at IS NULL
            RETURNING id
            """,
            [.timestamptz(at), .text(ipAddress), .uuid(userID), .bytea(codeHash)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> WireUUID in
            try row.uuid(0)
        }
    }

    /// Unused backup codes.
    package static func backupCodesLeft(userID: WireUUID) -> Statement<Int> {
        .count(
            "mFA.backupCodesLeft",
            """
            -- mFA.backupCodesLeft
            SELECT count(*)
              FROM mfa_backup_codes
             WHERE user_id = $1
               AND used_at IS NULL
            """,
            [.uuid(userID)]
        )
    }

    /// The session has proven a second factor just now.
    package static func proveSession(at: Timestamp, amr: [String], sessionID: WireUUID) -> Statement<Int> {
        .exec(
            "mFA.proveSession",
            """
            -- mFA.proveSession
            UPDATE sessions
               SET mfa_verified_at = $1,
                   amr = $2
             WHERE id = $3
            """,
            [.timestamptz(at), .textArray(amr), .uuid(sessionID)]
        )
    }

    /// The session has proven the password again just now.
    package static func reauthenticateSession(at: Timestamp, sessionID: WireUUID) -> Statement<Int> {
        .exec(
            "mFA.reauthenticateSession",
            """
            -- mFA.reauthenticateSession
            UPDATE sessions
               SET reauth_at = $1
             WHERE id = $2
            """,
            [.timestamptz(at), .uuid(sessionID)]
        )
    }

    /// Counts a guess at a sign-in that waits for its second factor; no row when none is left or the time is over.
    package static func guessChallenge(digest: [UInt8]) -> Statement<ChallengeRow?> {
        .maybe(
            "mFA.guessChallenge",
            """
            -- mFA.guessChallenge
            SELECT flow.user_id AS "user_id!", flow.tenant_id AS "tenant_id?", flow.payload AS "payload!",
                   flow.attempts AS "attempts!", flow.max_attempts AS "max_attempts!"
              FROM zygo.guess_auth_flow($1, 'login_challenge') AS flow
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ChallengeRow in
            try ChallengeRow(
                userID: row.uuid(0),
                tenantID: row.optionalUUID(1),
                payload: row.json(2, JSONValue.self),
                attempts: row.int(3),
                maxAttempts: row.int(4)
            )
        }
    }

    /// Ends the challenge; no row when somebody else did.
    package static func takeChallenge(digest: [UInt8]) -> Statement<WireUUID?> {
        .maybe(
            "mFA.takeChallenge",
            """
            -- mFA.takeChallenge
            SELECT flow.user_id AS "user_id!"
              FROM zygo.take_auth_flow($1, 'login_challenge') AS flow
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> WireUUID in
            try row.uuid(0)
        }
    }

    /// Until when the second factors of the user of the context are locked, by the lock's durable copy.
    package static func factorLock(userID: WireUUID, at: Timestamp) -> Statement<Timestamp?> {
        .maybe(
            "mFA.factorLock",
            """
            -- mFA.factorLock
            SELECT mfa_locked_until AS "mfa_locked_until!"
              FROM user_credentials
             WHERE user_id = $1
               AND mfa_locked_until > $2
            """,
            [.uuid(userID), .timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Timestamp in
            try row.timestamp(0)
        }
    }

    /// Keeps the lock of the second factors of the user of the context.
    package static func lockFactors(lockedUntil: Timestamp?, userID: WireUUID) -> Statement<Int> {
        .exec(
            "mFA.lockFactors",
            """
            -- mFA.lockFactors
            UPDATE user_credentials
               SET mfa_locked_until = $1
             WHERE user_id = $2
            """,
            [.timestamptz(lockedUntil), .uuid(userID)]
        )
    }

    /// Lets a device skip the second factor for a time.
    package static func trustDevice(trustedUntil: Timestamp, trustedEpoch: Int, deviceID: WireUUID) -> Statement<Int> {
        .exec(
            "mFA.trustDevice",
            """
            -- mFA.trustDevice
            UPDATE user_devices
               SET trusted_until = $1,
                   trusted_epoch = $2
             WHERE id = $3
            """,
            [.timestamptz(trustedUntil), .int4(trustedEpoch), .uuid(deviceID)]
        )
    }

    /// One row of `mFA.account`.
    package struct AccountRow: Sendable, Hashable {
        package let email: String
        package let locale: String
        package let status: String
        package let mfaEnabled: Bool
        package let createdAt: Timestamp
        package let passwordHash: String?
        package let passwordChangedAt: Timestamp?
        package let tokenEpoch: Int
    }

    /// One row of `mFA.factors`.
    package struct FactorRow: Sendable, Hashable {
        package let id: WireUUID
        package let type: String
        package let friendlyName: String?
        package let phoneNumber: String?
        package let isPrimary: Bool
        package let verifiedAt: Timestamp
        package let lastUsedAt: Timestamp?
    }

    /// One row of `mFA.sessionProof`.
    package struct SessionProofRow: Sendable, Hashable {
        package let mfaVerifiedAt: Timestamp?
        package let amr: [String]
        package let authTime: Timestamp
        package let tenantID: WireUUID?
        package let joinedAt: Timestamp?
    }

    /// One row of `mFA.guessPending`.
    package struct PendingRow: Sendable, Hashable {
        package let id: WireUUID
        package let secretEncrypted: String
        package let failedAttempts: Int
    }

    /// One row of `mFA.authenticator`.
    package struct AuthenticatorRow: Sendable, Hashable {
        package let id: WireUUID
        package let secretEncrypted: String
    }

    /// One row of `mFA.guessChallenge`.
    package struct ChallengeRow: Sendable, Hashable {
        package let userID: WireUUID
        package let tenantID: WireUUID?
        package let payload: JSONValue
        package let attempts: Int
        package let maxAttempts: Int
    }
}
