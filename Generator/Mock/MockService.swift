// SPDX-License-Identifier: Apache-2.0

import ContractRuntime
package import OpenAPIDocument

/// A request as the mock sees it.
package struct MockRequest: Sendable {
    package let method: String
    /// Path and query as sent.
    package let target: String
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]

    package init(method: String, target: String, headers: [(name: String, value: String)], body: [UInt8]) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }

    func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
}

/// What the mock answers.
package struct MockAnswer: Sendable {
    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]

    package init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    package func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
}

/// Answers requests as a description says they are answered: refuses what it does not describe, and gives an example
/// or a value made from the schema for the rest.
package struct MockService {
    private struct Route {
        let operation: Operation
        let template: PathTemplate
        let bases: [String]
    }

    private let routes: [Route]
    private let documents: DocumentSet
    private let reader: MockRequestReader
    private let maker: ValueMaker

    package init(_ loaded: LoadedDocument) {
        documents = loaded.documents
        reader = MockRequestReader(documents: loaded.documents)
        maker = ValueMaker(documents: loaded.documents)
        routes = loaded.openapi.paths.flatMap { item in
            item.operations.compactMap { operation in
                guard let template = Self.template(item.path) else { return nil }
                let servers = [operation.servers, item.servers, loaded.openapi.servers].first { !$0.isEmpty } ?? []
                return Route(operation: operation, template: template, bases: Self.bases(servers))
            }
        }
    }

    package func answer(_ request: MockRequest) -> MockAnswer {
        let path = String(request.target.prefix { $0 != "?" })
        let found = routes.compactMap { route in match(path, route).map { (route: route, values: $0) } }
        guard let best = found.map({ $0.values.count }).min() else {
            return problem(404, "no path of the description matches \(path)")
        }
        let near = found.filter { $0.values.count == best }
        guard let hit = near.first(where: { $0.route.operation.method.rawValue.uppercased() == request.method }) else {
            let allowed = near.map { $0.route.operation.method.rawValue.uppercased() }.sorted().joined(separator: ", ")
            var answer = problem(405, "\(request.method) is not described for \(path)")
            answer.headers.append(("Allow", allowed))
            return answer
        }
        let problems = reader.problems(of: request, hit.route.operation, pathValues: hit.values)
        if let refusal = problems.first {
            return refused(refusal.status, problems.map(\.text).joined(separator: "; "), hit.route.operation, request)
        }
        return described(hit.route.operation, request)
    }

    private static func template(_ text: String) -> PathTemplate? {
        do throws(PathTemplate.Flaw) {
            return try PathTemplate(text)
        } catch {
            return nil
        }
    }

    /// Path parts of the server addresses, and none: a mock stands at the root as well.
    private static func bases(_ servers: [Server]) -> [String] {
        Set(servers.map { ServerPath.path(of: $0.url) } + [""]).sorted { $0.count > $1.count }
    }

    private func match(_ path: String, _ route: Route) -> [String: String]? {
        for base in route.bases where path.hasPrefix(base) {
            if let values = PathMatch.values(of: path.dropFirst(base.count), in: route.template) { return values }
        }
        return nil
    }

    private func problem(_ status: Int, _ detail: String) -> MockAnswer {
        let body: JSONValue = [
            "title": "refused by the mock", "status": .integer(Int64(status)), "detail": .string(detail),
        ]
        return MockAnswer(
            status: status, headers: [("Content-Type", "application/problem+json")], body: JSONWriter.bytes(of: body))
    }
}

extension MockService {
    /// Characters of a reason in a header.
    private static let reasonMax = 500

    /// A refusal in the form that the operation describes, with the reason in a header; else one of the mock's own.
    private func refused(
        _ status: Int, _ reason: String, _ operation: Operation, _ request: MockRequest
    ) -> MockAnswer {
        guard let response = Self.response(of: operation, status: status), !response.response.value.content.isEmpty
        else { return problem(status, reason) }
        var answer = made(response, status: status, request)
        let printable = reason.unicodeScalars.filter { (0x20..<0x7F).contains($0.value) }.prefix(Self.reasonMax)
        answer.headers.append(("X-Mock-Reason", String(String.UnicodeScalarView(printable))))
        return answer
    }

