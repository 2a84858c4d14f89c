// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct StepUpTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func newCodes(_ person: Person) async throws -> API.BackupCodes {
        try await person.client.regenerateBackupCodes(
            RegenerateBackupCodes.Input(body: RegenerateBackupCodesRequest(password: Person.password)))
    }

    @Test func `an old proof is refused until a fresh one is given`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        try await world.query(
            "UPDATE sessions SET mfa_verified_at = now() - interval '301 s' WHERE user_id = '\(person.userID)'")
        try await expectRefused("AUTHZ_MFA_SESSION_EXPIRED", 403) { try await newCodes(person) }
        let proof: StepUpResult = try await person.step(authenticator.code(1))
        #expect(proof.validUntil == proof.mfaVerifiedAt + .seconds(300))
        #expect(try await newCodes(person).backupCodes.count == 8)
        let token: Secret<String> = try #require(proof.accessToken)
        #expect(try await world.client(token: token).getSession().user.id == person.userID)
        #expect(try await person.audited("permission.mfa.verified") == [person.userID.description])
    }

    @Test func `a session without any proof is sent to give one`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, codes): (Authenticator, [String]) = try await person.enrol()
        try await world.query("UPDATE sessions SET mfa_verified_at = NULL WHERE user_id = '\(person.userID)'")
        let refusal: APIErrorResponse = try await expectRefused("AUTH_MFA_REQUIRED", 403) {
            try await newCodes(person)
        }
        #expect(refusal.details["mfaMethods"] == .array([.string("totp")]))
        try await expectRefused("AUTH_MFA_INVALID", 400) { try await person.step(authenticator.wrongCode()) }
        _ = try await person.client.stepUp(
            API.StepUp.Input(body: StepUpRequest(method: .backupCode, code: Secret(codes[3]))))
        #expect(try await newCodes(person).backupCodes.count == 8)
    }

    @Test func `a code is not used for two proofs`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        let code: Secret<String> = authenticator.code(1)
        _ = try await person.step(code)
        try await expectRefused("AUTH_MFA_INVALID", 400) { try await person.step(code) }
    }

    @Test func `the password is enough only for who has no factor`() async throws {
        let person: Person = try await world.signUp()
        func prove(_ password: Secret<String>) async throws -> StepUpResult {
            try await person.client.stepUp(API.StepUp.Input(body: StepUpRequest(method: .password, password: password)))
        }
        try await expectRefused("AUTH_PASSWORD_CURRENT_INVALID", 400) { try await prove(Secret("not the password 1")) }
        _ = try await prove(Person.password)
        try await expectRefused("AUTH_MFA_NOT_ENABLED", 409) { try await person.step(Secret("123456")) }
        _ = try await person.enrol()
        try await expectRefused("AUTH_MFA_INVALID", 400) { try await prove(Person.password) }
    }
}
