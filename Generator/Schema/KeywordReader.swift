// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// Reads the keywords of one schema object into steps.
struct KeywordReader {
    let place: SchemaPlace
    let resource: Int
    let location: String

    /// The steps of an object, cheap ones first and `unevaluated…` last.
    mutating func steps(
        of object: JSONObject, planner: inout SchemaPlanner
    ) throws(SchemaRefusal) -> [PlanStep] {
        let dialect = planner.index.resources[resource].dialect
        var steps: [PlanStep] = []
        if dialect.has(.validation) { steps += try assertions(object) }
        if dialect.has(.formatAssertion), let name = object["format"]?.string,
            let format = SchemaFormat(rawValue: name)
        {
            steps.append(PlanStep(keyword: "format", rule: .format(format)))
        }
        if planner.formats == .wire { steps += wireRules(object, steps) }
        steps += try references(object, &planner)
        if dialect.has(.applicator) {
            steps += try memberApplicators(object, &planner)
            steps += try elementApplicators(object, &planner)
            steps += try choices(object, &planner)
        }
        if dialect.has(.content) || dialect.has(.metaData) || dialect.has(.formatAnnotation) {
            steps += annotations(object)
        }
        if dialect.has(.unevaluated) { steps += try unevaluated(object, &planner) }
        return steps
    }

    /// What emitted readers ask on top: by `format` and `contentEncoding`, else by the type.
    private func wireRules(_ object: JSONObject, _ steps: [PlanStep]) -> [PlanStep] {
        for keyword in ["contentEncoding", "format"] {
            guard let rule = object[keyword]?.string.flatMap(WireRule.init) else { continue }
            return [PlanStep(keyword: keyword, rule: .wire(rule))]
        }
        for step in steps {
            guard case .type(let types) = step.rule else { continue }
            if types.isSuperset(of: .number) { return [PlanStep(keyword: "type", rule: .wire(.double))] }
            if types.contains(.integer) { return [PlanStep(keyword: "type", rule: .wire(.int64))] }
        }
        return []
    }

    func refusal(_ reason: SchemaRefusal.Reason, _ message: String, keyword: String? = nil) -> SchemaRefusal {
        SchemaRefusal(
            reason: reason, location: location + (keyword.map { "\(JSONPointer(tokens: [$0]))" } ?? ""),
            message: message)
    }

    func node(
        _ tokens: [String], _ planner: inout SchemaPlanner
    ) throws(SchemaRefusal) -> Int {
        let inner = SchemaPlace(document: place.document, pointer: JSONPointer(tokens: place.pointer.tokens + tokens))
        return try planner.number(of: inner, near: resource)
    }

    private func single(
        _ keyword: String, _ object: JSONObject, _ planner: inout SchemaPlanner
    ) throws(SchemaRefusal) -> Int? {
        object[keyword] == nil ? nil : try node([keyword], &planner)
    }

    private func list(
        _ keyword: String, _ object: JSONObject, _ planner: inout SchemaPlanner
    ) throws(SchemaRefusal) -> [Int]? {
        guard let value = object[keyword] else { return nil }
        guard let schemas = value.array, !schemas.isEmpty else {
            throw refusal(.malformed, "not a list of schemas", keyword: keyword)
        }
        var nodes: [Int] = []
        for index in schemas.indices { nodes.append(try node([keyword, String(index)], &planner)) }
        return nodes
    }

    private func map(
        _ keyword: String, _ object: JSONObject, _ planner: inout SchemaPlanner
    ) throws(SchemaRefusal) -> [(name: String, node: Int)]? {
        guard let value = object[keyword] else { return nil }
        guard let schemas = value.object else { throw refusal(.malformed, "not a map of schemas", keyword: keyword) }
        var nodes: [(name: String, node: Int)] = []
        for (name, _) in schemas.members { nodes.append((name, try node([keyword, name], &planner))) }
        return nodes
    }

    private func references(
        _ object: JSONObject, _ planner: inout SchemaPlanner
    ) throws(SchemaRefusal) -> [PlanStep] {
        var steps: [PlanStep] = []
        if let value = object["$ref"] {
            guard let reference = value.string else { throw refusal(.malformed, "not a text", keyword: "$ref") }
            let target = try planner.target(reference, from: resource, at: location + "/$ref")
            steps.append(PlanStep(keyword: "$ref", rule: .reference(target.node)))
        }
        if let value = object["$dynamicRef"] {
            guard let reference = value.string else { throw refusal(.malformed, "not a text", keyword: "$dynamicRef") }
            let (node, name) = try planner.target(reference, from: resource, at: location + "/$dynamicRef")
            if let name {
                planner.noteDynamic(name)
                steps.append(PlanStep(keyword: "$dynamicRef", rule: .dynamicReference(node, name: name)))
            } else {
                steps.append(PlanStep(keyword: "$dynamicRef", rule: .reference(node)))
            }
        }
        return steps
    }

