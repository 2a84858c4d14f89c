// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// `POST /saveNode`: Take saveNode.
public enum SaveNode: ContractOperation {
    public struct Input: Sendable {
        public var body: Node

        public init(body: Node) {
            self.body = body
        }
    }

    public typealias Output = Node
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "saveNode", index: OperationIndex.saveNode, method: .post, path: "/saveNode",
        requestBody: .required(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: Node? = request.jsonBody(Node.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Node.self) }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `POST /saveNode`: Take saveNode.
    func saveNode(
        _ input: SaveNode.Input, _ call: SaveNode.Call
    ) async throws(SaveNode.Failure) -> SaveNode.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(SaveNode.self) {
            (input: SaveNode.Input, call: SaveNode.Call)
                async throws(SaveNode.Failure) -> SaveNode.Output in
            try await handlers.saveNode(input, call)
        }
    }
}
