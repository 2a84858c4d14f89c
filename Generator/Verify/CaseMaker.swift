// SPDX-License-Identifier: Apache-2.0

import ContractMock
import ContractRuntime
import OpenAPIDocument

/// Makes the cases of one operation: a valid request, and one for each thing that can be wrong with it.
struct CaseMaker {
    /// A request in parts, for changing one of them.
    private struct Draft {
        var path: [String: String] = [:]
        var query: [(name: String, value: String)] = []
        var headers: [(name: String, value: String)] = []
        var body: JSONValue?
        var type: String?
    }

    let documents: DocumentSet
    let base: String
    /// Sent with every request, such as a token.
    let extraHeaders: [(name: String, value: String)]

    /// Empty when no valid request could be made.
    func cases(of operation: Operation, path: String, described: Set<HTTPMethod>) -> [VerifyCase] {
        guard let draft = draft(operation) else { return [] }
        let name = operation.operationID ?? "\(operation.method.rawValue) \(path)"
        func made(_ kind: VerifyCase.Kind, _ draft: Draft, method: String? = nil) -> VerifyCase {
            VerifyCase(
                operation: name, kind: kind,
                request: request(draft, path, method ?? operation.method.rawValue.uppercased()))
        }
        var cases = [made(.valid, draft)]
        cases += parameters(operation, draft).map { made($0.0, $0.1) }
        if let body = draft.body, let schema = media(operation)?.schema {
            for mutation in Mutations(documents: documents).all(of: body, schema) {
                var changed = draft
                changed.body = mutation.value
                cases.append(made(.invalid(mutation.keyword, at: "body \(mutation.pointer)"), changed))
            }
            var typed = draft
            typed.type = "application/x-undescribed"
            cases.append(made(.undescribedType, typed))
        }
        let others: [HTTPMethod] = [.delete, .patch, .put, .post, .get]
        if let method = others.first(where: { !described.contains($0) }) {
            var bare = draft
            bare.body = nil
            cases.append(made(.undescribedMethod, bare, method: method.rawValue.uppercased()))
        }
        return cases
    }

    private func media(_ operation: Operation) -> MediaType? {
        operation.requestBody?.value.content.first { MediaKind.isJSON($0.name) }
    }

    private func draft(_ operation: Operation) -> Draft? {
        let maker = ValueMaker(documents: documents)
        var draft = Draft()
        for parameter in operation.effectiveParameters.map(\.value) where parameter.isRequired {
            guard let text = text(of: parameter, maker) else { return nil }
            put(text, parameter, &draft)
        }
        guard let body = operation.requestBody?.value else { return draft }
        guard let media = media(operation) else { return body.isRequired ? nil : draft }
        draft.type = media.name
        draft.body = media.schema.flatMap { maker.value(of: $0) }
        return draft.body == nil && body.isRequired ? nil : draft
    }

    private func text(of parameter: OpenAPIDocument.Parameter, _ maker: ValueMaker) -> String? {
        guard case .schema(let schema) = parameter.content else { return nil }
        let example = parameter.example.map(JSONShape.value) ?? maker.value(of: schema)
        return example.flatMap(PlainText.text)
    }

    private func put(_ text: String, _ parameter: OpenAPIDocument.Parameter, _ draft: inout Draft) {
        switch parameter.place {
        case .path: draft.path[parameter.name] = text
        case .query:
            draft.query.removeAll { $0.name == parameter.name }
            draft.query.append((parameter.name, text))
        case .header:
            draft.headers.removeAll { $0.name == parameter.name }
            draft.headers.append((parameter.name, text))
        case .cookie: draft.headers.append(("Cookie", parameter.name + "=" + text))
        }
    }

    private func parameters(_ operation: Operation, _ draft: Draft) -> [(VerifyCase.Kind, Draft)] {
        var found: [(VerifyCase.Kind, Draft)] = []
        for parameter in operation.effectiveParameters.map(\.value) {
            let place = "\(parameter.place.rawValue) \(parameter.name)"
            if parameter.isRequired, parameter.place == .query || parameter.place == .header {
                var without = draft
                without.query.removeAll { $0.name == parameter.name }
                without.headers.removeAll { $0.name == parameter.name }
                found.append((.invalid("required", at: place), without))
            }
            guard case .schema(let schema) = parameter.content, parameter.style != .deepObject else { continue }
            for (keyword, text) in wrong(schema, parameter) {
                var changed = draft
                put(text, parameter, &changed)
                found.append((.invalid(keyword, at: place), changed))
            }
        }
        return found
    }

    /// Texts that no reading makes a value of the schema.
    private func wrong(_ schema: SchemaReference, _ parameter: OpenAPIDocument.Parameter) -> [(String, String)] {
        let check = InstanceCheck(documents: documents)
        let maker = ValueMaker(documents: documents)
        guard let value = maker.value(of: schema) else { return [] }
        let mutations = Mutations(documents: documents).all(of: value, schema).compactMap { mutation in
            PlainText.text(of: mutation.value).map { (mutation.keyword, $0) }
        }
        return mutations.filter { _, text in
            let isSendable =
                !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && text.utf8.count < 4_000
            guard isSendable else { return false }
            return PlainText.values([text], separator: ",").allSatisfy {
                !check.problems(of: $0, against: schema).isEmpty
            }
        }
    }

    private func request(_ draft: Draft, _ path: String, _ method: String) -> MockRequest {
        var target = path
        for (name, text) in draft.path { target = target.replacing("{\(name)}", with: Self.escaped(text)) }
        let query = draft.query.map { Self.escaped($0.name) + "=" + Self.escaped($0.value) }
        if !query.isEmpty { target += "?" + query.joined(separator: "&") }
        var headers = extraHeaders + draft.headers
        if let type = draft.type, draft.body != nil { headers.append(("Content-Type", type)) }
        return MockRequest(
            method: method, target: base + target, headers: headers,
            body: draft.body.map { JSONWriter.bytes(of: $0) } ?? [])
    }

    /// All but the unreserved characters of RFC 3986 escaped.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            if byte < 0x80,
                Character(scalar).isLetter || Character(scalar).isNumber || "-._~".unicodeScalars.contains(scalar)
            {
                result.unicodeScalars.append(scalar)
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.count < 2 ? "0" : "") + hex
            }
        }
        return result
    }
}
