// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct SignupTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a sign-up makes an account, its workspace and a session of the owner`() async throws {
        let request: SignUpRequest = try world.signUpRequest()
        let result: SignUpResult = try await world.client().signup(Signup.Input(body: request))
        #expect(result.user.email == request.email)
        #expect(result.user.isOwner)
        #expect(result.tenant?.slug == request.tenantSlug)
        #expect(result.tenant?.name == request.companyName)
        #expect(result.roles == ["owner"])
        #expect(result.permissions.contains("canManageRoles"))
        #expect(result.requiresEmailVerification)
        let token: Secret<String> = try #require(result.accessToken)
        let session: Session = try await world.client(token: token).getSession()
        #expect(session.user.id == result.user.id)
    }

    @Test func `a sign-up is in the audit trail of its workspace`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        #expect(try await person.audited("user.signup") == [person.userID.description])
    }

    @Test func `a new workspace has its own keys, each wrapped and of its own`() async throws {
        let people: [Person] = [try await world.signUp(isVerified: false), try await world.signUp(isVerified: false)]
        var wrapped: Set<String?> = []
        for person in people {
            let rows: [[String?]] = try await world.query(
                "SELECT purpose, key_id, wrapped_key, status FROM encryption_keys "
                    + "WHERE tenant_id = '\(person.tenantID)' ORDER BY purpose")
            #expect(rows.map { (row: [String?]) -> String? in row[0] } == ["data", "hash"])
            #expect(
                rows.allSatisfy { (row: [String?]) -> Bool in
                    row[1]?.hasPrefix("tk_") == true && row[2]?.hasPrefix("zk1.") == true && row[3] == "active"
                })
            wrapped.formUnion(rows.map { (row: [String?]) -> String? in row[2] })
        }
        #expect(wrapped.count == 4)
    }

    @Test func `a sign-up for a cookie from no page of ours makes nothing`() async throws {
        let address: EmailAddress = try world.freshAddress()
        let answer: RawAnswer = try await world.send(
            .post, "/v1/auth/signup",
            body: #"""
                {"email": "\#(address.wire)", "password": "\#(Person.password.reveal())", "company_name": "Crumbs",
                 "terms_accepted": true, "transport": "cookie"}
                """#)
        #expect(answer.status == 403 && answer.code == "AUTH_CSRF_INVALID")
        #expect(try await world.value("SELECT count(*) FROM users WHERE email = '\(address.wire)'") == "0")
    }

    @Test func `a sign-up queues the mail with the code that proves the address`() async throws {
        let person: Person = try await world.signUp(isVerified: false)
        let code: String = try await world.mailed("code", template: "email-verification", to: person.email)
        #expect(code.utf8.count >= 6)
    }

    @Test func `a sign-up with an invitation joins the inviting workspace under its role`() async throws {
        let owner: Person = try await world.signUp()
        let (email, token) = try await owner.sendInvitation(role: "developer")
        let result: SignUpResult = try await world.client().signup(
            Signup.Input(body: try world.signUpRequest(email: email, invitation: token)))
        #expect(result.tenant?.id == owner.tenantID)
        #expect(result.roles == ["developer"])
        #expect(!result.user.isOwner)
        #expect(!result.requiresEmailVerification)
    }

    @Test func `a repeat with the same idempotency key makes no second account`() async throws {
        let request: SignUpRequest = try world.signUpRequest()
        let input: Signup.Input = Signup.Input(idempotencyKey: "repeat-\(world.number())-sign-up", body: request)
        let client: ZygoClient = world.client()
        let first: SignUpResult = try await client.signup(input)
        let second: SignUpResult = try await client.signup(input)
        #expect(second.user.id == first.user.id)
        #expect(second.tenant?.id == first.tenant?.id)
        // Tokens are shown once and never stored.
        #expect(second.accessToken == nil)
        #expect(try await accounts(request.email) == "1")
        #expect(try await workspaces(request.tenantSlug) == "1")
    }

    @Test func `an idempotency key with another body is refused`() async throws {
        let key: String = "other-body-\(world.number())"
        let client: ZygoClient = world.client()
        _ = try await client.signup(Signup.Input(idempotencyKey: key, body: try world.signUpRequest()))
        try await expectRefused("IDEMPOTENCY_KEY_REUSED", 422) {
            try await client.signup(Signup.Input(idempotencyKey: key, body: try world.signUpRequest()))
        }
    }

    @Test func `of two sign-ups of one address at once exactly one goes through`() async throws {
        let email: EmailAddress = try world.freshAddress()
        let requests: [SignUpRequest] = try (0..<2).map { _ in try world.signUpRequest(email: email) }
        let shared: World = world
        let outcomes: [String] = try await withThrowingTaskGroup(of: String.self) { group in
            for request in requests {
                group.addTask {
                    do {
                        _ = try await shared.client().signup(Signup.Input(body: request))
                        return "201"
                    } catch ClientError.api(let response) {
                        return "\(response.status) \(response.code)"
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.sorted() == ["201", "409 USER_EMAIL_EXISTS"])
        #expect(try await accounts(email) == "1")
        let slugs: String = requests.compactMap(\.tenantSlug).map { "'\($0)'" }.joined(separator: ", ")
        #expect(try await world.value("SELECT count(*) FROM tenants WHERE slug IN (\(slugs))") == "1")
    }

    @Test func `an address that has an account is refused whatever its case`() async throws {
        let person: Person = try await world.signUp()
        let shouted: EmailAddress = try world.address(person.email.wire.uppercased())
        let request: SignUpRequest = try world.signUpRequest(email: shouted)
        try await expectRefused("USER_EMAIL_EXISTS", 409) {
            try await world.client().signup(Signup.Input(body: request))
        }
        #expect(try await workspaces(request.tenantSlug) == "0")
    }

    @Test func `a taken workspace name is refused with suggestions`() async throws {
        let person: Person = try await world.signUp()
        let refusal: APIErrorResponse = try await expectRefused("TENANT_SUBDOMAIN_TAKEN", 409) {
            try await world.client().signup(Signup.Input(body: try world.signUpRequest(slug: person.slug)))
        }
        #expect(refusal.details["suggestions"] != nil)
    }

    @Test func `a reserved workspace name is refused`() async throws {
        try await expectRefused("TENANT_SUBDOMAIN_RESERVED", 409) {
            try await world.client().signup(Signup.Input(body: try world.signUpRequest(slug: "admin")))
        }
    }

    @Test func `a weak password is refused with what it lacks`() async throws {
        var request: SignUpRequest = try world.signUpRequest()
        request.password = Secret("password1234")
        let asked: SignUpRequest = request
        let refusal: APIErrorResponse = try await expectRefused("AUTH_PASSWORD_WEAK", 400) {
            try await world.client().signup(Signup.Input(body: asked))
        }
        #expect(refusal.details["constraints"] != nil)
        #expect(try await accounts(request.email) == "0")
    }

    @Test func `an unknown invitation is refused`() async throws {
        try await expectRefused("USER_INVITE_INVALID", 400) {
            let token: Secret<String> = Secret("no-such-invitation-token-of-anybody-00")
            _ = try await world.client().signup(Signup.Input(body: try world.signUpRequest(invitation: token)))
        }
    }

    @Test func `an invitation to somebody else is refused`() async throws {
        let owner: Person = try await world.signUp()
        let (_, token) = try await owner.sendInvitation(role: "viewer")
        try await expectRefused("USER_INVITE_INVALID", 400) {
            try await world.client().signup(Signup.Input(body: try world.signUpRequest(invitation: token)))
        }
    }

    @Test func `every broken rule of a body is named at once`() async throws {
        let answer: RawAnswer = try await world.send(
            .post, "/v1/auth/signup", body: #"{"email":"no address","password":7,"plan":false}"#)
        #expect(answer.status == 400)
        #expect(answer.code == "VALIDATION_FAILED")
        #expect(
            Set(answer.violations.map { $0.prefix { $0 != ":" } })
                .isSuperset(of: ["email", "password", "company_name", "plan"]), "\(answer.text)")
        #expect(!answer.text.contains("no-secret"))
    }

    @Test func `neither log nor mail holds the password or a token`() async throws {
        let result: SignUpResult = try await world.client().signup(Signup.Input(body: try world.signUpRequest()))
        let secrets: [String] = [
            Person.password.reveal(), try #require(result.accessToken).reveal(),
            try #require(result.refreshToken).reveal(),
        ]
        let lines: [String] = world.log.lines
        #expect(!lines.isEmpty)
        for secret in secrets { #expect(!lines.contains { $0.contains(secret) }) }
    }

    private func accounts(_ email: EmailAddress) async throws -> String? {
        try await world.value("SELECT count(*) FROM users WHERE lower(email) = '\(email.wire.lowercased())'")
    }

    private func workspaces(_ slug: String?) async throws -> String? {
        try await world.value("SELECT count(*) FROM tenants WHERE slug = '\(slug ?? "")'")
    }
}
