// SPDX-License-Identifier: Apache-2.0
import API
import AccessPorts
import ContractRuntime
import Queries
import Secrecy

/// A custom role as a caller wants it.
struct RoleDraft: Sendable {
    var name: String
    var displayName: String?
    var description: String?
    var hierarchy: Int
    var keys: [String]
}

/// What a caller wants changed of a role; what is nil stays.
struct RoleChange: Sendable {
    var name: String?
    var displayName: String?
    var description: Presence<String> = .absent
    var hierarchy: Int?
    var keys: [String]?

    var isEmpty: Bool {
        name == nil && displayName == nil && description.isAbsent && hierarchy == nil && keys == nil
    }
}

/// What a copy shall differ in from its source.
struct RoleCopy: Sendable {
    var name: String
    var displayName: String?
    var description: String?
    var hierarchy: Int?
}

/// Makes, changes and copies custom roles; each rule is checked behind the locks of the writing transaction.
struct RolesService: Sendable {
    /// Most roles that one answer holds; the contract's own limit.
    static let rolesMax: Int = 10_000

    let known: KnownKeys
    let random: RandomSource
    let invalidation: any AccessInvalidation

    func create(_ draft: RoleDraft, _ work: RoleWork) async throws(APIFailure) -> RolesQueries.RoleRow {
        try RoleText.check(name: draft.name, displayName: draft.displayName, description: draft.description)
        let keys: [String] = try checked(draft.keys)
        let actor: RoleActor = try await work.actorChanging([])
        try RoleRules.requireOutranked(draft.hierarchy, by: actor)
        try RoleRules.requireHeld(keys, by: actor)
        let row: RolesQueries.RoleRow = try await insert(draft, keys: keys, work)
        work.scope.append(
            RoleAudit.made("role.created", row.id, name: row.name, hierarchy: row.hierarchyLevel, keys: keys))
        return row
    }

    /// Nobody holds a copy yet, so no cached right changes.
    func duplicate(
        _ source: RoleID, _ copy: RoleCopy, _ work: RoleWork
    ) async throws(APIFailure) -> RolesQueries.RoleRow {
        try RoleText.check(name: copy.name, displayName: copy.displayName, description: copy.description)
        let actor: RoleActor = try await work.actorChanging([source])
        let origin: RolesQueries.RoleRow = try await work.role(source)
        let hierarchy: Int = try RoleRules.hierarchyOfCopy(
            source: origin.hierarchyLevel, requested: copy.hierarchy, actor: actor)
        try RoleRules.requireHeld(origin.permissionKeys, by: actor)
        let draft: RoleDraft = RoleDraft(
            name: copy.name, displayName: copy.displayName, description: copy.description ?? origin.description,
            hierarchy: hierarchy, keys: origin.permissionKeys)
        let row: RolesQueries.RoleRow = try await insert(draft, keys: origin.permissionKeys, work)
        work.scope.append(
            RoleAudit.made(
                "role.duplicated", row.id, name: row.name, hierarchy: hierarchy, keys: row.permissionKeys,
                extra: [("source_role_id", .string(source.description)), ("source_name", .string(origin.name))]))
        return row
    }

    private func insert(
        _ draft: RoleDraft, keys: [String], _ work: RoleWork
    ) async throws(APIFailure) -> RolesQueries.RoleRow {
        let id: RoleID = RoleID(random.identifier(at: work.now))
        let displayName: String = draft.displayName.map(RoleText.trimmed) ?? RoleText.displayName(of: draft.name)
        try await work.write(
            RolesQueries.insert(
                roleID: id, name: draft.name, displayName: displayName, description: draft.description,
                hierarchyLevel: draft.hierarchy, callerID: work.callerID, permissionKeys: keys),
            naming: draft.name)
        return try await work.role(id)
    }

    /// Changes a custom role; an empty change answers the role as it is.
    func update(
        _ id: RoleID, _ change: RoleChange, ifMatch: String?, _ work: RoleWork
    ) async throws(APIFailure) -> RolesQueries.RoleRow {
        try RoleText.check(
            name: change.name, displayName: change.displayName, description: change.description.wrapped)
        let keys: [String]? = try change.keys.map { (wanted: [String]) throws(APIFailure) -> [String] in
            try checked(wanted)
        }
        let actor: RoleActor = try await work.actorChanging([id])
        let before: RolesQueries.RoleRow = try await work.role(id)
        guard !before.isSystem else { throw RoleRefusal.system(id.description) }
        try RoleRules.requireOutranked(before.hierarchyLevel, by: actor)
        if let hierarchy = change.hierarchy { try RoleRules.requireOutranked(hierarchy, by: actor) }
        let keyChange: RoleAudit.KeyChange = RoleAudit.KeyChange(
            from: before.permissionKeys, to: keys ?? before.permissionKeys)
        try RoleRules.requireHeld(keyChange.added, by: actor)
        try RoleTag.check(ifMatch, id, version: before.rowVersion)
        guard !change.isEmpty else { return before }
        try await write(id, change, keys: keyChange.isEmpty ? nil : keys, name: change.name ?? before.name, work)
        let after: RolesQueries.RoleRow = try await work.role(id)
        record(from: before, to: after, keyChange, work)
        return after
    }

    private func write(
        _ id: RoleID, _ change: RoleChange, keys: [String]?, name: String, _ work: RoleWork
    ) async throws(APIFailure) {
        try await work.write(
            RolesQueries.update(
                name: change.name, displayName: change.displayName.map(RoleText.trimmed),
                setsDescription: !change.description.isAbsent, description: change.description.wrapped,
                hierarchyLevel: change.hierarchy, roleID: id),
            naming: name)
        guard let keys else { return }
        _ = try await work.run(
            RolesQueries.replacePermissions(roleID: id, permissionKeys: keys, callerID: work.callerID))
    }

    /// Holders of the role are not known here; the whole workspace drops its cached rights.
    private func record(
        from before: RolesQueries.RoleRow, to after: RolesQueries.RoleRow, _ keyChange: RoleAudit.KeyChange,
        _ work: RoleWork
    ) {
        if let entry = RoleAudit.updated(from: before, to: after) { work.scope.append(entry) }
        if !keyChange.isEmpty {
            work.scope.append(
                RoleAudit.keysChanged(after.id, name: after.name, hierarchy: after.hierarchyLevel, keyChange))
        }
        let (port, tenant): (any AccessInvalidation, MemberCaller) = (invalidation, work.caller)
        work.scope.afterCommit { await port.membersChanged(tenantID: tenant.tenantID, userIDs: nil) }
    }

    /// The keys in catalogue order, each once; refuses those that the catalogue does not hold.
    private func checked(_ keys: [String]) throws(APIFailure) -> [String] {
        let unknown: [(index: Int, key: String)] = known.unknown(in: keys)
        guard unknown.isEmpty else { throw RoleRefusal.unknownPermissions(unknown) }
        return known.ordered(keys)
    }
}
