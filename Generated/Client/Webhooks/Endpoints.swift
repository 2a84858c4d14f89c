// Generated from contract/webhooks/endpoints.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /webhooks`: List webhook endpoints.
    public func listWebhooks(_ input: ListWebhooks.Input) async throws(ClientError) -> ListWebhooks.Output {
        try await api.call(ListWebhooks.self, input)
    }

    /// `POST /webhooks`: Create a webhook endpoint.
    public func createWebhook(_ input: CreateWebhook.Input) async throws(ClientError) -> CreateWebhook.Output {
        try await api.call(CreateWebhook.self, input)
    }

    /// `PATCH /webhooks/{webhookId}`: Change a webhook endpoint.
    public func updateWebhook(_ input: UpdateWebhook.Input) async throws(ClientError) -> UpdateWebhook.Output {
        try await api.call(UpdateWebhook.self, input)
    }

    /// `DELETE /webhooks/{webhookId}`: Delete a webhook endpoint.
    public func deleteWebhook(_ input: DeleteWebhook.Input) async throws(ClientError) -> DeleteWebhook.Output {
        try await api.call(DeleteWebhook.self, input)
    }

    /// `POST /webhooks/{webhookId}/regenerate-secret`: Replace the signing secret.
    public func regenerateWebhookSecret(
        _ input: RegenerateWebhookSecret.Input
    ) async throws(ClientError) -> RegenerateWebhookSecret.Output {
        try await api.call(RegenerateWebhookSecret.self, input)
    }

    /// `POST /webhooks/{webhookId}/test`: Send a test delivery.
    public func testWebhook(_ input: TestWebhook.Input) async throws(ClientError) -> TestWebhook.Output {
        try await api.call(TestWebhook.self, input)
    }
}
