// Generated from Sources/Areas/Auth/LoginAlerts.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/LoginAlerts.sql`.
package enum LoginAlertsQueries {
    /// Opens an alert of the user of the context; no row while the same one was raised a moment ago.
    package static func raise(entry: JSONValue) -> Statement<LoginAlertID?> {
        .maybe(
            "loginAlerts.raise",
            """
            -- loginAlerts.raise
            SELECT raised.alert_id AS "alert_id!"
              FROM (SELECT audit.raise_login_alert($1) AS alert_id) AS raised
             WHERE raised.alert_id IS NOT NULL
            """,
            [.jsonb(entry)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> LoginAlertID in
            try row.identifier(0, LoginAlertID.self)
        }
    }

    /// Alerts of the user of the context, newest first.
    package static func list(userID: WireUUID, limit: Int) -> Statement<[LoginAlertRow]> {
        .many(
            "loginAlerts.list",
            """
            -- loginAlerts.list
            SELECT id, type, severity, created_at, occurrences, acknowledged_at, user_action, metadata
              FROM audit.security_alerts
             WHERE audience = 'user'
               AND user_id = $1
             ORDER BY created_at DESC, id DESC
             LIMIT $2
            """,
            [.uuid(userID), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> LoginAlertRow in
            try LoginAlertRow(
                id: row.identifier(0, LoginAlertID.self),
                type: row.string(1),
                severity: row.string(2),
                createdAt: row.timestamp(3),
                occurrences: row.int(4),
                acknowledgedAt: row.optionalTimestamp(5),
                userAction: row.optionalString(6),
                metadata: row.json(7, JSONValue.self)
            )
        }
    }

    /// Marks an alert of the user of the context as seen; seeing it twice changes nothing.
    package static func acknowledge(
        at: Timestamp,
        by: String,
        alertID: LoginAlertID,
        userID: WireUUID
    ) -> Statement<Int> {
        .exec(
            "loginAlerts.acknowledge",
            """
            -- loginAlerts.acknowledge
            UPDATE audit.security_alerts
               SET acknowledged_at = coalesce(acknowledged_at, $1),
                   acknowledged_by = coalesce(acknowledged_by, $2),
                   status = CASE status WHEN 'new' THEN 'acknowledged' ELSE status END
             WHERE id = $3
               AND audience = 'user'
               AND user_id = $4
            """,
            [.timestamptz(at), .text(by), .identifier(alertID), .uuid(userID)]
        )
    }

    /// The alert that the link of a mail answers.
    package static func byToken(digest: [UInt8]) -> Statement<AlertOfTokenRow?> {
        .maybe(
            "loginAlerts.byToken",
            """
            -- loginAlerts.byToken
            SELECT alert.alert_id AS "alert_id!", alert.user_id AS "person_id!", alert.user_action AS "user_action?",
                   alert.expires_at AS "expires_at?"
              FROM audit.alert_by_action_token($1) AS alert
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> AlertOfTokenRow in
            try AlertOfTokenRow(
                alertID: row.identifier(0, LoginAlertID.self),
                personID: row.uuid(1),
                userAction: row.optionalString(2),
                expiresAt: row.optionalTimestamp(3)
            )
        }
    }

    /// Takes the person's answer; of two at once one counts.
    package static func answer(
        userAction: String,
        at: Timestamp,
        by: String,
        alertID: LoginAlertID,
        userID: WireUUID,
        digest: [UInt8]
    ) -> Statement<LoginAlertID?> {
        .maybe(
            "loginAlerts.answer",
            """
            -- loginAlerts.answer
            UPDATE audit.security_alerts
               SET user_action = $1,
                   action_token_hash = NULL,
                   acknowledged_at = coalesce(acknowledged_at, $2),
                   acknowledged_by = coalesce(acknowledged_by, $3),
                   status = 'resolved',
                   resolved_at = $2,
                   resolved_by = $3
             WHERE id = $4
               AND audience = 'user'
               AND user_id = $5
               AND action_token_hash = $6
               AND user_action IS NULL
            RETURNING id
            """,
            [.text(userAction), .timestamptz(at), .text(by), .identifier(alertID), .uuid(userID), .bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> LoginAlertID in
            try row.identifier(0, LoginAlertID.self)
        }
    }

    /// The password opens nothing until it is replaced.
    package static func requireReset(at: Timestamp, userID: WireUUID) -> Statement<Int> {
        .exec(
            "loginAlerts.requireReset",
            """
            -- loginAlerts.requireReset
            UPDATE user_credentials
               SET reset_required_at = $1
             WHERE user_id = $2
            """,
            [.timestamptz(at), .uuid(userID)]
        )
    }

    /// Forgets every device of the user of the context.
    package static func dropDevices(userID: WireUUID) -> Statement<Int> {
        .exec(
            "loginAlerts.dropDevices",
            """
            -- loginAlerts.dropDevices
            DELETE FROM user_devices
             WHERE user_id = $1
            """,
            [.uuid(userID)]
        )
    }

    /// Owners of the context's workspace.
    package static func owners() -> Statement<[OwnerRow]> {
        .many(
            "loginAlerts.owners",
            """
            -- loginAlerts.owners
            SELECT person.email, person.locale
              FROM tenant_members AS member
              JOIN users AS person ON person.id = member.user_id
             WHERE member.is_owner
               AND member.status = 'active'
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> OwnerRow in
            try OwnerRow(
                email: row.string(0),
                locale: row.string(1)
            )
        }
    }

    /// One row of `loginAlerts.list`.
    package struct LoginAlertRow: Sendable, Hashable {
        package let id: LoginAlertID
        package let type: String
        package let severity: String
        package let createdAt: Timestamp
        package let occurrences: Int
        package let acknowledgedAt: Timestamp?
        package let userAction: String?
        package let metadata: JSONValue
    }

    /// One row of `loginAlerts.byToken`.
    package struct AlertOfTokenRow: Sendable, Hashable {
        package let alertID: LoginAlertID
        package let personID: WireUUID
        package let userAction: String?
        package let expiresAt: Timestamp?
    }

    /// One row of `loginAlerts.owners`.
    package struct OwnerRow: Sendable, Hashable {
        package let email: String
        package let locale: String
    }
}
