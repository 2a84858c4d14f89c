// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors

/// The refusals that several operations on roles share, under the status of the catalogue.
enum RoleRefusal {
    static func roleNotFound(_ id: String) -> APIFailure { .roleNotFound(resourceID: id) }

    static func system(_ id: String) -> APIFailure { .roleIsSystem(resourceID: id) }

    static func nameExists(_ name: String) -> APIFailure { .roleNameExists(field: "name", value: name) }

    static func hierarchy(required: Int, current: Int) -> APIFailure {
        .roleHierarchyViolation(requiredHierarchy: required, currentHierarchy: current)
    }

    static func escalation(_ missing: [String]) -> APIFailure {
        .rolePermissionEscalation(requiredPermissions: missing)
    }

    static func ownerProtected() -> APIFailure { .roleOwnerProtected() }

    static func permissionDenied(_ key: String) -> APIFailure { .authzPermissionDenied(requiredPermission: key) }

    static func notAMember() -> APIFailure { .authzNotAMember() }

    static func invalidCursor() -> APIFailure { .validationInvalidCursor(field: "cursor") }

    static func stale(_ tag: String) -> APIFailure {
        APIFailure.preconditionFailed(currentEtag: tag).adding(header: "ETag", tag)
    }

    /// People or invitations still hold the role; the count is told twice, as the original contract and ours do.
    static func hasMembers(_ count: Int, invitations: Int) -> APIFailure {
        var failure: APIFailure = .roleHasMembers(membersCount: count)
        if invitations > 0 { failure.details.append(("dependents", .array([.string("invitations")]))) }
        return failure.adding(member: "members_count", .integer(Int64(count)))
    }

    /// One entry per key that the catalogue does not hold.
    static func unknownPermissions(_ unknown: [(index: Int, key: String)]) -> APIFailure {
        let entries: [JSONValue] = unknown.prefix(ViolationReport.entriesMax).map {
            (entry: (index: Int, key: String)) -> JSONValue in
            .object(
                JSONObject([
                    ("field", .string("permissions[\(entry.index)]")), ("in", .string("body")),
                    ("code", .string("ROLE_PERMISSION_UNKNOWN")),
                    ("message", .string("One of the permissions does not exist.")), ("value", .string(entry.key)),
                ]))
        }
        return .rolePermissionUnknown(value: unknown.first?.key, errors: .array(entries))
    }

    static func reauthentication(endpoint: String, seconds: Int64) -> APIFailure {
        .authReauthRequired(mfaEndpoint: endpoint, mfaMaxAgeSeconds: Int(seconds))
    }

    static func secondFactor(isExpired: Bool, of user: UserCaller, endpoint: String, seconds: Int64) -> APIFailure {
        isExpired
            ? .authzMFASessionExpired(
                requiredMFA: true, mfaEndpoint: endpoint, mfaMaxAgeSeconds: Int(seconds),
                mfaMethods: user.secondFactors)
            : .authMFARequired(
                requiredMFA: true, mfaEndpoint: endpoint, mfaMethods: user.secondFactors,
                mfaMaxAgeSeconds: Int(seconds))
    }
}
