// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractClientTransport
import ContractRuntime
import ZygoClient

/// The workspace `acme` with its owner and two members, made through the API itself at the first start.
struct DemonstrationTenant {
    let address: String
    let inbox: String

    private static let password: Secret<String> = Secret("violet anchor tomato 92")
    private static let owner: String = "owner@acme.example"
    private static let members: [(email: String, name: String, role: String)] = [
        ("dev@acme.example", "Dev Acme", "developer"), ("viewer@acme.example", "Viewer Acme", "viewer"),
    ]

    /// Makes it unless it is there, then prints how to call the API.
    func announce() async throws {
        let transport: HTTPTransport = HTTPTransport()
        do {
            try await make(transport)
        } catch {
            // The server serves all the same; the next start tries again.
            Environment.say("The demonstration workspace is not complete: \(error)")
        }
        printHelp()
        try await transport.shutDown()
    }

    private func make(_ transport: HTTPTransport) async throws {
        let visitor: ClientSession = try ClientSession(transport: transport, address: address, inbox: inbox)
        let owner: ClientSession = try await ownerSession(visitor, transport)
        for member in Self.members {
            guard try await isInvited(member.email, member.role, by: owner) else { continue }
            let token: String = try await owner.mailed("token", template: "team-invitation", to: member.email)
            _ = try await visitor.client.signup(
                Signup.Input(body: try request(member.email, member.name, slug: nil, invitation: Secret(token))))
        }
    }

    /// False for somebody who is a member already. An invitation that is open from an interrupted start still holds.
    private func isInvited(_ email: String, _ role: String, by owner: ClientSession) async throws -> Bool {
        do {
            _ = try await owner.client.inviteUser(
                InviteUser.Input(body: InviteUserRequest(email: try mailAddress(email), role: role)))
            return true
        } catch let error as ClientError {
            guard error.code != "USER_ALREADY_MEMBER" else { return false }
            guard error.code == "USER_INVITE_EXISTS" else { throw error }
            return true
        }
    }

    /// Signs the owner up and proves the address, or logs in where that was done before.
    private func ownerSession(_ visitor: ClientSession, _ transport: HTTPTransport) async throws -> ClientSession {
        do {
            let made: SignUpResult = try await visitor.client.signup(
                Signup.Input(body: try request(Self.owner, "Owner Acme", slug: "acme", invitation: nil)))
            let session: ClientSession = try ClientSession(
                transport: transport, address: address, inbox: inbox, token: made.accessToken)
            let code: String = try await session.mailed("code", template: "email-verification", to: Self.owner)
            _ = try await session.client.verifyEmail(VerifyEmail.Input(body: VerifyEmailRequest(code: Secret(code))))
            return session
        } catch let error as ClientError where error.code == "USER_EMAIL_EXISTS" {
            let result: SignInResult = try await visitor.client.login(
                Login.Input(body: LoginRequest(email: try mailAddress(Self.owner), password: Self.password)))
            return try ClientSession(
                transport: transport, address: address, inbox: inbox, token: result.accessToken)
        }
    }

    private func request(
        _ email: String, _ name: String, slug: String?, invitation: Secret<String>?
    ) throws -> SignUpRequest {
        SignUpRequest(
            email: try mailAddress(email), password: Self.password, companyName: "Acme", fullName: name,
            tenantSlug: slug, termsAccepted: true, inviteToken: invitation)
    }

    private func printHelp() {
        let password: String = Self.password.reveal()
        Environment.say(
            """

            Serving \(address)/v1   (mails: zygo inbox --folder \(inbox); stop with Ctrl-C, the data stays)
            Workspace acme: \(Self.owner), \(Self.members.map(\.email).joined(separator: ", "))
            Password of each: \(password)

            curl \(address)/health
            TOKEN=$(curl -s \(address)/v1/auth/login -H 'content-type: application/json' \\
              -d '{"email":"\(Self.owner)","password":"\(password)"}' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
            curl \(address)/v1/users -H "authorization: Bearer $TOKEN"

            """)
    }
}
