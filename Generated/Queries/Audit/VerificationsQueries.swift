// Generated from Sources/Areas/Audit/Verifications.sql. Edit that file, then run scripts/generate.
package import ContractRuntime

/// The statements of `Sources/Areas/Audit/Verifications.sql`.
package enum VerificationsQueries {
    /// A verification that a worker takes up.
    package static func begin(fromSeq: Int, toSeq: Int?, callerID: WireUUID) -> Statement<WireUUID> {
        .one(
            "verifications.begin",
            """
            -- verifications.begin
            INSERT INTO audit.integrity_runs (tenant_id, chain_id, kind, from_seq, to_seq, requested_by)
            VALUES (zygo.current_tenant_id(), zygo.current_tenant_id(), 'range', $1, $2, $3)
            RETURNING id
            """,
            [.int8(fromSeq), .int8(toSeq), .uuid(callerID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> WireUUID in
            try row.uuid(0)
        }
    }

    /// One verification of the workspace.
    package static func byID(runID: WireUUID) -> Statement<StateRow?> {
        .maybe(
            "verifications.byID",
            """
            -- verifications.byID
            SELECT run.status, run.from_seq, run.to_seq, run.records_checked, run.anchors_checked, run.broken_at, run.issues,
                   run.created_at, run.finished_at
              FROM audit.integrity_runs AS run
             WHERE run.id = $1
               AND run.kind = 'range'
            """,
            [.uuid(runID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> StateRow in
            try StateRow(
                status: row.string(0),
                fromSeq: row.optionalInt(1),
                toSeq: row.optionalInt(2),
                recordsChecked: row.int(3),
                anchorsChecked: row.int(4),
                brokenAt: row.optionalInt(5),
                issues: row.json(6, JSONValue.self),
                createdAt: row.timestamp(7),
                finishedAt: row.optionalTimestamp(8)
            )
        }
    }

    /// The oldest verification that nobody works on, or whose worker has been silent; its first version is nobody's.
    package static func claim(silentSince: Timestamp) -> Statement<RunRow?> {
        .maybe(
            "verifications.claim",
            """
            -- verifications.claim
            UPDATE audit.integrity_runs AS run
               SET started_at = now()
             WHERE run.id = (
                   SELECT due.id
                     FROM audit.integrity_runs AS due
                    WHERE due.kind = 'range'
                      AND due.status = 'running'
                      AND (due.row_version = 1 OR due.updated_at < $1)
                    ORDER BY due.created_at
                    LIMIT 1
                      FOR UPDATE SKIP LOCKED)
            RETURNING run.id, run.chain_id AS "chain_id!", run.from_seq, run.to_seq, run.created_at
            """,
            [.timestamptz(silentSince)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RunRow in
            try RunRow(
                id: row.uuid(0),
                chainID: row.uuid(1),
                fromSeq: row.optionalInt(2),
                toSeq: row.optionalInt(3),
                createdAt: row.timestamp(4)
            )
        }
    }

    /// How far a verification is.
    package static func progress(recordsChecked: Int, runID: WireUUID) -> Statement<Int> {
        .exec(
            "verifications.progress",
            """
            -- verifications.progress
            UPDATE audit.integrity_runs
               SET records_checked = $1
             WHERE id = $2
               AND status = 'running'
            """,
            [.int8(recordsChecked), .uuid(runID)]
        )
    }

    /// What a verification found.
    package static func settle(
        status: String,
        recordsChecked: Int,
        anchorsChecked: Int,
        brokenAt: Int?,
        issues: JSONValue,
        at: Timestamp,
        runID: WireUUID
    ) -> Statement<Int> {
        .exec(
            "verifications.settle",
            """
            -- verifications.settle
            UPDATE audit.integrity_runs
               SET status = $1,
                   records_checked = $2,
                   anchors_checked = $3,
                   broken_at = $4,
                   issues = $5,
                   finished_at = $6
             WHERE id = $7
               AND status = 'running'
            """,
            [
                .text(status),
                .int8(recordsChecked),
                .int4(anchorsChecked),
                .int8(brokenAt),
                .jsonb(issues),
                .timestamptz(at),
                .uuid(runID),
            ]
        )
    }

    /// One row of `verifications.byID`.
    package struct StateRow: Sendable, Hashable {
        package let status: String
        package let fromSeq: Int?
        package let toSeq: Int?
        package let recordsChecked: Int
        package let anchorsChecked: Int
        package let brokenAt: Int?
        package let issues: JSONValue
        package let createdAt: Timestamp
        package let finishedAt: Timestamp?
    }

    /// One row of `verifications.claim`.
    package struct RunRow: Sendable, Hashable {
        package let id: WireUUID
        package let chainID: WireUUID
        package let fromSeq: Int?
        package let toSeq: Int?
        package let createdAt: Timestamp
    }
}
