// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct SendEmailVerificationTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a new code is sent once the last one is a minute old, and only it counts`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        let old: String = try await world.mailed("code", template: "email-verification", to: person.email)
        try await world.query(
            """
            UPDATE verification_codes SET created_at = created_at - interval '2 minutes'
             WHERE user_id = '\(person.userID)'
            """)
        #expect(try await person.client.sendEmailVerification().sent)
        let (world, email): (World, EmailAddress) = (world, person.email)
        try await TemporaryRedis.until { try world.mails("email-verification", to: email) == 2 }
        let new: String = try await world.mailed("code", template: "email-verification", to: email)
        #expect(new != old)
        try await expectRefused("AUTH_CODE_INVALID", 400) {
            try await person.client.verifyEmail(VerifyEmail.Input(body: VerifyEmailRequest(code: Secret(old))))
        }
        let result: EmailVerified = try await person.client.verifyEmail(
            VerifyEmail.Input(body: VerifyEmailRequest(code: Secret(new))))
        #expect(result.verified)
    }

    @Test func `a second request within a minute sends nothing`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        _ = try await world.mailed("code", template: "email-verification", to: person.email)
        #expect(try await person.client.sendEmailVerification().sent)
        let queued: String? = try await world.value(
            "SELECT count(*) FROM verification_codes WHERE user_id = '\(person.userID)'")
        #expect(queued == "1")
    }

    @Test func `a proven address needs no code`() async throws {
        let person: Person = try await world.signUp()
        try await expectRefused("AUTH_EMAIL_ALREADY_VERIFIED", 409) {
            try await person.client.sendEmailVerification()
        }
    }

    @Test func `without a token nobody gets a mail`() async throws {
        try await expectRefused("AUTH_TOKEN_MISSING", 401) {
            try await world.client().sendEmailVerification()
        }
    }
}
