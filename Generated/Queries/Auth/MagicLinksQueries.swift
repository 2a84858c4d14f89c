// Generated from Sources/Areas/Auth/MagicLinks.sql. Edit that file, then run scripts/generate.
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/MagicLinks.sql`.
package enum MagicLinksQueries {
    /// Voids the open links of the user of the context; false when one is younger than the pause.
    package static func renew(userID: WireUUID, pauseSeconds: Int) -> Statement<Bool> {
        .one(
            "magicLinks.renew",
            """
            -- magicLinks.renew
            SELECT zygo.renew_magic_link($1, $2::int4 * interval '1 second') AS "may_send!"
            """,
            [.uuid(userID), .int4(pauseSeconds)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// A link that signs in; it ends by the database's clock too.
    package static func insert(
        linkID: WireUUID,
        userID: WireUUID,
        email: String,
        tokenHash: [UInt8],
        expiresAt: Timestamp,
        ipAddress: String,
        userAgent: String?
    ) -> Statement<Int> {
        .exec(
            "magicLinks.insert",
            """
            -- magicLinks.insert
            INSERT INTO magic_links (id, user_id, email, token_hash, expires_at, ip_address, user_agent)
            VALUES (
                   $1, $2, $3, $4, least($5::timestamptz, now() + interval '15 minutes'),
                   $6::text::inet, $7)
            """,
            [
                .uuid(linkID),
                .uuid(userID),
                .text(email),
                .bytea(tokenHash),
                .timestamptz(expiresAt),
                .text(ipAddress),
                .text(userAgent),
            ]
        )
    }

    /// Uses a link up; no row when it is unknown, used or over.
    package static func take(digest: [UInt8]) -> Statement<LinkRow?> {
        .maybe(
            "magicLinks.take",
            """
            -- magicLinks.take
            SELECT link.user_id AS "user_id?", link.email AS "email!"
              FROM zygo.take_magic_link($1) AS link
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> LinkRow in
            try LinkRow(
                userID: row.optionalUUID(0),
                email: row.string(1)
            )
        }
    }

    /// One row of `magicLinks.take`.
    package struct LinkRow: Sendable, Hashable {
        package let userID: WireUUID?
        package let email: String
    }
}
