// Generated from contract/service/reference.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

/// `GET /docs`: Open the API reference page.
public enum GetReference: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = String
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getReference", index: OperationIndex.getReference, method: .get, path: "/docs", base: .root,
        policy: .getReference, responseTypes: ["text/html"])

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.text(output, contentType: "text/html")
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.text }
}

/// Handlers of contract/service/reference.yaml.
package protocol ReferenceAPI: Sendable {
    /// `GET /docs`: Open the API reference page.
    /// For people. It shows the contract that this server serves and lets a caller try its operations.
    func getReference(
        _ input: GetReference.Input, _ call: GetReference.Call
    ) async throws(GetReference.Failure) -> GetReference.Output
}

extension RouteTable {
    /// Serves the operations of contract/service/reference.yaml.
    package mutating func add(_ handlers: some ReferenceAPI) {
        add(GetReference.self) {
            (input: GetReference.Input, call: GetReference.Call)
                async throws(GetReference.Failure) -> GetReference.Output in
            try await handlers.getReference(input, call)
        }
    }
}
