// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import TextMessages
import ZygoClient

@Suite struct ResendPhoneVerificationTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a new code goes to the same number and the earlier one ends`() async throws {
        let person: Person = try await world.signUp()
        let number: PhoneNumber = try world.freshPhone()
        _ = try await person.sendCode(to: number)
        let first: Secret<String> = try await world.texted(template: "phone-verification", to: number)
        try await expectRefused("RATE_LIMIT_EXCEEDED", 429) { try await person.client.resendPhoneVerification() }
        try await world.forgetLimits(of: number)
        let sent: PhoneVerificationSent = try await person.client.resendPhoneVerification()
        #expect(sent.maskedPhone == number.masked)
        let second: Secret<String> = try await world.texted(template: "phone-verification", to: number, after: first)
        try await expectRefused("AUTH_CODE_INVALID", 400) { try await person.prove(first) }
        #expect(try await person.prove(second).verified)
    }

    @Test func `without a pending code there is nothing to send again`() async throws {
        let person: Person = try await world.signUp()
        try await expectRefused("AUTH_CODE_INVALID", 400) { try await person.client.resendPhoneVerification() }
    }
}
