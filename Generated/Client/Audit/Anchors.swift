// Generated from contract/audit/anchors.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /audit-logs/anchors`: List published anchors of the chain.
    public func listAuditAnchors(_ input: ListAuditAnchors.Input) async throws(ClientError) -> ListAuditAnchors.Output {
        try await api.call(ListAuditAnchors.self, input)
    }

    /// `GET /.well-known/zygo-audit-anchors.json`: Read the public keys of anchors.
    public func getAuditAnchorKeys() async throws(ClientError) -> GetAuditAnchorKeys.Output {
        try await api.call(GetAuditAnchorKeys.self, GetAuditAnchorKeys.Input())
    }
}
