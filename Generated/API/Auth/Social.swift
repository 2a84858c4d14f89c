// Generated from contract/auth/social.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum GoogleOAuthInitResponseMode: WireEnum {
    case redirect
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<GoogleOAuthInitResponseMode> = WireCases(["redirect"], [.redirect])

    public var wire: String {
        switch self {
        case .redirect: "redirect"
        case .undocumented(let text): text
        }
    }
}

/// `GET /auth/oauth/google`: Begin a sign-in with Google.
public enum GoogleOAuthInit: ContractOperation {
    public struct Input: Sendable {
        /// Where to return after the sign-in; a page of the product or of a workspace.
        public var redirectURI: String?
        /// Workspace to enter.
        public var tenantSlug: String?
        /// A sign-in that began with a redirect ends with one.
        public var responseMode: GoogleOAuthInitResponseMode

        public init(
            redirectURI: String? = nil, tenantSlug: String? = nil, responseMode: GoogleOAuthInitResponseMode = .redirect
        ) {
            self.redirectURI = redirectURI
            self.tenantSlug = tenantSlug
            self.responseMode = responseMode
        }
    }

    /// Go on at `Location`.
    public struct Output: Sendable {
        public var location: WebURL

        public init(location: WebURL) {
            self.location = location
        }
    }

    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func oauthInvalidProvider(value: String? = nil, allowedValues: [String]? = nil) -> Failure {
            Failure(.oauthInvalidProvider(value: value, allowedValues: allowedValues))
        }
        public static func validationInvalidURL(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.validationInvalidURL(field: field, value: value))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "googleOAuthInit", index: OperationIndex.googleOAuthInit, method: .get, path: "/auth/oauth/google",
        policy: .googleOAuthInit, deadline: .seconds(15), responseTypes: [], successStatus: 302,
        errors: [DeclaredError("OAUTH_INVALID_PROVIDER", 404), DeclaredError("VALIDATION_INVALID_URL", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let redirectURI: String? = request.query("redirect_uri").string(StringRule(maxLength: 2048))
        let tenantSlug: String? = request.query("tenant_slug").string(StringRule(maxLength: 63))
        let responseMode: GoogleOAuthInitResponseMode =
            request.query("response_mode").enumeration(GoogleOAuthInitResponseMode.self, default: .redirect)
        guard request.isValid else { return nil }
        return Input(redirectURI: redirectURI, tenantSlug: tenantSlug, responseMode: responseMode)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.setHeader("Location", output.location.wire)
        response.empty()
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("redirect_uri", input.redirectURI)
        request.query("tenant_slug", input.tenantSlug)
        request.query("response_mode", input.responseMode)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        guard let location: WebURL = response.header("location").wire(WebURL.self) else { return nil }
        return Output(location: location)
    }
}

/// `GET /auth/oauth/google/callback`: Return from a sign-in with Google.
public enum GoogleOAuthCallback: ContractOperation {
    public struct Input: Sendable {
        /// Code of the provider; absent when it reports an error.
        public var code: Secret<String>?
        /// State of the attempt.
        public var state: String?
        /// Why the provider gives no code.
        public var error: String?
        /// The provider's own words; never passed on.
        public var errorDescription: String?

        public init(
            code: Secret<String>? = nil, state: String? = nil, error: String? = nil, errorDescription: String? = nil
        ) {
            self.code = code
            self.state = state
            self.error = error
            self.errorDescription = errorDescription
        }
    }

    /// Go on at `Location`.
    public struct Output: Sendable {
        public var location: WebURL

