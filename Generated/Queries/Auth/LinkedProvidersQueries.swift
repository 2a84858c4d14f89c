// Generated from Sources/Areas/Auth/LinkedProviders.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/LinkedProviders.sql`.
package enum LinkedProvidersQueries {
    /// Providers linked to the user of the context, the oldest first.
    package static func list(userID: WireUUID) -> Statement<[LinkedProvider]> {
        .many(
            "linkedProviders.list",
            """
            -- linkedProviders.list
            SELECT provider, provider_email, created_at, last_login_at
              FROM social_logins
             WHERE user_id = $1
               AND provider IN ('google', 'github', 'microsoft')
             ORDER BY created_at, provider
             LIMIT 10
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> LinkedProvider in
            try LinkedProvider(
                provider: row.enumeration(0, SocialProviderName.self),
                providerEmail: row.optionalString(1),
                createdAt: row.timestamp(2),
                lastLoginAt: row.optionalTimestamp(3)
            )
        }
    }

    /// Whether the user of the context has an identity of that provider.
    package static func isLinked(userID: WireUUID, provider: String) -> Statement<Bool?> {
        .maybe(
            "linkedProviders.isLinked",
            """
            -- linkedProviders.isLinked
            SELECT true AS "is_linked!"
              FROM social_logins
             WHERE user_id = $1
               AND provider = $2
            """,
            [.uuid(userID), .text(provider)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// Holds the account of the user of the context: of two changes of its ways in, one waits for the other.
    package static func holdAccount(userID: WireUUID) -> Statement<UserID?> {
        .maybe(
            "linkedProviders.holdAccount",
            """
            -- linkedProviders.holdAccount
            SELECT id
              FROM users
             WHERE id = $1
               FOR UPDATE
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> UserID in
            try row.identifier(0, UserID.self)
        }
    }

    /// Ways to sign in beside a provider.
    package static func otherWaysIn(userID: WireUUID, provider: String) -> Statement<Int> {
        .count(
            "linkedProviders.otherWaysIn",
            """
            -- linkedProviders.otherWaysIn
            SELECT (SELECT count(*) FROM user_credentials AS c WHERE c.user_id = $1 AND c.password_hash IS NOT NULL)
                 + (SELECT count(*) FROM social_logins AS s WHERE s.user_id = $1 AND s.provider <> $2)
                 + (SELECT count(*) FROM passkeys AS p WHERE p.user_id = $1)
                 + (SELECT count(*) FROM sso_identities AS i WHERE i.user_id = $1) AS ways
            """,
            [.uuid(userID), .text(provider)]
        )
    }

    /// Unlinks a provider from the user of the context.
    package static func delete(userID: WireUUID, provider: String) -> Statement<Int> {
        .exec(
            "linkedProviders.delete",
            """
            -- linkedProviders.delete
            DELETE FROM social_logins
             WHERE user_id = $1
               AND provider = $2
            """,
            [.uuid(userID), .text(provider)]
        )
    }

    /// Ends the sessions of the user of the context that began with a provider.
    package static func endSessions(userID: WireUUID, provider: String) -> Statement<[SessionID]> {
        .many(
            "linkedProviders.endSessions",
            """
            -- linkedProviders.endSessions
            UPDATE sessions
               SET revoked_at = now(),
                   revoked_by = user_id,
                   revoked_reason = 'provider_unlinked'
             WHERE user_id = $1
               AND revoked_at IS NULL
               AND $2 = ANY (amr)
            RETURNING id
            """,
            [.uuid(userID), .text(provider)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> SessionID in
            try row.identifier(0, SessionID.self)
        }
    }

    /// Whether a session of the user of the context goes on.
    package static func isLive(sessionID: WireUUID, userID: WireUUID) -> Statement<Bool?> {
        .maybe(
            "linkedProviders.isLive",
            """
            -- linkedProviders.isLive
            SELECT true AS "is_live!"
              FROM sessions
             WHERE id = $1
               AND user_id = $2
               AND revoked_at IS NULL
               AND expires_at > now()
               AND idle_expires_at > now()
            """,
            [.uuid(sessionID), .uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }
}
