// Generated from contract/workflows/executions.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /workflows/{id}/execute`: Execute a workflow.
    public func executeWorkflow(_ input: ExecuteWorkflow.Input) async throws(ClientError) -> ExecuteWorkflow.Output {
        try await api.call(ExecuteWorkflow.self, input)
    }

    /// `GET /workflows/{id}/executions`: List the executions of a workflow.
    public func listWorkflowExecutions(
        _ input: ListWorkflowExecutions.Input
    ) async throws(ClientError) -> ListWorkflowExecutions.Output {
        try await api.call(ListWorkflowExecutions.self, input)
    }

    /// `GET /workflows/{id}/executions/{executionId}`: Read one execution with its steps.
    public func getWorkflowExecution(
        _ input: GetWorkflowExecution.Input
    ) async throws(ClientError) -> GetWorkflowExecution.Output {
        try await api.call(GetWorkflowExecution.self, input)
    }

    /// `POST /workflows/{id}/executions/{executionId}/cancel`: Cancel an execution.
    public func cancelWorkflowExecution(
        _ input: CancelWorkflowExecution.Input
    ) async throws(ClientError) -> CancelWorkflowExecution.Output {
        try await api.call(CancelWorkflowExecution.self, input)
    }
}