        public init(location: WebURL) {
            self.location = location
        }
    }

    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func oauthInvalidState(provider: String? = nil) -> Failure {
            Failure(.oauthInvalidState(provider: provider))
        }
        public static func oauthStateExpired(provider: String? = nil) -> Failure {
            Failure(.oauthStateExpired(provider: provider))
        }
        public static func oauthUserDenied(provider: String? = nil) -> Failure {
            Failure(.oauthUserDenied(provider: provider))
        }
        public static func oauthTokenExchangeFailed(provider: String? = nil) -> Failure {
            Failure(.oauthTokenExchangeFailed(provider: provider))
        }
        public static func oauthEmailMissing(provider: String? = nil) -> Failure {
            Failure(.oauthEmailMissing(provider: provider))
        }
        public static func oauthEmailUnverified(provider: String? = nil) -> Failure {
            Failure(.oauthEmailUnverified(provider: provider))
        }
        public static func oauthProviderError(provider: String? = nil, upstreamCode: String? = nil) -> Failure {
            Failure(.oauthProviderError(provider: provider, upstreamCode: upstreamCode))
        }
        public static func oauthProviderUnavailable(provider: String? = nil, retryAfter: Int? = nil) -> Failure {
            Failure(.oauthProviderUnavailable(provider: provider, retryAfter: retryAfter))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "googleOAuthCallback", index: OperationIndex.googleOAuthCallback, method: .get,
        path: "/auth/oauth/google/callback", policy: .googleOAuthCallback, deadline: .seconds(15), responseTypes: [],
        successStatus: 302,
        errors: [
            DeclaredError("OAUTH_INVALID_STATE", 400), DeclaredError("OAUTH_STATE_EXPIRED", 400),
            DeclaredError("OAUTH_USER_DENIED", 400), DeclaredError("OAUTH_TOKEN_EXCHANGE_FAILED", 502),
            DeclaredError("OAUTH_EMAIL_MISSING", 403), DeclaredError("OAUTH_EMAIL_UNVERIFIED", 403),
            DeclaredError("OAUTH_PROVIDER_ERROR", 502), DeclaredError("OAUTH_PROVIDER_UNAVAILABLE", 503),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let code: Secret<String>? =
            request.query("code").string(StringRule(maxLength: 2048, isSensitive: true)).map(Secret<String>.init)
        let state: String? = request.query("state").string(StringRule(maxLength: 2048))
        let error: String? = request.query("error").string(StringRule(maxLength: 256))
        let errorDescription: String? = request.query("error_description").string(StringRule(maxLength: 2048))
        guard request.isValid else { return nil }
        return Input(code: code, state: state, error: error, errorDescription: errorDescription)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.setHeader("Location", output.location.wire)
        response.empty()
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("code", input.code)
        request.query("state", input.state)
        request.query("error", input.error)
        request.query("error_description", input.errorDescription)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        guard let location: WebURL = response.header("location").wire(WebURL.self) else { return nil }
        return Output(location: location)
    }
}

/// `GET /auth/oauth/github`: Begin a sign-in with GitHub.
public enum GithubOAuthInit: ContractOperation {
    public struct Input: Sendable {
        /// Where to return after the sign-in; a page of the product or of a workspace.
        public var redirectURI: String?
        /// Workspace to enter.
        public var tenantSlug: String?
        /// A sign-in that began with a redirect ends with one.
        public var responseMode: GoogleOAuthInitResponseMode

        public init(
            redirectURI: String? = nil, tenantSlug: String? = nil, responseMode: GoogleOAuthInitResponseMode = .redirect
        ) {
            self.redirectURI = redirectURI
            self.tenantSlug = tenantSlug
            self.responseMode = responseMode
        }
    }

    /// Go on at `Location`.
    public struct Output: Sendable {
        public var location: WebURL

        public init(location: WebURL) {
            self.location = location
        }
    }

    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func oauthInvalidProvider(value: String? = nil, allowedValues: [String]? = nil) -> Failure {
            Failure(.oauthInvalidProvider(value: value, allowedValues: allowedValues))
        }
        public static func validationInvalidURL(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.validationInvalidURL(field: field, value: value))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "githubOAuthInit", index: OperationIndex.githubOAuthInit, method: .get, path: "/auth/oauth/github",
        policy: .githubOAuthInit, deadline: .seconds(15), responseTypes: [], successStatus: 302,
        errors: [DeclaredError("OAUTH_INVALID_PROVIDER", 404), DeclaredError("VALIDATION_INVALID_URL", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let redirectURI: String? = request.query("redirect_uri").string(StringRule(maxLength: 2048))
        let tenantSlug: String? = request.query("tenant_slug").string(StringRule(maxLength: 63))
        let responseMode: GoogleOAuthInitResponseMode =
            request.query("response_mode").enumeration(GoogleOAuthInitResponseMode.self, default: .redirect)
        guard request.isValid else { return nil }
        return Input(redirectURI: redirectURI, tenantSlug: tenantSlug, responseMode: responseMode)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.setHeader("Location", output.location.wire)
        response.empty()
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("redirect_uri", input.redirectURI)
        request.query("tenant_slug", input.tenantSlug)
        request.query("response_mode", input.responseMode)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        guard let location: WebURL = response.header("location").wire(WebURL.self) else { return nil }
        return Output(location: location)
    }
}

/// `GET /auth/oauth/github/callback`: Return from a sign-in with GitHub.
public enum GithubOAuthCallback: ContractOperation {
    public struct Input: Sendable {
        /// Code of the provider; absent when it reports an error.
        public var code: Secret<String>?
        /// State of the attempt.
        public var state: String?
        /// Why the provider gives no code.
        public var error: String?
        /// The provider's own words; never passed on.
        public var errorDescription: String?

