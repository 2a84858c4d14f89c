// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct RevertEmailChangeTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the old address comes back, every session ends and the password opens nothing`() async throws {
        let person: Person = try await world.signUp()
        let other: Person = try await world.signIn(person)
        let token: Secret<String> = try await person.changeEmail(to: try world.freshAddress())
        #expect(try await person.revertEmail(token).success)
        #expect(try await person.storedEmail() == person.email.wire)
        for session in [person, other] {
            try await expectRefused("AUTH_TOKEN_REVOKED", 401) { try await session.client.getSession() }
        }
        try await expectRefused("AUTH_CREDENTIALS_INVALID", 401) { try await world.signIn(person) }
        _ = try await world.client().forgotPassword(
            ForgotPassword.Input(body: ForgotPasswordRequest(email: person.email)))
        #expect(try await world.mailed("code", template: "password-reset", to: person.email).utf8.count == 6)
        try await expectRefused("AUTH_LINK_INVALID", 400) { try await person.revertEmail(token) }
    }

    @Test func `a change that is not confirmed yet is stopped`() async throws {
        let person: Person = try await world.signUp()
        let wanted: EmailAddress = try world.freshAddress()
        _ = try await person.requestEmail(wanted)
        let code: String = try await world.mailed("code", template: "email-change", to: wanted)
        let token: Secret<String> = Secret(
            try await world.mailed("token", template: "email-change-notice", to: person.email))
        #expect(try await person.revertEmail(token).success)
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) { try await person.confirmEmail(Secret(code)) }
        #expect(try await person.storedEmail() == person.email.wire)
    }

    @Test func `two changes in a row leave the way back to the first address`() async throws {
        let person: Person = try await world.signUp()
        let token: Secret<String> = try await person.changeEmail(to: try world.freshAddress())
        try await world.forgetLimits(of: person)
        let third: EmailAddress = try world.freshAddress()
        _ = try await person.requestEmail(third)
        _ = try await person.confirmEmail(
            Secret(try await world.mailed("code", template: "email-change", to: third)))
        #expect(try await person.storedEmail() == third.wire)
        #expect(try await person.revertEmail(token).success)
        #expect(try await person.storedEmail() == person.email.wire)
    }

    @Test func `nobody takes the address while it can come back`() async throws {
        let person: Person = try await world.signUp()
        let token: Secret<String> = try await person.changeEmail(to: try world.freshAddress())
        try await expectRefused("USER_EMAIL_EXISTS", 409) { try await world.signUp(email: person.email) }
        _ = try await person.revertEmail(token)
        #expect(try await person.storedEmail() == person.email.wire)
    }

    @Test func `after three days the link is over and the address is free`() async throws {
        let person: Person = try await world.signUp()
        let token: Secret<String> = try await person.changeEmail(to: try world.freshAddress())
        try await world.query(
            """
            UPDATE verification_codes SET expires_at = now() - interval '1 s'
             WHERE user_id = '\(person.userID)' AND type = 'email_revert'
            """)
        try await expectRefused("AUTH_LINK_INVALID", 400) { try await person.revertEmail(token) }
        _ = try await world.signUp(email: person.email)
    }

    @Test func `of two that undo at once one does`() async throws {
        let person: Person = try await world.signUp()
        let token: Secret<String> = try await person.changeEmail(to: try world.freshAddress())
        async let first: String = outcome { try await person.revertEmail(token) }
        async let second: String = outcome { try await person.revertEmail(token) }
        #expect([await first, await second].sorted() == ["AUTH_LINK_INVALID", "done"])
    }

    @Test func `a token of nobody is refused`() async throws {
        let person: Person = try await world.signUp()
        try await expectRefused("AUTH_LINK_INVALID", 400) { try await person.revertEmail(Secret("nothing")) }
    }
}
