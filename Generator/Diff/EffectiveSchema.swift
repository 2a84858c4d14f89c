// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// What a schema says once references are followed and the parts of `allOf` are joined: two schemas that say the same
/// are equal here, however and wherever they are written.
struct EffectiveSchema {
    /// A member of an object; all its schemas must hold.
    struct Member {
        let name: String
        let schema: SchemaReference
        let location: SourceLocation
    }

    enum Additional: Equatable {
        case allowed
        case refused
        case schema
    }

    /// A limit of a number, length or count.
    struct Limit: Hashable {
        let keyword: String
        let isLower: Bool
    }

    /// `oneOf` or `anyOf` without a branch for null.
    struct Choice {
        let keyword: String
        let branches: [SchemaReference]
    }

    /// Hops of references and nested `allOf` before a schema counts as endless.
    private static let depthMax = 64
    private static let limits: [Limit] = [
        Limit(keyword: "minLength", isLower: true), Limit(keyword: "maxLength", isLower: false),
        Limit(keyword: "minItems", isLower: true), Limit(keyword: "maxItems", isLower: false),
        Limit(keyword: "minProperties", isLower: true), Limit(keyword: "maxProperties", isLower: false),
        Limit(keyword: "minimum", isLower: true), Limit(keyword: "maximum", isLower: false),
        Limit(keyword: "exclusiveMinimum", isLower: true), Limit(keyword: "exclusiveMaximum", isLower: false),
    ]

    /// Where it was written, or the reference to it.
    let location: SourceLocation
    /// Component it was found under, for the name of its Swift type.
    private(set) var component: String?
    private(set) var types: Set<String>?
    private(set) var isNullable = false
    private(set) var members: [Member] = []
    private(set) var required: Set<String> = []
    private(set) var additional = Additional.allowed
    private(set) var additionalSchema: SchemaReference?
    private(set) var items: SchemaReference?
    private(set) var values: [Node]?
    private(set) var format: String?
    private(set) var patterns: Set<String> = []
    private(set) var bounds: [Limit: Double] = [:]
    private(set) var isUnique = false
    private(set) var multipleOf: Double?
    private(set) var choices: [Choice] = []
    private(set) var defaultValue: Node?
    private(set) var clampMax: Double?

    init(_ reference: SchemaReference, in documents: DocumentSet) {
        location = reference.location
        join(reference.node, documents, depth: 0, isOutermost: true)
    }

    func member(_ name: String) -> Member? { members.first { $0.name == name } }

    private mutating func join(_ node: Node, _ documents: DocumentSet, depth: Int, isOutermost: Bool) {
        guard let mapping = node.mapping, depth < Self.depthMax else { return }
        if mapping["$ref"] != nil, let resolution = documents.resolve(SchemaReference(node: node)) {
            if isOutermost { component = resolution.target.component?.name }
            join(resolution.node, documents, depth: depth + 1, isOutermost: isOutermost)
        }
        for part in mapping["allOf"]?.sequence ?? [] {
            let isOnly = isOutermost && (mapping["allOf"]?.sequence?.count ?? 0) == 1
            join(part, documents, depth: depth + 1, isOutermost: isOnly && component == nil)
        }
        values(mapping)
        objects(mapping, documents)
        texts(mapping)
        for keyword in ["oneOf", "anyOf"] {
            if let branches = mapping[keyword]?.sequence { choice(keyword, branches, documents, depth: depth) }
        }
    }

    private mutating func values(_ mapping: Mapping) {
        if let type = mapping["type"] {
            var names = Set((type.sequence ?? [type]).compactMap(\.string))
            if names.remove("null") != nil { isNullable = true }
            types = types.map { $0.intersection(names) } ?? names
        }
        if mapping["nullable"]?.bool == true { isNullable = true }
        if var found = mapping["enum"]?.sequence ?? mapping.entry("const").map({ [$0.value] }) {
            if found.contains(where: \.isNull), found.count > 1 {
                found.removeAll(where: \.isNull)
                isNullable = true
            }
            values = values?.filter { old in found.contains { $0.hasSameContent(as: old) } } ?? found
        }
        if let value = mapping.entry("default")?.value { defaultValue = value }
    }

    private mutating func objects(_ mapping: Mapping, _ documents: DocumentSet) {
        for entry in mapping["properties"].flatMap({ documents.members(of: $0) })?.entries ?? [] {
            guard member(entry.key) == nil else { continue }
            members.append(
                Member(
                    name: entry.key, schema: SchemaReference(node: entry.value), location: entry.keyLocation))
        }
        required.formUnion((mapping["required"]?.sequence ?? []).compactMap(\.string))
        if let rest = mapping["additionalProperties"] ?? mapping["unevaluatedProperties"] {
            switch rest.bool {
            case .some(false): additional = .refused
            case .some(true): break
            case .none:
                if rest.mapping?.isEmpty == false, additional == .allowed {
                    additional = .schema
                    additionalSchema = SchemaReference(node: rest)
                }
            }
        }
        if let rest = mapping["items"], items == nil { items = SchemaReference(node: rest) }
        if mapping["uniqueItems"]?.bool == true { isUnique = true }
    }

    private mutating func texts(_ mapping: Mapping) {
        if let text = mapping["format"]?.string { format = text }
        if let text = mapping["contentEncoding"]?.string { format = text }
        if let text = mapping["pattern"]?.string { patterns.insert(text) }
        if let factor = mapping["multipleOf"]?.double { multipleOf = factor }
        if let clamp = mapping["x-clamp"]?.double { clampMax = clamp }
        for limit in Self.limits {
            guard let value = mapping[limit.keyword]?.double else { continue }
            let known = bounds[limit] ?? value
            bounds[limit] = limit.isLower ? max(known, value) : min(known, value)
        }
    }

    private mutating func choice(_ keyword: String, _ branches: [Node], _ documents: DocumentSet, depth: Int) {
        let rest = branches.filter { !isNull($0) }
        if rest.count < branches.count { isNullable = true }
        if rest.count == 1 {
            join(rest[0], documents, depth: depth + 1, isOutermost: component == nil)
        } else {
            choices.append(Choice(keyword: keyword, branches: rest.map(SchemaReference.init(node:))))
        }
    }

    private func isNull(_ node: Node) -> Bool {
        guard let mapping = node.mapping else { return false }
        return mapping["type"]?.string == "null" || mapping.entry("const")?.value.isNull == true
    }
}
