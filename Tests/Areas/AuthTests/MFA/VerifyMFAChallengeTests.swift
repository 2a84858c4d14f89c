// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import Redis
import TestSupport
import Testing
import ZygoClient

@Suite struct VerifyMFAChallengeTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the code finishes the sign-in that the password began`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        let result: SignInResult = try await person.answer(try await person.challenge(), authenticator.code(1))
        #expect(result.status == .authenticated)
        #expect(result.session?.tenant?.id == person.tenantID)
        #expect(result.backupCodesRemaining == nil)
        let token: Secret<String> = try #require(result.accessToken)
        #expect(try await world.client(token: token).getMFAStatus().mfaVerifiedAt != nil)
        #expect(try await person.audited("auth.mfa_verified").first == person.userID.description)
    }

    @Test func `a code is good once, and of many parallel answers one wins`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        let code: Secret<String> = authenticator.code(1)
        var tokens: [Secret<String>] = []
        for _ in 0..<3 { tokens.append(try await person.challenge()) }
        let outcomes: [Bool] = await withTaskGroup(of: Bool.self) { (group) in
            for token in tokens {
                group.addTask {
                    do {
                        return try await person.answer(token, code).status == .authenticated
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(into: []) { (all: inout [Bool], one: Bool) in all.append(one) }
        }
        #expect(outcomes.count { $0 } == 1)
    }

    @Test func `a code of two steps ago is wrong`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        try await person.letStepsPass()
        let token: Secret<String> = try await person.challenge()
        let refusal: APIErrorResponse = try await expectRefused("AUTH_MFA_INVALID", 400) {
            try await person.answer(token, authenticator.code(-2))
        }
        #expect(refusal.details["attemptsRemaining"] == .integer(4))
        #expect(try await person.answer(token, authenticator.code()).status == .authenticated)
    }

    @Test func `a code of somebody else is wrong`() async throws {
        let person: Person = try await world.signUp()
        let other: Person = try await world.signUp()
        _ = try await person.enrol()
        let (foreign, _): (Authenticator, [String]) = try await other.enrol()
        let token: Secret<String> = try await person.challenge()
        try await expectRefused("AUTH_MFA_INVALID", 400) { try await person.answer(token, foreign.code(1)) }
    }

    @Test func `a backup code is good once, however it is typed`() async throws {
        let person: Person = try await world.signUp()
        let (_, codes): (Authenticator, [String]) = try await person.enrol()
        let typed: String = codes[0].uppercased().replacing("-", with: " ").replacing("1", with: "I")
        let result: SignInResult = try await person.answer(try await person.challenge(), Secret(typed))
        #expect(result.status == .authenticated)
        #expect(result.backupCodesRemaining == 7)
        #expect(result.codesLow == false)
        let token: Secret<String> = try await person.challenge()
        try await expectRefused("AUTH_MFA_INVALID", 400) { try await person.answer(token, Secret(codes[0])) }
        #expect(try await person.audited("auth.backup_code_used") == [person.userID.description])
    }

    @Test func `five wrong codes lock the factors and end the challenges`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        try await person.letStepsPass()
        let spare: Secret<String> = try await person.challenge()
        let token: Secret<String> = try await person.challenge()
        for _ in 0..<4 {
            try await expectRefused("AUTH_MFA_INVALID", 400) {
                try await person.answer(token, authenticator.wrongCode())
            }
            try await world.forgetLimits(of: person)
        }
        let refusal: APIErrorResponse = try await expectRefused("AUTH_ACCOUNT_LOCKED", 403) {
            try await person.answer(token, authenticator.wrongCode())
        }
        #expect(refusal.details["reason"] == .string("mfa_failures"))
        try await world.forgetLimits(of: person)
        try await expectRefused("AUTH_CHALLENGE_INVALID", 400) {
            try await person.answer(spare, authenticator.code())
        }
        let later: Secret<String> = try await person.challenge()
        try await expectRefused("AUTH_ACCOUNT_LOCKED", 403) { try await person.answer(later, authenticator.code()) }
    }

    @Test func `the fourth try within five minutes is not compared`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        try await person.letStepsPass()
        let token: Secret<String> = try await person.challenge()
        for _ in 0..<3 {
            try await expectRefused("AUTH_MFA_INVALID", 400) {
                try await person.answer(token, authenticator.wrongCode())
            }
        }
        for _ in 0..<3 {
            try await expectRefused("RATE_LIMIT_EXCEEDED", 429) { try await person.answer(token, authenticator.code()) }
        }
        // What was not compared used up no guess: two of five are left, and the right code is one of them.
        #expect(
            try await world.value(
                """
                SELECT attempts FROM auth_flows WHERE user_id = '\(person.userID)' AND kind = 'login_challenge'
                """) == "3")
        try await world.forgetLimits(of: person)
        #expect(try await person.answer(token, authenticator.code()).status == .authenticated)
    }

    @Test func `a lock of the factors holds when Redis has lost it`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        try await person.letStepsPass()
        let token: Secret<String> = try await person.challenge()
        for _ in 0..<4 {
            try await expectRefused("AUTH_MFA_INVALID", 400) {
                try await person.answer(token, authenticator.wrongCode())
            }
            try await world.forgetLimits(of: person)
        }
        try await expectRefused("AUTH_ACCOUNT_LOCKED", 403) {
            try await person.answer(token, authenticator.wrongCode())
        }
        let later: Secret<String> = try await person.challenge()
        let (prefix, id): (String, String) = (world.database, person.userID.description)
        let removed: Int = try await world.redis.withClient { client in
            try await client.del(["\(prefix):lo:{u:\(id)}:mfa_user:\(id)"])
        }
        #expect(removed == 1)
        try await world.forgetLimits(of: person)
        let refusal: APIErrorResponse = try await expectRefused("AUTH_ACCOUNT_LOCKED", 403) {
            try await person.answer(later, authenticator.code())
        }
        #expect(refusal.details["reason"] == .string("mfa_failures"))
        // When its time is over the lock is over, in Redis too.
        try await world.query(
            "UPDATE user_credentials SET mfa_locked_until = now() - interval '1 s' WHERE user_id = '\(id)'")
        _ = try await world.redis.withClient { client in
            try await client.del(["\(prefix):lo:{u:\(id)}:mfa_user:\(id)"])
        }
        #expect(try await person.answer(later, authenticator.code()).status == .authenticated)
    }

    @Test func `a challenge from another network, an old one and a made-up one are none`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        let token: Secret<String> = try await person.challenge()
        try await world.query(
            """
            UPDATE auth_flows SET payload = payload || '{"client_ip": "192.0.2.1"}' WHERE user_id = '\(person.userID)'
            """)
        try await expectRefused("AUTH_CHALLENGE_INVALID", 400) { try await person.answer(token, authenticator.code(1)) }
        let old: Secret<String> = try await person.challenge()
        try await world.query(
            "UPDATE auth_flows SET expires_at = now() - interval '1 s' WHERE user_id = '\(person.userID)'")
        try await expectRefused("AUTH_CHALLENGE_INVALID", 400) { try await person.answer(old, authenticator.code(1)) }
        try await expectRefused("AUTH_CHALLENGE_INVALID", 400) {
            try await person.answer(Secret("zch_nobody"), authenticator.code(1))
        }
    }

    @Test func `an expired password opens nothing, with the second factor either`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        try await world.query(
            "UPDATE tenant_security_config SET password_expiry_days = 90 WHERE tenant_id = '\(person.tenantID)'")
        try await world.query(
            """
            UPDATE user_credentials SET password_changed_at = now() - interval '91 days'
             WHERE user_id = '\(person.userID)'
            """)
        let token: Secret<String> = try await person.challenge()
        let refusal: APIErrorResponse = try await expectRefused("AUTH_PASSWORD_EXPIRED", 403) {
            try await person.answer(token, authenticator.code(1))
        }
        #expect(refusal.details["resetToken"] != nil)
    }

    @Test func `a trusted device skips the code until its trust ends`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        let result: SignInResult = try await person.answer(
            try await person.challenge(), authenticator.code(1), trustDevice: true)
        let device: Secret<String> = try #require(result.deviceToken)
        func login() async throws -> SignInResult {
            try await world.client().login(
                Login.Input(
                    body: LoginRequest(email: person.email, password: Person.password, deviceToken: device)))
        }
        #expect(try await login().status == .authenticated)
        try await world.query(
            "UPDATE user_devices SET trusted_until = now() - interval '1 s' WHERE user_id = '\(person.userID)'")
        #expect(try await login().status == .mfaRequired)
    }
}
