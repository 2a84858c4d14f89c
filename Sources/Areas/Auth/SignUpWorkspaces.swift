// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Queries
import Secrecy

/// Provisions the workspace of a new account; all in the transaction of the sign-up.
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
    func booking(_ accepted: SignUpService.Accepted, _ scope: CallScope) async throws(APIFailure) -> Booking {
        guard let wished = accepted.request.plan, wished != Booking.free.plan else { return .free }
        guard let plan = try await scope.run(SignInQueries.planOf(plan: Self.key(wished))) else {
            throw ViolationReport([.body("plan", .invalidEnum, "enum")]).failure
        }
        let digest: [UInt8] = dependencies.keyed(purpose: "trial", subject: "email", value: accepted.address.wire)
        guard try await scope.run(SignInQueries.claimTrial(digest: digest)) else { return .free }
        return Booking(
            plan: plan.key, billingCycle: accepted.request.billingCycle,
            trialEnd: scope.now + .seconds(plan.trialDays * 86_400))
    }

    /// Other vocabularies' names of plans.
    private static func key(_ wished: String) -> String {
        switch wished {
        case "basic": "starter"
        case "business": "professional"
        default: wished
        }
    }

    /// Takes the wished name or the first free one that the workspace's name gives.
    func create(
        _ tenantID: WireUUID, _ accepted: SignUpService.Accepted, _ booking: Booking, _ scope: CallScope
    ) async throws(APIFailure) -> WorkspaceSlug {
        let candidates: [WorkspaceSlug] =
            accepted.wished.map { [$0] }
            ?? WorkspaceSlug.candidates(
                for: accepted.companyName, tries: Self.slugTries, random: dependencies.random)
        for slug in candidates {
            let created: Int = try await scope.run(
                SignInQueries.insertTenant(
                    tenantID: tenantID, name: accepted.companyName, slug: slug.text, plan: booking.plan,
                    userID: accepted.userID))
            if created == 1 { return slug }
        }
        let wished: String = candidates.first?.text ?? accepted.companyName
        throw .tenantSubdomainTaken(
            field: "tenant_slug", value: wished,
            suggestions: WorkspaceSlug.suggestions(near: wished, random: dependencies.random))
    }

    func furnish(
        _ tenantID: WireUUID, _ accepted: SignUpService.Accepted, _ booking: Booking, _ scope: CallScope
    ) async throws(APIFailure) {
        _ = try await scope.run(SignInQueries.insertSettings(settings: Self.settings(accepted.request)))
        _ = try await scope.run(
            SignInQueries.insertSecurityConfig(
                mfaRequired: accepted.isStrict, mfaDeadlineDays: accepted.isStrict ? 3 : 7,
                requirePhone: accepted.isStrict, phoneDeadlineDays: accepted.isStrict ? 1 : 3,
                passwordMinLength: accepted.isStrict
                    ? PasswordPolicy.strictMinLength : PasswordPolicy.platformMinLength,
                passwordExpiryDays: accepted.isStrict ? 90 : nil))
        try makeKeys(tenantID, scope)
        let roles = try await scope.run(SignInQueries.seedRoles(tenantID: tenantID))
        guard let owner = roles.first(where: { $0.roleName == "owner" }) else {
            throw .unexpected(ProvisioningError.noOwnerRole)
        }
        _ = try await scope.run(
            SignInQueries.insertMember(
                userID: accepted.userID, roleID: owner.roleID, isOwner: true, at: scope.now))
        let isTrial: Bool = booking.trialEnd != nil
        scope.transaction.atCommit(
            SignInQueries.insertSubscription(
                plan: booking.plan, status: isTrial ? "trial" : "active", billingCycle: booking.billingCycle,
                trialStartedAt: isTrial ? scope.now : nil, trialEndsAt: booking.trialEnd,
                trialPlan: isTrial ? booking.plan : nil))
        SignUpService(dependencies: dependencies).consent(accepted, tenantID: tenantID, scope)
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

    private static func settings(_ request: SignUp) -> JSONValue {
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
