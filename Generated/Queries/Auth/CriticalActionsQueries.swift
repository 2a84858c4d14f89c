// Generated from Sources/Areas/Auth/CriticalActions.sql. Edit that file, then run scripts/generate.
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/CriticalActions.sql`.
package enum CriticalActionsQueries {
    /// Opens the confirmation of the user of the context in place of an earlier one.
    package static func open(
        digest: [UInt8],
        tenantID: WireUUID?,
        sessionID: WireUUID?,
        payload: JSONValue,
        maxAttempts: Int,
        expiresAt: Timestamp
    ) -> Statement<Bool> {
        .one(
            "criticalActions.open",
            """
            -- criticalActions.open
            SELECT zygo.open_auth_flow(
                       $1, 'critical_action', $2::uuid, $3::uuid, $4, $5,
                       $6) AS "opened!"
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

    /// Whether a confirmation of the user of the context waits for its code; counts no guess.
    package static func pending(digest: [UInt8], userID: WireUUID, at: Timestamp) -> Statement<JSONValue?> {
        .maybe(
            "criticalActions.pending",
            """
            -- criticalActions.pending
            SELECT flow.payload AS "payload!"
              FROM zygo.look_auth_flow($1, 'critical_action') AS flow
             WHERE flow.user_id = $2
               AND flow.expires_at > $3
            """,
            [.bytea(digest), .uuid(userID), .timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> JSONValue in
            try row.json(0, JSONValue.self)
        }
    }

    /// Counts a guess; no row when none is left or the time is over.
    package static func guess(digest: [UInt8]) -> Statement<ConfirmationRow?> {
        .maybe(
            "criticalActions.guess",
            """
            -- criticalActions.guess
            SELECT flow.payload AS "payload!", flow.attempts AS "attempts!", flow.max_attempts AS "max_attempts!"
              FROM zygo.guess_auth_flow($1, 'critical_action') AS flow
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ConfirmationRow in
            try ConfirmationRow(
                payload: row.json(0, JSONValue.self),
                attempts: row.int(1),
                maxAttempts: row.int(2)
            )
        }
    }

    /// Ends the confirmation; no row when somebody else did.
    package static func take(digest: [UInt8]) -> Statement<WireUUID?> {
        .maybe(
            "criticalActions.take",
            """
            -- criticalActions.take
            SELECT flow.user_id AS "user_id!"
              FROM zygo.take_auth_flow($1, 'critical_action') AS flow
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> WireUUID in
            try row.uuid(0)
        }
    }

    /// One row of `criticalActions.guess`.
    package struct ConfirmationRow: Sendable, Hashable {
        package let payload: JSONValue
        package let attempts: Int
        package let maxAttempts: Int
    }
}
