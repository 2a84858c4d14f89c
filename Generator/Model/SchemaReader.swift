// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Follows references, merges `allOf`, refuses what no type can express.
struct SchemaReader {
    /// Hops of `$ref` and single `allOf` before a chain counts as endless.
    private static let hopsMax = 64

    /// Times one place may be met inside itself before it counts as endless.
    private static let visitsMax = 4

    let documents: DocumentSet
    let diagnostics: Diagnostics

    /// The notes of a place and the schema behind references and wrappers.
    func use(_ reference: SchemaReference) -> SchemaUse? {
        var use = SchemaUse(core: reference)
        for _ in 0..<Self.hopsMax {
            guard let mapping = use.core.node.mapping else { return use }
            note(mapping, at: use.target, in: &use.notes)
            let structural = mapping.entries.filter { SchemaKeyword.isStructural($0.key) }
            if mapping["$ref"] != nil {
                guard let resolution = documents.resolve(use.core) else { return nil }
                if structural.count > 1, documents.version(ofFile: use.core.file).line != .v30 { return use }
                use.core = SchemaReference(node: resolution.node)
                use.target = resolution.target
                continue
            }
            guard structural.count == 1, let branch = wrapped(structural[0], in: &use.notes) else { return use }
            use.core = branch
            if branch.node["$ref"] == nil { use.target = nil }
        }
        diagnostics.error(
            "schema/endless-reference", at: reference.location, "the reference leads back to itself",
            cure: "let one of the schemas say a type")
        return nil
    }

    /// The one schema a wrapper stands for: `allOf` of one, or a choice between one and null.
    private func wrapped(_ entry: Mapping.Entry, in notes: inout SchemaNotes) -> SchemaReference? {
        guard ["allOf", "oneOf", "anyOf"].contains(entry.key), let items = entry.value.sequence else { return nil }
        if entry.key == "allOf" { return items.count == 1 ? SchemaReference(node: items[0]) : nil }
        let rest = items.filter { !isNull($0) }
        guard rest.count == 1 else { return nil }
        if rest.count < items.count { notes.isNullable = true }
        return SchemaReference(node: rest[0])
    }

    /// Whether a branch allows null alone.
    func isNull(_ node: Node) -> Bool {
        guard let mapping = node.mapping, mapping["$ref"] == nil else { return false }
        if mapping["type"]?.string == "null" { return true }
        if let types = mapping["type"]?.sequence, types.count == 1, types[0].string == "null" { return true }
        if let values = mapping["enum"]?.sequence, values.count == 1, values[0].isNull { return true }
        return mapping.entry("const")?.value.isNull == true
    }

    private func note(_ mapping: Mapping, at target: ReferenceTarget?, in notes: inout SchemaNotes) {
        if notes.description == nil, let text = mapping["description"]?.string {
            notes.description = text
            notes.isDescribedHere = target == nil
        }
        if notes.title == nil { notes.title = mapping["title"]?.string }
        if notes.defaultValue == nil { notes.defaultValue = mapping.entry("default")?.value }
        if mapping["nullable"]?.bool == true { notes.isNullable = true }
        if mapping["readOnly"]?.bool == true { notes.isReadOnly = true }
        if mapping["writeOnly"]?.bool == true { notes.isWriteOnly = true }
        if mapping["deprecated"]?.bool == true { notes.isDeprecated = true }
        if mapping["x-sensitive"]?.bool == true { notes.isSensitive = true }
        if notes.examples.isEmpty {
            if let examples = mapping["examples"]?.sequence {
                notes.examples = examples
            } else if let example = mapping.entry("example")?.value {
                notes.examples = [example]
            }
        }
    }

    /// All keywords of a schema merged; nil after a diagnostic.
    func view(_ reference: SchemaReference, target: ReferenceTarget? = nil) -> SchemaView? {
        var view = SchemaView(location: reference.location)
        var visiting: [SourceLocation] = []
        guard merge(reference, owner: target?.component?.name, into: &view, visiting: &visiting) else { return nil }
        return view
    }

    private func merge(
        _ reference: SchemaReference, owner: String?, into view: inout SchemaView, visiting: inout [SourceLocation]
    ) -> Bool {
        if let flag = reference.node.bool {
            guard !flag else { return true }
            diagnostics.error(
                "schema/false", at: reference.location, "the schema allows no value", cure: "remove it")
            return false
        }
        guard let mapping = reference.node.mapping else { return true }
        // A joined schema stands at the place of its first part, so a place may be met a few times.
        let visits = visiting.count { $0 == reference.location }
        guard visits < Self.visitsMax, visiting.count < Self.hopsMax else {
            diagnostics.error(
                "schema/endless-all-of", at: reference.location, "the schema contains itself through allOf",
                cure: "name the member that repeats and refer to the schema there")
            return false
        }
        visiting.append(reference.location)
        defer { visiting.removeLast() }
        if !supported(mapping) { view.isRefused = true }
        if mapping["$ref"] != nil {
            guard let resolution = documents.resolve(reference) else { return false }
            let name = resolution.target.component?.name
            guard
                merge(
                    SchemaReference(node: resolution.node), owner: name ?? owner, into: &view, visiting: &visiting)
            else { return false }
            if documents.version(ofFile: reference.file).line == .v30 { return true }
        }
        for part in mapping["allOf"]?.sequence ?? [] {
            guard merge(SchemaReference(node: part), owner: owner, into: &view, visiting: &visiting) else {
                return false
            }
        }
        return KeywordMerge(mapping: mapping, owner: owner, diagnostics: diagnostics, reader: self).run(&view)
    }

    private func supported(_ mapping: Mapping) -> Bool {
        var isSupported = true
        for entry in mapping.entries where SchemaKeyword.isStructural(entry.key) {
            if SchemaKeyword.known.contains(entry.key) { continue }
            isSupported = false
            let isKnownUnsupported = SchemaKeyword.unsupported.contains(entry.key)
            diagnostics.error(
                "schema/unsupported-keyword", at: entry.keyLocation, offending: entry.key,
                isKnownUnsupported
                    ? "the keyword \(entry.key) has no Swift type" : "\(entry.key) is no keyword of a schema",
                cure: isKnownUnsupported
                    ? "describe the value without \(entry.key), or leave the operation out with --skip-unsupported"
                    : "remove it, or name it x-\(entry.key)")
        }
        return isSupported
    }
}
