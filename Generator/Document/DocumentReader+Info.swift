// SPDX-License-Identifier: Apache-2.0

extension DocumentReader {
    func info(_ node: Node) -> Info? {
        guard let fields = Fields(node, .info, self) else { return nil }
        return Info(
            location: node.location, title: fields.string("title") ?? "", version: fields.string("version") ?? "",
            summary: fields.string("summary"), description: fields.string("description"),
            termsOfService: fields.string("termsOfService"), contact: fields.object("contact", contact),
            license: fields.object("license", license), extensions: fields.extensions)
    }

    private func contact(_ node: Node) -> Contact? {
        guard let fields = Fields(node, .contact, self) else { return nil }
        return Contact(
            location: node.location, name: fields.string("name"), url: fields.string("url"),
            email: fields.string("email"), extensions: fields.extensions)
    }

    private func license(_ node: Node) -> License? {
        guard let fields = Fields(node, .license, self) else { return nil }
        fields.exclude("identifier", "url")
        return License(
            location: node.location, name: fields.string("name") ?? "", identifier: fields.string("identifier"),
            url: fields.string("url"), extensions: fields.extensions)
    }

    func externalDocs(_ node: Node) -> ExternalDocs? {
        guard let fields = Fields(node, .externalDocs, self) else { return nil }
        return ExternalDocs(
            location: node.location, url: fields.string("url") ?? "", description: fields.string("description"),
            extensions: fields.extensions)
    }

    func tag(_ node: Node) -> Tag? {
        inPlace(node, "a tag") { node in
            guard let fields = Fields(node, .tag, self) else { return nil }
            return Tag(
                location: node.location, name: fields.string("name") ?? "",
                description: fields.string("description"),
                externalDocs: fields.object("externalDocs", externalDocs), extensions: fields.extensions)
        }
    }

    /// Reads the tags of a document and refuses two of one name.
    func tags(_ fields: Fields) -> [Tag] {
        let tags = fields.list("tags", tag)
        var first: [String: SourceLocation] = [:]
        for tag in tags {
            guard let other = first[tag.name] else {
                first[tag.name] = tag.location
                continue
            }
            diagnostics.error(
                "document/duplicate-tag", at: tag.location, offending: tag.name,
                "the tag \"\(tag.name)\" is declared twice", cure: "keep one of the two",
                related: [Diagnostic.Related(location: other, message: "first declared here")])
        }
        return tags
    }
}

// MARK: - Servers

extension DocumentReader {
    func server(_ node: Node) -> Server? {
        inPlace(node, "a server") { node in
            guard let fields = Fields(node, .server, self) else { return nil }
            let server = Server(
                location: node.location, url: fields.string("url") ?? "",
                description: fields.string("description"), variables: fields.map("variables", serverVariable),
                extensions: fields.extensions)
            if let url = fields.node("url"), url.string != nil { checkVariables(of: server, urlAt: url.location) }
            return server
        }
    }

    private func serverVariable(_ node: Node) -> ServerVariable? {
        guard let fields = Fields(node, .serverVariable, self) else { return nil }
        let label = fields.label("enum")
        let values = fields.list("enum") { variableText($0, "each item of \(label)") }
        if let written = fields.node("enum"), written.sequence?.isEmpty == true {
            diagnostics.error(
                "document/empty-list", at: written.location, offending: "[]", "\(label) must not be empty",
                cure: "list the allowed values or remove enum")
        }
        let chosen = fields.object("default") { variableText($0, fields.label("default")) }
        if let chosen, !values.isEmpty, !values.contains(chosen), let written = fields.node("default") {
            diagnostics.error(
                "document/default-not-in-enum", at: written.location, offending: chosen,
                "the default \"\(chosen)\" is not one of the allowed values", cure: "add it to enum")
        }
        return ServerVariable(
            location: node.location, values: values, defaultValue: chosen ?? "",
            description: fields.string("description"), extensions: fields.extensions)
    }

    /// Ports and versions are often written without quotes; their text is taken, with a warning.
    private func variableText(_ node: Node, _ label: String) -> String? {
        guard let scalar = node.scalar, node.double != nil else { return string(node, label) }
        diagnostics.warning(
            "document/unquoted-string", at: node.location, offending: scalar.text,
            "\(label) must be a string; the number is read as its text", cure: "write '\(scalar.text)'")
        return scalar.text
    }

    private func checkVariables(of server: Server, urlAt location: SourceLocation) {
        guard let names = PathTemplate.names(in: server.url) else {
            diagnostics.error(
                "document/unbalanced-braces", at: location, offending: server.url,
                "the braces of the URL \"\(server.url)\" do not pair up", cure: "write variables as {name}")
            return
        }
        let declared = Set(server.variables.map(\.name))
        for name in names where !declared.contains(name) {
            diagnostics.error(
                "document/undeclared-server-variable", at: location, offending: name,
                "the URL has the variable \"\(name)\" that is not declared",
                cure: "declare it in variables with a default")
        }
        for variable in server.variables where !names.contains(variable.name) {
            diagnostics.warning(
                "document/unused-server-variable", at: variable.nameLocation, offending: variable.name,
                "the URL does not use the variable \"\(variable.name)\"", cure: "use it or remove it")
        }
    }
}
