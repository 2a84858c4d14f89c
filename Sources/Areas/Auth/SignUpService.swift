// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Queries
import Secrecy

/// A sign-up as it was asked for.
struct SignUp: Sendable {
    /// How the person proves themselves, now and later.
    enum Proof: Sendable {
        case password(Secret<String>)
        /// An identity that a provider told of; a password may stand beside it.
        case identity(SocialIdentity, password: Secret<String>?)

        var password: Secret<String>? {
            switch self {
            case .password(let password): password
            case .identity(_, let password): password
            }
        }

        var identity: SocialIdentity? {
            if case .identity(let identity, _) = self { identity } else { nil }
        }

        var method: SignInMethod { identity?.provider.method ?? .password }
    }

    let email: EmailAddress
    let proof: Proof
    let companyName: String
    let fullName: String?
    let phone: String?
    let slug: String?
    let plan: String?
    let billingCycle: String?
    /// Framework names of the contract, such as `PCI-DSS`.
    let frameworks: [String]
    let referralCode: String?
    let areTermsAccepted: Bool?
    let termsVersion: String?
    let invitation: Secret<String>?
    let transport: SessionTransport
}

/// A sign-up that went through.
struct SignedUp: Sendable {
    let issued: IssuedSession
    let view: SessionView
    let slug: String
}

/// Creates an account with its workspace, or joins the one that invited it, in one transaction.
struct SignUpService: Sendable {
    let dependencies: AuthDependencies

    /// A request whose values are known to be in order.
    struct Accepted: Sendable {
        let request: SignUp
        let address: EmailAddress
        let companyName: String
        let fullName: String?
        let wished: WorkspaceSlug?
        let isStrict: Bool
        /// Nil for somebody who signs in with a provider alone.
        let passwordHash: String?
        let userID: WireUUID

        var workspace: NewWorkspace {
            NewWorkspace(
                name: companyName, wished: wished, slugField: "tenant_slug", ownerID: userID, ownerAddress: address,
                plan: request.plan, billingCycle: request.billingCycle, isStrict: isStrict,
                settings: SignUpWorkspaces.settings(request))
        }
    }

    /// - Parameter claim: runs once all is checked and hashed, at the beginning of the transaction.
    func signUp(
        _ request: SignUp, _ scope: CallScope,
        claim: (@Sendable (CallScope) async throws(APIFailure) -> Void)? = nil
    ) async throws(APIFailure) -> SignedUp {
        guard dependencies.settings.isSignupEnabled || request.invitation != nil else {
            throw .authzFeatureDisabled(feature: "signup")
        }
        let accepted: Accepted = try await accepted(request, scope)
        if let claim { try await claim(scope) }
        if let token = request.invitation {
            return try await join(accepted, token, scope)
        }
        return try await found(accepted, scope)
    }

    // MARK: Checking

    private func accepted(_ request: SignUp, _ scope: CallScope) async throws(APIFailure) -> Accepted {
        let address: EmailAddress = request.email.accountForm
        let companyName: String = request.companyName.trimmingSpaces
        let fullName: String? = request.fullName?.trimmingSpaces
        var violations: [Violation] = []
        if companyName.unicodeScalars.count < 2 {
            violations.append(.body("company_name", .stringTooShort, "isLongEnough"))
        }
        if let phone = request.phone, !Self.isPhone(phone) {
            violations.append(.body("phone_number", .invalidFormat, "E.164"))
        }
        if request.areTermsAccepted == false { violations.append(.body("terms_accepted", .invalidEnum, "accepted")) }
        let wished: WorkspaceSlug? = request.invitation == nil ? try slug(request.slug, &violations) : nil
        let text: PasswordText? = request.proof.password.flatMap(PasswordText.init)
        if text == nil, request.proof.password != nil { violations.append(.body("password", .invalidFormat, "text")) }
        guard violations.isEmpty else { throw ViolationReport(violations).failure }
        let isStrict: Bool = Self.isStrict(request.frameworks) && request.invitation == nil
        var passwordHash: String?
        if let text {
            try checkPassword(
                text, minLength: isStrict ? PasswordPolicy.strictMinLength : PasswordPolicy.platformMinLength,
                PasswordPolicy.Surroundings(
                    email: address.wire, names: fullName.map { [$0] } ?? [],
                    workspaces: [companyName] + (request.slug.map { [$0] } ?? [])))
            passwordHash = try await hash(text)
        }
        return Accepted(
            request: request, address: address, companyName: companyName,
            fullName: fullName.flatMap { $0.isEmpty ? nil : $0 }, wished: wished, isStrict: isStrict,
            passwordHash: passwordHash, userID: dependencies.random.identifier(at: scope.now))
    }

