// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// `POST /moveBed`: Take moveBed.
public enum MoveBed: ContractOperation {
    public struct Input: Sendable {
        public var body: Bed

        public init(body: Bed) {
            self.body = body
        }
    }

    public typealias Output = Bed
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "moveBed", index: OperationIndex.moveBed, method: .post, path: "/moveBed",
        requestBody: .required(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: Bed? = request.jsonBody(Bed.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Bed.self) }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `POST /moveBed`: Take moveBed.
    func moveBed(
        _ input: MoveBed.Input, _ call: MoveBed.Call
    ) async throws(MoveBed.Failure) -> MoveBed.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(MoveBed.self) {
            (input: MoveBed.Input, call: MoveBed.Call)
                async throws(MoveBed.Failure) -> MoveBed.Output in
            try await handlers.moveBed(input, call)
        }
    }
}
