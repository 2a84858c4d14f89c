// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ChangePasswordTests {
    private static let password: Secret<String> = Secret("seven quiet harbours 41")
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the calling session stays and all others end`() async throws {
        let person: Person = try await world.signUp()
        let elsewhere: Person = try await world.signIn(person)
        #expect(try await change(person, from: Person.password, to: Self.password).success)
        #expect(try await person.client.getSession().user.id == person.userID)
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) {
            try await elsewhere.client.getSession()
        }
        let again: Person = try await world.signIn(person, password: Self.password)
        #expect(again.userID == person.userID)
        #expect(try await person.audited("auth.password_changed") == [person.userID.description])
    }

    @Test func `without a token nothing changes`() async throws {
        try await expectRefused("AUTH_TOKEN_MISSING", 401) {
            try await world.client().changePassword(
                ChangePassword.Input(
                    body: ChangePasswordRequest(currentPassword: Person.password, newPassword: Self.password)))
        }
    }

    @Test func `a wrong current password is refused`() async throws {
        let person: Person = try await world.signUp()
        try await expectRefused("AUTH_PASSWORD_CURRENT_INVALID", 400) {
            try await change(person, from: Secret("not the password 1"), to: Self.password)
        }
        #expect(try await world.signIn(person).userID == person.userID)
    }

    @Test func `the same password again and a weak one are refused`() async throws {
        let person: Person = try await world.signUp()
        for candidate in [Person.password, Secret("password1234")] {
            try await expectRefused("AUTH_PASSWORD_WEAK", 400) {
                try await change(person, from: Person.password, to: candidate)
            }
        }
    }

    private func change(
        _ person: Person, from current: Secret<String>, to new: Secret<String>
    ) async throws -> Success {
        try await person.client.changePassword(
            ChangePassword.Input(body: ChangePasswordRequest(currentPassword: current, newPassword: new)))
    }
}
