// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries
import Secrecy
import TextMessages

/// Sign-up, sign-in by password, and which ways in there are.
struct SignInHandlers: SignInAPI {
    private let dependencies: AuthDependencies

    init(_ dependencies: AuthDependencies) { self.dependencies = dependencies }

    func login(_ input: Login.Input, _ call: Login.Call) async throws(Login.Failure) -> SignInResult {
        let body: LoginRequest = input.body
        let transport: SessionTransport = body.transport == .cookie ? .cookie : .bearer
        do {
            let known: Secret<String>? = try dependencies.cookieTransport.deviceToken(transport, call.scope)
            let request: PasswordSignIn = PasswordSignIn(
                email: body.email, password: body.password, isRemembered: body.rememberMe,
                tenantSlug: body.tenantSlug, deviceName: body.deviceName, deviceToken: body.deviceToken ?? known,
                transport: transport, delivery: body.responseMode == .redirect ? .redirect : .tokens)
            return SignInResult(
                outcome: try await SignInService(dependencies: dependencies).signIn(request, call.scope),
                dependencies, call.scope)
        } catch {
            throw Login.Failure(error)
        }
    }

    func verifySuspiciousLogin(
        _ input: VerifySuspiciousLogin.Input, _ call: VerifySuspiciousLogin.Call
    ) async throws(VerifySuspiciousLogin.Failure) -> SignInResult {
        do {
            let outcome: SignInOutcome = try await RiskVerifications(dependencies: dependencies).answer(
                RiskVerifications.Answer(
                    id: input.body.verificationID.uuid, code: input.body.code, textCode: input.body.smsCode,
                    trustsDevice: input.body.trustDevice), call.scope)
            return SignInResult(outcome: outcome, dependencies, call.scope)
        } catch {
            throw VerifySuspiciousLogin.Failure(error)
        }
    }

    func signup(_ input: Signup.Input, _ call: Signup.Call) async throws(Signup.Failure) -> SignUpResult {
        do {
            if input.body.transport == .cookie { try dependencies.cookieTransport.requireWorkspacePage(call.scope) }
            return answer(
                try await SignUpService(dependencies: dependencies).signUp(Self.request(input.body), call.scope),
                call.scope)
        } catch {
            throw Signup.Failure(error)
        }
    }

    func completeOAuthSignup(
        _ input: CompleteOAuthSignup.Input, _ call: CompleteOAuthSignup.Call
    ) async throws(CompleteOAuthSignup.Failure) -> SignUpResult {
        let digest: [UInt8] = tokenDigest(input.body.oauthToken.reveal())
        do {
            if input.body.transport == .cookie { try dependencies.cookieTransport.requireWorkspacePage(call.scope) }
            guard let payload = try await call.scope.run(SocialQueries.pending(digest: digest)),
                let identity = SocialIdentity(payload), let email = identity.email
            else { throw APIFailure.oauthStateExpired() }
            // A password may have to be hashed, and no connection waits for that.
            await call.scope.transaction.pause()
            let done: SignedUp = try await SignUpService(dependencies: dependencies).signUp(
                Self.request(input.body, identity, email), call.scope
            ) { (scope: CallScope) async throws(APIFailure) -> Void in
                // Of two sign-ups with one token the first one takes it; a sign-up that fails leaves it.
                guard try await scope.run(SocialQueries.takePending(digest: digest)) != nil else {
                    throw .oauthStateExpired()
                }
            }
            return answer(done, call.scope)
        } catch let failure as APIFailure {
            throw CompleteOAuthSignup.Failure(failure)
        } catch {
            throw .internal(error)
        }
    }

    func getAuthProviders(
        _ input: GetAuthProviders.Input, _ call: GetAuthProviders.Call
    ) async throws(GetAuthProviders.Failure) -> AuthProviders {
        do {
            return try await SignInMethods(dependencies: dependencies).offered(
                slug: input.tenant, mailDomain: input.domain, call.scope)
        } catch {
            throw GetAuthProviders.Failure(error)
        }
    }

    private func answer(_ done: SignedUp, _ scope: CallScope) -> SignUpResult {
        dependencies.cookieTransport.hand(done.issued, scope)
        let tokens: IssuedSession.TokenGrant? = done.issued.tokens
        scope.setResponseHeader("Location", "/v1/users/\(done.view.viewer.userID.wire)")
        let session: Session = done.view.session
        return SignUpResult(
            user: session.user, tenant: session.tenant, tenants: session.tenants, roles: session.roles,
            permissions: session.permissions, featureFlags: session.featureFlags,
            accessToken: tokens?.accessToken, refreshToken: tokens?.refreshToken,
            expiresIn: tokens?.expiresIn, requiresEmailVerification: !done.view.viewer.emailVerified,
            redirectURL: dependencies.settings.workspaceURL(done.slug))
    }

