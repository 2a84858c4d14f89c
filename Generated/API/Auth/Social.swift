// Generated from contract/auth/social.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

/// `GET /auth/oauth/google`: Begin a sign-in with Google.
public enum GoogleOAuthInit: ContractOperation {
    public struct Input: Sendable {
        /// Where to return after the sign-in.
        public var redirectURI: WebURL?

        public init(redirectURI: WebURL? = nil) {
            self.redirectURI = redirectURI
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
        let redirectURI: WebURL? = request.query("redirect_uri").wire(WebURL.self, StringRule(maxLength: 2048))
        guard request.isValid else { return nil }
        return Input(redirectURI: redirectURI)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.setHeader("Location", output.location.wire)
        response.empty()
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("redirect_uri", input.redirectURI)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        guard let location: WebURL = response.header("location").wire(WebURL.self) else { return nil }
        return Output(location: location)
    }
}

/// `GET /auth/oauth/google/callback`: Return from a sign-in with Google.
public enum GoogleOAuthCallback: ContractOperation {
    public struct Input: Sendable {
        /// Code of the provider.
        public var code: Secret<String>
        /// State of the attempt.
        public var state: String

        public init(code: Secret<String>, state: String) {
            self.code = code
            self.state = state
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
            request.query(
                "code").required().string(StringRule(maxLength: 2048, isSensitive: true)).map(Secret<String>.init)
        let state: String? = request.query("state").required().string(StringRule(maxLength: 2048))
        guard request.isValid, let code, let state else { return nil }
        return Input(code: code, state: state)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.setHeader("Location", output.location.wire)
        response.empty()
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("code", input.code)
        request.query("state", input.state)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        guard let location: WebURL = response.header("location").wire(WebURL.self) else { return nil }
        return Output(location: location)
    }
}

/// `GET /auth/oauth/github`: Begin a sign-in with GitHub.
public enum GithubOAuthInit: ContractOperation {
    public struct Input: Sendable {
        /// Where to return after the sign-in.
        public var redirectURI: WebURL?

        public init(redirectURI: WebURL? = nil) {
            self.redirectURI = redirectURI
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
        let redirectURI: WebURL? = request.query("redirect_uri").wire(WebURL.self, StringRule(maxLength: 2048))
        guard request.isValid else { return nil }
        return Input(redirectURI: redirectURI)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.setHeader("Location", output.location.wire)
        response.empty()
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("redirect_uri", input.redirectURI)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        guard let location: WebURL = response.header("location").wire(WebURL.self) else { return nil }
        return Output(location: location)
    }
}

/// `GET /auth/oauth/github/callback`: Return from a sign-in with GitHub.
public enum GithubOAuthCallback: ContractOperation {
    public struct Input: Sendable {
        /// Code of the provider.
        public var code: Secret<String>
        /// State of the attempt.
        public var state: String

        public init(code: Secret<String>, state: String) {
            self.code = code
            self.state = state
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
            request.query(
                "code").required().string(StringRule(maxLength: 2048, isSensitive: true)).map(Secret<String>.init)
        let state: String? = request.query("state").required().string(StringRule(maxLength: 2048))
        guard request.isValid, let code, let state else { return nil }
        return Input(code: code, state: state)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.setHeader("Location", output.location.wire)
        response.empty()
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("code", input.code)
        request.query("state", input.state)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        guard let location: WebURL = response.header("location").wire(WebURL.self) else { return nil }
        return Output(location: location)
    }
}
