// Generated from contract/service/metrics.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

/// `GET /metrics`: Read metrics as Prometheus text.
public enum GetMetrics: ContractOperation {
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
        id: "getMetrics", index: OperationIndex.getMetrics, method: .get, path: "/metrics", base: .root,
        policy: .getMetrics, responseTypes: ["text/plain"])

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.text(output, contentType: "text/plain")
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.text }
}

/// Handlers of contract/service/metrics.yaml.
package protocol MetricsAPI: Sendable {
    /// `GET /metrics`: Read metrics as Prometheus text.
    /// Loopback, or a bearer token of the scraper.
    func getMetrics(
        _ input: GetMetrics.Input, _ call: GetMetrics.Call
    ) async throws(GetMetrics.Failure) -> GetMetrics.Output
}

extension RouteTable {
    /// Serves the operations of contract/service/metrics.yaml.
    package mutating func add(_ handlers: some MetricsAPI) {
        add(GetMetrics.self) {
            (input: GetMetrics.Input, call: GetMetrics.Call)
                async throws(GetMetrics.Failure) -> GetMetrics.Output in
            try await handlers.getMetrics(input, call)
        }
    }
}
