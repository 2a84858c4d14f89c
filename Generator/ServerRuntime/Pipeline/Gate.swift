// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// When a gate runs.
package enum GateStage: Sendable {
    /// Before anybody knows whether the operation is served, and before the body is decoded.
    case admission
    /// After validation: permissions that depend on the body, idempotency.
    case validated
}

/// One check that every request passes; product gates live elsewhere and are handed in as a list.
package protocol Gate: Sendable {
    var stage: GateStage { get }
    /// Lets the request through, perhaps with more known about it, or refuses it.
    nonisolated(nonsending) func check(_ context: inout GateContext) async throws(APIFailure)
}

extension Gate {
    package var stage: GateStage { .admission }
}

/// What gates know and find out about one request.
package struct GateContext: Sendable {
    /// Its table row is large: gates borrow it.
    let served: ServedOperation
    package var operation: OperationDescriptor { _read { yield served.descriptor } }
    package internal(set) var message: RequestMessage
    package let info: RequestInfo
    package let trace: TraceContext
    /// An origin that the CORS policy allows.
    package let origin: String?
    package var principal: Principal = Principal()
    package var transactionContext: TransactionContext
    /// What one gate leaves for a later one, such as the caller's access record.
    package var attachment: (any Sendable)?
    /// Headers that the answer gains whatever it is: rate limits, notes.
    package var responseHeaders: [(name: String, value: String)] = []
    /// Body members that are present; empty before validation.
    package var bodyMembers: [String] = []
    /// A stored answer (idempotent replay): the pipeline sends it and runs nothing.
    package var answer: ResponseMessage?
    /// Run inside the transaction right before COMMIT, with the answer about to be sent (idempotency completion).
    package var beforeCommit: [@Sendable (any CallTransaction, ResponseMessage) async throws(APIFailure) -> Void] = []
    /// Run with the answer of a refused call before it is sent, so that a repetition finds what it left. Not run for a
    /// call that was cancelled.
    package var atRefusal: [@Sendable (ServerResponse) async -> Void] = []
    /// Run when the request ended, whatever the outcome, with the status (released permits, counted failures).
    package var atEnd: [@Sendable (_ status: Int) async -> Void] = []
}

extension GateContext {
    /// The identifiers that the request names, in path, query and body; reads it once more.
    package func identifiers() -> [NamedIdentifier] { served.identifiers?(message) ?? [] }
}

/// Sees answers when they are made; none waits for it, so it must not wait for anything either.
package protocol AnswerWatch: Sendable {
    func answered(_ response: ServerResponse, _ context: GateContext)
}
