// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import TextMessages
import ZygoClient

@Suite struct EnableSMSMFATests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the proven number becomes a factor, with backup codes when it is the first`() async throws {
        let person: Person = try await world.signUp()
        let (number, enabled) = try await person.enrolPhone()
        #expect(enabled.enabled && enabled.factor.type == .sms && enabled.factor.isPrimary)
        #expect(enabled.factor.maskedTarget == number.masked)
        #expect(enabled.backupCodes?.count == 8)
        let status: MFAStatus = try await person.client.getMFAStatus()
        #expect(status.enabled && status.factors.map(\.id) == [enabled.factor.id])
        #expect(try await person.audited("auth.mfa_sms_enabled") == [person.userID.description])
        _ = try await world.mailed("at", template: "mfa-enabled", to: person.email)
    }

    @Test func `beside an authenticator it is the second one and brings no codes`() async throws {
        let person: Person = try await world.signUp()
        _ = try await person.enrol()
        let (_, enabled) = try await person.enrolPhone()
        #expect(!enabled.factor.isPrimary && enabled.backupCodes == nil)
    }

    @Test func `a number that is not proven is no factor`() async throws {
        let person: Person = try await world.signUp()
        let number: PhoneNumber = try world.freshPhone()
        try await expectRefused("AUTH_PHONE_INVALID", 400) { try await person.enableSMS(number) }
        _ = try await person.sendCode(to: number)
        try await expectRefused("AUTH_PHONE_INVALID", 400) { try await person.enableSMS(number) }
        let proven: PhoneNumber = try await person.provePhone()
        try await expectRefused("AUTH_PHONE_INVALID", 400) { try await person.enableSMS(number) }
        #expect(try await person.enableSMS(proven).enabled)
    }

    @Test func `there is one such factor, also when it is asked for twice at once`() async throws {
        let person: Person = try await world.signUp()
        let number: PhoneNumber = try await person.provePhone()
        let made: Int = await withTaskGroup(of: Bool.self) { (group) in
            for _ in 0..<4 {
                group.addTask {
                    do {
                        return try await person.enableSMS(number).enabled
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(0) { (sum: Int, isMade: Bool) in sum + (isMade ? 1 : 0) }
        }
        #expect(made == 1)
        // It is a factor now, and not proven yet in this session.
        try await expectRefused(anyOf: ["AUTH_MFA_REQUIRED"]) { try await person.enableSMS(number) }
        try await person.letProofAge("1 s")
        try await expectRefused("AUTH_MFA_ALREADY_ENABLED", 409) { try await person.enableSMS(number) }
    }

    @Test func `a workspace may forbid it`() async throws {
        let person: Person = try await world.signUp()
        let number: PhoneNumber = try await person.provePhone()
        try await world.query(
            "UPDATE tenant_security_config SET allowed_mfa_methods = '{totp}' WHERE tenant_id = '\(person.tenantID)'")
        try await expectRefused("AUTH_METHOD_DISABLED", 403) { try await person.enableSMS(number) }
    }
}
