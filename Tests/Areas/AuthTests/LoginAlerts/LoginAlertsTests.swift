// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct LoginAlertsTests {
    private func alerts(_ person: Person) async throws -> [LoginAlert] {
        try await person.client.listLoginAlerts().data
    }

    @Test func `a sign-in on a new device is told of, once in five minutes`() async throws {
        try await RiskyWorld.with { world in
            let person: Person = try await world.signUp()
            try await person.letDaysPass()
            #expect(try await person.login(from: RiskyWorld.berlin).status == .authenticated)
            _ = try await world.mailed("token", template: "login-alert", to: person.email)
            #expect(try await person.login(from: RiskyWorld.berlin).status == .authenticated)
            let alert: LoginAlert = try #require(try await alerts(person).first)
            #expect(alert.type == .loginAlert && alert.severity == .info && alert.occurrences == 2)
            #expect(alert.country == "DE" && alert.city == "Berlin" && alert.ipAddress == "198.51.100.0")
            #expect(try await alerts(person).count == 1)
            #expect(try world.mails("login-alert", to: person.email) == 1)
        }
    }

    @Test func `several new things at once are told of more urgently, unless the person wants no notices`()
        async throws
    {
        try await RiskyWorld.with { world in
            for wantsNotices in [true, false] {
                let person: Person = try await world.signUp()
                try await person.letDaysPass()
                // A place that is new, and far away, but a day's journey ago.
                try await world.query(
                    """
                    UPDATE users SET last_login_at = now() - interval '3 days',
                           login_notification_enabled = \(wantsNotices)
                     WHERE id = '\(person.userID)'
                    """)
                let waiting: SignInResult = try await person.login(from: RiskyWorld.sydney)
                let id: VerificationID = try #require(waiting.verificationID)
                let code: String = try await world.mailed(
                    "code", template: "suspicious-login-verification", to: person.email)
                _ = try await person.confirmSignIn(id, Secret(code), from: RiskyWorld.sydney)
                let kinds: [LoginAlertType] = try await alerts(person).map(\.type)
                #expect(kinds == (wantsNotices ? [.suspiciousLogin] : []))
            }
        }
    }

    @Test func `an alert is acknowledged by whom it is for`() async throws {
        try await RiskyWorld.with { world in
            let (person, other): (Person, Person) = (try await world.signUp(), try await world.signUp())
            try await person.letDaysPass()
            _ = try await person.login(from: RiskyWorld.berlin)
            let alert: LoginAlert = try #require(try await alerts(person).first)
            #expect(alert.acknowledgedAt == nil)
            try await expectRefused("RESOURCE_NOT_FOUND", 404) {
                try await other.client.acknowledgeLoginAlert(AcknowledgeLoginAlert.Input(alertID: alert.id))
            }
            for _ in 0..<2 {
                _ = try await person.client.acknowledgeLoginAlert(AcknowledgeLoginAlert.Input(alertID: alert.id))
            }
            #expect(try await alerts(person).first?.acknowledgedAt != nil)
            #expect(try await alerts(other).isEmpty)
        }
    }

    @Test func `a reported sign-in ends all sessions and asks for another password`() async throws {
        try await RiskyWorld.with { world in
            let owner: Person = try await world.signUp()
            let person: Person = try await owner.invite(role: "viewer")
            try await person.letDaysPass()
            try await expectRefused("AUTH_LOGIN_BLOCKED", 403) { try await person.login(from: RiskyWorld.sydney) }
            let token: Secret<String> = Secret(
                try await world.mailed("token", template: "blocked-login", to: person.email))
            func respond(_ token: Secret<String>) async throws -> Success {
                try await world.client().respondToLoginAlert(
                    RespondToLoginAlert.Input(body: RespondToLoginAlertRequest(token: token, action: .report)))
            }
            #expect(try await respond(token).success)
            try await expectRefused("AUTH_TOKEN_REVOKED", 401) { try await person.client.getSession() }
            #expect(try await world.mailed("member", template: "login-reported", to: owner.email) == person.email.wire)
            let refusal: APIErrorResponse = try await expectRefused("AUTH_PASSWORD_EXPIRED", 403) {
                try await person.login(from: RiskyWorld.berlin)
            }
            #expect(refusal.details["resetToken"] == nil)
            try await expectRefused("AUTH_LINK_INVALID", 400) { try await respond(token) }
            try await expectRefused("AUTH_LINK_INVALID", 400) { try await respond(Secret("made up")) }
            try await Self.reset(person)
            let again: SignInResult = try await world.client(from: RiskyWorld.berlin).login(
                Login.Input(body: LoginRequest(email: person.email, password: Secret("amber lantern orchid 47"))))
            #expect([.authenticated, .verificationRequired].contains(again.status))
        }
    }

    private static func reset(_ person: Person) async throws {
        let visitor: ZygoClient = person.world.client()
        _ = try await visitor.forgotPassword(
            ForgotPassword.Input(body: ForgotPasswordRequest(email: person.email)))
        let code: String = try await person.world.mailed("code", template: "password-reset", to: person.email)
        let proven: VerificationCode = try await visitor.verifyResetCode(
            VerifyResetCode.Input(body: VerifyResetCodeRequest(email: person.email, code: Secret(code))))
        _ = try await visitor.resetPassword(
            ResetPassword.Input(
                body: ResetPasswordRequest(
                    token: try #require(proven.token), newPassword: Secret("amber lantern orchid 47"))))
    }
}