    private func slug(_ wished: String?, _ violations: inout [Violation]) throws(APIFailure) -> WorkspaceSlug? {
        guard let wished else { return nil }
        do {
            return try WorkspaceSlug(wished)
        } catch {
            switch error {
            case .malformed: violations.append(.body("tenant_slug", .invalidFormat, "pattern"))
            case .reserved:
                throw .tenantSubdomainReserved(
                    field: "tenant_slug", value: wished,
                    suggestions: WorkspaceSlug.suggestions(near: wished, random: dependencies.random))
            }
            return nil
        }
    }

    private func checkPassword(
        _ text: PasswordText, minLength: Int, _ surroundings: PasswordPolicy.Surroundings
    ) throws(APIFailure) {
        let requirements: PasswordPolicy.Requirements = PasswordPolicy.Requirements(minLength: minLength)
        let broken: [PasswordPolicy.Constraint] = dependencies.policy.violations(of: text, requirements, surroundings)
        guard broken.isEmpty else {
            throw .authPasswordWeak(field: "password", constraints: PasswordPolicy.details(broken, requirements))
        }
    }

    /// Before the transaction begins: no connection waits for it.
    private func hash(_ text: PasswordText) async throws(APIFailure) -> String {
        do {
            return try await dependencies.hasher.hash(text.secret)
        } catch {
            throw PasswordHashing.failure(error)
        }
    }

    private static func isPhone(_ text: String) -> Bool {
        let bytes: [UInt8] = Array(text.utf8)
        return (8...16).contains(bytes.count) && bytes[0] == 0x2B && bytes[1] != 0x30
            && bytes.dropFirst().allSatisfy { (byte: UInt8) -> Bool in byte &- 0x30 < 10 }
    }

    private static func isStrict(_ frameworks: [String]) -> Bool {
        !Set(frameworks).isDisjoint(with: ["HIPAA", "SOC2", "PCI-DSS"])
    }

    // MARK: A workspace of one's own

    private func found(_ accepted: Accepted, _ scope: CallScope) async throws(APIFailure) -> SignedUp {
        let tenantID: WireUUID = dependencies.random.identifier(at: scope.now)
        try await scope.enter(scope.context(user: accepted.userID, tenant: tenantID))
        try await insertUser(accepted, verifiedVia: accepted.request.proof.voucher, scope)
        let workspaces: SignUpWorkspaces = SignUpWorkspaces(dependencies: dependencies)
        let workspace: NewWorkspace = accepted.workspace
        let booking: SignUpWorkspaces.Booking = try await workspaces.booking(workspace, scope)
        let slug: WorkspaceSlug = try await workspaces.create(tenantID, workspace, booking, scope)
        try await workspaces.furnish(tenantID, workspace, booking, scope)
        consent(accepted, tenantID: tenantID, scope)
        if accepted.request.proof.voucher == nil {
            _ = try await dependencies.emailVerification.send(to: accepted.address, of: accepted.userID, scope)
        }
        return try await begin(
            accepted, SessionPlace(tenantID: tenantID, slug: slug.text, roleName: "owner"), scope)
    }

    // MARK: The workspace that invited

    private func join(
        _ accepted: Accepted, _ token: Secret<String>, _ scope: CallScope
    ) async throws(APIFailure) -> SignedUp {
        let digest: [UInt8] = tokenDigest(token.reveal())
        guard let invitation = try await scope.run(SignInQueries.invitation(digest: digest)),
            invitation.status == "pending" || invitation.status == "expired",
            invitation.tenantStatus == "active", invitation.email == accepted.address.wire
        else { throw .userInviteInvalid() }
        guard invitation.status == "pending", invitation.expiresAt > scope.now else {
            throw .userInviteExpired(expiredAt: invitation.expiresAt.wire)
        }
        try await scope.enter(scope.context(user: accepted.userID, tenant: invitation.tenantID))
        try await requireAccepted(accepted, scope)
        try await insertUser(accepted, verifiedVia: "invitation", scope)
        let claimed: Int = try await scope.run(
            SignInQueries.acceptInvitation(
                at: scope.now, userID: accepted.userID, invitationID: invitation.invitationID))
        guard claimed == 1 else { throw .userInviteInvalid() }
        _ = try await scope.run(
            SignInQueries.insertMember(
                userID: accepted.userID, roleID: invitation.roleID, isOwner: false, at: scope.now))
        let seats = try await scope.run(SignInQueries.seats())
        // The invitation held a seat, so only a plan that became smaller stands against joining.
        guard seats.limit < 0 || seats.taken <= seats.limit else {
            throw .tenantQuotaExceeded(limit: seats.limit, current: seats.taken, metric: "users")
        }
        consent(accepted, tenantID: invitation.tenantID, scope)
        let memberships = try await scope.run(SessionsQueries.memberships(userID: accepted.userID))
        guard let home = memberships.first else { throw .userInviteInvalid() }
        return try await begin(
            accepted, SessionPlace(home), scope)
    }

