// SPDX-License-Identifier: Apache-2.0

import ContractMock
import ContractRuntime
import OpenAPIDocument

/// The requests and answers of one run.
struct Dialogue {
    /// Cases in a row that may stay without any answer before the run ends.
    private static let unansweredMax = 10
    /// Numbers that `{n}` in a header goes through.
    private static let numbersMax = 250
    /// Requests that making one failing body smaller may take.
    private static let shrinkingMax = 60

    private let check: AnswerCheck
    private let shrinking: Shrinking
    private(set) var headers: [(name: String, value: String)]
    private(set) var known = KnownThings()
    var outcome = VerifyRun.Outcome()
    private var unanswered = 0
    private var number = 0

    init(loaded: LoadedDocument, headers: [(name: String, value: String)]) {
        check = AnswerCheck(documents: loaded.documents)
        shrinking = Shrinking(documents: loaded.documents)
        self.headers = headers
    }

    /// Sends a case and what follows from its answer.
    mutating func hold(
        _ made: VerifyCase, _ target: VerifyTarget, isolation: isolated (any Actor)? = #isolation,
        _ renew: VerifyRun.Renewal?, _ send: (MockRequest) async throws -> MockAnswer
    ) async throws {
        outcome.cases += 1
        var testCase = made.with(headers: numbered(made.kind == .unauthenticated ? made.extraHeaders : headers))
        guard var answer = try await answer(testCase, send) else { return }
        // The case before may have ended the caller's session: that is no answer to this one.
        if answer.status == 401, made.kind != .unauthenticated, !target.credentials.isEmpty, let renew {
            headers = try await renew()
            testCase = made.with(headers: numbered(headers))
            guard let second = try await self.answer(testCase, send) else { return }
            answer = second
        }
        outcome.note(answer.status, testCase.kind)
        if let reason = check.defect(of: answer, testCase.kind, target.operation) {
            let smaller = try await smallest(testCase, reason, target, send)
            outcome.failures.append(VerifyFailure(testCase: smaller, reason: reason, status: answer.status))
            return
        }
        known.learn(answer, at: testCase.draft.filledPath, method: testCase.draft.method)
        if testCase.kind == .valid { try await follow(testCase, answer, target, send) }
    }

    /// Headers with the next number in place of `{n}`.
    private mutating func numbered(
        _ headers: [(name: String, value: String)]
    ) -> [(name: String, value: String)] {
        number = number % Self.numbersMax + 1
        return headers.map { ($0.name, $0.value.replacing("{n}", with: String(number))) }
    }

    /// Looks at what was made or deleted.
    private mutating func follow(
        _ testCase: VerifyCase, _ answer: MockAnswer, _ target: VerifyTarget,
        isolation: isolated (any Actor)? = #isolation, _ send: (MockRequest) async throws -> MockAnswer
    ) async throws {
        guard (200..<300).contains(answer.status) else { return }
        var look = RequestDraft(method: "GET", path: testCase.draft.filledPath)
        var kind = VerifyCase.Kind.afterDelete
        if answer.status == 201, let location = answer.header("location"), location.hasPrefix("/") {
            look.path = location
            kind = .afterCreate
        } else if target.operation.method == .delete, let segment = target.path.split(separator: "/").last,
            segment.hasPrefix("{"), segment.hasSuffix("}")
        {
            let parameter = String(segment.dropFirst().dropLast())
            if let value = testCase.draft.values[parameter] {
                known.forget(value, of: parameter, below: String(look.path.dropLast(value.count + 1)))
            }
            guard target.described.contains(.get) else { return }
        } else {
            return
        }
        outcome.cases += 1
        let next = VerifyCase(
            operation: testCase.operation, kind: kind, draft: look, extraHeaders: testCase.extraHeaders)
        guard let seen = try await self.answer(next, send), !isKept(answer, seen, kind),
            let reason = check.defect(of: seen, kind, target.operation)
        else { return }
        outcome.failures.append(VerifyFailure(testCase: next, reason: reason, status: seen.status))
    }

    /// Whether a thing stays behind with the state that its deletion told, such as `revoked`.
    private func isKept(_ deleted: MockAnswer, _ seen: MockAnswer, _ kind: VerifyCase.Kind) -> Bool {
        guard kind == .afterDelete, seen.status == 200, let state = Self.state(deleted) else { return false }
        return state == Self.state(seen)
    }

    private static func state(_ answer: MockAnswer) -> String? {
        JSONReader.decode(JSONValue.self, from: answer.body, mode: .lenient)?["status"]?.string
    }

    /// The smallest case found that fails in the same way.
    private mutating func smallest(
        _ failing: VerifyCase, _ reason: String, _ target: VerifyTarget,
        isolation: isolated (any Actor)? = #isolation, _ send: (MockRequest) async throws -> MockAnswer
    ) async throws -> VerifyCase {
        guard let schema = target.jsonSchema, var body = failing.draft.body else { return failing }
        var current = failing
        var left = Self.shrinkingMax
        var isSmaller = true
        while isSmaller, left > 0 {
            isSmaller = false
            for candidate in shrinking.smaller(body, schema) {
                guard left > 0 else { break }
                left -= 1
                var draft = current.draft
                draft.body = candidate
                let next = current.with(draft)
                guard let answer = try await answer(next, send),
                    check.defect(of: answer, next.kind, target.operation) == reason
                else { continue }
                (current, body, isSmaller) = (next, candidate, true)
                break
            }
        }
        return current
    }

    /// Nil when there was none, which is a finding; a server that is gone ends the run.
    private mutating func answer(
        _ testCase: VerifyCase, isolation: isolated (any Actor)? = #isolation,
        _ send: (MockRequest) async throws -> MockAnswer
    ) async throws -> MockAnswer? {
        do {
            let answer = try await send(testCase.request)
            unanswered = 0
            return answer
        } catch {
            unanswered += 1
            guard unanswered < Self.unansweredMax, !Task.isCancelled else { throw error }
            outcome.failures.append(VerifyFailure(testCase: testCase, reason: "no answer: \(error)", status: 0))
            return nil
        }
    }
}

extension VerifyTarget {
    /// The schema of the JSON body.
    var jsonSchema: SchemaReference? {
        operation.requestBody?.value.content.first { MediaKind.isJSON($0.name) }?.schema
    }
}

extension VerifyRun.Outcome {
    mutating func note(_ status: Int, _ kind: VerifyCase.Kind) {
        if case .boundary = kind, (200..<400).contains(status) { accepted += 1 }
        if kind == .valid, (200..<400).contains(status) { accepted += 1 }
        if AnswerCheck.early.contains(status), kind != .unauthenticated { turnedAway += 1 }
    }
}
