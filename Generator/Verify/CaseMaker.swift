// SPDX-License-Identifier: Apache-2.0

import ContractMock
import ContractRuntime
import OpenAPIDocument

/// Makes the cases of one operation: a valid request, one at each limit, and one for each thing that can be wrong.
struct CaseMaker {
    let documents: DocumentSet
    let base: String
    /// Sent with every request, such as a token.
    let extraHeaders: [(name: String, value: String)]
    /// Lower-case names of the headers that say who calls; empty where nobody is asked.
    let credentials: Set<String>
    let known: KnownThings

    /// Empty when no valid request could be made.
    func cases(of operation: Operation, path: String, described: Set<HTTPMethod>) -> [VerifyCase] {
        guard let draft = draft(operation, path) else { return [] }
        let name = operation.operationID ?? "\(operation.method.rawValue) \(path)"
        func made(_ kind: VerifyCase.Kind, _ draft: RequestDraft) -> VerifyCase {
            VerifyCase(operation: name, kind: kind, draft: draft, extraHeaders: extraHeaders)
        }
        var cases = [made(.valid, draft)]
        cases += parameters(operation, draft).map { made($0.0, $0.1) }
        if let body = draft.body, let schema = media(operation)?.schema {
            let mutations = Mutations(documents: documents)
            for limit in mutations.limits(of: body, schema) {
                var changed = draft
                changed.body = limit.value
                cases.append(made(.boundary(limit.keyword, at: "body \(limit.pointer)"), changed))
            }
            for mutation in mutations.all(of: body, schema) {
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
            bare.method = method.rawValue.uppercased()
            cases.append(made(.undescribedMethod, bare))
        }
        let anonymous = extraHeaders.filter { !credentials.contains($0.name.lowercased()) }
        if anonymous.count < extraHeaders.count {
            cases.append(made(.unauthenticated, draft).with(headers: anonymous))
        }
        return cases
    }

    private func media(_ operation: Operation) -> MediaType? {
        operation.requestBody?.value.content.first { MediaKind.isJSON($0.name) }
    }

    private func draft(_ operation: Operation, _ path: String) -> RequestDraft? {
        let maker = ValueMaker(documents: documents)
        var draft = RequestDraft(method: operation.method.rawValue.uppercased(), path: base + path)
        for parameter in operation.effectiveParameters.map(\.value) where parameter.isRequired {
            guard let text = text(of: parameter, maker) else { return nil }
            put(text, parameter, &draft)
        }
        nameKnownThings(&draft)
        guard let body = operation.requestBody?.value else { return draft }
        guard let media = media(operation) else { return body.isRequired ? nil : draft }
        draft.type = media.name
        draft.body = media.schema.flatMap { maker.value(of: $0) }
        return draft.body == nil && body.isRequired ? nil : draft
    }

    /// Puts what exists in place of the examples, from the front of the path on.
    private func nameKnownThings(_ draft: inout RequestDraft) {
        var front = RequestDraft(method: "GET", path: "")
        front.values = draft.values
        for segment in draft.path.split(separator: "/") {
            if segment.hasPrefix("{"), segment.hasSuffix("}"),
                let value = known.value(of: String(segment.dropFirst().dropLast()), below: front.filledPath)
            {
                front.values[String(segment.dropFirst().dropLast())] = value
            }
            front.path += "/" + segment
        }
        draft.values = front.values
    }

    private func text(of parameter: OpenAPIDocument.Parameter, _ maker: ValueMaker) -> String? {
        guard case .schema(let schema) = parameter.content else { return nil }
        let example = parameter.example.map(JSONShape.value) ?? maker.value(of: schema)
        return example.flatMap(PlainText.text)
    }

    private func put(_ text: String, _ parameter: OpenAPIDocument.Parameter, _ draft: inout RequestDraft) {
        switch parameter.place {
        case .path: draft.values[parameter.name] = text
        case .query:
            draft.query.removeAll { $0.name == parameter.name }
            draft.query.append((parameter.name, text))
        case .header:
            draft.headers.removeAll { $0.name == parameter.name }
            draft.headers.append((parameter.name, text))
        case .cookie: draft.headers.append(("Cookie", parameter.name + "=" + text))
        }
    }

    private func parameters(_ operation: Operation, _ draft: RequestDraft) -> [(VerifyCase.Kind, RequestDraft)] {
        var found: [(VerifyCase.Kind, RequestDraft)] = []
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
}