    /// The password keeps to the rules of the workspace that is joined too.
    private func requireAccepted(_ accepted: Accepted, _ scope: CallScope) async throws(APIFailure) {
        guard let text = accepted.request.proof.password.flatMap(PasswordText.init),
            let rules = try await scope.run(SessionsQueries.signInPolicy())
        else { return }
        let requirements: PasswordPolicy.Requirements = PasswordPolicy.Requirements(
            minLength: rules.passwordMinLength, requiresClasses: rules.passwordRequireClasses)
        let broken: [PasswordPolicy.Constraint] = dependencies.policy.violations(
            of: text, requirements, PasswordPolicy.Surroundings(email: accepted.address.wire))
        guard broken.isEmpty else {
            throw .authPasswordWeak(field: "password", constraints: PasswordPolicy.details(broken, requirements))
        }
    }

    // MARK: Both

    private func insertUser(
        _ accepted: Accepted, verifiedVia way: String?, _ scope: CallScope
    ) async throws(APIFailure) {
        let statement = SignInQueries.insertUser(
            userID: accepted.userID, email: accepted.address.wire, emailVerifiedAt: way == nil ? nil : scope.now,
            emailVerifiedVia: way, displayName: accepted.fullName, phone: accepted.request.phone,
            locale: scope.request.language, at: scope.now, ipAddress: scope.request.clientIP)
        do {
            _ = try await scope.transaction.run(statement)
        } catch {
            if case .uniqueViolation(let constraint) = error.kind, constraint == "users_email_key" {
                throw .userEmailExists(field: "email")
            }
            throw scope.failure(for: error)
        }
        _ = try await scope.run(
            SignInQueries.insertCredentials(
                userID: accepted.userID, passwordHash: accepted.passwordHash,
                at: accepted.passwordHash == nil ? nil : scope.now))
        try await link(accepted, scope)
    }

    /// The identity that the person signed up with opens the account from now on.
    private func link(_ accepted: Accepted, _ scope: CallScope) async throws(APIFailure) {
        guard let identity = accepted.request.proof.identity else { return }
        let linked: Int = try await scope.run(
            SocialQueries.insertLogin(
                loginID: dependencies.random.identifier(at: scope.now), userID: accepted.userID,
                provider: identity.provider.rawValue, identity: identity.id, providerEmail: identity.email?.wire,
                profileData: identity.profile.json, lastLoginAt: scope.now))
        guard linked == 1 else { throw .oauthIdentityInUse(provider: identity.provider.rawValue) }
    }

    func consent(_ accepted: Accepted, tenantID: WireUUID, _ scope: CallScope) {
        let isGranted: Bool = accepted.request.areTermsAccepted ?? false
        let version: String? = accepted.request.termsVersion ?? (isGranted ? dependencies.settings.termsVersion : nil)
        scope.transaction.atCommit(
            SignInQueries.insertConsent(
                consentID: dependencies.random.identifier(at: scope.now), tenantID: tenantID, userID: accepted.userID,
                granted: isGranted, documentVersion: version, method: isGranted ? "checkbox" : "implicit",
                locale: scope.request.language, ipAddress: scope.request.clientIP, userAgent: scope.request.agentText))
    }

    private func begin(
        _ accepted: Accepted, _ place: SessionPlace, _ scope: CallScope
    ) async throws(APIFailure) -> SignedUp {
        let policy = try await scope.run(SessionsQueries.signInPolicy())
        let issued: IssuedSession = try await dependencies.sessionIssuer.issue(
            SessionRequest(
                userID: accepted.userID, place: place, methods: [accepted.request.proof.method.proof],
                mfaVerifiedAt: nil, isRemembered: false, deviceID: nil, deviceName: nil, epoch: 0,
                transport: accepted.request.transport), policy, scope)
        scope.append(
            AuditEntry(
                "user.signup", subject: accepted.userID.wire,
                metadata: .object([
                    "method": .string(accepted.request.proof.method.rawValue),
                    "invited": .bool(accepted.request.invitation != nil),
                ]), tenantID: place.tenantID, actorID: accepted.userID))
        return SignedUp(
            issued: issued,
            view: try await SessionView.load(issued.sessionID, of: accepted.userID, dependencies, scope),
            slug: place.slug)
    }
}

extension SignUp.Proof {
    /// The provider that vouches for the address; nil where nobody does.
    fileprivate var voucher: String? {
        identity.flatMap { (identity: SocialIdentity) -> String? in
            identity.isEmailVouched ? identity.provider.rawValue : nil
        }
    }
}

extension String {
    /// Without white space at both ends.
    var trimmingSpaces: String {
        let head: Substring = drop(while: \.isWhitespace)
        guard let end = head.lastIndex(where: { (character: Character) -> Bool in !character.isWhitespace }) else {
            return ""
        }
        return String(head[...end])
    }
}

extension Violation {
    /// A rule of this area that a member of the body broke.
    static func body(_ member: String, _ code: ViolationCode, _ rule: String) -> Violation {
        Violation(
            location: .body, path: [.name(member)], code: code,
            constraints: [ViolatedConstraint(name: rule, text: code.message)])
    }
}
