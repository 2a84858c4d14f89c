// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

/// Limits of a workspace and what is used of them.
struct UsageHandlers: UsageAPI {
    let service: SettingsService

    func getTenantUsage(
        _ input: GetTenantUsage.Input, _ call: GetTenantUsage.Call
    ) async throws(GetTenantUsage.Failure) -> TenantUsageReport {
        do throws(APIFailure) {
            let config: TenantConfig = try await service.view(call.caller, call.scope).config
            return TenantUsageReport(
                limits: config.limits, usage: config.usage,
                resetsAt: try await call.scope.run(TenantsQueries.nextMonth()))
        } catch {
            throw GetTenantUsage.Failure(error)
        }
    }
}
