// SPDX-License-Identifier: Apache-2.0

package import ContractRuntime
package import OpenAPIDocument

/// Tells whether a JSON value satisfies a schema, keyword by keyword, without planning a type for it.
///
/// Applied are the keywords of OpenAPI 3.0 and 3.1 that say something about one value, but for those of `beyond`: a
/// schema with one of them accepts nothing here, and says why. Formats are those the runtimes know, any other is not
/// checked.
package struct InstanceCheck {
    /// A rule that a value breaks.
    package struct Problem: Sendable, Hashable, CustomStringConvertible {
        /// JSON Pointer of the value.
        package let pointer: String
        package let message: String
        package var description: String { (pointer.isEmpty ? "the value" : pointer) + " " + message }
    }

    /// Keywords that need what other keywords have found.
    private static let beyond = ["unevaluatedProperties", "unevaluatedItems", "$dynamicRef", "$recursiveRef"]
    /// Levels of references and members.
    private static let depthMax = 64
    /// Problems that one value reports.
    private static let problemsMax = 50

    let documents: DocumentSet

    package init(documents: DocumentSet) {
        self.documents = documents
    }

    package func problems(of value: JSONValue, against schema: SchemaReference) -> [Problem] {
        var found: [Problem] = []
        check(value, schema.node, "", depth: 0, &found)
        return found
    }

    func accepts(_ value: JSONValue, _ node: Node, depth: Int = 0) -> Bool {
        var found: [Problem] = []
        check(value, node, "", depth: depth, &found)
        return found.isEmpty
    }

    private func check(_ value: JSONValue, _ node: Node, _ pointer: String, depth: Int, _ found: inout [Problem]) {
        guard found.count < Self.problemsMax else { return }
        guard depth < Self.depthMax else {
            found.append(Problem(pointer: pointer, message: "lies deeper than \(Self.depthMax) levels"))
            return
        }
        if node.bool == false { found.append(Problem(pointer: pointer, message: "is refused whatever it is")) }
        guard let schema = node.mapping else { return }
        if schema["$ref"] != nil {
            guard let target = documents.resolve(SchemaReference(node: node)) else {
                found.append(Problem(pointer: pointer, message: "has a schema that is not found"))
                return
            }
            check(value, target.node, pointer, depth: depth + 1, &found)
            if documents.version(ofFile: node.file).line == .v30 { return }
        }
        for keyword in Self.beyond where schema[keyword] != nil {
            found.append(Problem(pointer: pointer, message: "cannot be judged: \(keyword) is not applied here"))
        }
        if value == .null, schema["nullable"]?.bool == true { return }
        let texts = simple(value, schema) + lengths(value, schema) + numbers(value, schema)
        found += texts.map { Problem(pointer: pointer, message: $0) }
        if let object = value.object { members(object, schema, pointer, depth, &found) }
        if let array = value.array { items(array, schema, pointer, depth, &found) }
        composition(value, schema, pointer, depth, &found)
    }

    private func simple(_ value: JSONValue, _ schema: Mapping) -> [String] {
        var texts: [String] = []
        if let type = schema["type"] {
            let names = (type.sequence ?? [type]).compactMap(\.string)
            if !names.contains(where: { JSONShape.has(value, type: $0) }) {
                texts.append("must be of the type \(names.joined(separator: " or "))")
            }
        }
        if let values = schema["enum"]?.sequence, !values.contains(where: { JSONShape.value(of: $0) == value }) {
            texts.append("must be one of \(values.map(\.brief).joined(separator: ", "))")
        }
        if let constant = schema.entry("const")?.value, JSONShape.value(of: constant) != value {
            texts.append("must be \(constant.brief)")
        }
        return texts
    }

    private func lengths(_ value: JSONValue, _ schema: Mapping) -> [String] {
        var texts: [String] = []
        func bound(_ count: Int, _ words: String, _ least: String, _ most: String) {
            if let limit = schema[least]?.double, Double(count) < limit {
                texts.append("has fewer \(words) than \(least)")
            }
            if let limit = schema[most]?.double, Double(count) > limit {
                texts.append("has more \(words) than \(most)")
            }
        }
        switch value {
        case .string(let text):
            bound(text.unicodeScalars.count, "characters", "minLength", "maxLength")
            if let source = schema["pattern"]?.string, JSONShape.matches(text, source) != true {
                texts.append("must match \(source)")
            }
            if let format = schema["format"]?.string, !JSONShape.has(text, format: format) {
                texts.append("must have the format \(format)")
            }
        case .array(let items):
            bound(items.count, "items", "minItems", "maxItems")
            if schema["uniqueItems"]?.bool == true, Set(items).count < items.count { texts.append("repeats an item") }
        case .object(let object): bound(object.count, "members", "minProperties", "maxProperties")
        default: break
        }
        return texts
    }

    private func numbers(_ value: JSONValue, _ schema: Mapping) -> [String] {
        guard let number = value.double else { return [] }
        var texts: [String] = []
        if let least = schema["minimum"]?.double {
            let isOpen = schema["exclusiveMinimum"]?.bool == true
            if isOpen ? number <= least : number < least { texts.append("is below minimum") }
        }
        if let most = schema["maximum"]?.double {
            let isOpen = schema["exclusiveMaximum"]?.bool == true
            if isOpen ? number >= most : number > most { texts.append("is above maximum") }
        }
        if let least = schema["exclusiveMinimum"]?.double, number <= least { texts.append("is not above its bound") }
        if let most = schema["exclusiveMaximum"]?.double, number >= most { texts.append("is not below its bound") }
        if let factor = schema["multipleOf"]?.double, factor > 0 {
            let quotient = number / factor
            if abs(quotient - quotient.rounded()) > 1e-9 * max(1, abs(quotient)) { texts.append("is no multiple") }
        }
        return texts
    }
}

