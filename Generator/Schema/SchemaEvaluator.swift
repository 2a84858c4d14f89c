// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// Executes a plan over a value, step by step as the plan says: the oracle that emitted code is held against.
package struct SchemaEvaluator {
    /// Deepest nesting of schemas at work.
    package static let depthMax = 400
    /// Most steps of one evaluation; every schema, member and element counts as one.
    package static let workMax = 5_000_000

    /// Members or elements of one value that some schema has looked at.
    struct Seen {
        var marks: [Bool]

        init(_ value: JSONValue) {
            switch value {
            case .object(let object): marks = [Bool](repeating: false, count: object.count)
            case .array(let elements): marks = [Bool](repeating: false, count: elements.count)
            default: marks = []
            }
        }

        mutating func formUnion(_ other: Seen) {
            for index in marks.indices where other.marks[index] { marks[index] = true }
        }

        mutating func markAll() {
            for index in marks.indices { marks[index] = true }
        }
    }

    let plan: SchemaPlan
    let collectsAnnotations: Bool
    private var path: [String] = []
    private var scope: [Int] = []
    private var depth = 0
    private var work = 0
    /// Above zero where a failure is an answer and no violation.
    var silence = 0
    private var violations: [SchemaViolation] = []
    private var annotations: [SchemaAnnotation] = []

    private init(_ plan: SchemaPlan, collectsAnnotations: Bool) {
        self.plan = plan
        self.collectsAnnotations = collectsAnnotations
    }

    /// Checks a value and reports all violations.
    package static func report(
        _ value: JSONValue, against plan: SchemaPlan, annotations: Bool = false
    ) throws(SchemaLimit) -> SchemaReport {
        var evaluator = SchemaEvaluator(plan, collectsAnnotations: annotations)
        var seen: Seen?
        let isValid = try evaluator.check(plan.root, value, &seen)
        return SchemaReport(isValid: isValid, violations: evaluator.violations, annotations: evaluator.annotations)
    }

    /// Whether a value is valid; stops at the first violation.
    package static func accepts(_ value: JSONValue, _ plan: SchemaPlan) throws(SchemaLimit) -> Bool {
        var evaluator = SchemaEvaluator(plan, collectsAnnotations: false)
        evaluator.silence = 1
        var seen: Seen?
        return try evaluator.check(plan.root, value, &seen)
    }

    /// Checks a value against a schema; `seen` collects what the schema looked at, when the caller wants to know.
    mutating func check(_ number: Int, _ value: JSONValue, _ seen: inout Seen?) throws(SchemaLimit) -> Bool {
        try spend(1)
        guard depth < Self.depthMax else { throw .tooDeep }
        depth += 1
        defer { depth -= 1 }
        let resource = plan.nodes[number].resource
        let entersResource = scope.last != resource
        if entersResource { scope.append(resource) }
        defer { if entersResource { scope.removeLast() } }
        return try run(number, value, &seen)
    }

    private mutating func run(_ number: Int, _ value: JSONValue, _ seen: inout Seen?) throws(SchemaLimit) -> Bool {
        let noted = annotations.count
        var own: Seen? = seen != nil || plan.nodes[number].needsSeen ? Seen(value) : nil
        var isValid = true
        for index in plan.nodes[number].steps.indices {
            let step = plan.nodes[number].steps[index]
            // What a failed schema has looked at is unknown, so `unevaluated…` has nothing to say.
            if !isValid, step.isUnevaluated { continue }
            if try !perform(step, number, value, &own) {
                isValid = false
                if silence > 0 { break }
            }
        }
        if !isValid {
            annotations.removeLast(annotations.count - noted)
        } else if let own {
            seen?.formUnion(own)
        }
        return isValid
    }

    private mutating func perform(
        _ step: PlanStep, _ number: Int, _ value: JSONValue, _ seen: inout Seen?
    ) throws(SchemaLimit) -> Bool {
        if case .pattern = step.rule, case .string(let text) = value { try spend(1 + text.utf8.count / 8) }
        if let message = step.rule.complaint(value) {
            record(step.keyword, number, message)
            return false
        }
        switch step.rule {
        case .reference(let target): return try check(target, value, &seen)
        case .dynamicReference(let target, let name):
            return try check(dynamicTarget(name) ?? target, value, &seen)
        case .all(let nodes):
            var isValid = true
            for node in nodes where try !check(node, value, &seen) {
                isValid = false
                if silence > 0 { break }
            }
            return isValid
        case .any, .one, .negated, .conditional: return try performChoice(step, number, value, &seen)
        case .annotation(let note):
            if collectsAnnotations { annotate(step.keyword, number, note) }
            return true
        default: break
        }
        switch value {
        case .object(let object): return try perform(step, number, object, &seen)
        case .array(let elements): return try perform(step, number, elements, &seen)
        default: return true
        }
    }

    /// The schema that the outermost resource of the dynamic scope has under this name.
    private func dynamicTarget(_ name: String) -> Int? {
        for resource in scope {
            if let node = plan.dynamicAnchors[resource][name] { return node }
        }
        return nil
    }

    /// Counts work; everything has an end.
    mutating func spend(_ amount: Int) throws(SchemaLimit) {
        work += amount
        if work > Self.workMax { throw .tooMuchWork }
    }

    /// Checks a part of the current value.
    mutating func check(_ node: Int, _ value: JSONValue, at token: String) throws(SchemaLimit) -> Bool {
        path.append(token)
        defer { path.removeLast() }
        var unseen: Seen?
        return try check(node, value, &unseen)
    }

    /// Forgets the notes made since a mark.
    mutating func forgetAnnotations(since mark: Int) { annotations.removeLast(annotations.count - mark) }

    var annotationCount: Int { annotations.count }

    mutating func record(_ keyword: String, _ number: Int, _ message: String) {
        guard silence == 0, violations.count < SchemaReport.violationsMax else { return }
        violations.append(
            SchemaViolation(
                instance: JSONPointer(tokens: path), schema: schemaPlace(keyword, number), message: message))
    }

    private mutating func annotate(_ keyword: String, _ number: Int, _ value: JSONValue) {
        annotations.append(
            SchemaAnnotation(
                instance: JSONPointer(tokens: path), schema: schemaPlace(keyword, number), keyword: keyword,
                value: value))
    }

    private func schemaPlace(_ keyword: String, _ number: Int) -> String {
        plan.nodes[number].location + (keyword.isEmpty ? "" : "/" + keyword)
    }
}

extension PlanNode {
    /// Whether the schema itself asks what its parts have looked at.
    var needsSeen: Bool { steps.last?.isUnevaluated ?? false }
}

extension PlanStep {
    var isUnevaluated: Bool {
        switch rule {
        case .unevaluatedMembers, .unevaluatedElements: true
        default: false
        }
    }
}
