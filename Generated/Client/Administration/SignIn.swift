// Generated from contract/administration/sign_in.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `POST /admin/auth/login`: Sign in as administrator.
    public func adminLogin(_ input: AdminLogin.Input) async throws(ClientError) -> AdminLogin.Output {
        try await api.call(AdminLogin.self, input)
    }
}
