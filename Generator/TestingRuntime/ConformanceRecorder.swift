// SPDX-License-Identifier: Apache-2.0
public import ContractClient
public import ContractRuntime
import Synchronization

/// A middleware that remembers which answers each operation gave, and whether its contract declares them.
public final class ConformanceRecorder: Middleware {
    /// One kind of answer of one operation.
    public struct Observation: Sendable, Hashable {
        public var operationID: String
        public var status: Int
        /// Catalogue code of a refusal.
        public var code: String?
        public var findings: Set<Finding>
    }

    /// How an answer departs from its operation.
    public enum Finding: String, Sendable, Hashable {
        case statusNotDeclared
        /// The code is not among the operation's errors.
        case codeNotDeclared
        /// The code is declared under another status.
        case codeUnderOtherStatus
        case mediaTypeNotDeclared
        /// An error status without an error body.
        case bodyIsNoError
    }

    /// Most kinds of answers that are kept; later ones are counted only.
    public static let observationsMax: Int = 100_000

    private struct State {
        var counts: [Observation: Int] = [:]
        var dropped: Int = 0
    }

    private let furtherStatuses: [String: Set<Int>]
    private let impliedCodes: Set<String>
    private let state: Mutex<State> = Mutex(State())

    /// - Parameters:
    ///   - furtherStatuses: statuses beside the descriptor's one that an operation declares.
    ///   - impliedCodes: codes that every operation may answer without declaring them.
    public init(furtherStatuses: [String: Set<Int>] = [:], impliedCodes: Set<String> = []) {
        self.furtherStatuses = furtherStatuses
        self.impliedCodes = impliedCodes
    }

    public func intercept(
        _ request: TransportRequest, operation: OperationDescriptor,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse {
        let response = try await next(request)
        record(observe(response, operation))
        return response
    }

    /// Everything seen so far, by operation, status and code.
    public var observations: [Observation] {
        state.withLock { Array($0.counts.keys) }
            .sorted { ($0.operationID, $0.status, $0.code ?? "") < ($1.operationID, $1.status, $1.code ?? "") }
    }

    /// What departs from the contract.
    public var departures: [Observation] { observations.filter { !$0.findings.isEmpty } }

    /// Operations that answered with a success at least once.
    public var operationsServed: Set<String> {
        Set(observations.filter { $0.status < 400 }.map(\.operationID))
    }

    public func count(of observation: Observation) -> Int { state.withLock { $0.counts[observation] ?? 0 } }

    /// Kinds of answers that were not kept.
    public var dropped: Int { state.withLock { $0.dropped } }

    private func record(_ observation: Observation) {
        state.withLock { state in
            if state.counts[observation] == nil, state.counts.count >= Self.observationsMax {
                state.dropped += 1
                return
            }
            state.counts[observation, default: 0] += 1
        }
    }

    private func observe(_ response: TransportResponse, _ operation: OperationDescriptor) -> Observation {
        let isFurther = furtherStatuses[operation.id]?.contains(response.status) ?? false
        guard response.status >= 400, !isFurther else {
            var findings: Set<Finding> = []
            if response.status != operation.successStatus, !isFurther { findings.insert(.statusNotDeclared) }
            if !response.body.isEmpty || response.stream != nil, !isDeclaredMediaType(response, operation) {
                findings.insert(.mediaTypeNotDeclared)
            }
            return Observation(operationID: operation.id, status: response.status, code: nil, findings: findings)
        }
        guard let code = code(of: response) else {
            let findings: Set<Finding> = operation.method == .head ? [] : [.bodyIsNoError]
            return Observation(operationID: operation.id, status: response.status, code: nil, findings: findings)
        }
        return Observation(
            operationID: operation.id, status: response.status, code: code,
            findings: findings(code, response.status, operation))
    }

    private func findings(_ code: String, _ status: Int, _ operation: OperationDescriptor) -> Set<Finding> {
        let declared = operation.errors.filter { $0.code == code }
        if declared.isEmpty { return impliedCodes.contains(code) ? [] : [.codeNotDeclared] }
        return declared.contains { $0.status == status } ? [] : [.codeUnderOtherStatus]
    }

    private func isDeclaredMediaType(_ response: TransportResponse, _ operation: OperationDescriptor) -> Bool {
        let type = ResponseReader(status: response.status, headers: response.headers, body: []).mediaType ?? ""
        return operation.responseTypes.contains { declared in
            let range = declared.lowercased()
            return range == type || range == "*/*" || (range.hasSuffix("/*") && type.hasPrefix(range.dropLast()))
        }
    }

    private func code(of response: TransportResponse) -> String? {
        var reader = ResponseReader(status: response.status, headers: response.headers, body: response.body)
        guard let body = reader.json(JSONObject.self), case .string(let code)? = body["code"] else { return nil }
        return code
    }
}
