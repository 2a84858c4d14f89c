// SPDX-License-Identifier: Apache-2.0
import API
import AccessPorts
import ContractRuntime
import Errors
import Outbox
import Queries
import Secrecy
import Tokens

/// The end of a workspace: asked for by its owner, stopped in time, or carried out when the grace is over.
struct Deletions: Sendable {
    static let cancelTime: Duration = .seconds(14 * 86_400)
    static let requestedTemplate: String = "tenant-deletion-requested"
    static let cancelledTemplate: String = "tenant-deletion-cancelled"

    let invalidation: any AccessInvalidation
    let outbox: MailOutbox
    let random: RandomSource

    func request(
        _ body: CreateDeletionRequestRequest, proof: Secret<String>?, _ work: TenancyWork
    ) async throws(APIFailure) -> DeletionRequestsQueries.RequestRow {
        let tenant = try await tenant(work)
        if tenant.status == "pending_deletion" {
            throw .tenantDeletionPending(
                scheduledFor: tenant.deletionScheduledFor?.wire, cancelUntil: tenant.deletionCancellableUntil?.wire)
        }
        guard body.confirmName == tenant.name else {
            throw .authzConfirmationRequired(field: "confirm_name", expectedField: "name")
        }
        try checkBlockers(tenant, work)
        // Spent in front of the effect: a proof opens one request.
        try await CriticalActionTokens.spend(
            proof, for: .tenantDeletion, of: work.caller.tenantID, person: work.caller.userID, work.scope)
        let id: DeletionRequestID = DeletionRequestID(random.identifier(at: work.now))
        let end: Timestamp = try await work.run(DeletionRequestsQueries.graceEnd(at: work.now))
        let stop: Timestamp = min(end, work.now + Self.cancelTime)
        guard
            try await work.run(
                DeletionRequestsQueries.closeTenant(at: work.now, scheduledFor: end, cancelUntil: stop)) == 1
        else { throw Self.stateRefusal(tenant.status, []) }
        _ = try await work.run(
            DeletionRequestsQueries.insert(
                id: id, requestedBy: work.callerID, reason: body.reason, scheduledFor: end, cancelUntil: stop))
        _ = try await work.run(
            DeletionRequestsQueries.endSessions(at: work.now, reason: "tenant_deletion", memberID: work.callerID))
        try await tell(Self.requestedTemplate, tenant.name, ["date": end, "cancel_until": stop], work)
        announce(work)
        work.scope.append(
            AuditEntry(
                "tenant.deletion_requested", subject: id.description,
                metadata: .object([
                    "scheduled_for": .string(end.wire), "reason": body.reason.map { .string($0) } ?? .null,
                ])))
        return try await row(id, work)
    }

    func cancel(
        _ id: DeletionRequestID, _ work: TenancyWork
    ) async throws(APIFailure) -> DeletionRequestsQueries.RequestRow {
        let tenant = try await tenant(work)
        let before: DeletionRequestsQueries.RequestRow = try await row(id, work)
        let cancelled: Int = try await work.run(
            DeletionRequestsQueries.cancel(at: work.now, memberID: work.callerID, id: id))
        guard cancelled == 1, try await work.run(DeletionRequestsQueries.openTenant()) == 1 else {
            throw .deletionRequestNotCancellable(currentState: before.state.wire)
        }
        try await tell(Self.cancelledTemplate, tenant.name, [:], work)
        announce(work)
        work.scope.append(AuditEntry("tenant.deletion_cancelled", subject: id.description))
        return try await row(id, work)
    }

    func row(
        _ id: DeletionRequestID, _ work: TenancyWork
    ) async throws(APIFailure) -> DeletionRequestsQueries.RequestRow {
        guard let row = try await work.run(DeletionRequestsQueries.byID(id: id)) else {
            throw .deletionRequestNotFound(resourceID: id.description)
        }
        return row
    }

    enum DeletionFault: Error { case noTenant }

    private func tenant(_ work: TenancyWork) async throws(APIFailure) -> DeletionRequestsQueries.TenantRow {
        guard let tenant = try await work.run(DeletionRequestsQueries.lockTenant()) else {
            throw .unexpected(DeletionFault.noTenant)
        }
        return tenant
    }

    private func checkBlockers(
        _ tenant: DeletionRequestsQueries.TenantRow, _ work: TenancyWork
    ) throws(APIFailure) {
        var blockers: [String] = []
        if tenant.isHeld { blockers.append("legal_hold") }
        if tenant.owes { blockers.append("unpaid_invoices") }
        if tenant.isHandedOver { blockers.append("pending_ownership_transfer") }
        guard blockers.isEmpty else { throw Self.stateRefusal(tenant.status, blockers) }
    }

    private static func stateRefusal(_ state: String, _ blockers: [String]) -> APIFailure {
        .resourceStateInvalid(
            resourceType: "tenant", currentState: state, allowedStates: ["active"],
            blockers: blockers.isEmpty ? nil : blockers)
    }

    private func tell(
        _ template: String, _ name: String, _ days: [String: Timestamp], _ work: TenancyWork
    ) async throws(APIFailure) {
        var variables: [String: String] = days.mapValues { (day: Timestamp) -> String in String(day.wire.prefix(10)) }
        variables["workspace"] = name
        var last: UserID?
        repeat {
            let people = try await work.run(
                DeletionRequestsQueries.audience(afterMember: last, limit: DeletionMail.pageSize))
            for person in people {
                do {
                    let letter: MailOutbox.Letter = MailOutbox.Letter(
                        template: template, recipient: person.email, locale: person.locale,
                        userID: person.memberID.uuid, variables: variables)
                    _ = try await work.run(try outbox.queue(letter, at: work.now))
                } catch let failure as APIFailure {
                    throw failure
                } catch {
                    throw .unexpected(error)
                }
            }
            last = people.count < DeletionMail.pageSize ? nil : people.last?.memberID
        } while last != nil
    }

    private func announce(_ work: TenancyWork) {
        let (port, tenantID): (any AccessInvalidation, WireUUID) = (invalidation, work.caller.tenantID)
        work.scope.afterCommit { await port.membersChanged(tenantID: tenantID, userIDs: nil) }
    }
}

/// Letters about the end of a workspace.
enum DeletionMail {
    /// Members that are read at a time.
    static let pageSize: Int = 500
}

extension DeletionRequestsQueries.RequestRow {
    /// State on the wire: what lies behind the grace is over for its owner.
    var state: DeletionRequestStatus {
        switch status {
        case "pending", "grace_period": .pending
        case "cancelled": .cancelled
        case "restored": .restored
        default: .completed
        }
    }

    var wire: DeletionRequest {
        DeletionRequest(
            id: id, resourceType: .tenant, resourceID: tenantID, status: state, reason: reason,
            requestedBy: requestedBy, requestedAt: createdAt, scheduledFor: scheduledFor ?? createdAt,
            cancelUntil: canCancelUntil ?? createdAt, cancelledAt: cancelledAt, completedAt: endedAt)
    }
}
