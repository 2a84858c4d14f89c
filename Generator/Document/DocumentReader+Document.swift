// SPDX-License-Identifier: Apache-2.0

extension DocumentReader {
    /// Reads one file of the description; nil when its root is no object.
    func document(_ root: Node, _ version: OpenAPIVersion) -> OpenAPI? {
        guard let fields = Fields(root, .document, self) else { return nil }
        requireContainer(fields, version)
        let openapi = OpenAPI(
            location: root.location, version: version,
            info: fields.object("info", info) ?? emptyInfo(at: root.location),
            servers: fields.list("servers", server), tags: tags(fields),
            externalDocs: fields.object("externalDocs", externalDocs),
            security: fields.list("security", securityRequirement),
            paths: fields.node("paths").map(paths) ?? [], webhooks: namedPathItems(fields, "webhooks"),
            components: fields.object("components", components) ?? Components(),
            jsonSchemaDialect: fields.string("jsonSchemaDialect"), extensions: fields.extensions)
        return openapi
    }

    private func emptyInfo(at location: SourceLocation) -> Info {
        Info(
            location: location, title: "", version: "", summary: nil, description: nil, termsOfService: nil,
            contact: nil, license: nil, extensions: [])
    }

    private func requireContainer(_ fields: Fields, _ version: OpenAPIVersion) {
        switch version.line {
        case .v30:
            if fields.node("paths") == nil { fields.missing("paths") }
        case .v31:
            guard ["paths", "components", "webhooks"].allSatisfy({ fields.node($0) == nil }) else { return }
            diagnostics.error(
                "document/no-containers", at: fields.node.location,
                "the document has none of \"paths\", \"components\" and \"webhooks\"",
                cure: "add at least one of them")
        }
    }

    private func components(_ node: Node) -> Components? {
        guard let fields = Fields(node, .components, self) else { return nil }
        for kind in ObjectShape.components.fields where fields.node(kind)?.mapping != nil {
            checkNames(fields.entries(kind), kind)
        }
        var components = Components()
        components.schemas = fields.map("schemas", schema)
        components.responses = fields.map("responses") { referable($0, "a response", response) }
        components.parameters = fields.map("parameters") { referable($0, "a parameter", parameter) }
        components.examples = examples(fields)
        components.requestBodies = fields.map("requestBodies") { referable($0, "a request body", requestBody) }
        components.headers = headers(fields)
        components.securitySchemes = fields.map("securitySchemes") {
            referable($0, "a security scheme", securityScheme)
        }
        components.links = fields.map("links") { referable($0, "a link", link) }
        components.callbacks = fields.map("callbacks") { referable($0, "a callback", callback) }
        components.pathItems = namedPathItems(fields, "pathItems")
        components.extensions = fields.extensions
        return components
    }

    private func checkNames(_ entries: [Mapping.Entry], _ kind: String) {
        for entry in entries {
            let isValid =
                !entry.key.isEmpty
                && entry.key.unicodeScalars.allSatisfy { scalar in
                    scalar.isASCII
                        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                            || scalar == "." || scalar == "-" || scalar == "_")
                }
            guard !isValid else { continue }
            diagnostics.error(
                "document/invalid-component-name", at: entry.keyLocation, offending: entry.key,
                "\"\(entry.key)\" cannot be the name of one of the \(kind)",
                cure: "use letters, digits, '.', '-' and '_' only")
        }
    }
}
