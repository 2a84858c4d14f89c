// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

extension Person {
    func requestEmail(_ email: EmailAddress) async throws -> EmailChangeRequested {
        try await client.requestEmailChange(
            RequestEmailChange.Input(body: RequestEmailChangeRequest(newEmail: email)))
    }

    func confirmEmail(_ code: Secret<String>) async throws -> EmailChanged {
        try await client.confirmEmailChange(ConfirmEmailChange.Input(body: ConfirmEmailChangeRequest(code: code)))
    }

    /// Changes the address for good; gives the token that undoes it.
    func changeEmail(to email: EmailAddress) async throws -> Secret<String> {
        _ = try await requestEmail(email)
        _ = try await confirmEmail(Secret(try await world.mailed("code", template: "email-change", to: email)))
        return Secret(try await world.mailed("token", template: "email-change-notice", to: self.email))
    }

    func revertEmail(_ token: Secret<String>) async throws -> Success {
        try await world.client().revertEmailChange(
            RevertEmailChange.Input(body: RevertEmailChangeRequest(token: token)))
    }

    /// The address in force.
    func storedEmail() async throws -> String? {
        try await world.value("SELECT email FROM users WHERE id = '\(userID)'")
    }
}

@Suite struct RequestEmailChangeTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the new address gets a code, the old one a way back, and nothing changes yet`() async throws {
        let person: Person = try await world.signUp()
        let wanted: EmailAddress = try world.freshAddress()
        #expect(try await person.requestEmail(wanted).sent)
        #expect(try await world.mailed("code", template: "email-change", to: wanted).utf8.count == 6)
        let link: String = try await world.mailed("link", template: "email-change-notice", to: person.email)
        #expect(link.contains("/email-change/revert#token="))
        #expect(try await person.storedEmail() == person.email.wire)
        #expect(try await person.audited("auth.email_change_requested") == [person.userID.description])
    }

    @Test func `a taken address is answered like a free one`() async throws {
        let other: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        #expect(try await person.requestEmail(other.email).sent)
        _ = try await world.mailed("code", template: "email-change", to: other.email)
    }

    @Test func `the address in force is refused`() async throws {
        let person: Person = try await world.signUp()
        try await expectRefused("VALIDATION_FAILED", 400) { try await person.requestEmail(person.email) }
    }

    @Test func `a sign-in of an hour ago is too old`() async throws {
        let person: Person = try await world.signUp()
        try await world.query(
            "UPDATE sessions SET auth_time = now() - interval '1 hour' WHERE user_id = '\(person.userID)'")
        try await expectRefused("AUTH_REAUTH_REQUIRED", 403) {
            try await person.requestEmail(try world.freshAddress())
        }
    }
}
