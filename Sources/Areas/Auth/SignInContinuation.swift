// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Queries
import Secrecy

/// What a sign-in was begun with; each is a method that a workspace may refuse.
enum SignInMethod: String, Sendable, CaseIterable {
    case password, google, github, microsoft
    case magicLink = "magic_link"

    /// Whether the device can tell that it is known; a browser that a provider sent back cannot.
    var bringsDevice: Bool { self == .password || self == .magicLink }

    /// How sessions name it among their proofs.
    var proof: String {
        switch self {
        case .password: "pwd"
        case .magicLink: "link"
        case .google, .github, .microsoft: rawValue
        }
    }
}

/// Where a sign-in ends: in the answer, or on the workspace's own pages.
enum SignInDelivery: String, Sendable {
    case tokens
    /// A single-use token for the workspace's page; the session begins there.
    case redirect
}

/// What the person wishes of a sign-in.
struct SignInWish: Sendable {
    let tenantSlug: String?
    let isRemembered: Bool
    let deviceName: String?
    let transport: SessionTransport
    let delivery: SignInDelivery
}

/// A first proof, whatever it was.
struct FirstProof: Sendable {
    let userID: WireUUID
    let method: SignInMethod
    /// `token_epoch` of the credentials.
    let epoch: Int
    let hasSecondFactor: Bool
    /// Of the password, where that was the proof.
    let passwordChangedAt: Timestamp?
    /// A device that was known before.
    let device: SignInQueries.DeviceRow?
    let emailHash: [UInt8]
    let wish: SignInWish
    /// The event that a completed sign-in is recorded as.
    let event: String
}

/// How a sign-in went on after its first proof.
enum SignInOutcome: Sendable {
    case authenticated(AuthenticatedSignIn)
    case factorRequired(SignInChallengeState)
    case verificationRequired(RiskVerificationState)
    case handedOver(HandedOver)

    /// A sign-in that goes on at the workspace's own page.
    struct HandedOver: Sendable {
        let token: Secret<String>
        /// The page, with the token in its fragment.
        let address: WebURL
        /// Of a device that was not known before.
        let deviceToken: Secret<String>?
        let deviceID: WireUUID?
        let transport: SessionTransport
    }

    /// The device of a sign-in that is complete.
    var deviceID: WireUUID? {
        switch self {
        case .authenticated(let done): done.deviceID
        case .handedOver(let done): done.deviceID
        case .factorRequired, .verificationRequired: nil
        }
    }
}

/// The way of every sign-in after its first proof: workspace, the workspace's rules, risk, second factor, session.
/// Single sign-on is not decided here.
struct SignInContinuation: Sendable {
    let dependencies: AuthDependencies
    static let freePlan: String = "free"

    func proceed(_ proof: FirstProof, _ scope: CallScope) async throws(APIFailure) -> SignInOutcome {
        let user: WireUUID = proof.userID
        try await scope.enter(scope.context(user: user, tenant: nil))
        let home: SessionsQueries.MembershipRow? = try await home(proof, scope)
        let place: SessionPlace? = home.map { (home: SessionsQueries.MembershipRow) in SessionPlace(home) }
        try await scope.enter(scope.context(user: user, tenant: place?.tenantID))
        let policy = try await scope.run(SessionsQueries.signInPolicy())
        try require(proof.method, by: policy, plan: home?.plan)
        let risk: AssessedRisk = try await SignInRisks(dependencies: dependencies).assess(proof, place, scope)
        if let waiting = try await secondStep(risk, proof, place, policy, scope) { return waiting }
        if proof.method == .password {
            try await completion.requireCurrentPassword(of: user, changedAt: proof.passwordChangedAt, policy, scope)
        }
        return try await completion.finish(
            SignInCompletion.Proven(
                userID: user, place: place, method: proof.method, methods: [proof.method.proof], mfaVerifiedAt: nil,
                isRemembered: proof.wish.isRemembered, device: proof.device, deviceName: proof.wish.deviceName,
                epoch: proof.epoch, transport: proof.wish.transport, delivery: proof.wish.delivery,
                emailHash: proof.emailHash, event: proof.event), policy, scope)
    }

