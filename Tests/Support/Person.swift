// SPDX-License-Identifier: Apache-2.0
package import API
package import ContractClient
package import ContractRuntime
package import ZygoClient

/// Somebody with an account, signed in to a workspace.
package struct Person: Sendable {
    package static let password: Secret<String> = Secret("violet anchor tomato 92")

    package let world: World
    package let email: EmailAddress
    package let userID: UserID
    package let tenantID: TenantID
    package let slug: String
    package let tokens: Tokens

    /// A client with this person's access token.
    package var client: ZygoClient { world.client(token: tokens.access) }
    package var token: Secret<String> { tokens.access }

    /// The same person in another session.
    package func inSession(access: Secret<String>, refresh: Secret<String>? = nil) -> Person {
        Person(
            world: world, email: email, userID: userID, tenantID: tenantID, slug: slug,
            tokens: Tokens(access: access, refresh: refresh))
    }

    /// The refresh token.
    package func refreshToken() throws -> Secret<String> {
        guard let token = tokens.refresh else { throw Unexpected("no refresh token") }
        return token
    }

    /// Invites somebody new, who joins by signing up.
    package func invite(role: String) async throws -> Person {
        let (email, token): (EmailAddress, Secret<String>) = try await sendInvitation(role: role)
        return try await world.signUp(email: email, invitation: token)
    }

    /// Sends an invitation to an address that nobody else has; gives its token from the mail.
    package func sendInvitation(
        role: String, to address: EmailAddress? = nil
    ) async throws -> (email: EmailAddress, token: Secret<String>) {
        let email: EmailAddress = try address ?? world.freshAddress()
        _ = try await client.inviteUser(InviteUser.Input(body: InviteUserRequest(email: email, role: role)))
        return (email, Secret(try await world.mailed("token", template: "team-invitation", to: email)))
    }

    /// More seats than the plan has, for tests with many people.
    package func raiseSeats(to count: Int = 50) async throws {
        try await world.query(
            """
            UPDATE tenant_settings SET limit_overrides = '{"max_users": {"value": \(count)}}'
             WHERE tenant_id = '\(tenantID)'
            """)
    }

    /// Makes a role of one's own.
    package func makeRole(
        _ name: String? = nil, hierarchy: Int = 50, permissions: [String] = ["canViewUsers"]
    ) async throws -> Role {
        let name: String = name ?? "role_\(world.number())"
        return try await client.createRole(
            CreateRole.Input(body: CreateRoleRequest(name: name, hierarchy: hierarchy, permissions: permissions)))
    }

    /// Makes an API key of the kind that test servers take.
    package func makeKey(
        _ scopes: [String] = ["audit:read"], expiresIn: Int? = nil, networks: [String]? = nil, perMinute: Int? = nil
    ) async throws -> (id: ApiKeyID, text: Secret<String>) {
        let body: CreateApiKeyRequest = CreateApiKeyRequest(
            name: "key \(world.number())", permissions: scopes, expiresIn: expiresIn.map(Presence.value) ?? .absent,
            environment: .test, allowedIPs: networks, rateLimitPerMinute: perMinute)
        let made: ApiKeyCreated = try await client.createApiKey(CreateApiKey.Input(body: body))
        guard let text = made.key else { throw Unexpected("a new key without its text") }
        return (made.id, text)
    }

    /// Puts the workspace on another plan, past billing.
    package func take(plan: String) async throws {
        try await world.query("UPDATE tenants SET plan = '\(plan)' WHERE id = '\(tenantID)'")
    }

    /// A system role of the workspace.
    package func role(named name: String) async throws -> Role {
        let roles: RoleList = try await client.listRoles(ListRoles.Input())
        guard let role = roles.data.first(where: { $0.name == name }) else { throw Unexpected("no role \(name)") }
        return role
    }

    /// Audit records of the workspace with that event, newest first: subject of each.
    package func audited(_ event: String) async throws -> [String] {
        try await world.query(
            """
            SELECT coalesce(resource_id, '') FROM audit.logs
             WHERE tenant_id = '\(tenantID)' AND event_type = '\(event)' ORDER BY seq DESC
            """
        ).compactMap { $0.first ?? nil }
    }
}

extension World {
    /// An address that nobody has.
    package func freshAddress() throws -> EmailAddress { try address("person\(number())@mail.example") }

    package func address(_ text: String) throws -> EmailAddress {
        guard let address: EmailAddress = EmailAddress(wire: text) else { throw Unexpected("address \(text)") }
        return address
    }

    /// A sign-up as people send it.
    package func signUpRequest(
        email: EmailAddress? = nil, slug: String? = nil, invitation: Secret<String>? = nil
    ) throws -> SignUpRequest {
        let number: Int = number()
        return SignUpRequest(
            email: try email ?? address("person\(number)@mail.example"), password: Person.password,
            companyName: "Works \(number)", fullName: "Robin Example",
            tenantSlug: invitation == nil ? slug ?? "works-no\(number)" : nil, termsAccepted: true,
            inviteToken: invitation)
    }

    /// Creates an account: the owner of a workspace of its own, or a member of the inviting one.
    ///
    /// - Parameter isVerified: takes the e-mail address for proven, past the code in the mail.
    package func signUp(
        email: EmailAddress? = nil, invitation: Secret<String>? = nil, isVerified: Bool = true
    ) async throws -> Person {
        let request: SignUpRequest = try signUpRequest(email: email, invitation: invitation)
        let visitor: ZygoClient = client()
        let result: SignUpResult = try await turnstile.pass {
            try await visitor.signup(Signup.Input(body: request))
        }
        guard let access = result.accessToken, let tenant = result.tenant else {
            throw Unexpected("a sign-up without token or workspace")
        }
        if isVerified, result.requiresEmailVerification {
            try await query(
                """
                UPDATE users SET email_verified_at = now(), email_verified_via = 'email'
                 WHERE id = '\(result.user.id)'
                """)
        }
        return Person(
            world: self, email: request.email, userID: result.user.id, tenantID: tenant.id, slug: tenant.slug,
            tokens: Tokens(access: access, refresh: result.refreshToken))
    }

    /// Signs in by password.
    package func signIn(_ person: Person, password: Secret<String> = Person.password) async throws -> Person {
        let visitor: ZygoClient = client()
        let result: SignInResult = try await turnstile.pass {
            try await visitor.login(Login.Input(body: LoginRequest(email: person.email, password: password)))
        }
        guard let access = result.accessToken else { throw Unexpected("a sign-in without a token") }
        return Person(
            world: self, email: person.email, userID: person.userID, tenantID: person.tenantID, slug: person.slug,
            tokens: Tokens(access: access, refresh: result.refreshToken))
    }
}
