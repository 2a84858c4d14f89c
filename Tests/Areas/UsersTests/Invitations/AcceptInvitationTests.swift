// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct AcceptInvitationTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `somebody with an account joins a second workspace`() async throws {
        let person: Person = try await world.signUp()
        let owner: Person = try await world.signUp()
        let (_, token) = try await owner.sendInvitation(role: "viewer", to: person.email)
        let entry: WorkspaceEntry = try await person.client.acceptInvitation(AcceptInvitation.Input(token: token))
        #expect(entry.tenant.id == owner.tenantID)
        #expect(entry.redirectURL.wire.hasSuffix("#auth_token=" + entry.authToken.reveal()))
        let list: UserList = try await owner.client.listUsers(ListUsers.Input())
        #expect(Set(list.data.map(\.id)) == [owner.userID, person.userID])
        #expect(try await owner.audited("member.joined") == [person.userID.description])
    }

    @Test func `a new member can name the workspace when signing in`() async throws {
        let owner: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        let (_, token) = try await owner.sendInvitation(role: "viewer", to: person.email)
        _ = try await accept(person, token)
        let result: SignInResult = try await world.client().login(
            Login.Input(body: LoginRequest(email: person.email, password: Person.password, tenantSlug: owner.slug)))
        #expect(result.session?.tenant?.id == owner.tenantID)
        #expect(result.session?.roles == ["viewer"])
        #expect(result.session?.tenants.count == 2)
    }

    @Test func `of two acceptances at once one joins`() async throws {
        let owner: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        let (_, token) = try await owner.sendInvitation(role: "viewer", to: person.email)
        let suite: AcceptInvitationTests = self
        let outcomes: [String] = await withTaskGroup(of: String.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    do {
                        return try await suite.accept(person, token).tenant.slug
                    } catch ClientError.api(let refusal) {
                        return refusal.code
                    } catch {
                        return "\(error)"
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(outcomes) == [owner.slug, "USER_INVITE_ALREADY_ACCEPTED"], "\(outcomes)")
        #expect(try await owner.audited("member.joined").count == 1)
    }

    @Test func `without a token nobody joins`() async throws {
        try await expectRefused("AUTH_TOKEN_MISSING", 401) {
            try await world.client().acceptInvitation(
                AcceptInvitation.Input(token: Secret(String(repeating: "A", count: 43))))
        }
    }

    @Test func `an invitation to another address is refused`() async throws {
        let owner: Person = try await world.signUp()
        let (_, token) = try await owner.sendInvitation(role: "viewer")
        let person: Person = try await world.signUp()
        try await expectRefused("USER_INVITE_EMAIL_MISMATCH", 403) {
            try await person.client.acceptInvitation(AcceptInvitation.Input(token: token))
        }
    }

    @Test func `an invitation is good for one use`() async throws {
        let person: Person = try await world.signUp()
        let owner: Person = try await world.signUp()
        let (_, token) = try await owner.sendInvitation(role: "viewer", to: person.email)
        _ = try await person.client.acceptInvitation(AcceptInvitation.Input(token: token))
        try await expectRefused("USER_INVITE_ALREADY_ACCEPTED", 409) {
            try await person.client.acceptInvitation(AcceptInvitation.Input(token: token))
        }
    }

    @Test func `an unknown invitation and one that ran out are refused`() async throws {
        let owner: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        let (_, token) = try await owner.sendInvitation(role: "viewer", to: person.email)
        try await world.query(
            """
            UPDATE team_invitations SET created_at = now() - interval '8 days', expires_at = now() - interval '1 day'
             WHERE email = '\(person.email.wire)'
            """)
        try await expectRefused("USER_INVITE_EXPIRED", 410) { try await accept(person, token) }
        try await expectRefused("USER_INVITE_INVALID", 400) {
            try await accept(person, Secret("no-such-invitation-token-of-anybody-00"))
        }
    }

    private func accept(_ person: Person, _ token: Secret<String>) async throws -> WorkspaceEntry {
        try await person.client.acceptInvitation(AcceptInvitation.Input(token: token))
    }
}
