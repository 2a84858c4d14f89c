// Generated from Sources/Areas/Tenancy/TenantSettings.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Tenancy/TenantSettings.sql`.
package enum TenantSettingsQueries {
    /// The context's workspace with its plan, settings, security rules and live usage.
    package static func config() -> Statement<ConfigRow> {
        .one(
            "tenantSettings.config",
            """
            -- tenantSettings.config
            SELECT tenant.id, tenant.slug, tenant.name, tenant.status, tenant.primary_color,
                   tenant.logo_file_id IS NOT NULL AS has_logo, tenant.deletion_scheduled_for, tenant.deletion_cancellable_until,
                   tenant.legal_company_name, tenant.industry, tenant.company_size, tenant.website, tenant.phone,
                   tenant.address_line_1, tenant.address_line_2, tenant.city, tenant.state, tenant.postal_code, tenant.country,
                   tenant.business_type, tenant.incorporation_date, tenant.registration_number, tenant.tax_number,
                   tenant.vat_number, plan.name AS plan_name, plan.wire_tier, plan.limits,
                   ARRAY(
                       SELECT feature.name
                         FROM unnest(plan.features) WITH ORDINALITY AS feature (name, place)
                        WHERE NOT EXISTS (
                                  SELECT 1
                                    FROM tenant_features AS override
                                   WHERE override.feature = feature.name
                                     AND NOT override.enabled
                                     AND (override.expires_at IS NULL OR override.expires_at > now()))
                        ORDER BY feature.place) AS "plan_features!",
                   ARRAY(
                       SELECT override.feature
                         FROM tenant_features AS override
                        WHERE override.enabled
                          AND (override.expires_at IS NULL OR override.expires_at > now())
                          AND override.feature <> ALL (plan.features)
                        ORDER BY override.feature) AS "added_features!",
                   coalesce(subscription.status = 'trial' AND subscription.trial_ends_at > now(), false) AS is_trial,
                   coalesce(settings.timezone, 'UTC') AS timezone, coalesce(settings.language, 'en') AS language,
                   coalesce(settings.week_start, 1) AS week_start, coalesce(settings.date_format, 'YYYY-MM-DD') AS date_format,
                   coalesce(settings.notification_settings, '{}'::jsonb) AS notification_settings,
                   coalesce(settings.limit_overrides, '{}'::jsonb) AS limit_overrides,
                   coalesce(settings.settings, '{}'::jsonb) AS settings,
                   coalesce(security.mfa_required, false) AS mfa_required,
                   coalesce('sso' = ANY (security.allowed_login_methods), false) AS "is_sso_enabled!",
                   coalesce(security.ip_allowlist::text[], '{}'::text[]) AS ip_allowlist,
                   (SELECT domain.domain
                      FROM tenant_domains AS domain
                     WHERE domain.is_primary
                       AND domain.status IN ('verified', 'failing')
                     ORDER BY domain.domain
                     LIMIT 1) AS "custom_domain?",
                   tenant.row_version AS tenant_version, coalesce(settings.row_version, 0) AS settings_version,
                   coalesce(security.row_version, 0) AS security_version,
                   (SELECT count(*)
                      FROM tenant_members AS member
                     WHERE member.tenant_id = tenant.id
                       AND member.status IN ('active', 'suspended'))
                   + (SELECT count(*)
                        FROM team_invitations AS invitation
                       WHERE invitation.status = 'pending'
                         AND invitation.expires_at > now()) AS "users!",
                   coalesce(
                       (SELECT usage.value
                          FROM tenant_usage AS usage
                         WHERE usage.metric = 'nodes'
                           AND usage.period = 'all'), 0) AS "nodes!",
                   coalesce(
                       (SELECT usage.value
                          FROM tenant_usage AS usage
                         WHERE usage.metric = 'executions'
                           AND usage.period = to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM')), 0) AS "executions!",
                   coalesce(
                       (SELECT sum(coalesce(file.size_bytes, file.declared_size))
                          FROM files AS file
                         WHERE file.state IN ('uploading', 'ready')), 0)::int8 AS "storage_bytes!"
              FROM tenants AS tenant
              JOIN plan_catalog AS plan ON plan.key = tenant.plan
              LEFT JOIN tenant_settings AS settings ON settings.tenant_id = tenant.id
              LEFT JOIN tenant_security_config AS security ON security.tenant_id = tenant.id
              LEFT JOIN subscriptions AS subscription ON subscription.tenant_id = tenant.id
             WHERE tenant.id = zygo.current_tenant_id()
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> ConfigRow in
            try ConfigRow(
                id: row.identifier(0, TenantID.self),
                slug: row.string(1),
                name: row.string(2),
                status: row.string(3),
                primaryColor: row.string(4),
                hasLogo: row.bool(5),
                deletionScheduledFor: row.optionalTimestamp(6),
                deletionCancellableUntil: row.optionalTimestamp(7),
                legalCompanyName: row.optionalString(8),
                industry: row.optionalString(9),
                companySize: row.optionalString(10),
                website: row.optionalWire(11, WebURL.self),
                phone: row.optionalString(12),
                addressLine1: row.optionalString(13),
                addressLine2: row.optionalString(14),
                city: row.optionalString(15),
                state: row.optionalString(16),
                postalCode: row.optionalString(17),
                country: row.optionalString(18),
                businessType: row.optionalString(19),
                incorporationDate: row.optionalDate(20),
                registrationNumber: row.optionalString(21),
                taxNumber: row.optionalString(22),
                vatNumber: row.optionalString(23),
                planName: row.string(24),
                wireTier: row.string(25),
                limits: row.json(26, JSONValue.self),
                planFeatures: row.stringArray(27),
                addedFeatures: row.stringArray(28),
                isTrial: row.bool(29),
                timezone: row.string(30),
                language: row.string(31),
                weekStart: row.int(32),
                dateFormat: row.string(33),
                notificationSettings: row.json(34, JSONObject.self),
                limitOverrides: row.json(35, JSONValue.self),
                settings: row.json(36, JSONObject.self),
                mfaRequired: row.bool(37),
                isSSOEnabled: row.bool(38),
                ipAllowlist: row.stringArray(39),
                customDomain: row.optionalString(40),
                tenantVersion: row.int(41),
                settingsVersion: row.int(42),
                securityVersion: row.int(43),
                users: row.int(44),
                nodes: row.int(45),
                executions: row.int(46),
                storageBytes: row.int(47)
            )
        }
    }

    /// Holds the workspace's row until its settings are written.
    package static func lock() -> Statement<Int> {
        .exec(
            "tenantSettings.lock",
            """
            -- tenantSettings.lock
            SELECT tenant.id
              FROM tenants AS tenant
             WHERE tenant.id = zygo.current_tenant_id()
               FOR UPDATE OF tenant
            """,
            []
        )
    }

    /// The smallest plan that has a feature.
    package static func planWith(feature: String) -> Statement<String?> {
        .maybe(
            "tenantSettings.planWith",
            """
            -- tenantSettings.planWith
            SELECT plan.wire_tier
              FROM plan_catalog AS plan
             WHERE $1 = ANY (plan.features)
               AND plan.is_active
             ORDER BY plan.rank
             LIMIT 1
            """,
            [.text(feature)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> String in
            try row.string(0)
        }
    }

    /// Whether the database knows a time zone of this name.
    package static func isTimeZone(name: String) -> Statement<Bool> {
        .one(
            "tenantSettings.isTimeZone",
            """
            -- tenantSettings.isTimeZone
            SELECT EXISTS (
                       SELECT 1
                         FROM pg_timezone_names AS zone
                        WHERE zone.name = $1::text) AS is_known
            """,
            [.text(name)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// Whether a domain serves the workspace: proven, or proven and lately not found.
    package static func isVerified(domain: String) -> Statement<Bool> {
        .one(
            "tenantSettings.isVerified",
            """
            -- tenantSettings.isVerified
            SELECT EXISTS (
                       SELECT 1
                         FROM tenant_domains AS domain
                        WHERE domain.domain = $1
                          AND domain.status IN ('verified', 'failing')) AS is_verified
            """,
            [.text(domain)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// Makes one domain the workspace's own address, or none.
    package static func choosePrimaryDomain(domain: String?) -> Statement<Int> {
        .exec(
            "tenantSettings.choosePrimaryDomain",
            """
            -- tenantSettings.choosePrimaryDomain
            UPDATE tenant_domains
               SET is_primary = false
             WHERE is_primary
               AND ($1::text IS NULL OR domain <> $1)
            """,
            [.text(domain)]
        )
    }

    /// Marks a proven domain as the workspace's own address.
    package static func markPrimaryDomain(domain: String) -> Statement<Int> {
        .exec(
            "tenantSettings.markPrimaryDomain",
            """
            -- tenantSettings.markPrimaryDomain
            UPDATE tenant_domains
               SET is_primary = true
             WHERE domain = $1
               AND status IN ('verified', 'failing')
               AND NOT is_primary
            """,
            [.text(domain)]
        )
    }

    /// Name, colour and company data; what is absent stays.
    package static func changeTenant(
        name: String?,
        primaryColor: String?,
        legalName: String?,
        industry: String?,
        companySize: String?,
        website: WebURL?,
        phone: String?,
        line1: String?,
        line2: String?,
        city: String?,
        state: String?,
        postalCode: String?,
        country: String?,
        businessType: String?,
        incorporationDate: CalendarDate?,
        registrationNumber: String?,
        taxNumber: String?,
        vatNumber: String?
    ) -> Statement<Int> {
        .exec(
            "tenantSettings.changeTenant",
            """
            -- tenantSettings.changeTenant
            UPDATE tenants
               SET name = coalesce($1, name), primary_color = coalesce($2, primary_color),
                   legal_company_name = coalesce($3, legal_company_name), industry = coalesce($4, industry),
                   company_size = coalesce($5, company_size), website = coalesce($6, website),
                   phone = coalesce($7, phone), address_line_1 = coalesce($8, address_line_1),
                   address_line_2 = coalesce($9, address_line_2), city = coalesce($10, city),
                   state = coalesce($11, state), postal_code = coalesce($12, postal_code),
                   country = coalesce($13, country), business_type = coalesce($14, business_type),
                   incorporation_date = coalesce($15, incorporation_date),
                   registration_number = coalesce($16, registration_number),
                   tax_number = coalesce($17, tax_number), vat_number = coalesce($18, vat_number)
             WHERE id = zygo.current_tenant_id()
            """,
            [
                .text(name),
                .text(primaryColor),
                .text(legalName),
                .text(industry),
                .text(companySize),
                .text(website?.wire),
                .text(phone),
                .text(line1),
                .text(line2),
                .text(city),
                .text(state),
                .text(postalCode),
                .text(country),
                .text(businessType),
                .date(incorporationDate),
                .text(registrationNumber),
                .text(taxNumber),
                .text(vatNumber),
            ]
        )
    }

    /// Locale, notification rules and data protection; what is absent stays, null members of the objects go.
    package static func changeSettings(
        timezone: String?,
        language: String?,
        weekStart: Int?,
        dateFormat: String?,
        notifications: JSONValue?,
        dataProtection: JSONValue?,
        callerID: UserID
    ) -> Statement<Int> {
        .exec(
            "tenantSettings.changeSettings",
            """
            -- tenantSettings.changeSettings
            UPDATE tenant_settings
               SET timezone = coalesce($1, timezone), language = coalesce($2, language),
                   week_start = coalesce($3, week_start), date_format = coalesce($4, date_format),
                   notification_settings = jsonb_strip_nulls(
                       notification_settings || coalesce($5::jsonb, '{}'::jsonb)),
                   settings = CASE WHEN $6::jsonb IS NULL THEN settings
                              ELSE settings || jsonb_build_object(
                                  'dataProtection', coalesce(settings -> 'dataProtection', '{}'::jsonb) || $6)
                              END,
                   updated_by = $7
             WHERE tenant_id = zygo.current_tenant_id()
            """,
            [
                .text(timezone),
                .text(language),
                .int2(weekStart),
                .text(dateFormat),
                .jsonb(notifications),
                .jsonb(dataProtection),
                .identifier(callerID),
            ]
        )
    }

    /// Second factor, single sign-on and address list of the workspace; what is absent stays.
    package static func changeSecurity(
        mfaRequired: Bool?,
        ssoEnabled: Bool?,
        ipBlocks: [String]?,
        at: Timestamp,
        callerID: UserID
    ) -> Statement<Int> {
        .exec(
            "tenantSettings.changeSecurity",
            """
            -- tenantSettings.changeSecurity
            UPDATE tenant_security_config
               SET mfa_required = coalesce($1, mfa_required),
                   allowed_login_methods = CASE
                   WHEN $2::boolean IS NULL THEN allowed_login_methods
                   WHEN $2 AND NOT ('sso' = ANY (allowed_login_methods)) THEN array_append(allowed_login_methods, 'sso')
                   WHEN NOT $2 AND cardinality(allowed_login_methods) > 1
                   THEN array_remove(allowed_login_methods, 'sso')
                   ELSE allowed_login_methods
                   END,
                   ip_allowlist = coalesce($3::text[]::cidr[], ip_allowlist),
                   policy_changed_at = CASE
                   WHEN coalesce($1, mfa_required) <> mfa_required THEN $4
                   ELSE policy_changed_at
                   END,
                   updated_by = $5
             WHERE tenant_id = zygo.current_tenant_id()
            """,
            [.bool(mfaRequired), .bool(ssoEnabled), .textArray(ipBlocks), .timestamptz(at), .identifier(callerID)]
        )
    }

    /// State of the workspace with a slug, whoever asks.
    package static func statusOf(slug: String) -> Statement<String??> {
        .maybe(
            "tenantSettings.statusOf",
            """
            -- tenantSettings.statusOf
            SELECT found.status AS "status?"
              FROM zygo.resolve_slug($1::text) AS found
            """,
            [.text(slug)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> String? in
            try row.optionalString(0)
        }
    }

    /// One row of `tenantSettings.config`.
    package struct ConfigRow: Sendable, Hashable {
        package let id: TenantID
        package let slug: String
        package let name: String
        package let status: String
        package let primaryColor: String
        package let hasLogo: Bool
        package let deletionScheduledFor: Timestamp?
        package let deletionCancellableUntil: Timestamp?
        package let legalCompanyName: String?
        package let industry: String?
        package let companySize: String?
        package let website: WebURL?
        package let phone: String?
        package let addressLine1: String?
        package let addressLine2: String?
        package let city: String?
        package let state: String?
        package let postalCode: String?
        package let country: String?
        package let businessType: String?
        package let incorporationDate: CalendarDate?
        package let registrationNumber: String?
        package let taxNumber: String?
        package let vatNumber: String?
        package let planName: String
        package let wireTier: String
        package let limits: JSONValue
        package let planFeatures: [String]
        package let addedFeatures: [String]
        package let isTrial: Bool
        package let timezone: String
        package let language: String
        package let weekStart: Int
        package let dateFormat: String
        package let notificationSettings: JSONObject
        package let limitOverrides: JSONValue
        package let settings: JSONObject
        package let mfaRequired: Bool
        package let isSSOEnabled: Bool
        package let ipAllowlist: [String]
        package let customDomain: String?
        package let tenantVersion: Int
        package let settingsVersion: Int
        package let securityVersion: Int
        package let users: Int
        package let nodes: Int
        package let executions: Int
        package let storageBytes: Int
    }
}
