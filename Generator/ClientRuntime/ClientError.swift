// SPDX-License-Identifier: Apache-2.0
public import ContractRuntime

/// Why a call has no result. Every description is safe to print.
public enum ClientError: Error, Sendable {
    /// The server refused; its body says why.
    case api(APIErrorResponse)
    /// There is no answer, or one that no server of this contract sends.
    case transport(TransportFailure)
    /// A success whose body does not fit the contract.
    case undecodable(UndecodableResponse)
    /// The authorization, step-up hook or a middleware failed on its own account.
    case interrupted(any Error)
    /// The calling task was cancelled.
    case cancelled
}

extension ClientError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .api(let response): response.description
        case .transport(let failure): failure.description
        case .undecodable(let response): response.description
        case .interrupted(let error): "interrupted by \(type(of: error))"
        case .cancelled: "cancelled"
        }
    }

    /// The refusal, where the server sent one.
    public var response: APIErrorResponse? {
        if case .api(let response) = self { response } else { nil }
    }

    /// Catalogue code of the refusal, where the server sent one.
    public var code: String? { response?.code }
}

/// A request without a usable answer.
public struct TransportFailure: Error, Sendable, CustomStringConvertible {
    public enum Kind: String, Sendable {
        /// No connection came about; nothing was sent.
        case unreachable
        /// The connection broke; whether the server acted is unknown.
        case connectionLost
        case deadlineExceeded
        case tls
        /// The body is longer than the transport's limit.
        case bodyTooLarge
        /// An answer that is no HTTP, or an error status without an error body.
        case malformedAnswer
        /// The request cannot be sent: bad address or header.
        case unsendable
        case other
    }

    public var kind: Kind
    /// Status, where there was an answer.
    public var status: Int?
    public var requestID: String?
    /// What happened, without any value of the request.
    public var reason: String

    public init(_ kind: Kind, reason: String = "", status: Int? = nil, requestID: String? = nil) {
        self.kind = kind
        self.reason = reason
        self.status = status
        self.requestID = requestID
    }

    /// Whether the same request may succeed later.
    public var isRetryable: Bool {
        switch kind {
        case .unreachable, .connectionLost: true
        case .malformedAnswer: status.map(ErrorTable.isRetryable(status:)) ?? false
        case .deadlineExceeded, .tls, .bodyTooLarge, .unsendable, .other: false
        }
    }

    public var description: String {
        var text = kind.rawValue
        if let status { text += " (\(status))" }
        if !reason.isEmpty { text += ": " + reason }
        if let requestID { text += " [\(requestID)]" }
        return text
    }
}

/// A success that the contract does not describe.
public struct UndecodableResponse: Sendable, CustomStringConvertible {
    public var operationID: String
    public var status: Int
    public var requestID: String?
    /// What does not fit.
    public var violations: [Violation]
    /// Set where the body is no JSON.
    public var jsonFailure: JSONFailure?

    public var description: String {
        let cause = jsonFailure == nil ? "\(violations.count) violations" : "no JSON"
        return "\(operationID): answer \(status) does not fit the contract, \(cause)"
            + (requestID.map { " [\($0)]" } ?? "")
    }
}
