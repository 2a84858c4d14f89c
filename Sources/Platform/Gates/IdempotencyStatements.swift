// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the table knows of a key.
struct IdempotencyRecord: Sendable {
    enum Outcome: String, Sendable {
        /// First use, or the former try died: do the work.
        case started, taken_over
        case in_progress, completed, reused
    }

    let outcome: Outcome
    let id: UUID
    let status: Int?
    let headers: JSONValue?
    let bodySealed: String?
}

/// Statements of the idempotency records: rows of a caller live under its row security, rows of public operations
/// behind definer functions.
enum IdempotencyStatements {
    struct Key: Sendable {
        let principal: String
        let operationID: String
        let keyDigest: [UInt8]
        let fingerprint: [UInt8]
        let userID: UUID?
        /// How long a use may last before another one takes its place.
        let leaseSeconds: Int
    }

    static func insert(_ key: Key) -> Statement<UUID?> {
        .maybe(
            "idempotency.insert",
            """
            -- idempotency.insert
            INSERT INTO idempotency_keys (user_id, principal, operation_id, key_hash, fingerprint, lease_expires_at)
            VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
                ON CONFLICT DO NOTHING
            RETURNING id
            """,
            [
                .uuid(key.userID), .text(key.principal), .text(key.operationID), .bytea(key.keyDigest),
                .bytea(key.fingerprint), .int4(key.leaseSeconds),
            ]
        ) { (row: SQLRow) throws(SQLDecodingError) -> UUID in try row.uuid(0) }
    }

    /// The row of a key that was used before; a lapsed lease or an expired row is taken over in the same statement.
    static func find(_ key: Key) -> Statement<IdempotencyRecord> {
        .one(
            "idempotency.find",
            """
            -- idempotency.find
              WITH old AS (
                   SELECT id, status, fingerprint, lease_expires_at, expires_at, response_status, response_headers,
                          response_body_sealed
                     FROM idempotency_keys
                    WHERE tenant_id IS NOT DISTINCT FROM zygo.current_tenant_id()
                      AND principal = $1
                      AND operation_id = $2
                      AND key_hash = $3
                      FOR UPDATE),
                   taken AS (
                   UPDATE idempotency_keys AS record
                      SET status = 'in_progress',
                          fingerprint = $4,
                          lease_expires_at = now() + make_interval(secs => $5),
                          expires_at = CASE WHEN old.expires_at <= now() THEN now() + interval '24 hours'
                                            ELSE old.expires_at END,
                          response_status = NULL,
                          response_headers = NULL,
                          response_body_sealed = NULL
                     FROM old
                    WHERE record.id = old.id
                      AND (old.expires_at <= now()
                           OR (old.status = 'in_progress' AND old.fingerprint = $4 AND old.lease_expires_at <= now()))
                RETURNING record.id)
            SELECT CASE WHEN taken.id IS NOT NULL THEN 'taken_over'
                        WHEN old.fingerprint <> $4 THEN 'reused'
                        ELSE old.status END,
                   old.id, old.response_status, old.response_headers, old.response_body_sealed
              FROM old
              LEFT JOIN taken ON taken.id = old.id
            """,
            [
                .text(key.principal), .text(key.operationID), .bytea(key.keyDigest), .bytea(key.fingerprint),
                .int4(key.leaseSeconds),
            ], record)
    }

    static func beginPublic(_ key: Key) -> Statement<IdempotencyRecord> {
        .one(
            "idempotency.beginPublic",
            """
            -- idempotency.beginPublic
            SELECT outcome, record_id, response_status, response_headers, response_body_sealed
              FROM zygo.public_idempotency_begin($1, $2, $3, $4)
            """,
            [.text(key.principal), .text(key.operationID), .bytea(key.keyDigest), .bytea(key.fingerprint)], record)
    }

    static func complete(_ id: UUID, status: Int, headers: JSONValue, bodySealed: String) -> Statement<Int> {
        .exec(
            "idempotency.complete",
            """
            -- idempotency.complete
            UPDATE idempotency_keys
               SET status = 'completed',
                   response_status = $2,
                   response_headers = $3,
                   response_body_sealed = $4
             WHERE id = $1
            """, [.uuid(id), .int2(status), .jsonb(headers), .text(bodySealed)])
    }

    static func completePublic(
        _ id: UUID, principal: String, status: Int, headers: JSONValue, bodySealed: String
    ) -> Statement<Int> {
        .exec(
            "idempotency.completePublic",
            """
            -- idempotency.completePublic
            SELECT zygo.public_idempotency_complete($1, $2, $3, $4, $5, false, NULL)
            """, [.uuid(id), .text(principal), .int4(status), .jsonb(headers), .text(bodySealed)])
    }

    static func releasePublic(_ id: UUID, principal: String) -> Statement<Int> {
        .exec(
            "idempotency.releasePublic",
            """
            -- idempotency.releasePublic
            SELECT zygo.public_idempotency_release($1, $2)
            """, [.uuid(id), .text(principal)])
    }

    /// Lets a retry run at once after a failure that is not to be repeated to it.
    static func release(_ id: UUID) -> Statement<Int> {
        .exec(
            "idempotency.release",
            """
            -- idempotency.release
            UPDATE idempotency_keys
               SET lease_expires_at = now()
             WHERE id = $1
               AND status = 'in_progress'
            """, [.uuid(id)])
    }

    @Sendable private static func record(_ row: SQLRow) throws(SQLDecodingError) -> IdempotencyRecord {
        guard let outcome = IdempotencyRecord.Outcome(rawValue: try row.string(0)) else {
            throw SQLDecodingError(column: 0, reason: "unknown outcome")
        }
        return IdempotencyRecord(
            outcome: outcome, id: try row.uuid(1), status: try row.optionalInt(2),
            headers: try row.optionalJSON(3, JSONValue.self), bodySealed: try row.optionalString(4))
    }
}