    /// The description of a status: its own, that of its hundred, or the default.
    private static func response(of operation: Operation, status: Int) -> OperationResponse? {
        operation.responses.first { $0.status == .code(status) }
            ?? operation.responses.first { $0.status == .range(hundred: status / 100) }
            ?? operation.responses.first { $0.status == .byDefault }
    }

    /// The answer that `Prefer: code=…` asks for, else the first success that is described.
    private func described(_ operation: Operation, _ request: MockRequest) -> MockAnswer {
        let wished = preference("code", request).flatMap(Int.init)
        let responses = operation.responses
        let chosen: OperationResponse?
        if let wished {
            chosen = Self.response(of: operation, status: wished)
        } else {
            chosen = responses.first { Self.isSuccess($0.status) } ?? responses.first
        }
        guard let chosen else {
            return problem(
                wished == nil ? 500 : 400, "the operation describes no answer \(wished.map(String.init) ?? "")")
        }
        return made(chosen, status: Self.status(chosen.status, wished), request)
    }

    private static func isSuccess(_ status: StatusKey) -> Bool {
        switch status {
        case .code(let code): (200..<300).contains(code)
        case .range(let hundred): hundred == 2
        case .byDefault: false
        }
    }

    private static func status(_ key: StatusKey, _ wished: Int?) -> Int {
        switch key {
        case .code(let code): code
        case .range(let hundred): wished ?? hundred * 100
        case .byDefault: wished ?? 200
        }
    }

    /// A preference of RFC 7240, such as `code=404` or `example=empty`.
    private func preference(_ name: String, _ request: MockRequest) -> String? {
        let fields = request.headers.filter { $0.name.lowercased() == "prefer" }.flatMap {
            $0.value.split(separator: ",")
        }
        for field in fields {
            let parts = field.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " && $0 != "\"" } }
            if parts.count == 2, parts[0].lowercased() == name { return parts[1] }
        }
        return nil
    }

    private func made(_ response: OperationResponse, status: Int, _ request: MockRequest) -> MockAnswer {
        var answer = MockAnswer(status: status)
        for header in response.response.value.headers where header.name.lowercased() != "content-type" {
            guard case .schema(let schema) = header.value.value.content else { continue }
            let example = header.value.value.example.map(JSONShape.value) ?? maker.value(of: schema)
            guard let value = example, let text = PlainText.text(of: value) else { continue }
            answer.headers.append((header.name, text))
        }
        guard let media = accepted(response.response.value.content, request) else {
            return response.response.value.content.isEmpty
                ? answer : problem(406, "no media type of the answer is accepted")
        }
        guard let value = value(of: media, named: preference("example", request)) else {
            return problem(500, "no value satisfies the schema at \(media.location)")
        }
        answer.headers.append(("Content-Type", media.name))
        answer.body = MediaKind.isJSON(media.name) ? JSONWriter.bytes(of: value) : Array((value.string ?? "").utf8)
        return answer
    }

    private func accepted(_ content: [MediaType], _ request: MockRequest) -> MediaType? {
        guard let accept = request.header("accept") else { return content.first }
        let ranges = accept.split(separator: ",").map { range in
            String(range.prefix { $0 != ";" }).filter { $0 != " " }.lowercased()
        }
        for range in ranges {
            if range == "*/*" { return content.first }
            let found = content.first { media in
                let name = MediaKind.bare(media.name)
                return name == range || range.hasSuffix("/*") && name.hasPrefix(range.dropLast())
            }
            if let found { return found }
        }
        return nil
    }

    /// An example that satisfies the schema, else a made value.
    private func value(of media: MediaType, named name: String?) -> JSONValue? {
        let written =
            media.examples.sorted { left, right in left.name == name && right.name != name }
            .compactMap { $0.value.value.value } + [media.example].compactMap { $0 }
        let values = written.map(JSONShape.value)
        guard let schema = media.schema else { return values.first ?? .object(JSONObject()) }
        let check = InstanceCheck(documents: documents)
        return values.first { check.problems(of: $0, against: schema).isEmpty } ?? maker.value(of: schema)
    }
}

/// The path that all operations of a server have in front.
package enum ServerPath {
    /// `/v1` of `https://shop.example/v1/`; empty for the root.
    package static func path(of url: String) -> String {
        var rest = url[...]
        if let scheme = rest.firstRange(of: "://") {
            rest = rest[scheme.upperBound...].drop { $0 != "/" }
        }
        return rest.hasSuffix("/") ? String(rest.dropLast()) : String(rest)
    }
}
