// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// A routed request as the server hands it to an endpoint.
public struct RequestMessage: Sendable {
    public var method: HTTPMethodName
    /// Percent-decoded path parameters in template order.
    public var pathParameters: [String]
    /// Query without the question mark, as received.
    public var query: String
    /// Lower-case names.
    public var headers: [(name: String, value: String)]
    /// The whole body; empty where it is read while it comes.
    public var body: [UInt8]
    /// The body of an operation that reads it while it comes; nil without a body.
    public var stream: ByteStream?
    /// The multipart form in `stream`, read up to its first file.
    package var form: FormStream?

    public init(
        method: HTTPMethodName, pathParameters: [String] = [], query: String = "",
        headers: [(name: String, value: String)] = [], body: [UInt8] = [], stream: ByteStream? = nil
    ) {
        self.stream = stream
        self.method = method
        self.pathParameters = pathParameters
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// First header of that lower-case name.
    public func header(_ name: String) -> String? {
        for field in headers where field.name == name { return field.value }
        return nil
    }
}

/// A response; its body lies in memory or is made while it is sent.
public struct ResponseMessage: Sendable {
    public var status: Int
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]
    /// A body that is made while it is sent, in place of `body`.
    public var stream: ByteStream?

    public init(
        status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = [], stream: ByteStream? = nil
    ) {
        self.stream = stream
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// A served operation with its types erased: decode and validate, call the handler, encode.
public struct Endpoint: Sendable {
    public let descriptor: OperationDescriptor
    /// Decodes and validates; a refusal says everything that is wrong. The result runs the handler.
    public let prepare: @Sendable (RequestMessage) -> Result<PreparedCall, APIFailure>
    /// Reads the request once more for the identifiers it names, in path, query and body.
    public let identifiers: @Sendable (RequestMessage) -> [NamedIdentifier]
}

/// A validated input waiting for its call.
public struct PreparedCall: Sendable {
    /// Body members that are present, for permissions that depend on the body.
    public let bodyMembers: [String]
    /// Runs the handler and encodes its answer.
    public let run: nonisolated(nonsending) @Sendable (CallScope) async throws(APIFailure) -> ResponseMessage
}

/// The served operations of a build: one endpoint per operation index; the rest answers 501 from one place.
public struct RouteTable: Sendable {
    public private(set) var endpoints: [Int: Endpoint] = [:]

    public init() {}

    /// Serves an operation. Serving one twice is a bug.
    public mutating func add<Operation: ContractOperation, Caller: CallerKind>(
        _ operation: Operation.Type,
        _ handler:
            nonisolated(nonsending) @escaping @Sendable (
                Operation.Input, Call<Operation.Failure, Caller>
            ) async throws(Operation.Failure) -> Operation.Output
    ) {
        let descriptor: OperationDescriptor = Operation.descriptor
        precondition(endpoints[descriptor.index] == nil, "\(descriptor.id) is served twice")
        let rules: ReadingRules = ReadingRules(descriptor)
        let shape: AnswerShape = AnswerShape(status: descriptor.successStatus)
        endpoints[descriptor.index] = Endpoint(
            descriptor: descriptor,
            prepare: { (message: RequestMessage) -> Result<PreparedCall, APIFailure> in
                var reader: RequestReader = RequestReader(message, rules)
                guard let input: Operation.Input = Operation.decodeInput(&reader) else {
                    return .failure(reader.refusal())
                }
                let members: [String] = reader.bodyMembers
                return .success(
                    PreparedCall(bodyMembers: members) {
                        (scope: CallScope) async throws(APIFailure) -> ResponseMessage in
                        try await RouteTable.answer(operation, input, scope, shape, handler)
                    })
            },
            identifiers: { (message: RequestMessage) -> [NamedIdentifier] in
                let collector: IdentifierCollector = IdentifierCollector()
                var reader: RequestReader = RequestReader(message, rules, collector: collector)
                _ = Operation.decodeInput(&reader)
                return collector.identifiers
            })
    }

    nonisolated(nonsending) private static func answer<Operation: ContractOperation, Caller: CallerKind>(
        _ operation: Operation.Type, _ input: Operation.Input, _ scope: CallScope, _ shape: AnswerShape,
        _ handler:
            nonisolated(nonsending) @Sendable (
                Operation.Input, Call<Operation.Failure, Caller>
            ) async throws(Operation.Failure) -> Operation.Output
    ) async throws(APIFailure) -> ResponseMessage {
        guard let caller: Caller = Caller(scope.principal) else {
            throw APIFailure.unexpected(MissingCaller(operation: Operation.descriptor.id))
        }
        let output: Operation.Output
        do {
            output = try await handler(input, Call(caller: caller, scope: scope))
        } catch {
            throw error.failure
        }
        var writer: ResponseWriter = ResponseWriter(status: shape.status, bodyBytes: shape.bodyBytes)
        Operation.encodeOutput(output, into: &writer)
        if writer.stream == nil { shape.note(bodyBytes: writer.body.count) }
        return writer.finish()
    }
}

/// What the answers of one operation have in common: their status, and the size of the last body, so that the next one
/// is written into room that suffices.
final class AnswerShape: Sendable {
    /// Larger answers grow their room.
    private static let bodyBytesMax: Int = 64 * 1024

    let status: Int
    private let lastBytes: Atomic<Int> = Atomic(ResponseWriter.bodyBytesMin)

    init(status: Int) { self.status = status }

    /// Room for a body a little larger than the last one.
    var bodyBytes: Int { lastBytes.load(ordering: .relaxed) }

    func note(bodyBytes count: Int) {
        let wanted: Int = min(max(count + count / 8, ResponseWriter.bodyBytesMin), Self.bodyBytesMax)
        if wanted != lastBytes.load(ordering: .relaxed) { lastBytes.store(wanted, ordering: .relaxed) }
    }
}

/// The gates let a request through without the caller that its operation needs: a bug of the pipeline.
struct MissingCaller: Error {
    let operation: String
}
