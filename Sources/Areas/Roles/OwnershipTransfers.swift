// SPDX-License-Identifier: Apache-2.0
import API
import AccessPorts
import ContractRuntime
import Errors
import Outbox
import Queries
import Secrecy
import Tokens

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Hands a workspace from its owner to another member: one offers, the other accepts, and there is one owner always.
struct OwnershipTransfers: Sendable {
    static let lifetime: Duration = .seconds(72 * 3_600)
    /// Most administrators who are told of a new owner.
    private static let toldMax: Int = 100
    private static let resource: String = "ownership_transfer"

    let random: RandomSource
    let outbox: MailOutbox
    let invalidation: any AccessInvalidation

    /// The latest offer that concerns the caller; one whose time is over shows as such.
    func latest(_ work: RoleWork) async throws(APIFailure) -> OwnershipQueries.TransferRow {
        guard let row = try await work.run(OwnershipQueries.latest(userID: work.callerID)) else {
            throw Self.notFound()
        }
        return row
    }

    func start(
        to target: UserID, fallback: String, token: Secret<String>?, _ work: RoleWork
    ) async throws(APIFailure) -> OwnershipQueries.TransferRow {
        guard target != work.callerID else { throw .authzSelfActionForbidden() }
        _ = try await work.run(MembersQueries.lockMembers(callerID: work.callerID, userIDs: [target]))
        guard let owner = try await work.run(OwnershipQueries.party(userID: work.callerID)), owner.isOwner else {
            throw .authzPermissionDenied(reason: "owner")
        }
        let workspace: OwnershipQueries.WorkspaceRow = try await openWorkspace(work)
        let candidate: OwnershipQueries.PartyRow = try await candidate(target, work)
        guard let role = try await work.run(OwnershipQueries.fallback(name: fallback)) else {
            throw RoleRefusal.roleNotFound(fallback)
        }
        guard !role.isProtected else { throw RoleRefusal.ownerProtected() }
        try await CriticalActionTokens.spend(
            token, for: .ownershipTransfer, of: work.caller.tenantID, person: work.caller.userID, work.scope)
        let id: OwnershipTransferID = OwnershipTransferID(random.identifier(at: work.now))
        let end: Timestamp = work.now + Self.lifetime
        _ = try await work.run(OwnershipQueries.expire(at: work.now))
        do {
            _ = try await work.scope.transaction.run(
                OwnershipQueries.insert(
                    transferID: id, fromUserID: work.callerID, toUserID: target, fallbackRoleID: role.id,
                    expiresAt: end, at: work.now))
        } catch {
            guard case .uniqueViolation = error.kind else { throw work.scope.failure(for: error) }
            throw .resourceAlreadyExists(resourceType: Self.resource)
        }
        work.scope.append(
            AuditEntry(
                "tenant.ownership_transfer_started", subject: id.description,
                metadata: .object([
                    "to_user_id": .string(target.description), "fallback_role": .string(fallback),
                    "expires_at": .string(end.wire),
                ])))
        try tell(
            "ownership-offered", candidate.email, candidate.locale, target,
            ["owner": owner.name, "workspace": workspace.name, "expires_at": end.wire], work)
        return try await latest(work)
    }

    /// Of two that accept, or of one that accepts and one that withdraws, one wins: the offer is held until COMMIT.
    func accept(_ work: RoleWork) async throws(APIFailure) -> OwnershipQueries.TransferRow {
        let offer: OwnershipQueries.TransferRow = try await latest(work)
        guard offer.toUserID == work.callerID else { throw Self.notFound() }
        _ = try await work.run(MembersQueries.lockMembers(callerID: work.callerID, userIDs: [offer.fromUserID]))
        let workspace: OwnershipQueries.WorkspaceRow = try await openWorkspace(work)
        try await holdOpen(offer, work)
        let (former, heir): (OwnershipQueries.PartyRow, OwnershipQueries.PartyRow) = try await parties(offer, work)
        _ = try await work.run(OwnershipQueries.demote(roleID: offer.fallbackRoleID, userID: offer.fromUserID))
        let promoted: Int = try await work.run(OwnershipQueries.promote(userID: offer.toUserID))
        guard promoted == 1 else { throw Self.stateInvalid(offer, blockers: ["target_inactive"]) }
        _ = try await work.run(OwnershipQueries.dropDirect(userID: offer.toUserID))
        _ = try await work.run(OwnershipQueries.dropDoubles(userID: offer.fromUserID))
        _ = try await work.run(OwnershipQueries.decide(status: "accepted", at: work.now, transferID: offer.id))
        work.scope.append(
            AuditEntry(
                "tenant.ownership_transferred", subject: offer.id.description,
                changes: .object([
                    "owner": .object([
                        "before": .string(offer.fromUserID.description),
                        "after": .string(offer.toUserID.description),
                    ])
                ])))
        try await announce(offer, former, heir, workspace.name, work)
        return try await latest(work)
    }