        public init(
            code: Secret<String>? = nil, state: String? = nil, error: String? = nil, errorDescription: String? = nil
        ) {
            self.code = code
            self.state = state
            self.error = error
            self.errorDescription = errorDescription
        }
    }

    /// Go on at `Location`.
    public struct Output: Sendable {
        public var location: WebURL

        public init(location: WebURL) {
            self.location = location
        }
    }

    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func oauthInvalidState(provider: String? = nil) -> Failure {
            Failure(.oauthInvalidState(provider: provider))
        }
        public static func oauthStateExpired(provider: String? = nil) -> Failure {
            Failure(.oauthStateExpired(provider: provider))
        }
        public static func oauthUserDenied(provider: String? = nil) -> Failure {
            Failure(.oauthUserDenied(provider: provider))
        }
        public static func oauthTokenExchangeFailed(provider: String? = nil) -> Failure {
            Failure(.oauthTokenExchangeFailed(provider: provider))
        }
        public static func oauthEmailMissing(provider: String? = nil) -> Failure {
            Failure(.oauthEmailMissing(provider: provider))
        }
        public static func oauthEmailUnverified(provider: String? = nil) -> Failure {
            Failure(.oauthEmailUnverified(provider: provider))
        }
        public static func oauthProviderError(provider: String? = nil, upstreamCode: String? = nil) -> Failure {
            Failure(.oauthProviderError(provider: provider, upstreamCode: upstreamCode))
        }
        public static func oauthProviderUnavailable(provider: String? = nil, retryAfter: Int? = nil) -> Failure {
            Failure(.oauthProviderUnavailable(provider: provider, retryAfter: retryAfter))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "githubOAuthCallback", index: OperationIndex.githubOAuthCallback, method: .get,
        path: "/auth/oauth/github/callback", policy: .githubOAuthCallback, deadline: .seconds(15), responseTypes: [],
        successStatus: 302,
        errors: [
            DeclaredError("OAUTH_INVALID_STATE", 400), DeclaredError("OAUTH_STATE_EXPIRED", 400),
            DeclaredError("OAUTH_USER_DENIED", 400), DeclaredError("OAUTH_TOKEN_EXCHANGE_FAILED", 502),
            DeclaredError("OAUTH_EMAIL_MISSING", 403), DeclaredError("OAUTH_EMAIL_UNVERIFIED", 403),
            DeclaredError("OAUTH_PROVIDER_ERROR", 502), DeclaredError("OAUTH_PROVIDER_UNAVAILABLE", 503),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let code: Secret<String>? =
            request.query("code").string(StringRule(maxLength: 2048, isSensitive: true)).map(Secret<String>.init)
        let state: String? = request.query("state").string(StringRule(maxLength: 2048))
        let error: String? = request.query("error").string(StringRule(maxLength: 256))
        let errorDescription: String? = request.query("error_description").string(StringRule(maxLength: 2048))
        guard request.isValid else { return nil }
        return Input(code: code, state: state, error: error, errorDescription: errorDescription)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.setHeader("Location", output.location.wire)
        response.empty()
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("code", input.code)
        request.query("state", input.state)
        request.query("error", input.error)
        request.query("error_description", input.errorDescription)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        guard let location: WebURL = response.header("location").wire(WebURL.self) else { return nil }
        return Output(location: location)
    }
}

/// `GET /auth/oauth/microsoft`: Begin a sign-in with Microsoft.
public enum MicrosoftOAuthInit: ContractOperation {
    public struct Input: Sendable {
        /// Where to return after the sign-in; a page of the product or of a workspace.
        public var redirectURI: String?
        /// Workspace to enter.
        public var tenantSlug: String?
        /// A sign-in that began with a redirect ends with one.
        public var responseMode: GoogleOAuthInitResponseMode

        public init(
            redirectURI: String? = nil, tenantSlug: String? = nil, responseMode: GoogleOAuthInitResponseMode = .redirect
        ) {
            self.redirectURI = redirectURI
            self.tenantSlug = tenantSlug
            self.responseMode = responseMode
        }
    }

    /// Go on at `Location`.
    public struct Output: Sendable {
        public var location: WebURL

