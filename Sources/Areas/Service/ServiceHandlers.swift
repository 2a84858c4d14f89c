// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors

/// State of the service.
struct HealthHandlers: HealthAPI {
    let version: String
    let readiness: ReadinessReport
    let isDegraded: @Sendable () -> Bool

    func getHealth(_ input: GetHealth.Input, _ call: GetHealth.Call) async throws(GetHealth.Failure) -> Health {
        Health(status: isDegraded() ? .degraded : .ok, timestamp: call.now, version: version)
    }

    func getLiveness(
        _ input: GetLiveness.Input, _ call: GetLiveness.Call
    ) async throws(GetLiveness.Failure) -> Liveness { Liveness(status: .ok) }

    /// The generated output has one status; an instance that is not ready is refused here, and answered with its
    /// report where the server puts an endpoint of its own in front.
    func getReadiness(
        _ input: GetReadiness.Input, _ call: GetReadiness.Call
    ) async throws(GetReadiness.Failure) -> Readiness {
        let report: Readiness = await readiness.current()
        guard report.isServing else {
            throw GetReadiness.Failure(APIFailure(code: "SERVICE_UNAVAILABLE", status: 503))
        }
        return report
    }
}

/// Metrics as Prometheus text.
struct MetricsHandlers: MetricsAPI {
    let text: @Sendable () -> String

    func getMetrics(_ input: GetMetrics.Input, _ call: GetMetrics.Call) async throws(GetMetrics.Failure) -> String {
        text()
    }
}

/// The contract itself.
struct ContractHandlers: ContractAPI {
    let document: @Sendable () -> [UInt8]

    enum DocumentError: Error { case unreadable }

    func getOpenAPI(
        _ input: GetOpenAPI.Input, _ call: GetOpenAPI.Call
    ) async throws(GetOpenAPI.Failure) -> GetOpenAPI.Output {
        guard let object = JSONReader.decode(JSONObject.self, from: document(), mode: .lenient) else {
            throw .internal(DocumentError.unreadable)
        }
        return object
    }
}

/// The reference page; the server puts an endpoint of its own in front, which adds the page's headers.
struct ReferenceHandlers: ReferenceAPI {
    let page: ReferencePage

    func getReference(
        _ input: GetReference.Input, _ call: GetReference.Call
    ) async throws(GetReference.Failure) -> GetReference.Output { page.html }
}
