// Generated from contract/service/metrics.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /metrics`: Read metrics as Prometheus text.
    public func getMetrics() async throws(ClientError) -> GetMetrics.Output {
        try await api.call(GetMetrics.self, GetMetrics.Input())
    }
}
