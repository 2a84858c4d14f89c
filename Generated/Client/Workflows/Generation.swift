// Generated from contract/workflows/generation.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /workflows/generate`: Draft a workflow from a description.
    public func generateWorkflow(_ input: GenerateWorkflow.Input) async throws(ClientError) -> GenerateWorkflow.Output {
        try await api.call(GenerateWorkflow.self, input)
    }

    /// `POST /workflows/{id}/optimize`: Propose improvements of a workflow.
    public func optimizeWorkflow(_ input: OptimizeWorkflow.Input) async throws(ClientError) -> OptimizeWorkflow.Output {
        try await api.call(OptimizeWorkflow.self, input)
    }
}
