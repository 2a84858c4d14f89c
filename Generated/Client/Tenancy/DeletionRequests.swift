// Generated from contract/tenancy/deletion_requests.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /deletion-requests`: List deletion requests.
    public func listDeletionRequests(
        _ input: ListDeletionRequests.Input
    ) async throws(ClientError) -> ListDeletionRequests.Output {
        try await api.call(ListDeletionRequests.self, input)
    }

    /// `POST /deletion-requests`: Ask to delete the workspace.
    public func createDeletionRequest(
        _ input: CreateDeletionRequest.Input
    ) async throws(ClientError) -> CreateDeletionRequest.Output {
        try await api.call(CreateDeletionRequest.self, input)
    }

    /// `GET /deletion-requests/{id}`: Read one deletion request.
    public func getDeletionRequest(
        _ input: GetDeletionRequest.Input
    ) async throws(ClientError) -> GetDeletionRequest.Output {
        try await api.call(GetDeletionRequest.self, input)
    }

    /// `POST /deletion-requests/{id}/cancel`: Stop a deletion in its grace period.
    public func cancelDeletionRequest(
        _ input: CancelDeletionRequest.Input
    ) async throws(ClientError) -> CancelDeletionRequest.Output {
        try await api.call(CancelDeletionRequest.self, input)
    }

    /// `POST /deletion-requests/{id}/restore`: Undo a soft deletion.
    public func restoreDeletionRequest(
        _ input: RestoreDeletionRequest.Input
    ) async throws(ClientError) -> RestoreDeletionRequest.Output {
        try await api.call(RestoreDeletionRequest.self, input)
    }
}
