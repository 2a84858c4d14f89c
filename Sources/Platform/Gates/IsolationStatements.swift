// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the security role may ask and keep.
enum IsolationStatements {
    /// The workspace that a row belongs to; nil where there is no such row.
    static func locate(_ named: NamedIdentifier) -> Statement<UUID?> {
        .one(
            "isolation.locate",
            """
            -- isolation.locate
            SELECT security.locate($1, $2)
            """, [.text(named.resource), .uuid(named.id)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> UUID? in try row.optionalUUID(0) }
    }

    /// Keeps an attempt; gives the id of its row, which a repetition within a minute shares.
    static func record(_ violation: JSONValue) -> Statement<UUID> {
        .one(
            "isolation.record",
            """
            -- isolation.record
            SELECT security.record_violation($1)
            """, [.jsonb(violation)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> UUID in try row.uuid(0) }
    }

    /// How often a principal tried, by the times of the rules.
    static func attempts(of principal: UUID) -> Statement<ContainmentRules.Attempts> {
        .one(
            "isolation.attempts",
            """
            -- isolation.attempts
            SELECT recent, ordinary, critical
              FROM security.attempts_of($1, $2, $3)
            """,
            [
                .text(principal.wire), .interval(ContainmentRules.recentTime), .interval(ContainmentRules.wholeTime),
            ]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ContainmentRules.Attempts in
            ContainmentRules.Attempts(
                recent: try row.int(0), ordinary: try row.int(1), critical: try row.int(2))
        }
    }

    /// Opens an alert; false where it repeats an open one.
    static func openAlert(_ alert: JSONValue) -> Statement<Bool> {
        .one(
            "isolation.openAlert",
            """
            -- isolation.openAlert
            SELECT security.open_alert($1)
            """, [.jsonb(alert)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in try row.bool(0) }
    }

    /// Ends a session with its refresh tokens; how many ended, which is none where it was over.
    static func endSession(_ sessionID: UUID, of userID: UUID) -> Statement<Int> {
        .count(
            "isolation.endSession",
            """
            -- isolation.endSession
            WITH ended AS (
                 UPDATE sessions
                    SET revoked_at = now(),
                        revoked_reason = 'containment'
                  WHERE id = $1
                    AND user_id = $2
                    AND revoked_at IS NULL
                 RETURNING id),
                 tokens AS (
                 UPDATE refresh_tokens AS token
                    SET status = 'revoked',
                        successor_sealed = NULL
                   FROM ended
                  WHERE token.session_id = ended.id
                    AND token.status <> 'revoked'
                 RETURNING token.id)
            SELECT count(*)
              FROM ended
            """, [.uuid(sessionID), .uuid(userID)])
    }
}
