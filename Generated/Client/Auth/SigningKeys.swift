// Generated from contract/auth/signing_keys.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /.well-known/jwks.json`: Read the public signing keys.
    public func getJwks() async throws(ClientError) -> GetJwks.Output {
        try await api.call(GetJwks.self, GetJwks.Input())
    }
}
