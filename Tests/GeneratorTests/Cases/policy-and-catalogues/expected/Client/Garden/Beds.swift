// Generated from contract/garden/beds.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension GardenClient {
    /// `POST /beds`: Create a bed.
    public func createBed(_ input: CreateBed.Input) async throws(ClientError) -> CreateBed.Output {
        try await api.call(CreateBed.self, input)
    }

    /// `GET /users/{userId}/beds`: List beds.
    public func listBeds(_ input: ListBeds.Input) async throws(ClientError) -> ListBeds.Output {
        try await api.call(ListBeds.self, input)
    }
}
