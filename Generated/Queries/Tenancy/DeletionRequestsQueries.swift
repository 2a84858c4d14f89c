// Generated from Sources/Areas/Tenancy/DeletionRequests.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Tenancy/DeletionRequests.sql`.
package enum DeletionRequestsQueries {
    /// Holds the context's workspace and tells what its deletion hangs on.
    package static func lockTenant() -> Statement<TenantRow?> {
        .maybe(
            "deletionRequests.lockTenant",
            """
            -- deletionRequests.lockTenant
            SELECT tenant.name, tenant.status, tenant.deletion_scheduled_for, tenant.deletion_cancellable_until,
                   zygo.legal_hold_active('tenant', tenant.id) AS "is_held!",
                   EXISTS (
                       SELECT 1
                         FROM invoices AS invoice
                        WHERE invoice.status = 'open'
                          AND invoice.amount_due > 0) AS "owes!",
                   EXISTS (
                       SELECT 1
                         FROM tenant_ownership_transfers AS transfer
                        WHERE transfer.status = 'pending'
                          AND transfer.expires_at > now()) AS "is_handed_over!"
              FROM tenants AS tenant
             WHERE tenant.id = zygo.current_tenant_id()
               FOR UPDATE OF tenant
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> TenantRow in
            try TenantRow(
                name: row.string(0),
                status: row.string(1),
                deletionScheduledFor: row.optionalTimestamp(2),
                deletionCancellableUntil: row.optionalTimestamp(3),
                isHeld: row.bool(4),
                owes: row.bool(5),
                isHandedOver: row.bool(6)
            )
        }
    }

    /// When a workspace that is asked to be deleted now is deleted.
    package static func graceEnd(at: Timestamp) -> Statement<Timestamp> {
        .one(
            "deletionRequests.graceEnd",
            """
            -- deletionRequests.graceEnd
            SELECT zygo.deletion_grace_end($1) AS "grace_end!"
            """,
            [.timestamptz(at)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Timestamp in
            try row.timestamp(0)
        }
    }

    /// A request in its grace period.
    package static func insert(
        id: DeletionRequestID,
        requestedBy: UserID,
        reason: String?,
        scheduledFor: Timestamp,
        cancelUntil: Timestamp
    ) -> Statement<Int> {
        .exec(
            "deletionRequests.insert",
            """
            -- deletionRequests.insert
            INSERT INTO deletion_requests (id, requested_by, reason, status, scheduled_for, can_cancel_until)
            VALUES (
                   $1, $2, $3, 'grace_period', $4, $5)
            """,
            [
                .identifier(id),
                .identifier(requestedBy),
                .text(reason),
                .timestamptz(scheduledFor),
                .timestamptz(cancelUntil),
            ]
        )
    }

    /// The context's workspace waits for its end; touches no row where its state has changed.
    package static func closeTenant(at: Timestamp, scheduledFor: Timestamp, cancelUntil: Timestamp) -> Statement<Int> {
        .exec(
            "deletionRequests.closeTenant",
            """
            -- deletionRequests.closeTenant
            UPDATE tenants
               SET status = 'pending_deletion', status_before_deletion = 'active', deletion_requested_at = $1,
                   deletion_scheduled_for = $2, deletion_cancellable_until = $3
             WHERE id = zygo.current_tenant_id()
               AND status = 'active'
            """,
            [.timestamptz(at), .timestamptz(scheduledFor), .timestamptz(cancelUntil)]
        )
    }

    /// The context's workspace is as it was before; touches no row where its state has changed.
    package static func openTenant() -> Statement<Int> {
        .exec(
            "deletionRequests.openTenant",
            """
            -- deletionRequests.openTenant
            UPDATE tenants
               SET status = coalesce(status_before_deletion, 'active'), status_before_deletion = NULL,
                   deletion_requested_at = NULL, deletion_scheduled_for = NULL, deletion_cancellable_until = NULL
             WHERE id = zygo.current_tenant_id()
               AND status = 'pending_deletion'
            """,
            []
        )
    }

    /// Ends the sessions in the context's workspace, but those of one member where one is named.
    package static func endSessions(at: Timestamp, reason: String, memberID: UserID?) -> Statement<Int> {
        .exec(
            "deletionRequests.endSessions",
            """
            -- deletionRequests.endSessions
            UPDATE sessions
               SET revoked_at = $1, revoked_reason = $2
             WHERE tenant_id = zygo.current_tenant_id()
               AND revoked_at IS NULL
               AND ($3::uuid IS NULL OR user_id <> $3)
            """,
            [.timestamptz(at), .text(reason), .identifier(memberID)]
        )
    }

    /// Who hears of the deletion of the context's workspace, behind a member.
    package static func audience(afterMember: UserID?, limit: Int) -> Statement<[AudienceRow]> {
        .many(
            "deletionRequests.audience",
            """
            -- deletionRequests.audience
            SELECT member.user_id AS member_id, person.email, person.locale
              FROM tenant_members AS member
              JOIN users AS person ON person.id = member.user_id
             WHERE member.status = 'active'
               AND person.status = 'active'
               AND ($1::uuid IS NULL OR member.user_id > $1)
             ORDER BY member.user_id
             LIMIT $2
            """,
            [.identifier(afterMember), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> AudienceRow in
            try AudienceRow(
                memberID: row.identifier(0, UserID.self),
                email: row.wire(1, EmailAddress.self),
                locale: row.string(2)
            )
        }
    }

    /// One request of the context's workspace.
    package static func byID(id: DeletionRequestID) -> Statement<RequestRow?> {
        .maybe(
            "deletionRequests.byID",
            """
            -- deletionRequests.byID
            SELECT request.id, request.tenant_id, request.status, request.reason, request.requested_by, request.created_at,
                   request.scheduled_for, request.can_cancel_until, request.cancelled_at,
                   coalesce(request.archived_at, request.purged_at) AS "ended_at?"
              FROM deletion_requests AS request
             WHERE request.id = $1
            """,
            [.identifier(id)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RequestRow in
            try RequestRow(
                id: row.identifier(0, DeletionRequestID.self),
                tenantID: row.identifier(1, TenantID.self),
                status: row.string(2),
                reason: row.optionalString(3),
                requestedBy: row.optionalIdentifier(4, UserID.self),
                createdAt: row.timestamp(5),
                scheduledFor: row.optionalTimestamp(6),
                canCancelUntil: row.optionalTimestamp(7),
                cancelledAt: row.optionalTimestamp(8),
                endedAt: row.optionalTimestamp(9)
            )
        }
    }

    /// Requests of the context's workspace, newest first, behind a place.
    package static func page(afterID: WireUUID?, limit: Int, offset: Int) -> Statement<[RequestRow]> {
        .many(
            "deletionRequests.page",
            """
            -- deletionRequests.page
            SELECT request.id, request.tenant_id, request.status, request.reason, request.requested_by, request.created_at,
                   request.scheduled_for, request.can_cancel_until, request.cancelled_at,
                   coalesce(request.archived_at, request.purged_at) AS "ended_at?"
              FROM deletion_requests AS request
             WHERE $1::uuid IS NULL OR request.id < $1
             ORDER BY request.id DESC
             LIMIT $2
            OFFSET $3
            """,
            [.uuid(afterID), .int8(limit), .int8(offset)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RequestRow in
            try RequestRow(
                id: row.identifier(0, DeletionRequestID.self),
                tenantID: row.identifier(1, TenantID.self),
                status: row.string(2),
                reason: row.optionalString(3),
                requestedBy: row.optionalIdentifier(4, UserID.self),
                createdAt: row.timestamp(5),
                scheduledFor: row.optionalTimestamp(6),
                canCancelUntil: row.optionalTimestamp(7),
                cancelledAt: row.optionalTimestamp(8),
                endedAt: row.optionalTimestamp(9)
            )
        }
    }

    /// The same requests in front of a place, nearest first.
    package static func pageBefore(beforeID: WireUUID, limit: Int) -> Statement<[RequestRow]> {
        .many(
            "deletionRequests.pageBefore",
            """
            -- deletionRequests.pageBefore
            SELECT request.id, request.tenant_id, request.status, request.reason, request.requested_by, request.created_at,
                   request.scheduled_for, request.can_cancel_until, request.cancelled_at,
                   coalesce(request.archived_at, request.purged_at) AS "ended_at?"
              FROM deletion_requests AS request
             WHERE request.id > $1::uuid
             ORDER BY request.id
             LIMIT $2
            """,
            [.uuid(beforeID), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RequestRow in
            try RequestRow(
                id: row.identifier(0, DeletionRequestID.self),
                tenantID: row.identifier(1, TenantID.self),
                status: row.string(2),
                reason: row.optionalString(3),
                requestedBy: row.optionalIdentifier(4, UserID.self),
                createdAt: row.timestamp(5),
                scheduledFor: row.optionalTimestamp(6),
                canCancelUntil: row.optionalTimestamp(7),
                cancelledAt: row.optionalTimestamp(8),
                endedAt: row.optionalTimestamp(9)
            )
        }
    }

    /// How many requests there are, counted up to a bound.
    package static func total(countLimit: Int) -> Statement<Int> {
        .count(
            "deletionRequests.total",
            """
            -- deletionRequests.total
            SELECT count(*) AS "count!"
              FROM (SELECT 1
                      FROM deletion_requests AS request
                     LIMIT $1) AS counted
            """,
            [.int8(countLimit)]
        )
    }

    /// Stops a request; touches no row where it is over or too late.
    package static func cancel(at: Timestamp, memberID: UserID, id: DeletionRequestID) -> Statement<Int> {
        .exec(
            "deletionRequests.cancel",
            """
            -- deletionRequests.cancel
            UPDATE deletion_requests
               SET status = 'cancelled', cancelled_at = $1, cancelled_by = $2
             WHERE id = $3
               AND status = 'grace_period'
               AND can_cancel_until > $1
            """,
            [.timestamptz(at), .identifier(memberID), .identifier(id)]
        )
    }

    /// Requests of all workspaces whose grace is over, and those whose members should hear how near the end is; those
    /// that a legal hold keeps stand in nobody's way.
    package static func due(horizon: Timestamp) -> Statement<[DueRow]> {
        .many(
            "deletionRequests.due",
            """
            -- deletionRequests.due
            SELECT request.id, request.tenant_id, request.scheduled_for AS "scheduled_for!",
                   ARRAY(
                       SELECT notice.days
                         FROM jsonb_array_elements_text(request.notices) AS notice (days)) AS "notices!"
              FROM deletion_requests AS request
             WHERE request.status = 'grace_period'
               AND request.scheduled_for < $1::timestamptz
             ORDER BY zygo.legal_hold_active('tenant', request.tenant_id), request.scheduled_for
             LIMIT 200
            """,
            [.timestamptz(horizon)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> DueRow in
            try DueRow(
                id: row.identifier(0, DeletionRequestID.self),
                tenantID: row.identifier(1, TenantID.self),
                scheduledFor: row.timestamp(2),
                notices: row.stringArray(3)
            )
        }
    }

    /// Keeps that members heard how many days are left; touches no row where they had heard it.
    package static func noteNotice(days: Int, id: DeletionRequestID) -> Statement<Int> {
        .exec(
            "deletionRequests.noteNotice",
            """
            -- deletionRequests.noteNotice
            UPDATE deletion_requests
               SET notices = notices || to_jsonb($1::int8)
             WHERE id = $2
               AND status = 'grace_period'
               AND NOT notices @> to_jsonb($1::int8)
            """,
            [.int8(days), .identifier(id)]
        )
    }

    /// The grace is over; touches no row where the request was stopped meanwhile.
    package static func endRequest(id: DeletionRequestID, at: Timestamp) -> Statement<Int> {
        .exec(
            "deletionRequests.endRequest",
            """
            -- deletionRequests.endRequest
            UPDATE deletion_requests
               SET status = 'archiving'
             WHERE id = $1
               AND status = 'grace_period'
               AND scheduled_for <= $2
            """,
            [.identifier(id), .timestamptz(at)]
        )
    }

    /// The context's workspace is deleted: nobody enters it any more.
    package static func endTenant(at: Timestamp) -> Statement<Int> {
        .exec(
            "deletionRequests.endTenant",
            """
            -- deletionRequests.endTenant
            UPDATE tenants
               SET status = 'deleted', deleted_at = $1
             WHERE id = zygo.current_tenant_id()
               AND status = 'pending_deletion'
            """,
            [.timestamptz(at)]
        )
    }

    /// One row of `deletionRequests.lockTenant`.
    package struct TenantRow: Sendable, Hashable {
        package let name: String
        package let status: String
        package let deletionScheduledFor: Timestamp?
        package let deletionCancellableUntil: Timestamp?
        package let isHeld: Bool
        package let owes: Bool
        package let isHandedOver: Bool
    }

    /// One row of `deletionRequests.audience`.
    package struct AudienceRow: Sendable, Hashable {
        package let memberID: UserID
        package let email: EmailAddress
        package let locale: String
    }

    /// One row of `deletionRequests.byID`.
    package struct RequestRow: Sendable, Hashable {
        package let id: DeletionRequestID
        package let tenantID: TenantID
        package let status: String
        package let reason: String?
        package let requestedBy: UserID?
        package let createdAt: Timestamp
        package let scheduledFor: Timestamp?
        package let canCancelUntil: Timestamp?
        package let cancelledAt: Timestamp?
        package let endedAt: Timestamp?
    }

    /// One row of `deletionRequests.due`.
    package struct DueRow: Sendable, Hashable {
        package let id: DeletionRequestID
        package let tenantID: TenantID
        package let scheduledFor: Timestamp
        package let notices: [String]
    }
}
