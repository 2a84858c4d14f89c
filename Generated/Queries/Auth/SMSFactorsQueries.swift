// Generated from Sources/Areas/Auth/SMSFactors.sql. Edit that file, then run scripts/generate.
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/SMSFactors.sql`.
package enum SMSFactorsQueries {
    /// The SMS factor of the user of the context.
    package static func factor(userID: WireUUID) -> Statement<SMSFactorRow?> {
        .maybe(
            "sMSFactors.factor",
            """
            -- sMSFactors.factor
            SELECT id, phone_number AS "phone_number!", friendly_name, is_primary, verified_at AS "verified_at!", last_used_at
              FROM mfa_tokens
             WHERE user_id = $1
               AND type = 'sms'
               AND is_verified
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> SMSFactorRow in
            try SMSFactorRow(
                id: row.uuid(0),
                phoneNumber: row.string(1),
                friendlyName: row.optionalString(2),
                isPrimary: row.bool(3),
                verifiedAt: row.timestamp(4),
                lastUsedAt: row.optionalTimestamp(5)
            )
        }
    }

    /// Makes the proven number of the user of the context a second factor.
    package static func insertFactor(
        factorID: WireUUID,
        userID: WireUUID,
        friendlyName: String,
        phoneNumber: String,
        at: Timestamp
    ) -> Statement<SMSFactorRow> {
        .one(
            "sMSFactors.insertFactor",
            """
            -- sMSFactors.insertFactor
            INSERT INTO mfa_tokens (id, user_id, type, friendly_name, phone_number, is_verified, verified_at, is_primary)
            SELECT $1, $2, 'sms', $3, $4, true, $5,
                   NOT EXISTS (
                       SELECT 1
                         FROM mfa_tokens AS other
                        WHERE other.user_id = $2
                          AND other.is_primary)
            RETURNING id, phone_number AS "phone_number!", friendly_name, is_primary, verified_at AS "verified_at!", last_used_at
            """,
            [.uuid(factorID), .uuid(userID), .text(friendlyName), .text(phoneNumber), .timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> SMSFactorRow in
            try SMSFactorRow(
                id: row.uuid(0),
                phoneNumber: row.string(1),
                friendlyName: row.optionalString(2),
                isPrimary: row.bool(3),
                verifiedAt: row.timestamp(4),
                lastUsedAt: row.optionalTimestamp(5)
            )
        }
    }

    /// Takes the SMS factor away.
    package static func deleteFactor(userID: WireUUID) -> Statement<Int> {
        .exec(
            "sMSFactors.deleteFactor",
            """
            -- sMSFactors.deleteFactor
            DELETE FROM mfa_tokens
             WHERE user_id = $1
               AND type = 'sms'
            """,
            [.uuid(userID)]
        )
    }

    /// Verified second factors of the user of the context.
    package static func factorsLeft(userID: WireUUID) -> Statement<Int> {
        .count(
            "sMSFactors.factorsLeft",
            """
            -- sMSFactors.factorsLeft
            SELECT count(*)
              FROM mfa_tokens
             WHERE user_id = $1
               AND is_verified
            """,
            [.uuid(userID)]
        )
    }

    /// Notes the use of a factor.
    package static func used(at: Timestamp, factorID: WireUUID) -> Statement<Int> {
        .exec(
            "sMSFactors.used",
            """
            -- sMSFactors.used
            UPDATE mfa_tokens
               SET last_used_at = $1
             WHERE id = $2
            """,
            [.timestamptz(at), .uuid(factorID)]
        )
    }

    /// Second factors that the context's workspace takes.
    package static func allowedMethods() -> Statement<[String]?> {
        .maybe(
            "sMSFactors.allowedMethods",
            """
            -- sMSFactors.allowedMethods
            SELECT allowed_mfa_methods
              FROM tenant_security_config
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> [String] in
            try row.stringArray(0)
        }
    }

    /// Opens the code of the user of the context in place of an earlier one.
    package static func openCode(
        digest: [UInt8],
        tenantID: WireUUID?,
        sessionID: WireUUID?,
        payload: JSONValue,
        maxAttempts: Int,
        expiresAt: Timestamp
    ) -> Statement<Bool> {
        .one(
            "sMSFactors.openCode",
            """
            -- sMSFactors.openCode
            SELECT zygo.open_auth_flow(
                       $1, 'mfa_sms', $2::uuid, $3::uuid, $4, $5, $6) AS "opened!"
            """,
            [
                .bytea(digest),
                .uuid(tenantID),
                .uuid(sessionID),
                .jsonb(payload),
                .int4(maxAttempts),
                .timestamptz(expiresAt),
            ]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// The code that was sent last, also when its time is over; counts no guess.
    package static func code(digest: [UInt8], userID: WireUUID) -> Statement<SMSCodeRow?> {
        .maybe(
            "sMSFactors.code",
            """
            -- sMSFactors.code
            SELECT flow.payload AS "payload!", flow.expires_at AS "expires_at!"
              FROM zygo.look_auth_flow($1, 'mfa_sms') AS flow
             WHERE flow.user_id = $2
            """,
            [.bytea(digest), .uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> SMSCodeRow in
            try SMSCodeRow(
                payload: row.json(0, JSONValue.self),
                expiresAt: row.timestamp(1)
            )
        }
    }

    /// Counts a guess; no row when none is left or the time is over.
    package static func guessCode(digest: [UInt8]) -> Statement<JSONValue?> {
        .maybe(
            "sMSFactors.guessCode",
            """
            -- sMSFactors.guessCode
            SELECT flow.payload AS "payload!"
              FROM zygo.guess_auth_flow($1, 'mfa_sms') AS flow
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> JSONValue in
            try row.json(0, JSONValue.self)
        }
    }

    /// Uses the code up; no row when somebody else did.
    package static func takeCode(digest: [UInt8]) -> Statement<WireUUID?> {
        .maybe(
            "sMSFactors.takeCode",
            """
            -- sMSFactors.takeCode
            SELECT flow.user_id AS "user_id!"
              FROM zygo.take_auth_flow($1, 'mfa_sms') AS flow
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> WireUUID in
            try row.uuid(0)
        }
    }

    /// A sign-in that waits for its second factor; counts no guess.
    package static func challenge(digest: [UInt8], at: Timestamp) -> Statement<SMSChallengeRow?> {
        .maybe(
            "sMSFactors.challenge",
            """
            -- sMSFactors.challenge
            SELECT flow.user_id AS "user_id!", flow.tenant_id AS "tenant_id?", flow.payload AS "payload!"
              FROM zygo.look_auth_flow($1, 'login_challenge') AS flow
             WHERE flow.expires_at > $2
               AND flow.attempts < flow.max_attempts
            """,
            [.bytea(digest), .timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> SMSChallengeRow in
            try SMSChallengeRow(
                userID: row.uuid(0),
                tenantID: row.optionalUUID(1),
                payload: row.json(2, JSONValue.self)
            )
        }
    }

    /// One row of `sMSFactors.factor`.
    package struct SMSFactorRow: Sendable, Hashable {
        package let id: WireUUID
        package let phoneNumber: String
        package let friendlyName: String?
        package let isPrimary: Bool
        package let verifiedAt: Timestamp
        package let lastUsedAt: Timestamp?
    }

    /// One row of `sMSFactors.code`.
    package struct SMSCodeRow: Sendable, Hashable {
        package let payload: JSONValue
        package let expiresAt: Timestamp
    }

    /// One row of `sMSFactors.challenge`.
    package struct SMSChallengeRow: Sendable, Hashable {
        package let userID: WireUUID
        package let tenantID: WireUUID?
        package let payload: JSONValue
    }
}
