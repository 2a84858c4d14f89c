// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractClientTransport
import ContractRuntime
import Foundation
import ZygoClient

/// The main job once, over HTTP and through the generated client; each step is printed, the first wrong one ends it.
struct SmokeRun {
    let address: String
    let inbox: String

    private static let password: Secret<String> = Secret("violet anchor tomato 92")

    func run() async throws {
        let transport: HTTPTransport = HTTPTransport()
        do {
            try await steps(transport)
            Environment.say("smoke: passed")
        } catch {
            Environment.say("smoke: FAILED at \(error)")
            try await transport.shutDown()
            throw SmokeFailure(step: "smoke", found: "\(error)")
        }
        try await transport.shutDown()
    }

    private func steps(_ transport: HTTPTransport) async throws {
        let owner: ClientSession = try await signUp(transport)
        try await verifyEmail(owner)
        let member: ClientSession = try await logIn(transport, as: "ada@acme.example")
        try await createRole(member)
        let guest: ClientSession = try await invite(member, transport)
        try await listUsers(member)
        try await refusals(transport, member, guest)
    }

    private func signUp(_ transport: HTTPTransport) async throws -> ClientSession {
        let visitor: ClientSession = try ClientSession(transport: transport, address: address, inbox: inbox)
        let result: SignUpResult = try await visitor.client.signup(
            Signup.Input(
                body: SignUpRequest(
                    email: try mailAddress("ada@acme.example"), password: Self.password, companyName: "Acme",
                    fullName: "Ada Lovelace", tenantSlug: "smoke-acme", termsAccepted: true)))
        try expect(result.requiresEmailVerification, "sign up", "no verification asked for")
        Environment.say("1. signed up \(result.user.email.wire) with workspace \(result.tenant?.slug ?? "?")")
        return try ClientSession(transport: transport, address: address, inbox: inbox, token: result.accessToken)
    }

    private func verifyEmail(_ owner: ClientSession) async throws {
        let code: String = try await owner.mailed("code", template: "email-verification", to: "ada@acme.example")
        let result: EmailVerified = try await owner.client.verifyEmail(
            VerifyEmail.Input(body: VerifyEmailRequest(code: Secret(code))))
        try expect(result.verified, "verify e-mail", "not verified")
        Environment.say("2. verified the e-mail address by the code from the local inbox")
    }

    private func logIn(_ transport: HTTPTransport, as email: String) async throws -> ClientSession {
        let visitor: ClientSession = try ClientSession(transport: transport, address: address, inbox: inbox)
        let result: SignInResult = try await visitor.client.login(
            Login.Input(body: LoginRequest(email: try mailAddress(email), password: Self.password)))
        guard let token: Secret<String> = result.accessToken else {
            throw SmokeFailure(step: "log in", found: "no access token")
        }
        Environment.say("3. logged in as \(email)")
        return try ClientSession(transport: transport, address: address, inbox: inbox, token: token)
    }

    private func createRole(_ owner: ClientSession) async throws {
        let role: Role = try await owner.client.createRole(
            CreateRole.Input(
                body: CreateRoleRequest(
                    name: "auditor", displayName: "Auditor", hierarchy: 40,
                    permissions: ["canViewUsers", "canViewRoles"])))
        Environment.say("4. created the role \(role.name) with \(role.permissions.count) permissions")
    }

    private func invite(_ owner: ClientSession, _ transport: HTTPTransport) async throws -> ClientSession {
        let email: String = "grace@acme.example"
        _ = try await owner.client.inviteUser(
            InviteUser.Input(body: InviteUserRequest(email: try mailAddress(email), role: "auditor")))
        let token: String = try await owner.mailed("token", template: "team-invitation", to: email)
        let visitor: ClientSession = try ClientSession(transport: transport, address: address, inbox: inbox)
        let result: SignUpResult = try await visitor.client.signup(
            Signup.Input(
                body: SignUpRequest(
                    email: try mailAddress(email), password: Self.password, companyName: "Acme",
                    fullName: "Grace Hopper", inviteToken: Secret(token))))
        Environment.say("5. invited \(email), who joined as \(result.roles.joined(separator: ", "))")
        return try ClientSession(transport: transport, address: address, inbox: inbox, token: result.accessToken)
    }

    private func listUsers(_ owner: ClientSession) async throws {
        let users: UserList = try await owner.client.listUsers(ListUsers.Input())
        try expect(users.data.count == 2, "list users", "\(users.data.count) users")
        Environment.say("6. listed \(users.data.count) users: \(users.data.map(\.email.wire).joined(separator: ", "))")
    }

    private func refusals(
        _ transport: HTTPTransport, _ owner: ClientSession, _ guest: ClientSession
    ) async throws {
        let nobody: ClientSession = try ClientSession(transport: transport, address: address, inbox: inbox)
        try await refused("AUTH_TOKEN_MISSING", "a caller without a token") {
            _ = try await nobody.client.listUsers(ListUsers.Input())
        }
        try await refused("AUTHZ_PERMISSION_DENIED", "a member without the permission") {
            _ = try await guest.client.createRole(
                CreateRole.Input(body: CreateRoleRequest(name: "intruder", permissions: ["canViewUsers"])))
        }
        try await refused("AUTH_CREDENTIALS_INVALID", "a wrong password") {
            _ = try await nobody.client.login(
                Login.Input(
                    body: LoginRequest(
                        email: try mailAddress("ada@acme.example"), password: Secret("not the password 1"))))
        }
        try await refused("USER_EMAIL_EXISTS", "a second sign-up of one address") {
            _ = try await nobody.client.signup(
                Signup.Input(
                    body: SignUpRequest(
                        email: try mailAddress("ada@acme.example"), password: Self.password,
                        companyName: "Acme again")))
        }
    }

    private func refused(_ code: String, _ what: String, _ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let error as ClientError {
            try expect(error.code == code, what, "\(error)")
            Environment.say("7. refused: \(what) (\(code))")
            return
        }
        throw SmokeFailure(step: what, found: "was let through")
    }

    private func expect(_ isTrue: Bool, _ step: String, _ found: String) throws {
        guard isTrue else { throw SmokeFailure(step: step, found: found) }
    }
}
