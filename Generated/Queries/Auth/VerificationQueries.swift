// Generated from Sources/Areas/Auth/Verification.sql. Edit that file, then run scripts/generate.
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/Verification.sql`.
package enum VerificationQueries {
    /// Address of the user of the context and whether it is proven.
    package static func address(userID: WireUUID) -> Statement<AddressRow> {
        .one(
            "verification.address",
            """
            -- verification.address
            SELECT email, email_verified AS "email_verified!", locale
              FROM users
             WHERE id = $1
               FOR NO KEY UPDATE
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> AddressRow in
            try AddressRow(
                email: row.string(0),
                emailVerified: row.bool(1),
                locale: row.string(2)
            )
        }
    }

    /// When the open code was made.
    package static func lastCode(userID: WireUUID) -> Statement<Timestamp?> {
        .maybe(
            "verification.lastCode",
            """
            -- verification.lastCode
            SELECT created_at
              FROM verification_codes
             WHERE user_id = $1
               AND type = 'email'
               AND consumed_at IS NULL
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Timestamp in
            try row.timestamp(0)
        }
    }

    /// Counts a guess at the open code; no row when none is left or the time is over.
    package static func guess(userID: WireUUID, at: Timestamp) -> Statement<GuessRow?> {
        .maybe(
            "verification.guess",
            """
            -- verification.guess
            UPDATE verification_codes
               SET attempts = attempts + 1
             WHERE user_id = $1
               AND type = 'email'
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

    /// Ends a code, right or used up.
    package static func consume(at: Timestamp, isVerified: Bool, codeID: WireUUID) -> Statement<Int> {
        .exec(
            "verification.consume",
            """
            -- verification.consume
            UPDATE verification_codes
               SET consumed_at = $1::timestamptz,
                   verified_at = CASE WHEN $2 THEN $1::timestamptz END
             WHERE id = $3
               AND consumed_at IS NULL
            """,
            [.timestamptz(at), .bool(isVerified), .uuid(codeID)]
        )
    }

    /// The address is proven, unless it changed since the code was sent.
    package static func proveAddress(at: Timestamp, userID: WireUUID, target: String) -> Statement<Int> {
        .exec(
            "verification.proveAddress",
            """
            -- verification.proveAddress
            UPDATE users
               SET email_verified_at = $1,
                   email_verified_via = 'email'
             WHERE id = $2
               AND email = $3
               AND email_verified_at IS NULL
            """,
            [.timestamptz(at), .uuid(userID), .text(target)]
        )
    }

    /// Number of the user of the context and whether it is proven, with the number of the SMS factor.
    package static func phone(userID: WireUUID) -> Statement<PhoneRow> {
        .one(
            "verification.phone",
            """
            -- verification.phone
            SELECT person.phone, person.phone_verified AS "phone_verified!", person.locale,
                   factor.phone_number AS "factor_phone?"
              FROM users AS person
              LEFT JOIN mfa_tokens AS factor ON factor.user_id = person.id AND factor.type = 'sms'
             WHERE person.id = $1
               FOR NO KEY UPDATE OF person
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> PhoneRow in
            try PhoneRow(
                phone: row.optionalString(0),
                phoneVerified: row.bool(1),
                locale: row.string(2),
                factorPhone: row.optionalString(3)
            )
        }
    }

    /// A new code ends the one before.
    package static func voidPhoneCode(at: Timestamp, userID: WireUUID) -> Statement<Int> {
        .exec(
            "verification.voidPhoneCode",
            """
            -- verification.voidPhoneCode
            UPDATE verification_codes
               SET consumed_at = $1
             WHERE user_id = $2
               AND type = 'phone'
               AND consumed_at IS NULL
            """,
            [.timestamptz(at), .uuid(userID)]
        )
    }

    /// A code that proves a number.
    package static func insertPhoneCode(
        codeID: WireUUID,
        userID: WireUUID,
        target: String,
        codeHash: [UInt8],
        expiresAt: Timestamp,
        ipAddress: String,
        userAgent: String?
    ) -> Statement<Int> {
        .exec(
            "verification.insertPhoneCode",
            """
            -- verification.insertPhoneCode
            INSERT INTO verification_codes (id, user_id, type, channel, target, code_hash, expires_at, ip_address, user_agent)
            VALUES (
                   $1, $2, 'phone', 'sms', $3, $4, $5, $6::text::inet, $7)
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

    /// The number that waits for its code.
    package static func pendingPhone(userID: WireUUID, at: Timestamp) -> Statement<String?> {
        .maybe(
            "verification.pendingPhone",
            """
            -- verification.pendingPhone
            SELECT target
              FROM verification_codes
             WHERE user_id = $1
               AND type = 'phone'
               AND consumed_at IS NULL
               AND expires_at > $2
            """,
            [.uuid(userID), .timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> String in
            try row.string(0)
        }
    }

    /// Counts a guess at the open code of a number; no row when none is left or the time is over.
    package static func guessPhone(userID: WireUUID, at: Timestamp) -> Statement<PhoneGuessRow?> {
        .maybe(
            "verification.guessPhone",
            """
            -- verification.guessPhone
            UPDATE verification_codes
               SET attempts = attempts + 1
             WHERE user_id = $1
               AND type = 'phone'
               AND consumed_at IS NULL
               AND expires_at > $2
               AND attempts < max_attempts
            RETURNING id, target, code_hash, attempts, max_attempts
            """,
            [.uuid(userID), .timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> PhoneGuessRow in
            try PhoneGuessRow(
                id: row.uuid(0),
                target: row.string(1),
                codeHash: row.bytes(2),
                attempts: row.int(3),
                maxAttempts: row.int(4)
            )
        }
    }

    /// The number is proven and takes the place of an earlier one; the index of proven numbers refuses a second holder.
    package static func provePhone(target: String, at: Timestamp, userID: WireUUID) -> Statement<Int> {
        .exec(
            "verification.provePhone",
            """
            -- verification.provePhone
            UPDATE users
               SET phone = $1,
                   phone_verified_at = $2
             WHERE id = $3
            """,
            [.text(target), .timestamptz(at), .uuid(userID)]
        )
    }

    /// One row of `verification.address`.
    package struct AddressRow: Sendable, Hashable {
        package let email: String
        package let emailVerified: Bool
        package let locale: String
    }

    /// One row of `verification.guess`.
    package struct GuessRow: Sendable, Hashable {
        package let id: WireUUID
        package let target: String
        package let codeHash: [UInt8]
        package let attempts: Int
        package let maxAttempts: Int
    }

    /// One row of `verification.phone`.
    package struct PhoneRow: Sendable, Hashable {
        package let phone: String?
        package let phoneVerified: Bool
        package let locale: String
        package let factorPhone: String?
    }

    /// One row of `verification.guessPhone`.
    package struct PhoneGuessRow: Sendable, Hashable {
        package let id: WireUUID
        package let target: String
        package let codeHash: [UInt8]
        package let attempts: Int
        package let maxAttempts: Int
    }
}
