// SPDX-License-Identifier: Apache-2.0

package import ContractRuntime
package import OpenAPIDocument

/// Makes a value that satisfies a schema: an example of the contract where one fits, else one put together. What does
/// not satisfy the schema is never given out.
package struct ValueMaker {
    /// Levels below which optional members are left out, and those below which nothing is made.
    private static let generousMax = 3
    private static let depthMax = 24
    /// Texts by format.
    private static let formats: [String: String] = [
        "uuid": "019bf9c8-4015-7a10-8c3d-5e6f70819203", "email": "ada@example.com", "date": "2026-01-26",
        "date-time": "2026-01-26T09:30:00.000Z", "time": "09:30:00", "uri": "https://example.com/",
        "url": "https://example.com/", "uri-reference": "/example", "hostname": "example.com", "ipv4": "203.0.113.7",
        "ipv6": "2001:db8::7", "byte": "AAEC", "base64": "AAEC", "password": "correct horse battery",
        "duration": "PT1H", "json-pointer": "/example",
    ]

    private let documents: DocumentSet
    private let check: InstanceCheck

    package init(documents: DocumentSet) {
        self.documents = documents
        check = InstanceCheck(documents: documents)
    }

    /// A value of the schema; nil when none was found.
    package func value(of schema: SchemaReference) -> JSONValue? { made(schema.node, depth: 0) }

    private func made(_ node: Node, depth: Int) -> JSONValue? {
        guard depth < Self.depthMax, node.bool != false else { return nil }
        for candidate in examples(node) where check.accepts(candidate, node) { return candidate }
        return candidates(node, depth).first { check.accepts($0, node) }
    }

    private func examples(_ node: Node) -> [JSONValue] {
        guard let schema = node.mapping else { return [] }
        let own = (schema["examples"]?.sequence ?? []) + [schema.entry("example")?.value].compactMap { $0 }
        return (own + [schema.entry("default")?.value].compactMap { $0 }).map(JSONShape.value)
    }

    /// Values that may satisfy the schema, better ones first.
    private func candidates(_ node: Node, _ depth: Int) -> [JSONValue] {
        guard let schema = flat(node, depth: 0) else { return [.object(JSONObject())] }
        if let constant = schema.first("const") { return [JSONShape.value(of: constant)] }
        if let values = schema.first("enum")?.sequence { return values.map(JSONShape.value) }
        let forms = ["oneOf", "anyOf"].flatMap { schema.first($0)?.sequence ?? [] }
        if !forms.isEmpty {
            let found = forms.compactMap { made($0, depth: depth + 1) }
            guard schema.first("properties") != nil else { return found }
            return found.map { joined(base(schema, depth), $0) } + found
        }
        return types(of: schema).flatMap { typed($0, schema, depth) }
    }

    private func base(_ schema: FlatSchema, _ depth: Int) -> JSONValue {
        object(schema, depth, isGenerous: false) ?? .object(JSONObject())
    }

    private func joined(_ left: JSONValue, _ right: JSONValue) -> JSONValue {
        guard var object = left.object, let other = right.object else { return right }
        for (name, value) in other.members { object[name] = value }
        return .object(object)
    }

    private func types(of schema: FlatSchema) -> [String] {
        if let type = schema.first("type") {
            let names = (type.sequence ?? [type]).compactMap(\.string)
            return names.filter { $0 != "null" } + names.filter { $0 == "null" }
        }
        if schema.first("properties") != nil || schema.first("required") != nil { return ["object"] }
        if schema.first("items") != nil { return ["array"] }
        if schema.first("minLength") ?? schema.first("pattern") ?? schema.first("format") != nil { return ["string"] }
        if schema.first("minimum") ?? schema.first("maximum") != nil { return ["number"] }
        return ["string", "object", "array", "number", "boolean", "null"]
    }

    private func typed(_ type: String, _ schema: FlatSchema, _ depth: Int) -> [JSONValue] {
        switch type {
        case "null": return [.null]
        case "boolean": return [.bool(true), .bool(false)]
        case "integer": return numbers(schema, step: 1)
        case "number": return numbers(schema, step: schema.number("multipleOf") ?? 0.5)
        case "string": return texts(schema).map(JSONValue.string)
        case "array": return array(schema, depth).map { [$0] } ?? []
        default:
            let isGenerous = depth < Self.generousMax
            return [object(schema, depth, isGenerous: isGenerous), object(schema, depth, isGenerous: false)]
                .compactMap { $0 }
        }
    }

    private func flat(_ node: Node, depth: Int) -> FlatSchema? {
        var parts: [Mapping] = []
        collect(node, depth: 0, &parts)
        return parts.isEmpty ? nil : FlatSchema(parts: parts)
    }

    private func collect(_ node: Node, depth: Int, _ parts: inout [Mapping]) {
        guard depth < Self.depthMax, let schema = node.mapping else { return }
        parts.append(schema)
        if schema["$ref"] != nil, let target = documents.resolve(SchemaReference(node: node)) {
            collect(target.node, depth: depth + 1, &parts)
        }
        for part in schema["allOf"]?.sequence ?? [] { collect(part, depth: depth + 1, &parts) }
    }
}

