// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

/// Audit rows of the operations on roles.
enum RoleAudit {
    /// Difference of two key sets, each side in the order of its list.
    struct KeyChange: Sendable, Equatable {
        var added: [String]
        var removed: [String]

        init(from before: [String], to after: [String]) {
            let (old, new): (Set<String>, Set<String>) = (Set(before), Set(after))
            added = after.filter { (key: String) -> Bool in !old.contains(key) }
            removed = before.filter { (key: String) -> Bool in !new.contains(key) }
        }

        var isEmpty: Bool { added.isEmpty && removed.isEmpty }
    }

    /// A role that came into being with these keys.
    static func made(
        _ event: String, _ id: RoleID, name: String, hierarchy: Int, keys: [String], extra: [(String, JSONValue)] = []
    ) -> AuditEntry {
        let members: [(String, JSONValue)] = [
            ("name", .string(name)), ("hierarchy", .integer(Int64(hierarchy))), ("permissions_added", texts(keys)),
        ]
        return AuditEntry(event, subject: id.description, metadata: .object(JSONObject(members + extra)))
    }

    /// Keys that a role gained and lost.
    static func keysChanged(_ id: RoleID, name: String, hierarchy: Int, _ change: KeyChange) -> AuditEntry {
        AuditEntry(
            "role.permissions_changed", subject: id.description,
            metadata: .object(
                JSONObject([
                    ("name", .string(name)), ("hierarchy", .integer(Int64(hierarchy))),
                    ("permissions_added", texts(change.added)), ("permissions_removed", texts(change.removed)),
                ])))
    }

    /// Members that changed, before and after; nil when none did.
    static func updated(from before: RolesQueries.RoleRow, to after: RolesQueries.RoleRow) -> AuditEntry? {
        var changes: JSONObject = JSONObject()
        func note(_ member: String, _ old: JSONValue, _ new: JSONValue) {
            guard old != new else { return }
            changes.append(member, .object(JSONObject([("before", old), ("after", new)])))
        }
        note("name", .string(before.name), .string(after.name))
        note("display_name", .string(before.displayName), .string(after.displayName))
        note("description", text(before.description), text(after.description))
        note("hierarchy", .integer(Int64(before.hierarchyLevel)), .integer(Int64(after.hierarchyLevel)))
        guard !changes.isEmpty else { return nil }
        return AuditEntry(
            "role.updated", subject: after.id.description, changes: .object(changes),
            metadata: .object(
                JSONObject([
                    ("name", .string(after.name)), ("hierarchy", .integer(Int64(after.hierarchyLevel))),
                ])))
    }

    static func texts(_ values: [String]) -> JSONValue {
        .array(values.map { (value: String) -> JSONValue in .string(value) })
    }

    private static func text(_ value: String?) -> JSONValue {
        value.map { (text: String) -> JSONValue in .string(text) } ?? .null
    }
}
