// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import TextMessages
import ZygoClient

/// What is good once is good once, however many ask at the same moment.
@Suite struct RaceTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `parallel refreshes with one token all get the same successor`() async throws {
        let person: Person = try await world.signUp()
        let token: Secret<String> = try person.refreshToken()
        let visitor: ZygoClient = world.client()
        let successors: [String] = try await withThrowingTaskGroup(of: String.self) { (group) in
            for _ in 0..<8 {
                group.addTask {
                    try await visitor.refreshToken(
                        RefreshToken.Input(body: RefreshTokenRequest(refreshToken: token))
                    ).refreshToken.reveal()
                }
            }
            return try await group.reduce(into: []) { (all: inout [String], one: String) in all.append(one) }
        }
        #expect(successors.count == 8 && Set(successors).count == 1)
        let families: String? = try await world.value(
            "SELECT count(*) FROM refresh_tokens WHERE user_id = '\(person.userID)' AND status = 'active'")
        #expect(families == "1")
    }

    @Test func `a code of an authenticator steps up once`() async throws {
        let person: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
        let code: Secret<String> = authenticator.code(1)
        let won: Int = await Race.winners(3) { _ in
            _ = try await person.step(code)
            return true
        }
        #expect(won == 1)
    }

    @Test func `a code of a text message steps up once`() async throws {
        let person: Person = try await world.signUp()
        let (number, _) = try await person.enrolPhone()
        _ = try await person.client.sendSMSMFAChallenge(SendSMSMFAChallenge.Input())
        let code: Secret<String> = try await world.texted(template: "mfa-code", to: number)
        let won: Int = await Race.winners(3) { _ in
            _ = try await person.client.stepUp(
                API.StepUp.Input(body: StepUpRequest(method: .sms, code: code)))
            return true
        }
        #expect(won == 1)
    }

    @Test func `a backup code signs in once, and seven are left`() async throws {
        let person: Person = try await world.signUp()
        let (_, codes): (Authenticator, [String]) = try await person.enrol()
        var tokens: [Secret<String>] = []
        for _ in 0..<3 { tokens.append(try await person.challenge()) }
        let waiting: [Secret<String>] = tokens
        let won: Int = await Race.winners(3) { number in
            try await person.answer(waiting[number], Secret(codes[0])).status == .authenticated
        }
        #expect(won == 1)
        #expect(try await person.client.getMFAStatus().backupCodesRemaining == 7)
    }

    @Test func `a code of a number proves it once`() async throws {
        let person: Person = try await world.signUp()
        let number: PhoneNumber = try world.freshPhone()
        _ = try await person.sendCode(to: number)
        let code: Secret<String> = try await world.texted(template: "phone-verification", to: number)
        #expect(await Race.winners(5) { _ in try await person.prove(code).verified } == 1)
        #expect(try await person.audited("auth.phone_verified").count == 1)
    }

    @Test func `of two people who prove one number at once one gets it`() async throws {
        let people: [Person] = [try await world.signUp(), try await world.signUp()]
        let number: PhoneNumber = try world.freshPhone()
        var codes: [Secret<String>] = []
        for person in people {
            try await world.forgetLimits(of: number)
            _ = try await person.sendCode(to: number)
            codes.append(
                try await world.texted(template: "phone-verification", to: number, after: codes.last))
        }
        let texts: [Secret<String>] = codes
        #expect(await Race.winners(2) { turn in try await people[turn].prove(texts[turn]).verified } == 1)
    }
}
