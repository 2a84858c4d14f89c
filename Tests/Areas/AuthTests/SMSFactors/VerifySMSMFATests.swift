// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import TextMessages
import ZygoClient

@Suite struct VerifySMSMFATests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the code of the text message finishes the sign-in`() async throws {
        let person: Person = try await world.signUp()
        let (number, _) = try await person.enrolPhone()
        let token: Secret<String> = try await person.challenge()
        let code: Secret<String> = try await person.textedCode(for: token, to: number)
        let result: SignInResult = try await person.answerByText(token, code)
        #expect(result.status == .authenticated && result.session?.tenant?.id == person.tenantID)
        let access: Secret<String> = try #require(result.accessToken)
        #expect(try await world.client(token: access).getMFAStatus().mfaVerifiedAt != nil)
        #expect(try await person.audited("auth.mfa_verified") == [person.userID.description])
        let methods: String? = try await world.value(
            "SELECT amr::text FROM sessions WHERE user_id = '\(person.userID)' ORDER BY created_at DESC LIMIT 1")
        #expect(methods == "{pwd,sms,mfa}")
    }

    @Test func `the general answer takes it too, named or by its form`() async throws {
        let person: Person = try await world.signUp()
        let (number, _) = try await person.enrolPhone()
        let token: Secret<String> = try await person.challenge()
        let code: Secret<String> = try await person.textedCode(for: token, to: number)
        #expect(try await person.answer(token, code).status == .authenticated)
    }

    @Test func `a code is good once, and of many parallel answers one wins`() async throws {
        let person: Person = try await world.signUp()
        let (number, _) = try await person.enrolPhone()
        let token: Secret<String> = try await person.challenge()
        let code: Secret<String> = try await person.textedCode(for: token, to: number)
        let won: Int = await withTaskGroup(of: Bool.self) { (group) in
            for _ in 0..<3 {
                group.addTask {
                    do {
                        return try await person.answerByText(token, code).status == .authenticated
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(0) { (sum: Int, isIn: Bool) in sum + (isIn ? 1 : 0) }
        }
        #expect(won == 1)
        let again: Secret<String> = try await person.challenge()
        try await world.forgetLimits(of: person)
        try await expectRefused("AUTH_MFA_INVALID", 400) { try await person.answerByText(again, code) }
    }

    @Test func `a code is good for the sign-in that asked for it alone`() async throws {
        let person: Person = try await world.signUp()
        let (number, _) = try await person.enrolPhone()
        let (one, other) = (try await person.challenge(), try await person.challenge())
        let code: Secret<String> = try await person.textedCode(for: one, to: number)
        try await expectRefused("AUTH_MFA_INVALID", 400) { try await person.answerByText(other, code) }
        #expect(try await person.answerByText(one, code).status == .authenticated)
    }

    @Test func `a new code ends the one before`() async throws {
        let person: Person = try await world.signUp()
        let (number, _) = try await person.enrolPhone()
        let token: Secret<String> = try await person.challenge()
        let first: Secret<String> = try await person.textedCode(for: token, to: number)
        try await world.forgetLimits(of: person)
        try await world.forgetLimits(of: number)
        let second: Secret<String> = try await person.textedCode(for: token, to: number, after: first)
        try await expectRefused("AUTH_MFA_INVALID", 400) { try await person.answerByText(token, first) }
        #expect(try await person.answerByText(token, second).status == .authenticated)
    }

    @Test func `an SMS code older than 300 s on a live challenge is too old, and a wrong one is wrong`() async throws {
        let person: Person = try await world.signUp()
        let (number, _) = try await person.enrolPhone()
        let token: Secret<String> = try await person.challenge()
        let code: Secret<String> = try await person.textedCode(for: token, to: number)
        try await world.query(
            """
            UPDATE auth_flows SET expires_at = now() - interval '1 s'
             WHERE user_id = '\(person.userID)' AND kind = 'mfa_sms'
            """)
        try await expectRefused("AUTH_MFA_INVALID", 400) { try await person.answerByText(token, code.other) }
        try await expectRefused("AUTH_MFA_EXPIRED", 400) { try await person.answerByText(token, code) }
    }

    @Test func `five wrong codes lock the factors, and the right one is refused then`() async throws {
        let person: Person = try await world.signUp()
        let (number, _) = try await person.enrolPhone()
        let token: Secret<String> = try await person.challenge()
        let code: Secret<String> = try await person.textedCode(for: token, to: number)
        for left in [4, 3, 2, 1] {
            let refusal: APIErrorResponse = try await expectRefused("AUTH_MFA_INVALID", 400) {
                try await person.answerByText(token, code.other)
            }
            #expect(refusal.details["attemptsRemaining"] == .integer(Int64(left)))
            try await world.forgetLimits(of: person)
        }
        let refusal: APIErrorResponse = try await expectRefused("AUTH_ACCOUNT_LOCKED", 403) {
            try await person.answerByText(token, code.other)
        }
        #expect(refusal.details["reason"] == .string("mfa_failures"))
        try await world.forgetLimits(of: person)
        let later: Secret<String> = try await person.challenge()
        try await expectRefused("AUTH_ACCOUNT_LOCKED", 403) { try await person.askForCode(for: later) }
    }

    @Test func `a device trusted after a text message skips the code`() async throws {
        let person: Person = try await world.signUp()
        let (number, _) = try await person.enrolPhone()
        let token: Secret<String> = try await person.challenge()
        let code: Secret<String> = try await person.textedCode(for: token, to: number)
        let result: SignInResult = try await person.answerByText(token, code, trustDevice: true)
        let device: Secret<String> = try #require(result.deviceToken)
        let again: SignInResult = try await world.client().login(
            Login.Input(body: LoginRequest(email: person.email, password: Person.password, deviceToken: device)))
        #expect(again.status == .authenticated)
    }
}
