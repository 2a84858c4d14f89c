// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetMFAStatusTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `without a factor everything is off`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        let status: MFAStatus = try await person.client.getMFAStatus()
        #expect(!status.enabled && !status.required)
        #expect(status.factors.isEmpty && status.backupCodesRemaining == 0)
        #expect(status.deadline == nil && status.mfaVerifiedAt == nil)
    }

    @Test func `the authenticator is listed as the primary factor`() async throws {
        let person: Person = try await world.signUp()
        _ = try await person.enrol()
        let factor: MFAFactor = try #require(try await person.client.getMFAStatus().factors.first)
        #expect(factor.type == .totp && factor.isPrimary)
        #expect(factor.lastUsedAt == factor.verifiedAt)
    }

    @Test func `a workspace that demands a factor says until when`() async throws {
        let person: Person = try await world.signUp()
        try await world.query(
            """
            UPDATE tenant_security_config SET mfa_required = true, mfa_deadline_days = 3
             WHERE tenant_id = '\(person.tenantID)'
            """)
        let status: MFAStatus = try await person.client.getMFAStatus()
        #expect(status.required && !status.enabled)
        let session: Session = try await person.client.getSession()
        let deadline: Timestamp = try #require(status.deadline)
        #expect(deadline >= session.user.createdAt + .seconds(3 * 86_400 - 60))
    }
}
