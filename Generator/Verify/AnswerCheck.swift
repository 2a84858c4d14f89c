// SPDX-License-Identifier: Apache-2.0

import ContractMock
import ContractRuntime
import OpenAPIDocument

/// Judges an answer.
struct AnswerCheck {
    /// Refusals that may come before the request is read: who calls, how often, whether the thing exists.
    static let early: Set<Int> = [401, 403, 404, 410, 423, 429]

    let documents: DocumentSet

    /// What is wrong with the answer; nil when nothing is.
    func defect(of answer: MockAnswer, _ kind: VerifyCase.Kind, _ operation: Operation) -> String? {
        if answer.status >= 500, answer.status != 501 { return "the server failed with \(answer.status)" }
        switch kind {
        case .undescribedMethod:
            if Self.early.contains(answer.status) { return nil }
            guard answer.status == 405 else { return "answered \(answer.status), not 405" }
            return answer.header("allow") == nil ? "405 without Allow" : nil
        case .undescribedType:
            let isRefused = answer.status == 415 || Self.early.contains(answer.status)
            return isRefused ? described(answer, operation) : "answered \(answer.status), not 415"
        case .invalid:
            guard (400..<500).contains(answer.status) else { return "accepted with \(answer.status)" }
            return described(answer, operation)
        case .valid, .boundary: return described(answer, operation)
        case .unauthenticated:
            guard (400..<500).contains(answer.status) else { return "answered \(answer.status) to nobody" }
            return described(answer, operation)
        case .afterCreate: return [404, 410].contains(answer.status) ? "what was made is not there" : nil
        case .afterDelete:
            return (200..<300).contains(answer.status) ? "what was deleted is still there" : nil
        }
    }

    private func described(_ answer: MockAnswer, _ operation: Operation) -> String? {
        let found =
            operation.responses.first { $0.status == .code(answer.status) }
            ?? operation.responses.first { $0.status == .range(hundred: answer.status / 100) }
            ?? operation.responses.first { $0.status == .byDefault }
        guard let response = found?.response.value else { return "the status \(answer.status) is not described" }
        for header in response.headers
        where header.value.value.isRequired && answer.header(header.name.lowercased()) == nil {
            return "the header \(header.name) is missing"
        }
        guard !answer.body.isEmpty, !response.content.isEmpty else { return nil }
        let type = MediaKind.bare(answer.header("content-type") ?? "")
        guard let media = response.content.first(where: { MediaKind.covers(MediaKind.bare($0.name), type) }) else {
            return "the type \(type) is not described"
        }
        guard MediaKind.isJSON(media.name), let schema = media.schema else { return nil }
        guard let value = JSONReader.decode(JSONValue.self, from: answer.body, mode: .lenient) else {
            return "the body is no JSON"
        }
        let problems = InstanceCheck(documents: documents).problems(of: value, against: schema)
        return problems.first.map { "the body breaks its schema: \($0)" }
    }
}
