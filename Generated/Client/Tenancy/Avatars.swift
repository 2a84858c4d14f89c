// Generated from contract/tenancy/avatars.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /users/me/avatar`: Upload one's own picture.
    public func uploadAvatar(_ input: UploadAvatar.Input) async throws(ClientError) -> UploadAvatar.Output {
        try await api.call(UploadAvatar.self, input)
    }

    /// `DELETE /users/me/avatar`: Remove one's own picture.
    public func deleteAvatar() async throws(ClientError) -> DeleteAvatar.Output {
        try await api.call(DeleteAvatar.self, DeleteAvatar.Input())
    }

    /// `GET /users/me/avatar/file`: Download one's own picture.
    public func getOwnAvatar() async throws(ClientError) -> GetOwnAvatar.Output {
        try await api.call(GetOwnAvatar.self, GetOwnAvatar.Input())
    }

    /// `GET /users/{userId}/avatar/file`: Download a colleague's picture.
    public func getUserAvatar(_ input: GetUserAvatar.Input) async throws(ClientError) -> GetUserAvatar.Output {
        try await api.call(GetUserAvatar.self, input)
    }
}
