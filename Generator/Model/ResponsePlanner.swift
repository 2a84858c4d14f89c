// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Plans the success responses of an operation; error bodies have one shape and come from the runtime.
struct ResponsePlanner {
    let types: TypePlanner

    /// Statuses the server's pipeline answers by itself.
    private static let automatic: Set<Int> = [304]

    func plan(_ operation: Operation, _ context: TypeContext) -> [ResponseModel]? {
        var models: [ResponseModel] = []
        var isComplete = true
        let found = successes(operation)
        for (status, response) in found {
            let wish = found.count == 1 ? context.wish + "Response" : context.wish + "Response\(status)"
            var inner = context.named(wish)
            inner.direction = .response
            guard let model = plan(response, status, inner) else {
                isComplete = false
                continue
            }
            models.append(model)
        }
        guard isComplete else { return nil }
        guard models.isEmpty else { return models }
        types.diagnostics.warning(
            "response/no-success", at: operation.location,
            "the operation describes no success response; 200 without a body is assumed",
            cure: "describe a response with a status below 400")
        return [
            ResponseModel(
                status: 200, swiftName: StatusNames.name(200), content: .none, mediaTypes: [], headers: [],
                doc: "Done.", location: operation.location)
        ]
    }

    private func successes(_ operation: Operation) -> [(status: Int, response: Response)] {
        var found: [(status: Int, response: Response)] = []
        for entry in operation.responses {
            switch entry.status {
            case .code(let code) where (200..<400).contains(code) && !Self.automatic.contains(code):
                found.append((code, entry.response.value))
            case .range(hundred: 2) where !found.contains(where: { $0.status == 200 }):
                found.append((200, entry.response.value))
            default: break
            }
        }
        if found.isEmpty, let other = operation.responses.first(where: { $0.status == .byDefault }) {
            found.append((200, other.response.value))
        }
        return found
    }

    private func plan(_ response: Response, _ status: Int, _ context: TypeContext) -> ResponseModel? {
        guard let content = content(response, status, context) else { return nil }
        var names = MemberNames(reserved: ["body"])
        var headers: [HeaderModel] = []
        for header in response.headers {
            guard let model = self.header(header, context, &names) else { return nil }
            headers.append(model)
        }
        return ResponseModel(
            status: status, swiftName: StatusNames.name(status), content: content,
            mediaTypes: response.content.map(\.name), headers: headers, doc: response.description,
            location: response.location)
    }

    private func content(_ response: Response, _ status: Int, _ context: TypeContext) -> ResponseModel.Content? {
        guard let media = response.content.first(where: { MediaNames.isJSON($0.name) }) else {
            guard let first = response.content.first else { return ResponseModel.Content.none }
            return other(first, context)
        }
        guard let schema = media.schema else { return .json(.json) }
        if isBinary(schema) { return .stream }
        return types.plan(schema, context).map { .json($0.type) }
    }

    private func other(_ media: MediaType, _ context: TypeContext) -> ResponseModel.Content? {
        if MediaNames.isText(media.name) { return .text }
        let planner = StreamPlanner(types: types)
        if MediaNames.isLines(media.name) { return planner.items(media, context).map { .items($0) } }
        if MediaNames.isEvents(media.name) { return planner.events(media, context).map { .events($0) } }
        return .stream
    }

    private func isBinary(_ schema: SchemaReference) -> Bool {
        schema.node["format"]?.string == "binary" && schema.node["type"]?.string == "string"
    }

    private func header(
        _ header: Named<Referable<Header>>, _ context: TypeContext, _ names: inout MemberNames
    ) -> HeaderModel? {
        guard case .schema(let schema) = header.value.value.content,
            let planned = types.plan(schema, context.named(context.wish + SwiftName.type(header.name))),
            ScalarTypes.contains(planned.type.unwrapped, types)
        else {
            types.diagnostics.error(
                "response/unsupported-header", at: header.nameLocation, offending: header.name,
                "the header \(header.name) is no scalar", cure: "describe it as a string, number or boolean")
            return nil
        }
        return HeaderModel(
            wireName: header.name, swiftName: names.claim(SwiftName.member(header.name)), type: planned.type.unwrapped,
            isRequired: header.value.value.isRequired, doc: header.value.value.description)
    }
}

/// Case names of statuses (RFC 9110, section 15).
enum StatusNames {
    static func name(_ status: Int) -> String { names[status] ?? "status\(status)" }

    private static let names: [Int: String] = [
        200: "ok", 201: "created", 202: "accepted", 203: "nonAuthoritative", 204: "noContent", 205: "resetContent",
        206: "partialContent", 207: "multiStatus", 300: "multipleChoices", 301: "movedPermanently", 302: "found",
        303: "seeOther", 304: "notModified", 307: "temporaryRedirect", 308: "permanentRedirect",
    ]
}
