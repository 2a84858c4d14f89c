// Generated from contract/service/contract.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /openapi.json`: Read this contract.
    public func getOpenAPI() async throws(ClientError) -> GetOpenAPI.Output {
        try await api.call(GetOpenAPI.self, GetOpenAPI.Input())
    }
}
