// Generated from contract/secrets/downloads.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /downloads/{artifactId}`: Fetch a produced file.
    public func downloadArtifact(_ input: DownloadArtifact.Input) async throws(ClientError) -> DownloadArtifact.Output {
        try await api.call(DownloadArtifact.self, input)
    }
}
