// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

/// An owner and the member who shall take over, both with a fresh second factor.
struct Succession: Sendable {
    let owner: Person
    let heir: Person

    var world: World { owner.world }

    static func make(role: String = "developer") async throws -> Succession {
        let owner: Person = try await World.shared().signUp()
        let heir: Person = try await owner.invite(role: role)
        for person in [owner, heir] { _ = try await person.enrol() }
        return Succession(owner: owner, heir: heir)
    }

    /// A confirmed critical action, as the confirmation leaves it.
    func token(
        action: String = "ownership_transfer", of person: Person? = nil, tenant: TenantID? = nil
    ) async throws -> Secret<String> {
        let text: String = "zca_test_\(world.number())"
        try await world.query(
            """
            INSERT INTO auth_flows (id, kind, user_id, tenant_id, payload, expires_at)
            VALUES (sha256('\(text)'::bytea), 'critical_token', '\((person ?? owner).userID)', '\(owner.tenantID)',
                    '{"action": "\(action)", "resource_id": "\(tenant ?? owner.tenantID)"}',
                    now() + interval '5 minutes')
            """)
        return Secret(text)
    }

    func start(
        to target: Person? = nil, fallback: String = "admin", token: Secret<String>?, by person: Person? = nil
    ) async throws -> OwnershipTransfer {
        try await (person ?? owner).client.startOwnershipTransfer(
            StartOwnershipTransfer.Input(
                xCriticalActionToken: token,
                body: StartOwnershipTransferRequest(targetUserID: (target ?? heir).userID, fallbackRole: fallback)))
    }

    func offer(fallback: String = "admin") async throws -> OwnershipTransfer {
        try await start(fallback: fallback, token: try await token())
    }

    func accept(_ person: Person? = nil) async throws -> OwnershipTransfer {
        try await (person ?? heir).client.acceptOwnershipTransfer(AcceptOwnershipTransfer.Input())
    }

    /// Ids of the owners as the database has them, each with the name of the primary role.
    func owners() async throws -> [[String?]] {
        try await world.query(
            """
            SELECT m.user_id, r.name FROM tenant_members m JOIN roles r ON r.id = m.primary_role_id
             WHERE m.tenant_id = '\(owner.tenantID)' AND m.is_owner
            """)
    }
}

@Suite struct StartOwnershipTransferTests {
    @Test func `the owner offers, both see it, and nothing changes yet`() async throws {
        let two: Succession = try await Succession.make()
        let offer: OwnershipTransfer = try await two.offer(fallback: "developer")
        #expect(offer.status == .pending && offer.fromUserID == two.owner.userID && offer.toUserID == two.heir.userID)
        #expect(offer.fallbackRole == "developer" && offer.expiresAt == offer.createdAt + .seconds(72 * 3_600))
        #expect(try await two.heir.client.getOwnershipTransfer() == offer)
        #expect(try await two.owners() == [[two.owner.userID.description, "owner"]])
        #expect(try await two.owner.audited("tenant.ownership_transfer_started") == [offer.id.description])
        _ = try await two.world.mailed("workspace", template: "ownership-offered", to: two.heir.email)
        let other: Person = try await two.owner.invite(role: "admin")
        try await expectRefused("RESOURCE_NOT_FOUND", 404) { try await other.client.getOwnershipTransfer() }
    }

    @Test func `the token is for this action of this person on this workspace, once`() async throws {
        let two: Succession = try await Succession.make()
        let foreign: Person = try await two.world.signUp()
        for token in [
            nil, Secret("zca_nothing"), try await two.token(action: "tenant_deletion"),
            try await two.token(of: two.heir), try await two.token(tenant: foreign.tenantID),
        ] {
            try await expectRefused("AUTH_CHALLENGE_INVALID", 400) { try await two.start(token: token) }
        }
        let token: Secret<String> = try await two.token()
        _ = try await two.start(token: token)
        _ = try await two.owner.client.cancelOwnershipTransfer()
        try await expectRefused("AUTH_CHALLENGE_INVALID", 400) { try await two.start(token: token) }
    }

    @Test func `one offer stands at a time`() async throws {
        let two: Succession = try await Succession.make()
        _ = try await two.offer()
        try await expectRefused("RESOURCE_ALREADY_EXISTS", 409) { try await two.offer() }
        try await two.world.query(
            """
            UPDATE tenant_ownership_transfers SET expires_at = now() - interval '1 s'
             WHERE tenant_id = '\(two.owner.tenantID)'
            """)
        #expect(try await two.offer().status == .pending)
    }

    @Test func `only active members with a proven address and a factor are offered it`() async throws {
        let two: Succession = try await Succession.make()
        let bare: Person = try await two.owner.invite(role: "viewer")
        let refusal: APIErrorResponse = try await expectRefused("USER_STATE_INVALID", 409) {
            try await two.start(to: bare, token: try await two.token())
        }
        #expect(refusal.details["currentState"] == .string("mfa_not_enrolled"))
        let stranger: Person = try await two.world.signUp()
        try await expectRefused("USER_NOT_FOUND", 404) {
            try await two.start(to: stranger, token: try await two.token())
        }
        try await expectRefused("AUTHZ_SELF_ACTION_FORBIDDEN", 403) {
            try await two.start(to: two.owner, token: try await two.token())
        }
        try await expectRefused(anyOf: ["ROLE_OWNER_PROTECTED"]) { try await two.offer(fallback: "owner") }
        try await expectRefused("ROLE_NOT_FOUND", 404) { try await two.offer(fallback: "nothing") }
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await two.start(token: try await two.token(of: two.heir), by: two.heir)
        }
    }

    @Test func `a proof of ten minutes ago is too old, here and at the acceptance`() async throws {
        let two: Succession = try await Succession.make()
        _ = try await two.offer()
        try await two.world.query(
            """
            UPDATE sessions SET mfa_verified_at = now() - interval '10 minutes'
             WHERE tenant_id = '\(two.owner.tenantID)'
            """)
        try await expectRefused("AUTHZ_MFA_SESSION_EXPIRED", 403) { try await two.offer() }
        try await expectRefused("AUTHZ_MFA_SESSION_EXPIRED", 403) { try await two.accept() }
    }
}
