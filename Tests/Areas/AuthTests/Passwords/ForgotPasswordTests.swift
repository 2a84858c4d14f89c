// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ForgotPasswordTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `somebody with an account gets a code by mail`() async throws {
        let person: Person = try await world.signUp()
        let answer: PasswordResetRequest = try await ask(person.email)
        #expect(answer.emailSent)
        let code: String = try await world.mailed("code", template: "password-reset", to: person.email)
        #expect(code.utf8.count >= 6)
    }

    @Test func `an unknown address gets the same answer and no mail`() async throws {
        let stranger: EmailAddress = try world.freshAddress()
        let known: PasswordResetRequest = try await ask(try await world.signUp().email)
        let unknown: PasswordResetRequest = try await ask(stranger)
        #expect(unknown.emailSent == known.emailSent)
        #expect(try world.mails("password-reset", to: stranger) == 0)
    }

    @Test func `a second request within a minute sends no second mail`() async throws {
        let person: Person = try await world.signUp()
        _ = try await ask(person.email)
        _ = try await ask(person.email)
        let resets: String? = try await world.value(
            "SELECT count(*) FROM password_reset_tokens WHERE user_id = '\(person.userID)'")
        #expect(resets == "1")
    }

    @Test func `a text that is no address is refused`() async throws {
        let answer: RawAnswer = try await world.send(.post, "/v1/auth/forgot-password", body: #"{"email":"nobody"}"#)
        #expect(answer.status == 400)
        #expect(answer.code == "VALIDATION_FAILED")
    }

    private func ask(_ email: EmailAddress) async throws -> PasswordResetRequest {
        try await world.client().forgotPassword(
            ForgotPassword.Input(body: ForgotPasswordRequest(email: email)))
    }
}
