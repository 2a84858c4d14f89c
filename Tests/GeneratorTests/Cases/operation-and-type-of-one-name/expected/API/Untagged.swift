// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// `POST /trees`: Create a tree.
public enum CreateTreeOperation: ContractOperation {
    public struct Input: Sendable {
        public var body: CreateTree

        public init(body: CreateTree = CreateTree()) {
            self.body = body
        }
    }

    public typealias Output = CreateTree
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createTree", index: OperationIndex.createTree, method: .post, path: "/trees",
        requestBody: .optional(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: CreateTree? = request.optionalJSONBody(CreateTree.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(CreateTree.self) }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `POST /trees`: Create a tree.
    func createTree(
        _ input: CreateTreeOperation.Input, _ call: CreateTreeOperation.Call
    ) async throws(CreateTreeOperation.Failure) -> CreateTreeOperation.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(CreateTreeOperation.self) {
            (input: CreateTreeOperation.Input, call: CreateTreeOperation.Call)
                async throws(CreateTreeOperation.Failure) -> CreateTreeOperation.Output in
            try await handlers.createTree(input, call)
        }
    }
}
