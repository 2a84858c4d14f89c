// SPDX-License-Identifier: Apache-2.0
public import ContractRuntime

/// Sees every attempt on its way out and every answer on its way back.
public protocol Middleware: Sendable {
    /// Passes the request on by `next`, changed or not, once or not at all.
    func intercept(
        _ request: TransportRequest, operation: OperationDescriptor,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse
}

/// What a log may know of one attempt: no path value, no query, no header, no body.
public struct ClientEvent: Sendable, CustomStringConvertible {
    public enum Outcome: Sendable {
        case success(status: Int)
        /// The attempt failed and the call with it.
        case failure(ClientError)
        /// The attempt failed and is repeated after a wait.
        case repeats(ClientError, after: Duration)
    }

    public var operationID: String
    public var method: HTTPMethodName
    /// Path template.
    public var path: String
    /// Counts from 1.
    public var attempt: Int
    /// `X-Request-ID` as sent.
    public var requestID: String
    public var elapsed: Duration
    public var outcome: Outcome

    public var description: String {
        let result =
            switch outcome {
            case .success(let status): "\(status)"
            case .failure(let error): "\(error)"
            case .repeats(let error, let wait): "\(error), again in \(wait)"
            }
        return "\(operationID) attempt \(attempt) in \(elapsed): \(result) [\(requestID)]"
    }
}
