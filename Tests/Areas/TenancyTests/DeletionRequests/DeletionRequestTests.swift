// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import Server
import TenancyArea
import TestSupport
import Testing
import ZygoClient

/// From the request to the end of a workspace. Proofs of critical actions are put where their issuer puts them.
@Suite struct DeletionRequestTests {
    let world: World

    init() async throws { world = try await World.shared() }

    /// An owner who has just given a second factor.
    private func provenOwner() async throws -> Person {
        let owner: Person = try await world.signUp()
        _ = try await owner.enrol()
        try await world.query("UPDATE sessions SET mfa_verified_at = now() WHERE user_id = '\(owner.userID)'")
        return owner
    }

    private func name(of owner: Person) async throws -> String {
        try #require(await world.value("SELECT name FROM tenants WHERE id = '\(owner.tenantID)'"))
    }

    private func proof(
        _ owner: Person, action: String = "tenant_deletion", resource: TenantID? = nil, lifetime: String = "5 minutes"
    ) async throws -> Secret<String> {
        let token: String = "zca_\(world.number())_\(owner.userID)"
        try await world.query(
            """
            INSERT INTO auth_flows (id, kind, user_id, tenant_id, payload, expires_at)
            VALUES (sha256('\(token)'), 'critical_token', '\(owner.userID)', '\(owner.tenantID)',
                    '{"action": "\(action)", "resource_id": "\(resource ?? owner.tenantID)"}',
                    now() + interval '\(lifetime)')
            """)
        return Secret(token)
    }

    private func request(
        _ owner: Person, name wished: String? = nil, proof: Secret<String>? = nil, reason: String? = nil
    ) async throws -> DeletionRequest {
        let name: String = if let wished { wished } else { try await name(of: owner) }
        let token: Secret<String> = if let proof { proof } else { try await self.proof(owner) }
        return try await owner.client.createDeletionRequest(
            CreateDeletionRequest.Input(
                xCriticalActionToken: token,
                body: CreateDeletionRequestRequest(resourceType: .tenant, confirmName: name, reason: reason)))
    }

    private func status(_ owner: Person) async throws -> String? {
        try await world.value("SELECT status FROM tenants WHERE id = '\(owner.tenantID)'")
    }

    /// As if so many days had gone by since the request.
    private func pass(days: Int, _ owner: Person) async throws {
        try await world.query(
            """
            UPDATE deletion_requests SET scheduled_for = scheduled_for - interval '\(days) days',
                   can_cancel_until = can_cancel_until - interval '\(days) days' WHERE tenant_id = '\(owner.tenantID)';
            UPDATE tenants SET deletion_scheduled_for = deletion_scheduled_for - interval '\(days) days',
                   deletion_cancellable_until = deletion_cancellable_until - interval '\(days) days'
             WHERE id = '\(owner.tenantID)'
            """)
    }

    @Test func `a workspace that waits for its end is open for its owner's way back alone`() async throws {
        let owner: Person = try await provenOwner()
        let colleague: Person = try await owner.invite(role: "admin")
        let made: DeletionRequest = try await request(owner, reason: "We move on")
        #expect(made.status == .pending && made.requestedBy == owner.userID && made.reason == "We move on")
        let days: Int64 = (made.scheduledFor.seconds - made.requestedAt.seconds + 60) / 86_400
        #expect((27...30).contains(days))
        #expect(made.cancelUntil.seconds - made.requestedAt.seconds <= 14 * 86_400)
        #expect(try await owner.audited("tenant.deletion_requested") == [made.id.description])
        let answer: RawAnswer = try await world.send(.get, "/v1/users/me", token: colleague.token)
        #expect(answer.status == 401, "\(answer.text)")
        try await expectRefused("TENANT_INACTIVE", 403) { try await owner.client.listFiles(ListFiles.Input()) }
        #expect(try await owner.client.getTenantSettings().deletion?.cancelUntil == made.cancelUntil)
        #expect(try await owner.client.getDeletionRequest(GetDeletionRequest.Input(id: made.id)) == made)
        let list: DeletionRequestList = try await owner.client.listDeletionRequests(ListDeletionRequests.Input())
        #expect(list.data == [made])
        for person in [owner, colleague] {
            _ = try await world.mailed("date", template: "tenant-deletion-requested", to: person.email)
        }
        try await expectRefused("TENANT_DELETION_PENDING", 409) { try await request(owner) }
        let stopped: DeletionRequest = try await owner.client.cancelDeletionRequest(
            CancelDeletionRequest.Input(id: made.id))
        #expect(stopped.status == .cancelled && stopped.cancelledAt != nil)
        #expect(try await status(owner) == "active")
        #expect(try await owner.audited("tenant.deletion_cancelled") == [made.id.description])
        _ = try await owner.client.listFiles(ListFiles.Input())
        try await expectRefused("DELETION_REQUEST_NOT_CANCELLABLE", 409) {
            try await owner.client.cancelDeletionRequest(CancelDeletionRequest.Input(id: made.id))
        }
    }

