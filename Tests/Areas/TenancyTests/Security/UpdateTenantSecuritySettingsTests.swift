// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@testable import TenancyArea

@Suite struct UpdateTenantSecuritySettingsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func change(
        _ person: Person, _ body: UpdateTenantSecuritySettingsRequest, ifMatch: String? = nil
    ) async throws -> TenantSecuritySettings {
        try await person.client.updateTenantSecuritySettings(
            UpdateTenantSecuritySettings.Input(ifMatch: ifMatch, body: body))
    }

    /// The owner of a workspace, with a fresh second factor.
    private func owner() async throws -> Person {
        let owner: Person = try await world.signUp()
        _ = try await owner.enrol()
        return owner
    }

    @Test func `a change is kept, what is absent stays, null clears, and it is audited`() async throws {
        let owner: Person = try await owner()
        let first: TenantSecuritySettings = try await change(
            owner,
            UpdateTenantSecuritySettingsRequest(
                passwordMinLength: 16, passwordRequireClasses: true, passwordExpiryDays: .value(90)))
        #expect(first.passwordMinLength == 16 && first.passwordExpiryDays == 90)
        #expect(first.advisories.map(\.setting) == ["password_require_classes", "password_expiry_days"])
        let second: TenantSecuritySettings = try await change(
            owner, UpdateTenantSecuritySettingsRequest(passwordExpiryDays: .null))
        #expect(second.passwordMinLength == 16 && second.passwordExpiryDays == nil)
        #expect(try await owner.audited("tenant.security_updated").count == 2)
        #expect(try await owner.client.getTenantSecuritySettings() == second)
    }

    @Test func `it needs a second factor of the last five minutes`() async throws {
        let bare: Person = try await world.signUp()
        try await expectRefused("AUTH_MFA_SETUP_REQUIRED", 403) {
            try await change(bare, UpdateTenantSecuritySettingsRequest(mfaRequired: true))
        }
        let owner: Person = try await owner()
        try await world.query(
            "UPDATE sessions SET mfa_verified_at = now() - interval '6 minutes' WHERE user_id = '\(owner.userID)'")
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_MFA_SESSION_EXPIRED", 403) {
            try await change(owner, UpdateTenantSecuritySettingsRequest(mfaRequired: true))
        }
        #expect(refusal.details["mfaMaxAgeSeconds"] == .integer(300))
    }

    @Test func `members without a factor are stopped when their days are over, and only then`() async throws {
        let owner: Person = try await owner()
        let viewer: Person = try await owner.invite(role: "viewer")
        _ = try await change(owner, UpdateTenantSecuritySettingsRequest(mfaRequired: true, mfaDeadlineDays: 1))
        _ = try await viewer.client.listRoles(ListRoles.Input())
        try await world.query(
            """
            UPDATE tenant_security_config SET policy_changed_at = now() - interval '2 days'
             WHERE tenant_id = '\(owner.tenantID)';
            UPDATE users SET created_at = now() - interval '9 days' WHERE id = '\(viewer.userID)';
            UPDATE tenant_members SET joined_at = now() - interval '9 days' WHERE user_id = '\(viewer.userID)'
            """)
        let again: Person = try await world.signIn(viewer)
        try await expectRefused("AUTH_MFA_SETUP_REQUIRED", 403) {
            try await again.client.listRoles(ListRoles.Input())
        }
        #expect(try await again.client.getVerificationStatus().missing == [.mfa])
    }

    @Test func `a shorter idle time ends what was idle for longer, not the session that asks`() async throws {
        let owner: Person = try await owner()
        let viewer: Person = try await owner.invite(role: "viewer")
        try await world.query(
            """
            UPDATE sessions SET last_activity_at = now() - interval '30 minutes'
             WHERE user_id IN ('\(viewer.userID)', '\(owner.userID)')
            """)
        _ = try await change(owner, UpdateTenantSecuritySettingsRequest(sessionTimeoutMinutes: 15))
        try await expectRefused("AUTH_SESSION_INVALID", 401) { try await viewer.client.getSession() }
        #expect(try await owner.client.getSession().user.id == owner.userID)
        _ = try await world.signIn(viewer)
        let minutes: String? = try await world.value(
            """
            SELECT round(extract(epoch FROM idle_expires_at - created_at) / 60) FROM sessions
             WHERE user_id = '\(viewer.userID)' AND revoked_at IS NULL ORDER BY created_at DESC LIMIT 1
            """)
        #expect(minutes == "15")
    }

    @Test func `fewer sessions at once end the least recent ones`() async throws {
        let owner: Person = try await owner()
        let viewer: Person = try await owner.invite(role: "viewer")
        let second: Person = try await world.signIn(viewer)
        let third: Person = try await world.signIn(viewer)
        _ = try await change(owner, UpdateTenantSecuritySettingsRequest(maxConcurrentSessions: 1))
        for ended in [viewer, second] {
            try await expectRefused("AUTH_TOKEN_REVOKED", 401) { try await ended.client.getSession() }
        }
        #expect(try await third.client.getSession().user.id == viewer.userID)
        #expect(try await owner.client.getSession().user.id == owner.userID)
        _ = try await world.signIn(viewer)
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) { try await third.client.getSession() }
    }

    @Test func `new passwords keep to the workspace's rules, at a change and at joining`() async throws {
        let owner: Person = try await owner()
        let viewer: Person = try await owner.invite(role: "viewer")
        _ = try await change(owner, UpdateTenantSecuritySettingsRequest(passwordMinLength: 30))
        let refusal: APIErrorResponse = try await expectRefused("AUTH_PASSWORD_WEAK", 400) {
            try await viewer.client.changePassword(
                ChangePassword.Input(
                    body: ChangePasswordRequest(
                        currentPassword: Person.password, newPassword: Secret("crimson ladder walnut 7"))))
        }
        #expect(refusal.details["constraints"] == .object(["minLength": .integer(30)]))
        let (email, token): (EmailAddress, Secret<String>) = try await owner.sendInvitation(role: "viewer")
        try await expectRefused("AUTH_PASSWORD_WEAK", 400) {
            try await world.signUp(email: email, invitation: token)
        }
    }

    @Test func `scenario 38: with required classes a password of letters alone is weak`() async throws {
        let owner: Person = try await owner()
        _ = try await change(owner, UpdateTenantSecuritySettingsRequest(passwordRequireClasses: true))
        let refusal: APIErrorResponse = try await expectRefused("AUTH_PASSWORD_WEAK", 400) {
            try await owner.client.changePassword(
                ChangePassword.Input(
                    body: ChangePasswordRequest(
                        currentPassword: Person.password, newPassword: Secret("qvxmtrplkwzbns"))))
        }
        guard case .object(let broken)? = refusal.details["constraints"] else {
            Issue.record("no constraints")
            return
        }
        #expect(Set(broken.members.map { $0.name }) == ["uppercase", "number", "special"])
    }

    @Test func `the way to sign in is closed where it is not allowed`() async throws {
        let owner: Person = try await owner()
        let viewer: Person = try await owner.invite(role: "viewer")
        _ = try await change(owner, UpdateTenantSecuritySettingsRequest(allowedLoginMethods: [.magicLink]))
        try await expectRefused("AUTH_METHOD_DISABLED", 403) { try await world.signIn(viewer) }
        #expect(try await viewer.open(try await viewer.link()).status == .authenticated)
    }

    @Test func `what the plan does not have is refused with the plan that has it`() async throws {
        let owner: Person = try await owner()
        for (body, feature) in [
            (UpdateTenantSecuritySettingsRequest(allowedLoginMethods: [.password, .microsoft]), "socialMicrosoft"),
            (UpdateTenantSecuritySettingsRequest(allowedLoginMethods: [.password, .sso]), "sso"),
            (UpdateTenantSecuritySettingsRequest(ipAllowlist: ["10.0.0.0/8"]), "ipAllowlist"),
        ] {
            let refusal: APIErrorResponse = try await expectRefused("AUTHZ_FEATURE_DISABLED", 403) {
                try await change(owner, body)
            }
            #expect(refusal.details["feature"] == .string(feature))
            #expect(refusal.details["requiredPlan"] != nil)
        }
    }

    @Test func `a list without one's own address needs a word more`() async throws {
        let owner: Person = try await owner()
        try await world.query("UPDATE tenants SET plan = 'business' WHERE id = '\(owner.tenantID)'")
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_CONFIRMATION_REQUIRED", 400) {
            try await change(owner, UpdateTenantSecuritySettingsRequest(ipAllowlist: ["198.51.100.0/24"]))
        }
        #expect(refusal.details["field"] == .string("confirm_lockout"))
        let kept: TenantSecuritySettings = try await change(
            owner, UpdateTenantSecuritySettingsRequest(ipAllowlist: ["10.0.0.7/8", "10.0.0.0/8"]))
        #expect(kept.ipAllowlist == ["10.0.0.0/8"])
        _ = try await change(
            owner, UpdateTenantSecuritySettingsRequest(ipAllowlist: ["198.51.100.0/24"], confirmLockout: true))
        try await expectRefused("AUTHZ_IP_NOT_ALLOWED", 403) {
            try await owner.client.listRoles(ListRoles.Input())
        }
    }

    @Test func `values out of bounds and texts that are no blocks are refused by name`() async throws {
        let owner: Person = try await owner()
        for body in [
            #"{"session_timeout_minutes":14}"#, #"{"max_concurrent_sessions":51}"#, #"{"password_min_length":11}"#,
            #"{"password_expiry_days":29}"#, #"{"trusted_device_days":31}"#, #"{"api_key_max_days":3651}"#,
            #"{"allowed_mfa_methods":["sms"]}"#, #"{"allowed_login_methods":[]}"#, #"{"ip_allowlist":["10.0.0.0/33"]}"#,
        ] {
            let answer: RawAnswer = try await world.send(.patch, "/v1/tenant/security", token: owner.token, body: body)
            #expect(answer.status == 400 && !answer.violations.isEmpty, "\(body): \(answer.text)")
        }
    }

    @Test func `a stale tag is refused, and others may not change anything`() async throws {
        let owner: Person = try await owner()
        let admin: Person = try await owner.invite(role: "developer")
        try await expectRefused("PRECONDITION_FAILED", 412) {
            try await change(
                owner, UpdateTenantSecuritySettingsRequest(mfaRequired: true), ifMatch: "\"stale\"")
        }
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await change(admin, UpdateTenantSecuritySettingsRequest(mfaRequired: true))
        }
        let tag: String? = try await owner.tag(of: "/v1/tenant/security")
        #expect(
            try await change(owner, UpdateTenantSecuritySettingsRequest(mfaDeadlineDays: 5), ifMatch: tag)
                .mfaDeadlineDays == 5)
    }

    @Test func `what a compliance framework asks for is not lowered`() async throws {
        let owner: Person = try await owner()
        try await world.query(
            """
            UPDATE tenant_settings SET settings = settings || '{"dataProtection": {"frameworks": ["hipaa"]}}'
             WHERE tenant_id = '\(owner.tenantID)'
            """)
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_FEATURE_DISABLED", 403) {
            try await change(owner, UpdateTenantSecuritySettingsRequest(mfaRequired: false, passwordMinLength: 13))
        }
        #expect(
            refusal.details["floor"]
                == .object(["mfa_required": .bool(true), "password_min_length": .integer(14)]))
        #expect(
            try await change(owner, UpdateTenantSecuritySettingsRequest(passwordMinLength: 15)).passwordMinLength
                == 15)
    }

    @Test(arguments: [
        (UpdateTenantSecuritySettingsRequest(mfaRequired: true, mfaDeadlineDays: 3), true),
        (UpdateTenantSecuritySettingsRequest(mfaDeadlineDays: 4), false),
        (UpdateTenantSecuritySettingsRequest(requirePhoneVerification: false), false),
        (UpdateTenantSecuritySettingsRequest(phoneVerificationDeadlineDays: 2), false),
        (UpdateTenantSecuritySettingsRequest(trustedDeviceDays: 0), true),
    ])
    func `the floor binds strict workspaces alone`(body: UpdateTenantSecuritySettingsRequest, isKept: Bool) {
        #expect((SecurityFloor(isStrict: true).broken(by: body) == nil) == isKept)
        #expect(SecurityFloor(isStrict: false).broken(by: body) == nil)
    }
}
