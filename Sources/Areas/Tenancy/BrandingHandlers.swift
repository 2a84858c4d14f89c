// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

/// What sign-in pages show.
struct BrandingHandlers: BrandingAPI {
    private static let neutralColor: String = "#3B82F6"

    private static let caching: String = "public, max-age=60"

    let apiURL: String
    let downloads: Downloads

    func getPublicTenantBranding(
        _ input: GetPublicTenantBranding.Input, _ call: GetPublicTenantBranding.Call
    ) async throws(GetPublicTenantBranding.Failure) -> PublicTenantBranding {
        do throws(APIFailure) {
            let found: Shown = try await shown(input.tenantSlug, call.scope)
            call.setResponseHeader("Cache-Control", Self.caching)
            guard found.status == "active" else { return try Self.neutral(found.slug, found.status) }
            try await enter(found, call.scope)
            let methods: [String] = try await call.scope.run(TenantsQueries.loginMethods()) ?? ["password"]
            return PublicTenantBranding(
                name: found.row.name ?? found.slug, slug: found.slug,
                logoURL: found.row.hasLogo ? WebURL(wire: "\(apiURL)/v1/public/tenants/\(found.slug)/logo") : nil,
                primaryColor: found.row.primaryColor ?? Self.neutralColor, ssoEnabled: methods.contains("sso"),
                loginMethods: methods)
        } catch {
            throw GetPublicTenantBranding.Failure(error)
        }
    }

    func getPublicTenantLogo(
        _ input: GetPublicTenantLogo.Input, _ call: GetPublicTenantLogo.Call
    ) async throws(GetPublicTenantLogo.Failure) -> GetPublicTenantLogo.Output {
        do throws(APIFailure) {
            let found: Shown = try await shown(input.tenantSlug, call.scope)
            guard found.status == "active" else { throw APIFailure.fileNotFound() }
            try await enter(found, call.scope)
            guard let row = try await call.scope.run(FilesQueries.logo()) else { throw APIFailure.fileNotFound() }
            let wish: Downloads.Wish = Downloads.Wish(caching: Self.caching)
            let download: Download = try await downloads.open(row, of: found.tenantID, wish, call.scope)
            // Pages on a domain of the workspace's own show it too.
            call.setResponseHeader("Cross-Origin-Resource-Policy", "cross-origin")
            return GetPublicTenantLogo.Output(body: download.body, contentType: download.contentType)
        } catch {
            throw GetPublicTenantLogo.Failure(error)
        }
    }

    /// A workspace that has a public side.
    private struct Shown {
        let row: TenantsQueries.BrandingRow
        let tenantID: WireUUID
        let slug: String
        let status: String
    }

    private func shown(_ slug: String, _ scope: CallScope) async throws(APIFailure) -> Shown {
        guard let row = try await scope.run(TenantsQueries.branding(slug: slug)), let tenantID = row.tenantID,
            let slug = row.slug, let status = row.status
        else { throw .tenantNotFound() }
        return Shown(row: row, tenantID: tenantID.uuid, slug: slug, status: status)
    }

    private func enter(_ shown: Shown, _ scope: CallScope) async throws(APIFailure) {
        try await scope.enter(
            TransactionContext(
                tenantID: shown.tenantID, requestID: scope.request.requestID, requestPath: scope.request.path,
                clientIP: scope.request.clientIP))
    }

    /// A closed workspace shows nothing of its own; one that is deleted is not there.
    private static func neutral(_ slug: String, _ status: String) throws(APIFailure) -> PublicTenantBranding {
        guard status == "suspended" || status == "pending_deletion" else { throw .tenantNotFound() }
        return PublicTenantBranding(
            name: slug, slug: slug, logoURL: nil, primaryColor: neutralColor, ssoEnabled: false, loginMethods: [])
    }
}
