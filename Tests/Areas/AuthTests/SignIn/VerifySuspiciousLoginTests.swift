// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import TextMessages
import ZygoClient

@Suite struct VerifySuspiciousLoginTests {
    @Test func `new device and new country, right password, then the code of the mail`() async throws {
        try await RiskyWorld.with { world in
            let person: Person = try await world.signUp()
            try await person.letDaysPass()
            let waiting: SignInResult = try await person.login(from: RiskyWorld.france)
            #expect(waiting.status == .verificationRequired && waiting.verificationMethod == .email)
            #expect(waiting.maskedTargets == ["p••@mail.example"])
            #expect(waiting.accessToken == nil && waiting.verificationExpiresAt != nil)
            #expect(try await person.assessment() == ["55", "verify", "email"])
            let id: VerificationID = try #require(waiting.verificationID)
            let code: Secret<String> = Secret(
                try await world.mailed("code", template: "suspicious-login-verification", to: person.email))
            let result: SignInResult = try await person.confirmSignIn(id, code, from: RiskyWorld.france)
            #expect(result.status == .authenticated && result.session?.tenant?.id == person.tenantID)
            #expect(try await person.audited("auth.suspicious_login_verified") == [person.userID.description])
            #expect(try await person.audited("auth.login_risk_assessed") == [person.userID.description])
            try await expectRefused("AUTH_CODE_INVALID", 400) {
                try await person.confirmSignIn(id, code, from: RiskyWorld.france)
            }
            // The device is known from now on and the country too.
            let device: Secret<String> = try #require(result.deviceToken)
            #expect(try await person.login(from: RiskyWorld.france, device: device).status == .authenticated)
        }
    }

