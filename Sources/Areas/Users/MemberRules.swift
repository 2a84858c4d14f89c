// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors

/// A member who acts on others, as the writing transaction sees them.
struct MemberActor: Sendable, Equatable {
    var isOwner: Bool
    /// Smallest hierarchy of the valid roles; smaller outranks larger.
    var level: Int
    /// Effective permission keys.
    var keys: Set<String>
}

/// What decides whether a role may be given.
struct OfferedRole: Sendable, Equatable {
    var hierarchy: Int
    /// Changes hands by ownership transfer only.
    var isProtected: Bool
    var keys: [String]
}

/// Who may act on whom, without any state.
enum MemberRules {
    /// Giving a role: not the owner's, not above the caller, and every guarded key of it is the caller's too.
    static func requireAssignable(_ role: OfferedRole, by actor: MemberActor) throws(APIFailure) {
        guard !role.isProtected else { throw .roleOwnerProtected() }
        guard role.hierarchy >= actor.level else {
            throw .roleHierarchyViolation(requiredHierarchy: role.hierarchy, currentHierarchy: actor.level)
        }
        let missing: [String] = role.keys.filter { (key: String) -> Bool in
            GuardedKeys.all.contains(key) && !actor.keys.contains(key)
        }
        guard missing.isEmpty else { throw .rolePermissionEscalation(requiredPermissions: missing) }
    }

    /// Changing or ending what a member is: strictly above, and the owner always.
    static func requireOutranked(level: Int, by actor: MemberActor) throws(APIFailure) {
        guard actor.isOwner || level > actor.level else {
            throw .roleHierarchyViolation(requiredHierarchy: max(level - 1, 1), currentHierarchy: actor.level)
        }
    }
}

/// What a wanted state makes of a membership.
enum MembershipChange: Sendable, Equatable {
    case none
    case suspend
    case reactivate

    /// - Throws: 409 from a state that leads to neither.
    init(from current: String, to wanted: String) throws(APIFailure) {
        switch (current, wanted) {
        case ("active", "suspended"): self = .suspend
        case ("suspended", "active"): self = .reactivate
        case ("active", "active"), ("suspended", "suspended"): self = .none
        default: throw .userStateInvalid(currentState: current, allowedStates: ["active", "suspended"])
        }
    }
}

/// Texts of persons.
enum PersonText {
    /// Without white space at both ends; nil when nothing is left or a control character is in it.
    static func name(_ text: String) -> String? {
        let trimmed: String = trimmed(text)
        let isClean: Bool = trimmed.unicodeScalars.allSatisfy { (scalar: Unicode.Scalar) -> Bool in
            scalar.properties.generalCategory != .control
        }
        return trimmed.isEmpty || !isClean ? nil : trimmed
    }

    static func trimmed(_ text: String) -> String {
        var rest: Substring = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// `ada@example.com` as `a••@example.com`.
    static func masked(_ address: EmailAddress) -> String {
        guard let at = address.wire.lastIndex(of: "@") else { return "••" }
        return address.wire.prefix(1) + "••" + address.wire[at...]
    }

    /// The address in the form in which addresses are compared and stored.
    static func normal(_ address: EmailAddress) -> EmailAddress {
        EmailAddress(wire: address.wire.lowercased()) ?? address
    }

    /// One broken rule of a body member, as a refusal.
    static func violation(
        _ field: String, _ code: ViolationCode, _ constraint: String, _ text: String
    ) -> APIFailure {
        ViolationReport([
            Violation(
                location: .body, path: [.name(field)], code: code,
                constraints: [ViolatedConstraint(name: constraint, text: text)])
        ]).failure
    }
}
