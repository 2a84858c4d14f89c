// Generated from contract/. Edit that file, then run scripts/generate.
public import ContractClient

/// Calls Zygo Platform API, one method per operation.
public struct ZygoClient: Sendable {
    /// Sends requests, refreshes credentials, repeats what may be repeated.
    public let api: APIClient

    public init(_ api: APIClient) { self.api = api }
}