    private func memberApplicators(
        _ object: JSONObject, _ planner: inout SchemaPlanner
    ) throws(SchemaRefusal) -> [PlanStep] {
        var steps: [PlanStep] = []
        var members = MemberSchemas()
        let named = try map("properties", object, &planner)
        for (name, node) in named ?? [] { members.named[ExactText(name)] = node }
        let patterns = try map("patternProperties", object, &planner)
        for (source, node) in patterns ?? [] {
            members.patterns.append((try pattern(source, "patternProperties"), node))
        }
        members.additional = try single("additionalProperties", object, &planner)
        if named != nil || patterns != nil || members.additional != nil {
            steps.append(PlanStep(keyword: "properties", rule: .members(members)))
        }
        if let node = try single("propertyNames", object, &planner) {
            steps.append(PlanStep(keyword: "propertyNames", rule: .memberNames(node)))
        }
        if let schemas = try map("dependentSchemas", object, &planner) {
            steps.append(PlanStep(keyword: "dependentSchemas", rule: .dependentSchemas(schemas)))
        }
        return steps + (try dependencies(object, &planner))
    }

    /// `dependencies` of earlier drafts, which 2020-12 keeps open for compatibility.
    private func dependencies(
        _ object: JSONObject, _ planner: inout SchemaPlanner
    ) throws(SchemaRefusal) -> [PlanStep] {
        guard case .object(let listed) = object["dependencies"] ?? .null else { return [] }
        var required: [(name: String, required: [String])] = []
        var schemas: [(name: String, node: Int)] = []
        for (name, value) in listed.members {
            if value.array == nil {
                schemas.append((name, try node(["dependencies", name], &planner)))
            } else {
                required.append((name, try texts(value, "dependencies")))
            }
        }
        return [
            PlanStep(keyword: "dependencies", rule: .dependentRequired(required)),
            PlanStep(keyword: "dependencies", rule: .dependentSchemas(schemas)),
        ]
    }

    private func elementApplicators(
        _ object: JSONObject, _ planner: inout SchemaPlanner
    ) throws(SchemaRefusal) -> [PlanStep] {
        var steps: [PlanStep] = []
        let prefix = try list("prefixItems", object, &planner)
        let rest = try single("items", object, &planner)
        if prefix != nil || rest != nil {
            steps.append(PlanStep(keyword: "items", rule: .elements(prefix: prefix ?? [], rest: rest)))
        }
        if let node = try single("contains", object, &planner) {
            let isCounted = planner.index.resources[resource].dialect.has(.validation)
            let minimum = isCounted ? try count("minContains", object) : nil
            let maximum = isCounted ? try count("maxContains", object) : nil
            steps.append(PlanStep(keyword: "contains", rule: .contains(node, min: minimum ?? 1, max: maximum)))
        }
        return steps
    }

    private func choices(
        _ object: JSONObject, _ planner: inout SchemaPlanner
    ) throws(SchemaRefusal) -> [PlanStep] {
        var steps: [PlanStep] = []
        if let nodes = try list("allOf", object, &planner) {
            steps.append(PlanStep(keyword: "allOf", rule: .all(nodes)))
        }
        if let nodes = try list("anyOf", object, &planner) {
            steps.append(PlanStep(keyword: "anyOf", rule: .any(nodes)))
        }
        if let nodes = try list("oneOf", object, &planner) {
            steps.append(PlanStep(keyword: "oneOf", rule: .one(nodes)))
        }
        if let node = try single("not", object, &planner) {
            steps.append(PlanStep(keyword: "not", rule: .negated(node)))
        }
        if let condition = try single("if", object, &planner) {
            let then = try single("then", object, &planner)
            let otherwise = try single("else", object, &planner)
            steps.append(
                PlanStep(keyword: "if", rule: .conditional(condition, then: then, otherwise: otherwise)))
        }
        return steps
    }

    private func unevaluated(
        _ object: JSONObject, _ planner: inout SchemaPlanner
    ) throws(SchemaRefusal) -> [PlanStep] {
        var steps: [PlanStep] = []
        if let node = try single("unevaluatedItems", object, &planner) {
            steps.append(PlanStep(keyword: "unevaluatedItems", rule: .unevaluatedElements(node)))
        }
        if let node = try single("unevaluatedProperties", object, &planner) {
            steps.append(PlanStep(keyword: "unevaluatedProperties", rule: .unevaluatedMembers(node)))
        }
        return steps
    }

    /// Notes about the instance that refuse nothing.
    private func annotations(_ object: JSONObject) -> [PlanStep] {
        Self.annotationKeywords.compactMap { keyword in
            object[keyword].map { PlanStep(keyword: keyword, rule: .annotation($0)) }
        }
    }

    private static let annotationKeywords = [
        "title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples", "format",
        "contentEncoding", "contentMediaType", "contentSchema",
    ]
}
