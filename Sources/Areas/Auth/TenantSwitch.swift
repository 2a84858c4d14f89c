// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Queries

/// Moving on to another workspace of one's own; the session that asks stays as it is.
struct TenantSwitch: Sendable {
    let dependencies: AuthDependencies

    enum Outcome: Sendable {
        case session(EnteredWorkspace)
        case token(Secret<String>, address: WebURL, view: SessionView)
        /// The workspace asks for a factor that this session has not proven.
        case factorRequired(SignInChallengeState)
    }

    /// - Parameter givesTokens: a session at once; else a token for the workspace's own page.
    func move(
        _ caller: UserCaller, to slug: String, givesTokens: Bool, _ scope: CallScope
    ) async throws(APIFailure) -> Outcome {
        let entries: WorkspaceEntries = WorkspaceEntries(dependencies: dependencies)
        let memberships = try await scope.run(SessionsQueries.memberships(userID: caller.userID))
        let wanted: String = slug.lowercased()
        guard let home = memberships.first(where: { $0.slug == wanted && $0.memberStatus == "active" }) else {
            throw .tenantNotFound(resourceID: slug)
        }
        try entries.requireOpen(home, otherwise: .tenantNotFound(resourceID: slug))
        guard let row = try await scope.run(EntriesQueries.proofs(sessionID: caller.sessionID)) else {
            throw APIFailure(code: "AUTH_SESSION_INVALID", status: 401)
        }
        let proofs: CarriedProofs = CarriedProofs(row)
        let view: SessionView = try await SessionView.load(
            caller.sessionID, of: caller.userID, dependencies, scope)
        try await scope.enter(
            scope.context(user: caller.userID, tenant: home.tenantID, session: caller.sessionID))
        let policy = try await scope.run(SessionsQueries.signInPolicy())
        try requireMethods(proofs, policy, plan: home.plan)
        scope.append(
            AuditEntry(
                "auth.tenant_switch", subject: home.tenantID.wire,
                metadata: .object(["from_tenant_id": caller.tenantID.map { .string($0.wire) } ?? .null]),
                tenantID: home.tenantID))
        if policy?.mfaRequired == true, caller.hasSecondFactor, proofs.mfaVerifiedAt == nil {
            return .factorRequired(try await challenge(caller, home, proofs, scope))
        }
        guard givesTokens else {
            let entry = try await entries.issue(
                proofs, of: caller.userID, for: SessionPlace(home), from: caller.sessionID, scope)
            return .token(entry.token, address: entry.address, view: view)
        }
        return .session(
            try await entries.begin(proofs, of: caller.userID, in: home, from: caller.sessionID, .bearer, scope))
    }

    /// The ways in which the person proved themselves are ones that the workspace takes.
    private func requireMethods(
        _ proofs: CarriedProofs, _ policy: SessionsQueries.SignInPolicyRow?, plan: String
    ) throws(APIFailure) {
        if policy?.allowedLoginMethods == ["sso"], !proofs.methods.contains("sso") {
            throw .authSSORequired(loginURL: dependencies.settings.signInURL)
        }
        for method in SignInMethod.allCases where proofs.methods.contains(method.proof) {
            try SignInContinuation(dependencies: dependencies).require(method, by: policy, plan: plan)
        }
    }

    private func challenge(
        _ caller: UserCaller, _ home: SessionsQueries.MembershipRow, _ proofs: CarriedProofs, _ scope: CallScope
    ) async throws(APIFailure) -> SignInChallengeState {
        try await SignInChallenges(random: dependencies.random).open(
            SignInChallenges.Opening(
                userID: caller.userID, tenantID: home.tenantID,
                method: SignInMethod.allCases.first { proofs.methods.contains($0.proof) } ?? .password,
                methods: proofs.methods, isRemembered: proofs.isRemembered, deviceID: nil, deviceName: nil,
                transport: .bearer, delivery: .tokens), scope)
    }
}
