// Generated from contract/compliance/data_requests.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /compliance/data-export`: Ask for a copy of one's own data.
    public func requestDataExport(
        _ input: RequestDataExport.Input
    ) async throws(ClientError) -> RequestDataExport.Output {
        try await api.call(RequestDataExport.self, input)
    }

    /// `GET /compliance/data-export/{requestId}`: Read the state of a data export.
    public func getDataExportStatus(
        _ input: GetDataExportStatus.Input
    ) async throws(ClientError) -> GetDataExportStatus.Output {
        try await api.call(GetDataExportStatus.self, input)
    }

    /// `POST /compliance/data-deletion`: Ask to erase one's own data.
    public func requestDataDeletion(
        _ input: RequestDataDeletion.Input
    ) async throws(ClientError) -> RequestDataDeletion.Output {
        try await api.call(RequestDataDeletion.self, input)
    }

    /// `POST /compliance/data-deletion/{requestId}/cancel`: Stop the erasure of one's own data.
    public func cancelDataDeletion(
        _ input: CancelDataDeletion.Input
    ) async throws(ClientError) -> CancelDataDeletion.Output {
        try await api.call(CancelDataDeletion.self, input)
    }
}
