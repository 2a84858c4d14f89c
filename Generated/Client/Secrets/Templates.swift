// Generated from contract/secrets/templates.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /templates`: List credential templates.
    public func listTemplates(_ input: ListTemplates.Input) async throws(ClientError) -> ListTemplates.Output {
        try await api.call(ListTemplates.self, input)
    }

    /// `GET /templates/{id}`: Read one credential template.
    public func getTemplate(_ input: GetTemplate.Input) async throws(ClientError) -> GetTemplate.Output {
        try await api.call(GetTemplate.self, input)
    }
}
