// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

/// Configuration of a workspace by its slug.
struct TenantsHandlers: TenantsAPI {
    let service: SettingsService

    func getTenantConfig(
        _ input: GetTenantConfig.Input, _ call: GetTenantConfig.Call
    ) async throws(GetTenantConfig.Failure) -> TenantConfigEnvelope {
        do {
            let view: ConfigView = try await service.view(ofSlug: input.tenantSlug, call.caller, call.scope)
            call.setResponseHeader("ETag", view.tag)
            return TenantConfigEnvelope(data: view.config)
        } catch {
            throw GetTenantConfig.Failure(error)
        }
    }

    func getTenantFeatures(
        _ input: GetTenantFeatures.Input, _ call: GetTenantFeatures.Call
    ) async throws(GetTenantFeatures.Failure) -> TenantFeatureList {
        let rows: [TenantsQueries.FeatureRow] = try await call.run(TenantsQueries.features())
        return TenantFeatureList(
            data: rows.map { (row: TenantsQueries.FeatureRow) -> TenantFeature in
                // A promotion is an exception that somebody made, as far as callers are concerned.
                TenantFeature(
                    feature: row.feature, enabled: row.isEnabled,
                    source: TenantFeatureSource(wire: row.source) ?? .override, expiresAt: row.expiresAt)
            })
    }
}

/// Settings of the caller's workspace.
struct SettingsHandlers: SettingsAPI {
    let service: SettingsService

    func getTenantSettings(
        _ input: GetTenantSettings.Input, _ call: GetTenantSettings.Call
    ) async throws(GetTenantSettings.Failure) -> TenantConfig {
        do {
            let view: ConfigView = try await service.view(call.caller, call.scope)
            call.setResponseHeader("ETag", view.tag)
            return view.config
        } catch {
            throw GetTenantSettings.Failure(error)
        }
    }

    func updateTenantSettings(
        _ input: UpdateTenantSettings.Input, _ call: UpdateTenantSettings.Call
    ) async throws(UpdateTenantSettings.Failure) -> UpdatedTenantConfig {
        do {
            let updated: (view: ConfigView, warnings: [String]) = try await service.update(
                input.body, ifMatch: input.ifMatch, call.caller, call.scope)
            call.setResponseHeader("ETag", updated.view.tag)
            return updated.view.updated(updated.warnings)
        } catch {
            throw UpdateTenantSettings.Failure(error)
        }
    }
}
