// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Foundation
import TestSupport
import Testing
import ZygoClient

@Suite struct EnableMFATests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a set-up shows seed, address and image, and is sealed where it is kept`() async throws {
        let person: Person = try await world.signUp()
        let setup: MFASetup = try await person.client.enableMFA()
        let secret: String = setup.secret.reveal()
        #expect(secret.utf8.count == 32)
        let address: String = setup.otpauthURL.reveal()
        #expect(address.hasPrefix("otpauth://totp/Zygo:"))
        #expect(address.contains("secret=\(secret)&issuer=Zygo&algorithm=SHA1&digits=6&period=30"))
        let prefix: String = "data:image/svg+xml;base64,"
        #expect(setup.qrCodeURL.reveal().hasPrefix(prefix))
        let image: Data = try #require(Data(base64Encoded: String(setup.qrCodeURL.reveal().dropFirst(prefix.count))))
        #expect(String(decoding: image, as: UTF8.self).hasPrefix("<svg "))
        #expect(setup.backupCodes == nil)
        let kept: String? = try await world.value(
            "SELECT secret_encrypted FROM mfa_tokens WHERE user_id = '\(person.userID)'")
        #expect(kept?.hasPrefix("zv1.") == true)
        #expect(kept?.contains(secret) == false)
        #expect(try await person.audited("auth.mfa_enrolment_started") == [person.userID.description])
        #expect(try await person.client.getMFAStatus().enabled == false)
    }

    @Test func `a second set-up replaces the first`() async throws {
        let person: Person = try await world.signUp()
        let first: Authenticator = try Authenticator(try await person.client.enableMFA())
        let second: Authenticator = try Authenticator(try await person.client.enableMFA())
        #expect(first.seed != second.seed)
        try await expectRefused("AUTH_CODE_INVALID", 400) {
            try await person.client.verifyMFASetup(
                VerifyMFASetup.Input(body: VerifyMFASetupRequest(code: first.code())))
        }
        _ = try await person.client.verifyMFASetup(
            VerifyMFASetup.Input(body: VerifyMFASetupRequest(code: second.code())))
    }

    @Test func `who has an authenticator sets up no other`() async throws {
        let person: Person = try await world.signUp()
        _ = try await person.enrol()
        try await expectRefused("AUTH_MFA_ALREADY_ENABLED", 409) { try await person.client.enableMFA() }
    }

    @Test func `a password that was proven long ago is not enough`() async throws {
        let person: Person = try await world.signUp()
        try await world.query(
            "UPDATE sessions SET auth_time = now() - interval '16 minutes' WHERE user_id = '\(person.userID)'")
        try await expectRefused("AUTH_REAUTH_REQUIRED", 403) { try await person.client.enableMFA() }
        _ = try await person.client.stepUp(
            API.StepUp.Input(body: StepUpRequest(method: .password, password: Person.password)))
        _ = try await person.client.enableMFA()
    }
}
