// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import TextMessages
import ZygoClient

@Suite struct DisableSMSMFATests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func disable(_ person: Person) async throws -> MFADisabled { try await person.client.disableSMSMFA() }

    @Test func `with the last factor go its codes and other sessions`() async throws {
        let person: Person = try await world.signUp()
        let elsewhere: Person = try await world.signIn(person)
        _ = try await person.enrolPhone()
        let refusal: APIErrorResponse = try await expectRefused("AUTH_MFA_REQUIRED", 403) { try await disable(person) }
        #expect(refusal.details["mfaMethods"] == .array([.string("sms")]))
        try await person.letProofAge("1 s")
        #expect(try await disable(person).disabled)
        let status: MFAStatus = try await person.client.getMFAStatus()
        #expect(!status.enabled && status.factors.isEmpty && status.backupCodesRemaining == 0)
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) { try await elsewhere.client.getSession() }
        #expect(try await person.audited("auth.mfa_sms_disabled") == [person.userID.description])
        _ = try await world.mailed("at", template: "mfa-disabled", to: person.email)
    }

    @Test func `beside an authenticator the rest stays`() async throws {
        let person: Person = try await world.signUp()
        _ = try await person.enrol()
        _ = try await person.enrolPhone()
        #expect(try await disable(person).disabled)
        let status: MFAStatus = try await person.client.getMFAStatus()
        #expect(status.enabled && status.factors.map(\.type) == [.totp] && status.backupCodesRemaining == 8)
        try await expectRefused("AUTH_MFA_NOT_ENABLED", 409) { try await disable(person) }
    }

    @Test func `a workspace that asks for a factor keeps the last one`() async throws {
        let person: Person = try await world.signUp()
        _ = try await person.enrolPhone()
        try await person.letProofAge("1 s")
        try await world.query(
            "UPDATE tenant_security_config SET mfa_required = true WHERE tenant_id = '\(person.tenantID)'")
        try await expectRefused("AUTH_MFA_ENFORCED", 403) { try await disable(person) }
    }
}
