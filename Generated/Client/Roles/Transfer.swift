// Generated from contract/roles/transfer.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /roles/compare`: Compare two to five roles.
    public func compareRoles(_ input: CompareRoles.Input) async throws(ClientError) -> CompareRoles.Output {
        try await api.call(CompareRoles.self, input)
    }

    /// `POST /roles/export`: Export role definitions.
    public func exportRoles(_ input: ExportRoles.Input) async throws(ClientError) -> ExportRoles.Output {
        try await api.call(ExportRoles.self, input)
    }

    /// `POST /roles/import`: Import role definitions.
    public func importRoles(_ input: ImportRoles.Input) async throws(ClientError) -> ImportRoles.Output {
        try await api.call(ImportRoles.self, input)
    }

    /// `GET /roles/templates`: List example role definitions.
    public func listRoleTemplates() async throws(ClientError) -> ListRoleTemplates.Output {
        try await api.call(ListRoleTemplates.self, ListRoleTemplates.Input())
    }
}
