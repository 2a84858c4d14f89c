// Generated from Sources/Areas/Secrets/APIKeys.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Secrets/APIKeys.sql`.
package enum APIKeysQueries {
    /// One key of the workspace; one whose time is over says so before anybody wrote it down.
    package static func byID(at: Timestamp, keyID: ApiKeyID) -> Statement<KeyRow?> {
        .maybe(
            "aPIKeys.byID",
            """
            -- aPIKeys.byID
            SELECT key.id, key.user_id, key.name, key.description, key.key_prefix, key.scopes,
                   CASE WHEN key.status = 'active' AND key.expires_at <= $1 THEN 'expired' ELSE key.status END AS "status!",
                   key.expires_at, key.usage_count, key.last_used_at, host(key.last_used_ip) AS "last_used_ip?", key.created_at,
                   key.revoked_at, key.revoked_by
              FROM api_keys AS key
             WHERE key.id = $2
            """,
            [.timestamptz(at), .identifier(keyID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> KeyRow in
            try KeyRow(
                id: row.identifier(0, ApiKeyID.self),
                userID: row.identifier(1, UserID.self),
                name: row.string(2),
                description: row.optionalString(3),
                keyPrefix: row.string(4),
                scopes: row.stringArray(5),
                status: row.string(6),
                expiresAt: row.optionalTimestamp(7),
                usageCount: row.int(8),
                lastUsedAt: row.optionalTimestamp(9),
                lastUsedIP: row.optionalString(10),
                createdAt: row.timestamp(11),
                revokedAt: row.optionalTimestamp(12),
                revokedBy: row.optionalIdentifier(13, UserID.self)
            )
        }
    }

    /// Keys of the workspace, newest first.
    package static func page(
        at: Timestamp,
        status: String?,
        ownerID: UserID?,
        afterAt: Timestamp?,
        afterID: WireUUID?,
        limit: Int,
        offset: Int
    ) -> Statement<[KeyRow]> {
        .many(
            "aPIKeys.page",
            """
            -- aPIKeys.page
            SELECT key.id, key.user_id, key.name, key.description, key.key_prefix, key.scopes,
                   CASE WHEN key.status = 'active' AND key.expires_at <= $1 THEN 'expired' ELSE key.status END AS "status!",
                   key.expires_at, key.usage_count, key.last_used_at, host(key.last_used_ip) AS "last_used_ip?", key.created_at,
                   key.revoked_at, key.revoked_by
              FROM api_keys AS key
             WHERE ($2::text IS NULL
                    OR CASE WHEN key.status = 'active' AND key.expires_at <= $1 THEN 'expired' ELSE key.status END = $2)
               AND ($3::uuid IS NULL OR key.user_id = $3)
               AND ($4::timestamptz IS NULL OR (key.created_at, key.id) < ($4, $5::uuid))
             ORDER BY key.created_at DESC, key.id DESC
             LIMIT $6
            OFFSET $7
            """,
            [
                .timestamptz(at),
                .text(status),
                .identifier(ownerID),
                .timestamptz(afterAt),
                .uuid(afterID),
                .int8(limit),
                .int8(offset),
            ]
        ) { (row: SQLRow) throws(SQLDecodingError) -> KeyRow in
            try KeyRow(
                id: row.identifier(0, ApiKeyID.self),
                userID: row.identifier(1, UserID.self),
                name: row.string(2),
                description: row.optionalString(3),
                keyPrefix: row.string(4),
                scopes: row.stringArray(5),
                status: row.string(6),
                expiresAt: row.optionalTimestamp(7),
                usageCount: row.int(8),
                lastUsedAt: row.optionalTimestamp(9),
                lastUsedIP: row.optionalString(10),
                createdAt: row.timestamp(11),
                revokedAt: row.optionalTimestamp(12),
                revokedBy: row.optionalIdentifier(13, UserID.self)
            )
        }
    }

    /// The same keys in front of a place, nearest first.
    package static func pageBefore(
        at: Timestamp,
        status: String?,
        ownerID: UserID?,
        beforeAt: Timestamp,
        beforeID: WireUUID,
        limit: Int
    ) -> Statement<[KeyRow]> {
        .many(
            "aPIKeys.pageBefore",
            """
            -- aPIKeys.pageBefore
            SELECT key.id, key.user_id, key.name, key.description, key.key_prefix, key.scopes,
                   CASE WHEN key.status = 'active' AND key.expires_at <= $1 THEN 'expired' ELSE key.status END AS "status!",
                   key.expires_at, key.usage_count, key.last_used_at, host(key.last_used_ip) AS "last_used_ip?", key.created_at,
                   key.revoked_at, key.revoked_by
              FROM api_keys AS key
             WHERE ($2::text IS NULL
                    OR CASE WHEN key.status = 'active' AND key.expires_at <= $1 THEN 'expired' ELSE key.status END = $2)
               AND ($3::uuid IS NULL OR key.user_id = $3)
               AND (key.created_at, key.id) > ($4::timestamptz, $5::uuid)
             ORDER BY key.created_at, key.id
             LIMIT $6
            """,
            [
                .timestamptz(at),
                .text(status),
                .identifier(ownerID),
                .timestamptz(beforeAt),
                .uuid(beforeID),
                .int8(limit),
            ]
        ) { (row: SQLRow) throws(SQLDecodingError) -> KeyRow in
            try KeyRow(
                id: row.identifier(0, ApiKeyID.self),
                userID: row.identifier(1, UserID.self),
                name: row.string(2),
                description: row.optionalString(3),
                keyPrefix: row.string(4),
                scopes: row.stringArray(5),
                status: row.string(6),
                expiresAt: row.optionalTimestamp(7),
                usageCount: row.int(8),
                lastUsedAt: row.optionalTimestamp(9),
                lastUsedIP: row.optionalString(10),
                createdAt: row.timestamp(11),
                revokedAt: row.optionalTimestamp(12),
                revokedBy: row.optionalIdentifier(13, UserID.self)
            )
        }
    }

    /// Number of these keys, counted no further than the limit.
    package static func total(status: String?, at: Timestamp, ownerID: UserID?, countLimit: Int) -> Statement<Int> {
        .count(
            "aPIKeys.total",
            """
            -- aPIKeys.total
            SELECT count(*)
              FROM (SELECT key.id
                      FROM api_keys AS key
                     WHERE ($1::text IS NULL
                            OR CASE WHEN key.status = 'active' AND key.expires_at <= $2 THEN 'expired' ELSE key.status END
                               = $1)
                       AND ($3::uuid IS NULL OR key.user_id = $3)
                     LIMIT $4) AS counted
            """,
            [.text(status), .timestamptz(at), .identifier(ownerID), .int8(countLimit)]
        )
    }

    /// Holds the number of keys of the workspace until the end, so that two callers do not both take the last place.
    package static func lockCount() -> Statement<Int> {
        .exec(
            "aPIKeys.lockCount",
            """
            -- aPIKeys.lockCount
            SELECT pg_advisory_xact_lock(hashtextextended('zygo.api_keys.' || zygo.current_tenant_id()::text, 0))
            """,
            []
        )
    }

    /// Usable keys of the workspace and of the caller, and how many the plan allows of each.
    package static func limits(at: Timestamp, callerID: UserID) -> Statement<LimitsRow> {
        .one(
            "aPIKeys.limits",
            """
            -- aPIKeys.limits
            SELECT (SELECT count(*)
                      FROM api_keys AS key
                     WHERE key.status = 'active'
                       AND (key.expires_at IS NULL OR key.expires_at > $1)) AS "taken!",
                   (SELECT count(*)
                      FROM api_keys AS key
                     WHERE key.status = 'active'
                       AND (key.expires_at IS NULL OR key.expires_at > $1)
                       AND key.user_id = $2) AS "taken_by_caller!",
                   coalesce(
                       CASE WHEN coalesce((settings.limit_overrides #>> '{max_api_keys,expires_at}')::timestamptz > $1, true)
                       THEN (settings.limit_overrides #>> '{max_api_keys,value}')::int8
                       END,
                       (plan.limits ->> 'max_api_keys')::int8, -1) AS "limit!",
                   coalesce((plan.limits ->> 'max_api_keys_per_user')::int8, -1) AS "caller_limit!",
                   plan.key AS plan_key,
                   coalesce(
                       (SELECT exception.enabled
                          FROM tenant_features AS exception
                         WHERE exception.feature = 'ipAllowlist'
                           AND (exception.expires_at IS NULL OR exception.expires_at > $1)),
                       'ipAllowlist' = ANY (plan.features)) AS "has_networks!",
                   (SELECT smallest.wire_tier
                      FROM plan_catalog AS smallest
                     WHERE 'ipAllowlist' = ANY (smallest.features)
                       AND smallest.is_active
                     ORDER BY smallest.rank
                     LIMIT 1) AS "networks_plan?"
              FROM tenants AS tenant
              JOIN plan_catalog AS plan ON plan.key = tenant.plan
              LEFT JOIN tenant_settings AS settings ON settings.tenant_id = tenant.id
             WHERE tenant.id = zygo.current_tenant_id()
            """,
            [.timestamptz(at), .identifier(callerID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> LimitsRow in
            try LimitsRow(
                taken: row.int(0),
                takenByCaller: row.int(1),
                limit: row.int(2),
                callerLimit: row.int(3),
                planKey: row.string(4),
                hasNetworks: row.bool(5),
                networksPlan: row.optionalString(6)
            )
        }
    }

    /// A key of the caller.
    package static func insert(
        keyID: ApiKeyID,
        callerID: UserID,
        name: String,
        description: String?,
        environment: String,
        keyPrefix: String,
        keyHash: [UInt8],
        scopes: [String],
        allowedIPs: [String],
        rateLimitPerMinute: Int?,
        expiresAt: Timestamp?,
        at: Timestamp
    ) -> Statement<Int> {
        .exec(
            "aPIKeys.insert",
            """
            -- aPIKeys.insert
            INSERT INTO api_keys (
                   id, user_id, name, description, environment, key_prefix, key_hash, scopes, allowed_ips, rate_limit_per_minute,
                   expires_at, created_at)
            VALUES (
                   $1, $2, $3, $4, $5, $6, $7, $8,
                   ARRAY(SELECT network(given.range::inet)::cidr FROM unnest($9::text[]) AS given (range)),
                   $10, $11, $12)
            """,
            [
                .identifier(keyID),
                .identifier(callerID),
                .text(name),
                .text(description),
                .text(environment),
                .text(keyPrefix),
                .bytea(keyHash),
                .textArray(scopes),
                .textArray(allowedIPs),
                .int4(rateLimitPerMinute),
                .timestamptz(expiresAt),
                .timestamptz(at),
            ]
        )
    }

    /// Days that a key of the workspace lives at most; 0 without a bound.
    package static func longestLife() -> Statement<Int> {
        .one(
            "aPIKeys.longestLife",
            """
            -- aPIKeys.longestLife
            SELECT coalesce(max(config.api_key_max_days), 0) AS "days!"
              FROM tenant_security_config AS config
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> Int in
            try row.int(0)
        }
    }

    /// What a change of a key depends on; holds the key until the end.
    package static func lockToChange(at: Timestamp, keyID: ApiKeyID) -> Statement<ChangeRow?> {
        .maybe(
            "aPIKeys.lockToChange",
            """
            -- aPIKeys.lockToChange
            SELECT key.id, key.user_id, key.name, key.environment, key.scopes, key.key_prefix,
                   CASE WHEN key.status = 'active' AND key.expires_at <= $1 THEN 'expired' ELSE key.status END AS "status!",
                   key.expires_at, key.created_at, key.revoked_at
              FROM api_keys AS key
             WHERE key.id = $2
               FOR NO KEY UPDATE OF key
            """,
            [.timestamptz(at), .identifier(keyID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ChangeRow in
            try ChangeRow(
                id: row.identifier(0, ApiKeyID.self),
                userID: row.identifier(1, UserID.self),
                name: row.string(2),
                environment: row.string(3),
                scopes: row.stringArray(4),
                keyPrefix: row.string(5),
                status: row.string(6),
                expiresAt: row.optionalTimestamp(7),
                createdAt: row.timestamp(8),
                revokedAt: row.optionalTimestamp(9)
            )
        }
    }

    /// Takes a key away for good.
    package static func revoke(at: Timestamp, callerID: UserID, keyID: ApiKeyID) -> Statement<Int> {
        .exec(
            "aPIKeys.revoke",
            """
            -- aPIKeys.revoke
            UPDATE api_keys
               SET status = 'revoked',
                   revoked_at = $1,
                   revoked_by = $2,
                   revoke_reason = 'user'
             WHERE id = $3
            """,
            [.timestamptz(at), .identifier(callerID), .identifier(keyID)]
        )
    }

    /// Another secret under the same id; the former one opens nothing any more.
    package static func regenerate(
        keyPrefix: String,
        keyHash: [UInt8],
        expiresAt: Timestamp?,
        keyID: ApiKeyID
    ) -> Statement<Int> {
        .exec(
            "aPIKeys.regenerate",
            """
            -- aPIKeys.regenerate
            UPDATE api_keys
               SET key_prefix = $1,
                   key_hash = $2,
                   status = 'active',
                   expires_at = $3
             WHERE id = $4
            """,
            [.text(keyPrefix), .bytea(keyHash), .timestamptz(expiresAt), .identifier(keyID)]
        )
    }

    /// One row of `aPIKeys.byID`.
    package struct KeyRow: Sendable, Hashable {
        package let id: ApiKeyID
        package let userID: UserID
        package let name: String
        package let description: String?
        package let keyPrefix: String
        package let scopes: [String]
        package let status: String
        package let expiresAt: Timestamp?
        package let usageCount: Int
        package let lastUsedAt: Timestamp?
        package let lastUsedIP: String?
        package let createdAt: Timestamp
        package let revokedAt: Timestamp?
        package let revokedBy: UserID?
    }

    /// One row of `aPIKeys.limits`.
    package struct LimitsRow: Sendable, Hashable {
        package let taken: Int
        package let takenByCaller: Int
        package let limit: Int
        package let callerLimit: Int
        package let planKey: String
        package let hasNetworks: Bool
        package let networksPlan: String?
    }

    /// One row of `aPIKeys.lockToChange`.
    package struct ChangeRow: Sendable, Hashable {
        package let id: ApiKeyID
        package let userID: UserID
        package let name: String
        package let environment: String
        package let scopes: [String]
        package let keyPrefix: String
        package let status: String
        package let expiresAt: Timestamp?
        package let createdAt: Timestamp
        package let revokedAt: Timestamp?
    }
}
