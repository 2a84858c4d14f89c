// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// `POST /sendValue`: Take sendValue.
public enum SendValue: ContractOperation {
    public struct Input: Sendable {
        public var body: Envelope

        public init(body: Envelope) {
            self.body = body
        }
    }

    public typealias Output = Envelope
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "sendValue", index: OperationIndex.sendValue, method: .post, path: "/sendValue",
        requestBody: .required(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: Envelope? = request.jsonBody(Envelope.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Envelope.self) }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `POST /sendValue`: Take sendValue.
    func sendValue(
        _ input: SendValue.Input, _ call: SendValue.Call
    ) async throws(SendValue.Failure) -> SendValue.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(SendValue.self) {
            (input: SendValue.Input, call: SendValue.Call)
                async throws(SendValue.Failure) -> SendValue.Output in
            try await handlers.sendValue(input, call)
        }
    }
}
