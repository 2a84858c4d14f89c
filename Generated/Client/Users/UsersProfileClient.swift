// Generated from contract/users/profile.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /users/me`: Read one's own profile.
    public func getOwnProfile() async throws(ClientError) -> GetOwnProfile.Output {
        try await api.call(GetOwnProfile.self, GetOwnProfile.Input())
    }

    /// `PATCH /users/me`: Change one's own profile.
    public func updateOwnProfile(_ input: UpdateOwnProfile.Input) async throws(ClientError) -> UpdateOwnProfile.Output {
        try await api.call(UpdateOwnProfile.self, input)
    }
}
