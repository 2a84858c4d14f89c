// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

/// The session of the caller: reading it, renewing it, ending it.
struct SessionsHandlers: SessionsAPI {
    private let dependencies: AuthDependencies

    init(_ dependencies: AuthDependencies) { self.dependencies = dependencies }

    func getSession(_ input: GetSession.Input, _ call: GetSession.Call) async throws(GetSession.Failure) -> Session {
        do {
            return try await view(call.caller, call.scope).session
        } catch {
            throw GetSession.Failure(error)
        }
    }

    /// A bearer session is renewed by its use; tokens are renewed by `refreshToken`.
    func refreshSession(
        _ input: RefreshSession.Input, _ call: RefreshSession.Call
    ) async throws(RefreshSession.Failure) -> Session {
        do {
            _ = try await call.scope.run(SessionsQueries.touchSession(sessionID: call.caller.sessionID))
            return try await view(call.caller, call.scope).session
        } catch {
            throw RefreshSession.Failure(error)
        }
    }

    func refreshToken(
        _ input: RefreshToken.Input, _ call: RefreshToken.Call
    ) async throws(RefreshToken.Failure) -> TokenPair {
        do {
            let issued: IssuedSession = try await SessionRefresh(dependencies: dependencies).exchange(
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
                _ = try await dependencies.sessionRevocation.revokeAll(
                    of: caller.userID, except: nil, by: caller.userID, reason: .logout, call.scope)
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
        call.setResponseHeader("Clear-Site-Data", "\"cookies\"")
        return Success(success: true)
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