    private static func request(_ body: SignUpRequest) -> SignUp {
        SignUp(
            email: body.email, proof: .password(body.password), companyName: body.companyName,
            fullName: body.fullName, phone: body.phoneNumber, slug: body.tenantSlug, plan: body.plan,
            billingCycle: body.billingCycle?.wire, frameworks: body.compliance?.map(\.wire) ?? [],
            referralCode: body.referralCode, areTermsAccepted: body.termsAccepted, termsVersion: body.termsVersion,
            invitation: body.inviteToken, transport: body.transport == .cookie ? .cookie : .bearer)
    }

    private static func request(
        _ body: CompleteOAuthSignupRequest, _ identity: SocialIdentity, _ email: EmailAddress
    ) -> SignUp {
        SignUp(
            email: email, proof: .identity(identity, password: body.password), companyName: body.companyName,
            fullName: body.fullName ?? identity.profile.name, phone: body.phoneNumber, slug: body.tenantSlug,
            plan: body.plan, billingCycle: body.billingCycle?.wire, frameworks: body.compliance?.map(\.wire) ?? [],
            referralCode: body.referralCode, areTermsAccepted: body.termsAccepted, termsVersion: body.termsVersion,
            invitation: body.inviteToken, transport: body.transport == .cookie ? .cookie : .bearer)
    }

    static func result(_ challenge: SignInChallengeState) -> SignInResult {
        let factors: [MFAChallengeFactor] = challenge.factors.compactMap { factor in
            MFAChallengeFactorType(wire: factor.type).map { (type: MFAChallengeFactorType) -> MFAChallengeFactor in
                MFAChallengeFactor(
                    id: FactorID(factor.id), type: type, friendlyName: factor.friendlyName,
                    maskedTarget: factor.phoneNumber.map(PhoneNumber.masked))
            }
        }
        return SignInResult(
            status: .mfaRequired, challengeToken: challenge.token,
            challenge: SignInChallenge(kind: .mfa, factors: factors, expiresAt: challenge.expiresAt))
    }
}

extension SignInResult {
    init(outcome: SignInOutcome, _ dependencies: AuthDependencies, _ scope: CallScope) {
        switch outcome {
        case .authenticated(let done): self.init(done, dependencies, scope)
        case .factorRequired(let challenge): self = SignInHandlers.result(challenge)
        case .verificationRequired(let waiting):
            self.init(
                status: .verificationRequired, verificationID: VerificationID(waiting.id),
                verificationMethod: SignInResultVerificationMethod(wire: waiting.channel.rawValue),
                verificationExpiresAt: waiting.expiresAt, maskedTargets: waiting.maskedTargets)
        case .handedOver(let done):
            let isCookie: Bool = done.transport == .cookie
            if isCookie { dependencies.cookieTransport.hand(device: done.deviceToken, scope) }
            self.init(
                status: .authenticated, authToken: done.token, redirectURL: done.address,
                deviceToken: isCookie ? nil : done.deviceToken)
        }
    }

    /// A sign-in that is complete; what is still due goes into a header too.
    init(_ done: AuthenticatedSignIn, _ dependencies: AuthDependencies, _ scope: CallScope) {
        dependencies.cookieTransport.hand(done.issued, deviceToken: done.deviceToken, scope)
        let tokens: IssuedSession.TokenGrant? = done.issued.tokens
        let owed: VerificationObligations = VerificationObligations(done.duties)
        if !owed.deadlines.isEmpty {
            let text: [UInt8] = JSONWriter.bytes(of: owed.deadlines)
            scope.setResponseHeader("X-Verification-Deadlines", String(decoding: text, as: UTF8.self))
        }
        self.init(
            status: .authenticated, tokenType: tokens == nil ? nil : .bearer, accessToken: tokens?.accessToken,
            refreshToken: tokens?.refreshToken, expiresIn: tokens?.expiresIn, session: done.view.session,
            tenants: done.view.tenants,
            redirectURL: done.view.tenant.flatMap { dependencies.settings.workspaceURL($0.slug) },
            verificationStatus: owed,
            deviceToken: tokens == nil ? nil : done.deviceToken)
    }
}

extension AuthSettings {
    /// Where the pages of a workspace are.
    func workspaceURL(_ slug: String) -> WebURL? { WebURL(wire: "\(appScheme)://\(slug).\(appDomain)/") }
}
