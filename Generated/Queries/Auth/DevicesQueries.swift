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

    /// Devices that the user of the context signed in on, the last used one first; trust only while it counts.
    package static func known(
        at: Timestamp,
        sessionID: WireUUID,
        userID: UserID,
        limit: Int
    ) -> Statement<[KnownDeviceRow]> {
        .many(
            "devices.known",
            """
            -- devices.known
            SELECT device.id, device.name, device.device_type, device.os, device.browser, device.last_seen_at,
                   device.last_location ->> 'city' AS "city?", device.last_location ->> 'country' AS "country?",
                   CASE
                   WHEN device.trusted_until > $1::timestamptz AND device.trusted_epoch = coalesce(credentials.token_epoch, 0)
                   THEN device.trusted_until
                   END AS "trusted_until?",
                   EXISTS (
                       SELECT 1
                         FROM sessions AS current
                        WHERE current.id = $2
                          AND current.user_device_id = device.id) AS "is_current!"
              FROM user_devices AS device
              LEFT JOIN user_credentials AS credentials ON credentials.user_id = device.user_id
             WHERE device.user_id = $3
             ORDER BY device.last_seen_at DESC, device.id DESC
             LIMIT $4
            """,
            [.timestamptz(at), .uuid(sessionID), .identifier(userID), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> KnownDeviceRow in
            try KnownDeviceRow(
                id: row.identifier(0, DeviceID.self),
                name: row.optionalString(1),
                deviceType: row.optionalString(2),
                os: row.optionalString(3),
                browser: row.optionalString(4),
                lastSeenAt: row.timestamp(5),
                city: row.optionalString(6),
                country: row.optionalString(7),
                trustedUntil: row.optionalTimestamp(8),
                isCurrent: row.bool(9)
            )
        }
    }

    /// Lets a device of the user of the context skip the second factor for a time; the device that asks gets a new token.
    package static func trust(
        sessionID: WireUUID,
        trustedUntil: Timestamp,
        userID: UserID,
        digest: [UInt8],
        tokenExpiresAt: Timestamp,
        deviceID: DeviceID,
        at: Timestamp
    ) -> Statement<Bool?> {
        .maybe(
            "devices.trust",
            """
            -- devices.trust
            WITH asking AS (
                 SELECT current.user_device_id
                   FROM sessions AS current
                  WHERE current.id = $1)
            UPDATE user_devices AS device
               SET trusted_until = $2,
                   trusted_epoch = coalesce(
                       (SELECT credentials.token_epoch
                          FROM user_credentials AS credentials
                         WHERE credentials.user_id = $3), 0),
                   device_token_hash = CASE WHEN device.id IN (SELECT asking.user_device_id FROM asking) THEN $4::bytea
                                       ELSE device.device_token_hash END,
                   token_expires_at = CASE WHEN device.id IN (SELECT asking.user_device_id FROM asking)
                                      THEN $5::timestamptz
                                      ELSE device.token_expires_at END
             WHERE device.id = $6
               AND device.user_id = $3
               AND device.token_expires_at > $7
            RETURNING device.device_token_hash = $4 AS "is_renewed!"
            """,
            [
                .uuid(sessionID),
                .timestamptz(trustedUntil),
                .identifier(userID),
                .bytea(digest),
                .timestamptz(tokenExpiresAt),
                .identifier(deviceID),
                .timestamptz(at),
            ]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// Forgets a device of the user of the context.
    package static func forget(deviceID: DeviceID, userID: UserID) -> Statement<Int> {
        .exec(
            "devices.forget",
            """
            -- devices.forget
            DELETE FROM user_devices
             WHERE id = $1
               AND user_id = $2
            """,
            [.identifier(deviceID), .identifier(userID)]
        )
    }

    /// Forgets all devices of the user of the context but that of a session.
    package static func forgetOthers(userID: UserID, sessionID: WireUUID) -> Statement<Int> {
        .exec(
            "devices.forgetOthers",
            """
            -- devices.forgetOthers
            DELETE FROM user_devices
             WHERE user_id = $1
               AND id IS DISTINCT FROM (
                   SELECT current.user_device_id
                     FROM sessions AS current
                    WHERE current.id = $2)
            """,
            [.identifier(userID), .uuid(sessionID)]
        )
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

    /// One row of `devices.known`.
    package struct KnownDeviceRow: Sendable, Hashable {
        package let id: DeviceID
        package let name: String?
        package let deviceType: String?
        package let os: String?
        package let browser: String?
        package let lastSeenAt: Timestamp
        package let city: String?
        package let country: String?
        package let trustedUntil: Timestamp?
        package let isCurrent: Bool
    }
}
