// Generated from contract/billing/licenses.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /billing/licenses`: Read the seats by level.
    public func getLicenseAllocation() async throws(ClientError) -> GetLicenseAllocation.Output {
        try await api.call(GetLicenseAllocation.self, GetLicenseAllocation.Input())
    }

    /// `POST /billing/licenses/purchase`: Buy seats.
    public func purchaseLicenses(_ input: PurchaseLicenses.Input) async throws(ClientError) -> PurchaseLicenses.Output {
        try await api.call(PurchaseLicenses.self, input)
    }

    /// `PATCH /billing/licenses/{licenseId}/assign`: Assign a seat to a member.
    public func assignLicense(_ input: AssignLicense.Input) async throws(ClientError) -> AssignLicense.Output {
        try await api.call(AssignLicense.self, input)
    }

    /// `DELETE /billing/licenses/{licenseId}`: Free a seat.
    public func removeLicense(_ input: RemoveLicense.Input) async throws(ClientError) -> RemoveLicense.Output {
        try await api.call(RemoveLicense.self, input)
    }
}
