// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct DisableMFATests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func disable(
        _ person: Person, _ code: Secret<String>, password: Secret<String>? = Person.password
    ) async throws -> MFADisabled {
        try await person.client.disableMFA(DisableMFA.Input(body: DisableMFARequest(password: password, code: code)))
    }

    @Test func `password and code take the factor away and end other sessions`() async throws {
        let person: Person = try await world.signUp()
        let other: Person = try await world.signIn(person)
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        #expect(try await disable(person, authenticator.code(1)).disabled)
        let status: MFAStatus = try await person.client.getMFAStatus()
        #expect(!status.enabled && status.factors.isEmpty && status.backupCodesRemaining == 0)
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) { try await other.client.getSession() }
        #expect(try await world.signIn(person).client.getSession().user.id == person.userID)
        #expect(try await person.audited("auth.mfa_disabled") == [person.userID.description])
        _ = try await world.mailed("at", template: "mfa-disabled", to: person.email)
    }

    @Test func `neither password nor code is left out`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, codes): (Authenticator, [String]) = try await person.enrol()
        try await expectRefused("AUTH_PASSWORD_CURRENT_INVALID", 400) {
            try await disable(person, authenticator.code(1), password: nil)
        }
        try await expectRefused("AUTH_PASSWORD_CURRENT_INVALID", 400) {
            try await disable(person, authenticator.code(1), password: Secret("not the password 1"))
        }
        try await expectRefused("AUTH_CODE_INVALID", 400) { try await disable(person, authenticator.wrongCode()) }
        #expect(codes.count == 8)
        #expect(try await person.client.getMFAStatus().enabled)
    }

    @Test func `without a factor there is nothing to take away`() async throws {
        let person: Person = try await world.signUp()
        try await expectRefused("AUTH_MFA_NOT_ENABLED", 409) { try await disable(person, Secret("123456")) }
    }

    @Test func `a workspace that demands a factor keeps it`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        try await world.query(
            "UPDATE tenant_security_config SET mfa_required = true WHERE tenant_id = '\(person.tenantID)'")
        try await expectRefused("AUTH_MFA_ENFORCED", 403) { try await disable(person, authenticator.code(1)) }
        #expect(try await person.client.getMFAStatus().required)
    }
}
