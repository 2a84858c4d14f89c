// Generated from contract/secrets/api_keys.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /api-keys`: List API keys.
    public func listApiKeys(_ input: ListApiKeys.Input) async throws(ClientError) -> ListApiKeys.Output {
        try await api.call(ListApiKeys.self, input)
    }

    /// `POST /api-keys`: Create an API key.
    public func createApiKey(_ input: CreateApiKey.Input) async throws(ClientError) -> CreateApiKey.Output {
        try await api.call(CreateApiKey.self, input)
    }

    /// `GET /api-keys/{id}`: Read one API key.
    public func getApiKey(_ input: GetApiKey.Input) async throws(ClientError) -> GetApiKey.Output {
        try await api.call(GetApiKey.self, input)
    }

    /// `DELETE /api-keys/{id}`: Revoke an API key.
    public func revokeApiKey(_ input: RevokeApiKey.Input) async throws(ClientError) -> RevokeApiKey.Output {
        try await api.call(RevokeApiKey.self, input)
    }

    /// `POST /api-keys/{id}/regenerate`: Replace the secret of an API key.
    public func regenerateApiKey(_ input: RegenerateApiKey.Input) async throws(ClientError) -> RegenerateApiKey.Output {
        try await api.call(RegenerateApiKey.self, input)
    }
}
