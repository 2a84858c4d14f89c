// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

/// What sign-in pages show.
struct BrandingHandlers: BrandingAPI {
    private static let neutralColor: String = "#3B82F6"

    let apiURL: String

    func getPublicTenantBranding(
        _ input: GetPublicTenantBranding.Input, _ call: GetPublicTenantBranding.Call
    ) async throws(GetPublicTenantBranding.Failure) -> PublicTenantBranding {
        do throws(APIFailure) {
            let found = try await call.scope.run(TenantsQueries.branding(slug: input.tenantSlug))
            guard let found, let tenantID = found.tenantID, let slug = found.slug, let status = found.status else {
                throw .tenantNotFound()
            }
            call.setResponseHeader("Cache-Control", "public, max-age=60")
            guard status == "active" else { return try Self.neutral(slug, status) }
            try await call.scope.enter(
                TransactionContext(
                    tenantID: tenantID.uuid, requestID: call.request.requestID, requestPath: call.request.path,
                    clientIP: call.request.clientIP))
            let methods: [String] = try await call.scope.run(TenantsQueries.loginMethods()) ?? ["password"]
            return PublicTenantBranding(
                name: found.name ?? slug, slug: slug,
                logoURL: found.hasLogo ? WebURL(wire: "\(apiURL)/v1/tenant/logo/file") : nil,
                primaryColor: found.primaryColor ?? Self.neutralColor, ssoEnabled: methods.contains("sso"),
                loginMethods: methods)
        } catch {
            throw GetPublicTenantBranding.Failure(error)
        }
    }

    /// A closed workspace shows nothing of its own; one that is deleted is not there.
    private static func neutral(_ slug: String, _ status: String) throws(APIFailure) -> PublicTenantBranding {
        guard status == "suspended" || status == "pending_deletion" else { throw .tenantNotFound() }
        return PublicTenantBranding(
            name: slug, slug: slug, logoURL: nil, primaryColor: neutralColor, ssoEnabled: false, loginMethods: [])
    }
}
