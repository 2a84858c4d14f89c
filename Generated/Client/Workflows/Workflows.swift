// Generated from contract/workflows/workflows.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /workflows`: List workflows.
    public func listWorkflows(_ input: ListWorkflows.Input) async throws(ClientError) -> ListWorkflows.Output {
        try await api.call(ListWorkflows.self, input)
    }

    /// `POST /workflows`: Create a workflow.
    public func createWorkflow(_ input: CreateWorkflow.Input) async throws(ClientError) -> CreateWorkflow.Output {
        try await api.call(CreateWorkflow.self, input)
    }

    /// `GET /workflows/{id}`: Read one workflow.
    public func getWorkflow(_ input: GetWorkflow.Input) async throws(ClientError) -> GetWorkflow.Output {
        try await api.call(GetWorkflow.self, input)
    }

    /// `PATCH /workflows/{id}`: Change a workflow.
    public func updateWorkflow(_ input: UpdateWorkflow.Input) async throws(ClientError) -> UpdateWorkflow.Output {
        try await api.call(UpdateWorkflow.self, input)
    }

    /// `DELETE /workflows/{id}`: Delete a workflow.
    public func deleteWorkflow(_ input: DeleteWorkflow.Input) async throws(ClientError) -> DeleteWorkflow.Output {
        try await api.call(DeleteWorkflow.self, input)
    }

    /// `POST /workflows/{id}/duplicate`: Copy a workflow.
    public func duplicateWorkflow(
        _ input: DuplicateWorkflow.Input
    ) async throws(ClientError) -> DuplicateWorkflow.Output {
        try await api.call(DuplicateWorkflow.self, input)
    }
}