        public init(location: WebURL) {
            self.location = location
        }
    }

    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func oauthInvalidProvider(value: String? = nil, allowedValues: [String]? = nil) -> Failure {
            Failure(.oauthInvalidProvider(value: value, allowedValues: allowedValues))
        }
        public static func validationInvalidURL(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.validationInvalidURL(field: field, value: value))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "microsoftOAuthInit", index: OperationIndex.microsoftOAuthInit, method: .get, path: "/auth/oauth/microsoft",
        policy: .microsoftOAuthInit, deadline: .seconds(15), responseTypes: [], successStatus: 302,
        errors: [DeclaredError("OAUTH_INVALID_PROVIDER", 404), DeclaredError("VALIDATION_INVALID_URL", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let redirectURI: String? = request.query("redirect_uri").string(StringRule(maxLength: 2048))
        let tenantSlug: String? = request.query("tenant_slug").string(StringRule(maxLength: 63))
        let responseMode: GoogleOAuthInitResponseMode =
            request.query("response_mode").enumeration(GoogleOAuthInitResponseMode.self, default: .redirect)
        guard request.isValid else { return nil }
        return Input(redirectURI: redirectURI, tenantSlug: tenantSlug, responseMode: responseMode)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.setHeader("Location", output.location.wire)
        response.empty()
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("redirect_uri", input.redirectURI)
        request.query("tenant_slug", input.tenantSlug)
        request.query("response_mode", input.responseMode)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        guard let location: WebURL = response.header("location").wire(WebURL.self) else { return nil }
        return Output(location: location)
    }
}

/// `GET /auth/oauth/microsoft/callback`: Return from a sign-in with Microsoft.
public enum MicrosoftOAuthCallback: ContractOperation {
    public struct Input: Sendable {
        /// Code of the provider; absent when it reports an error.
        public var code: Secret<String>?
        /// State of the attempt.
        public var state: String?
        /// Why the provider gives no code.
        public var error: String?
        /// The provider's own words; never passed on.
        public var errorDescription: String?

        public init(
            code: Secret<String>? = nil, state: String? = nil, error: String? = nil, errorDescription: String? = nil
        ) {
            self.code = code
            self.state = state
            self.error = error
            self.errorDescription = errorDescription
        }
    }

    /// Go on at `Location`.
    public struct Output: Sendable {
        public var location: WebURL

