// Generated from Sources/Areas/Auth/Entries.sql. Edit that file, then run scripts/generate.
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/Entries.sql`.
package enum EntriesQueries {
    /// How the person of a session proved themselves.
    package static func proofs(sessionID: WireUUID) -> Statement<ProofsRow?> {
        .maybe(
            "entries.proofs",
            """
            -- entries.proofs
            SELECT amr, auth_time, mfa_verified_at, remember_me, expires_at
              FROM sessions
             WHERE id = $1
            """,
            [.uuid(sessionID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ProofsRow in
            try ProofsRow(
                amr: row.stringArray(0),
                authTime: row.timestamp(1),
                mfaVerifiedAt: row.optionalTimestamp(2),
                rememberMe: row.bool(3),
                expiresAt: row.timestamp(4)
            )
        }
    }

    /// When the session that a token comes from ends; no row once it has ended. It cannot end before the call does.
    package static func source(sessionID: WireUUID) -> Statement<Timestamp?> {
        .maybe(
            "entries.source",
            """
            -- entries.source
            SELECT expires_at
              FROM sessions
             WHERE id = $1 AND revoked_at IS NULL AND expires_at > now() AND idle_expires_at > now()
               FOR SHARE
            """,
            [.uuid(sessionID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Timestamp in
            try row.timestamp(0)
        }
    }

    /// A single-use token that enters a workspace, with the proofs of the session it comes from or of a sign-in.
    package static func insert(
        digest: [UInt8],
        userID: WireUUID,
        tenantID: WireUUID,
        sessionID: WireUUID?,
        payload: JSONValue,
        expiresAt: Timestamp
    ) -> Statement<Int> {
        .exec(
            "entries.insert",
            """
            -- entries.insert
            INSERT INTO auth_flows (id, kind, user_id, tenant_id, session_id, payload, max_attempts, expires_at)
            VALUES ($1, 'auth_token', $2, $3, $4, $5, 1, $6)
            """,
            [.bytea(digest), .uuid(userID), .uuid(tenantID), .uuid(sessionID), .jsonb(payload), .timestamptz(expiresAt)]
        )
    }

    /// Ends the token; no row when it is unknown, used or over.
    package static func take(digest: [UInt8]) -> Statement<EntryRow?> {
        .maybe(
            "entries.take",
            """
            -- entries.take
            SELECT flow.user_id AS "user_id!", flow.tenant_id AS "tenant_id?", flow.session_id AS "session_id?",
                   flow.payload AS "payload!"
              FROM zygo.take_auth_flow($1, 'auth_token') AS flow
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> EntryRow in
            try EntryRow(
                userID: row.uuid(0),
                tenantID: row.optionalUUID(1),
                sessionID: row.optionalUUID(2),
                payload: row.json(3, JSONValue.self)
            )
        }
    }

    /// One row of `entries.proofs`.
    package struct ProofsRow: Sendable, Hashable {
        package let amr: [String]
        package let authTime: Timestamp
        package let mfaVerifiedAt: Timestamp?
        package let rememberMe: Bool
        package let expiresAt: Timestamp
    }

    /// One row of `entries.take`.
    package struct EntryRow: Sendable, Hashable {
        package let userID: WireUUID
        package let tenantID: WireUUID?
        package let sessionID: WireUUID?
        package let payload: JSONValue
    }
}
