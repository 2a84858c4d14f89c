// Generated from Sources/Areas/Auth/SignInRisks.sql. Edit that file, then run scripts/generate.
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/SignInRisks.sql`.
package enum SignInRisksQueries {
    /// What is known of the earlier sign-ins of the user of the context.
    package static func facts(userID: WireUUID, at: Timestamp) -> Statement<RiskFactsRow?> {
        .maybe(
            "signInRisks.facts",
            """
            -- signInRisks.facts
            WITH logins AS (
                 SELECT begun.created_at, begun.geo_country, begun.browser, begun.os, host(begun.ip_address) AS address
                   FROM sessions AS begun
                  WHERE begun.user_id = $1
                    AND begun.parent_session_id IS NULL
                    AND begun.created_at > $2::timestamptz - interval '90 days'
                  ORDER BY begun.created_at DESC
                  LIMIT 500)
            SELECT person.email, person.locale, person.created_at, person.last_login_at, person.login_notification_enabled,
                   person.phone, person.phone_verified AS "phone_verified!",
                   credentials.password_changed_at AS "password_changed_at?",
                   credentials.reset_required_at AS "reset_required_at?",
                   (SELECT count(*) FROM logins) AS "logins!",
                   (SELECT latest.address FROM logins AS latest ORDER BY latest.created_at DESC LIMIT 1) AS "last_address?",
                   ARRAY(SELECT DISTINCT recent.geo_country
                           FROM (SELECT one.geo_country
                                   FROM logins AS one
                                  WHERE one.created_at > $2::timestamptz - interval '30 days'
                                  ORDER BY one.created_at DESC
                                  LIMIT 10) AS recent
                          WHERE recent.geo_country IS NOT NULL) AS "countries!",
                   ARRAY(SELECT DISTINCT one.browser FROM logins AS one WHERE one.browser IS NOT NULL) AS "browsers!",
                   ARRAY(SELECT extract(hour FROM one.created_at AT TIME ZONE 'UTC')::integer::text
                           FROM logins AS one
                          GROUP BY 1
                         HAVING count(*) >= 2) AS "hours!",
                   (SELECT count(*)
                      FROM login_attempts AS failed
                     WHERE failed.user_id = $1
                       AND failed.outcome = 'invalid_credentials'
                       AND failed.created_at > greatest(person.last_login_at, $2::timestamptz - interval '24 hours')
                   ) AS "failures!",
                   (SELECT count(*)
                      FROM sessions AS opened
                     WHERE opened.user_id = $1
                       AND opened.revoked_at IS NULL
                       AND opened.expires_at > $2
                       AND (opened.idle_expires_at IS NULL OR opened.idle_expires_at > $2)) AS "open_sessions!",
                   ARRAY(SELECT coalesce(alert.principal_id, '') || ' ' || coalesce(alert.metadata ->> 'country', '')
                           FROM audit.security_alerts AS alert
                          WHERE alert.audience = 'user'
                            AND alert.user_id = $1
                            AND alert.user_action = 'confirmed'
                            AND alert.resolved_at > $2::timestamptz - interval '24 hours') AS "confirmed!"
              FROM users AS person
              LEFT JOIN user_credentials AS credentials ON credentials.user_id = person.id
             WHERE person.id = $1
            """,
            [.uuid(userID), .timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RiskFactsRow in
            try RiskFactsRow(
                email: row.string(0),
                locale: row.string(1),
                createdAt: row.timestamp(2),
                lastLoginAt: row.optionalTimestamp(3),
                loginNotificationEnabled: row.bool(4),
                phone: row.optionalString(5),
                phoneVerified: row.bool(6),
                passwordChangedAt: row.optionalTimestamp(7),
                resetRequiredAt: row.optionalTimestamp(8),
                logins: row.int(9),
                lastAddress: row.optionalString(10),
                countries: row.stringArray(11),
                browsers: row.stringArray(12),
                hours: row.stringArray(13),
                failures: row.int(14),
                openSessions: row.int(15),
                confirmed: row.stringArray(16)
            )
        }
    }

    /// Keeps what was found about a sign-in; never shown to the caller.
    package static func record(
        assessmentID: WireUUID,
        userID: WireUUID,
        ipAddress: String,
        userAgent: String?,
        deviceID: WireUUID?,
        geoLocation: JSONValue?,
        isVPN: Bool,
        isTor: Bool,
        riskScore: Int,
        riskFactors: JSONValue,
        recommendation: String,
        requiresVerification: Bool,
        verificationMethod: String?,
        loginAllowed: Bool?
    ) -> Statement<Int> {
        .exec(
            "signInRisks.record",
            """
            -- signInRisks.record
            INSERT INTO login_risk_assessments (
                   id, user_id, ip_address, user_agent, device_id, geo_location, is_vpn, is_tor, risk_score, risk_factors,
                   recommendation, requires_verification, verification_method, login_allowed)
            VALUES (
                   $1, $2, $3::text::inet, $4, $5, $6, $7, $8,
                   $9, $10, $11, $12, $13, $14)
            """,
            [
                .uuid(assessmentID),
                .uuid(userID),
                .text(ipAddress),
                .text(userAgent),
                .uuid(deviceID),
                .jsonb(geoLocation),
                .bool(isVPN),
                .bool(isTor),
                .int2(riskScore),
                .jsonb(riskFactors),
                .text(recommendation),
                .bool(requiresVerification),
                .text(verificationMethod),
                .bool(loginAllowed),
            ]
        )
    }

    /// The sign-in was proven in another way.
    package static func settle(at: Timestamp, assessmentID: WireUUID, userID: WireUUID) -> Statement<Int> {
        .exec(
            "signInRisks.settle",
            """
            -- signInRisks.settle
            UPDATE login_risk_assessments
               SET verified_at = $1,
                   login_allowed = true
             WHERE id = $2
               AND user_id = $3
            """,
            [.timestamptz(at), .uuid(assessmentID), .uuid(userID)]
        )
    }

    /// Opens the proof of a risky sign-in in place of an earlier one.
    package static func openVerification(
        digest: [UInt8],
        tenantID: WireUUID?,
        payload: JSONValue,
        maxAttempts: Int,
        expiresAt: Timestamp
    ) -> Statement<Bool> {
        .one(
            "signInRisks.openVerification",
            """
            -- signInRisks.openVerification
            SELECT zygo.open_auth_flow(
                       $1, 'suspicious_login', $2::uuid, NULL, $3, $4, $5) AS "opened!"
            """,
            [.bytea(digest), .uuid(tenantID), .jsonb(payload), .int4(maxAttempts), .timestamptz(expiresAt)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// Counts a guess; no row when none is left or the time is over.
    package static func guessVerification(digest: [UInt8]) -> Statement<VerificationRow?> {
        .maybe(
            "signInRisks.guessVerification",
            """
            -- signInRisks.guessVerification
            SELECT flow.user_id AS "user_id!", flow.tenant_id AS "tenant_id?", flow.payload AS "payload!"
              FROM zygo.guess_auth_flow($1, 'suspicious_login') AS flow
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> VerificationRow in
            try VerificationRow(
                userID: row.uuid(0),
                tenantID: row.optionalUUID(1),
                payload: row.json(2, JSONValue.self)
            )
        }
    }

    /// Ends the proof; no row when somebody else did.
    package static func takeVerification(digest: [UInt8]) -> Statement<WireUUID?> {
        .maybe(
            "signInRisks.takeVerification",
            """
            -- signInRisks.takeVerification
            SELECT flow.user_id AS "user_id!"
              FROM zygo.take_auth_flow($1, 'suspicious_login') AS flow
            """,
            [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> WireUUID in
            try row.uuid(0)
        }
    }

    /// When the user of the context was asked for another password; no row when they were not.
    package static func resetRequired(userID: WireUUID) -> Statement<Timestamp?> {
        .maybe(
            "signInRisks.resetRequired",
            """
            -- signInRisks.resetRequired
            SELECT reset_required_at AS "reset_required_at!"
              FROM user_credentials
             WHERE user_id = $1
               AND reset_required_at IS NOT NULL
            """,
            [.uuid(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Timestamp in
            try row.timestamp(0)
        }
    }

    /// One row of `signInRisks.facts`.
    package struct RiskFactsRow: Sendable, Hashable {
        package let email: String
        package let locale: String
        package let createdAt: Timestamp
        package let lastLoginAt: Timestamp?
        package let loginNotificationEnabled: Bool
        package let phone: String?
        package let phoneVerified: Bool
        package let passwordChangedAt: Timestamp?
        package let resetRequiredAt: Timestamp?
        package let logins: Int
        package let lastAddress: String?
        package let countries: [String]
        package let browsers: [String]
        package let hours: [String]
        package let failures: Int
        package let openSessions: Int
        package let confirmed: [String]
    }

    /// One row of `signInRisks.guessVerification`.
    package struct VerificationRow: Sendable, Hashable {
        package let userID: WireUUID
        package let tenantID: WireUUID?
        package let payload: JSONValue
    }
}
