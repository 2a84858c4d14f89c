// Generated from contract/tenancy/files.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /files`: List files.
    public func listFiles(_ input: ListFiles.Input) async throws(ClientError) -> ListFiles.Output {
        try await api.call(ListFiles.self, input)
    }

    /// `POST /files`: Upload a file.
    public func uploadFile(_ input: UploadFile.Input) async throws(ClientError) -> UploadFile.Output {
        try await api.call(UploadFile.self, input)
    }

    /// `GET /files/{fileId}`: Read the facts of a file.
    public func getFile(_ input: GetFile.Input) async throws(ClientError) -> GetFile.Output {
        try await api.call(GetFile.self, input)
    }

    /// `DELETE /files/{fileId}`: Delete a file.
    public func deleteFile(_ input: DeleteFile.Input) async throws(ClientError) -> DeleteFile.Output {
        try await api.call(DeleteFile.self, input)
    }

    /// `GET /files/{fileId}/content`: Download a file.
    public func downloadFile(_ input: DownloadFile.Input) async throws(ClientError) -> DownloadFile.Output {
        try await api.call(DownloadFile.self, input)
    }

    /// `POST /files/{fileId}/link`: Make a link that opens a file for some time.
    public func createFileLink(_ input: CreateFileLink.Input) async throws(ClientError) -> CreateFileLink.Output {
        try await api.call(CreateFileLink.self, input)
    }

    /// `GET /files/{fileId}/signed`: Open a signed link.
    public func openFileLink(_ input: OpenFileLink.Input) async throws(ClientError) -> OpenFileLink.Output {
        try await api.call(OpenFileLink.self, input)
    }
}
