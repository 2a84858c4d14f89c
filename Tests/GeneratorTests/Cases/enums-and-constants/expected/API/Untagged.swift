// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// `POST /setState`: Take setState.
public enum SetState: ContractOperation {
    public struct Input: Sendable {
        public var body: State

        public init(body: State) {
            self.body = body
        }
    }

    public typealias Output = State
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "setState", index: OperationIndex.setState, method: .post, path: "/setState",
        requestBody: .required(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: State? = request.jsonBody(State.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(State.self) }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `POST /setState`: Take setState.
    func setState(
        _ input: SetState.Input, _ call: SetState.Call
    ) async throws(SetState.Failure) -> SetState.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(SetState.self) {
            (input: SetState.Input, call: SetState.Call)
                async throws(SetState.Failure) -> SetState.Output in
            try await handlers.setState(input, call)
        }
    }
}
