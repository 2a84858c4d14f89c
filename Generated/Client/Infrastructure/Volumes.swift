// Generated from contract/infrastructure/volumes.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /infrastructure/volumes`: List volumes.
    public func listVolumes(_ input: ListVolumes.Input) async throws(ClientError) -> ListVolumes.Output {
        try await api.call(ListVolumes.self, input)
    }

    /// `POST /infrastructure/volumes`: Create a volume.
    public func createVolume(_ input: CreateVolume.Input) async throws(ClientError) -> CreateVolume.Output {
        try await api.call(CreateVolume.self, input)
    }
}
