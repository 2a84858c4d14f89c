// Generated from contract/documentation/public_pages.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /public/documentation`: List public documentation pages.
    public func listPublicDocumentation(
        _ input: ListPublicDocumentation.Input
    ) async throws(ClientError) -> ListPublicDocumentation.Output {
        try await api.call(ListPublicDocumentation.self, input)
    }

    /// `GET /public/documentation/{slug}`: Read one public documentation page.
    public func getPublicDocumentationPage(
        _ input: GetPublicDocumentationPage.Input
    ) async throws(ClientError) -> GetPublicDocumentationPage.Output {
        try await api.call(GetPublicDocumentationPage.self, input)
    }
}
