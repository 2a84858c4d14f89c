// SPDX-License-Identifier: Apache-2.0

/// Reads nodes into typed objects, follows references and reports what breaks the rules of OpenAPI.
final class DocumentReader {
    let documents: DocumentSet
    let diagnostics: Diagnostics
    let schemas: SchemaObjectCheck
    /// Targets being read now; meeting one again is a cycle of objects that cannot end.
    private var open: Set<ReferenceTarget> = []

    init(_ documents: DocumentSet) {
        self.documents = documents
        diagnostics = documents.diagnostics
        schemas = SchemaObjectCheck(documents)
    }

    func is30(_ node: Node) -> Bool { documents.version(ofFile: node.file).line == .v30 }

    func wrongType(_ node: Node, _ label: String, _ expected: String) {
        diagnostics.error(
            "document/wrong-type", at: node.location, offending: node.brief,
            "\(label) must be \(expected), not \(node.kindName)", cure: "write \(expected)")
    }

    /// A text. A `$ref` in its place is no OpenAPI, but common: it is followed with a warning.
    func string(_ node: Node, _ label: String) -> String? {
        if let text = node.string { return text }
        if node["$ref"] != nil {
            reportMisplaced(node, label)
            guard let (target, _) = follow(node, label, allowed: ["$ref"]) else { return nil }
            if let text = target.string { return text }
            wrongType(target, label, "a string")
            return nil
        }
        wrongType(node, label, "a string")
        return nil
    }

    func strings(_ node: Node, _ label: String) -> [String] {
        guard let items = node.sequence else {
            wrongType(node, label, "an array")
            return []
        }
        return items.compactMap { string($0, "each item of \(label)") }
    }

    func extensions(_ mapping: Mapping) -> [Extension] {
        mapping.entries.filter { $0.key.hasPrefix("x-") }.map {
            Extension(name: $0.key, nameLocation: $0.keyLocation, node: $0.value)
        }
    }

    func schema(_ node: Node) -> SchemaReference {
        schemas.check(node)
        return SchemaReference(node: node)
    }

    /// Reads a value written in place or by `$ref`.
    func referable<T>(_ node: Node, _ label: String, _ read: (Node) -> T?) -> Referable<T>? {
        guard node["$ref"] != nil else {
            return read(node).map { Referable(value: $0, reference: nil, location: node.location) }
        }
        let allowed: Set<String> = is30(node) ? ["$ref"] : ["$ref", "summary", "description"]
        return through(node, label, allowed: allowed) { target, reference in
            read(target).map { Referable(value: $0, reference: reference, location: node.location) }
        }
    }

    /// Reads a value where OpenAPI does not allow `$ref`, following one with a warning.
    func inPlace<T>(_ node: Node, _ label: String, _ read: (Node) -> T?) -> T? {
        guard node["$ref"] != nil else { return read(node) }
        reportMisplaced(node, label)
        return through(node, label, allowed: ["$ref"]) { target, _ in read(target) }
    }

    /// Follows a `$ref` object to its value and reads it, refusing endless recursion.
    func through<T>(
        _ node: Node, _ label: String, allowed: Set<String>, _ read: (Node, Reference) -> T?
    ) -> T? {
        guard let (target, reference) = follow(node, label, allowed: allowed) else { return nil }
        guard open.insert(reference.target).inserted else {
            reportCycle(reference)
            return nil
        }
        defer { open.remove(reference.target) }
        return read(target, reference)
    }

    private func follow(_ node: Node, _ label: String, allowed: Set<String>) -> (Node, Reference)? {
        var current = node
        var first: Reference?
        var seen: Set<ReferenceTarget> = []
        while let written = current["$ref"] {
            guard let text = string(written, "\"$ref\"") else { return nil }
            reportSiblings(current, label, allowed: allowed)
            guard let found = documents.resolve(text, fromFile: current.file, at: written.location)
            else { return nil }
            let reference =
                first
                ?? Reference(
                    text: text, location: written.location, target: found.target,
                    summary: current["summary"]?.string, description: current["description"]?.string)
            guard seen.insert(found.target).inserted else {
                reportCycle(reference)
                return nil
            }
            first = reference
            current = found.node
        }
        return first.map { (current, $0) }
    }

    private func reportSiblings(_ node: Node, _ label: String, allowed: Set<String>) {
        guard let mapping = node.mapping else { return }
        for entry in mapping.entries where !allowed.contains(entry.key) && !entry.key.hasPrefix("x-") {
            diagnostics.warning(
                "document/reference-siblings", at: entry.keyLocation, offending: entry.key,
                "\"\(entry.key)\" beside $ref has no effect on \(label)",
                cure: "write it at the referenced object or remove it")
        }
    }

    private func reportCycle(_ reference: Reference) {
        diagnostics.error(
            "document/reference-cycle", at: reference.location, offending: reference.text,
            "the reference \"\(reference.text)\" leads back to itself", cure: "write the value in one place")
    }

    private func reportMisplaced(_ node: Node, _ label: String) {
        diagnostics.warning(
            "document/reference-not-allowed", at: node.location, offending: "$ref",
            "OpenAPI has no $ref for \(label); it is followed here", cure: "write the value in place")
    }
}
