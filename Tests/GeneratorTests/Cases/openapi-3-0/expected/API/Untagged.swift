// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// `POST /plantTree`: Take plantTree.
public enum PlantTree: ContractOperation {
    public struct Input: Sendable {
        public var body: Tree

        public init(body: Tree) {
            self.body = body
        }
    }

    public typealias Output = Tree
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "plantTree", index: OperationIndex.plantTree, method: .post, path: "/plantTree",
        requestBody: .required(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: Tree? = request.jsonBody(Tree.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Tree.self) }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `POST /plantTree`: Take plantTree.
    func plantTree(
        _ input: PlantTree.Input, _ call: PlantTree.Call
    ) async throws(PlantTree.Failure) -> PlantTree.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(PlantTree.self) {
            (input: PlantTree.Input, call: PlantTree.Call)
                async throws(PlantTree.Failure) -> PlantTree.Output in
            try await handlers.plantTree(input, call)
        }
    }
}
