// Generated from contract/infrastructure/servers.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /infrastructure/servers`: List servers.
    public func listServers(_ input: ListServers.Input) async throws(ClientError) -> ListServers.Output {
        try await api.call(ListServers.self, input)
    }

    /// `POST /infrastructure/servers`: Create a server.
    public func createServer(_ input: CreateServer.Input) async throws(ClientError) -> CreateServer.Output {
        try await api.call(CreateServer.self, input)
    }

    /// `GET /infrastructure/servers/{serverId}`: Read one server.
    public func getServer(_ input: GetServer.Input) async throws(ClientError) -> GetServer.Output {
        try await api.call(GetServer.self, input)
    }

    /// `DELETE /infrastructure/servers/{serverId}`: Delete a server.
    public func deleteServer(_ input: DeleteServer.Input) async throws(ClientError) -> DeleteServer.Output {
        try await api.call(DeleteServer.self, input)
    }

    /// `POST /infrastructure/servers/{serverId}/power`: Start, stop, reboot or rebuild a server.
    public func serverPowerAction(
        _ input: ServerPowerAction.Input
    ) async throws(ClientError) -> ServerPowerAction.Output {
        try await api.call(ServerPowerAction.self, input)
    }
}
