// Generated from contract/infrastructure/firewalls.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /infrastructure/firewalls`: List firewalls.
    public func listFirewalls(_ input: ListFirewalls.Input) async throws(ClientError) -> ListFirewalls.Output {
        try await api.call(ListFirewalls.self, input)
    }

    /// `POST /infrastructure/firewalls`: Create a firewall.
    public func createFirewall(_ input: CreateFirewall.Input) async throws(ClientError) -> CreateFirewall.Output {
        try await api.call(CreateFirewall.self, input)
    }
}