/// A schema with what it refers to and joins, side by side.
private struct FlatSchema {
    let parts: [Mapping]

    func first(_ keyword: String) -> Node? { parts.lazy.compactMap { $0.entry(keyword)?.value }.first }
    func all(_ keyword: String) -> [Node] { parts.compactMap { $0.entry(keyword)?.value } }

    func number(_ keyword: String) -> Double? { first(keyword)?.double }
    func least(_ keyword: String) -> Double? { all(keyword).compactMap(\.double).max() }
    func most(_ keyword: String) -> Double? { all(keyword).compactMap(\.double).min() }
}

extension ValueMaker {
    private func numbers(_ schema: FlatSchema, step: Double) -> [JSONValue] {
        let factor = schema.number("multipleOf") ?? step
        let least = [schema.least("minimum"), schema.least("exclusiveMinimum")].compactMap { $0 }.max()
        let most = [schema.most("maximum"), schema.most("exclusiveMaximum")].compactMap { $0 }.min()
        var found: [Double] = [1, 0]
        if let least {
            found += [least, (least / factor).rounded(.up) * factor, (least / factor).rounded(.down) * factor + factor]
        }
        if let most {
            found += [most, (most / factor).rounded(.down) * factor, (most / factor).rounded(.up) * factor - factor]
        }
        if let least, let most { found.append((least + most) / 2) }
        return found.compactMap { number in
            if let whole = Int64(exactly: number) { return .integer(whole) }
            return JSONNumber(number).map(JSONValue.number)
        }
    }

    private func texts(_ schema: FlatSchema) -> [String] {
        let least = schema.least("minLength").flatMap { Int(exactly: $0) } ?? 0
        let most = schema.most("maxLength").flatMap { Int(exactly: $0) } ?? Int.max
        var found: [String] = []
        if let format = schema.first("format")?.string, let text = Self.formats[format] { found.append(text) }
        for pattern in schema.all("pattern").compactMap(\.string) {
            if let text = PatternSample.text(pattern, lengthMin: least) { found.append(text) }
            if let text = PatternSample.text(pattern) { found.append(text) }
        }
        let plain = "text"
        if plain.count < least { found.append(plain + String(repeating: "x", count: least - plain.count)) }
        return found + [String(plain.prefix(most)), plain, String("value".prefix(most)), String("1".prefix(most))]
    }

    private func array(_ schema: FlatSchema, _ depth: Int) -> JSONValue? {
        let least = schema.least("minItems").flatMap { Int(exactly: $0) } ?? 0
        let most = schema.most("maxItems").flatMap { Int(exactly: $0) } ?? Int.max
        var items = (schema.first("prefixItems")?.sequence ?? []).compactMap { made($0, depth: depth + 1) }
        let wished = min(most, max(least, depth < Self.generousMax ? 1 : 0))
        guard items.count < wished else { return .array(Array(items.prefix(most))) }
        guard let part = schema.first("items") else {
            return .array(items + (items.count..<wished).map { .integer(Int64($0)) })
        }
        guard let item = made(part, depth: depth + 1) else { return least == 0 ? .array([]) : nil }
        let isUnique = schema.first("uniqueItems")?.bool == true
        while items.count < wished {
            items.append(isUnique ? variant(of: item, number: items.count, part) ?? item : item)
        }
        return .array(items)
    }

    /// The same with a number in it, where that still satisfies the schema.
    private func variant(of value: JSONValue, number: Int, _ node: Node) -> JSONValue? {
        guard number > 0 else { return value }
        var found: [JSONValue] = []
        switch value {
        case .integer(let base): found = [.integer(base + Int64(number)), .integer(base - Int64(number))]
        case .string(let text):
            let digits = String(number)
            found = [.string(text + digits), .string(text.dropLast(digits.count) + digits), .string(digits + text)]
        default: break
        }
        if let values = flat(node, depth: 0)?.first("enum")?.sequence, values.indices.contains(number) {
            found.append(JSONShape.value(of: values[number]))
        }
        return found.first { check.accepts($0, node) }
    }

    private func object(_ schema: FlatSchema, _ depth: Int, isGenerous: Bool) -> JSONValue? {
        let required = Set(schema.all("required").flatMap { $0.sequence ?? [] }.compactMap(\.string))
        var object = JSONObject()
        for properties in schema.all("properties") {
            for entry in documents.members(of: properties)?.entries ?? [] where object[entry.key] == nil {
                guard isGenerous || required.contains(entry.key) else { continue }
                if let value = made(entry.value, depth: depth + 1) {
                    object[entry.key] = value
                } else if required.contains(entry.key) {
                    return nil
                }
            }
        }
        let rest = schema.first("additionalProperties")
        for name in required.sorted() where object[name] == nil {
            object[name] = rest.flatMap { made($0, depth: depth + 1) } ?? .string("text")
        }
        let least = schema.least("minProperties").flatMap { Int(exactly: $0) } ?? 0
        var number = 1
        while object.count < least, number <= least {
            object["key\(number)"] = rest.flatMap { made($0, depth: depth + 1) } ?? .string("text")
            number += 1
        }
        return .object(object)
    }
}
