// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import NIOCore

/// What is known of a request from its head on, answered or refused: for headers, error bodies, log and metrics.
package struct RequestRecord: Sendable {
    package let requestID: String
    /// A direct client's own id, only for the log.
    package let clientRequestID: String?
    package let trace: TraceContext
    package let method: String
    /// Path as received, without query.
    package var path: String = ""
    package let client: ClientAddress
    package let userAgent: String?
    /// An origin that the policy allows.
    package var origin: String?
    package let language: String
    package let receivedAt: Timestamp
    package let start: ContinuousClock.Instant
    /// Nil until a route is found.
    package var operation: ServedOperation?

    package var isHead: Bool { method == "HEAD" }
}

/// One operation of the table with everything looked up once at start.
package final class ServedOperation: Sendable {
    package let descriptor: OperationDescriptor
    /// Nil answers 501 after the gates.
    let prepare: (@Sendable (RequestMessage) -> Result<PreparedCall, APIFailure>)?
    /// Reads the identifiers that a request names.
    let identifiers: (@Sendable (RequestMessage) -> [NamedIdentifier])?
    /// A hand-written answer instead of an endpoint (streams, plain text).
    let direct: DirectEndpoint?
    /// Answered while overloaded or draining.
    let isExempt: Bool
    let metrics: OperationMetrics
    /// The contract knows a request body.
    let hasBody: Bool
    /// The request body is read while it comes.
    let streamsBody: Bool
    /// Time of a request of this operation on the clock of the event loops.
    let time: TimeAmount

    init(
        _ descriptor: OperationDescriptor, endpoint: Endpoint?, direct: DirectEndpoint?, isExempt: Bool,
        metrics: OperationMetrics
    ) {
        hasBody = descriptor.requestBody != .none
        streamsBody = hasBody && descriptor.streamsRequest
        time = TimeAmount(descriptor.deadline)
        self.descriptor = descriptor
        prepare = endpoint?.prepare
        identifiers = endpoint?.identifiers
        self.direct = direct
        self.isExempt = isExempt
        self.metrics = metrics
    }
}

/// Answers an operation after the gates without decode, transaction and encode of the contract.
package typealias DirectEndpoint = @Sendable (GateContext) async throws(APIFailure) -> ServerResponse

/// A request that passed gate 1: it has an operation and an acceptable head. Shared and not copied on its way, since a
/// copy would count up a score of references.
package final class AdmittedRequest: Sendable {
    package let record: RequestRecord
    package let operation: ServedOperation
    package let head: RequestHead
    /// Percent-decoded, in template order.
    package let parameters: [String]
    package let query: String
    /// Largest body to read.
    package let bodyBytesMax: Int
    package let info: RequestInfo

    init(_ operation: ServedOperation, _ record: RequestRecord, head: RequestHead, target: TargetParts) {
        let descriptor: OperationDescriptor = operation.descriptor
        self.record = record
        self.operation = operation
        self.head = head
        parameters = target.parameters
        query = target.query
        bodyBytesMax = target.bodyBytesMax
        info = RequestInfo(
            operationID: descriptor.id, requestID: record.requestID, path: record.path, clientIP: record.client.ip,
            userAgent: record.userAgent, host: record.client.host, isSecure: record.client.isSecure,
            language: record.language, receivedAt: record.receivedAt, deadline: record.start + descriptor.deadline)
    }
}

/// What the route of a request leaves for its operation.
struct TargetParts {
    let parameters: [String]
    let query: String
    let bodyBytesMax: Int
}

/// The decision on a head.
package enum Admission: Sendable {
    case call(AdmittedRequest)
    indirect case answer(RequestRecord, ServerResponse)
}
