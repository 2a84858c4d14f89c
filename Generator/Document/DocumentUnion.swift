// SPDX-License-Identifier: Apache-2.0

/// Merges the documents of a folder into one description.
struct DocumentUnion {
    private let documents: DocumentSet
    private var diagnostics: Diagnostics { documents.diagnostics }

    init(_ documents: DocumentSet) {
        self.documents = documents
    }

    /// The union of `parts`; info, servers, security and tags come from the entry file.
    func merged(_ parts: [OpenAPI]) -> OpenAPI? {
        guard let entry = parts.first(where: { $0.location.file == documents.entryFile }) ?? parts.first
        else { return nil }
        guard parts.count > 1 else { return entry }
        for part in parts where part.location.file != entry.location.file { checkSubordinate(part, entry) }
        return OpenAPI(
            location: entry.location, version: entry.version, info: entry.info, servers: entry.servers,
            tags: entry.tags, externalDocs: entry.externalDocs, security: entry.security,
            paths: parts.flatMap(\.paths), webhooks: unique(parts.flatMap(\.webhooks), "webhooks"),
            components: components(parts.map(\.components), entry), jsonSchemaDialect: entry.jsonSchemaDialect,
            extensions: entry.extensions)
    }

    /// Parts of other files that only the entry file may give.
    private func checkSubordinate(_ part: OpenAPI, _ entry: OpenAPI) {
        let cure = "write it in \(entry.location.file)"
        let root = documents.root(ofFile: part.location.file)?.mapping
        if let written = root?.entry("security"), !isSame("security", written.value) {
            diagnostics.error(
                "document/security-outside-entry", at: written.keyLocation, offending: "security",
                "security of the whole description is taken from \(entry.location.file) only", cure: cure)
        }
        for name in ["servers", "tags"] {
            guard let written = root?.entry(name), !isSame(name, written.value) else { continue }
            diagnostics.warning(
                "document/ignored-outside-entry", at: written.keyLocation, offending: name,
                "\"\(name)\" is taken from \(entry.location.file) only", cure: cure)
        }
        if part.version.line != entry.version.line, let written = root?["openapi"] {
            diagnostics.error(
                "document/mixed-versions", at: written.location, offending: part.version.text,
                "this file has version \(part.version), \(entry.location.file) has \(entry.version)",
                cure: "use one version in the whole folder")
        }
    }

    private func isSame(_ name: String, _ node: Node) -> Bool {
        documents.root(ofFile: documents.entryFile)?[name].map { $0.hasSameContent(as: node) } ?? false
    }

    private func components(_ parts: [Components], _ entry: OpenAPI) -> Components {
        var union = Components()
        union.schemas = unique(parts.flatMap(\.schemas), "schemas")
        union.responses = unique(parts.flatMap(\.responses), "responses")
        union.parameters = unique(parts.flatMap(\.parameters), "parameters")
        union.examples = unique(parts.flatMap(\.examples), "examples")
        union.requestBodies = unique(parts.flatMap(\.requestBodies), "requestBodies")
        union.headers = unique(parts.flatMap(\.headers), "headers")
        union.securitySchemes = unique(parts.flatMap(\.securitySchemes), "securitySchemes")
        union.links = unique(parts.flatMap(\.links), "links")
        union.callbacks = unique(parts.flatMap(\.callbacks), "callbacks")
        union.pathItems = unique(parts.flatMap(\.pathItems), "pathItems")
        union.extensions = entry.components.extensions
        return union
    }

    /// One value per name. A second of equal content, or one that only refers to the other, is left out.
    private func unique<Value>(_ all: [Named<Value>], _ kind: String) -> [Named<Value>] {
        var kept: [Named<Value>] = []
        var positions: [String: Int] = [:]
        for item in all {
            guard let position = positions[item.name] else {
                positions[item.name] = kept.count
                kept.append(item)
                continue
            }
            let first = kept[position]
            guard let one = written(first.nameLocation.file, kind, item.name),
                let other = written(item.nameLocation.file, kind, item.name),
                !one.hasSameContent(as: other)
            else { continue }
            diagnostics.error(
                "document/duplicate-component", at: item.nameLocation, offending: item.name,
                "\"\(item.name)\" of \(kind) is described differently in two files",
                cure: "keep one and refer to it, or rename one",
                related: [Diagnostic.Related(location: first.nameLocation, message: "also described here")])
        }
        return kept
    }

    /// The value as written, `$ref`s to other files followed.
    private func written(_ file: String, _ kind: String, _ name: String) -> Node? {
        let root = documents.root(ofFile: file)
        var node = kind == "webhooks" ? root?[kind]?[name] : root?["components"]?[kind]?[name]
        var hops = 0
        while let current = node, current.mapping?.entries.count == 1, let text = current["$ref"]?.string,
            hops < DocumentSet.hopsMax,
            let found = documents.resolve(text, fromFile: current.file, at: current.location)
        {
            node = found.node
            hops += 1
        }
        return node
    }
}
