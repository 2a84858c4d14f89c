// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct LoginTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the right password opens a session in the person's workspace`() async throws {
        let person: Person = try await world.signUp()
        let result: SignInResult = try await world.client().login(
            Login.Input(body: LoginRequest(email: person.email, password: Person.password)))
        #expect(result.status == .authenticated)
        #expect(result.session?.tenant?.id == person.tenantID)
        #expect(result.session?.permissions.contains("canManageRoles") == true)
        let token: Secret<String> = try #require(result.accessToken)
        let session: Session = try await world.client(token: token).getSession()
        #expect(session.user.id == person.userID)
        #expect(try await person.audited("auth.login").first == person.userID.description)
    }

    @Test func `a named workspace is entered`() async throws {
        let person: Person = try await world.signUp()
        let result: SignInResult = try await world.client().login(
            Login.Input(body: LoginRequest(email: person.email, password: Person.password, tenantSlug: person.slug)))
        #expect(result.session?.tenant?.slug == person.slug)
    }

    @Test func `the case of the address does not matter`() async throws {
        let person: Person = try await world.signUp()
        let shouted: EmailAddress = try world.address(person.email.wire.uppercased())
        let result: SignInResult = try await world.client().login(
            Login.Input(body: LoginRequest(email: shouted, password: Person.password)))
        #expect(result.session?.user.id == person.userID)
    }

    @Test func `a wrong password and an unknown address get the same refusal`() async throws {
        let person: Person = try await world.signUp()
        let unknown: EmailAddress = try world.freshAddress()
        var refusals: [APIErrorResponse] = []
        for email in [person.email, unknown] {
            refusals.append(
                try await expectRefused("AUTH_CREDENTIALS_INVALID", 401) {
                    try await world.client().login(
                        Login.Input(body: LoginRequest(email: email, password: Secret("not the password 1"))))
                })
        }
        #expect(refusals[0].message == refusals[1].message)
        #expect(refusals[0].details == refusals[1].details)
    }

    @Test func `an address that guesses ten times is locked out of signing in, and only that address`() async throws {
        let person: Person = try await world.signUp()
        let address: String = world.callerAddress()
        func signIn(_ email: EmailAddress, _ password: String) async throws -> RawAnswer {
            try await world.send(
                .post, "/v1/auth/login", headers: [("x-forwarded-for", address)],
                body: #"{"email": "\#(email.wire)", "password": "\#(password)"}"#)
        }
        var answers: [String] = []
        for _ in 0..<10 {
            answers.append(try await signIn(try world.freshAddress(), "not the password 1").code ?? "")
        }
        #expect(answers.prefix(5).allSatisfy { (code: String) -> Bool in code == "AUTH_CREDENTIALS_INVALID" })
        #expect(answers.suffix(5).allSatisfy { (code: String) -> Bool in code == "RATE_LIMIT_EXCEEDED" })
        // An answer is counted when it is on its way: the next call may be there before that.
        var locked: RawAnswer = try await signIn(person.email, Person.password.reveal())
        for _ in 0..<20 where locked.status == 429 {
            locked = try await signIn(person.email, Person.password.reveal())
        }
        #expect(locked.status == 403 && locked.code == "AUTHZ_IP_BLOCKED")
        #expect(Int(locked.header("retry-after") ?? "").map { (1_700...1_800).contains($0) } == true)
        let elsewhere: SignInResult = try await world.client().login(
            Login.Input(body: LoginRequest(email: person.email, password: Person.password)))
        #expect(elsewhere.status == .authenticated)
    }

    @Test func `credentials do not travel another way than was asked for`() async throws {
        let person: Person = try await world.signUp()
        let answer: RawAnswer = try await world.send(
            .post, "/v1/auth/login",
            body: #"""
                {"email": "\#(person.email.wire)", "password": "\#(Person.password.reveal())",
                 "response_mode": "redirect"}
                """#)
        #expect(answer.status == 200)
        #expect(answer.string("auth_token") != nil)
        #expect(!answer.text.contains("access_token"))
        #expect(!answer.text.contains("refresh_token"))
        let sessions: String? = try await world.value(
            "SELECT count(*) FROM sessions WHERE user_id = '\(person.userID)'")
        #expect(sessions == "1")
    }

    @Test func `a refused sign-in is counted and audited`() async throws {
        let person: Person = try await world.signUp()
        try await expectRefused("AUTH_CREDENTIALS_INVALID", 401) {
            try await world.signIn(person, password: Secret("not the password 1"))
        }
        let count: String? = try await world.value(
            "SELECT failed_login_attempts FROM user_credentials WHERE user_id = '\(person.userID)'")
        #expect(count == "1")
        let records: String? = try await world.value(
            """
            SELECT count(*) FROM audit.logs
             WHERE event_type = 'auth.login_failed' AND resource_id = '\(person.userID)'
            """)
        #expect(records == "1")
    }

    @Test func `five wrong passwords lock the account, also for the right one`() async throws {
        let person: Person = try await world.signUp()
        for _ in 0..<5 {
            try await expectRefused(anyOf: ["AUTH_CREDENTIALS_INVALID", "AUTH_ACCOUNT_LOCKED"]) {
                try await world.signIn(person, password: Secret("not the password 1"))
            }
        }
        let refusal: APIErrorResponse = try await expectRefused("AUTH_ACCOUNT_LOCKED", 403) {
            try await world.signIn(person)
        }
        #expect(refusal.details["unlocksAt"] != nil)
    }

    @Test func `a suspended account is refused after the right password only`() async throws {
        let person: Person = try await world.signUp()
        try await world.query("UPDATE users SET status = 'suspended' WHERE id = '\(person.userID)'")
        try await expectRefused("AUTH_CREDENTIALS_INVALID", 401) {
            try await world.signIn(person, password: Secret("not the password 1"))
        }
        try await expectRefused("AUTH_ACCOUNT_SUSPENDED", 403) { try await world.signIn(person) }
    }

    @Test func `a workspace of others cannot be named`() async throws {
        let person: Person = try await world.signUp()
        let other: Person = try await world.signUp()
        try await expectRefused(anyOf: ["TENANT_NOT_FOUND", "AUTHZ_NOT_A_MEMBER"]) {
            try await world.client().login(
                Login.Input(
                    body: LoginRequest(email: person.email, password: Person.password, tenantSlug: other.slug)))
        }
    }

    @Test func `the database keeps digests of tokens, never tokens`() async throws {
        let person: Person = try await world.signIn(try await world.signUp())
        let token: String = try person.refreshToken().reveal()
        let rows: [[String?]] = try await world.query(
            "SELECT t::text FROM refresh_tokens AS t WHERE user_id = '\(person.userID)'")
        #expect(!rows.isEmpty)
        #expect(!rows.contains { $0.first.flatMap(\.self)?.contains(token) ?? false })
    }
}
