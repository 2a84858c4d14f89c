// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Queries
import Secrecy

/// Makes a workspace for somebody who has an account: the same way as a sign-up, in one transaction.
struct FurtherWorkspaces: Sendable {
    /// Workspaces on the free plan that one person may own.
    static let ownedFreeMax: Int = 1
    private static let nameMin: Int = 2
    /// States in which a workspace counts as owned.
    private static let living: Set<String> = ["active", "suspended", "pending_deletion"]

    let dependencies: AuthDependencies

    struct Wish: Sendable {
        let name: String
        let slug: String?
        let plan: String?
        let billingCycle: String?
    }

    struct Created: Sendable {
        let home: SessionsQueries.MembershipRow
        let token: Secret<String>
        let page: WebURL
    }

    enum CreationFault: Error { case noMembership, noAddress }

    func create(_ wish: Wish, _ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) -> Created {
        let name: String = wish.name.trimmingSpaces
        guard name.unicodeScalars.count >= Self.nameMin else {
            throw ViolationReport([.body("name", .stringTooShort, "isLongEnough")]).failure
        }
        let slug: WorkspaceSlug? = try slug(wish.slug)
        if let plan = wish.plan,
            try await scope.run(SignInQueries.planOf(plan: SignUpWorkspaces.key(plan))) == nil
        {
            throw .billingPlanInvalid(value: plan)
        }
        _ = try await scope.run(SignInQueries.lockOwner(userID: caller.userID))
        guard let account = try await scope.run(MFAQueries.account(userID: caller.userID)),
            let address = EmailAddress(wire: account.email),
            let row = try await scope.run(EntriesQueries.proofs(sessionID: caller.sessionID))
        else { throw APIFailure(code: "AUTH_SESSION_INVALID", status: 401) }
        let before = try await scope.run(SessionsQueries.memberships(userID: caller.userID))
        let tenantID: WireUUID = dependencies.random.identifier(at: scope.now)
        try await scope.enter(scope.context(user: caller.userID, tenant: tenantID, session: caller.sessionID))
        let workspace: NewWorkspace = NewWorkspace(
            name: name, wished: slug, slugField: "slug", ownerID: caller.userID, ownerAddress: address,
            plan: wish.plan, billingCycle: wish.billingCycle, isStrict: false, settings: .object(JSONObject()))
        try await found(tenantID, workspace, before, scope)
        return try await enter(tenantID, CarriedProofs(row), caller, scope)
    }

    private func slug(_ wished: String?) throws(APIFailure) -> WorkspaceSlug? {
        guard let wished else { return nil }
        do {
            return try WorkspaceSlug(wished)
        } catch {
            switch error {
            case .malformed: throw ViolationReport([.body("slug", .invalidFormat, "pattern")]).failure
            case .reserved:
                throw .tenantSubdomainReserved(
                    field: "slug", value: wished,
                    suggestions: WorkspaceSlug.suggestions(near: wished, random: dependencies.random))
            }
        }
    }

    private func found(
        _ tenantID: WireUUID, _ workspace: NewWorkspace, _ before: [SessionsQueries.MembershipRow],
        _ scope: CallScope
    ) async throws(APIFailure) {
        let workspaces: SignUpWorkspaces = SignUpWorkspaces(dependencies: dependencies)
        let booking: SignUpWorkspaces.Booking = try await workspaces.booking(workspace, scope)
        if booking == .free {
            let owned: Int = before.count { (row: SessionsQueries.MembershipRow) -> Bool in
                row.isOwner && row.plan == "free" && Self.living.contains(row.tenantStatus)
            }
            guard owned < Self.ownedFreeMax else {
                throw .resourceLimitReached(
                    resourceType: "tenant", limit: Self.ownedFreeMax, current: owned, requiredPlan: "starter")
            }
        }
        _ = try await workspaces.create(tenantID, workspace, booking, scope)
        try await workspaces.furnish(tenantID, workspace, booking, scope)
    }

    private func enter(
        _ tenantID: WireUUID, _ proofs: CarriedProofs, _ caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) -> Created {
        let memberships = try await scope.run(SessionsQueries.memberships(userID: caller.userID))
        guard let home = memberships.first(where: { $0.tenantID == tenantID }) else {
            throw .unexpected(CreationFault.noMembership)
        }
        guard let page = dependencies.settings.workspaceURL(home.slug) else {
            throw .unexpected(CreationFault.noAddress)
        }
        let entry = try await WorkspaceEntries(dependencies: dependencies).issue(
            proofs, of: caller.userID, for: SessionPlace(home), from: caller.sessionID, scope)
        scope.append(
            AuditEntry(
                "tenant.created", subject: tenantID.wire, metadata: .object(["plan": .string(home.plan)]),
                tenantID: tenantID))
        return Created(home: home, token: entry.token, page: page)
    }
}
