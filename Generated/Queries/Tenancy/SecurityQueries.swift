// Generated from Sources/Areas/Tenancy/Security.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Tenancy/Security.sql`.
package enum SecurityQueries {
    /// Security settings of the context's workspace, and whether a compliance framework sets a floor for them.
    package static func settings() -> Statement<SettingsRow> {
        .one(
            "security.settings",
            """
            -- security.settings
            SELECT config.mfa_required, config.mfa_deadline_days, config.allowed_mfa_methods, config.require_phone_verification,
                   config.phone_verification_deadline_days, config.session_timeout_minutes, config.max_concurrent_sessions,
                   config.password_min_length, config.password_require_classes, config.password_expiry_days,
                   config.trusted_device_days, config.allowed_login_methods, config.ip_allowlist::text[] AS "ip_allowlist!",
                   config.api_key_max_days, config.row_version,
                   EXISTS (
                       SELECT 1
                         FROM tenant_settings AS settings
                        CROSS JOIN LATERAL jsonb_array_elements_text(
                                  coalesce(settings.settings #> '{dataProtection,frameworks}', '[]'::jsonb)) AS framework (name)
                        WHERE settings.tenant_id = config.tenant_id
                          AND framework.name IN ('hipaa', 'soc2', 'pci_dss')) AS "is_strict!"
              FROM tenant_security_config AS config
             WHERE config.tenant_id = zygo.current_tenant_id()
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> SettingsRow in
            try SettingsRow(
                mfaRequired: row.bool(0),
                mfaDeadlineDays: row.int(1),
                allowedMFAMethods: row.stringArray(2),
                requirePhoneVerification: row.bool(3),
                phoneVerificationDeadlineDays: row.int(4),
                sessionTimeoutMinutes: row.int(5),
                maxConcurrentSessions: row.int(6),
                passwordMinLength: row.int(7),
                passwordRequireClasses: row.bool(8),
                passwordExpiryDays: row.optionalInt(9),
                trustedDeviceDays: row.int(10),
                allowedLoginMethods: row.stringArray(11),
                ipAllowlist: row.stringArray(12),
                apiKeyMaxDays: row.optionalInt(13),
                rowVersion: row.int(14),
                isStrict: row.bool(15)
            )
        }
    }

    /// Holds the settings until they are written.
    package static func lock() -> Statement<Int> {
        .exec(
            "security.lock",
            """
            -- security.lock
            SELECT config.id
              FROM tenant_security_config AS config
               FOR UPDATE OF config
            """,
            []
        )
    }

    /// Writes what is given; the clock of duties starts anew where one is switched on.
    package static func change(
        mfaRequired: Bool?,
        mfaDeadlineDays: Int?,
        allowedMFAMethods: [String]?,
        requirePhoneVerification: Bool?,
        phoneVerificationDeadlineDays: Int?,
        sessionTimeoutMinutes: Int?,
        maxConcurrentSessions: Int?,
        passwordMinLength: Int?,
        passwordRequireClasses: Bool?,
        setsPasswordExpiry: Bool,
        passwordExpiryDays: Int?,
        trustedDeviceDays: Int?,
        allowedLoginMethods: [String]?,
        ipBlocks: [String]?,
        setsAPIKeyLife: Bool,
        apiKeyMaxDays: Int?,
        startsClock: Bool,
        at: Timestamp,
        callerID: UserID
    ) -> Statement<Int> {
        .exec(
            "security.change",
            """
            -- security.change
            UPDATE tenant_security_config
               SET mfa_required = coalesce($1, mfa_required),
                   mfa_deadline_days = coalesce($2, mfa_deadline_days),
                   allowed_mfa_methods = coalesce($3::text[], allowed_mfa_methods),
                   require_phone_verification = coalesce($4, require_phone_verification),
                   phone_verification_deadline_days = coalesce(
                       $5, phone_verification_deadline_days),
                   session_timeout_minutes = coalesce($6, session_timeout_minutes),
                   max_concurrent_sessions = coalesce($7, max_concurrent_sessions),
                   password_min_length = coalesce($8, password_min_length),
                   password_require_classes = coalesce($9, password_require_classes),
                   password_expiry_days = CASE WHEN $10 THEN $11
                                          ELSE password_expiry_days END,
                   trusted_device_days = coalesce($12, trusted_device_days),
                   allowed_login_methods = coalesce($13::text[], allowed_login_methods),
                   ip_allowlist = coalesce($14::text[]::cidr[], ip_allowlist),
                   api_key_max_days = CASE WHEN $15 THEN $16 ELSE api_key_max_days END,
                   policy_changed_at = CASE WHEN $17 THEN $18 ELSE policy_changed_at END,
                   updated_by = $19
             WHERE tenant_id = zygo.current_tenant_id()
            """,
            [
                .bool(mfaRequired),
                .int4(mfaDeadlineDays),
                .textArray(allowedMFAMethods),
                .bool(requirePhoneVerification),
                .int4(phoneVerificationDeadlineDays),
                .int4(sessionTimeoutMinutes),
                .int4(maxConcurrentSessions),
                .int4(passwordMinLength),
                .bool(passwordRequireClasses),
                .bool(setsPasswordExpiry),
                .int4(passwordExpiryDays),
                .int4(trustedDeviceDays),
                .textArray(allowedLoginMethods),
                .textArray(ipBlocks),
                .bool(setsAPIKeyLife),
                .int4(apiKeyMaxDays),
                .bool(startsClock),
                .timestamptz(at),
                .identifier(callerID),
            ]
        )
    }

    /// Open sessions of the workspace end after the new idle time; the one that asks was active just now.
    package static func shortenSessions(sessionID: WireUUID, minutes: Int) -> Statement<Int> {
        .exec(
            "security.shortenSessions",
            """
            -- security.shortenSessions
            UPDATE sessions
               SET idle_expires_at = least(
                       expires_at,
                       CASE WHEN id = $1 THEN now() ELSE last_activity_at END + $2::int4 * interval '1 minute')
             WHERE tenant_id = zygo.current_tenant_id()
               AND revoked_at IS NULL
               AND idle_expires_at > last_activity_at + $2::int4 * interval '1 minute'
            """,
            [.uuid(sessionID), .int4(minutes)]
        )
    }

    /// Ends the sessions of each member beyond the newest ones; the one that asks is the last to go.
    package static func endSurplusSessions(callerID: UserID, sessionID: WireUUID, kept: Int) -> Statement<Int> {
        .exec(
            "security.endSurplusSessions",
            """
            -- security.endSurplusSessions
            UPDATE sessions
               SET revoked_at = now(),
                   revoked_by = $1,
                   revoked_reason = 'session_limit'
             WHERE id IN (
                   SELECT ranked.id
                     FROM (SELECT opened.id,
                                  row_number() OVER (
                                      PARTITION BY opened.user_id
                                      ORDER BY (opened.id = $2) DESC, opened.last_activity_at DESC, opened.id DESC)
                                      AS place
                             FROM sessions AS opened
                            WHERE opened.tenant_id = zygo.current_tenant_id()
                              AND opened.revoked_at IS NULL
                              AND opened.expires_at > now()) AS ranked
                    WHERE ranked.place > $3::int4)
            """,
            [.identifier(callerID), .uuid(sessionID), .int4(kept)]
        )
    }

    /// One row of `security.settings`.
    package struct SettingsRow: Sendable, Hashable {
        package let mfaRequired: Bool
        package let mfaDeadlineDays: Int
        package let allowedMFAMethods: [String]
        package let requirePhoneVerification: Bool
        package let phoneVerificationDeadlineDays: Int
        package let sessionTimeoutMinutes: Int
        package let maxConcurrentSessions: Int
        package let passwordMinLength: Int
        package let passwordRequireClasses: Bool
        package let passwordExpiryDays: Int?
        package let trustedDeviceDays: Int
        package let allowedLoginMethods: [String]
        package let ipAllowlist: [String]
        package let apiKeyMaxDays: Int?
        package let rowVersion: Int
        package let isStrict: Bool
    }
}
