// Generated from Sources/Areas/Tenancy/Usage.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Tenancy/Usage.sql`.
package enum UsageQueries {
    /// Workspaces with a counter that was not counted anew since a time, longest ago first.
    package static func due(before: Timestamp, limit: Int) -> Statement<[TenantID]> {
        .many(
            "usage.due",
            """
            -- usage.due
            SELECT usage.tenant_id
              FROM tenant_usage AS usage
             WHERE usage.metric IN ('storage_bytes', 'users')
               AND usage.period = 'all'
               AND coalesce(usage.reconciled_at, '-infinity') < $1::timestamptz
             GROUP BY usage.tenant_id
             ORDER BY min(coalesce(usage.reconciled_at, '-infinity')), usage.tenant_id
             LIMIT $2
            """,
            [.timestamptz(before), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> TenantID in
            try row.identifier(0, TenantID.self)
        }
    }

    /// Holds the counters of the context's workspace: whoever counts now waits until they are counted anew.
    package static func hold() -> Statement<[CounterRow]> {
        .many(
            "usage.hold",
            """
            -- usage.hold
            SELECT usage.metric, usage.value
              FROM tenant_usage AS usage
             WHERE usage.metric IN ('storage_bytes', 'users')
               AND usage.period = 'all'
             ORDER BY usage.metric
               FOR UPDATE OF usage
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> CounterRow in
            try CounterRow(
                metric: row.string(0),
                value: row.int(1)
            )
        }
    }

    /// Sets the counters of the context's workspace to what its tables say.
    package static func recount(at: Timestamp) -> Statement<[CountedRow]> {
        .many(
            "usage.recount",
            """
            -- usage.recount
            UPDATE tenant_usage AS usage
               SET value = CASE usage.metric WHEN 'users' THEN counted.people ELSE counted.bytes END, reconciled_at = $1
              FROM (SELECT (SELECT coalesce(sum(coalesce(file.size_bytes, file.declared_size)), 0)::int8
                              FROM files AS file
                             WHERE file.state IN ('uploading', 'ready')) AS bytes,
                           (SELECT count(*)
                              FROM tenant_members AS member
                             WHERE member.status IN ('active', 'suspended'))
                           + (SELECT count(*)
                                FROM team_invitations AS invitation
                               WHERE invitation.status = 'pending'
                                 AND invitation.expires_at > $1) AS people) AS counted
             WHERE usage.metric IN ('storage_bytes', 'users')
               AND usage.period = 'all'
            RETURNING usage.metric, usage.value
            """,
            [.timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> CountedRow in
            try CountedRow(
                metric: row.string(0),
                value: row.int(1)
            )
        }
    }

    /// One row of `usage.hold`.
    package struct CounterRow: Sendable, Hashable {
        package let metric: String
        package let value: Int
    }

    /// One row of `usage.recount`.
    package struct CountedRow: Sendable, Hashable {
        package let metric: String
        package let value: Int
    }
}
