// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// `POST /keep`: Take keep.
public enum Keep: ContractOperation {
    public struct Input: Sendable {
        public var body: Kept

        public init(body: Kept) {
            self.body = body
        }
    }

    public typealias Output = Kept
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "keep", index: OperationIndex.keep, method: .post, path: "/keep",
        requestBody: .required(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: Kept? = request.jsonBody(Kept.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Kept.self) }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `POST /keep`: Take keep.
    func keep(
        _ input: Keep.Input, _ call: Keep.Call
    ) async throws(Keep.Failure) -> Keep.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(Keep.self) {
            (input: Keep.Input, call: Keep.Call)
                async throws(Keep.Failure) -> Keep.Output in
            try await handlers.keep(input, call)
        }
    }
}
