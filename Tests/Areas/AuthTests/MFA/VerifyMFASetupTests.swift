// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct VerifyMFASetupTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the first code makes the factor and shows the backup codes once`() async throws {
        let person: Person = try await world.signUp()
        let other: Person = try await world.signIn(person)
        let (_, codes): (Authenticator, [String]) = try await person.enrol()
        #expect(codes.count == 8)
        #expect(Set(codes).count == 8)
        #expect(codes.allSatisfy { $0.utf8.count == 11 && $0.dropFirst(5).hasPrefix("-") })
        let status: MFAStatus = try await person.client.getMFAStatus()
        #expect(status.enabled && status.backupCodesRemaining == 8)
        #expect(status.mfaVerifiedAt != nil)
        #expect(try await other.client.getSession().user.mfaEnabled == true)
        let rows: [[String?]] = try await world.query(
            "SELECT c::text FROM mfa_backup_codes AS c WHERE user_id = '\(person.userID)'")
        #expect(rows.count == 8)
        #expect(!rows.contains { row in codes.contains { row[0]?.contains($0.prefix(5)) == true } })
        #expect(try await person.audited("auth.mfa_enabled") == [person.userID.description])
        _ = try await world.mailed("ip_address", template: "mfa-enabled", to: person.email)
    }

    @Test func `five wrong codes end the set-up`() async throws {
        let person: Person = try await world.signUp()
        let authenticator: Authenticator = try Authenticator(try await person.client.enableMFA())
        func verify(_ code: Secret<String>) async throws -> MFAEnabled {
            try await person.client.verifyMFASetup(VerifyMFASetup.Input(body: VerifyMFASetupRequest(code: code)))
        }
        for left in stride(from: 4, through: 0, by: -1) {
            let refusal: APIErrorResponse = try await expectRefused("AUTH_CODE_INVALID", 400) {
                try await verify(authenticator.wrongCode())
            }
            #expect(refusal.details["attemptsRemaining"] == .integer(Int64(left)))
            try await world.forgetLimits(of: person)
        }
        try await expectRefused("AUTH_MFA_EXPIRED", 400) { try await verify(authenticator.code()) }
        #expect(try await person.client.getMFAStatus().enabled == false)
    }

    @Test func `a set-up that waited too long is over`() async throws {
        let person: Person = try await world.signUp()
        let authenticator: Authenticator = try Authenticator(try await person.client.enableMFA())
        try await world.query(
            "UPDATE mfa_tokens SET pending_expires_at = now() - interval '1 s' WHERE user_id = '\(person.userID)'")
        try await expectRefused("AUTH_MFA_EXPIRED", 400) {
            try await person.client.verifyMFASetup(
                VerifyMFASetup.Input(body: VerifyMFASetupRequest(code: authenticator.code())))
        }
    }
}
