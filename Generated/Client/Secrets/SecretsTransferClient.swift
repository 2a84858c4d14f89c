// Generated from contract/secrets/transfer.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /environment-variables/from-template`: Create variables from a template.
    public func createFromTemplate(
        _ input: CreateFromTemplate.Input
    ) async throws(ClientError) -> CreateFromTemplate.Output {
        try await api.call(CreateFromTemplate.self, input)
    }

    /// `POST /environment-variables/import`: Import environment variables.
    public func importEnvironmentVariables(
        _ input: ImportEnvironmentVariables.Input
    ) async throws(ClientError) -> ImportEnvironmentVariables.Output {
        try await api.call(ImportEnvironmentVariables.self, input)
    }

    /// `POST /environment-variables/export`: Export environment variables.
    public func exportEnvironmentVariables(
        _ input: ExportEnvironmentVariables.Input
    ) async throws(ClientError) -> ExportEnvironmentVariables.Output {
        try await api.call(ExportEnvironmentVariables.self, input)
    }
}
