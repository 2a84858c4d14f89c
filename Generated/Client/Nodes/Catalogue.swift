// Generated from contract/nodes/catalogue.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /nodes/types`: List node types.
    public func listNodeTypes(_ input: ListNodeTypes.Input) async throws(ClientError) -> ListNodeTypes.Output {
        try await api.call(ListNodeTypes.self, input)
    }

    /// `GET /nodes/types/{type}`: Read one node type.
    public func getNodeType(_ input: GetNodeType.Input) async throws(ClientError) -> GetNodeType.Output {
        try await api.call(GetNodeType.self, input)
    }

    /// `GET /nodes/templates`: List node templates.
    public func listNodeTemplates(
        _ input: ListNodeTemplates.Input
    ) async throws(ClientError) -> ListNodeTemplates.Output {
        try await api.call(ListNodeTemplates.self, input)
    }

    /// `POST /nodes/generate`: Draft the configuration of a node.
    public func generateNode(_ input: GenerateNode.Input) async throws(ClientError) -> GenerateNode.Output {
        try await api.call(GenerateNode.self, input)
    }
}
