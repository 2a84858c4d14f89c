// Generated from contract/service/contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

/// `GET /openapi.json`: Read this contract.
public enum GetOpenAPI: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = JSONObject
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getOpenAPI", index: OperationIndex.getOpenAPI, method: .get, path: "/openapi.json", policy: .getOpenAPI)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(JSONObject.self) }
}

/// Handlers of contract/service/contract.yaml.
package protocol ContractAPI: Sendable {
    /// `GET /openapi.json`: Read this contract.
    func getOpenAPI(
        _ input: GetOpenAPI.Input, _ call: GetOpenAPI.Call
    ) async throws(GetOpenAPI.Failure) -> GetOpenAPI.Output
}

extension RouteTable {
    /// Serves the operations of contract/service/contract.yaml.
    package mutating func add(_ handlers: some ContractAPI) {
        add(GetOpenAPI.self) {
            (input: GetOpenAPI.Input, call: GetOpenAPI.Call)
                async throws(GetOpenAPI.Failure) -> GetOpenAPI.Output in
            try await handlers.getOpenAPI(input, call)
        }
    }
}
