// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Paging
import Queries
import Secrecy

/// Invitations that are on their way: seeing them, sending them again, taking them back.
struct OpenInvitations: Sendable {
    static let resendsMax: Int = 5
    /// Least time between two mails of one invitation.
    static let pause: Duration = .seconds(300)

    let inviting: InvitingService
    let cursors: CursorSeal

    func page(_ input: ListInvitations.Input, _ work: MemberWork) async throws(APIFailure) -> InvitationList {
        let request: PageRequest = try PageRequest(
            page: input.page, perPage: input.perPage, cursor: input.cursor, limit: input.limit)
        let page: Page<InvitationsQueries.OpenRow>
        switch request.form {
        case .page:
            let rows: [InvitationsQueries.OpenRow] = try await work.run(
                InvitationsQueries.page(
                    afterAt: nil, afterID: nil, limit: request.fetchCount, offset: request.offset))
            let counted: Int = try await work.run(
                InvitationsQueries.openTotal(countLimit: PageRules.totalMax + 1))
            page = .numbered(rows, of: request, counted: counted)
        case .cursor(let text): page = try await sealed(request, from: text, work)
        }
        let links: String? = PageLinks.header(path: work.scope.request.path, filters: [], outline: page.outline)
        if let links { work.scope.setResponseHeader("Link", links) }
        return InvitationList(
            data: page.rows.map { (row: InvitationsQueries.OpenRow) -> OpenInvitation in row.wire(at: work.now) },
            pagination: Pagination(page.outline))
    }

    private func sealed(
        _ request: PageRequest, from text: String?, _ work: MemberWork
    ) async throws(APIFailure) -> Page<InvitationsQueries.OpenRow> {
        let scope: CursorScope = CursorScope(
            operation: ListInvitations.descriptor.id, tenantID: work.caller.tenantID, filters: [])
        let place: CursorPlace? = try text.map { (text: String) throws(APIFailure) -> CursorPlace in
            try cursors.open(text, in: scope, at: work.now)
        }
        let rows: [InvitationsQueries.OpenRow] = try await work.run(
            Self.statement(place, limit: request.fetchCount))
        return .sealed(rows, of: request, from: place) {
            (row: InvitationsQueries.OpenRow, direction: CursorPlace.Direction) -> String in
            // Microseconds: the text of a time on the wire would round a place away.
            let key: String = String(row.createdAt.microseconds)
            return cursors.seal(
                CursorPlace(keys: [key], id: row.id.uuid, direction: direction), in: scope, at: work.now)
        }
    }

    private static func statement(
        _ place: CursorPlace?, limit: Int
    ) throws(APIFailure) -> Statement<[InvitationsQueries.OpenRow]> {
        guard let place else {
            return InvitationsQueries.page(afterAt: nil, afterID: nil, limit: limit, offset: 0)
        }
        guard let microseconds: Int64 = place.keys.first.flatMap({ $0 }).flatMap(Int64.init) else {
            throw .validationInvalidCursor(field: "cursor")
        }
        let time: Timestamp = Timestamp(microseconds: microseconds)
        return switch place.direction {
        case .forward: InvitationsQueries.page(afterAt: time, afterID: place.id, limit: limit, offset: 0)
        case .backward: InvitationsQueries.pageBefore(beforeAt: time, beforeID: place.id, limit: limit)
        }
    }

    /// A new token takes the place of the old one; what holds for inviting holds here too.
    func resend(_ id: InvitationID, _ work: MemberWork) async throws(APIFailure) -> OpenInvitation {
        _ = try await work.run(UsersQueries.lock(callerID: work.callerID, userID: work.callerID))
        _ = try await work.run(InvitationsQueries.lockSeats())
        let held: InvitationsQueries.HeldRow = try await held(id, work)
        guard let name = try await work.run(UsersQueries.role(roleID: held.roleID))?.name else {
            throw .userInviteNotFound(resourceID: id.description)
        }
        let role: UsersQueries.RoleRow = try await work.role(named: name)
        try MemberRules.requireAssignable(role.offer, by: try await work.actor(needing: "canInviteUsers"))
        try requirePause(held, at: work.now)
        let seats: InvitationsQueries.SeatsRow = try await work.run(
            InvitationsQueries.seats(callerID: work.callerID))
        // One that ran out has given its seat back.
        if held.expiresAt <= work.now {
            try SeatRule.requireFree(taken: seats.taken, limit: seats.limit, requiredPlan: seats.requiredPlan)
        }
        let token: Secret<String> = inviting.random.token()
        let end: Timestamp = work.now + InvitingService.lifetime
        _ = try await work.run(
            InvitationsQueries.renew(
                tokenHash: tokenDigest(token.reveal()), expiresAt: end, at: work.now, invitationID: id))
        work.scope.transaction.atCommit(InvitationsQueries.syncSeats())
        try inviting.queue(token, to: held.email, as: role.displayName, until: end, seats, work)
        work.scope.append(
            AuditEntry(
                "member.invite_resent", subject: id.description,
                metadata: .object(["expires_at": .string(end.wire)])))
        guard let row = try await work.run(InvitationsQueries.one(invitationID: id)) else {
            throw .userInviteNotFound(resourceID: id.description)
        }
        return row.wire(at: work.now)
    }

    private func requirePause(_ held: InvitationsQueries.HeldRow, at now: Timestamp) throws(APIFailure) {
        guard held.resendCount < Self.resendsMax else {
            throw .resourceLimitReached(
                resourceType: "invitation_resend", limit: Self.resendsMax, current: held.resendCount)
        }
        let next: Timestamp = held.sentAt + Self.pause
        guard next <= now else {
            let rest: Int = max(1, Int((next.milliseconds - now.milliseconds + 999) / 1_000))
            throw APIFailure.rateLimitExceeded(retryAfter: rest, policy: "invitation.resend")
                .adding(header: "Retry-After", String(rest))
        }
    }

    func cancel(_ id: InvitationID, _ work: MemberWork) async throws(APIFailure) {
        // The seats come before the invitation, as everywhere: two orders would wait for one another.
        _ = try await work.run(InvitationsQueries.lockSeats())
        let held: InvitationsQueries.HeldRow = try await held(id, work)
        _ = try await work.actor(needing: "canInviteUsers")
        _ = try await work.run(InvitationsQueries.close(status: "cancelled", at: work.now, invitationID: id))
        work.scope.transaction.atCommit(InvitationsQueries.syncSeats())
        work.scope.append(
            AuditEntry(
                "member.invite_cancelled", subject: id.description,
                metadata: .object(["role_id": .string(held.roleID.description)])))
    }

    /// An invitation that nobody accepted and nobody ended.
    private func held(
        _ id: InvitationID, _ work: MemberWork
    ) async throws(APIFailure) -> InvitationsQueries.HeldRow {
        guard let held = try await work.run(InvitationsQueries.held(invitationID: id)) else {
            throw .userInviteNotFound(resourceID: id.description)
        }
        guard held.status != "accepted" else { throw .userInviteAlreadyAccepted() }
        guard held.status == "pending" else { throw .userInviteNotFound(resourceID: id.description) }
        return held
    }
}

extension InvitationsQueries.OpenRow {
    func wire(at now: Timestamp) -> OpenInvitation {
        OpenInvitation(
            id: id, email: email, role: role, roleDisplayName: roleDisplayName,
            status: expiresAt > now ? .open : .expired, invitedBy: invitedBy, inviterName: inviterName,
            createdAt: createdAt, expiresAt: expiresAt, lastSentAt: lastSentAt, resendCount: resendCount)
    }
}
