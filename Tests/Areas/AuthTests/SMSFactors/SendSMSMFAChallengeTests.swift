// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import TextMessages
import ZygoClient

@Suite struct SendSMSMFAChallengeTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a sign-in that waits names the factor and gets a code`() async throws {
        let person: Person = try await world.signUp()
        let (number, enabled) = try await person.enrolPhone()
        let opened: SignInResult = try await world.client(from: person.home).login(
            Login.Input(body: LoginRequest(email: person.email, password: Person.password)))
        #expect(opened.status == .mfaRequired)
        let factor: MFAChallengeFactor = try #require(opened.challenge?.factors.first)
        #expect(factor.type == .sms && factor.id == enabled.factor.id && factor.maskedTarget == number.masked)
        let sent: SMSMFAChallenge = try await person.askForCode(for: try #require(opened.challengeToken))
        #expect(sent.maskedPhone == number.masked)
        let code: Secret<String> = try await world.texted(template: "mfa-code", to: number)
        let row: String? = try await world.value(
            "SELECT flow::text FROM auth_flows AS flow WHERE user_id = '\(person.userID)' AND kind = 'mfa_sms'")
        #expect(try !#require(row).contains(code.reveal()))
        #expect(try await person.audited("auth.mfa_sms_sent") == [person.userID.description])
        // Asking is no guess.
        let attempts: String? = try await world.value(
            "SELECT attempts FROM auth_flows WHERE user_id = '\(person.userID)' AND kind = 'login_challenge'")
        #expect(attempts == "0")
    }

    @Test func `one code a minute`() async throws {
        let person: Person = try await world.signUp()
        _ = try await person.enrolPhone()
        let token: Secret<String> = try await person.challenge()
        _ = try await person.askForCode(for: token)
        try await expectRefused("RATE_LIMIT_EXCEEDED", 429) { try await person.askForCode(for: token) }
    }

    @Test func `a challenge of nobody, an old one and one from another network get none`() async throws {
        let person: Person = try await world.signUp()
        _ = try await person.enrolPhone()
        try await expectRefused("AUTH_CHALLENGE_INVALID", 400) {
            try await person.askForCode(for: Secret("zch_nobody"))
        }
        let token: Secret<String> = try await person.challenge()
        try await expectRefused("AUTH_CHALLENGE_INVALID", 400) {
            try await world.client(from: "203.0.113.9").sendSMSMFAChallenge(
                SendSMSMFAChallenge.Input(body: SendSMSMFAChallengeRequest(challengeToken: token)))
        }
        try await world.query(
            "UPDATE auth_flows SET expires_at = now() - interval '1 s' WHERE user_id = '\(person.userID)'")
        try await expectRefused("AUTH_CHALLENGE_INVALID", 400) { try await person.askForCode(for: token) }
    }

    @Test func `without such a factor, or for another one, there is nothing to send`() async throws {
        let person: Person = try await world.signUp()
        _ = try await person.enrol()
        let token: Secret<String> = try await person.challenge()
        try await expectRefused("RESOURCE_NOT_FOUND", 404) { try await person.askForCode(for: token) }
        try await expectRefused("RESOURCE_NOT_FOUND", 404) {
            try await person.client.sendSMSMFAChallenge(SendSMSMFAChallenge.Input())
        }
    }

    @Test func `a signed-in person gets a code for a step-up`() async throws {
        let person: Person = try await world.signUp()
        let (number, _) = try await person.enrolPhone()
        let sent: SMSMFAChallenge = try await person.client.sendSMSMFAChallenge(SendSMSMFAChallenge.Input())
        let code: Secret<String> = try await world.texted(template: "mfa-code", to: number)
        func step(_ code: Secret<String>, _ id: ChallengeID?) async throws -> StepUpResult {
            try await person.client.stepUp(
                API.StepUp.Input(body: StepUpRequest(method: .sms, code: code, challengeID: id)))
        }
        try await expectRefused("AUTH_MFA_INVALID", 400) { try await step(code.other, sent.challengeID) }
        let proof: StepUpResult = try await step(code, sent.challengeID)
        #expect(proof.validUntil == proof.mfaVerifiedAt + .seconds(300))
        #expect(try await person.client.disableSMSMFA().disabled)
        try await expectRefused("AUTH_MFA_NOT_ENABLED", 409) { try await step(code, nil) }
    }

    @Test func `without a challenge and without a session nobody is asked for`() async throws {
        try await expectRefused("AUTH_CHALLENGE_INVALID", 400) {
            try await world.client().sendSMSMFAChallenge(SendSMSMFAChallenge.Input())
        }
        try await expectRefused("AUTH_TOKEN_INVALID", 401) {
            try await world.client(token: Secret("nobody")).sendSMSMFAChallenge(SendSMSMFAChallenge.Input())
        }
    }
}
