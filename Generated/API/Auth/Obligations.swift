// Generated from contract/auth/obligations.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

/// `GET /auth/verification-status`: Read what the account still owes.
public enum GetVerificationStatus: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = VerificationObligations
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getVerificationStatus", index: OperationIndex.getVerificationStatus, method: .get,
        path: "/auth/verification-status", policy: .getVerificationStatus)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(VerificationObligations.self)
    }
}

/// Handlers of contract/auth/obligations.yaml.
package protocol ObligationsAPI: Sendable {
    /// `GET /auth/verification-status`: Read what the account still owes.
    func getVerificationStatus(
        _ input: GetVerificationStatus.Input, _ call: GetVerificationStatus.Call
    ) async throws(GetVerificationStatus.Failure) -> GetVerificationStatus.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/obligations.yaml.
    package mutating func add(_ handlers: some ObligationsAPI) {
        add(GetVerificationStatus.self) {
            (input: GetVerificationStatus.Input, call: GetVerificationStatus.Call)
                async throws(GetVerificationStatus.Failure) -> GetVerificationStatus.Output in
            try await handlers.getVerificationStatus(input, call)
        }
    }
}
