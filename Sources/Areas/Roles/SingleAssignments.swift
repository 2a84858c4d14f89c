// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

/// One member, one role: what a bulk operation would only note for the person refuses the whole call here.
extension MembersService {
    func assignOne(
        _ id: RoleID, _ wanted: BulkAssignment, _ work: RoleWork
    ) async throws(APIFailure) -> RolesQueries.RoleRow {
        let (role, actor): (RolesQueries.RoleRow, RoleActor) = try await assignable(id, wanted, work)
        for (person, target) in try await targets(wanted.people, role: id, work, among: wanted.people) {
            let refusal: String? = AssignmentRules.refusal(
                toAssign: id, as: wanted.kind, to: target, callerID: work.callerID, actor: actor)
            if let refusal { throw Self.failure(refusal, person: person, role: id, target, actor) }
            try await write(id, wanted, to: [person], work)
            record("role.assigned", role, of: person, as: wanted.kind, Self.terms(wanted), work)
        }
        return role
    }

    func removeOne(
        _ id: RoleID, from person: UserID, ifMatch: String?, _ work: RoleWork
    ) async throws(APIFailure) {
        let (role, actor): (RolesQueries.RoleRow, RoleActor) = try await removable(
            id, from: [person], ifMatch: ifMatch, work)
        for (person, target) in try await targets([person], role: id, work, among: [person]) {
            let removal: AssignmentRules.Removal = AssignmentRules.removal(
                of: id, from: target, callerID: work.callerID, actor: actor)
            switch removal {
            case .refused(let code): throw Self.failure(code, person: person, role: id, target, actor)
            case .endFurther:
                try await end(id, of: [person], [], work)
                record("role.revoked", role, of: person, as: .secondary, [], work)
            case .promote(let fallback):
                try await end(id, of: [person], [(person, fallback)], work)
                let terms: [(String, JSONValue)] = [("promoted_role_id", .string(fallback.description))]
                record("role.revoked", role, of: person, as: .primary, terms, work)
            }
        }
    }

    /// Each person with what is known of them; nil for strangers.
    private func targets(
        _ people: [UserID], role: RoleID, _ work: RoleWork, among wanted: [UserID]
    ) async throws(APIFailure) -> [(UserID, AssignmentTarget?)] {
        let found: [UserID: AssignmentTarget] = try await targets(people, role: role, work)
        return wanted.map { (person: UserID) -> (UserID, AssignmentTarget?) in (person, found[person]) }
    }

    private static func terms(_ wanted: BulkAssignment) -> [(String, JSONValue)] {
        var terms: [(String, JSONValue)] = []
        if let expiry = wanted.expiresAt { terms.append(("expires_at", .string(expiry.wire))) }
        if let reason = wanted.reason { terms.append(("reason", .string(reason))) }
        return terms
    }

    private func record(
        _ event: String, _ role: RolesQueries.RoleRow, of person: UserID, as kind: AssignmentKind,
        _ terms: [(String, JSONValue)], _ work: RoleWork
    ) {
        let members: [(String, JSONValue)] = [
            ("role_id", .string(role.id.description)), ("name", .string(role.name)),
            ("hierarchy", .integer(Int64(role.hierarchyLevel))), ("assignment", .string(kind.rawValue)),
        ]
        work.scope.append(
            AuditEntry(event, subject: person.description, metadata: .object(JSONObject(members + terms))))
        announce([person], work)
    }

    private static func failure(
        _ code: String, person: UserID, role: RoleID, _ target: AssignmentTarget?, _ actor: RoleActor
    ) -> APIFailure {
        switch code {
        case "USER_NOT_FOUND": .userNotFound(resourceID: person.description)
        case "ROLE_NOT_FOUND": RoleRefusal.roleNotFound(role.description)
        case "AUTHZ_SELF_ACTION_FORBIDDEN": .authzSelfActionForbidden()
        case "USER_CANNOT_MODIFY_OWNER": .userCannotModifyOwner()
        case "ROLE_ASSIGNMENT_EXISTS": .roleAssignmentExists(resourceID: role.description)
        case "ROLE_LAST_ROLE": .roleLastRole()
        case "RESOURCE_LIMIT_REACHED":
            .resourceLimitReached(
                resourceType: "user_role", limit: AssignmentRules.furtherMax, current: target?.furtherCount)
        default: RoleRefusal.hierarchy(required: max((target?.level ?? 1) - 1, 1), current: actor.level)
        }
    }
}
