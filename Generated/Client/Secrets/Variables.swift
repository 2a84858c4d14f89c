// Generated from contract/secrets/variables.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /environment-variables`: List environment variables.
    public func listEnvironmentVariables(
        _ input: ListEnvironmentVariables.Input
    ) async throws(ClientError) -> ListEnvironmentVariables.Output {
        try await api.call(ListEnvironmentVariables.self, input)
    }

    /// `POST /environment-variables`: Create an environment variable.
    public func createEnvironmentVariable(
        _ input: CreateEnvironmentVariable.Input
    ) async throws(ClientError) -> CreateEnvironmentVariable.Output {
        try await api.call(CreateEnvironmentVariable.self, input)
    }

    /// `GET /environment-variables/{id}`: Read one environment variable.
    public func getEnvironmentVariable(
        _ input: GetEnvironmentVariable.Input
    ) async throws(ClientError) -> GetEnvironmentVariable.Output {
        try await api.call(GetEnvironmentVariable.self, input)
    }

    /// `PATCH /environment-variables/{id}`: Change an environment variable.
    public func updateEnvironmentVariable(
        _ input: UpdateEnvironmentVariable.Input
    ) async throws(ClientError) -> UpdateEnvironmentVariable.Output {
        try await api.call(UpdateEnvironmentVariable.self, input)
    }

    /// `DELETE /environment-variables/{id}`: Delete an environment variable.
    public func deleteEnvironmentVariable(
        _ input: DeleteEnvironmentVariable.Input
    ) async throws(ClientError) -> DeleteEnvironmentVariable.Output {
        try await api.call(DeleteEnvironmentVariable.self, input)
    }

    /// `POST /environment-variables/{id}/rotate`: Rotate an environment variable.
    public func rotateEnvironmentVariable(
        _ input: RotateEnvironmentVariable.Input
    ) async throws(ClientError) -> RotateEnvironmentVariable.Output {
        try await api.call(RotateEnvironmentVariable.self, input)
    }
}
