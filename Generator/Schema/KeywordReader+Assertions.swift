// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

extension KeywordReader {
    /// The keywords of the validation vocabulary.
    func assertions(_ object: JSONObject) throws(SchemaRefusal) -> [PlanStep] {
        var steps: [PlanStep] = []
        if let value = object["type"] { steps.append(PlanStep(keyword: "type", rule: .type(try types(value)))) }
        if let value = object["const"] { steps.append(PlanStep(keyword: "const", rule: .choice([value]))) }
        if let value = object["enum"] {
            guard let values = value.array else { throw refusal(.malformed, "not a list", keyword: "enum") }
            steps.append(PlanStep(keyword: "enum", rule: .choice(Set(values))))
        }
        steps += try numberRules(object)
        steps += try sizeRules(object)
        if let value = object["pattern"] {
            guard let source = value.string else { throw refusal(.malformed, "not a text", keyword: "pattern") }
            steps.append(PlanStep(keyword: "pattern", rule: .pattern(try pattern(source, "pattern"))))
        }
        if object["uniqueItems"] == .bool(true) { steps.append(PlanStep(keyword: "uniqueItems", rule: .unique)) }
        if let value = object["required"] {
            steps.append(PlanStep(keyword: "required", rule: .required(try texts(value, "required"))))
        }
        if let value = object["dependentRequired"] {
            guard let listed = value.object else {
                throw refusal(.malformed, "not a map", keyword: "dependentRequired")
            }
            var required: [(name: String, required: [String])] = []
            for (name, value) in listed.members { required.append((name, try texts(value, "dependentRequired"))) }
            steps.append(PlanStep(keyword: "dependentRequired", rule: .dependentRequired(required)))
        }
        return steps
    }

    private func types(_ value: JSONValue) throws(SchemaRefusal) -> TypeSet {
        var types: TypeSet = []
        for name in value.array ?? [value] {
            guard let type = name.string.flatMap({ TypeSet.names[$0] }) else {
                throw refusal(.malformed, "not the name of a type", keyword: "type")
            }
            types.formUnion(type)
        }
        return types
    }

    private func numberRules(_ object: JSONObject) throws(SchemaRefusal) -> [PlanStep] {
        var steps: [PlanStep] = []
        for limit in [NumberLimit.minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum] {
            guard let value = object[limit.rawValue] else { continue }
            guard let bound = ExactNumber(value) else {
                throw refusal(.malformed, "not a number", keyword: limit.rawValue)
            }
            steps.append(PlanStep(keyword: limit.rawValue, rule: .limit(limit, bound)))
        }
        if let value = object["multipleOf"] {
            guard let divisor = ExactNumber(value), divisor.isPositive else {
                throw refusal(.malformed, "not a number above zero", keyword: "multipleOf")
            }
            guard divisor.isDivisor else {
                throw refusal(.unsupported, "a divisor has at most 18 digits", keyword: "multipleOf")
            }
            steps.append(PlanStep(keyword: "multipleOf", rule: .multiple(divisor)))
        }
        return steps
    }

    private static let sizes: [(String, SizeMeasure, SizeBound)] = [
        ("minLength", .scalars, .min), ("maxLength", .scalars, .max), ("minItems", .elements, .min),
        ("maxItems", .elements, .max), ("minProperties", .members, .min), ("maxProperties", .members, .max),
    ]

    private func sizeRules(_ object: JSONObject) throws(SchemaRefusal) -> [PlanStep] {
        var steps: [PlanStep] = []
        for (keyword, measure, bound) in Self.sizes {
            guard let count = try count(keyword, object) else { continue }
            steps.append(PlanStep(keyword: keyword, rule: .size(measure, bound, count)))
        }
        return steps
    }

    /// A number of things, `2.0` included; what no machine can hold counts as the largest number there is.
    func count(_ keyword: String, _ object: JSONObject) throws(SchemaRefusal) -> Int? {
        guard let value = object[keyword] else { return nil }
        guard let number = ExactNumber(value), number.isInteger, number >= ExactNumber(0) else {
            throw refusal(.malformed, "not a number of things", keyword: keyword)
        }
        return number.small.map { Int($0) } ?? .max
    }

    func texts(_ value: JSONValue, _ keyword: String) throws(SchemaRefusal) -> [String] {
        guard let values = value.array else { throw refusal(.malformed, "not a list of texts", keyword: keyword) }
        var texts: [String] = []
        for value in values {
            guard let text = value.string else { throw refusal(.malformed, "not a list of texts", keyword: keyword) }
            texts.append(text)
        }
        return texts
    }

    /// Compiles an expression; what the matcher of linear time cannot do is refused.
    func pattern(_ source: String, _ keyword: String) throws(SchemaRefusal) -> Pattern {
        do throws(PatternError) {
            return try Pattern(source)
        } catch {
            let reason: SchemaRefusal.Reason =
                switch error.reason {
                case .syntax: .malformed
                case .unsupported: .unsupported
                case .tooLarge: .tooLarge
                }
            throw refusal(reason, "`\(source)`: \(error)", keyword: keyword)
        }
    }
}
