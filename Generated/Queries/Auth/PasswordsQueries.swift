// Generated from Sources/Areas/Auth/Passwords.sql. Edit that file, then run scripts/generate.
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/Passwords.sql`.
package enum PasswordsQueries {
    /// A reset that waits for its code; none for nobody.
    package static func insertReset(
        resetID: WireUUID,
        verificationCode: [UInt8],
        expiresAt: Timestamp,
        ipAddress: String,
        userAgent: String?,
        userID: WireUUID
    ) -> Statement<Int> {
        .exec(
            "passwords.insertReset",
            """
            -- passwords.insertReset
            INSERT INTO password_reset_tokens (id, user_id, verification_code, expires_at, ip_address, user_agent)
            SELECT $1, person.id, $2, $3, $4::text::inet, $5
              FROM users AS person
             WHERE person.id = $6
            """,
            [
                .uuid(resetID),
                .bytea(verificationCode),
                .timestamptz(expiresAt),
                .text(ipAddress),
                .text(userAgent),
                .uuid(userID),
            ]
        )
    }

    /// When the open reset of the user of the context was asked for.
    package static func lastReset(userID: WireUUID) -> Statement<Timestamp?> {
        .maybe(
            "passwords.lastReset",
            """
            -- passwords.lastReset
            SELECT created_at
              FROM password_reset_tokens
             WHERE user_id = $1
               AND consumed_at IS NULL
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Timestamp in
            try row.timestamp(0)
        }
    }

    /// Makes requests for one account wait for one another.
    package static func lockAccount(userID: WireUUID) -> Statement<WireUUID?> {
        .maybe(
            "passwords.lockAccount",
            """
            -- passwords.lockAccount
            SELECT user_id
              FROM user_credentials
             WHERE user_id = $1
               FOR UPDATE
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> WireUUID in
            try row.uuid(0)
        }
    }

    /// Counts a guess at the code of the open reset; no row when none is left or the time is over.
    package static func guessReset(userID: WireUUID, at: Timestamp) -> Statement<GuessRow?> {
        .maybe(
            "passwords.guessReset",
            """
            -- passwords.guessReset
            UPDATE password_reset_tokens
               SET attempts = attempts + 1
             WHERE user_id = $1
               AND consumed_at IS NULL
               AND code_verified_at IS NULL
               AND expires_at > $2
               AND attempts < 5
            RETURNING id, verification_code, attempts
            """,
            [.uuid(userID), .timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> GuessRow in
            try GuessRow(
                id: row.uuid(0),
                verificationCode: row.bytes(1),
                attempts: row.int(2)
            )
        }
    }

    /// The code was right: the token that sets the password.
    package static func issueToken(
        at: Timestamp,
        tokenHash: [UInt8],
        tokenExpiresAt: Timestamp,
        resetID: WireUUID
    ) -> Statement<Int> {
        .exec(
            "passwords.issueToken",
            """
            -- passwords.issueToken
            UPDATE password_reset_tokens
               SET code_verified_at = $1,
                   token_hash = $2,
                   token_expires_at = $3
             WHERE id = $4
            """,
            [.timestamptz(at), .bytea(tokenHash), .timestamptz(tokenExpiresAt), .uuid(resetID)]
        )
    }

    /// Ends one reset.
    package static func voidReset(at: Timestamp, resetID: WireUUID) -> Statement<Int> {
        .exec(
            "passwords.voidReset",
            """
            -- passwords.voidReset
            UPDATE password_reset_tokens
               SET consumed_at = $1
             WHERE id = $2
               AND consumed_at IS NULL
            """,
            [.timestamptz(at), .uuid(resetID)]
        )
    }

    /// State of a reset by the digest of its token, before a context exists.
    package static func resetByToken(at: Timestamp, digest: [UInt8]) -> Statement<ResetRow?> {
        .maybe(
            "passwords.resetByToken",
            """
            -- passwords.resetByToken
            SELECT r.reset_id AS "reset_id!", r.user_id AS "user_id!", r.user_status AS "user_status!",
                   coalesce(r.consumed_at IS NULL AND r.token_expires_at > $1::timestamptz AND r.token_attempts < 3, false)
                       AS "is_usable!"
              FROM zygo.reset_by_token($2) AS r
            """,
            [.timestamptz(at), .bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ResetRow in
            try ResetRow(
                resetID: row.uuid(0),
                userID: row.uuid(1),
                userStatus: row.string(2),
                isUsable: row.bool(3)
            )
        }
    }

    /// Counts a use of the token; no row when it is used up, over or done.
    package static func claimReset(resetID: WireUUID, at: Timestamp) -> Statement<Int?> {
        .maybe(
            "passwords.claimReset",
            """
            -- passwords.claimReset
            UPDATE password_reset_tokens
               SET token_attempts = token_attempts + 1
             WHERE id = $1
               AND consumed_at IS NULL
               AND token_expires_at > $2
               AND token_attempts < 3
            RETURNING token_attempts
            """,
            [.uuid(resetID), .timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Int in
            try row.int(0)
        }
    }

    /// Address, names and current hash of the user of the context.
    package static func person(userID: WireUUID) -> Statement<PersonRow?> {
        .maybe(
            "passwords.person",
            """
            -- passwords.person
            SELECT u.email, u.display_name, u.first_name, u.last_name, u.locale, c.password_hash
              FROM users AS u
              LEFT JOIN user_credentials AS c ON c.user_id = u.id
             WHERE u.id = $1
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> PersonRow in
            try PersonRow(
                email: row.string(0),
                displayName: row.optionalString(1),
                firstName: row.optionalString(2),
                lastName: row.optionalString(3),
                locale: row.string(4),
                passwordHash: row.optionalString(5)
            )
        }
    }

    /// Strictest rules of the workspaces of the user of the context.
    package static func rules(userID: WireUUID) -> Statement<RulesRow?> {
        .maybe(
            "passwords.rules",
            """
            -- passwords.rules
            SELECT r.min_length AS "min_length!", r.requires_classes AS "requires_classes!"
              FROM zygo.password_rules_of($1) AS r
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RulesRow in
            try RulesRow(
                minLength: row.int(0),
                requiresClasses: row.bool(1)
            )
        }
    }

    /// Hashes of the last passwords.
    package static func history(userID: WireUUID) -> Statement<[String]> {
        .many(
            "passwords.history",
            """
            -- passwords.history
            SELECT password_hash
              FROM password_history
             WHERE user_id = $1
             ORDER BY created_at DESC
             LIMIT 5
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> String in
            try row.string(0)
        }
    }

    /// Keeps a hash for the check of reuse; the oldest beyond five go.
    package static func remember(userID: WireUUID, historyID: WireUUID, passwordHash: String) -> Statement<Int> {
        .exec(
            "passwords.remember",
            """
            -- passwords.remember
            WITH surplus AS (
                 DELETE FROM password_history
                  WHERE id IN (
                        SELECT h.id
                          FROM password_history AS h
                         WHERE h.user_id = $1
                         ORDER BY h.created_at DESC
                        OFFSET 4)
                 RETURNING id)
            INSERT INTO password_history (id, user_id, password_hash)
            SELECT $2, $1, $3
            """,
            [.uuid(userID), .uuid(historyID), .text(passwordHash)]
        )
    }

    /// Takes a new password: older tokens are worth nothing, failures are forgotten.
    package static func setPassword(userID: WireUUID, passwordHash: String, at: Timestamp) -> Statement<Int> {
        .exec(
            "passwords.setPassword",
            """
            -- passwords.setPassword
            INSERT INTO user_credentials (user_id, password_hash, password_changed_at, password_checked_at)
            VALUES (
                   $1, $2, $3, $3)
                ON CONFLICT (user_id) DO UPDATE
               SET password_hash = excluded.password_hash,
                   password_changed_at = excluded.password_changed_at,
                   password_checked_at = excluded.password_checked_at,
                   password_breached_at = NULL,
                   reset_required_at = NULL,
                   failed_login_attempts = 0,
                   last_failed_login_at = NULL,
                   locked_until = NULL,
                   token_epoch = user_credentials.token_epoch + 1
            """,
            [.uuid(userID), .text(passwordHash), .timestamptz(at)]
        )
    }

    /// Takes a new password and leaves the calling session in force.
    package static func changePassword(
        newHash: String,
        at: Timestamp,
        userID: WireUUID,
        oldHash: String
    ) -> Statement<Int> {
        .exec(
            "passwords.changePassword",
            """
            -- passwords.changePassword
            UPDATE user_credentials
               SET password_hash = $1,
                   password_changed_at = $2,
                   password_checked_at = $2,
                   password_breached_at = NULL,
                   failed_login_attempts = 0,
                   last_failed_login_at = NULL,
                   locked_until = NULL
             WHERE user_id = $3
               AND password_hash = $4
            """,
            [.text(newHash), .timestamptz(at), .uuid(userID), .text(oldHash)]
        )
    }

    /// Ends sign-in links and sign-ins that wait for their second step; tells how many.
    package static func dropFlows(userID: WireUUID) -> Statement<Int> {
        .one(
            "passwords.dropFlows",
            """
            -- passwords.dropFlows
            SELECT zygo.drop_flows_of($1) AS "dropped!"
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Int in
            try row.int(0)
        }
    }

    /// No device stands in for a second factor any more.
    package static func distrustDevices(userID: WireUUID) -> Statement<Int> {
        .exec(
            "passwords.distrustDevices",
            """
            -- passwords.distrustDevices
            UPDATE user_devices
               SET trusted_until = NULL
             WHERE user_id = $1
               AND trusted_until IS NOT NULL
            """,
            [.uuid(userID)]
        )
    }

    /// One row of `passwords.guessReset`.
    package struct GuessRow: Sendable, Hashable {
        package let id: WireUUID
        package let verificationCode: [UInt8]
        package let attempts: Int
    }

    /// One row of `passwords.resetByToken`.
    package struct ResetRow: Sendable, Hashable {
        package let resetID: WireUUID
        package let userID: WireUUID
        package let userStatus: String
        package let isUsable: Bool
    }

    /// One row of `passwords.person`.
    package struct PersonRow: Sendable, Hashable {
        package let email: String
        package let displayName: String?
        package let firstName: String?
        package let lastName: String?
        package let locale: String
        package let passwordHash: String?
    }

    /// One row of `passwords.rules`.
    package struct RulesRow: Sendable, Hashable {
        package let minLength: Int
        package let requiresClasses: Bool
    }
}
