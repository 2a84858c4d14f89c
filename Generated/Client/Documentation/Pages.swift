// Generated from contract/documentation/pages.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /documentation`: List documentation pages.
    public func listDocumentation(
        _ input: ListDocumentation.Input
    ) async throws(ClientError) -> ListDocumentation.Output {
        try await api.call(ListDocumentation.self, input)
    }

    /// `GET /documentation/{slug}`: Read one documentation page.
    public func getDocumentationPage(
        _ input: GetDocumentationPage.Input
    ) async throws(ClientError) -> GetDocumentationPage.Output {
        try await api.call(GetDocumentationPage.self, input)
    }
}
