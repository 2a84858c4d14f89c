// Generated from Sources/Areas/Tenancy/Tenants.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Tenancy/Tenants.sql`.
package enum TenantsQueries {
    /// Every feature that a plan has or the context's workspace was given, by name: a valid exception decides, else its plan.
    package static func features() -> Statement<[FeatureRow]> {
        .many(
            "tenants.features",
            """
            -- tenants.features
            SELECT known.feature AS "feature!", coalesce(exception.enabled, known.is_planned) AS "is_enabled!",
                   coalesce(exception.source, 'plan') AS "source!", exception.expires_at AS "expires_at?"
              FROM (SELECT offered.feature, bool_or(offered.is_planned) AS is_planned
                      FROM (SELECT unnest(plan.features) AS feature, plan.key = tenant.plan AS is_planned
                              FROM tenants AS tenant
                             CROSS JOIN plan_catalog AS plan
                            UNION ALL
                            SELECT given.feature, false
                              FROM tenant_features AS given) AS offered
                     GROUP BY offered.feature) AS known
              LEFT JOIN tenant_features AS exception
                ON exception.feature = known.feature
               AND (exception.expires_at IS NULL OR exception.expires_at > now())
             ORDER BY known.feature
             LIMIT 500
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> FeatureRow in
            try FeatureRow(
                feature: row.string(0),
                isEnabled: row.bool(1),
                source: row.string(2),
                expiresAt: row.optionalTimestamp(3)
            )
        }
    }

    /// What a workspace shows to everybody, by its slug.
    package static func branding(slug: String) -> Statement<BrandingRow?> {
        .maybe(
            "tenants.branding",
            """
            -- tenants.branding
            SELECT found.tenant_id AS "tenant_id?", found.slug AS "slug?", found.name AS "name?", found.status AS "status?",
                   found.logo_file_id IS NOT NULL AS "has_logo!", found.primary_color AS "primary_color?"
              FROM zygo.resolve_slug($1::text) AS found
            """,
            [.text(slug)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> BrandingRow in
            try BrandingRow(
                tenantID: row.optionalIdentifier(0, TenantID.self),
                slug: row.optionalString(1),
                name: row.optionalString(2),
                status: row.optionalString(3),
                hasLogo: row.bool(4),
                primaryColor: row.optionalString(5)
            )
        }
    }

    /// Ways to sign in to the context's workspace.
    package static func loginMethods() -> Statement<[String]?> {
        .maybe(
            "tenants.loginMethods",
            """
            -- tenants.loginMethods
            SELECT security.allowed_login_methods
              FROM tenant_security_config AS security
             LIMIT 1
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> [String] in
            try row.stringArray(0)
        }
    }

    /// When the calendar month ends, by UTC.
    package static func nextMonth() -> Statement<Timestamp> {
        .one(
            "tenants.nextMonth",
            """
            -- tenants.nextMonth
            SELECT (date_trunc('month', now() AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC' AS "resets_at!"
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> Timestamp in
            try row.timestamp(0)
        }
    }

    /// One row of `tenants.features`.
    package struct FeatureRow: Sendable, Hashable {
        package let feature: String
        package let isEnabled: Bool
        package let source: String
        package let expiresAt: Timestamp?
    }

    /// One row of `tenants.branding`.
    package struct BrandingRow: Sendable, Hashable {
        package let tenantID: TenantID?
        package let slug: String?
        package let name: String?
        package let status: String?
        package let hasLogo: Bool
        package let primaryColor: String?
    }
}
