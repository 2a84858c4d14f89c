// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct VerifyEmailTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the code from the mail proves the address`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        let code: Secret<String> = try await code(of: person)
        let result: EmailVerified = try await verify(person, code)
        #expect(result.verified)
        #expect(result.email == person.email)
        let profile: User = try await person.client.getOwnProfile()
        #expect(profile.id == person.userID)
        #expect(try await person.audited("auth.email_verified") == [person.userID.description])
    }

    @Test func `proving twice changes nothing`() async throws {
        let person: Person = try await world.signUp()
        #expect(try await verify(person, Secret("000000")).verified)
    }

    @Test func `a wrong code is refused and counted`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        let wrong: Secret<String> = other(than: try await code(of: person))
        try await expectRefused("AUTH_CODE_INVALID", 400) { try await verify(person, wrong) }
        let attempts: String? = try await world.value(
            "SELECT attempts FROM verification_codes WHERE user_id = '\(person.userID)'")
        #expect(attempts == "1")
    }

    @Test func `after too many wrong codes the right one is worth nothing`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        let right: Secret<String> = try await code(of: person)
        for _ in 0..<5 {
            try await expectRefused("AUTH_CODE_INVALID", 400) { try await verify(person, other(than: right)) }
        }
        // The account's own limit refuses the sixth guess before the code is looked at.
        try await expectRefused("RATE_LIMIT_EXCEEDED", 429) { try await verify(person, right) }
    }

    @Test func `the code of somebody else is refused`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        let stranger: Person = try await world.signUp(isVerified: false)
        let right: Secret<String> = try await code(of: person)
        try await expectRefused("AUTH_CODE_INVALID", 400) { try await verify(stranger, right) }
    }

    @Test func `an expired code is refused`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        let right: Secret<String> = try await code(of: person)
        try await world.query(
            """
            UPDATE verification_codes SET created_at = now() - interval '1 hour',
                   expires_at = now() - interval '1 minute'
             WHERE user_id = '\(person.userID)'
            """)
        try await expectRefused("AUTH_CODE_INVALID", 400) { try await verify(person, right) }
    }

    @Test func `whoever signed up first with a foreign address is shut out once its owner proves it`() async throws {
        let intruder: Person = try await world.signUp(isVerified: false)
        let right: Secret<String> = try await code(of: intruder)
        let result: SignInResult = try await intruder.open(try await intruder.link())
        let owner: Person = intruder.inSession(access: try #require(result.accessToken))
        #expect(try await verify(owner, right).verified)
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) { try await intruder.client.getSession() }
        try await expectRefused("AUTH_CREDENTIALS_INVALID", 401) { try await world.signIn(intruder) }
        #expect(try await owner.client.getSession().user.email == intruder.email)
    }

    @Test func `who proves the address in the session of the sign-up keeps the password`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        let other: Person = try await world.signIn(person)
        #expect(try await verify(person, try await code(of: person)).verified)
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) { try await other.client.getSession() }
        #expect(try await world.signIn(person).client.getSession().user.id == person.userID)
    }

    private func verify(_ person: Person, _ code: Secret<String>) async throws -> EmailVerified {
        try await person.client.verifyEmail(VerifyEmail.Input(body: VerifyEmailRequest(code: code)))
    }

    private func code(of person: Person) async throws -> Secret<String> {
        Secret(try await world.mailed("code", template: "email-verification", to: person.email))
    }

    private func other(than code: Secret<String>) -> Secret<String> {
        Secret(code.reveal().hasPrefix("1") ? "2" + code.reveal().dropFirst() : "1" + code.reveal().dropFirst())
    }
}
