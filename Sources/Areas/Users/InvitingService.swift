// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Outbox
import Queries
import Secrecy

/// An invitation that was just sent.
struct Invited: Sendable {
    var id: InvitationID
    var email: EmailAddress
    var role: String
    var expiresAt: Timestamp
}

/// Invites people: a seat is taken at once, the token leaves by mail only.
struct InvitingService: Sendable {
    /// How long an invitation can be accepted.
    static let lifetime: Duration = .seconds(7 * 86_400)
    let random: RandomSource
    let outbox: MailOutbox

    func invite(
        _ email: EmailAddress, as roleName: String, _ work: MemberWork
    ) async throws(APIFailure) -> Invited {
        _ = try await work.run(UsersQueries.lock(callerID: work.callerID, userID: work.callerID))
        let role: UsersQueries.RoleRow = try await work.role(named: roleName)
        try MemberRules.requireAssignable(role.offer, by: try await work.actor(needing: "canInviteUsers"))
        // The lock comes before the counting: whoever waits here counts the invitation that was ahead of it.
        _ = try await work.run(InvitationsQueries.lockSeats())
        try await requireStranger(email, work)
        let seats: InvitationsQueries.SeatsRow = try await work.run(
            InvitationsQueries.seats(callerID: work.callerID))
        try SeatRule.requireFree(taken: seats.taken, limit: seats.limit, requiredPlan: seats.requiredPlan)
        return try await write(email, role, seats, work)
    }

    /// Neither a member, nor one who left lately, nor invited already.
    private func requireStranger(_ email: EmailAddress, _ work: MemberWork) async throws(APIFailure) {
        if let member = try await work.run(InvitationsQueries.memberWith(email: email)) {
            let id: String = member.userID.description
            guard member.status == "removed" else { throw .userAlreadyMember(resourceID: id) }
            if let end = member.restorableUntil, end > work.now {
                throw .userInRecovery(resourceID: id, recoverableUntil: end.wire)
            }
        }
        if let open = try await work.run(InvitationsQueries.openWith(email: email)) {
            throw .userInviteExists(resourceID: open.description)
        }
    }

    private func write(
        _ email: EmailAddress, _ role: UsersQueries.RoleRow, _ seats: InvitationsQueries.SeatsRow,
        _ work: MemberWork
    ) async throws(APIFailure) -> Invited {
        let token: Secret<String> = random.token()
        let invited: Invited = Invited(
            id: InvitationID(random.identifier(at: work.now)), email: email, role: role.name,
            expiresAt: work.now + Self.lifetime)
        _ = try await work.run(InvitationsQueries.expire(at: work.now, email: email))
        do {
            _ = try await work.scope.transaction.run(
                InvitationsQueries.insert(
                    invitationID: invited.id, email: email, roleID: role.id,
                    tokenHash: tokenDigest(token.reveal()), expiresAt: invited.expiresAt, callerID: work.callerID,
                    at: work.now))
        } catch {
            switch error.kind {
            case .uniqueViolation("team_invitations_tenant_id_email_key"): throw .userInviteExists()
            default: throw work.scope.failure(for: error)
            }
        }
        work.scope.transaction.atCommit(InvitationsQueries.syncSeats())
        try queue(token, to: email, as: role.displayName, until: invited.expiresAt, seats, work)
        work.scope.append(
            AuditEntry(
                "member.invited", subject: invited.id.description,
                metadata: .object(["role": .string(role.name), "expires_at": .string(invited.expiresAt.wire)])))
        return invited
    }

    /// The token leaves by mail only.
    func queue(
        _ token: Secret<String>, to email: EmailAddress, as role: String, until end: Timestamp,
        _ seats: InvitationsQueries.SeatsRow, _ work: MemberWork
    ) throws(APIFailure) {
        let letter: MailOutbox.Letter = MailOutbox.Letter(
            template: "team-invitation", recipient: email,
            variables: [
                "token": token.reveal(), "workspace": seats.tenantName, "role": role,
                "inviter": seats.inviterName ?? seats.tenantName, "expires_at": end.wire,
            ], notAfter: end)
        do {
            work.scope.transaction.atCommit(try outbox.queue(letter, at: work.now))
        } catch {
            throw .unexpected(error)
        }
    }
}

/// Seats of a plan.
enum SeatRule {
    /// Limit of a plan that has none.
    static let unlimited: Int = -1

    /// - Throws: 403 when people and open invitations take all seats.
    static func requireFree(taken: Int, limit: Int, requiredPlan: String?) throws(APIFailure) {
        guard limit == unlimited || taken < limit else {
            throw .tenantQuotaExceeded(limit: limit, current: taken, metric: "users", requiredPlan: requiredPlan)
        }
    }

    /// Joining takes the seat that the invitation held, so only a plan that became smaller stands against it.
    ///
    /// - Throws: 403 when people and open invitations are more than the plan allows.
    static func requireWithin(taken: Int, limit: Int, requiredPlan: String?) throws(APIFailure) {
        guard limit == unlimited || taken <= limit else {
            throw .tenantQuotaExceeded(limit: limit, current: taken, metric: "users", requiredPlan: requiredPlan)
        }
    }
}
