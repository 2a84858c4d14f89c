// Generated from Sources/Areas/Audit/Workspaces.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Audit/Workspaces.sql`.
package enum WorkspacesQueries {
    /// A workspace by its slug or its id, for people who look after the installation.
    package static func byName(slug: String, id: WireUUID?) -> Statement<TenantID?> {
        .maybe(
            "workspaces.byName",
            """
            -- workspaces.byName
            SELECT tenant.id
              FROM tenants AS tenant
             WHERE tenant.slug = $1
                OR tenant.id = $2::uuid
             LIMIT 1
            """,
            [.text(slug), .uuid(id)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> TenantID in
            try row.identifier(0, TenantID.self)
        }
    }
}
