// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Which way a value travels.
enum Direction: Hashable, Sendable {
    case request
    case response
}

/// Knows which schemas contain `readOnly` or `writeOnly` members and so differ between request and response.
final class DirectionIndex {
    private let documents: DocumentSet
    private var known: [SourceLocation: Bool] = [:]
    private var requestSchemas: Set<SourceLocation> = []
    private var responseSchemas: Set<SourceLocation> = []

    init(documents: DocumentSet) {
        self.documents = documents
    }

    /// Notes everything below a body as travelling that way.
    func note(_ reference: SchemaReference, _ direction: Direction) {
        switch direction {
        case .request: _ = walk(reference.node, seen: &requestSchemas) { _ in false }
        case .response: _ = walk(reference.node, seen: &responseSchemas) { _ in false }
        }
    }

    /// Whether the schema travels both ways.
    func isShared(_ reference: SchemaReference) -> Bool {
        requestSchemas.contains(reference.location) && responseSchemas.contains(reference.location)
    }

    /// Whether the schema has members of one direction only, here or below.
    func isDirectional(_ reference: SchemaReference) -> Bool {
        if let answer = known[reference.location] { return answer }
        var seen: Set<SourceLocation> = []
        let answer = walk(reference.node, seen: &seen) { mapping in
            mapping["readOnly"]?.bool == true || mapping["writeOnly"]?.bool == true
        }
        known[reference.location] = answer
        return answer
    }

    /// Visits the schema and all below; true as soon as a visit says so.
    private func walk(_ node: Node, seen: inout Set<SourceLocation>, _ isFound: (Mapping) -> Bool) -> Bool {
        guard let mapping = node.mapping, seen.insert(node.location).inserted else { return false }
        if isFound(mapping) { return true }
        if mapping["$ref"] != nil, let resolution = documents.resolve(SchemaReference(node: node)),
            walk(resolution.node, seen: &seen, isFound)
        {
            return true
        }
        for key in ["allOf", "oneOf", "anyOf"] {
            for part in mapping[key]?.sequence ?? [] where walk(part, seen: &seen, isFound) { return true }
        }
        for entry in mapping["properties"]?.mapping?.entries ?? [] where walk(entry.value, seen: &seen, isFound) {
            return true
        }
        for key in ["items", "additionalProperties"] {
            if let part = mapping[key], walk(part, seen: &seen, isFound) { return true }
        }
        return false
    }
}
