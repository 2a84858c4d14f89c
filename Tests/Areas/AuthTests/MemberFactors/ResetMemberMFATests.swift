// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ResetMemberMFATests {
    let world: World

    init() async throws { world = try await World.shared() }

    /// An administrator with a fresh second factor, and a member who has one since yesterday.
    private func pair(_ role: String = "developer") async throws -> (admin: Person, member: Person, owner: Person) {
        let owner: Person = try await world.signUp()
        let admin: Person = try await owner.invite(role: "admin")
        _ = try await admin.enrol()
        let member: Person = try await owner.invite(role: role)
        _ = try await member.enrol()
        try await age(member)
        return (admin, member, owner)
    }

    private func age(_ person: Person) async throws {
        try await world.query(
            "UPDATE mfa_tokens SET verified_at = now() - interval '1 day' WHERE user_id = '\(person.userID)'")
    }

    private func reset(_ person: Person, by admin: Person) async throws -> Success {
        try await admin.client.resetMemberMFA(ResetMemberMFA.Input(userID: person.userID))
    }

    @Test func `factors, codes, trust and sessions go, and the member is told`() async throws {
        let (admin, member, owner): (Person, Person, Person) = try await pair()
        let other: Person = try await world.signUp()
        #expect(try await reset(member, by: admin).success)
        try await expectRefused("AUTH_TOKEN_REVOKED", 401) { try await member.client.getSession() }
        let left: [[String?]] = try await world.query(
            """
            SELECT (SELECT count(*) FROM mfa_tokens WHERE user_id = '\(member.userID)'),
                   (SELECT count(*) FROM mfa_backup_codes WHERE user_id = '\(member.userID)'),
                   (SELECT mfa_enabled FROM users WHERE id = '\(member.userID)')
            """)
        #expect(left == [["0", "0", "f"]])
        #expect(try await world.mailed("workspace", template: "mfa-reset", to: member.email).hasPrefix("Works"))
        #expect(try await owner.audited("auth.mfa_reset_by_admin") == [member.userID.description])
        let actor: String? = try await world.value(
            """
            SELECT actor_id FROM audit.logs
             WHERE tenant_id = '\(owner.tenantID)' AND event_type = 'auth.mfa_reset_by_admin'
            """)
        #expect(actor == admin.userID.description)
        #expect(try await world.signIn(member).client.getSession().user.id == member.userID)
        #expect(try await other.client.getSession().user.id == other.userID)
    }

    @Test func `the time to set up a new factor starts anew with a day`() async throws {
        let (admin, member, owner): (Person, Person, Person) = try await pair()
        try await world.query(
            """
            UPDATE tenant_security_config
               SET mfa_required = true, mfa_deadline_days = 0, policy_changed_at = now() - interval '2 days'
             WHERE tenant_id = '\(owner.tenantID)'
            """)
        _ = try await reset(member, by: admin)
        try await world.query(
            """
            UPDATE users SET created_at = now() - interval '9 days' WHERE id = '\(member.userID)';
            UPDATE tenant_members SET joined_at = now() - interval '9 days' WHERE user_id = '\(member.userID)'
            """)
        let again: Person = try await world.signIn(member)
        let owed: VerificationObligations = try await again.client.getVerificationStatus()
        #expect(owed.missing == [.mfa])
        _ = try await again.client.listRoles(ListRoles.Input())
        try await world.query(
            "UPDATE tenant_members SET mfa_reset_at = now() - interval '25 hours' WHERE user_id = '\(member.userID)'")
        let late: Person = try await world.signIn(member)
        try await expectRefused("AUTH_MFA_SETUP_REQUIRED", 403) {
            try await late.client.listRoles(ListRoles.Input())
        }
    }

    @Test func `neither oneself, nor a peer, nor the owner, nor a stranger`() async throws {
        let (admin, peer, owner): (Person, Person, Person) = try await pair("admin")
        _ = try await owner.enrol()
        try await expectRefused("AUTHZ_SELF_ACTION_FORBIDDEN", 403) { try await reset(admin, by: admin) }
        try await expectRefused("ROLE_HIERARCHY_VIOLATION", 403) { try await reset(peer, by: admin) }
        try await expectRefused("USER_CANNOT_MODIFY_OWNER", 403) { try await reset(owner, by: admin) }
        let stranger: Person = try await world.signUp()
        try await expectRefused("USER_NOT_FOUND", 404) { try await reset(stranger, by: admin) }
        #expect(try await world.value("SELECT count(*) FROM mfa_tokens WHERE user_id = '\(peer.userID)'") == "1")
    }

    @Test func `without a factor, with a new one, or in two workspaces nothing is reset`() async throws {
        let (admin, _, owner): (Person, Person, Person) = try await pair()
        let bare: Person = try await owner.invite(role: "viewer")
        try await expectRefused("USER_STATE_INVALID", 409) { try await reset(bare, by: admin) }
        _ = try await bare.enrol()
        try await expectRefused("USER_STATE_INVALID", 409) { try await reset(bare, by: admin) }
        let guest: Person = try await world.signUp()
        let (_, token): (EmailAddress, Secret<String>) = try await owner.sendInvitation(
            role: "viewer", to: guest.email)
        _ = try await guest.client.acceptInvitation(AcceptInvitation.Input(token: token))
        _ = try await guest.enrol()
        try await age(guest)
        let refusal: APIErrorResponse = try await expectRefused("USER_STATE_INVALID", 409) {
            try await reset(guest, by: admin)
        }
        #expect(refusal.details.isEmpty, "it would tell of another workspace")
        #expect(try await world.value("SELECT mfa_enabled FROM users WHERE id = '\(guest.userID)'") == "t")
    }

    @Test func `a proof of ten minutes ago is too old`() async throws {
        let (admin, member, _): (Person, Person, Person) = try await pair()
        try await world.query(
            "UPDATE sessions SET mfa_verified_at = now() - interval '10 minutes' WHERE user_id = '\(admin.userID)'")
        try await expectRefused("AUTHZ_MFA_SESSION_EXPIRED", 403) { try await reset(member, by: admin) }
    }
}
