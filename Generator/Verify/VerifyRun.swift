// SPDX-License-Identifier: Apache-2.0

package import ContractMock
import ContractRuntime
package import OpenAPIDocument

/// Sends what a description allows and refuses, and judges each answer by the description.
package struct VerifyRun {
    package struct Options: Sendable {
        package var seed: UInt64 = 1
        /// Cases of one operation; more are drawn by the seed.
        package var casesMax: Int = 60
        /// Operation ids; empty for all that are served.
        package var only: Set<String> = []
        package var headers: [(name: String, value: String)] = []

        package init() {}
    }

    /// What a run found.
    package struct Outcome: Sendable {
        package var operations: Int = 0
        package var cases: Int = 0
        /// Valid requests that the server took.
        package var accepted: Int = 0
        /// Cases that ended before the request was read: who calls, how often, whether the thing exists.
        package var turnedAway: Int = 0
        /// Operations for which no valid request could be made.
        package var skipped: [String] = []
        package var failures: [VerifyFailure] = []
    }

    /// Cases in a row that may stay without any answer before the run ends.
    private static let unansweredMax = 10

    private let loaded: LoadedDocument
    private let options: Options

    package init(_ loaded: LoadedDocument, _ options: Options) {
        self.loaded = loaded
        self.options = options
    }

    /// Ids that were asked for and that the description does not serve.
    package var unknown: [String] {
        let served = loaded.openapi.paths.flatMap(\.operations).filter(isWanted).compactMap(\.operationID)
        return options.only.subtracting(served).sorted()
    }

    package func run(
        isolation: isolated (any Actor)? = #isolation, _ send: (MockRequest) async throws -> MockAnswer
    ) async throws -> Outcome {
        var outcome = Outcome()
        var unanswered = 0
        var numbers = SeededNumbers(seed: options.seed)
        for item in loaded.openapi.paths {
            let described = Set(
                loaded.openapi.paths.filter { $0.path == item.path }.flatMap(\.operations).map(\.method))
            for operation in item.operations where isWanted(operation) {
                let servers = [operation.servers, item.servers, loaded.openapi.servers].first { !$0.isEmpty }
                let maker = CaseMaker(
                    documents: loaded.documents, base: servers?.first.map { ServerPath.path(of: $0.url) } ?? "",
                    extraHeaders: options.headers)
                let cases = maker.cases(of: operation, path: item.path, described: described)
                guard let first = cases.first else {
                    outcome.skipped.append(operation.operationID ?? item.path)
                    continue
                }
                outcome.operations += 1
                let others = cases.dropFirst().shuffled(using: &numbers).prefix(options.casesMax - 1)
                for testCase in [first] + others {
                    outcome.cases += 1
                    let answer: MockAnswer
                    do {
                        answer = try await send(testCase.request)
                        unanswered = 0
                    } catch {
                        // A server that hangs on a request or dies of it is a finding; one that is gone ends the run.
                        unanswered += 1
                        guard unanswered < Self.unansweredMax, !Task.isCancelled else { throw error }
                        outcome.failures.append(
                            VerifyFailure(testCase: testCase, reason: "no answer: \(error)", status: 0))
                        continue
                    }
                    outcome.note(answer.status, testCase.kind)
                    if let reason = AnswerCheck(documents: loaded.documents).defect(
                        of: answer, testCase.kind, operation)
                    {
                        outcome.failures.append(
                            VerifyFailure(testCase: testCase, reason: reason, status: answer.status))
                    }
                }
            }
        }
        return outcome
    }

    private func isWanted(_ operation: Operation) -> Bool {
        if operation.extensions.contains(where: { $0.name == "x-unserved" && $0.node.bool == true }) { return false }
        return options.only.isEmpty || options.only.contains(operation.operationID ?? "")
    }
}

extension VerifyRun.Outcome {
    mutating func note(_ status: Int, _ kind: VerifyCase.Kind) {
        if kind == .valid, (200..<400).contains(status) { accepted += 1 }
        if AnswerCheck.early.contains(status) { turnedAway += 1 }
    }

    /// A run in which the server took nothing has shown nothing.
    package var isEmpty: Bool { accepted == 0 }
}

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
        case .valid: return described(answer, operation)
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
