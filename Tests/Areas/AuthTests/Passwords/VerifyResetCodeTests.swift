// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct VerifyResetCodeTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the code from the mail is exchanged for a token`() async throws {
        let person: Person = try await world.signUp()
        let result: VerificationCode = try await verify(person.email, try await code(for: person))
        #expect(result.verified)
        #expect(result.token != nil)
    }

    @Test func `wrong, foreign and never-sent codes get one refusal`() async throws {
        let person: Person = try await world.signUp()
        let other: Person = try await world.signUp()
        let right: Secret<String> = try await code(for: person)
        let stranger: EmailAddress = try world.freshAddress()
        for email in [other.email, stranger] {
            try await expectRefused("AUTH_CODE_INVALID", 400) { try await verify(email, right) }
        }
        let wrong: Secret<String> = Secret(right.reveal() == "123456" ? "654321" : "123456")
        try await expectRefused("AUTH_CODE_INVALID", 400) { try await verify(person.email, wrong) }
    }

    @Test func `five wrong codes void the right one`() async throws {
        let person: Person = try await world.signUp()
        let right: Secret<String> = try await code(for: person)
        let wrong: Secret<String> = Secret(right.reveal() == "123456" ? "654321" : "123456")
        for _ in 0..<5 {
            try await expectRefused("AUTH_CODE_INVALID", 400) { try await verify(person.email, wrong) }
        }
        try await expectRefused("AUTH_CODE_INVALID", 400) { try await verify(person.email, right) }
    }

    private func code(for person: Person) async throws -> Secret<String> {
        _ = try await world.client().forgotPassword(
            ForgotPassword.Input(body: ForgotPasswordRequest(email: person.email)))
        return Secret(try await world.mailed("code", template: "password-reset", to: person.email))
    }

    private func verify(_ email: EmailAddress, _ code: Secret<String>) async throws -> VerificationCode {
        try await world.client().verifyResetCode(
            VerifyResetCode.Input(body: VerifyResetCodeRequest(email: email, code: code)))
    }
}
