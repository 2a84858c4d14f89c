// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Outbox
import Queries

/// Takes all second factors from a member who lost them, in the name of the workspace.
struct MemberFactorResets: Sendable {
    static let permission: String = "canManageUsers"
    /// Factors younger than this may be the doing of whoever took the account over: support decides then.
    static let enrolmentPause: Duration = .seconds(3_600)

    let dependencies: AuthDependencies

    func reset(_ userID: WireUUID, _ caller: MemberCaller, _ scope: CallScope) async throws(APIFailure) {
        guard userID != caller.userID else { throw .authzSelfActionForbidden() }
        _ = try await scope.run(MemberFactorsQueries.lock(callerID: caller.userID, userID: userID))
        try await requireOutranked(userID, caller, scope)
        let workspace: String = try await scope.run(MemberFactorsQueries.workspaceName())
        _ = try await scope.run(MemberFactorsQueries.noteReset(at: scope.now, userID: userID))
        // Factors, sessions and devices are the person's own: rows that only their context reaches.
        try await scope.enter(
            scope.context(user: userID, tenant: caller.tenantID, session: caller.user.sessionID))
        try await requireResettable(userID, caller.tenantID, scope)
        _ = try await scope.run(MFAQueries.deleteFactors(userID: userID))
        _ = try await scope.run(MFAQueries.deleteBackupCodes(userID: userID))
        _ = try await scope.run(MFAQueries.markEnabled(isEnabled: false, userID: userID))
        _ = try await scope.run(PasswordsQueries.distrustDevices(userID: userID))
        _ = try await scope.run(PasswordsQueries.dropFlows(userID: userID))
        _ = try await dependencies.sessionRevocation.revokeAll(
            of: userID, except: nil, by: caller.userID, reason: .factorReset, scope)
        try await FactorProofs(dependencies: dependencies).tell(
            "mfa-reset", userID, scope, ["workspace": workspace])
        try await scope.enter(
            scope.context(user: caller.userID, tenant: caller.tenantID, session: caller.user.sessionID))
        scope.append(AuditEntry("auth.mfa_reset_by_admin", subject: userID.wire))
    }

    /// The caller is read behind the locks too: a right that was taken meanwhile no longer counts.
    private func requireOutranked(
        _ userID: WireUUID, _ caller: MemberCaller, _ scope: CallScope
    ) async throws(APIFailure) {
        guard let actor = try await standing(of: caller.userID, scope), actor.status == "active" else {
            throw .authzNotAMember()
        }
        guard actor.holds else { throw .authzPermissionDenied(requiredPermission: Self.permission) }
        guard let target = try await standing(of: userID, scope), ["active", "suspended"].contains(target.status) else {
            throw .userNotFound(resourceID: userID.wire)
        }
        guard !target.isOwner else { throw .userCannotModifyOwner() }
        guard actor.isOwner || target.level > actor.level else {
            throw .roleHierarchyViolation(
                requiredHierarchy: max(target.level - 1, 1), currentHierarchy: actor.level)
        }
        guard target.mfaEnabled else {
            throw .userStateInvalid(currentState: "no_factor", allowedStates: ["factor_enrolled"])
        }
    }

    /// Other workspaces of the person rely on the factors too, so nobody takes them away for one of these alone. The
    /// refusal does not say which of the two it is: no workspace hears of another.
    private func requireResettable(
        _ userID: WireUUID, _ tenantID: WireUUID, _ scope: CallScope
    ) async throws(APIFailure) {
        let memberships = try await scope.run(SessionsQueries.memberships(userID: userID))
        guard memberships.allSatisfy({ $0.tenantID == tenantID }) else {
            throw .userStateInvalid()
        }
        let factors = try await scope.run(MFAQueries.factors(userID: userID))
        guard factors.allSatisfy({ $0.verifiedAt + Self.enrolmentPause <= scope.now }) else {
            throw .userStateInvalid()
        }
    }

    private func standing(
        of userID: WireUUID, _ scope: CallScope
    ) async throws(APIFailure) -> MemberFactorsQueries.StandingRow? {
        try await scope.run(MemberFactorsQueries.standing(permissionKey: Self.permission, userID: userID))
    }
}
