// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import TextMessages
import ZygoClient

@Suite struct VerifyPhoneTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the code makes the number the person's`() async throws {
        let person: Person = try await world.signUp()
        let number: PhoneNumber = try world.freshPhone()
        _ = try await person.sendCode(to: number)
        let code: Secret<String> = try await world.texted(template: "phone-verification", to: number)
        let proven: PhoneVerified = try await person.prove(code)
        #expect(proven.verified && proven.phoneNumber == number.wire)
        let stored: String? = try await world.value(
            "SELECT phone FROM users WHERE id = '\(person.userID)' AND phone_verified")
        #expect(stored == number.wire)
        #expect(try await person.audited("auth.phone_verified") == [person.userID.description])
        try await expectRefused("AUTH_CODE_INVALID", 400) { try await person.prove(code) }
    }

    @Test func `phone verified by user A, user B proves the same number`() async throws {
        let (holder, second): (Person, Person) = (try await world.signUp(), try await world.signUp())
        let number: PhoneNumber = try await holder.provePhone()
        let earlier: Secret<String> = try await world.texted(template: "phone-verification", to: number)
        try await world.forgetLimits(of: number)
        _ = try await second.sendCode(to: number)
        let code: Secret<String> = try await world.texted(template: "phone-verification", to: number, after: earlier)
        try await expectRefused("AUTH_CODE_INVALID", 400) { try await second.prove(code.other) }
        try await expectRefused("AUTH_PHONE_IN_USE", 409) { try await second.prove(code) }
        let holders: String? = try await world.value(
            "SELECT count(*) FROM users WHERE phone = '\(number.wire)' AND phone_verified")
        #expect(holders == "1")
    }

    @Test func `five wrong codes void the code`() async throws {
        let person: Person = try await world.signUp()
        let number: PhoneNumber = try world.freshPhone()
        _ = try await person.sendCode(to: number)
        let code: Secret<String> = try await world.texted(template: "phone-verification", to: number)
        for left in [4, 3, 2, 1, 0] {
            let refusal: APIErrorResponse = try await expectRefused("AUTH_CODE_INVALID", 400) {
                try await person.prove(code.other)
            }
            #expect(refusal.details["attemptsRemaining"] == .integer(Int64(left)))
        }
        try await world.forgetLimits(of: person)
        try await expectRefused("AUTH_CODE_INVALID", 400) { try await person.prove(code) }
    }

    @Test func `a code is for whom it was sent, and for its time`() async throws {
        let (person, other): (Person, Person) = (try await world.signUp(), try await world.signUp())
        let number: PhoneNumber = try world.freshPhone()
        _ = try await person.sendCode(to: number)
        let code: Secret<String> = try await world.texted(template: "phone-verification", to: number)
        try await expectRefused("AUTH_CODE_INVALID", 400) { try await other.prove(code) }
        try await world.query(
            """
            UPDATE verification_codes SET expires_at = now() - interval '1 s'
             WHERE user_id = '\(person.userID)' AND type = 'phone'
            """)
        try await expectRefused("AUTH_CODE_INVALID", 400) { try await person.prove(code) }
    }

    @Test func `another number ends the SMS factor with the old one, after a fresh proof`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        let (old, _) = try await person.enrolPhone()
        let number: PhoneNumber = try world.freshPhone()
        _ = try await person.sendCode(to: number)
        let code: Secret<String> = try await world.texted(template: "phone-verification", to: number)
        try await person.letProofAge("301 s")
        try await expectRefused("AUTHZ_MFA_SESSION_EXPIRED", 403) { try await person.prove(code) }
        _ = try await person.step(authenticator.code(1))
        #expect(try await person.prove(code).phoneNumber == number.wire)
        let factors: [MFAFactor] = try await person.client.getMFAStatus().factors
        #expect(factors.map(\.type) == [.totp])
        #expect(old != number)
    }
}
