// Generated from Sources/Areas/Tenancy/Tenants.sql. Edit that file, then run scripts/generate.
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

    /// One row of `tenants.features`.
    package struct FeatureRow: Sendable, Hashable {
        package let feature: String
        package let isEnabled: Bool
        package let source: String
        package let expiresAt: Timestamp?
    }
}