extension InstanceCheck {
    private func members(
        _ object: JSONObject, _ schema: Mapping, _ pointer: String, _ depth: Int, _ found: inout [Problem]
    ) {
        for name in (schema["required"]?.sequence ?? []).compactMap(\.string) where object[name] == nil {
            found.append(Problem(pointer: pointer, message: "lacks the member \(name)"))
        }
        dependencies(object, schema, pointer, depth, &found)
        if let names = schema["propertyNames"] {
            for (name, _) in object.members where !accepts(.string(name), names, depth: depth + 1) {
                found.append(Problem(pointer: pointer, message: "has a member \(name) that propertyNames refuses"))
            }
        }
        let declared = schema["properties"].flatMap { documents.members(of: $0) }
        let patterns = schema["patternProperties"]?.mapping?.entries ?? []
        for (name, value) in object.members {
            let place = pointer + "/" + JSONShape.escaped(name)
            var isKnown = false
            if let part = declared?[name] {
                isKnown = true
                check(value, part, place, depth: depth + 1, &found)
            }
            for entry in patterns where JSONShape.matches(name, entry.key) == true {
                isKnown = true
                check(value, entry.value, place, depth: depth + 1, &found)
            }
            guard !isKnown, let rest = schema["additionalProperties"] else { continue }
            if rest.bool == false {
                found.append(Problem(pointer: place, message: "is not declared"))
            } else {
                check(value, rest, place, depth: depth + 1, &found)
            }
        }
    }

    /// Members that ask for others or for a further schema.
    private func dependencies(
        _ object: JSONObject, _ schema: Mapping, _ pointer: String, _ depth: Int, _ found: inout [Problem]
    ) {
        for entry in schema["dependentRequired"]?.mapping?.entries ?? [] where object[entry.key] != nil {
            for name in (entry.value.sequence ?? []).compactMap(\.string) where object[name] == nil {
                found.append(Problem(pointer: pointer, message: "has \(entry.key) but lacks \(name)"))
            }
        }
        for entry in schema["dependentSchemas"]?.mapping?.entries ?? [] where object[entry.key] != nil {
            check(.object(object), entry.value, pointer, depth: depth + 1, &found)
        }
    }

    private func items(
        _ array: [JSONValue], _ schema: Mapping, _ pointer: String, _ depth: Int, _ found: inout [Problem]
    ) {
        if let wanted = schema["contains"] {
            let count = array.count { accepts($0, wanted, depth: depth + 1) }
            let least = schema["minContains"]?.integer ?? 1
            if count < least || count > schema["maxContains"]?.integer ?? Int64.max {
                found.append(Problem(pointer: pointer, message: "has \(count) items that contains asks for"))
            }
        }
        let first = schema["prefixItems"]?.sequence ?? []
        for (index, item) in array.enumerated() {
            let place = pointer + "/\(index)"
            if index < first.count {
                check(item, first[index], place, depth: depth + 1, &found)
            } else if let part = schema["items"] {
                check(item, part, place, depth: depth + 1, &found)
            }
        }
    }

    private func composition(
        _ value: JSONValue, _ schema: Mapping, _ pointer: String, _ depth: Int, _ found: inout [Problem]
    ) {
        for part in schema["allOf"]?.sequence ?? [] { check(value, part, pointer, depth: depth + 1, &found) }
        if let forms = schema["anyOf"]?.sequence, !forms.contains(where: { accepts(value, $0, depth: depth + 1) }) {
            found.append(Problem(pointer: pointer, message: "fits no form of anyOf"))
        }
        if let forms = schema["oneOf"]?.sequence {
            let count = forms.count { accepts(value, $0, depth: depth + 1) }
            if count != 1 { found.append(Problem(pointer: pointer, message: "fits \(count) forms of oneOf, not one")) }
        }
        if let condition = schema["if"] {
            let branch = accepts(value, condition, depth: depth + 1) ? schema["then"] : schema["else"]
            if let branch { check(value, branch, pointer, depth: depth + 1, &found) }
        }
        if let refused = schema["not"], accepts(value, refused, depth: depth + 1) {
            found.append(Problem(pointer: pointer, message: "fits what not refuses"))
        }
    }
}
