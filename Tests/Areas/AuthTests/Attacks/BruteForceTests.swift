// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import Redis
import TestSupport
import Testing
import TextMessages
import ZygoClient

/// Guessing pays no more in parallel than one after the other.
@Suite struct BruteForceTests {
    @Test func `of 50 parallel wrong second factors three are compared`() async throws {
        let world: World = try await World.shared()
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        try await person.letStepsPass()
        let token: Secret<String> = try await person.challenge()
        let wrong: Secret<String> = authenticator.wrongCode()
        #expect(await Race.winners(50) { _ in try await person.answer(token, wrong).status == .authenticated } == 0)
        let compared: Int = try await person.audited("auth.mfa_failed").count
        #expect((1...3).contains(compared))
    }

    @Test func `fifteen failures of an address within a day lock it, whatever succeeds between them`() async throws {
        try await World.with { world in
            let person: Person = try await world.signUp()
            let known: SignInResult = try await world.client().login(
                Login.Input(body: LoginRequest(email: person.email, password: Person.password)))
            let device: Secret<String> = try #require(known.deviceToken)
            for round in 0..<4 {
                for _ in 0..<(round == 3 ? 3 : 4) {
                    try await forgetAddressLimits(world)
                    try await expectRefused("AUTH_CREDENTIALS_INVALID", 401) {
                        try await world.client().login(
                            Login.Input(
                                body: LoginRequest(email: person.email, password: Secret("not the password 1"))))
                    }
                }
                // Fewer than five in a row: the account itself is never locked.
                try await forgetAddressLimits(world)
                if round < 3 { _ = try await world.signIn(person) }
            }
            let refusal: APIErrorResponse = try await expectRefused("AUTH_ACCOUNT_LOCKED", 403) {
                try await world.signIn(person)
            }
            #expect(refusal.details["lockoutDuration"] == .string("1 hour"))
            #expect(refusal.details["reason"] == .string("excessive_failed_attempts"))
            let locks: String? = try await world.value(
                """
                SELECT count(*) FROM audit.logs
                 WHERE event_type = 'auth.account_locked' AND resource_id = '\(person.userID)'
                   AND metadata ->> 'lockout' = 'login_email'
                """)
            #expect(locks == "1")
            _ = try await world.mailed("unlocks_at", template: "account-locked", to: person.email)
            // Strangers cannot lock a person out of the device that is known.
            let again: SignInResult = try await world.client().login(
                Login.Input(body: LoginRequest(email: person.email, password: Person.password, deviceToken: device)))
            #expect(again.status == .authenticated)
        }
    }

    @Test func `fifteen failures of an address without an account lock it alike`() async throws {
        try await World.with { world in
            let nobody: EmailAddress = try world.freshAddress()
            var codes: [String] = []
            for _ in 0..<16 {
                try await forgetAddressLimits(world)
                let answer: RawAnswer = try await world.send(
                    .post, "/v1/auth/login",
                    body: #"{"email": "\#(nobody.wire)", "password": "not the password 1"}"#)
                codes.append(answer.code ?? "")
                // The tiers of the account stand in the way: as if their time had passed.
                try await forgetLocks(world, "lock:signin:*")
            }
            #expect(codes.prefix(15).allSatisfy { (code: String) -> Bool in code == "AUTH_CREDENTIALS_INVALID" })
            #expect(codes.last == "AUTH_ACCOUNT_LOCKED")
        }
    }

    @Test func `of 30 parallel guesses at a number's code no more than five are tries`() async throws {
        let world: World = try await World.shared()
        let person: Person = try await world.signUp()
        let number: PhoneNumber = try world.freshPhone()
        _ = try await person.sendCode(to: number)
        let code: Secret<String> = try await world.texted(template: "phone-verification", to: number)
        // Only a guess that was compared hears how many are left.
        let left: [Int64?] = await withTaskGroup(of: Int64?.self) { (group) in
            for _ in 0..<30 {
                group.addTask {
                    do {
                        _ = try await person.prove(code.other)
                        return -1
                    } catch ClientError.api(let refusal) {
                        return refusal.details["attemptsRemaining"]?.integer
                    } catch {
                        return -1
                    }
                }
            }
            return await group.reduce(into: []) { (all: inout [Int64?], one: Int64?) in all.append(one) }
        }
        let compared: [Int64] = left.compactMap(\.self).sorted(by: >)
        #expect((1...5).contains(compared.count) && compared == Array([4, 3, 2, 1, 0].prefix(compared.count)))
        let tries: String? = try await world.value(
            "SELECT attempts FROM verification_codes WHERE user_id = '\(person.userID)' AND type = 'phone'")
        #expect(tries == String(compared.count))
        guard compared.count == 5 else { return }
        // The tries are used up, also for the right code.
        try await world.forgetLimits(of: person)
        try await expectRefused(anyOf: ["AUTH_CODE_INVALID", "RATE_LIMIT_EXCEEDED"]) { try await person.prove(code) }
    }

    @Test func `ten sign-ups of an address within an hour close it to the eleventh, and to nothing else`() async throws
    {
        let world: World = try await World.shared()
        let address: String = world.callerAddress()
        func signUp() async throws -> RawAnswer {
            try await world.send(
                .post, "/v1/auth/signup", headers: [("x-forwarded-for", address)], body: #"{"company_name": "x"}"#)
        }
        var codes: [String] = []
        for _ in 0..<10 { codes.append(try await signUp().code ?? "") }
        #expect(codes.prefix(5).allSatisfy { (code: String) -> Bool in code == "VALIDATION_FAILED" }, "\(codes)")
        #expect(codes.suffix(5).allSatisfy { (code: String) -> Bool in code == "RATE_LIMIT_EXCEEDED" }, "\(codes)")
        // An answer is counted when it is on its way: the next call may be there before that.
        var locked: RawAnswer = try await signUp()
        for _ in 0..<20 where locked.status == 429 { locked = try await signUp() }
        #expect(locked.status == 403 && locked.code == "AUTHZ_IP_BLOCKED", "\(locked.text)")
        #expect(Int(locked.header("retry-after") ?? "").map { (86_300...86_400).contains($0) } == true)
        let person: Person = try await world.signUp()
        let signedIn: SignInResult = try await world.client(from: address).login(
            Login.Input(body: LoginRequest(email: person.email, password: Person.password)))
        #expect(signedIn.status == .authenticated)
    }

    /// As if the windows of the limits of addresses and networks had passed.
    private func forgetAddressLimits(_ world: World) async throws { try await forgetLocks(world, "rl:{e:*") }

    private func forgetLocks(_ world: World, _ pattern: String) async throws {
        let keys: String = world.database + ":" + pattern
        try await world.redis.withClient { (client: RedisClient) async throws in
            let found: RedisValue = try await client.send(["KEYS", RedisArgument(keys)])
            let names: [String] = (found.elements ?? []).compactMap(\.text)
            if !names.isEmpty { try await client.del(names) }
        }
    }
}