    @Test func `5 wrong codes void it, another network has none, and made-up ones are answered alike`() async throws {
        try await RiskyWorld.with { world in
            let person: Person = try await world.signUp()
            try await person.letDaysPass()
            let id: VerificationID = try #require(try await person.login(from: RiskyWorld.france).verificationID)
            let code: Secret<String> = Secret(
                try await world.mailed("code", template: "suspicious-login-verification", to: person.email))
            try await expectRefused("AUTH_CODE_INVALID", 400) {
                try await person.confirmSignIn(id, code, from: RiskyWorld.sydney)
            }
            for _ in 0..<4 {
                try await expectRefused("AUTH_CODE_INVALID", 400) {
                    try await person.confirmSignIn(id, code.other, from: RiskyWorld.france)
                }
            }
            try await expectRefused("AUTH_CODE_INVALID", 400) {
                try await person.confirmSignIn(id, code, from: RiskyWorld.france)
            }
            let nobody: VerificationID = VerificationID(
                try #require(WireUUID(wire: "019bf9c8-403f-7a10-8c3d-5e6f70819209")))
            try await expectRefused("AUTH_CODE_INVALID", 400) {
                try await person.confirmSignIn(nobody, code, from: RiskyWorld.france)
            }
        }
    }

    @Test func `known user, new device, new country, impossible travel is blocked until the owner confirms`()
        async throws
    {
        try await RiskyWorld.with { world in
            let person: Person = try await world.signUp()
            try await person.letDaysPass()
            try await expectRefused("AUTH_LOGIN_BLOCKED", 403) { try await person.login(from: RiskyWorld.sydney) }
            #expect(try await person.assessment().prefix(2) == ["95", "block"])
            #expect(try await person.audited("auth.login_blocked") == [person.userID.description])
            let token: String = try await world.mailed("token", template: "blocked-login", to: person.email)
            let sessions: String? = try await world.value(
                "SELECT count(*) FROM sessions WHERE user_id = '\(person.userID)'")
            #expect(sessions == "1")
            _ = try await world.client().respondToLoginAlert(
                RespondToLoginAlert.Input(
                    body: RespondToLoginAlertRequest(token: Secret(token), action: .confirm)))
            #expect(try await person.login(from: RiskyWorld.sydney).status == .authenticated)
        }
    }

    @Test func `from 60 the code goes by text message, without a proven number by mail`() async throws {
        try await RiskyWorld.with { world in
            let person: Person = try await world.signUp()
            try await person.letDaysPass()
            let mailed: SignInResult = try await person.login(from: RiskyWorld.tor)
            #expect(try await person.assessment().first == "65")
            #expect(mailed.verificationMethod == .email)
            let number: PhoneNumber = try await person.provePhone()
            try await world.forgetLimits(of: number)
            let waiting: SignInResult = try await person.login(from: RiskyWorld.tor)
            #expect(waiting.verificationMethod == .sms && waiting.maskedTargets == [number.masked])
            let code: Secret<String> = try await world.texted(template: "suspicious-login-code", to: number)
            let id: VerificationID = try #require(waiting.verificationID)
            #expect(try await person.confirmSignIn(id, code, from: RiskyWorld.tor).status == .authenticated)
        }
    }

    @Test func `from 70 both codes are asked for and checked as one`() async throws {
        try await RiskyWorld.with { world in
            let person: Person = try await world.signUp()
            let number: PhoneNumber = try await person.provePhone()
            try await world.forgetLimits(of: number)
            try await person.letDaysPass()
            try await person.fail(3)
            let waiting: SignInResult = try await person.login(from: RiskyWorld.france)
            #expect(waiting.verificationMethod == .both && waiting.maskedTargets?.count == 2)
            #expect(try await person.assessment().first == "75")
            let id: VerificationID = try #require(waiting.verificationID)
            let mailed: Secret<String> = Secret(
                try await world.mailed("code", template: "suspicious-login-verification", to: person.email))
            let texted: Secret<String> = try await world.texted(template: "suspicious-login-code", to: number)
            for (code, text) in [(mailed, nil), (mailed, texted.other), (mailed.other, texted), (texted, mailed)] {
                try await expectRefused("AUTH_CODE_INVALID", 400) {
                    try await person.confirmSignIn(id, code, text: text, from: RiskyWorld.france)
                }
            }
            let result: SignInResult = try await person.confirmSignIn(
                id, mailed, text: texted, from: RiskyWorld.france)
            #expect(result.status == .authenticated)
        }
    }

    @Test func `a second factor stands in for the codes, a trusted device does not`() async throws {
        try await RiskyWorld.with { world in
            let person: Person = try await world.signUp()
            let (authenticator, _): (Authenticator, [String]) = try await person.enrol()
            let trusted: SignInResult = try await person.answer(
                try await person.challenge(), authenticator.code(1), trustDevice: true)
            let device: Secret<String> = try #require(trusted.deviceToken)
            try await person.letDaysPass()
            #expect(try await person.login(from: RiskyWorld.berlin, device: device).status == .authenticated)
            try await person.letDaysPass()
            // Another country and impossible travel: 65 on a known device.
            let waiting: SignInResult = try await person.login(from: RiskyWorld.sydney, device: device)
            #expect(waiting.status == .mfaRequired)
            #expect(try await person.assessment() == ["65", "verify", "mfa"])
            try await person.letStepsPass()
            let result: SignInResult = try await world.client(from: RiskyWorld.sydney).verifyMFAChallenge(
                VerifyMFAChallenge.Input(
                    body: VerifyMFAChallengeRequest(
                        challengeToken: try #require(waiting.challengeToken), code: authenticator.code())))
            #expect(result.status == .authenticated)
        }
    }

    @Test func `from 70 a text message alone is no second factor`() async throws {
        try await RiskyWorld.with { world in
            let person: Person = try await world.signUp()
            let (number, _) = try await person.enrolPhone()
            try await world.forgetLimits(of: number)
            try await person.letDaysPass()
            try await person.fail(3)
            let waiting: SignInResult = try await person.login(from: RiskyWorld.france)
            #expect(waiting.status == .verificationRequired && waiting.verificationMethod == .both)
        }
    }

    @Test func `of parallel right answers one opens a session`() async throws {
        try await RiskyWorld.with { world in
            let person: Person = try await world.signUp()
            try await person.letDaysPass()
            let id: VerificationID = try #require(try await person.login(from: RiskyWorld.france).verificationID)
            let code: Secret<String> = Secret(
                try await world.mailed("code", template: "suspicious-login-verification", to: person.email))
            let won: Int = await Race.winners(5) { _ in
                try await person.confirmSignIn(id, code, from: RiskyWorld.france).status == .authenticated
            }
            #expect(won == 1)
        }
    }
}
