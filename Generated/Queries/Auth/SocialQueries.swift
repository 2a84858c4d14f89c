// Generated from Sources/Areas/Auth/Social.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/Social.sql`.
package enum SocialQueries {
    /// A step of a social sign-in that waits for the next one.
    package static func insertFlow(
        digest: [UInt8],
        kind: String,
        userID: WireUUID?,
        tenantID: WireUUID?,
        sessionID: WireUUID?,
        payload: JSONValue,
        maxAttempts: Int,
        expiresAt: Timestamp
    ) -> Statement<Int> {
        .exec(
            "social.insertFlow",
            """
            -- social.insertFlow
            INSERT INTO auth_flows (id, kind, user_id, tenant_id, session_id, payload, max_attempts, expires_at)
            VALUES (
                   $1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .bytea(digest),
                .text(kind),
                .uuid(userID),
                .uuid(tenantID),
                .uuid(sessionID),
                .jsonb(payload),
                .int2(maxAttempts),
                .timestamptz(expiresAt),
            ]
        )
    }

    /// Ends an attempt, also one that is over; no row when it is unknown or used.
    package static func takeState(digest: [UInt8]) -> Statement<StateRow?> {
        .maybe(
            "social.takeState",
            """
            -- social.takeState
            SELECT flow.user_id AS "user_id?", flow.session_id AS "session_id?", flow.payload AS "payload!",
                   flow.is_live AS "is_live!"
              FROM zygo.take_late_flow($1, 'oauth_state') AS flow
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> StateRow in
            try StateRow(
                userID: row.optionalUUID(0),
                sessionID: row.optionalUUID(1),
                payload: row.json(2, JSONValue.self),
                isLive: row.bool(3)
            )
        }
    }

    /// An identity that waits for its sign-up.
    package static func pending(digest: [UInt8]) -> Statement<JSONValue?> {
        .maybe(
            "social.pending",
            """
            -- social.pending
            SELECT flow.payload AS "payload!"
              FROM zygo.read_auth_flow($1, 'oauth_pending') AS flow
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> JSONValue in
            try row.json(0, JSONValue.self)
        }
    }

    /// Ends the wait for a sign-up; no row when somebody else did.
    package static func takePending(digest: [UInt8]) -> Statement<JSONValue?> {
        .maybe(
            "social.takePending",
            """
            -- social.takePending
            SELECT flow.payload AS "payload!"
              FROM zygo.take_auth_flow($1, 'oauth_pending') AS flow
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> JSONValue in
            try row.json(0, JSONValue.self)
        }
    }

    /// Counts a guess at the code of a link; no row when none is left or the time is over.
    package static func guessLink(digest: [UInt8]) -> Statement<LinkRow?> {
        .maybe(
            "social.guessLink",
            """
            -- social.guessLink
            SELECT flow.user_id AS "user_id!", flow.payload AS "payload!"
              FROM zygo.guess_auth_flow($1, 'oauth_link') AS flow
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> LinkRow in
            try LinkRow(
                userID: row.uuid(0),
                payload: row.json(1, JSONValue.self)
            )
        }
    }

    /// Ends the wait for a link's code; no row when somebody else did.
    package static func takeLink(digest: [UInt8]) -> Statement<WireUUID?> {
        .maybe(
            "social.takeLink",
            """
            -- social.takeLink
            SELECT flow.user_id AS "user_id!"
              FROM zygo.take_auth_flow($1, 'oauth_link') AS flow
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> WireUUID in
            try row.uuid(0)
        }
    }

    /// Whom an identity at a provider signs in.
    package static func account(provider: String, identity: String) -> Statement<AccountRow?> {
        .maybe(
            "social.account",
            """
            -- social.account
            SELECT i.user_id AS "user_id!", i.user_status AS "user_status!", i.email AS "email!",
                   i.mfa_enabled AS "mfa_enabled!", i.token_epoch AS "token_epoch!"
              FROM zygo.social_identity($1, $2) AS i
            """,
            [.text(provider), .text(identity)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> AccountRow in
            try AccountRow(
                userID: row.uuid(0),
                userStatus: row.string(1),
                email: row.string(2),
                mfaEnabled: row.bool(3),
                tokenEpoch: row.int(4)
            )
        }
    }

    /// The account of an address.
    package static func namesake(address: String) -> Statement<NamesakeRow?> {
        .maybe(
            "social.namesake",
            """
            -- social.namesake
            SELECT i.user_id AS "user_id!", i.user_status AS "user_status!", i.email_verified AS "email_verified!",
                   i.mfa_enabled AS "mfa_enabled!", i.token_epoch AS "token_epoch!"
              FROM zygo.login_identity($1) AS i
            """,
            [.text(address)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> NamesakeRow in
            try NamesakeRow(
                userID: row.uuid(0),
                userStatus: row.string(1),
                emailVerified: row.bool(2),
                mfaEnabled: row.bool(3),
                tokenEpoch: row.int(4)
            )
        }
    }

    /// Links an identity to the user of the context; touches no row when it is linked, or another one of the provider.
    package static func insertLogin(
        loginID: WireUUID,
        userID: WireUUID,
        provider: String,
        identity: String,
        providerEmail: String?,
        profileData: JSONValue,
        lastLoginAt: Timestamp?
    ) -> Statement<Int> {
        .exec(
            "social.insertLogin",
            """
            -- social.insertLogin
            INSERT INTO social_logins (id, user_id, provider, provider_user_id, provider_email, profile_data, last_login_at)
            VALUES (
                   $1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT DO NOTHING
            """,
            [
                .uuid(loginID),
                .uuid(userID),
                .text(provider),
                .text(identity),
                .text(providerEmail),
                .jsonb(profileData),
                .timestamptz(lastLoginAt),
            ]
        )
    }

    /// Notes a sign-in with a linked identity; the address is recorded and decides nothing.
    package static func touchLogin(
        at: Timestamp,
        providerEmail: String?,
        profileData: JSONValue,
        userID: WireUUID,
        provider: String
    ) -> Statement<Int> {
        .exec(
            "social.touchLogin",
            """
            -- social.touchLogin
            UPDATE social_logins
               SET last_login_at = $1,
                   provider_email = coalesce($2::text, provider_email),
                   profile_data = $3
             WHERE user_id = $4
               AND provider = $5
            """,
            [.timestamptz(at), .text(providerEmail), .jsonb(profileData), .uuid(userID), .text(provider)]
        )
    }

    /// The provider vouches for the address of the user of the context.
    package static func verifyAddress(at: Timestamp, provider: String, userID: WireUUID) -> Statement<Int> {
        .exec(
            "social.verifyAddress",
            """
            -- social.verifyAddress
            UPDATE users
               SET email_verified_at = $1,
                   email_verified_via = $2
             WHERE id = $3
               AND email_verified_at IS NULL
            """,
            [.timestamptz(at), .text(provider), .uuid(userID)]
        )
    }

    /// Holds an account whose address nobody has proven; no row once somebody has.
    package static func holdUnverified(userID: WireUUID) -> Statement<UserID?> {
        .maybe(
            "social.holdUnverified",
            """
            -- social.holdUnverified
            SELECT id
              FROM users
             WHERE id = $1
               AND email_verified_at IS NULL
               AND status <> 'deleted'
               FOR UPDATE
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> UserID in
            try row.identifier(0, UserID.self)
        }
    }

    /// Takes the address away from an account that never proved it, and ends the account.
    package static func displaceUser(address: String, at: Timestamp, userID: WireUUID) -> Statement<Int> {
        .exec(
            "social.displaceUser",
            """
            -- social.displaceUser
            UPDATE users
               SET email = $1,
                   status = 'deleted',
                   deleted_at = $2,
                   mfa_enabled = false
             WHERE id = $3
            """,
            [.text(address), .timestamptz(at), .uuid(userID)]
        )
    }

    /// Ends password and PIN of the user of the context, and every token that was issued.
    package static func voidCredentials(userID: WireUUID) -> Statement<Int> {
        .exec(
            "social.voidCredentials",
            """
            -- social.voidCredentials
            UPDATE user_credentials
               SET password_hash = NULL,
                   pin_hash = NULL,
                   pin_length = NULL,
                   token_epoch = token_epoch + 1
             WHERE user_id = $1
            """,
            [.uuid(userID)]
        )
    }

    /// Ends password and PIN of the user of the context; tokens that were issued stay good.
    package static func forgetPassword(userID: WireUUID) -> Statement<Int> {
        .exec(
            "social.forgetPassword",
            """
            -- social.forgetPassword
            UPDATE user_credentials
               SET password_hash = NULL,
                   pin_hash = NULL,
                   pin_length = NULL
             WHERE user_id = $1
            """,
            [.uuid(userID)]
        )
    }

    /// Takes the passkeys of the user of the context away.
    package static func deletePasskeys(userID: WireUUID) -> Statement<Int> {
        .exec(
            "social.deletePasskeys",
            """
            -- social.deletePasskeys
            DELETE FROM passkeys
             WHERE user_id = $1
            """,
            [.uuid(userID)]
        )
    }

    /// Unlinks every provider from the user of the context.
    package static func deleteLogins(userID: WireUUID) -> Statement<Int> {
        .exec(
            "social.deleteLogins",
            """
            -- social.deleteLogins
            DELETE FROM social_logins
             WHERE user_id = $1
            """,
            [.uuid(userID)]
        )
    }

    /// Unlinks every provider but some from the user of the context.
    package static func deleteOtherLogins(userID: WireUUID, kept: [String]) -> Statement<Int> {
        .exec(
            "social.deleteOtherLogins",
            """
            -- social.deleteOtherLogins
            DELETE FROM social_logins
             WHERE user_id = $1
               AND provider <> ALL ($2::text[])
            """,
            [.uuid(userID), .textArray(kept)]
        )
    }

    /// Ends links and pending steps of the user of the context.
    package static func dropFlows(userID: WireUUID) -> Statement<Int> {
        .one(
            "social.dropFlows",
            """
            -- social.dropFlows
            SELECT zygo.drop_flows_of($1) AS "dropped!"
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Int in
            try row.int(0)
        }
    }

    /// Ends the context's workspace unless somebody else belongs to it.
    package static func endWorkspace(at: Timestamp, tenantID: WireUUID, userID: WireUUID) -> Statement<Int> {
        .exec(
            "social.endWorkspace",
            """
            -- social.endWorkspace
            UPDATE tenants
               SET status = 'deleted',
                   deleted_at = $1
             WHERE id = $2
               AND NOT EXISTS (
                   SELECT 1
                     FROM tenant_members AS m
                    WHERE m.user_id <> $3
                      AND m.status <> 'removed')
            """,
            [.timestamptz(at), .uuid(tenantID), .uuid(userID)]
        )
    }

    /// State of the workspace of a slug.
    package static func workspaceOfSlug(slug: String) -> Statement<String?> {
        .maybe(
            "social.workspaceOfSlug",
            """
            -- social.workspaceOfSlug
            SELECT t.status AS "status!"
              FROM zygo.resolve_slug($1) AS t
             WHERE t.status IS NOT NULL
            """,
            [.text(slug)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> String in
            try row.string(0)
        }
    }

    /// State of the workspace behind a proven domain.
    package static func workspaceOfHost(host: String) -> Statement<String?> {
        .maybe(
            "social.workspaceOfHost",
            """
            -- social.workspaceOfHost
            SELECT t.status AS "status!"
              FROM zygo.resolve_host($1) AS t
            """,
            [.text(host)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> String in
            try row.string(0)
        }
    }

    /// Sign-in methods of a workspace.
    package static func loginMethods(slug: String) -> Statement<LoginMethodsRow?> {
        .maybe(
            "social.loginMethods",
            """
            -- social.loginMethods
            SELECT m.plan AS "plan!", m.methods AS "methods!"
              FROM zygo.login_methods_of($1) AS m
            """,
            [.text(slug)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> LoginMethodsRow in
            try LoginMethodsRow(
                plan: row.string(0),
                methods: row.stringArray(1)
            )
        }
    }

    /// Slug of the workspace that a mail domain belongs to.
    package static func workspaceOfMailDomain(domain: String) -> Statement<String?> {
        .maybe(
            "social.workspaceOfMailDomain",
            """
            -- social.workspaceOfMailDomain
            SELECT s.tenant_slug AS "slug!"
              FROM zygo.sso_by_domain($1) AS s
             LIMIT 1
            """,
            [.text(domain)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> String in
            try row.string(0)
        }
    }

    /// One row of `social.takeState`.
    package struct StateRow: Sendable, Hashable {
        package let userID: WireUUID?
        package let sessionID: WireUUID?
        package let payload: JSONValue
        package let isLive: Bool
    }

    /// One row of `social.guessLink`.
    package struct LinkRow: Sendable, Hashable {
        package let userID: WireUUID
        package let payload: JSONValue
    }

    /// One row of `social.account`.
    package struct AccountRow: Sendable, Hashable {
        package let userID: WireUUID
        package let userStatus: String
        package let email: String
        package let mfaEnabled: Bool
        package let tokenEpoch: Int
    }

    /// One row of `social.namesake`.
    package struct NamesakeRow: Sendable, Hashable {
        package let userID: WireUUID
        package let userStatus: String
        package let emailVerified: Bool
        package let mfaEnabled: Bool
        package let tokenEpoch: Int
    }

    /// One row of `social.loginMethods`.
    package struct LoginMethodsRow: Sendable, Hashable {
        package let plan: String
        package let methods: [String]
    }
}
