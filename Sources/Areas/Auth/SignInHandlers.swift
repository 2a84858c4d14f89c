// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries
import TextMessages

/// Sign-up and sign-in by password.
struct SignInHandlers: SignInAPI {
    private let dependencies: AuthDependencies

    init(_ dependencies: AuthDependencies) { self.dependencies = dependencies }

    func login(_ input: Login.Input, _ call: Login.Call) async throws(Login.Failure) -> SignInResult {
        let body: LoginRequest = input.body
        let transport: SessionTransport = body.transport == .cookie ? .cookie : .bearer
        do {
            try Self.requireServed([("response_mode", body.responseMode == .tokens)])
            let known: Secret<String>? = try dependencies.cookieTransport.deviceToken(transport, call.scope)
            let request: PasswordSignIn = PasswordSignIn(
                email: body.email, password: body.password, isRemembered: body.rememberMe,
                tenantSlug: body.tenantSlug, deviceName: body.deviceName, deviceToken: body.deviceToken ?? known,
                transport: transport)
            switch try await SignInService(dependencies: dependencies).signIn(request, call.scope) {
            case .authenticated(let done): return SignInResult(done, dependencies, call.scope)
            case .factorRequired(let challenge): return Self.result(challenge)
            case .verificationRequired(let waiting):
                return SignInResult(
                    status: .verificationRequired, verificationID: VerificationID(waiting.id),
                    verificationMethod: SignInResultVerificationMethod(wire: waiting.channel.rawValue),
                    verificationExpiresAt: waiting.expiresAt, maskedTargets: waiting.maskedTargets)
            }
        } catch {
            throw Login.Failure(error)
        }
    }

    func verifySuspiciousLogin(
        _ input: VerifySuspiciousLogin.Input, _ call: VerifySuspiciousLogin.Call
    ) async throws(VerifySuspiciousLogin.Failure) -> SignInResult {
        do {
            let done: AuthenticatedSignIn = try await RiskVerifications(dependencies: dependencies).answer(
                RiskVerifications.Answer(
                    id: input.body.verificationID.uuid, code: input.body.code, textCode: input.body.smsCode,
                    trustsDevice: input.body.trustDevice), call.scope)
            return SignInResult(done, dependencies, call.scope)
        } catch {
            throw VerifySuspiciousLogin.Failure(error)
        }
    }

    func signup(_ input: Signup.Input, _ call: Signup.Call) async throws(Signup.Failure) -> SignUpResult {
        let done: SignedUp
        do {
            if input.body.transport == .cookie { try dependencies.cookieTransport.requireWorkspacePage(call.scope) }
            done = try await SignUpService(dependencies: dependencies).signUp(Self.request(input.body), call.scope)
        } catch {
            throw Signup.Failure(error)
        }
        dependencies.cookieTransport.hand(done.issued, call.scope)
        let tokens: IssuedSession.TokenGrant? = done.issued.tokens
        call.setResponseHeader("Location", "/v1/users/\(done.view.viewer.userID.wire)")
        let session: Session = done.view.session
        return SignUpResult(
            user: session.user, tenant: session.tenant, tenants: session.tenants, roles: session.roles,
            permissions: session.permissions, featureFlags: session.featureFlags,
            accessToken: tokens?.accessToken, refreshToken: tokens?.refreshToken,
            expiresIn: tokens?.expiresIn, requiresEmailVerification: !done.view.viewer.emailVerified,
            redirectURL: dependencies.settings.workspaceURL(done.slug))
    }

    /// Whoever asks for credentials in another way is not given them in the answer instead: before anything is done,
    /// the ways that are not served yet are refused by name.
    private static func requireServed(_ ways: [(member: String, isServed: Bool)]) throws(APIFailure) {
        let refused: [Violation] = ways.filter { (way) -> Bool in !way.isServed }.map { (way) -> Violation in
            .body(way.member, .invalidEnum, "isServed")
        }
        if !refused.isEmpty { throw ViolationReport(refused).failure }
    }

    private static func request(_ body: SignUpRequest) -> SignUp {
        SignUp(
            email: body.email, password: body.password, companyName: body.companyName, fullName: body.fullName,
            phone: body.phoneNumber, slug: body.tenantSlug, plan: body.plan, billingCycle: body.billingCycle?.wire,
            frameworks: body.compliance?.map(\.wire) ?? [], referralCode: body.referralCode,
            areTermsAccepted: body.termsAccepted, termsVersion: body.termsVersion, invitation: body.inviteToken,
            transport: body.transport == .cookie ? .cookie : .bearer)
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
    /// A sign-in that is complete; what is still due goes into a header too.
    init(_ done: AuthenticatedSignIn, _ dependencies: AuthDependencies, _ scope: CallScope) {
        dependencies.cookieTransport.hand(done.issued, deviceToken: done.deviceToken, scope)
        let tokens: IssuedSession.TokenGrant? = done.issued.tokens
        let deadlines: [String: Timestamp] = Dictionary(
            uniqueKeysWithValues: done.duties.deadlines.map { (duty, time) in (duty.rawValue, time) })
        if !deadlines.isEmpty {
            let text: [UInt8] = JSONWriter.bytes(of: deadlines)
            scope.setResponseHeader("X-Verification-Deadlines", String(decoding: text, as: UTF8.self))
        }
        self.init(
            status: .authenticated, tokenType: tokens == nil ? nil : .bearer, accessToken: tokens?.accessToken,
            refreshToken: tokens?.refreshToken, expiresIn: tokens?.expiresIn, session: done.view.session,
            tenants: done.view.tenants,
            redirectURL: done.view.tenant.flatMap { dependencies.settings.workspaceURL($0.slug) },
            verificationStatus: VerificationObligations(
                complete: done.duties.missing.isEmpty,
                missing: done.duties.missing.compactMap { .init(wire: $0.rawValue) }, deadlines: deadlines),
            deviceToken: tokens == nil ? nil : done.deviceToken)
    }
}

extension AuthSettings {
    /// Where the pages of a workspace are.
    func workspaceURL(_ slug: String) -> WebURL? { WebURL(wire: "\(appScheme)://\(slug).\(appDomain)/") }
}
