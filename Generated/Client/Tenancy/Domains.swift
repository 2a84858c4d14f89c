// Generated from contract/tenancy/domains.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /tenant/domains`: List the hosting domains of the workspace.
    public func listDomains() async throws(ClientError) -> ListDomains.Output {
        try await api.call(ListDomains.self, ListDomains.Input())
    }

    /// `POST /tenant/domains`: Claim a hosting domain.
    public func claimDomain(_ input: ClaimDomain.Input) async throws(ClientError) -> ClaimDomain.Output {
        try await api.call(ClaimDomain.self, input)
    }

    /// `DELETE /tenant/domains/{domainId}`: Release a hosting domain.
    public func deleteDomain(_ input: DeleteDomain.Input) async throws(ClientError) -> DeleteDomain.Output {
        try await api.call(DeleteDomain.self, input)
    }

    /// `POST /tenant/domains/{domainId}/verify`: Look for the proof of a hosting domain.
    public func verifyDomain(_ input: VerifyDomain.Input) async throws(ClientError) -> VerifyDomain.Output {
        try await api.call(VerifyDomain.self, input)
    }

    /// `GET /internal/tls/allowed`: Tell whether a certificate may be obtained for a host.
    public func internalTlsAllowed(
        _ input: InternalTlsAllowed.Input
    ) async throws(ClientError) -> InternalTlsAllowed.Output {
        try await api.call(InternalTlsAllowed.self, input)
    }
}
