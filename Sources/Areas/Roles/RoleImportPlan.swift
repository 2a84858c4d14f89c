// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime

/// A role of the workspace that an import meets.
struct ExistingRole: Sendable {
    var id: RoleID
    var name: String
    var hierarchy: Int
    var isSystem: Bool
    var keys: [String]
}

/// What an import would do, decided before anything is written, so that no failing role can spoil the transaction.
///
/// Stands in for one savepoint per role: whatever can fail is checked here, and what only the database knows (a name
/// taken meanwhile) is written with ON CONFLICT and reported afterwards.
struct RoleImportPlan: Sendable {
    /// What happens to a name that exists.
    enum Strategy: String, Sendable {
        case skipExisting = "skip_existing"
        case replaceExisting = "replace_existing"
        case renameDuplicates = "rename_duplicates"
    }

    struct Creation: Sendable, Equatable {
        var name: String
        var displayName: String
        var description: String?
        var hierarchy: Int
        var keys: [String]
    }

    struct Replacement: Sendable, Equatable {
        var id: RoleID
        var name: String
        var description: String?
        var hierarchy: Int
        var keysBefore: [String]
        var keys: [String]
    }

    private(set) var creations: [Creation] = []
    private(set) var replacements: [Replacement] = []
    private(set) var skipped: Int = 0
    private(set) var errors: [(name: String, reason: String)] = []

    private let known: KnownKeys
    private let actor: RoleActor
    private let strategy: Strategy
    private var existing: [String: ExistingRole]
    /// Names that earlier entries of the same import take.
    private var planned: Set<String> = []

    init(
        _ entries: [RoleImportEntry], strategy: Strategy, existing: [ExistingRole], known: KnownKeys,
        actor: RoleActor
    ) {
        self.known = known
        self.actor = actor
        self.strategy = strategy
        self.existing = Dictionary(
            existing.map { (role: ExistingRole) -> (String, ExistingRole) in (role.name, role) },
            uniquingKeysWith: { (first: ExistingRole, _: ExistingRole) -> ExistingRole in first })
        for entry in entries { add(entry) }
    }

    private mutating func add(_ entry: RoleImportEntry) {
        let name: String = entry.name ?? ""
        do throws(Refusal) {
            try place(entry, name: name)
        } catch {
            errors.append((name, error.reason))
        }
    }

    private struct Refusal: Error {
        var reason: String
    }

    private mutating func place(_ entry: RoleImportEntry, name: String) throws(Refusal) {
        if let role = existing[name], role.isSystem { throw Refusal(reason: "ROLE_IS_SYSTEM") }
        let keys: [String] = try checkedKeys(entry, name: name)
        let isTaken: Bool = existing[name] != nil || planned.contains(name)
        if isTaken, strategy == .skipExisting {
            skipped += 1
            return
        }
        if strategy == .replaceExisting, let role = existing[name], !planned.contains(name) {
            try replace(role, entry, keys)
        } else if isTaken, strategy == .replaceExisting {
            // The same name twice in one file: which of the two is meant is not ours to guess.
            throw Refusal(reason: "ROLE_NAME_EXISTS")
        } else {
            try create(entry, name: isTaken ? freeName(for: name) : name, keys)
        }
    }

    /// The rules of an entry by itself: texts, keys and rank, as on creation.
    private func checkedKeys(_ entry: RoleImportEntry, name: String) throws(Refusal) -> [String] {
        guard entry.name != nil else { throw Refusal(reason: ViolationCode.requiredField.rawValue) }
        let violation: Violation? = RoleText.violations(
            name: name, displayName: entry.displayName, description: entry.description, hierarchy: entry.hierarchy
        ).first
        if let violation { throw Refusal(reason: violation.code.rawValue) }
        let wanted: [String] = entry.permissions ?? []
        guard !wanted.isEmpty else { throw Refusal(reason: ViolationCode.tooFewItems.rawValue) }
        guard known.unknown(in: wanted).isEmpty else { throw Refusal(reason: "ROLE_PERMISSION_UNKNOWN") }
        return known.ordered(wanted)
    }

    private mutating func create(_ entry: RoleImportEntry, name: String, _ keys: [String]) throws(Refusal) {
        let hierarchy: Int = entry.hierarchy ?? RoleRules.hierarchyDefault
        try check(ranks: [hierarchy], added: keys)
        let displayName: String = entry.displayName.map(RoleText.trimmed) ?? RoleText.displayName(of: name)
        planned.insert(name)
        creations.append(
            Creation(
                name: name, displayName: displayName, description: entry.description, hierarchy: hierarchy, keys: keys))
    }

    /// The rules of a change apply: rank before and after, and only the added keys have to be held.
    private mutating func replace(
        _ role: ExistingRole, _ entry: RoleImportEntry, _ keys: [String]
    ) throws(Refusal) {
        let hierarchy: Int = entry.hierarchy ?? role.hierarchy
        let change: RoleAudit.KeyChange = RoleAudit.KeyChange(from: role.keys, to: keys)
        try check(ranks: [role.hierarchy, hierarchy], added: change.added)
        planned.insert(role.name)
        replacements.append(
            Replacement(
                id: role.id, name: role.name, description: entry.description, hierarchy: hierarchy,
                keysBefore: role.keys, keys: keys))
    }

    private func check(ranks: [Int], added: [String]) throws(Refusal) {
        do throws(APIFailure) {
            for rank in ranks { try RoleRules.requireOutranked(rank, by: actor) }
            try RoleRules.requireHeld(added, by: actor)
        } catch {
            throw Refusal(reason: error.code)
        }
    }

    private func freeName(for name: String) -> String {
        RoleText.freeName(for: name) { (candidate: String) -> Bool in
            existing[candidate] != nil || planned.contains(candidate)
        }
    }
}
