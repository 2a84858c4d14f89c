// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

extension PlanRule {
    /// What is wrong with a value by a rule that looks at no other schema; nil when nothing is.
    func complaint(_ value: JSONValue) -> String? {
        switch self {
        case .nothing: return "nothing is allowed here"
        case .type(let types):
            return types.isDisjoint(with: TypeSet(of: value)) ? "must be \(types.text)" : nil
        case .choice(let values):
            return values.contains(value) ? nil : "must be \(PlanRule.text(values))"
        case .limit(let limit, let bound):
            guard let number = ExactNumber(value), !limit.accepts(number, bound) else { return nil }
            return "must be \(limit.text) \(bound)"
        case .multiple(let divisor):
            guard let number = ExactNumber(value), !number.isMultiple(of: divisor) else { return nil }
            return "must be a multiple of \(divisor)"
        case .pattern(let pattern):
            guard let text = value.string, !pattern.matches(text) else { return nil }
            return "must match \(pattern.source)"
        case .format(let format):
            guard let text = value.string, !format.accepts(text) else { return nil }
            return "must be of the format \(format.rawValue)"
        case .wire(let rule): return rule.accepts(value) ? nil : "must be of the format \(rule.rawValue)"
        case .size(let measure, let bound, let count): return sizeComplaint(value, measure, bound, count)
        case .unique:
            guard let elements = value.array, Set(elements).count < elements.count else { return nil }
            return "must not hold equal elements"
        case .required, .dependentRequired:
            return value.object.flatMap { memberComplaint($0) }
        default: return nil
        }
    }

    /// The only value, or as many of several as a line holds.
    private static func text(_ values: Set<JSONValue>) -> String {
        let texts = values.map { String(decoding: JSONWriter.bytes(of: $0), as: UTF8.self) }.sorted()
        let line = texts.joined(separator: ", ")
        guard texts.count <= 10, line.utf8.count <= 200 else { return "one of \(texts.count) documented values" }
        return texts.count == 1 ? line : "one of " + line
    }

    private func sizeComplaint(_ value: JSONValue, _ measure: SizeMeasure, _ bound: SizeBound, _ count: Int) -> String?
    {
        let size: Int
        let things: String
        switch (measure, value) {
        case (.scalars, .string(let text)): (size, things) = (text.unicodeScalars.count, "characters")
        case (.elements, .array(let elements)): (size, things) = (elements.count, "elements")
        case (.members, .object(let object)): (size, things) = (object.count, "members")
        default: return nil
        }
        switch bound {
        case .min: return size < count ? "must have at least \(count) \(things), has \(size)" : nil
        case .max: return size > count ? "must have at most \(count) \(things), has \(size)" : nil
        }
    }

    /// Names that an object lacks; many names are looked up in a set.
    private func missing(_ names: [String], _ object: JSONObject) -> [String] {
        guard names.count > 8, object.count > 8 else { return names.filter { object[$0] == nil } }
        let present = Set(object.members.map { ExactText($0.name) })
        return names.filter { !present.contains(ExactText($0)) }
    }

    private func memberComplaint(_ object: JSONObject) -> String? {
        switch self {
        case .required(let names):
            let missing = missing(names, object)
            return missing.isEmpty ? nil : "must have \(missing.joined(separator: ", "))"
        case .dependentRequired(let dependents):
            for (name, required) in dependents where object[name] != nil {
                if let missing = required.first(where: { object[$0] == nil }) {
                    return "must have \(missing) beside \(name)"
                }
            }
            return nil
        default: return nil
        }
    }
}

extension NumberLimit {
    /// The limit in words.
    fileprivate var text: String {
        switch self {
        case .minimum: "at least"
        case .maximum: "at most"
        case .exclusiveMinimum: "greater than"
        case .exclusiveMaximum: "less than"
        }
    }
}

extension TypeSet {
    /// The types in words.
    var text: String {
        var names: [String] = []
        if contains(.number) { names.append("a number") } else if contains(.integer) { names.append("an integer") }
        if contains(.string) { names.append("a string") }
        if contains(.boolean) { names.append("true or false") }
        if contains(.array) { names.append("an array") }
        if contains(.object) { names.append("an object") }
        if contains(.null) { names.append("null") }
        return names.joined(separator: " or ")
    }
}
