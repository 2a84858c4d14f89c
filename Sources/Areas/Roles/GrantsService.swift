// SPDX-License-Identifier: Apache-2.0
import API
import AccessPorts
import ContractRuntime
import Errors
import Queries

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Keys that one member is given or denied beside the roles.
struct GrantsService: Sendable {
    /// Most sources of one answer: every key of all roles that a member may hold, and the direct rows.
    private static let sourcesMax: Int = 2_000
    private static let manageUsers: String = "canManageUsers"

    let known: KnownKeys
    let invalidation: any AccessInvalidation

    /// What a member may do, and on request where each key comes from.
    func effective(
        _ userID: UserID, explains: Bool, _ work: RoleWork
    ) async throws(APIFailure) -> UserPermissions {
        guard let row = try await work.run(GrantsQueries.effective(userID: userID)), row.status != "removed" else {
            throw .userNotFound(resourceID: userID.description)
        }
        var sources: [String: [PermissionSource]]?
        if explains {
            let rows: [GrantsQueries.SourceRow] = try await work.run(
                GrantsQueries.sources(userID: userID, limit: Self.sourcesMax))
            var found: [String: [PermissionSource]] = [:]
            for row in rows {
                guard let type = PermissionSourceType(wire: row.type) else { continue }
                found[row.key, default: []].append(
                    PermissionSource(
                        type: type, id: row.sourceID.wire, name: row.name, expiresAt: row.expiresAt))
            }
            sources = found
        }
        return UserPermissions(
            permissions: row.permissionKeys, level: row.level, validUntil: row.isOwner ? nil : row.validUntil,
            sources: sources)
    }

    func put(_ grant: DirectGrant, for userID: UserID, _ work: RoleWork) async throws(APIFailure) {
        try requireKnown(grant.key)
        try GrantRules.checkExpiry(grant, known, now: work.now)
        if known.requiringMFA.contains(grant.key) {
            try StepUpProof.requireCritical(work.caller.user, now: work.now)
        }
        let actor: RoleActor = try await reach(userID, work)
        if grant.kind == .grant { try GrantRules.requireGivable(grant.key, known, by: actor) }
        if try await work.run(GrantsQueries.direct(userID: userID, key: grant.key)) == nil {
            let count: Int = try await work.run(GrantsQueries.directCount(userID: userID))
            guard count < GrantRules.directMax else {
                throw .resourceLimitReached(
                    resourceType: "user_permission", limit: GrantRules.directMax, current: count)
            }
        }
        _ = try await work.run(
            GrantsQueries.put(
                userID: userID, grantType: grant.kind.rawValue, reason: grant.reason, expiresAt: grant.expiresAt,
                at: work.now, callerID: work.callerID, key: grant.key))
        var metadata: JSONObject = ["permission": .string(grant.key), "reason": .string(grant.reason)]
        if let expiry = grant.expiresAt { metadata.append("expires_at", .string(expiry.wire)) }
        let event: String = grant.kind == .grant ? "permission.granted" : "permission.denied_set"
        record(event, userID, metadata, work)
    }

    func remove(_ key: String, from userID: UserID, _ work: RoleWork) async throws(APIFailure) {
        try requireKnown(key)
        let actor: RoleActor = try await reach(userID, work)
        guard let direct = try await work.run(GrantsQueries.direct(userID: userID, key: key)) else {
            throw .resourceNotFound(resourceType: "user_permission", resourceID: key)
        }
        if direct.grantType == DirectGrant.Kind.deny.rawValue {
            try GrantRules.requireGivable(key, known, by: actor)
        }
        _ = try await work.run(GrantsQueries.remove(userID: userID, key: key))
        record(
            "permission.direct_removed", userID,
            ["permission": .string(key), "grant_type": .string(direct.grantType)], work)
    }

    private func requireKnown(_ key: String) throws(APIFailure) {
        guard known.unknown(in: [key]).isEmpty else { throw .permissionNotFound(resourceID: key) }
    }

    /// The caller behind the locks, who may change what this member is given.
    private func reach(_ userID: UserID, _ work: RoleWork) async throws(APIFailure) -> RoleActor {
        let actor: RoleActor = try await work.actorGranting(to: userID)
        guard actor.keys.contains(Self.manageUsers) else { throw RoleRefusal.permissionDenied(Self.manageUsers) }
        let row: GrantsQueries.EffectiveRow? = try await work.run(GrantsQueries.effective(userID: userID))
        let target: GrantTarget? = row.map { (row: GrantsQueries.EffectiveRow) -> GrantTarget in
            GrantTarget(status: row.status, isOwner: row.isOwner, level: row.level)
        }
        try GrantRules.requireReachable(target, userID, callerID: work.callerID, by: actor)
        return actor
    }

    /// Every node reads the member's rights anew after COMMIT.
    private func record(_ event: String, _ userID: UserID, _ metadata: JSONObject, _ work: RoleWork) {
        work.scope.append(AuditEntry(event, subject: userID.description, metadata: .object(metadata)))
        let (port, tenantID): (any AccessInvalidation, UUID) = (invalidation, work.caller.tenantID)
        work.scope.afterCommit { await port.membersChanged(tenantID: tenantID, userIDs: [userID.uuid]) }
    }
}
