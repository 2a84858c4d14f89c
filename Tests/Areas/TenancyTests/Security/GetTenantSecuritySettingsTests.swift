// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetTenantSecuritySettingsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a new workspace has the platform's rules`() async throws {
        let owner: Person = try await world.signUp()
        let settings: TenantSecuritySettings = try await owner.client.getTenantSecuritySettings()
        #expect(!settings.mfaRequired && settings.mfaDeadlineDays == 7)
        #expect(settings.passwordMinLength == 12 && settings.passwordExpiryDays == nil)
        #expect(settings.sessionTimeoutMinutes == 1_440 && settings.maxConcurrentSessions == 10)
        #expect(settings.allowedLoginMethods.contains(.password) && settings.ipAllowlist.isEmpty)
        #expect(settings.advisories.isEmpty)
    }

    @Test func `without the permission nothing is shown`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await viewer.client.getTenantSecuritySettings()
        }
        #expect(refusal.details["requiredPermission"] == .string("canViewSecuritySettings"))
    }
}
