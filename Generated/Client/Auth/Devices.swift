// Generated from contract/auth/devices.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /auth/sessions`: List one's own sessions.
    public func listSessions() async throws(ClientError) -> ListSessions.Output {
        try await api.call(ListSessions.self, ListSessions.Input())
    }

    /// `DELETE /auth/sessions`: End all sessions but the current one.
    public func revokeAllSessions() async throws(ClientError) -> RevokeAllSessions.Output {
        try await api.call(RevokeAllSessions.self, RevokeAllSessions.Input())
    }

    /// `DELETE /auth/sessions/{sessionId}`: End one session.
    public func revokeSession(_ input: RevokeSession.Input) async throws(ClientError) -> RevokeSession.Output {
        try await api.call(RevokeSession.self, input)
    }

    /// `GET /auth/devices`: List one's own known devices.
    public func listDevices() async throws(ClientError) -> ListDevices.Output {
        try await api.call(ListDevices.self, ListDevices.Input())
    }

    /// `DELETE /auth/devices`: Withdraw the trust in all devices.
    public func revokeAllDevices() async throws(ClientError) -> RevokeAllDevices.Output {
        try await api.call(RevokeAllDevices.self, RevokeAllDevices.Input())
    }

    /// `DELETE /auth/devices/{deviceId}`: Withdraw the trust in one device.
    public func revokeDevice(_ input: RevokeDevice.Input) async throws(ClientError) -> RevokeDevice.Output {
        try await api.call(RevokeDevice.self, input)
    }

    /// `POST /auth/devices/{deviceId}/trust`: Trust a device for a time.
    public func extendDeviceTrust(
        _ input: ExtendDeviceTrust.Input
    ) async throws(ClientError) -> ExtendDeviceTrust.Output {
        try await api.call(ExtendDeviceTrust.self, input)
    }
}
