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
}