    /// Refuses a way in that the workspace, or its plan, does not take.
    func require(
        _ method: SignInMethod, by policy: SessionsQueries.SignInPolicyRow?, plan: String?
    ) throws(APIFailure) {
        guard let policy else { return }
        let allowed: [String] = Self.offered(policy.allowedLoginMethods, plan: plan)
        guard !allowed.contains(method.rawValue) else { return }
        if allowed == ["sso"] { throw .authSSORequired(loginURL: dependencies.settings.signInURL) }
        throw .authMethodDisabled(allowedValues: allowed)
    }

    /// What is left of a workspace's methods on its plan.
    static func offered(_ methods: [String], plan: String?) -> [String] {
        guard plan == freePlan else { return methods }
        return methods.filter { (method: String) -> Bool in method != SignInMethod.microsoft.rawValue }
    }

    /// The workspace that the host names, the wished one, else the last used one, else the oldest, else none.
    private func home(
        _ proof: FirstProof, _ scope: CallScope
    ) async throws(APIFailure) -> SessionsQueries.MembershipRow? {
        let open = try await scope.run(SessionsQueries.memberships(userID: proof.userID)).filter(\.isOpen)
        let named: String? = dependencies.settings.workspaceOfHost(scope.request.host)
        let slug: String? = proof.wish.tenantSlug ?? named
        guard named == nil || named == slug?.lowercased() else { throw .authzTenantMismatch() }
        let choice = SessionsQueries.MembershipRow.choice(of: open, wished: slug)
        // A token for a page needs a page.
        guard choice != nil || slug == nil && proof.wish.delivery == .tokens else { throw .tenantNotFound() }
        return choice
    }

    private func isTrusted(
        _ proof: FirstProof, _ policy: SessionsQueries.SignInPolicyRow?, at now: Timestamp
    ) -> Bool {
        guard let device = proof.device, let until = device.trustedUntil, until > now else { return false }
        return device.trustedEpoch == proof.epoch && policy?.trustedDeviceDays != 0
    }

    /// What is asked for beside the first proof; nil for nothing. A factor stands in for the codes of a risky sign-in,
    /// a trusted device for neither.
    private func secondStep(
        _ risk: AssessedRisk, _ proof: FirstProof, _ place: SessionPlace?,
        _ policy: SessionsQueries.SignInPolicyRow?, _ scope: CallScope
    ) async throws(APIFailure) -> SignInOutcome? {
        let verdict: RiskVerdict = risk.score.verdict
        if verdict == .block {
            record("risk_blocked", proof, place, scope)
            throw try await SignInRisks(dependencies: dependencies).block(
                risk, of: proof.userID, place, scope)
        }
        var opening: SignInChallenges.Opening = SignInChallenges.Opening(
            userID: proof.userID, tenantID: place?.tenantID, method: proof.method, methods: [proof.method.proof],
            isRemembered: proof.wish.isRemembered, deviceID: proof.device?.id, deviceName: proof.wish.deviceName,
            transport: proof.wish.transport, delivery: proof.wish.delivery)
        opening.asksStrongFactor = risk.score.value >= RiskScore.strongFrom
        if case .verify(let channel) = verdict, try await !hasFactor(proof, opening, scope) {
            record("unverified", proof, place, scope)
            return .verificationRequired(
                try await RiskVerifications(dependencies: dependencies).open(risk, channel, opening, scope))
        }
        let isTrusted: Bool = verdict == .allow && isTrusted(proof, policy, at: scope.now)
        guard proof.hasSecondFactor, !isTrusted else { return nil }
        record("mfa_required", proof, nil, scope)
        return .factorRequired(try await SignInChallenges(random: dependencies.random).open(opening, scope))
    }

    /// Whether the person has a factor that is good enough.
    private func hasFactor(
        _ proof: FirstProof, _ opening: SignInChallenges.Opening, _ scope: CallScope
    ) async throws(APIFailure) -> Bool {
        guard proof.hasSecondFactor, opening.asksStrongFactor else { return proof.hasSecondFactor }
        return try await scope.run(SignInQueries.factors(userID: proof.userID)).contains { (factor) -> Bool in
            SignInChallenges.strongTypes.contains(factor.type)
        }
    }

    private var completion: SignInCompletion { SignInCompletion(dependencies: dependencies) }

    private func record(_ outcome: String, _ proof: FirstProof, _ place: SessionPlace?, _ scope: CallScope) {
        completion.record(
            outcome, by: proof.method, emailHash: proof.emailHash, userID: proof.userID, tenantID: place?.tenantID,
            scope)
    }
}
