// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

/// The session of the caller: reading it, renewing it, ending it.
struct SessionsHandlers: SessionsAPI {
    private let dependencies: AuthDependencies

    init(_ dependencies: AuthDependencies) { self.dependencies = dependencies }

    func getSession(_ input: GetSession.Input, _ call: GetSession.Call) async throws(GetSession.Failure) -> Session {
        do {
            if call.caller.credential == .cookie {
                try await dependencies.cookieTransport.tellToken(of: call.caller.sessionID, call.scope)
            }
            return try await view(call.caller, call.scope).session
        } catch {
            throw GetSession.Failure(error)
        }
    }

    /// A session is renewed by its use, its cookie by another value; tokens are renewed by `refreshToken`.
    func refreshSession(
        _ input: RefreshSession.Input, _ call: RefreshSession.Call
    ) async throws(RefreshSession.Failure) -> Session {
        do {
            _ = try await call.scope.run(SessionsQueries.touchSession(sessionID: call.caller.sessionID))
            if call.caller.credential == .cookie {
                try await dependencies.cookieTransport.rotate(call.caller.sessionID, call.scope)
            }
            return try await view(call.caller, call.scope).session
        } catch {
            throw RefreshSession.Failure(error)
        }
    }

    func refreshToken(
        _ input: RefreshToken.Input, _ call: RefreshToken.Call
    ) async throws(RefreshToken.Failure) -> TokenPair {
        do {
            let issued: IssuedSession.TokenGrant = try await SessionRefresh(dependencies: dependencies).exchange(
                input.body.refreshToken, call.scope)
            return TokenPair(
                accessToken: issued.accessToken, refreshToken: issued.refreshToken, expiresIn: issued.expiresIn)
        } catch {
            throw RefreshToken.Failure(error)
        }
    }

    func logout(_ input: Logout.Input, _ call: Logout.Call) async throws(Logout.Failure) -> Success {
        let caller: UserCaller = call.caller
        let isGlobal: Bool = input.body.scope == .global
        do {
            if isGlobal {
                _ = try await dependencies.sessionRevocation.signOutEverywhere(
                    caller.userID, except: nil, reason: .logout, call.scope)
            } else {
                try await dependencies.sessionRevocation.revoke(
                    caller.sessionID, of: caller.userID, by: caller.userID, reason: .logout, call.scope)
            }
        } catch {
            throw Logout.Failure(error)
        }
        call.audit(
            AuditEntry(
                "auth.logout", subject: caller.userID.wire,
                metadata: .object(["scope": .string(isGlobal ? "global" : "local")])))
        if caller.credential == .cookie { dependencies.cookieTransport.clear(call.scope) }
        call.setResponseHeader("Clear-Site-Data", "\"cookies\"")
        return Success(success: true)
    }

    func verifyAuthToken(
        _ input: VerifyAuthToken.Input, _ call: VerifyAuthToken.Call
    ) async throws(VerifyAuthToken.Failure) -> TokenExchangeResult {
        let entered: EnteredWorkspace
        do {
            entered = try await WorkspaceEntries(dependencies: dependencies).redeem(
                input.body.token, input.body.transport == .cookie ? .cookie : .bearer, call.scope)
        } catch {
            throw VerifyAuthToken.Failure(error)
        }
        dependencies.cookieTransport.hand(entered.issued, call.scope)
        let tokens: IssuedSession.TokenGrant? = entered.issued.tokens
        let home: SessionsQueries.MembershipRow = entered.home
        return TokenExchangeResult(
            verified: true, accessToken: tokens?.accessToken, refreshToken: tokens?.refreshToken,
            expiresIn: tokens?.expiresIn ?? Int(entered.issued.lifetime.components.seconds),
            session: entered.view.session,
            role: SessionRole(
                id: RoleID(home.roleID), name: home.roleDisplayName, slug: home.roleName, isOwner: home.isOwner),
            tenants: entered.view.memberships.filter(\.isOpen).map(\.membership))
    }

    func switchTenant(
        _ input: SwitchTenant.Input, _ call: SwitchTenant.Call
    ) async throws(SwitchTenant.Failure) -> SwitchTenantResult {
        do {
            // No sign-in stops at the choice of a workspace, so no such token is ever given.
            guard input.body.challengeToken == nil else { throw APIFailure.authChallengeInvalid() }
            let outcome: TenantSwitch.Outcome = try await TenantSwitch(dependencies: dependencies).move(
                call.caller, to: input.body.tenantSlug, givesTokens: input.body.responseMode == .tokens, call.scope)
            return Self.result(outcome, slug: input.body.tenantSlug)
        } catch let failure as APIFailure {
            throw SwitchTenant.Failure(failure)
        } catch {
            throw .internal(error)
        }
    }

    private static func result(_ outcome: TenantSwitch.Outcome, slug: String) -> SwitchTenantResult {
        switch outcome {
        case .session(let entered):
            let tokens: IssuedSession.TokenGrant? = entered.issued.tokens
            return SwitchTenantResult(
                status: .authenticated, tenant: entered.view.tenant, accessToken: tokens?.accessToken,
                refreshToken: tokens?.refreshToken, expiresIn: tokens?.expiresIn, session: entered.view.session)
        case .token(let token, let address, let view):
            return SwitchTenantResult(
                status: .authenticated, tenant: view.tenants.first { $0.slug == slug.lowercased() },
                authToken: token, redirectURL: address)
        case .factorRequired(let challenge):
            let waiting: SignInResult = SignInHandlers.result(challenge)
            return SwitchTenantResult(
                status: .mfaRequired, challengeToken: waiting.challengeToken, challenge: waiting.challenge)
        }
    }

    func getPermissions(
        _ input: GetPermissions.Input, _ call: GetPermissions.Call
    ) async throws(GetPermissions.Failure) -> CallerPermissions {
        do {
            let view: SessionView = try await view(call.caller.user, call.scope)
            let roles = try await call.scope.run(
                SessionsQueries.heldRoles(sessionID: call.caller.user.sessionID))
            return CallerPermissions(
                role: view.viewer.roleNames.first ?? "", permissions: view.permissions, roleDetails: roles,
                level: view.viewer.level ?? call.caller.hierarchy, validUntil: view.viewer.validUntil)
        } catch {
            throw GetPermissions.Failure(error)
        }
    }

    private func view(_ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) -> SessionView {
        try await SessionView.load(caller.sessionID, of: caller.userID, dependencies, scope)
    }
}

extension SessionsQueries.MembershipRow {
    /// The workspace with one's own role there.
    fileprivate var membership: WorkspaceMembership {
        WorkspaceMembership(
            id: TenantID(tenantID), name: name, slug: slug, plan: .init(wire: plan) ?? .free,
            role: WorkspaceRole(id: RoleID(roleID), name: roleName), isOwner: isOwner)
    }
}
