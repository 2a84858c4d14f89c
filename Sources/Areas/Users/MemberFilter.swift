// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors

/// Order of a list of members.
struct MemberOrder: Sendable, Equatable {
    enum Field: String, Sendable, CaseIterable {
        case name
        case email
        case createdAt = "created_at"
        case lastActiveAt = "last_active_at"
    }

    var field: Field
    var isDescending: Bool

    /// Newest first.
    static let standard: MemberOrder = MemberOrder(field: .createdAt, isDescending: true)

    init(field: Field, isDescending: Bool) {
        self.field = field
        self.isDescending = isDescending
    }

    /// - Parameter text: name of a field, with `-` in front for descending.
    /// - Throws: 400 for any other field.
    init(_ text: String?) throws(APIFailure) {
        guard let text, !text.isEmpty else {
            self = .standard
            return
        }
        let isDescending: Bool = text.hasPrefix("-")
        guard let field = Field(rawValue: isDescending ? String(text.dropFirst()) : text) else {
            var violation: Violation = Violation(
                location: .query, path: [.name("sort")], code: .invalidEnum,
                constraints: [ViolatedConstraint(name: "isSortable", text: "sort must name a field of the list")],
                value: .string(text))
            violation.allowedValues = Field.allCases.map(\.rawValue)
            throw ViolationReport([violation]).failure
        }
        self.init(field: field, isDescending: isDescending)
    }

    var text: String { (isDescending ? "-" : "") + field.rawValue }
}

/// Which members and open invitations a list shows.
struct MemberFilter: Sendable, Equatable {
    /// States of memberships.
    var statuses: [String]
    var withInvitations: Bool
    /// Part of a name or an address, literally; nil for all.
    var search: String?
    /// Name of a role that is held or offered.
    var role: String?
    var order: MemberOrder

    /// - Parameter mayListRemoved: the caller may restore members; others do not see removed ones.
    init(
        status: String?, search: String?, role: String?, sort: String?, includeInvited: Bool, mayListRemoved: Bool
    ) throws(APIFailure) {
        switch status {
        case "active", "suspended": statuses = status.map { [$0] } ?? []
        case "inactive":
            guard mayListRemoved else { throw .authzPermissionDenied(requiredPermission: "canDeleteUsers") }
            statuses = ["removed"]
        case "invited": statuses = []
        default: statuses = ["active", "suspended"]
        }
        withInvitations = status == "invited" || status == nil && includeInvited
        let wanted: String = PersonText.trimmed(search ?? "")
        self.search = wanted.isEmpty ? nil : wanted
        self.role = role.flatMap { (name: String) -> String? in name.isEmpty ? nil : name }
        order = try MemberOrder(sort)
    }

    /// What a cursor is bound to, beside operation and workspace.
    var cursorFilters: [(name: String, value: String?)] {
        [
            ("status", statuses.joined(separator: ",")), ("invited", withInvitations ? "1" : "0"), ("search", search),
            ("role", role), ("sort", order.text),
        ]
    }
}