    /// Requested at, erased at the latest.
    @Test(arguments: [
        ("2026-01-30 10:00", "2026-02-27 10:00"), ("2026-03-01 10:00", "2026-03-31 10:00"),
        ("2026-01-01 23:30", "2026-01-31 23:30"), ("2026-02-01 00:00", "2026-02-28 00:00"),
        ("2028-01-31 12:00", "2028-02-28 12:00"), ("2026-04-15 08:00", "2026-05-14 08:00"),
    ])
    func `21 the grace ends in thirty days, a day in front of the legal date at the latest`(
        _ requested: String, _ end: String
    ) async throws {
        let found: String? = try await world.value(
            """
            SELECT to_char(zygo.deletion_grace_end('\(requested)+00') AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI')
            """)
        #expect(found == end)
    }

    @Test func `20 a wrong name, a stale proof or an unpaid invoice changes nothing`() async throws {
        let owner: Person = try await provenOwner()
        try await expectRefused("AUTHZ_CONFIRMATION_REQUIRED", 400) { try await request(owner, name: "Wrong") }
        let stranger: Person = try await world.signUp()
        for token in [
            Secret("zca_unknown"), try await proof(owner, action: "data_export"),
            try await proof(owner, resource: stranger.tenantID), try await proof(stranger, resource: owner.tenantID),
            try await proof(owner, lifetime: "-1 second"),
        ] {
            try await expectRefused("AUTH_CHALLENGE_INVALID", 400) { try await request(owner, proof: token) }
        }
        let none: RawAnswer = try await world.send(
            .post, "/v1/deletion-requests", token: owner.token,
            body: #"{"resource_type":"tenant","confirm_name":"\#(try await name(of: owner))"}"#)
        #expect(none.status == 400 && none.code == "AUTH_CHALLENGE_INVALID")
        try await world.query(
            """
            INSERT INTO invoices (tenant_id, number, status, currency, subtotal, total, amount_due, finalized_at)
            VALUES ('\(owner.tenantID)', 'INV-2026-\(900_000 + world.number())', 'open', 'USD', 10, 10, 10, now())
            """)
        let blocked: APIErrorResponse = try await expectRefused("RESOURCE_STATE_INVALID", 409) {
            try await request(owner)
        }
        #expect(blocked.details["blockers"] == .array([.string("unpaid_invoices")]))
        #expect(try await status(owner) == "active")
        #expect(try await owner.audited("tenant.deletion_requested").isEmpty)
    }

    @Test func `24 a legal hold refuses the request, and keeps what waits for its end`() async throws {
        let owner: Person = try await provenOwner()
        try await hold(owner)
        let blocked: APIErrorResponse = try await expectRefused("RESOURCE_STATE_INVALID", 409) {
            try await request(owner)
        }
        #expect(blocked.details["blockers"] == .array([.string("legal_hold")]))
        try await lift(owner)
        _ = try await request(owner)
        try await hold(owner)
        try await pass(days: 31, owner)
        _ = try await world.composition.rounds.deletions.round()
        #expect(try await status(owner) == "pending_deletion")
        try await lift(owner)
        _ = try await world.composition.rounds.deletions.round()
        #expect(try await status(owner) == "deleted")
    }

    @Test func `21 an owner can stop it on day 13, not on day 15, nobody on day 31`() async throws {
        let owner: Person = try await provenOwner()
        let first: DeletionRequest = try await request(owner)
        try await pass(days: 13, owner)
        _ = try await owner.client.cancelDeletionRequest(CancelDeletionRequest.Input(id: first.id))
        let second: DeletionRequest = try await request(owner)
        try await pass(days: 15, owner)
        try await expectRefused("DELETION_REQUEST_NOT_CANCELLABLE", 409) {
            try await owner.client.cancelDeletionRequest(CancelDeletionRequest.Input(id: second.id))
        }
        #expect(try await status(owner) == "pending_deletion")
        try await pass(days: 16, owner)
        _ = try await world.composition.rounds.deletions.round()
        #expect(try await status(owner) == "deleted")
        let live: String? = try await world.value(
            "SELECT count(*) FROM sessions WHERE tenant_id = '\(owner.tenantID)' AND revoked_at IS NULL")
        #expect(live == "0")
        #expect(try await owner.audited("tenant.deleted") == [owner.tenantID.description])
        let answer: RawAnswer = try await world.send(.get, "/v1/tenant", token: owner.token)
        #expect(answer.status == 401 || answer.status == 404)
    }

    @Test func `members hear of the end 7, 3 and 1 days before, once each`() async throws {
        let owner: Person = try await provenOwner()
        _ = try await request(owner)
        // Months differ; the notices count from the end.
        try await world.query(
            """
            UPDATE deletion_requests SET scheduled_for = now() + interval '30 days'
             WHERE tenant_id = '\(owner.tenantID)'
            """)
        for (days, mails) in [(20, 0), (3, 1), (0, 1), (4, 2), (2, 3)] {
            try await pass(days: days, owner)
            _ = try await world.composition.rounds.deletions.round()
            let queued: String? = try await world.value(
                """
                SELECT count(*) FROM outbound_messages
                 WHERE template = 'tenant-deletion-notice' AND user_id = '\(owner.userID)'
                """)
            #expect(queued == String(mails), "after \(days) more days")
        }
    }

    @Test func `only the owner asks, with a fresh second factor`() async throws {
        let owner: Person = try await world.signUp()
        try await expectRefused("AUTH_MFA_SETUP_REQUIRED", 403) { try await request(owner) }
        let admin: Person = try await owner.invite(role: "admin")
        _ = try await admin.enrol()
        try await world.query("UPDATE sessions SET mfa_verified_at = now() WHERE user_id = '\(admin.userID)'")
        let token: Secret<String> = try await proof(admin)
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await request(admin, proof: token) }
    }

    @Test func `requests of another workspace are not found`() async throws {
        let owner: Person = try await provenOwner()
        let made: DeletionRequest = try await request(owner)
        let stranger: Person = try await provenOwner()
        try await expectRefused("DELETION_REQUEST_NOT_FOUND", 404) {
            try await stranger.client.getDeletionRequest(GetDeletionRequest.Input(id: made.id))
        }
        try await expectRefused("DELETION_REQUEST_NOT_FOUND", 404) {
            try await stranger.client.cancelDeletionRequest(CancelDeletionRequest.Input(id: made.id))
        }
        #expect(try await stranger.client.listDeletionRequests(ListDeletionRequests.Input()).data.isEmpty)
        #expect(try await status(owner) == "pending_deletion")
    }

    private func hold(_ owner: Person) async throws {
        try await world.query(
            """
            INSERT INTO legal_holds (scope, subject_id, reason, valid_from)
            VALUES ('tenant', '\(owner.tenantID)', 'Litigation that is pending', now() - interval '1 hour')
            """)
    }

    private func lift(_ owner: Person) async throws {
        try await world.query(
            "UPDATE legal_holds SET lifted_at = now() WHERE subject_id = '\(owner.tenantID)' AND lifted_at IS NULL")
    }
}
