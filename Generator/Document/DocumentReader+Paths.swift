// SPDX-License-Identifier: Apache-2.0

extension DocumentReader {
    /// Path, webhook or callback a path item is read for.
    struct PathName {
        let text: String
        let location: SourceLocation
        /// Set for entries of `paths`; others have no parameters in braces.
        let template: PathTemplate?
    }

    /// Reads the `paths` of a document; members `x-…` are left out.
    func paths(_ node: Node) -> [PathItem] {
        guard let mapping = node.mapping else {
            wrongType(node, "\"paths\"", "an object")
            return []
        }
        return mapping.entries.filter { !$0.key.hasPrefix("x-") }.compactMap { entry in
            do throws(PathTemplate.Flaw) {
                let template = try PathTemplate(entry.key)
                return pathItem(
                    entry.value, PathName(text: entry.key, location: entry.keyLocation, template: template))
            } catch {
                diagnostics.error(
                    error.rule, at: entry.keyLocation, offending: entry.key, error.message(entry.key),
                    cure: error.cure)
                return nil
            }
        }
    }

    /// Reads a path item; one written by `$ref` is merged with the members beside the `$ref`.
    func pathItem(_ node: Node, _ name: PathName) -> PathItem? {
        guard let mapping = node.mapping, mapping["$ref"] != nil else {
            return pathItem(node, name, reference: nil)
        }
        return through(node, "a path item", allowed: ObjectShape.pathItem.fields) { target, reference in
            pathItem(merged(mapping, node, target), name, reference: reference)
        }
    }

    private func merged(_ local: Mapping, _ node: Node, _ target: Node) -> Node {
        guard let base = target.mapping, local.entries.count > 1 else { return target }
        for entry in local.entries where HTTPMethod(rawValue: entry.key) != nil {
            guard let other = base.entry(entry.key) else { continue }
            diagnostics.error(
                "document/path-item-conflict", at: entry.keyLocation, offending: entry.key,
                "\"\(entry.key)\" is written here and in the referenced path item", cure: "keep one of them",
                related: [Diagnostic.Related(location: other.keyLocation, message: "also written here")])
        }
        let own = local.entries.filter { $0.key != "$ref" }
        return Node(
            .mapping(Mapping(base.entries.filter { local.entry($0.key) == nil } + own)), at: node.location)
    }

    private func pathItem(_ node: Node, _ name: PathName, reference: Reference?) -> PathItem? {
        guard let fields = Fields(node, .pathItem, self) else { return nil }
        let parameters = self.parameters(fields)
        let operations = HTTPMethod.allCases.compactMap { method -> Operation? in
            guard let entry = fields.mapping.entry(method.rawValue) else { return nil }
            let owner = OperationOwner(method: method, entry: entry, path: name, parameters: parameters)
            return inPlace(entry.value, "an operation") { operation($0, owner) }
        }
        return PathItem(
            location: node.location, path: name.text, pathLocation: name.location, reference: reference,
            summary: fields.string("summary"), description: fields.string("description"),
            servers: fields.list("servers", server), parameters: parameters,
            operations: operations.sorted { $0.methodLocation < $1.methodLocation },
            extensions: fields.extensions)
    }

    private struct OperationOwner {
        let method: HTTPMethod
        let entry: Mapping.Entry
        let path: PathName
        let parameters: [Referable<Parameter>]
    }

    private func operation(_ node: Node, _ owner: OperationOwner) -> Operation? {
        guard let fields = Fields(node, .operation, self) else { return nil }
        if is30(node), fields.node("responses") == nil { fields.missing("responses") }
        let own = parameters(fields)
        let effective =
            own
            + owner.parameters.filter { inherited in
                !own.contains { $0.value.name == inherited.value.name && $0.value.place == inherited.value.place }
            }
        let operation = Operation(
            location: node.location, method: owner.method, methodLocation: owner.entry.keyLocation,
            path: owner.path.text, operationID: fields.string("operationId"),
            operationIDLocation: fields.node("operationId")?.location, tags: tagNames(fields),
            summary: fields.string("summary"), description: fields.string("description"),
            externalDocs: fields.object("externalDocs", externalDocs), parameters: own,
            effectiveParameters: effective,
            requestBody: fields.object("requestBody") { referable($0, "a request body", requestBody) },
            responses: fields.node("responses").map(responses) ?? [],
            callbacks: fields.map("callbacks") { referable($0, "a callback", callback) },
            isDeprecated: fields.flag("deprecated") ?? false,
            security: fields.node("security") == nil ? nil : fields.list("security", securityRequirement),
            servers: fields.list("servers", server), extensions: fields.extensions)
        if let template = owner.path.template { checkPathParameters(of: operation, template, owner.path) }
        return operation
    }

    private func tagNames(_ fields: Fields) -> [TagName] {
        fields.list("tags") { node in
            string(node, fields.label("tags")).map { TagName(name: $0, location: node.location) }
        }
    }

    private func checkPathParameters(of operation: Operation, _ template: PathTemplate, _ path: PathName) {
        let declared = operation.effectiveParameters.filter { $0.value.place == .path }
        let names = template.names
        for name in names where !declared.contains(where: { $0.value.name == name }) {
            let near = Spelling.nearest(to: name, in: declared.map(\.value.name).filter { !names.contains($0) })
            diagnostics.error(
                "document/undeclared-path-parameter", at: path.location, offending: name,
                "\(operation.method.rawValue) \(path.text) does not declare the path parameter \"\(name)\"",
                cure: near.map { "rename \"\($0)\" or the part of the path" }
                    ?? "add a parameter with in: path, name: \(name), required: true",
                related: [Diagnostic.Related(location: operation.methodLocation, message: "the operation")])
        }
        for parameter in declared {
            if !names.contains(parameter.value.name) {
                diagnostics.error(
                    "document/path-parameter-not-in-path", at: parameter.location,
                    offending: parameter.value.name,
                    "the path \(path.text) has no part {\(parameter.value.name)}",
                    cure: "add {\(parameter.value.name)} to the path or remove the parameter")
            }
            if !parameter.value.isRequired { reportOptionalPathParameter(parameter.value) }
        }
    }

    func reportOptionalPathParameter(_ parameter: Parameter) {
        diagnostics.error(
            "document/optional-path-parameter", at: parameter.nameLocation, offending: parameter.name,
            "the path parameter \"\(parameter.name)\" must be required", cure: "write required: true")
    }

    func callback(_ node: Node) -> Callback? {
        guard let mapping = node.mapping else {
            wrongType(node, "a callback", "an object")
            return nil
        }
        let items = mapping.entries.filter { !$0.key.hasPrefix("x-") }.compactMap { entry in
            pathItem(entry.value, PathName(text: entry.key, location: entry.keyLocation, template: nil))
        }
        return Callback(location: node.location, pathItems: items, extensions: extensions(mapping))
    }

    func namedPathItems(_ fields: Fields, _ name: String) -> [Named<PathItem>] {
        fields.entries(name).filter { !$0.key.hasPrefix("x-") || name == "pathItems" }.compactMap { entry in
            let path = PathName(text: entry.key, location: entry.keyLocation, template: nil)
            return pathItem(entry.value, path).map {
                Named(name: entry.key, nameLocation: entry.keyLocation, value: $0)
            }
        }
    }
}
