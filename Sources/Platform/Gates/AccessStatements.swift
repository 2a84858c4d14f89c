// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The one statement behind authentication, tenant state and permissions; runs under the claimed user and tenant.
///
/// Rights are resolved on one snapshot: primary role and valid secondary roles, plus direct grants, minus denials.
struct AccessStatements: Sendable {
    /// Catalogue index of each permission key.
    let permissionIndex: [String: Int]

    func record(sessionID: UUID, userID: UUID) -> Statement<AccessRecord?> {
        let index: [String: Int] = permissionIndex
        return .maybe("gates.accessRecord", Self.text, [.uuid(sessionID), .uuid(userID)]) {
            (row: SQLRow) throws(SQLDecodingError) -> AccessRecord in try Self.decode(row, index)
        }
    }

    /// The session behind an opaque token; its digest is the proof, so no context is needed.
    func place(digest: [UInt8]) -> Statement<SessionPlace?> {
        .maybe(
            "gates.sessionPlace",
            """
            -- gates.sessionPlace
            SELECT session_id, user_id, tenant_id
              FROM zygo.session_by_token($1)
            """, [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> SessionPlace in
            SessionPlace(id: try row.uuid(0), userID: try row.uuid(1), tenantID: try row.optionalUUID(2))
        }
    }

    /// The same for the owner of an API key, which takes the place of the session.
    func keyRecord(keyID: UUID, userID: UUID) -> Statement<AccessRecord?> {
        let index: [String: Int] = permissionIndex
        return .maybe("gates.keyRecord", Self.keyText, [.uuid(keyID), .uuid(userID)]) {
            (row: SQLRow) throws(SQLDecodingError) -> AccessRecord in
            var record: AccessRecord = try Self.decode(row, index)
            record.key = KeyState(
                digest: try row.bytes(41), name: try row.string(42), status: try row.string(43),
                expiresAt: try row.optionalTimestamp(44), scopes: try row.stringArray(45),
                allowedNetworks: try row.stringArray(46), perMinuteMax: try row.optionalInt(47))
            return record
        }
    }

    /// The key with that digest; the digest is the proof, so no context is needed.
    func keyPlace(digest: [UInt8]) -> Statement<SessionPlace?> {
        .maybe(
            "gates.keyPlace",
            """
            -- gates.keyPlace
            SELECT key_id, user_id, tenant_id
              FROM zygo.api_key_by_hash($1)
            """, [.bytea(digest)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> SessionPlace in
            SessionPlace(id: try row.uuid(0), userID: try row.uuid(1), tenantID: try row.optionalUUID(2))
        }
    }

    /// Written at most once a minute and session.
    func touch(sessionID: UUID, idle: Duration) -> Statement<Int> {
        .exec("gates.touchSession", Self.touchText, [.uuid(sessionID), .interval(idle)])
    }

    private static let touchText: String = """
        -- gates.touchSession
        UPDATE sessions
           SET last_activity_at = now(),
               idle_expires_at = CASE WHEN idle_expires_at IS NULL THEN NULL
                                      ELSE least(expires_at, now() + (idle_expires_at - last_activity_at)) END
         WHERE id = $1
           AND last_activity_at < now() - $2::interval
        """

    private static let text: String =
        "-- gates.accessRecord\n" + columns + "\n  FROM sessions AS s\n" + joins

    private static let keyText: String =
        "-- gates.keyRecord\n" + columns
            + """
            ,
                   s.key_hash, s.name, s.status, s.key_expires_at, s.scopes, s.allowed_ips::text[],
                   s.rate_limit_per_minute
              FROM (SELECT key.id, key.user_id, key.tenant_id, key.revoked_at, NULL::timestamptz AS locked_at,
                           NULL::timestamptz AS idle_expires_at,
                           coalesce(key.expires_at, '9999-12-31 00:00:00+00'::timestamptz) AS expires_at,
                           key.created_at AS auth_time, NULL::timestamptz AS reauth_at,
                           NULL::timestamptz AS mfa_verified_at,
                           coalesce(key.last_used_at, key.created_at) AS last_activity_at,
                           key.key_hash, key.name, key.status, key.expires_at AS key_expires_at, key.scopes,
                           key.allowed_ips, key.rate_limit_per_minute
                      FROM api_keys AS key) AS s

            """ + joins

    private static let columns: String = """
        SELECT s.id, s.user_id, s.tenant_id, s.revoked_at, s.locked_at, s.idle_expires_at, s.expires_at,
               s.auth_time, s.reauth_at, s.mfa_verified_at, s.last_activity_at,
               u.status, u.email_verified, u.phone_verified, u.mfa_enabled, coalesce(c.token_epoch, 0),
               c.password_breached_at, u.created_at,
               t.slug, t.status, t.plan,
               coalesce((SELECT bill.status = 'paused' FROM subscriptions AS bill WHERE bill.tenant_id = t.id), false),
               coalesce(p.mfa_required, false), coalesce(p.mfa_deadline_days, 0),
               coalesce(p.require_phone_verification, false), coalesce(p.phone_verification_deadline_days, 0),
               p.policy_changed_at, coalesce(p.ip_allowlist::text[], '{}'),
               m.status, m.is_owner, m.joined_at, held.level, held.ids, allowed.keys,
               least(held.until, allowed.until),
               ARRAY(SELECT plan.feature
                       FROM (SELECT unnest(catalogue.features) AS feature
                               FROM plan_catalog AS catalogue
                              WHERE catalogue.key = t.plan) AS plan
                      WHERE NOT EXISTS (
                            SELECT 1
                              FROM tenant_features AS closed
                             WHERE closed.feature = plan.feature
                               AND NOT closed.enabled
                               AND (closed.expires_at IS NULL OR closed.expires_at > now()))
                     UNION
                     SELECT opened.feature
                       FROM tenant_features AS opened
                      WHERE opened.enabled
                        AND (opened.expires_at IS NULL OR opened.expires_at > now())),
               m.mfa_reset_at, owed.id, owed.amount_due, owed.currency,
               CASE WHEN u.mfa_enabled
                    THEN ARRAY(SELECT factor.type
                                 FROM mfa_tokens AS factor
                                WHERE factor.user_id = s.user_id
                                  AND factor.type IN ('totp', 'sms')
                                  AND factor.is_verified
                                ORDER BY factor.is_primary DESC, factor.created_at)
                    ELSE '{}' END
        """

    /// From the session, or what stands for it, to everything else.
    private static let joins: String = """
          JOIN users AS u ON u.id = s.user_id
          LEFT JOIN user_credentials AS c ON c.user_id = s.user_id
          LEFT JOIN tenants AS t ON t.id = s.tenant_id
          LEFT JOIN tenant_security_config AS p ON p.tenant_id = s.tenant_id
          LEFT JOIN tenant_members AS m ON m.tenant_id = s.tenant_id AND m.user_id = s.user_id
          LEFT JOIN LATERAL (
               SELECT min(r.hierarchy_level) AS level, array_agg(r.id ORDER BY r.hierarchy_level, r.id) AS ids,
                      min(a.expires_at) AS until
                 FROM (SELECT m.primary_role_id AS role_id, NULL::timestamptz AS expires_at
                       UNION ALL
                       SELECT x.role_id, x.expires_at
                         FROM user_roles AS x
                        WHERE x.user_id = s.user_id
                          AND x.status = 'active'
                          AND (x.expires_at IS NULL OR x.expires_at > now())) AS a
                 JOIN roles AS r ON r.id = a.role_id) AS held ON m.status = 'active'
          LEFT JOIN LATERAL (
               SELECT array_agg(k.key) AS keys,
                      (SELECT min(d.expires_at)
                         FROM user_permissions AS d
                        WHERE d.user_id = s.user_id
                          AND d.expires_at > now()) AS until
                 FROM zygo.effective_permissions(s.user_id) AS e
                 JOIN permissions AS k ON k.id = e.permission_id) AS allowed ON m.status = 'active'
          LEFT JOIN LATERAL (
               SELECT i.id, i.amount_due, i.currency
                 FROM subscriptions AS bill
                 JOIN invoices AS i ON i.tenant_id = bill.tenant_id AND i.subscription_id = bill.id
                WHERE bill.tenant_id = t.id
                  AND bill.status = 'paused'
                  AND i.status = 'open'
                ORDER BY i.due_date NULLS LAST, i.created_at
                LIMIT 1) AS owed ON true
         WHERE s.id = $1
           AND s.user_id = $2
        """

    private static func decode(_ row: SQLRow, _ index: [String: Int]) throws(SQLDecodingError) -> AccessRecord {
        let session: SessionState = SessionState(
            id: try row.uuid(0), userID: try row.uuid(1), tenantID: try row.optionalUUID(2),
            revokedAt: try row.optionalTimestamp(3), lockedAt: try row.optionalTimestamp(4),
            idleExpiresAt: try row.optionalTimestamp(5), expiresAt: try row.timestamp(6),
            authenticatedAt: try row.timestamp(7), reauthenticatedAt: try row.optionalTimestamp(8),
            mfaVerifiedAt: try row.optionalTimestamp(9), lastActivityAt: try row.timestamp(10))
        let account: AccountState = AccountState(
            status: try row.string(11), isEmailVerified: try row.bool(12), isPhoneVerified: try row.bool(13),
            hasSecondFactor: try row.bool(14), tokenEpoch: try row.int(15),
            passwordBreachedAt: try row.optionalTimestamp(16), createdAt: try row.timestamp(17),
            factors: try row.stringArray(40))
        return AccessRecord(
            session: session, account: account, tenant: try tenant(row), membership: try membership(row, index))
    }

    private static func tenant(_ row: SQLRow) throws(SQLDecodingError) -> TenantState? {
        guard let slug: String = try row.optionalString(18) else { return nil }
        return TenantState(
            slug: slug, status: try row.string(19), plan: try row.string(20), isReadOnly: try row.bool(21),
            requiresMFA: try row.bool(22), mfaDeadlineDays: try row.int(23), requiresPhone: try row.bool(24),
            phoneDeadlineDays: try row.int(25), policyChangedAt: try row.optionalTimestamp(26),
            allowedNetworks: try row.stringArray(27), features: Set(try row.stringArray(35)), debt: try debt(row))
    }

    private static func debt(_ row: SQLRow) throws(SQLDecodingError) -> OpenDebt? {
        guard let id: UUID = try row.optionalUUID(37) else { return nil }
        return OpenDebt(
            invoiceID: id, amountMinor: Int64(try row.int(38)), currency: try row.string(39))
    }

    private static func membership(
        _ row: SQLRow, _ index: [String: Int]
    ) throws(SQLDecodingError) -> MembershipState? {
        guard let status: String = try row.optionalString(28) else { return nil }
        let isOwner: Bool = try row.bool(29)
        let keys: [String] = try row.optionalStringArray(33) ?? []
        // The owner holds the whole catalogue, whatever rows say.
        let indices: [Int] = isOwner ? Array(index.values) : keys.compactMap { (key: String) -> Int? in index[key] }
        return MembershipState(
            status: status, isOwner: isOwner, joinedAt: try row.optionalTimestamp(30),
            hierarchy: try row.optionalInt(31) ?? Int.max, roleIDs: try row.optionalUUIDArray(32) ?? [],
            permissions: PermissionSet(indices), validUntil: try row.optionalTimestamp(34),
            factorsResetAt: try row.optionalTimestamp(36))
    }
}
