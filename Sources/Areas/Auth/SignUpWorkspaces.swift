// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Queries
import Secrecy

/// A workspace that is about to be made.
struct NewWorkspace: Sendable {
    let name: String
    /// Nil takes the first free name that the workspace's own gives.
    let wished: WorkspaceSlug?
    /// Member of the request that names the address.
    let slugField: String
    let ownerID: WireUUID
    /// A trial is given once for an address.
    let ownerAddress: EmailAddress
    let plan: String?
    let billingCycle: String?
    /// A compliance framework asks for strict sign-in rules.
    let isStrict: Bool
    let settings: JSONValue
}

/// Provisions workspaces, of new accounts and further ones; all in the transaction of the call.
struct SignUpWorkspaces: Sendable {
    let dependencies: AuthDependencies
    /// Random endings that are tried when the name's own slug is taken.
    private static let slugTries: Int = 5

    /// What the workspace books: the free plan, or a paid one on trial.
    struct Booking: Sendable, Equatable {
        let plan: String
        let billingCycle: String?
        let trialEnd: Timestamp?

        static let free: Booking = Booking(plan: "free", billingCycle: nil, trialEnd: nil)
    }

    /// A paid plan starts as a trial, once per address; whoever had one starts free.
    func booking(_ workspace: NewWorkspace, _ scope: CallScope) async throws(APIFailure) -> Booking {
        guard let wished = workspace.plan, wished != Booking.free.plan else { return .free }
        guard let plan = try await scope.run(SignInQueries.planOf(plan: Self.key(wished))) else {
            throw ViolationReport([.body("plan", .invalidEnum, "enum")]).failure
        }
        let digest: [UInt8] = dependencies.keyed(purpose: "trial", subject: "email", value: workspace.ownerAddress.wire)
        guard try await scope.run(SignInQueries.claimTrial(digest: digest)) else { return .free }
        return Booking(
            plan: plan.key, billingCycle: workspace.billingCycle,
            trialEnd: scope.now + .seconds(plan.trialDays * 86_400))
    }

    /// Other vocabularies' names of plans.
    static func key(_ wished: String) -> String {
        switch wished {
        case "basic": "starter"
        case "business": "professional"
        default: wished
        }
    }

    /// Takes the wished name or the first free one that the workspace's name gives.
    func create(
        _ tenantID: WireUUID, _ workspace: NewWorkspace, _ booking: Booking, _ scope: CallScope
    ) async throws(APIFailure) -> WorkspaceSlug {
        let candidates: [WorkspaceSlug] =
            workspace.wished.map { [$0] }
            ?? WorkspaceSlug.candidates(
                for: workspace.name, tries: Self.slugTries, random: dependencies.random)
        for slug in candidates {
            let created: Int = try await scope.run(
                SignInQueries.insertTenant(
                    tenantID: tenantID, name: workspace.name, slug: slug.text, plan: booking.plan,
                    userID: workspace.ownerID))
            if created == 1 { return slug }
        }
        let wished: String = candidates.first?.text ?? workspace.name
        throw .tenantSubdomainTaken(
            field: workspace.slugField, value: wished,
            suggestions: WorkspaceSlug.suggestions(near: wished, random: dependencies.random))
    }

    func furnish(
        _ tenantID: WireUUID, _ workspace: NewWorkspace, _ booking: Booking, _ scope: CallScope
    ) async throws(APIFailure) {
        _ = try await scope.run(SignInQueries.insertSettings(settings: workspace.settings))
        _ = try await scope.run(
            SignInQueries.insertSecurityConfig(
                mfaRequired: workspace.isStrict, mfaDeadlineDays: workspace.isStrict ? 3 : 7,
                requirePhone: workspace.isStrict, phoneDeadlineDays: workspace.isStrict ? 1 : 3,
                passwordMinLength: workspace.isStrict
                    ? PasswordPolicy.strictMinLength : PasswordPolicy.platformMinLength,
                passwordExpiryDays: workspace.isStrict ? 90 : nil))
        try makeKeys(tenantID, scope)
        let roles = try await scope.run(SignInQueries.seedRoles(tenantID: tenantID))
        guard let owner = roles.first(where: { $0.roleName == "owner" }) else {
            throw .unexpected(ProvisioningError.noOwnerRole)
        }
        _ = try await scope.run(
            SignInQueries.insertMember(
                userID: workspace.ownerID, roleID: owner.roleID, isOwner: true, at: scope.now))
        let isTrial: Bool = booking.trialEnd != nil
        scope.transaction.atCommit(
            SignInQueries.insertSubscription(
                plan: booking.plan, status: isTrial ? "trial" : "active", billingCycle: booking.billingCycle,
                trialStartedAt: isTrial ? scope.now : nil, trialEndsAt: booking.trialEnd,
                trialPlan: isTrial ? booking.plan : nil))
    }

    /// Every workspace has its own keys from the first moment, so that destroying them destroys its secrets alone.
    private func makeKeys(_ tenantID: WireUUID, _ scope: CallScope) throws(APIFailure) {
        for purpose in TenantKeys.Purpose.allCases {
            do {
                let key: WrappedKey = try dependencies.keys.make(purpose, for: tenantID, at: scope.now)
                scope.transaction.atCommit(
                    SignInQueries.insertKey(
                        keyRowID: key.id, keyName: key.name, purpose: key.purpose.rawValue,
                        masterKeyID: key.masterKeyID, wrappedKey: key.wrapped))
            } catch {
                throw .unexpected(error)
            }
        }
    }

    enum ProvisioningError: Error { case noOwnerRole }

    static func settings(_ request: SignUp) -> JSONValue {
        var members: [(String, JSONValue)] = []
        if !request.frameworks.isEmpty {
            let names: [JSONValue] = request.frameworks.compactMap { (name: String) -> JSONValue? in
                frameworks[name].map { .string($0) }
            }
            members.append(("dataProtection", .object(["frameworks": .array(names)])))
        }
        if let code = request.referralCode { members.append(("signup", .object(["referral_code": .string(code)]))) }
        return .object(JSONObject(members))
    }

    /// Names of the sign-up form to those of the workspace's settings.
    private static let frameworks: [String: String] = [
        "GDPR": "gdpr", "CCPA": "ccpa", "HIPAA": "hipaa", "SOC2": "soc2", "PCI-DSS": "pci_dss",
        "ISO27001": "iso_27001",
    ]
}