        public init(location: WebURL) {
            self.location = location
        }
    }

    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func oauthInvalidState(provider: String? = nil) -> Failure {
            Failure(.oauthInvalidState(provider: provider))
        }
        public static func oauthStateExpired(provider: String? = nil) -> Failure {
            Failure(.oauthStateExpired(provider: provider))
        }
        public static func oauthUserDenied(provider: String? = nil) -> Failure {
            Failure(.oauthUserDenied(provider: provider))
        }
        public static func oauthTokenExchangeFailed(provider: String? = nil) -> Failure {
            Failure(.oauthTokenExchangeFailed(provider: provider))
        }
        public static func oauthEmailMissing(provider: String? = nil) -> Failure {
            Failure(.oauthEmailMissing(provider: provider))
        }
        public static func oauthEmailUnverified(provider: String? = nil) -> Failure {
            Failure(.oauthEmailUnverified(provider: provider))
        }
        public static func oauthProviderError(provider: String? = nil, upstreamCode: String? = nil) -> Failure {
            Failure(.oauthProviderError(provider: provider, upstreamCode: upstreamCode))
        }
        public static func oauthProviderUnavailable(provider: String? = nil, retryAfter: Int? = nil) -> Failure {
            Failure(.oauthProviderUnavailable(provider: provider, retryAfter: retryAfter))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "microsoftOAuthCallback", index: OperationIndex.microsoftOAuthCallback, method: .get,
        path: "/auth/oauth/microsoft/callback", policy: .microsoftOAuthCallback, deadline: .seconds(15),
        responseTypes: [], successStatus: 302,
        errors: [
            DeclaredError("OAUTH_INVALID_STATE", 400), DeclaredError("OAUTH_STATE_EXPIRED", 400),
            DeclaredError("OAUTH_USER_DENIED", 400), DeclaredError("OAUTH_TOKEN_EXCHANGE_FAILED", 502),
            DeclaredError("OAUTH_EMAIL_MISSING", 403), DeclaredError("OAUTH_EMAIL_UNVERIFIED", 403),
            DeclaredError("OAUTH_PROVIDER_ERROR", 502), DeclaredError("OAUTH_PROVIDER_UNAVAILABLE", 503),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let code: Secret<String>? =
            request.query("code").string(StringRule(maxLength: 2048, isSensitive: true)).map(Secret<String>.init)
        let state: String? = request.query("state").string(StringRule(maxLength: 2048))
        let error: String? = request.query("error").string(StringRule(maxLength: 256))
        let errorDescription: String? = request.query("error_description").string(StringRule(maxLength: 2048))
        guard request.isValid else { return nil }
        return Input(code: code, state: state, error: error, errorDescription: errorDescription)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.setHeader("Location", output.location.wire)
        response.empty()
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("code", input.code)
        request.query("state", input.state)
        request.query("error", input.error)
        request.query("error_description", input.errorDescription)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        guard let location: WebURL = response.header("location").wire(WebURL.self) else { return nil }
        return Output(location: location)
    }
}

/// Handlers of contract/auth/social.yaml.
package protocol SocialAPI: Sendable {
    /// `GET /auth/oauth/google`: Begin a sign-in with Google.
    func googleOAuthInit(
        _ input: GoogleOAuthInit.Input, _ call: GoogleOAuthInit.Call
    ) async throws(GoogleOAuthInit.Failure) -> GoogleOAuthInit.Output

    /// `GET /auth/oauth/google/callback`: Return from a sign-in with Google.
    /// The result, also a refusal, is in the fragment of the address that the browser is sent to.
    func googleOAuthCallback(
        _ input: GoogleOAuthCallback.Input, _ call: GoogleOAuthCallback.Call
    ) async throws(GoogleOAuthCallback.Failure) -> GoogleOAuthCallback.Output

    /// `GET /auth/oauth/github`: Begin a sign-in with GitHub.
    func githubOAuthInit(
        _ input: GithubOAuthInit.Input, _ call: GithubOAuthInit.Call
    ) async throws(GithubOAuthInit.Failure) -> GithubOAuthInit.Output

    /// `GET /auth/oauth/github/callback`: Return from a sign-in with GitHub.
    /// The result, also a refusal, is in the fragment of the address that the browser is sent to.
    func githubOAuthCallback(
        _ input: GithubOAuthCallback.Input, _ call: GithubOAuthCallback.Call
    ) async throws(GithubOAuthCallback.Failure) -> GithubOAuthCallback.Output

    /// `GET /auth/oauth/microsoft`: Begin a sign-in with Microsoft.
    func microsoftOAuthInit(
        _ input: MicrosoftOAuthInit.Input, _ call: MicrosoftOAuthInit.Call
    ) async throws(MicrosoftOAuthInit.Failure) -> MicrosoftOAuthInit.Output

    /// `GET /auth/oauth/microsoft/callback`: Return from a sign-in with Microsoft.
    /// The result, also a refusal, is in the fragment of the address that the browser is sent to.
    func microsoftOAuthCallback(
        _ input: MicrosoftOAuthCallback.Input, _ call: MicrosoftOAuthCallback.Call
    ) async throws(MicrosoftOAuthCallback.Failure) -> MicrosoftOAuthCallback.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/social.yaml.
    package mutating func add(_ handlers: some SocialAPI) {
        add(GoogleOAuthInit.self) {
            (input: GoogleOAuthInit.Input, call: GoogleOAuthInit.Call)
                async throws(GoogleOAuthInit.Failure) -> GoogleOAuthInit.Output in
            try await handlers.googleOAuthInit(input, call)
        }
        add(GoogleOAuthCallback.self) {
            (input: GoogleOAuthCallback.Input, call: GoogleOAuthCallback.Call)
                async throws(GoogleOAuthCallback.Failure) -> GoogleOAuthCallback.Output in
            try await handlers.googleOAuthCallback(input, call)
        }
        add(GithubOAuthInit.self) {
            (input: GithubOAuthInit.Input, call: GithubOAuthInit.Call)
                async throws(GithubOAuthInit.Failure) -> GithubOAuthInit.Output in
            try await handlers.githubOAuthInit(input, call)
        }
        add(GithubOAuthCallback.self) {
            (input: GithubOAuthCallback.Input, call: GithubOAuthCallback.Call)
                async throws(GithubOAuthCallback.Failure) -> GithubOAuthCallback.Output in
            try await handlers.githubOAuthCallback(input, call)
        }
        add(MicrosoftOAuthInit.self) {
            (input: MicrosoftOAuthInit.Input, call: MicrosoftOAuthInit.Call)
                async throws(MicrosoftOAuthInit.Failure) -> MicrosoftOAuthInit.Output in
            try await handlers.microsoftOAuthInit(input, call)
        }
        add(MicrosoftOAuthCallback.self) {
            (input: MicrosoftOAuthCallback.Input, call: MicrosoftOAuthCallback.Call)
                async throws(MicrosoftOAuthCallback.Failure) -> MicrosoftOAuthCallback.Output in
            try await handlers.microsoftOAuthCallback(input, call)
        }
    }
}
