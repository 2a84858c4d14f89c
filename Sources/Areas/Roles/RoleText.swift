// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// Rules of a role's names and texts that go beyond the contract's schema.
enum RoleText {
    static let nameMax: Int = 50
    static let displayNameMax: Int = 100
    static let descriptionMax: Int = 500
    /// Names that would be taken for parts of the platform.
    static let reservedNames: Set<String> = ["system", "root", "global_admin", "zygo"]
    private static let namePattern: Pattern = Pattern(checked: "^[a-z][a-z0-9_]{2,49}$")

    /// Whether a role may have that name.
    static func isName(_ name: String) -> Bool { namePattern.matches(name) && !reservedNames.contains(name) }

    /// What is wrong with the texts of a request; empty when nothing is.
    static func violations(name: String?, displayName: String?, description: String?, hierarchy: Int?) -> [Violation] {
        var violations: [Violation] = []
        if let name, !isName(name) {
            violations.append(
                violation("name", .invalidFormat, "isNotReserved", "name is reserved", value: .string(name)))
        }
        if let displayName {
            let length: Int = trimmed(displayName).unicodeScalars.count
            if length == 0 {
                violations.append(
                    violation("display_name", .stringTooShort, "isNotBlank", "display_name must not be blank"))
            } else if length > displayNameMax {
                violations.append(
                    violation(
                        "display_name", .stringTooLong, "maxLength",
                        "display_name must have at most \(displayNameMax) characters"))
            }
        }
        if let description, description.unicodeScalars.count > descriptionMax {
            violations.append(
                violation(
                    "description", .stringTooLong, "maxLength",
                    "description must have at most \(descriptionMax) characters"))
        }
        if let hierarchy, hierarchy < 1 || hierarchy > RoleRules.hierarchyMax {
            violations.append(
                violation("hierarchy", .outOfRange, "max", "hierarchy must be from 1 to \(RoleRules.hierarchyMax)"))
        }
        return violations
    }

    /// Refuses what `violations` finds, all of it in one answer.
    static func check(
        name: String? = nil, displayName: String? = nil, description: String? = nil, hierarchy: Int? = nil
    ) throws(APIFailure) {
        let found: [Violation] = violations(
            name: name, displayName: displayName, description: description, hierarchy: hierarchy)
        guard found.isEmpty else { throw ViolationReport(found).failure }
    }

    private static func violation(
        _ field: String, _ code: ViolationCode, _ constraint: String, _ text: String, value: JSONValue? = nil
    ) -> Violation {
        Violation(
            location: .body, path: [.name(field)], code: code,
            constraints: [ViolatedConstraint(name: constraint, text: text)], value: value)
    }

    /// `release_manager` shown as `Release Manager`.
    static func displayName(of name: String) -> String {
        name.split(separator: "_").map { (word: Substring) -> String in
            word.prefix(1).uppercased() + word.dropFirst()
        }.joined(separator: " ")
    }

    /// Without white space at both ends.
    static func trimmed(_ text: String) -> String {
        var rest: Substring = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// The name with `_2`, `_3`, … behind it that is not taken, within the length of a name.
    static func freeName(for name: String, isTaken: (String) -> Bool) -> String {
        var number: Int = 2
        while true {
            let suffix: String = "_\(number)"
            let candidate: String = String(name.prefix(nameMax - suffix.count)) + suffix
            if !isTaken(candidate) { return candidate }
            number += 1
        }
    }
}
