// Generated from Sources/Areas/Auth/EmailChange.sql. Edit that file, then run scripts/generate.
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/EmailChange.sql`.
package enum EmailChangeQueries {
    /// The address that a pending undo of the user of the context would restore.
    package static func openRevert(userID: WireUUID, at: Timestamp) -> Statement<String?> {
        .maybe(
            "emailChange.openRevert",
            """
            -- emailChange.openRevert
            SELECT target
              FROM verification_codes
             WHERE user_id = $1
               AND type = 'email_revert'
               AND consumed_at IS NULL
               AND expires_at > $2
            """,
            [.uuid(userID), .timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> String in
            try row.string(0)
        }
    }

    /// Ends the open code of a kind.
    package static func void(at: Timestamp, userID: WireUUID, type: String) -> Statement<Int> {
        .exec(
            "emailChange.void",
            """
            -- emailChange.void
            UPDATE verification_codes
               SET consumed_at = $1
             WHERE user_id = $2
               AND type = $3
               AND consumed_at IS NULL
            """,
            [.timestamptz(at), .uuid(userID), .text(type)]
        )
    }

    /// A code to a new address, or a link to the old one.
    package static func insert(
        codeID: WireUUID,
        userID: WireUUID,
        type: String,
        target: String,
        codeHash: [UInt8],
        expiresAt: Timestamp,
        ipAddress: String,
        userAgent: String?
    ) -> Statement<Int> {
        .exec(
            "emailChange.insert",
            """
            -- emailChange.insert
            INSERT INTO verification_codes (id, user_id, type, channel, target, code_hash, expires_at, ip_address, user_agent)
            VALUES (
                   $1, $2, $3, 'email', $4, $5, $6, $7::text::inet, $8)
            """,
            [
                .uuid(codeID),
                .uuid(userID),
                .text(type),
                .text(target),
                .bytea(codeHash),
                .timestamptz(expiresAt),
                .text(ipAddress),
                .text(userAgent),
            ]
        )
    }

    /// Counts a guess at the open code; no row when none is left or the time is over.
    package static func guess(userID: WireUUID, at: Timestamp) -> Statement<GuessRow?> {
        .maybe(
            "emailChange.guess",
            """
            -- emailChange.guess
            UPDATE verification_codes
               SET attempts = attempts + 1
             WHERE user_id = $1
               AND type = 'email_change'
               AND consumed_at IS NULL
               AND expires_at > $2
               AND attempts < max_attempts
            RETURNING id, target, code_hash, attempts, max_attempts
            """,
            [.uuid(userID), .timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> GuessRow in
            try GuessRow(
                id: row.uuid(0),
                target: row.string(1),
                codeHash: row.bytes(2),
                attempts: row.int(3),
                maxAttempts: row.int(4)
            )
        }
    }

    /// Gives the user of the context another address, which a mail has just proven.
    package static func changeAddress(target: String, at: Timestamp, userID: WireUUID) -> Statement<Int> {
        .exec(
            "emailChange.changeAddress",
            """
            -- emailChange.changeAddress
            UPDATE users
               SET email = $1,
                   email_verified_at = $2,
                   email_verified_via = 'email'
             WHERE id = $3
            """,
            [.text(target), .timestamptz(at), .uuid(userID)]
        )
    }

    /// An undo by the digest of its token, before a context exists.
    package static func revert(at: Timestamp, digest: [UInt8]) -> Statement<RevertRow?> {
        .maybe(
            "emailChange.revert",
            """
            -- emailChange.revert
            SELECT undo.code_id AS "code_id!", undo.user_id AS "user_id!", undo.target AS "target!",
                   coalesce(undo.consumed_at IS NULL AND undo.expires_at > $1::timestamptz, false) AS "is_usable!"
              FROM zygo.revert_by_token($2) AS undo
            """,
            [.timestamptz(at), .bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RevertRow in
            try RevertRow(
                codeID: row.uuid(0),
                userID: row.uuid(1),
                target: row.string(2),
                isUsable: row.bool(3)
            )
        }
    }

    /// Uses an undo up; of two at once one does.
    package static func claimRevert(at: Timestamp, codeID: WireUUID) -> Statement<Int> {
        .exec(
            "emailChange.claimRevert",
            """
            -- emailChange.claimRevert
            UPDATE verification_codes
               SET consumed_at = $1::timestamptz,
                   verified_at = $1::timestamptz
             WHERE id = $2
               AND consumed_at IS NULL
               AND expires_at > $1
            """,
            [.timestamptz(at), .uuid(codeID)]
        )
    }

    /// No password opens the account until a new one is set by mail; older tokens are worth nothing.
    package static func dropPassword(userID: WireUUID) -> Statement<Int> {
        .exec(
            "emailChange.dropPassword",
            """
            -- emailChange.dropPassword
            UPDATE user_credentials
               SET password_hash = NULL,
                   token_epoch = token_epoch + 1
             WHERE user_id = $1
            """,
            [.uuid(userID)]
        )
    }

    /// One row of `emailChange.guess`.
    package struct GuessRow: Sendable, Hashable {
        package let id: WireUUID
        package let target: String
        package let codeHash: [UInt8]
        package let attempts: Int
        package let maxAttempts: Int
    }

    /// One row of `emailChange.revert`.
    package struct RevertRow: Sendable, Hashable {
        package let codeID: WireUUID
        package let userID: WireUUID
        package let target: String
        package let isUsable: Bool
    }
}
