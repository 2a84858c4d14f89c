// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Adds the keywords of one schema object to a view; the tighter limit wins, contradictions are refused.
struct KeywordMerge {
    let mapping: Mapping
    let owner: String?
    let diagnostics: Diagnostics
    let reader: SchemaReader

    func run(_ view: inout SchemaView) -> Bool {
        for entry in mapping.entries where SchemaKeyword.isStructural(entry.key) && entry.key != "$ref" {
            view.isEmpty = false
            guard apply(entry, to: &view) else { return false }
        }
        if mapping["nullable"]?.bool == true { view.isNullable = true }
        if mapping["x-identifier"]?.bool == true { view.isIdentifier = true }
        if let resource = mapping["x-resource"]?.string { view.resource = resource }
        return true
    }

    private func apply(_ entry: Mapping.Entry, to view: inout SchemaView) -> Bool {
        let node = entry.value
        switch entry.key {
        case "type": return type(node, &view)
        case "properties": properties(node, &view)
        case "required":
            for name in (node.sequence ?? []).compactMap(\.string) where !view.required.contains(name) {
                view.required.append(name)
            }
        case "additionalProperties": additional(node, &view)
        case "unevaluatedProperties": return unevaluated(entry, &view)
        case "items": view.items.append(SchemaReference(node: node))
        case "enum": return enumeration(node, &view)
        case "const": return constant(node, &view)
        case "format": return format(node, &view)
        case "contentEncoding": view.contentEncoding = node.string
        case "oneOf", "anyOf": choice(entry, &view)
        case "discriminator": view.discriminator = node
        default: limit(entry, &view)
        }
        return true
    }

    private func conflict(_ node: Node, _ message: String) -> Bool {
        diagnostics.error(
            "schema/all-of-conflict", at: node.location, offending: node.brief, message,
            cure: "let the parts of allOf agree, or name a schema of its own")
        return false
    }

    private func type(_ node: Node, _ view: inout SchemaView) -> Bool {
        var names = Set((node.sequence ?? [node]).compactMap(\.string))
        if names.remove("null") != nil {
            view.isNullable = true
            if names.isEmpty { names = ["null"] }
        }
        guard let before = view.types else {
            view.types = names
            return true
        }
        var common = before.intersection(names)
        if common.isEmpty, before.union(names) == ["integer", "number"] { common = ["integer"] }
        guard !common.isEmpty else {
            return conflict(node, "the parts of allOf ask for different types")
        }
        view.types = common
        return true
    }

    private func properties(_ node: Node, _ view: inout SchemaView) {
        for entry in node.mapping?.entries ?? [] {
            let schema = SchemaReference(node: entry.value)
            guard let index = view.properties.firstIndex(where: { $0.name == entry.key }) else {
                view.properties.append(
                    SchemaView.Property(
                        name: entry.key, location: entry.keyLocation, schemas: [schema], owner: owner))
                continue
            }
            let isKnown = view.properties[index].schemas.contains { $0.node.hasSameContent(as: schema.node) }
            if !isKnown { view.properties[index].schemas.append(schema) }
        }
    }

    private func additional(_ node: Node, _ view: inout SchemaView) {
        switch node.bool {
        case .some(true): if case .absent = view.additional { view.additional = .allowed }
        case .some(false): view.additional = .refused
        case .none:
            if case .refused = view.additional { return }
            let isAnything = node.mapping?.entries.allSatisfy { !SchemaKeyword.isStructural($0.key) } ?? true
            view.additional = isAnything ? .allowed : .schema(SchemaReference(node: node))
        }
    }

    private func unevaluated(_ entry: Mapping.Entry, _ view: inout SchemaView) -> Bool {
        switch entry.value.bool {
        case .some(true): return true
        case .some(false):
            view.additional = .refused
            return true
        case .none:
            diagnostics.error(
                "schema/unsupported-keyword", at: entry.keyLocation, offending: entry.key,
                "unevaluatedProperties with a schema has no Swift type", cure: "use additionalProperties")
            return false
        }
    }

    private func enumeration(_ node: Node, _ view: inout SchemaView) -> Bool {
        var values = node.sequence ?? []
        if values.contains(where: \.isNull) {
            values.removeAll(where: \.isNull)
            view.isNullable = true
        }
        if let before = view.enumeration {
            values = before.filter { value in values.contains { $0.hasSameContent(as: value) } }
            guard !values.isEmpty else { return conflict(node, "the parts of allOf share no enum value") }
        }
        view.enumeration = values
        return true
    }

    private func constant(_ node: Node, _ view: inout SchemaView) -> Bool {
        if let before = view.constant, !before.hasSameContent(as: node) {
            return conflict(node, "the parts of allOf ask for different constants")
        }
        view.constant = node
        return true
    }

    private func format(_ node: Node, _ view: inout SchemaView) -> Bool {
        if let before = view.format, before != node.string {
            return conflict(node, "the parts of allOf ask for different formats")
        }
        view.format = node.string
        return true
    }

    private func choice(_ entry: Mapping.Entry, _ view: inout SchemaView) {
        let branches = entry.value.sequence ?? []
        let rest = branches.filter { !reader.isNull($0) }
        if rest.count < branches.count { view.isNullable = true }
        view.choices.append(
            SchemaView.Choice(
                isExclusive: entry.key == "oneOf", branches: rest.map(SchemaReference.init(node:)),
                location: entry.keyLocation))
    }

    private func limit(_ entry: Mapping.Entry, _ view: inout SchemaView) {
        let node = entry.value
        let count = node.integer.map(Int.init)
        switch entry.key {
        case "minLength": raise(&view.string.lengthMin, count)
        case "maxLength": lower(&view.string.lengthMax, count)
        case "pattern": view.string.pattern = node.string
        case "minItems": raise(&view.array.itemsMin, count)
        case "maxItems": lower(&view.array.itemsMax, count)
        case "uniqueItems": if node.bool == true { view.array.isUnique = true }
        case "minProperties": raise(&view.map.membersMin, count)
        case "maxProperties": lower(&view.map.membersMax, count)
        case "multipleOf": view.number.multipleOf = node.scalar?.text
        case "minimum":
            bound(node, "exclusiveMinimum", &view.number.minimum, &view.number.exclusiveMinimum, isLower: true)
        case "maximum":
            bound(node, "exclusiveMaximum", &view.number.maximum, &view.number.exclusiveMaximum, isLower: false)
        case "exclusiveMinimum": if node.bool == nil { tighten(&view.number.exclusiveMinimum, node, isLower: true) }
        case "exclusiveMaximum": if node.bool == nil { tighten(&view.number.exclusiveMaximum, node, isLower: false) }
        default: break
        }
    }

    /// `minimum` and `maximum` with the boolean of OpenAPI 3.0 beside them.
    private func bound(
        _ node: Node, _ flag: String, _ inclusive: inout String?, _ exclusive: inout String?, isLower: Bool
    ) {
        if mapping[flag]?.bool == true {
            tighten(&exclusive, node, isLower: isLower)
        } else {
            tighten(&inclusive, node, isLower: isLower)
        }
    }

    private func tighten(_ limit: inout String?, _ node: Node, isLower: Bool) {
        guard let text = node.scalar?.text, let value = node.double else { return }
        guard let before = limit.flatMap(Double.init) else {
            limit = text
            return
        }
        if isLower ? value > before : value < before { limit = text }
    }

    private func raise(_ limit: inout Int?, _ value: Int?) {
        if let value { limit = max(limit ?? value, value) }
    }

    private func lower(_ limit: inout Int?, _ value: Int?) {
        if let value { limit = min(limit ?? value, value) }
    }
}
