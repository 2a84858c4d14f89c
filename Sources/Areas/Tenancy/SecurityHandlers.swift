// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

/// Security settings of the caller's workspace: translation only, the rules are in the service.
struct SecurityHandlers: SecurityAPI {
    let service: SecurityService

    func getTenantSecuritySettings(
        _ input: GetTenantSecuritySettings.Input, _ call: GetTenantSecuritySettings.Call
    ) async throws(GetTenantSecuritySettings.Failure) -> TenantSecuritySettings {
        do {
            return answer(try await service.settings(call.scope), call.caller, call.scope)
        } catch {
            throw GetTenantSecuritySettings.Failure(error)
        }
    }

    func updateTenantSecuritySettings(
        _ input: UpdateTenantSecuritySettings.Input, _ call: UpdateTenantSecuritySettings.Call
    ) async throws(UpdateTenantSecuritySettings.Failure) -> TenantSecuritySettings {
        do {
            let row: SecurityQueries.SettingsRow = try await service.change(
                input.body, ifMatch: input.ifMatch, call.caller, call.scope)
            return answer(row, call.caller, call.scope)
        } catch {
            throw UpdateTenantSecuritySettings.Failure(error)
        }
    }

    /// The settings with their entity tag.
    private func answer(
        _ row: SecurityQueries.SettingsRow, _ caller: MemberCaller, _ scope: CallScope
    ) -> TenantSecuritySettings {
        scope.setResponseHeader("ETag", row.tag(of: caller.tenantID))
        return row.wire
    }
}