    /// - Parameter status: `declined` by the one, `cancelled` by the other.
    func close(as status: String, _ work: RoleWork) async throws(APIFailure) -> OwnershipQueries.TransferRow {
        let offer: OwnershipQueries.TransferRow = try await latest(work)
        let party: UserID = status == "declined" ? offer.toUserID : offer.fromUserID
        guard party == work.callerID, offer.expiresAt > work.now,
            try await work.run(OwnershipQueries.decide(status: status, at: work.now, transferID: offer.id)) == 1
        else { throw Self.notFound() }
        work.scope.append(
            AuditEntry(
                "tenant.ownership_transfer_closed", subject: offer.id.description,
                metadata: .object(["status": .string(status)])))
        return try await latest(work)
    }

    // MARK: Steps

    private func openWorkspace(_ work: RoleWork) async throws(APIFailure) -> OwnershipQueries.WorkspaceRow {
        let workspace: OwnershipQueries.WorkspaceRow = try await work.run(OwnershipQueries.workspace())
        guard workspace.status != "pending_deletion" else {
            throw .tenantDeletionPending(
                scheduledFor: workspace.deletionScheduledFor?.wire,
                cancelUntil: workspace.deletionCancellableUntil?.wire)
        }
        return workspace
    }

    /// An active member whose address is proven and who has a second factor.
    private func candidate(
        _ userID: UserID, _ work: RoleWork
    ) async throws(APIFailure) -> OwnershipQueries.PartyRow {
        guard let candidate = try await work.run(OwnershipQueries.party(userID: userID)),
            candidate.status != "removed"
        else { throw .userNotFound(resourceID: userID.description) }
        if let state = Self.obstacle(candidate) {
            throw .userStateInvalid(currentState: state, allowedStates: ["active"])
        }
        return candidate
    }

    private static func obstacle(_ party: OwnershipQueries.PartyRow) -> String? {
        if party.status != "active" { return party.status }
        if !party.isVerified { return "email_unverified" }
        return party.mfaEnabled ? nil : "mfa_not_enrolled"
    }

    /// The token was given to this person for this action on this workspace; it is used up by that.
    private func holdOpen(_ offer: OwnershipQueries.TransferRow, _ work: RoleWork) async throws(APIFailure) {
        guard let held = try await work.run(OwnershipQueries.hold(transferID: offer.id)) else {
            throw Self.notFound()
        }
        switch held.status {
        case "pending" where held.expiresAt > work.now: return
        case "pending", "expired": throw .resourceDeleted(resourceType: Self.resource, resourceID: offer.id.description)
        default:
            throw .resourceStateInvalid(
                resourceType: Self.resource, resourceID: offer.id.description, currentState: held.status,
                allowedStates: ["pending"])
        }
    }

    /// Both as they are now: what held when the offer was made may hold no more.
    private func parties(
        _ offer: OwnershipQueries.TransferRow, _ work: RoleWork
    ) async throws(APIFailure) -> (former: OwnershipQueries.PartyRow, heir: OwnershipQueries.PartyRow) {
        guard let former = try await work.run(OwnershipQueries.party(userID: offer.fromUserID)), former.isOwner else {
            throw Self.stateInvalid(offer, blockers: ["owner_changed"])
        }
        guard let heir = try await work.run(OwnershipQueries.party(userID: offer.toUserID)) else {
            throw Self.stateInvalid(offer, blockers: ["target_inactive"])
        }
        if let state = Self.obstacle(heir) { throw Self.stateInvalid(offer, blockers: ["target_" + state]) }
        return (former, heir)
    }

    private func announce(
        _ offer: OwnershipQueries.TransferRow, _ former: OwnershipQueries.PartyRow,
        _ heir: OwnershipQueries.PartyRow, _ workspace: String, _ work: RoleWork
    ) async throws(APIFailure) {
        let variables: [String: String] = ["owner": heir.name, "workspace": workspace]
        try tell("ownership-transferred", former.email, former.locale, offer.fromUserID, variables, work)
        try tell("ownership-transferred", heir.email, heir.locale, offer.toUserID, variables, work)
        let administrators = try await work.run(OwnershipQueries.administrators(limit: Self.toldMax))
        for person in administrators where person.userID != offer.fromUserID && person.userID != offer.toUserID {
            try tell("ownership-transferred", person.email, person.locale, person.userID, variables, work)
        }
        let (port, tenantID): (any AccessInvalidation, UUID) = (invalidation, work.caller.tenantID)
        let people: [UUID] = [offer.fromUserID.uuid, offer.toUserID.uuid]
        work.scope.afterCommit { await port.membersChanged(tenantID: tenantID, userIDs: people) }
    }

    private func tell(
        _ template: String, _ address: String, _ locale: String, _ userID: UserID, _ variables: [String: String],
        _ work: RoleWork
    ) throws(APIFailure) {
        guard let recipient = EmailAddress(wire: address) else { return }
        do {
            work.scope.transaction.atCommit(
                try outbox.queue(
                    MailOutbox.Letter(
                        template: template, recipient: recipient, locale: locale, userID: userID.uuid,
                        variables: variables), at: work.now))
        } catch {
            throw .unexpected(error)
        }
    }

    private static func notFound() -> APIFailure { .resourceNotFound(resourceType: resource) }

    private static func stateInvalid(_ offer: OwnershipQueries.TransferRow, blockers: [String]) -> APIFailure {
        .resourceStateInvalid(
            resourceType: resource, resourceID: offer.id.description, currentState: offer.status, blockers: blockers)
    }
}
