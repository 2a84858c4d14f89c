// SPDX-License-Identifier: Apache-2.0

/// HTTP method of an operation.
public enum HTTPMethodName: String, Sendable, CaseIterable {
    case get = "GET"
    case put = "PUT"
    case post = "POST"
    case delete = "DELETE"
    case options = "OPTIONS"
    case head = "HEAD"
    case patch = "PATCH"
    case trace = "TRACE"
}

/// What an operation says of its request body.
public enum RequestBodyRule: Sendable, Equatable {
    case none
    /// A missing or empty body counts as `{}`.
    case optional([String])
    case required([String])

    public var mediaTypes: [String] {
        switch self {
        case .none: []
        case .optional(let types), .required(let types): types
        }
    }
}

/// A code that an operation declares, with the status it has there.
public struct DeclaredError: Sendable, Equatable {
    public var code: String
    public var status: Int
    /// Value of `error` where the contract pins another text.
    public var error: String?

    public init(_ code: String, _ status: Int, error: String? = nil) {
        self.code = code
        self.status = status
        self.error = error
    }
}

/// One row of the emitted operation table.
public struct OperationDescriptor: Sendable {
    /// Where the path begins.
    public enum Base: Sendable { case versioned, root, both }

    /// operationId: the name everywhere.
    public var id: String
    /// Position in the contract's order; dense.
    public var index: Int
    public var method: HTTPMethodName
    /// Path template, such as `/roles/{roleId}`.
    public var path: String
    public var base: Base
    public var policy: Policy
    public var requestBody: RequestBodyRule
    /// Largest request body, bytes.
    public var bodyBytesMax: Int
    /// Longest time from head to answer.
    public var deadline: Duration
    /// Media types of the success responses, first is the default.
    public var responseTypes: [String]
    public var successStatus: Int
    /// `x-errors` and implied codes that a handler may throw.
    public var errors: [DeclaredError]
    /// The response holds one-time values: never stored, compressed or logged.
    public var isOneTime: Bool
    /// The request body is read while it comes.
    public var streamsRequest: Bool
    /// Fields of a form whose files are read while they come.
    public var formFields: [String]
    /// The success body is made while it is sent.
    public var streamsResponse: Bool

    public init(
        id: String, index: Int, method: HTTPMethodName, path: String, base: Base = .versioned,
        policy: Policy = Policy(), requestBody: RequestBodyRule = .none, bodyBytesMax: Int = 1_048_576,
        deadline: Duration = .seconds(30),
        responseTypes: [String] = ["application/json"], successStatus: Int = 200, errors: [DeclaredError] = [],
        isOneTime: Bool = false, streamsRequest: Bool = false, formFields: [String] = [],
        streamsResponse: Bool = false
    ) {
        self.id = id
        self.index = index
        self.method = method
        self.path = path
        self.base = base
        self.policy = policy
        self.requestBody = requestBody
        self.bodyBytesMax = bodyBytesMax
        self.deadline = deadline
        self.responseTypes = responseTypes
        self.successStatus = successStatus
        self.errors = errors
        self.isOneTime = isOneTime
        self.streamsRequest = streamsRequest
        self.formFields = formFields
        self.streamsResponse = streamsResponse
    }
}

/// One operation of a contract: its types and both directions of its codec. Emitted as an empty enum.
public protocol ContractOperation: Sendable {
    associatedtype Input: Sendable
    /// Success body; `Void` for none; a result type where statuses, headers or streams matter.
    associatedtype Output: Sendable
    associatedtype Failure: OperationFailure

    static var descriptor: OperationDescriptor { get }
    /// Server: nil where violations or a failure were recorded in the reader.
    static func decodeInput(_ request: inout RequestReader) -> Input?
    /// Server.
    static func encodeOutput(_ output: Output, into response: inout ResponseWriter)
    /// Client.
    static func encodeInput(_ input: Input, into request: inout RequestWriter)
    /// Client: nil where the response does not fit the contract.
    static func decodeOutput(_ response: inout ResponseReader) -> Output?
}
