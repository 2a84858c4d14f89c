// Generated from contract/service/health.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /health`: Read the state of the service.
    public func getHealth() async throws(ClientError) -> GetHealth.Output {
        try await api.call(GetHealth.self, GetHealth.Input())
    }

    /// `GET /health/live`: Tell whether the process is up.
    public func getLiveness() async throws(ClientError) -> GetLiveness.Output {
        try await api.call(GetLiveness.self, GetLiveness.Input())
    }

    /// `GET /health/ready`: Tell whether dependencies are usable.
    public func getReadiness() async throws(ClientError) -> GetReadiness.Output {
        try await api.call(GetReadiness.self, GetReadiness.Input())
    }
}
