// SPDX-License-Identifier: Apache-2.0

/// Checks the shape of schema keywords and that every `$ref` inside a schema leads somewhere. What the
/// keywords mean together is left to the schema stage.
///
/// Each schema is checked once, however often it is referenced.
package final class SchemaObjectCheck {
    private let documents: DocumentSet
    private let diagnostics: Diagnostics
    private var seen: Set<SourceLocation> = []
    private var pending: [Node] = []
    private var isRunning = false

    package init(_ documents: DocumentSet) {
        self.documents = documents
        diagnostics = documents.diagnostics
    }

    /// Checks a schema and everything reachable from it.
    package func check(_ node: Node) {
        pending.append(node)
        guard !isRunning else { return }
        isRunning = true
        defer { isRunning = false }
        while let next = pending.popLast() { visit(next) }
    }

    private func is30(_ node: Node) -> Bool { documents.version(ofFile: node.file).line == .v30 }

    private func visit(_ node: Node) {
        guard let mapping = node.mapping else {
            if node.bool == nil || is30(node) {
                wrongType(node, "a schema", is30(node) ? "an object" : "an object or a boolean")
            }
            return
        }
        guard seen.insert(node.location).inserted else { return }
        if let reference = mapping["$ref"] {
            follow(reference, from: node)
            if is30(node) {
                reportSiblings(mapping)
                return
            }
        }
        let keywords = is30(node) ? SchemaKeyword.version30 : SchemaKeyword.version31
        for entry in mapping.entries where entry.key != "$ref" && !entry.key.hasPrefix("x-") {
            if let keyword = keywords[entry.key] {
                check(entry.value, keyword, entry)
            } else if is30(node) {
                let near = Spelling.nearest(to: entry.key, in: keywords.keys.sorted())
                diagnostics.warning(
                    "document/unknown-keyword", at: entry.keyLocation, offending: entry.key,
                    "OpenAPI 3.0 schemas have no keyword \"\(entry.key)\"",
                    cure: near.map { "did you mean \"\($0)\"?" } ?? "remove it, or start its name with x-")
            }
        }
    }

    // MARK: - References

    private func follow(_ reference: Node, from node: Node) {
        guard let text = reference.string else {
            wrongType(reference, "\"$ref\"", "a string")
            return
        }
        guard let found = documents.resolve(text, fromFile: node.file, at: reference.location) else { return }
        pending.append(found.node)
        var hop = found.node
        var hops = 0
        while let next = hop["$ref"], let text = next.string, hops < DocumentSet.hopsMax {
            if hop.location == node.location {
                diagnostics.error(
                    "document/reference-cycle", at: reference.location, offending: reference.brief,
                    "the reference \"\(reference.brief)\" leads back to itself without any schema between",
                    cure: "write the schema in one place")
                return
            }
            guard let target = documents.resolve(text, fromFile: hop.file, at: next.location) else { return }
            hop = target.node
            hops += 1
        }
    }

    private func reportSiblings(_ mapping: Mapping) {
        for entry in mapping.entries where entry.key != "$ref" && !entry.key.hasPrefix("x-") {
            diagnostics.warning(
                "document/reference-siblings", at: entry.keyLocation, offending: entry.key,
                "\"\(entry.key)\" beside $ref has no effect in OpenAPI 3.0",
                cure: "wrap the $ref in allOf or remove it")
        }
    }

    // MARK: - Keywords

    private func check(_ value: Node, _ keyword: SchemaKeyword, _ entry: Mapping.Entry) {
        let label = "\"\(entry.key)\" of a schema"
        switch keyword {
        case .anything: break
        case .schema: checkSchema(value, entry.key)
        case .schemas: checkSchemas(value, label)
        case .schemaMap: checkSchemaMap(value, label)
        case .text: checkText(value, label)
        case .textMap: each(value, label) { self.checkText($0, label) }
        case .texts: checkTexts(value, label)
        case .textsMap: each(value, label) { self.checkTexts($0, label) }
        case .flag: if value.bool == nil { wrongType(value, label, "true or false") }
        case .flagMap: each(value, label) { if $0.bool == nil { self.wrongType($0, label, "true or false") } }
        case .number: if value.double == nil { wrongType(value, label, "a number") }
        case .positiveNumber: checkPositive(value, label)
        case .count: checkCount(value, label)
        case .values: if value.sequence == nil { wrongType(value, label, "an array") }
        case .type: checkType(value)
        case .discriminator: checkDiscriminator(value)
        case .xml: checkXML(value)
        case .externalDocs: checkExternalDocs(value)
        }
    }

    private func checkSchema(_ value: Node, _ name: String) {
        if name == "additionalProperties", value.bool != nil { return }
        if name == "items", let items = value.sequence {
            diagnostics.error(
                "document/wrong-type", at: value.location, offending: value.brief,
                "\"items\" of a schema must be one schema, not an array of \(items.count)",
                cure: "use prefixItems for positions")
            return
        }
        pending.append(value)
    }

    private func checkSchemas(_ value: Node, _ label: String) {
        guard let items = value.sequence else { return wrongType(value, label, "an array") }
        if items.isEmpty {
            diagnostics.error(
                "document/empty-list", at: value.location, offending: "[]", "\(label) must not be empty",
                cure: "add a schema or remove the keyword")
        }
        pending += items
    }

    private func checkSchemaMap(_ value: Node, _ label: String) {
        guard let members = documents.members(of: value) else { return wrongType(value, label, "an object") }
        if documents.misplacedReference(in: value) != nil {
            diagnostics.warning(
                "document/reference-not-allowed", at: value.location, offending: "$ref",
                "OpenAPI has no $ref for \(label); it is followed here", cure: "write the value in place")
        }
        pending += members.entries.map(\.value)
    }

    private func each(_ value: Node, _ label: String, _ check: (Node) -> Void) {
        guard let mapping = value.mapping else { return wrongType(value, label, "an object") }
        for entry in mapping.entries { check(entry.value) }
    }

    private func checkText(_ value: Node, _ label: String) {
        if value.string != nil { return }
        guard let written = value["$ref"], let text = written.string else {
            return wrongType(value, label, "a string")
        }
        diagnostics.warning(
            "document/reference-not-allowed", at: value.location, offending: "$ref",
            "OpenAPI has no $ref for \(label)", cure: "write the value in place")
        _ = documents.resolve(text, fromFile: value.file, at: written.location)
    }

    private func checkTexts(_ value: Node, _ label: String) {
        guard let items = value.sequence else { return wrongType(value, label, "an array of strings") }
        var seen: Set<String> = []
        for item in items {
            guard let text = item.string else {
                wrongType(item, "each item of \(label)", "a string")
                continue
            }
            if !seen.insert(text).inserted {
                diagnostics.error(
                    "document/duplicate-item", at: item.location, offending: text,
                    "\(label) lists \"\(text)\" twice", cure: "keep one of the two")
            }
        }
    }

    private func checkPositive(_ value: Node, _ label: String) {
        guard let number = value.double, number > 0 else {
            return wrongType(value, label, "a number greater than 0")
        }
    }

    private func checkCount(_ value: Node, _ label: String) {
        // JSON Schema counts 2.0 as an integer.
        guard let number = value.double, number >= 0, number.rounded() == number else {
            return wrongType(value, label, "an integer of at least 0")
        }
    }

    private func checkType(_ value: Node) {
        if is30(value) {
            guard let text = value.string else { return wrongType(value, "\"type\" of a schema", "a string") }
            if text == "null" { return unknownType(value, "null", cure: "use nullable: true") }
            return checkTypeName(value, text)
        }
        guard let items = value.sequence else {
            guard let text = value.string else {
                return wrongType(value, "\"type\" of a schema", "a string or an array of strings")
            }
            return checkTypeName(value, text)
        }
        if items.isEmpty { unknownType(value, "[]", cure: "name at least one type") }
        for item in items where item.isNull {
            diagnostics.warning(
                "document/unquoted-null", at: item.location, offending: item.brief,
                "null without quotes is a value, not the name of a type; it is read as the type",
                cure: "write 'null'")
        }
        let named = Node(.sequence(items.filter { !$0.isNull }), at: value.location)
        checkTexts(named, "\"type\" of a schema")
        for item in items {
            if let text = item.string { checkTypeName(item, text) }
        }
    }

    private func checkTypeName(_ node: Node, _ text: String) {
        guard !SchemaKeyword.types.contains(text) else { return }
        let near = Spelling.nearest(to: text, in: SchemaKeyword.types.sorted())
        let all = SchemaKeyword.types.sorted().joined(separator: ", ")
        unknownType(node, text, cure: near.map { "did you mean \"\($0)\"?" } ?? "write one of: \(all)")
    }

    private func unknownType(_ node: Node, _ text: String, cure: String) {
        diagnostics.error(
            "document/invalid-value", at: node.location, offending: text,
            "a schema cannot have the type \"\(text)\"", cure: cure)
    }

    private func wrongType(_ node: Node, _ label: String, _ expected: String) {
        diagnostics.error(
            "document/wrong-type", at: node.location, offending: node.brief,
            "\(label) must be \(expected), not \(node.scalar == nil ? node.kindName : node.brief)",
            cure: "write \(expected)")
    }
}

// MARK: - Objects inside schemas

extension SchemaObjectCheck {
    private func checkDiscriminator(_ value: Node) {
        let reader = DocumentReader(documents)
        guard let fields = Fields(value, SchemaKeyword.discriminatorShape, reader) else { return }
        _ = fields.string("propertyName")
        _ = fields.map("mapping") { reader.string($0, "a name in \"mapping\" of a discriminator") }
    }

    private func checkXML(_ value: Node) {
        guard let fields = Fields(value, SchemaKeyword.xmlShape, DocumentReader(documents)) else { return }
        for name in ["name", "namespace", "prefix"] { _ = fields.string(name) }
        for name in ["attribute", "wrapped"] { _ = fields.flag(name) }
    }

    private func checkExternalDocs(_ value: Node) {
        _ = DocumentReader(documents).externalDocs(value)
    }
}
