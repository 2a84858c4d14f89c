// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

extension SchemaEvaluator {
    /// Keywords about the members of an object.
    mutating func perform(
        _ step: PlanStep, _ number: Int, _ object: JSONObject, _ seen: inout Seen?
    ) throws(SchemaLimit) -> Bool {
        switch step.rule {
        case .members(let schemas): return try members(schemas, object, &seen)
        case .memberNames(let node):
            var isValid = true
            for (name, _) in object.members where try !check(node, .string(name), at: name) {
                isValid = false
                if silence > 0 { break }
            }
            return isValid
        case .dependentSchemas(let schemas):
            var isValid = true
            for (name, node) in schemas where object[name] != nil {
                if try !check(node, .object(object), &seen) { isValid = false }
            }
            return isValid
        case .unevaluatedMembers(let node):
            var isValid = true
            for (index, (name, value)) in object.members.enumerated() where seen?.marks[index] != true {
                seen?.marks[index] = true
                if try !check(node, value, at: name) { isValid = false }
            }
            return isValid
        default: return true
        }
    }

    private mutating func members(
        _ schemas: MemberSchemas, _ object: JSONObject, _ seen: inout Seen?
    ) throws(SchemaLimit) -> Bool {
        var isValid = true
        for (index, (name, value)) in object.members.enumerated() {
            try spend(1 + schemas.patterns.count * (1 + name.utf8.count / 16))
            var isKnown = false
            if let node = schemas.named[ExactText(name)] {
                isKnown = true
                if try !check(node, value, at: name) { isValid = false }
            }
            for (pattern, node) in schemas.patterns where pattern.matches(name) {
                isKnown = true
                if try !check(node, value, at: name) { isValid = false }
            }
            if !isKnown, let node = schemas.additional {
                isKnown = true
                if try !check(node, value, at: name) { isValid = false }
            }
            if isKnown { seen?.marks[index] = true }
            if !isValid, silence > 0 { return false }
        }
        return isValid
    }

    /// Keywords about the elements of an array.
    mutating func perform(
        _ step: PlanStep, _ number: Int, _ elements: [JSONValue], _ seen: inout Seen?
    ) throws(SchemaLimit) -> Bool {
        switch step.rule {
        case .elements(let prefix, let rest):
            var isValid = true
            for (index, element) in elements.enumerated() {
                try spend(1)
                guard let node = index < prefix.count ? prefix[index] : rest else { break }
                seen?.marks[index] = true
                if try !check(node, element, at: String(index)) { isValid = false }
                if !isValid, silence > 0 { return false }
            }
            return isValid
        case .contains(let node, let minimum, let maximum):
            return try contains(node, minimum, maximum, step, number, elements, &seen)
        case .unevaluatedElements(let node):
            var isValid = true
            for (index, element) in elements.enumerated() where seen?.marks[index] != true {
                seen?.marks[index] = true
                if try !check(node, element, at: String(index)) { isValid = false }
            }
            return isValid
        default: return true
        }
    }

    private mutating func contains(
        _ node: Int, _ minimum: Int, _ maximum: Int?, _ step: PlanStep, _ number: Int, _ elements: [JSONValue],
        _ seen: inout Seen?
    ) throws(SchemaLimit) -> Bool {
        let count = try matches(node, elements, &seen)
        if count < minimum {
            record(step.keyword, number, "must hold at least \(minimum) elements of this kind, holds \(count)")
            return false
        }
        if let maximum, count > maximum {
            record(step.keyword, number, "must hold at most \(maximum) elements of this kind, holds \(count)")
            return false
        }
        return true
    }

    /// How many elements a schema describes.
    private mutating func matches(
        _ node: Int, _ elements: [JSONValue], _ seen: inout Seen?
    ) throws(SchemaLimit) -> Int {
        silence += 1
        defer { silence -= 1 }
        var count = 0
        for (index, element) in elements.enumerated() where try check(node, element, at: String(index)) {
            count += 1
            seen?.marks[index] = true
        }
        return count
    }
}
