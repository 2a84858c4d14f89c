// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct RegenerateBackupCodesTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func regenerate(_ person: Person, _ password: Secret<String>) async throws -> [String] {
        try await person.client.regenerateBackupCodes(
            RegenerateBackupCodes.Input(body: RegenerateBackupCodesRequest(password: password))
        ).backupCodes
    }

    @Test func `new codes void the old ones`() async throws {
        let person: Person = try await world.signUp()
        let (_, old): (Authenticator, [String]) = try await person.enrol()
        let new: [String] = try await regenerate(person, Person.password)
        #expect(Set(new).isDisjoint(with: old))
        let token: Secret<String> = try await person.challenge()
        try await expectRefused("AUTH_MFA_INVALID", 400) { try await person.answer(token, Secret(old[0])) }
        #expect(try await person.answer(token, Secret(new[0])).backupCodesRemaining == 7)
        #expect(try await person.audited("auth.backup_codes_regenerated") == [person.userID.description])
        _ = try await world.mailed("at", template: "backup-codes-regenerated", to: person.email)
    }

    @Test func `two requests at once leave one set`() async throws {
        let person: Person = try await world.signUp()
        _ = try await person.enrol()
        async let one: [String] = regenerate(person, Person.password)
        async let other: [String] = regenerate(person, Person.password)
        _ = try await (one, other)
        #expect(try await person.client.getMFAStatus().backupCodesRemaining == 8)
    }

    @Test func `the password is asked for`() async throws {
        let person: Person = try await world.signUp()
        _ = try await person.enrol()
        try await expectRefused("AUTH_PASSWORD_CURRENT_INVALID", 400) {
            try await regenerate(person, Secret("not the password 1"))
        }
    }

    @Test func `without a factor there are no codes`() async throws {
        let person: Person = try await world.signUp()
        try await expectRefused("AUTH_MFA_SETUP_REQUIRED", 403) { try await regenerate(person, Person.password) }
    }
}
