// SPDX-License-Identifier: Apache-2.0

extension DocumentReader {
    func requestBody(_ node: Node) -> RequestBody? {
        guard let fields = Fields(node, .requestBody, self) else { return nil }
        return RequestBody(
            location: node.location, description: fields.string("description"),
            isRequired: fields.flag("required") ?? false, content: content(fields),
            extensions: fields.extensions)
    }

    /// Reads `content`: media types by name.
    func content(_ fields: Fields) -> [MediaType] {
        fields.entries("content").compactMap { entry in
            guard entry.key.contains("/") || entry.key == "*" || fields.shape.name == "a parameter" else {
                diagnostics.error(
                    "document/invalid-media-type", at: entry.keyLocation, offending: entry.key,
                    "\"\(entry.key)\" is not a media type", cure: "write type/subtype, such as application/json")
                return nil
            }
            return inPlace(entry.value, "a media type") { mediaType($0, entry) }
        }
    }

    private func mediaType(_ node: Node, _ entry: Mapping.Entry) -> MediaType? {
        guard let fields = Fields(node, .mediaType, self) else { return nil }
        fields.exclude("example", "examples")
        return MediaType(
            location: node.location, name: entry.key, nameLocation: entry.keyLocation,
            schema: fields.object("schema", schema), example: fields.node("example"),
            examples: examples(fields), encoding: fields.map("encoding", encoding),
            extensions: fields.extensions)
    }

    private func encoding(_ node: Node) -> Encoding? {
        guard let fields = Fields(node, .encoding, self) else { return nil }
        return Encoding(
            location: node.location, contentType: fields.string("contentType"), headers: headers(fields),
            style: style(fields, Parameter.Place.query.styles, "an encoding"), explode: fields.flag("explode"),
            allowsReserved: fields.flag("allowReserved"), extensions: fields.extensions)
    }

    func example(_ node: Node) -> Example? {
        guard let fields = Fields(node, .example, self) else { return nil }
        fields.exclude("value", "externalValue")
        return Example(
            location: node.location, summary: fields.string("summary"),
            description: fields.string("description"), value: fields.node("value"),
            externalValue: fields.string("externalValue"), extensions: fields.extensions)
    }

    func link(_ node: Node) -> Link? {
        guard let fields = Fields(node, .link, self) else { return nil }
        fields.exclude("operationRef", "operationId")
        if fields.node("operationRef") == nil, fields.node("operationId") == nil {
            fields.missing("operationId")
        }
        let parameters = fields.entries("parameters").map {
            Named(name: $0.key, nameLocation: $0.keyLocation, value: $0.value)
        }
        return Link(
            location: node.location, operationRef: fields.string("operationRef"),
            operationID: fields.string("operationId"), parameters: parameters,
            requestBody: fields.node("requestBody"), description: fields.string("description"),
            server: fields.object("server", server), extensions: fields.extensions)
    }

    // MARK: - Responses

    func responses(_ node: Node) -> [OperationResponse] {
        inPlace(node, "responses") { node in
            guard let mapping = node.mapping else {
                wrongType(node, "\"responses\" of an operation", "an object")
                return []
            }
            let entries = mapping.entries.filter { !$0.key.hasPrefix("x-") }
            if entries.isEmpty {
                diagnostics.error(
                    "document/no-responses", at: node.location, "an operation must describe at least one response",
                    cure: "add a status code or default")
            }
            return entries.compactMap(operationResponse)
        } ?? []
    }

    private func operationResponse(_ entry: Mapping.Entry) -> OperationResponse? {
        guard let status = StatusKey(entry.key) else {
            diagnostics.error(
                "document/invalid-status", at: entry.keyLocation, offending: entry.key,
                "\"\(entry.key)\" is not a status code",
                cure: "write 100 to 599, a range such as 4XX, or default")
            return nil
        }
        return referable(entry.value, "a response", response).map {
            OperationResponse(status: status, statusLocation: entry.keyLocation, response: $0)
        }
    }

    func response(_ node: Node) -> Response? {
        guard let fields = Fields(node, .response, self) else { return nil }
        return Response(
            location: node.location, description: fields.string("description") ?? "", headers: headers(fields),
            content: content(fields), links: fields.map("links") { referable($0, "a link", link) },
            extensions: fields.extensions)
    }
}
