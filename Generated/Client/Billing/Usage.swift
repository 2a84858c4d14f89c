// Generated from contract/billing/usage.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /billing/usage`: Read use against limits.
    public func getUsage() async throws(ClientError) -> GetUsage.Output {
        try await api.call(GetUsage.self, GetUsage.Input())
    }
}
