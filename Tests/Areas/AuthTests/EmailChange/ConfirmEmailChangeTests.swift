// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ConfirmEmailChangeTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the right code changes the address and the sign-in with it`() async throws {
        let person: Person = try await world.signUp()
        let wanted: EmailAddress = try world.freshAddress()
        _ = try await person.changeEmail(to: wanted)
        #expect(try await person.client.getSession().user.email == wanted)
        let result: SignInResult = try await world.client().login(
            Login.Input(body: LoginRequest(email: wanted, password: Person.password)))
        #expect(result.status == .authenticated)
        try await expectRefused("AUTH_CREDENTIALS_INVALID", 401) { try await world.signIn(person) }
        #expect(try await person.audited("auth.email_changed") == [person.userID.description])
    }

    @Test func `five wrong codes end the right one`() async throws {
        let person: Person = try await world.signUp()
        let wanted: EmailAddress = try world.freshAddress()
        _ = try await person.requestEmail(wanted)
        let code: String = try await world.mailed("code", template: "email-change", to: wanted)
        let wrong: String = code == "000000" ? "111111" : "000000"
        for _ in 0..<5 {
            try await world.forgetLimits(of: person)
            try await expectRefused("AUTH_CODE_INVALID", 400) { try await person.confirmEmail(Secret(wrong)) }
        }
        try await world.forgetLimits(of: person)
        try await expectRefused("AUTH_CODE_INVALID", 400) { try await person.confirmEmail(Secret(code)) }
        #expect(try await person.storedEmail() == person.email.wire)
    }

    @Test func `a taken address shows only with the right code`() async throws {
        let other: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        _ = try await person.requestEmail(other.email)
        let code: String = try await world.mailed("code", template: "email-change", to: other.email)
        try await expectRefused("AUTH_CODE_INVALID", 400) {
            try await person.confirmEmail(Secret(code == "000000" ? "111111" : "000000"))
        }
        try await expectRefused("USER_EMAIL_EXISTS", 409) { try await person.confirmEmail(Secret(code)) }
        #expect(try await person.storedEmail() == person.email.wire)
    }

    @Test func `a link that went to the old address opens nothing`() async throws {
        let person: Person = try await world.signUp()
        let link: Secret<String> = try await person.link()
        _ = try await person.changeEmail(to: try world.freshAddress())
        try await expectRefused("AUTH_LINK_INVALID", 400) { try await person.open(link) }
    }

    @Test func `a code is good for one use`() async throws {
        let person: Person = try await world.signUp()
        let wanted: EmailAddress = try world.freshAddress()
        _ = try await person.requestEmail(wanted)
        let code: Secret<String> = Secret(try await world.mailed("code", template: "email-change", to: wanted))
        async let first: String = outcome { try await person.confirmEmail(code) }
        async let second: String = outcome { try await person.confirmEmail(code) }
        #expect([await first, await second].sorted() == ["AUTH_CODE_INVALID", "done"])
    }
}
