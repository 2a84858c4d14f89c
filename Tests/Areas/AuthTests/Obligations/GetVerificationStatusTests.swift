// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetVerificationStatusTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a fresh account owes the proof of its address and nothing later`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        let owed: VerificationObligations = try await person.client.getVerificationStatus()
        #expect(!owed.complete)
        #expect(owed.missing == [.email])
        try await world.query("UPDATE users SET email_verified_at = now() WHERE id = '\(person.userID)'")
        #expect(try await person.client.getVerificationStatus().complete)
    }

    @Test func `what the workspace asks for comes with its last day`() async throws {
        let person: Person = try await world.signUp()
        try await world.query(
            """
            UPDATE tenant_security_config
               SET mfa_required = true, mfa_deadline_days = 7, require_phone_verification = true,
                   phone_verification_deadline_days = 3, policy_changed_at = now()
             WHERE tenant_id = '\(person.tenantID)'
            """)
        let owed: VerificationObligations = try await person.client.getVerificationStatus()
        #expect(owed.missing == [.phone, .mfa])
        let (phone, factor): (Timestamp, Timestamp) = (
            try #require(owed.deadlines["phone"]), try #require(owed.deadlines["mfa"])
        )
        #expect(factor == phone + .seconds(4 * 86_400))
    }

    @Test func `without a token nothing is told`() async throws {
        try await expectRefused("AUTH_TOKEN_MISSING", 401) { try await world.client().getVerificationStatus() }
    }
}
