// SPDX-License-Identifier: Apache-2.0

import ContractMock
import ContractRuntime
import OpenAPIDocument

/// Values that break one keyword of a schema each, made from a value that satisfies it.
///
/// Each is checked: what the schema allows after all is left out, so that no case is wrong by itself.
struct Mutations {
    /// A value, the keyword it breaks and where.
    struct Mutation {
        let keyword: String
        let pointer: String
        let value: JSONValue
    }

    /// Levels of members and items that are visited.
    private static let depthMax = 4
    /// Characters added to a text that must be too long; longer limits are not tried.
    private static let lengthMax = 100_000
    /// Items of a list that is as long as allowed, or one longer; higher limits are not tried.
    private static let itemsMax = 1_000

    let documents: DocumentSet
    private let check: InstanceCheck

    init(documents: DocumentSet) {
        self.documents = documents
        check = InstanceCheck(documents: documents)
    }

    func all(of value: JSONValue, _ schema: SchemaReference) -> [Mutation] {
        below(value, schema.node, "", depth: 0).filter { !check.problems(of: $0.value, against: schema).isEmpty }
    }

    /// Values that the schema allows only just: at a bound, of each listed kind, without an optional member.
    func limits(of value: JSONValue, _ schema: SchemaReference) -> [Mutation] {
        below(value, schema.node, "", depth: 0, isValid: true)
            .filter { $0.value != value && check.problems(of: $0.value, against: schema).isEmpty }
    }

    /// Mutations of a value at a place, each as a whole value.
    private func below(
        _ value: JSONValue, _ node: Node, _ pointer: String, depth: Int, isValid: Bool = false
    ) -> [Mutation] {
        guard depth < Self.depthMax else { return [] }
        var found: [Mutation] = []
        for schema in flat(node, depth: 0) {
            let values = isValid ? atLimits(value, schema) : here(value, schema)
            found += values.map { Mutation(keyword: $0.0, pointer: pointer, value: $0.1) }
            if let object = value.object { found += members(object, schema, pointer, depth, isValid) }
            if let first = value.array?.first, let part = schema["items"], let items = value.array {
                found += below(first, part, pointer + "/0", depth: depth + 1, isValid: isValid).map { inner in
                    Mutation(
                        keyword: inner.keyword, pointer: inner.pointer,
                        value: .array([inner.value] + items.dropFirst()))
                }
            }
        }
        return found
    }

    private func members(
        _ object: JSONObject, _ schema: Mapping, _ pointer: String, _ depth: Int, _ isValid: Bool
    ) -> [Mutation] {
        var found: [Mutation] = []
        let required = (schema["required"]?.sequence ?? []).compactMap(\.string)
        for name in isValid ? object.members.map(\.name).filter({ !required.contains($0) }) : required {
            var rest = object
            rest[name] = nil
            found.append(Mutation(keyword: "required", pointer: pointer + "/" + name, value: .object(rest)))
        }
        if schema["additionalProperties"]?.bool == false, !isValid {
            var more = object
            more["undeclared-member"] = 1
            found.append(Mutation(keyword: "additionalProperties", pointer: pointer, value: .object(more)))
        }
        let declared = schema["properties"].flatMap { documents.members(of: $0) }
        for entry in declared?.entries ?? [] {
            guard let member = object[entry.key] else { continue }
            let inside = below(member, entry.value, pointer + "/" + entry.key, depth: depth + 1, isValid: isValid)
            found += inside.map { inner in
                var changed = object
                changed[entry.key] = inner.value
                return Mutation(keyword: inner.keyword, pointer: inner.pointer, value: .object(changed))
            }
        }
        return found
    }

    /// Values at the bounds of one schema.
    private func atLimits(_ value: JSONValue, _ schema: Mapping) -> [(String, JSONValue)] {
        var found: [(String, JSONValue)] = (schema["enum"]?.sequence ?? []).compactMap(\.string)
            .map { ("enum", .string($0)) }
        if let text = value.string {
            // The example's own letters, so that patterns and formats have a chance.
            for keyword in ["minLength", "maxLength"] {
                guard let length = schema[keyword]?.integer, length < Self.lengthMax else { continue }
                let last = text.last ?? "a"
                let more = max(0, Int(length) - text.count)
                found.append((keyword, .string(text.prefix(Int(length)) + String(repeating: last, count: more))))
            }
        }
        for keyword in ["minimum", "maximum"] {
            if let bound = schema[keyword]?.integer { found.append((keyword, .integer(bound))) }
        }
        guard let items = value.array, let first = items.first else { return found }
        if let least = schema["minItems"]?.integer {
            found.append(("minItems", .array(Array(items.prefix(Int(least))))))
        }
        if let most = schema["maxItems"]?.integer, most < Self.itemsMax {
            found.append(("maxItems", .array(Array(repeating: first, count: Int(most)))))
        }
        return found
    }

    /// Values that break the keywords of one schema.
    private func here(_ value: JSONValue, _ schema: Mapping) -> [(String, JSONValue)] {
        var found: [(String, JSONValue)] = []
        if schema["type"] != nil {
            found += [nil, true, 1.5, "text", [[]], ["unexpected": 1]].map { ("type", $0) }
        }
        if schema["enum"] != nil || schema["const"] != nil {
            found.append((schema["enum"] == nil ? "const" : "enum", "no such value"))
        }
        if schema["pattern"] != nil { found += ["", "no such text!", "\u{1}", "≠"].map { ("pattern", $0) } }
        if schema["format"] != nil { found.append(("format", "not of any format")) }
        if let least = schema["minLength"]?.integer, least > 0 {
            found.append(("minLength", .string(String(repeating: "a", count: Int(least) - 1))))
        }
        if let most = schema["maxLength"]?.integer, most < Self.lengthMax {
            found.append(("maxLength", .string(String(repeating: "a", count: Int(most) + 1))))
        }
        if let least = schema["minimum"]?.integer, least > .min { found.append(("minimum", .integer(least - 1))) }
        if let most = schema["maximum"]?.integer, most < .max { found.append(("maximum", .integer(most + 1))) }
        if let least = schema["exclusiveMinimum"]?.integer { found.append(("exclusiveMinimum", .integer(least))) }
        if let most = schema["exclusiveMaximum"]?.integer { found.append(("exclusiveMaximum", .integer(most))) }
        return found + lists(value, schema)
    }

    private func lists(_ value: JSONValue, _ schema: Mapping) -> [(String, JSONValue)] {
        guard let items = value.array else { return [] }
        var found: [(String, JSONValue)] = []
        if let least = schema["minItems"]?.integer, least > 0 {
            found.append(("minItems", .array(Array(items.prefix(Int(least) - 1)))))
        }
        guard let first = items.first else { return found }
        if let most = schema["maxItems"]?.integer, most < Self.itemsMax {
            found.append(("maxItems", .array(Array(repeating: first, count: Int(most) + 1))))
        }
        if schema["uniqueItems"]?.bool == true { found.append(("uniqueItems", .array(items + [first]))) }
        return found
    }

    /// The schema with what it refers to and joins.
    private func flat(_ node: Node, depth: Int) -> [Mapping] {
        guard depth < Self.depthMax * 4, let schema = node.mapping else { return [] }
        var parts = [schema]
        if schema["$ref"] != nil, let target = documents.resolve(SchemaReference(node: node)) {
            parts += flat(target.node, depth: depth + 1)
        }
        for part in schema["allOf"]?.sequence ?? [] { parts += flat(part, depth: depth + 1) }
        return parts
    }
}
