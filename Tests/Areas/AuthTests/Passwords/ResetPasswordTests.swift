// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ResetPasswordTests {
    private static let password: Secret<String> = Secret("seven quiet harbours 41")
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a new password is set and every session ends`() async throws {
        let person: Person = try await world.signUp()
        let result: PasswordResetResult = try await reset(try await token(for: person), Self.password)
        #expect(result.success)
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) {
            try await person.client.getSession()
        }
        try await expectRefused("AUTH_CREDENTIALS_INVALID", 401) { try await world.signIn(person) }
        let again: Person = try await world.signIn(person, password: Self.password)
        #expect(again.userID == person.userID)
    }

    @Test func `a token is good for one use`() async throws {
        let person: Person = try await world.signUp()
        let token: Secret<String> = try await token(for: person)
        _ = try await reset(token, Self.password)
        try await expectRefused("AUTH_RESET_TOKEN_INVALID", 400) {
            try await reset(token, Secret("another quiet harbour 17"))
        }
    }

    @Test func `a weak password is refused and the token stays good`() async throws {
        let person: Person = try await world.signUp()
        let token: Secret<String> = try await token(for: person)
        try await expectRefused("AUTH_PASSWORD_WEAK", 400) {
            try await reset(token, Secret("password1234"))
        }
        #expect(try await reset(token, Self.password).success)
    }

    @Test func `a token out of the air is refused`() async throws {
        try await expectRefused("AUTH_RESET_TOKEN_INVALID", 400) {
            try await reset(Secret("zpr_" + String(repeating: "A", count: 43)), Self.password)
        }
    }

    private func token(for person: Person) async throws -> Secret<String> {
        _ = try await world.client().forgotPassword(
            ForgotPassword.Input(body: ForgotPasswordRequest(email: person.email)))
        let code: String = try await world.mailed("code", template: "password-reset", to: person.email)
        let verified: VerificationCode = try await world.client().verifyResetCode(
            VerifyResetCode.Input(body: VerifyResetCodeRequest(email: person.email, code: Secret(code))))
        return try #require(verified.token)
    }

    private func reset(_ token: Secret<String>, _ password: Secret<String>) async throws -> PasswordResetResult {
        try await world.client().resetPassword(
            ResetPassword.Input(body: ResetPasswordRequest(token: token, newPassword: password)))
    }
}
