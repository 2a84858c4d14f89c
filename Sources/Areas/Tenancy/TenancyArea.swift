// SPDX-License-Identifier: Apache-2.0
import API
package import AccessPorts
package import ContractRuntime

/// Workspaces: configuration and settings.
package struct TenancyArea: Sendable {
    private let tenants: TenantsHandlers
    private let settings: SettingsHandlers
    private let security: SecurityHandlers

    /// - Parameter apiURL: address of this API in front of `/v1`, such as `https://api.zygo.tech`.
    package init(invalidation: any AccessInvalidation, apiURL: String) {
        let service: SettingsService = SettingsService(invalidation: invalidation, apiURL: apiURL)
        tenants = TenantsHandlers(service: service)
        settings = SettingsHandlers(service: service)
        security = SecurityHandlers(service: SecurityService(invalidation: invalidation))
    }

    /// Serves the operations of `contract/tenancy` that have a handler.
    package func register(in routes: inout RouteTable) {
        routes.add(tenants)
        routes.add(settings)
        routes.add(security)
    }
}
