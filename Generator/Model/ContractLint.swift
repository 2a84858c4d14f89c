// SPDX-License-Identifier: Apache-2.0

package import OpenAPIDocument

/// House rules on top of correctness: names, limits, examples. Every finding names its cure.
package struct ContractLint {
    /// Longest summary, so that lists of operations stay one line each.
    static let summaryMax = 60
    /// An inline object with more members than this deserves a name.
    static let inlineMembersMax = 2

    private let loaded: LoadedDocument
    private let model: ContractModel
    private let diagnostics: Diagnostics

    package init(_ loaded: LoadedDocument, _ model: ContractModel, diagnostics: Diagnostics) {
        self.loaded = loaded
        self.model = model
        self.diagnostics = diagnostics
    }

    package func run() {
        for item in loaded.openapi.paths {
            for operation in item.operations { check(operation) }
        }
        let schemas = SchemaLint(documents: loaded.documents, diagnostics: diagnostics)
        for component in loaded.openapi.components.schemas { schemas.check(named: component) }
    }

    private func check(_ operation: Operation) {
        let name = operation.operationID ?? "\(operation.method.rawValue) \(operation.path)"
        let place = operation.operationIDLocation ?? operation.location
        if operation.operationID == nil {
            diagnostics.error(
                "lint/operation-id", at: operation.location, offending: name, "the operation has no operationId",
                cure: "write operationId: \(OperationPlanner.derivedID(operation))")
        }
        summary(operation, name, place)
        if isList(operation), let id = operation.operationID, id.hasPrefix("list"), !isPlural(id) {
            diagnostics.error(
                "lint/plural-list", at: place, offending: id, "\(id): a list operation is plural",
                cure: "write \(id)s")
        }
        let schemas = SchemaLint(documents: loaded.documents, diagnostics: diagnostics)
        for parameter in operation.parameters where parameter.reference == nil {
            if case .schema(let schema) = parameter.value.content { schemas.check(inline: schema.node) }
        }
        for media in operation.requestBody?.value.content ?? [] {
            if let schema = media.schema { schemas.check(inline: schema.node) }
        }
        for response in operation.responses where response.response.reference == nil {
            for media in response.response.value.content where MediaNames.isJSON(media.name) {
                if let schema = media.schema { schemas.check(inline: schema.node) }
            }
        }
    }

    private func summary(_ operation: Operation, _ name: String, _ place: SourceLocation) {
        guard let summary = operation.summary else {
            diagnostics.error(
                "lint/summary", at: place, offending: name, "\(name) has no summary",
                cure: "add a verb phrase of at most \(Self.summaryMax) characters")
            return
        }
        guard summary.count > Self.summaryMax else { return }
        diagnostics.error(
            "lint/summary", at: place, offending: summary,
            "the summary of \(name) has \(summary.count) characters; \(Self.summaryMax) are allowed",
            cure: "shorten it and move the rest to description")
    }

    private func isList(_ operation: Operation) -> Bool {
        operation.method == .get && !operation.path.hasSuffix("}")
    }

    /// Endings of words that have no plural.
    private static let uncountable = ["Documentation", "Usage", "History", "Data", "Media", "Information", "Status"]

    private func isPlural(_ id: String) -> Bool {
        if Self.uncountable.contains(where: id.hasSuffix) { return true }
        return id.hasSuffix("s") || id.hasSuffix("ren") || id.contains("Of") || id.contains("By")
    }
}

/// Limits and examples of schemas.
struct SchemaLint {
    private static let depthMax = 32
    /// Formats whose length the format itself bounds.
    private static let boundedFormats: Set<String> = [
        "uuid", "date", "date-time", "time", "ipv4", "ipv6", "binary",
    ]

    let documents: DocumentSet
    let diagnostics: Diagnostics

    func check(named component: Named<SchemaReference>) {
        guard let mapping = component.value.node.mapping else { return }
        members(mapping, depth: 0)
        limits(mapping, component.value.location)
        examples(component.value)
    }

    func check(inline node: Node) { walk(node, depth: 0) }

    private func walk(_ node: Node, depth: Int) {
        guard let mapping = node.mapping, mapping["$ref"] == nil, depth < Self.depthMax else { return }
        let count = mapping["properties"]?.mapping?.entries.count ?? 0
        if count > ContractLint.inlineMembersMax {
            diagnostics.error(
                "lint/unnamed-object", at: node.location,
                "the inline object has \(count) members; more than \(ContractLint.inlineMembersMax) need a name",
                cure: "move it to components/schemas and refer to it")
        }
        limits(mapping, node.location)
        examples(SchemaReference(node: node))
        members(mapping, depth: depth)
    }

    private func members(_ mapping: Mapping, depth: Int) {
        for entry in mapping["properties"]?.mapping?.entries ?? [] { walk(entry.value, depth: depth + 1) }
        for key in ["items", "additionalProperties"] {
            if let part = mapping[key] { walk(part, depth: depth + 1) }
        }
        for key in ["allOf", "oneOf", "anyOf"] {
            for part in mapping[key]?.sequence ?? [] { walkPart(part, depth: depth + 1) }
        }
    }

    /// A part of a composition is no object of its own, so only what lies below it counts.
    private func walkPart(_ node: Node, depth: Int) {
        guard let mapping = node.mapping, mapping["$ref"] == nil, depth < Self.depthMax else { return }
        members(mapping, depth: depth)
    }

    private func types(_ mapping: Mapping) -> Set<String> {
        let node = mapping["type"]
        return Set((node?.sequence ?? node.map { [$0] } ?? []).compactMap(\.string))
    }

    private func limits(_ mapping: Mapping, _ location: SourceLocation) {
        let types = types(mapping)
        let format = mapping["format"]?.string ?? ""
        let isBounded = mapping["enum"] != nil || mapping["const"] != nil || Self.boundedFormats.contains(format)
        if types.contains("string"), !isBounded, mapping["maxLength"] == nil {
            diagnostics.error(
                "lint/max-length", at: location, "the string has no maxLength", cure: "add maxLength")
        }
        if types.contains("array"), mapping["maxItems"] == nil {
            diagnostics.error("lint/max-items", at: location, "the array has no maxItems", cure: "add maxItems")
        }
    }

    private func examples(_ schema: SchemaReference) {
        guard let mapping = schema.node.mapping else { return }
        let examples = mapping["examples"]?.sequence ?? mapping.entry("example").map { [$0.value] } ?? []
        for example in examples {
            var check = ExampleCheck(documents: documents, diagnostics: diagnostics)
            check.run(example, against: schema)
        }
    }
}
