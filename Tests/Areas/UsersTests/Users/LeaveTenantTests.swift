// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct LeaveTenantTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `scenario 34: whoever leaves one workspace keeps the other`() async throws {
        let owner: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        let (_, token): (EmailAddress, Secret<String>) = try await owner.sendInvitation(
            role: "viewer", to: person.email)
        _ = try await person.client.acceptInvitation(AcceptInvitation.Input(token: token))
        let there: SignInResult = try await world.client().login(
            Login.Input(body: LoginRequest(email: person.email, password: Person.password, tenantSlug: owner.slug)))
        let access: Secret<String> = try #require(there.accessToken)
        #expect(try await world.client(token: access).leaveTenant().success)
        try await expectRefused(anyOf: ["AUTH_TOKEN_REVOKED"]) {
            try await world.client(token: access).getSession()
        }
        #expect(try await person.client.getSession().tenants.map(\.id) == [person.tenantID])
        #expect(try await owner.audited("member.left") == [person.userID.description])
        #expect(try await person.audited("member.left").isEmpty)
        #expect(try await owner.client.listUsers(ListUsers.Input()).data.map(\.id) == [owner.userID])
    }

    @Test func `the owner stays`() async throws {
        let owner: Person = try await world.signUp()
        let refusal: APIErrorResponse = try await expectRefused("RESOURCE_STATE_INVALID", 409) {
            try await owner.client.leaveTenant()
        }
        #expect(refusal.details["blockers"] == .array([.string("tenant_owner")]))
        #expect(try await owner.client.getSession().user.isOwner == true)
    }

    @Test func `a sign-in of an hour ago is too old`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        try await world.query(
            "UPDATE sessions SET auth_time = now() - interval '1 hour' WHERE user_id = '\(viewer.userID)'")
        try await expectRefused("AUTH_REAUTH_REQUIRED", 403) { try await viewer.client.leaveTenant() }
    }

    @Test func `files and workflows stay with the owner, keys end`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: "developer")
        try await member.ownWork()
        _ = try await member.client.leaveTenant()
        #expect(try await owner.ownedWork() == ["1", "1"])
        let key: String? = try await world.value(
            "SELECT status || ' ' || revoke_reason FROM api_keys WHERE user_id = '\(member.userID)'")
        #expect(key == "revoked owner_removed")
    }
}

extension Person {
    /// One workflow, one file and one API key of this person's, as their areas write them.
    func ownWork() async throws {
        let number: Int = world.number()
        try await world.query(
            """
            INSERT INTO workflows (tenant_id, owner_id, run_as_user_id, name, slug, definition)
            VALUES ('\(tenantID)', '\(userID)', '\(userID)', 'Flow', 'flow-\(number)', '{}');
            INSERT INTO files (tenant_id, purpose, storage_key, content_type, declared_size, owner_user_id)
            VALUES ('\(tenantID)', 'document', 'tenants/\(tenantID)/uploads/documents/\(number).txt', 'text/plain', 1,
                    '\(userID)');
            INSERT INTO api_keys (tenant_id, user_id, name, environment, key_prefix, key_hash, scopes)
            VALUES ('\(tenantID)', '\(userID)', 'Key', 'test', 'zygo_test_sk_\(number % 10)abcd',
                    sha256('\(userID)'::bytea), '{workflows:execute}')
            """)
    }

    /// How many workflows and files are this person's.
    func ownedWork() async throws -> [String?] {
        try await world.query(
            """
            SELECT (SELECT count(*) FROM workflows WHERE owner_id = '\(userID)' AND run_as_user_id = '\(userID)'),
                   (SELECT count(*) FROM files WHERE owner_user_id = '\(userID)')
            """
        ).first ?? []
    }
}
