// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import TextMessages
import ZygoClient

@Suite struct SendPhoneVerificationTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a code goes to the number in a text message`() async throws {
        let person: Person = try await world.signUp()
        let number: PhoneNumber = try world.freshPhone()
        let sent: PhoneVerificationSent = try await person.sendCode(to: number)
        #expect(sent.sent)
        #expect(sent.maskedPhone == number.masked)
        #expect(sent.retryAfter == 60)
        let code: Secret<String> = try await world.texted(template: "phone-verification", to: number)
        #expect(code.reveal().utf8.count == 6)
        let row: String? = try await world.value(
            """
            SELECT code::text FROM verification_codes AS code WHERE user_id = '\(person.userID)' AND type = 'phone'
            """)
        #expect(try !#require(row).contains(code.reveal()))
        let queued: String? = try await world.value(
            "SELECT string_agg(m::text, '') FROM outbound_messages AS m WHERE user_id = '\(person.userID)'")
        #expect(try !#require(queued).contains(number.wire))
        #expect(try await person.audited("auth.phone_verification_sent") == [person.userID.description])
    }

    @Test func `a number is taken as people write it, with its country`() async throws {
        let person: Person = try await world.signUp()
        let number: PhoneNumber = try world.freshPhone()
        let national: String = "0" + number.wire.dropFirst(3).prefix(3) + " / " + number.wire.dropFirst(6)
        let sent: PhoneVerificationSent = try await person.client.sendPhoneVerification(
            SendPhoneVerification.Input(
                body: SendPhoneVerificationRequest(phoneNumber: national, countryCode: "DE")))
        #expect(sent.maskedPhone == number.masked)
        _ = try await world.texted(template: "phone-verification", to: number)
        #expect(try world.texts(to: number) == 1)
    }

    @Test(
        arguments: [
            ("0151 2345678", "AUTH_PHONE_INVALID"), ("+999123456789", "AUTH_PHONE_INVALID"),
            ("+49", "AUTH_PHONE_INVALID"), ("call me", "AUTH_PHONE_INVALID"),
            ("+491371234567", "AUTH_PHONE_UNSUPPORTED"),
            ("+979123456789", "AUTH_PHONE_UNSUPPORTED"),
        ])
    func `what is no number, and numbers that bill us, get nothing`(text: String, code: String) async throws {
        let person: Person = try await world.signUp()
        let refusal: APIErrorResponse = try await expectRefused(code, 400) {
            try await person.client.sendPhoneVerification(
                SendPhoneVerification.Input(body: SendPhoneVerificationRequest(phoneNumber: text)))
        }
        #expect(refusal.details["field"] == .string("phone_number"))
    }

    @Test func `nobody is called`() async throws {
        let person: Person = try await world.signUp()
        let number: PhoneNumber = try world.freshPhone()
        try await expectRefused("AUTH_PHONE_UNSUPPORTED", 400) {
            try await person.client.sendPhoneVerification(
                SendPhoneVerification.Input(
                    body: SendPhoneVerificationRequest(phoneNumber: number.wire, channel: .call)))
        }
    }

    @Test func `only countries that the installation writes to`() async throws {
        try await World.with(World.Options(variables: ["SMS_ALLOWED_COUNTRIES": "AT,CH"])) { world in
            let person: Person = try await world.signUp()
            try await expectRefused("AUTH_PHONE_UNSUPPORTED", 400) {
                try await person.sendCode(to: try world.freshPhone())
            }
            let swiss: PhoneNumber = try #require(PhoneNumber("+41791234567"))
            #expect(try await person.sendCode(to: swiss).sent)
        }
    }

    @Test func `a number gets one code a minute, whoever asks and however it is written`() async throws {
        let (one, other): (Person, Person) = (try await world.signUp(), try await world.signUp())
        let number: PhoneNumber = try world.freshPhone()
        _ = try await one.sendCode(to: number)
        try await expectRefused("RATE_LIMIT_EXCEEDED", 429) {
            try await other.client.sendPhoneVerification(
                SendPhoneVerification.Input(
                    body: SendPhoneVerificationRequest(
                        phoneNumber: "0" + number.wire.dropFirst(3), countryCode: "DE")))
        }
        #expect(try world.texts(to: number) <= 1)
        #expect(try await other.sendCode(to: try world.freshPhone()).sent)
    }

    @Test func `a number of somebody else gets the same answer`() async throws {
        let (holder, stranger): (Person, Person) = (try await world.signUp(), try await world.signUp())
        let number: PhoneNumber = try await holder.provePhone()
        try await world.forgetLimits(of: number)
        let sent: PhoneVerificationSent = try await stranger.sendCode(to: number)
        #expect(sent.sent && sent.maskedPhone == number.masked)
    }
}
