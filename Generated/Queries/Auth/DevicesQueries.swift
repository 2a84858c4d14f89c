// Generated from Sources/Areas/Auth/Devices.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/Devices.sql`.
package enum DevicesQueries {
    /// Open sessions of the user of the context in all workspaces, the last used one first.
    package static func open(userID: UserID, limit: Int) -> Statement<[OpenSessionRow]> {
        .many(
            "devices.open",
            """
            -- devices.open
            SELECT opened.id, opened.tenant_id, opened.created_at, opened.last_activity_at, host(opened.ip_address) AS "ip_address!",
                   opened.user_agent, opened.device_type, opened.os, opened.browser, opened.device_name, opened.geo_country,
                   opened.geo_city, opened.amr, opened.expires_at
              FROM sessions AS opened
             WHERE opened.user_id = $1
               AND opened.revoked_at IS NULL
               AND opened.expires_at > now()
               AND (opened.idle_expires_at IS NULL OR opened.idle_expires_at > now())
             ORDER BY opened.last_activity_at DESC, opened.id DESC
             LIMIT $2
            """,
            [.identifier(userID), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> OpenSessionRow in
            try OpenSessionRow(
                id: row.identifier(0, SessionID.self),
                tenantID: row.optionalIdentifier(1, TenantID.self),
                createdAt: row.timestamp(2),
                lastActivityAt: row.timestamp(3),
                ipAddress: row.string(4),
                userAgent: row.optionalString(5),
                deviceType: row.optionalString(6),
                os: row.optionalString(7),
                browser: row.optionalString(8),
                deviceName: row.optionalString(9),
                geoCountry: row.optionalString(10),
                geoCity: row.optionalString(11),
                amr: row.stringArray(12),
                expiresAt: row.timestamp(13)
            )
        }
    }

    /// Whether an open session is one of the user of the context.
    package static func isOwn(sessionID: SessionID, userID: UserID) -> Statement<Bool> {
        .one(
            "devices.isOwn",
            """
            -- devices.isOwn
            SELECT EXISTS (
                   SELECT 1
                     FROM sessions AS opened
                    WHERE opened.id = $1::uuid
                      AND opened.user_id = $2
                      AND opened.revoked_at IS NULL) AS "is_own!"
            """,
            [.identifier(sessionID), .identifier(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// One row of `devices.open`.
    package struct OpenSessionRow: Sendable, Hashable {
        package let id: SessionID
        package let tenantID: TenantID?
        package let createdAt: Timestamp
        package let lastActivityAt: Timestamp
        package let ipAddress: String
        package let userAgent: String?
        package let deviceType: String?
        package let os: String?
        package let browser: String?
        package let deviceName: String?
        package let geoCountry: String?
        package let geoCity: String?
        package let amr: [String]
        package let expiresAt: Timestamp
    }
}
