// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

extension SchemaEvaluator {
    /// Keywords that try schemas whose failure is an answer.
    mutating func performChoice(
        _ step: PlanStep, _ number: Int, _ value: JSONValue, _ seen: inout Seen?
    ) throws(SchemaLimit) -> Bool {
        switch step.rule {
        case .any(let nodes): return try any(nodes, step, number, value, &seen)
        case .one(let nodes): return try one(nodes, step, number, value, &seen)
        case .negated(let node):
            let mark = annotationCount
            var unseen: Seen?
            let isMatch = try attempt(node, value, &unseen)
            forgetAnnotations(since: mark)
            if isMatch { record(step.keyword, number, "must not be what `not` describes") }
            return !isMatch
        case .conditional(let condition, let then, let otherwise):
            let isMatch = try attempt(condition, value, &seen)
            guard let branch = isMatch ? then : otherwise else { return true }
            return try check(branch, value, &seen)
        default: return true
        }
    }

    private mutating func attempt(_ node: Int, _ value: JSONValue, _ seen: inout Seen?) throws(SchemaLimit) -> Bool {
        silence += 1
        defer { silence -= 1 }
        return try check(node, value, &seen)
    }

    /// All branches are tried only where somebody wants to know what they look at.
    private mutating func any(
        _ nodes: [Int], _ step: PlanStep, _ number: Int, _ value: JSONValue, _ seen: inout Seen?
    ) throws(SchemaLimit) -> Bool {
        var isMatch = false
        for node in nodes {
            if try attempt(node, value, &seen) { isMatch = true }
            if isMatch, seen == nil, !collectsAnnotations { return true }
        }
        if !isMatch { record(step.keyword, number, "must be what at least one schema of `anyOf` describes") }
        return isMatch
    }

    private mutating func one(
        _ nodes: [Int], _ step: PlanStep, _ number: Int, _ value: JSONValue, _ seen: inout Seen?
    ) throws(SchemaLimit) -> Bool {
        var matches: [Int] = []
        for (index, node) in nodes.enumerated() {
            if try attempt(node, value, &seen) { matches.append(index) }
            if matches.count > 1 { break }
        }
        if matches.count == 1 { return true }
        let message =
            matches.isEmpty
            ? "must be what one schema of `oneOf` describes"
            : "must be what only one schema of `oneOf` describes, is what \(matches[0]) and \(matches[1]) describe"
        record(step.keyword, number, message)
        return false
    }
}
