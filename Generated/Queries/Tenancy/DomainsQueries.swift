// Generated from Sources/Areas/Tenancy/Domains.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Tenancy/Domains.sql`.
package enum DomainsQueries {
    /// Hosting domains of the context's workspace, by name.
    package static func all() -> Statement<[DomainRow]> {
        .many(
            "domains.all",
            """
            -- domains.all
            SELECT domain.id, domain.domain, domain.status, domain.token, domain.claimed_at, domain.verified_at,
                   domain.last_checked_at, domain.cname_ok AS "is_led_here!", domain.is_primary, tenant.slug
              FROM tenant_domains AS domain
              JOIN tenants AS tenant ON tenant.id = domain.tenant_id
             ORDER BY domain.domain
             LIMIT 1000
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> DomainRow in
            try DomainRow(
                id: row.identifier(0, TenantDomainID.self),
                domain: row.string(1),
                status: row.string(2),
                token: row.string(3),
                claimedAt: row.timestamp(4),
                verifiedAt: row.optionalTimestamp(5),
                lastCheckedAt: row.optionalTimestamp(6),
                isLedHere: row.bool(7),
                isPrimary: row.bool(8),
                slug: row.string(9)
            )
        }
    }

    /// One hosting domain of the context's workspace.
    package static func byID(id: TenantDomainID) -> Statement<DomainRow?> {
        .maybe(
            "domains.byID",
            """
            -- domains.byID
            SELECT domain.id, domain.domain, domain.status, domain.token, domain.claimed_at, domain.verified_at,
                   domain.last_checked_at, domain.cname_ok AS "is_led_here!", domain.is_primary, tenant.slug
              FROM tenant_domains AS domain
              JOIN tenants AS tenant ON tenant.id = domain.tenant_id
             WHERE domain.id = $1
            """,
            [.identifier(id)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> DomainRow in
            try DomainRow(
                id: row.identifier(0, TenantDomainID.self),
                domain: row.string(1),
                status: row.string(2),
                token: row.string(3),
                claimedAt: row.timestamp(4),
                verifiedAt: row.optionalTimestamp(5),
                lastCheckedAt: row.optionalTimestamp(6),
                isLedHere: row.bool(7),
                isPrimary: row.bool(8),
                slug: row.string(9)
            )
        }
    }

    /// The same by its name.
    package static func byName(domain: String) -> Statement<DomainRow?> {
        .maybe(
            "domains.byName",
            """
            -- domains.byName
            SELECT domain.id, domain.domain, domain.status, domain.token, domain.claimed_at, domain.verified_at,
                   domain.last_checked_at, domain.cname_ok AS "is_led_here!", domain.is_primary, tenant.slug
              FROM tenant_domains AS domain
              JOIN tenants AS tenant ON tenant.id = domain.tenant_id
             WHERE domain.domain = $1
            """,
            [.text(domain)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> DomainRow in
            try DomainRow(
                id: row.identifier(0, TenantDomainID.self),
                domain: row.string(1),
                status: row.string(2),
                token: row.string(3),
                claimedAt: row.timestamp(4),
                verifiedAt: row.optionalTimestamp(5),
                lastCheckedAt: row.optionalTimestamp(6),
                isLedHere: row.bool(7),
                isPrimary: row.bool(8),
                slug: row.string(9)
            )
        }
    }

    /// What the context's workspace may claim: whether its plan or an exception opens custom domains, and how many.
    package static func allowance() -> Statement<AllowanceRow> {
        .one(
            "domains.allowance",
            """
            -- domains.allowance
            SELECT coalesce(
                       (SELECT exception.enabled
                          FROM tenant_features AS exception
                         WHERE exception.feature = 'customDomain'
                           AND (exception.expires_at IS NULL OR exception.expires_at > now())),
                       'customDomain' = ANY (plan.features)) AS "is_open!",
                   plan.limits, coalesce(settings.limit_overrides, '{}'::jsonb) AS "limit_overrides!",
                   (SELECT count(*)
                      FROM tenant_domains AS domain
                     WHERE domain.status IN ('pending', 'verified', 'failing')) AS "taken!"
              FROM tenants AS tenant
              JOIN plan_catalog AS plan ON plan.key = tenant.plan
              LEFT JOIN tenant_settings AS settings ON settings.tenant_id = tenant.id
             WHERE tenant.id = zygo.current_tenant_id()
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> AllowanceRow in
            try AllowanceRow(
                isOpen: row.bool(0),
                limits: row.json(1, JSONValue.self),
                limitOverrides: row.json(2, JSONValue.self),
                taken: row.int(3)
            )
        }
    }

    /// The workspace that a proven domain belongs to.
    package static func holder(host: String) -> Statement<HolderRow?> {
        .maybe(
            "domains.holder",
            """
            -- domains.holder
            SELECT found.tenant_id AS "tenant_id!", found.status AS "status!"
              FROM zygo.resolve_host($1::text) AS found
            """,
            [.text(host)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> HolderRow in
            try HolderRow(
                tenantID: row.identifier(0, TenantID.self),
                status: row.string(1)
            )
        }
    }

    /// An open claim; one that is over starts anew.
    package static func claim(
        id: TenantDomainID,
        domain: String,
        token: String,
        claimedBy: UserID,
        at: Timestamp,
        expiresAt: Timestamp
    ) -> Statement<Int> {
        .exec(
            "domains.claim",
            """
            -- domains.claim
            INSERT INTO tenant_domains (
                   id, domain, token, claimed_by, claimed_at, next_check_at)
            VALUES (
                   $1, $2, $3, $4, $5, $6)
                ON CONFLICT (tenant_id, domain) DO UPDATE
               SET token = excluded.token, status = 'pending', claimed_by = excluded.claimed_by,
                   claimed_at = excluded.claimed_at, next_check_at = excluded.next_check_at, verified_at = NULL,
                   last_checked_at = NULL, failed_checks = 0, cname_ok = false
            """,
            [
                .identifier(id),
                .text(domain),
                .text(token),
                .identifier(claimedBy),
                .timestamptz(at),
                .timestamptz(expiresAt),
            ]
        )
    }

    /// Whether the context's workspace has proven the domain for sign-in by mail address: that proof is as good.
    package static func isProvenForMail(domain: String) -> Statement<Bool> {
        .one(
            "domains.isProvenForMail",
            """
            -- domains.isProvenForMail
            SELECT EXISTS (
                       SELECT 1
                         FROM sso_domains AS proven
                        WHERE proven.domain = $1
                          AND proven.status = 'verified') AS is_proven
            """,
            [.text(domain)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// The proof was found; touches no row where the claim is over or another one.
    package static func verify(
        at: Timestamp,
        nextCheckAt: Timestamp,
        isLedHere: Bool,
        id: TenantDomainID,
        token: String
    ) -> Statement<Int> {
        .exec(
            "domains.verify",
            """
            -- domains.verify
            UPDATE tenant_domains
               SET status = 'verified', verified_at = coalesce(verified_at, $1), last_checked_at = $1,
                   next_check_at = $2, failed_checks = 0, cname_ok = $3
             WHERE id = $4
               AND token = $5
               AND status IN ('pending', 'verified', 'failing')
            """,
            [.timestamptz(at), .timestamptz(nextCheckAt), .bool(isLedHere), .identifier(id), .text(token)]
        )
    }

    /// The proof was looked for in vain.
    package static func noteCheck(at: Timestamp, isLedHere: Bool, id: TenantDomainID, token: String) -> Statement<Int> {
        .exec(
            "domains.noteCheck",
            """
            -- domains.noteCheck
            UPDATE tenant_domains
               SET last_checked_at = $1, cname_ok = $2
             WHERE id = $3
               AND token = $4
            """,
            [.timestamptz(at), .bool(isLedHere), .identifier(id), .text(token)]
        )
    }

    /// Ends a claim or a proven domain of the context's workspace.
    package static func release(id: TenantDomainID) -> Statement<Int> {
        .exec(
            "domains.release",
            """
            -- domains.release
            DELETE FROM tenant_domains
             WHERE id = $1
            """,
            [.identifier(id)]
        )
    }

    /// Ends all of them: the workspace is over.
    package static func releaseAll() -> Statement<Int> {
        .exec(
            "domains.releaseAll",
            """
            -- domains.releaseAll
            DELETE FROM tenant_domains
             WHERE tenant_id = zygo.current_tenant_id()
            """,
            []
        )
    }

    /// Domains of all workspaces that are to be looked up, and open claims whose time is over.
    package static func due(at: Timestamp, limit: Int) -> Statement<[DueRow]> {
        .many(
            "domains.due",
            """
            -- domains.due
            SELECT domain.id, domain.tenant_id, domain.domain, domain.status, domain.token, domain.failed_checks, tenant.slug
              FROM tenant_domains AS domain
              JOIN tenants AS tenant ON tenant.id = domain.tenant_id
             WHERE domain.next_check_at <= $1::timestamptz
               AND domain.status IN ('pending', 'verified', 'failing')
             ORDER BY domain.next_check_at
             LIMIT $2
            """,
            [.timestamptz(at), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> DueRow in
            try DueRow(
                id: row.identifier(0, TenantDomainID.self),
                tenantID: row.identifier(1, TenantID.self),
                domain: row.string(2),
                status: row.string(3),
                token: row.string(4),
                failedChecks: row.int(5),
                slug: row.string(6)
            )
        }
    }

    /// Takes a due check on, so that no other process does; touches no row where one has.
    package static func take(nextCheckAt: Timestamp, id: TenantDomainID, at: Timestamp) -> Statement<Int> {
        .exec(
            "domains.take",
            """
            -- domains.take
            UPDATE tenant_domains
               SET next_check_at = $1
             WHERE id = $2
               AND next_check_at <= $3::timestamptz
               AND status IN ('verified', 'failing')
            """,
            [.timestamptz(nextCheckAt), .identifier(id), .timestamptz(at)]
        )
    }

    /// Nobody could be asked: another time.
    package static func postpone(nextCheckAt: Timestamp, id: TenantDomainID, token: String) -> Statement<Int> {
        .exec(
            "domains.postpone",
            """
            -- domains.postpone
            UPDATE tenant_domains
               SET next_check_at = $1
             WHERE id = $2
               AND token = $3
               AND status IN ('verified', 'failing')
            """,
            [.timestamptz(nextCheckAt), .identifier(id), .text(token)]
        )
    }

    /// Ends an open claim that was not proven in time.
    package static func expire(id: TenantDomainID, at: Timestamp) -> Statement<Int> {
        .exec(
            "domains.expire",
            """
            -- domains.expire
            UPDATE tenant_domains
               SET status = 'expired', next_check_at = NULL
             WHERE id = $1
               AND status = 'pending'
               AND next_check_at <= $2::timestamptz
            """,
            [.identifier(id), .timestamptz(at)]
        )
    }

    /// What a check has come to; touches no row where the domain has another state or proof meanwhile.
    package static func settle(
        status: String,
        failedChecks: Int,
        at: Timestamp,
        isLedHere: Bool,
        id: TenantDomainID,
        token: String,
        formerStatus: String
    ) -> Statement<Int> {
        .exec(
            "domains.settle",
            """
            -- domains.settle
            UPDATE tenant_domains
               SET status = $1, failed_checks = $2, last_checked_at = $3, cname_ok = $4,
                   next_check_at = CASE WHEN $1 = 'revoked' THEN NULL ELSE next_check_at END,
                   is_primary = is_primary AND $1 <> 'revoked'
             WHERE id = $5
               AND token = $6
               AND status = $7
            """,
            [
                .text(status),
                .int4(failedChecks),
                .timestamptz(at),
                .bool(isLedHere),
                .identifier(id),
                .text(token),
                .text(formerStatus),
            ]
        )
    }

    /// Who hears of the state of a domain: the owner of the context's workspace.
    package static func audience() -> Statement<[AudienceRow]> {
        .many(
            "domains.audience",
            """
            -- domains.audience
            SELECT member.user_id AS member_id, person.email, person.locale
              FROM tenant_members AS member
              JOIN users AS person ON person.id = member.user_id
             WHERE member.status = 'active'
               AND member.is_owner
               AND person.status = 'active'
             LIMIT 10
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> AudienceRow in
            try AudienceRow(
                memberID: row.identifier(0, UserID.self),
                email: row.wire(1, EmailAddress.self),
                locale: row.string(2)
            )
        }
    }

    /// One row of `domains.all`.
    package struct DomainRow: Sendable, Hashable {
        package let id: TenantDomainID
        package let domain: String
        package let status: String
        package let token: String
        package let claimedAt: Timestamp
        package let verifiedAt: Timestamp?
        package let lastCheckedAt: Timestamp?
        package let isLedHere: Bool
        package let isPrimary: Bool
        package let slug: String
    }

    /// One row of `domains.allowance`.
    package struct AllowanceRow: Sendable, Hashable {
        package let isOpen: Bool
        package let limits: JSONValue
        package let limitOverrides: JSONValue
        package let taken: Int
    }

    /// One row of `domains.holder`.
    package struct HolderRow: Sendable, Hashable {
        package let tenantID: TenantID
        package let status: String
    }

    /// One row of `domains.due`.
    package struct DueRow: Sendable, Hashable {
        package let id: TenantDomainID
        package let tenantID: TenantID
        package let domain: String
        package let status: String
        package let token: String
        package let failedChecks: Int
        package let slug: String
    }

    /// One row of `domains.audience`.
    package struct AudienceRow: Sendable, Hashable {
        package let memberID: UserID
        package let email: EmailAddress
        package let locale: String
    }
}
