// Generated from contract/nodes/runtime.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /v1/node`: Read the state of the node runtime.
    public func getNodeHealth() async throws(ClientError) -> GetNodeHealth.Output {
        try await api.call(GetNodeHealth.self, GetNodeHealth.Input())
    }

    /// `GET /v1/node/capabilities`: Read what the node runtime can do.
    public func getNodeCapabilities() async throws(ClientError) -> GetNodeCapabilities.Output {
        try await api.call(GetNodeCapabilities.self, GetNodeCapabilities.Input())
    }

    /// `GET /v1/node/schemas`: Read the schemas of the node runtime.
    public func getNodeSchemas() async throws(ClientError) -> GetNodeSchemas.Output {
        try await api.call(GetNodeSchemas.self, GetNodeSchemas.Input())
    }
}
