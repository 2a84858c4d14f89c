// Generated from contract/service/reference.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /docs`: Open the API reference page.
    public func getReference() async throws(ClientError) -> GetReference.Output {
        try await api.call(GetReference.self, GetReference.Input())
    }
}
