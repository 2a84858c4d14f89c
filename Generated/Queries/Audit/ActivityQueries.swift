// Generated from Sources/Areas/Audit/Activity.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Audit/Activity.sql`.
package enum ActivityQueries {
    /// Whether a person is or was in the context's workspace.
    package static func isMember(userID: UserID) -> Statement<Bool> {
        .one(
            "activity.isMember",
            """
            -- activity.isMember
            SELECT EXISTS (
                   SELECT 1
                     FROM tenant_members AS member
                    WHERE member.user_id = $1) AS "is_member!"
            """,
            [.identifier(userID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }
}
