// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let oauthSSOEntries: [ErrorEntry] = [
        ErrorEntry(
            .authOauthFailed, status: 401, category: "authentication",
            message: "Signing in through the external provider did not work. Start again.", isRetryable: false,
            headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .authSSORequired, status: 403, category: "authentication",
            message: "Your organisation signs in through its own identity provider.", isRetryable: false),
        ErrorEntry(
            .oauthEmailUnverified, status: 403, category: "authorization",
            message: "Confirm your email address with the provider first.", isRetryable: false),
        ErrorEntry(
            .oauthProviderError, status: 502, category: "upstream", message: "The provider reported an error.",
            isRetryable: true),
        ErrorEntry(
            .oauthConnectionNotFound, status: 404, category: "not_found", message: "No such connection.",
            isRetryable: false),
        ErrorEntry(
            .ssoNotConfigured, status: 404, category: "not_found",
            message: "Single sign-on is not set up for this workspace.", isRetryable: false),
        ErrorEntry(
            .ssoEmailDomainMismatch, status: 403, category: "authorization",
            message: "That email domain does not belong to this workspace.", isRetryable: false),
        ErrorEntry(
            .oauthInvalidProvider, status: 404, category: "not_found", message: "We do not know that provider.",
            isRetryable: false),
        ErrorEntry(
            .oauthInvalidState, status: 400, category: "validation",
            message: "This sign-in cannot be continued here. Start again.", isRetryable: false),
        ErrorEntry(
            .oauthStateExpired, status: 400, category: "validation",
            message: "This sign-in took too long. Start again.", isRetryable: false),
        ErrorEntry(
            .oauthInvalidScope, status: 400, category: "validation",
            message: "One of the requested rights is not offered.", isRetryable: false),
        ErrorEntry(
            .oauthUserDenied, status: 400, category: "validation", message: "You did not allow the connection.",
            isRetryable: false),
        ErrorEntry(
            .oauthEmailMissing, status: 403, category: "authorization",
            message: "The provider did not tell us your email address.", isRetryable: false),
        ErrorEntry(
            .oauthIdentityInUse, status: 409, category: "conflict",
            message: "That external account is linked to another user.", isRetryable: false),
        ErrorEntry(
            .oauthConnectionExists, status: 409, category: "conflict", message: "This account is already connected.",
            isRetryable: false),
        ErrorEntry(
            .oauthCapabilityUnsupported, status: 400, category: "validation", message: "This provider cannot do that.",
            isRetryable: false),
        ErrorEntry(
            .oauthRefreshUnsupported, status: 400, category: "validation",
            message: "This connection cannot be refreshed.", isRetryable: false),
        ErrorEntry(
            .oauthTokenExchangeFailed, status: 502, category: "upstream",
            message: "The provider did not accept the sign-in.", isRetryable: false),
        ErrorEntry(
            .oauthTokenRefreshFailed, status: 502, category: "upstream",
            message: "The provider did not renew the connection.", isRetryable: true),
        ErrorEntry(
            .oauthProviderUnavailable, status: 503, category: "unavailable",
            message: "The provider cannot be reached at the moment.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .oauthProviderRateLimited, status: 503, category: "unavailable",
            message: "The provider asks us to slow down.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .oauthReconnectRequired, status: 409, category: "conflict",
            message: "The connection has ended. Connect again.", isRetryable: false),
        ErrorEntry(
            .ssoDiscoveryFailed, status: 400, category: "validation",
            message: "The identity provider settings could not be loaded.", isRetryable: false),
        ErrorEntry(
            .ssoTestRequired, status: 409, category: "conflict",
            message: "Test the single sign-on connection before you switch it on.", isRetryable: false),
        ErrorEntry(
            .ssoPreconditionFailed, status: 409, category: "conflict",
            message: "The single sign-on rollout cannot move to that phase yet.", isRetryable: false),
        ErrorEntry(
            .ssoAssertionInvalid, status: 401, category: "authentication",
            message: "The answer of the identity provider cannot be used.", isRetryable: false,
            headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .ssoSessionExpired, status: 401, category: "authentication",
            message: "This single sign-on took too long. Start again.", isRetryable: false,
            headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .ssoLogoutInvalid, status: 400, category: "validation",
            message: "The sign-out message of the identity provider is not valid.", isRetryable: false),
        ErrorEntry(
            .ssoEmailUnverified, status: 403, category: "authorization",
            message: "The identity provider has not confirmed your email address.", isRetryable: false),
        ErrorEntry(
            .ssoLinkRequired, status: 403, category: "authorization",
            message: "Sign in the usual way once and link your company account.", isRetryable: false),
        ErrorEntry(
            .ssoUserNotProvisioned, status: 403, category: "authorization",
            message: "You have no account here yet. Ask an administrator to invite you.", isRetryable: false),
    ]
}

extension APIFailure {
    /// 401: Signing in through the external provider did not work. Start again.
    public static func authOauthFailed(provider: String? = nil, reason: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_OAUTH_FAILED", status: 401,
            details: errorDetails([errorDetail("provider", provider), errorDetail("reason", reason)]))
    }

    /// 403: Your organisation signs in through its own identity provider.
    public static func authSSORequired(loginURL: String? = nil, provider: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_SSO_REQUIRED", status: 403,
            details: errorDetails([errorDetail("loginUrl", loginURL), errorDetail("provider", provider)]))
    }

    /// 403: Confirm your email address with the provider first.
    public static func oauthEmailUnverified(provider: String? = nil) -> APIFailure {
        APIFailure(
            code: "OAUTH_EMAIL_UNVERIFIED", status: 403, details: errorDetails([errorDetail("provider", provider)]))
    }

    /// 502: The provider reported an error.
    public static func oauthProviderError(provider: String? = nil, upstreamCode: String? = nil) -> APIFailure {
        APIFailure(
            code: "OAUTH_PROVIDER_ERROR", status: 502,
            details: errorDetails([errorDetail("provider", provider), errorDetail("upstreamCode", upstreamCode)]))
    }

    /// 404: No such connection.
    public static func oauthConnectionNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "OAUTH_CONNECTION_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: Single sign-on is not set up for this workspace.
    public static func ssoNotConfigured() -> APIFailure {
        APIFailure(code: "SSO_NOT_CONFIGURED", status: 404)
    }

    /// 403: That email domain does not belong to this workspace.
    public static func ssoEmailDomainMismatch(value: String? = nil) -> APIFailure {
        APIFailure(code: "SSO_EMAIL_DOMAIN_MISMATCH", status: 403, details: errorDetails([errorDetail("value", value)]))
    }

    /// 404: We do not know that provider.
    public static func oauthInvalidProvider(value: String? = nil, allowedValues: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "OAUTH_INVALID_PROVIDER", status: 404,
            details: errorDetails([errorDetail("value", value), errorDetail("allowedValues", allowedValues)]))
    }

    /// 400: This sign-in cannot be continued here. Start again.
    public static func oauthInvalidState(provider: String? = nil) -> APIFailure {
        APIFailure(code: "OAUTH_INVALID_STATE", status: 400, details: errorDetails([errorDetail("provider", provider)]))
    }

    /// 400: This sign-in took too long. Start again.
    public static func oauthStateExpired(provider: String? = nil) -> APIFailure {
        APIFailure(code: "OAUTH_STATE_EXPIRED", status: 400, details: errorDetails([errorDetail("provider", provider)]))
    }

    /// 400: One of the requested rights is not offered.
    public static func oauthInvalidScope(provider: String? = nil, allowedValues: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "OAUTH_INVALID_SCOPE", status: 400,
            details: errorDetails([errorDetail("provider", provider), errorDetail("allowedValues", allowedValues)]))
    }

    /// 400: You did not allow the connection.
    public static func oauthUserDenied(provider: String? = nil) -> APIFailure {
        APIFailure(code: "OAUTH_USER_DENIED", status: 400, details: errorDetails([errorDetail("provider", provider)]))
    }

    /// 403: The provider did not tell us your email address.
    public static func oauthEmailMissing(provider: String? = nil) -> APIFailure {
        APIFailure(code: "OAUTH_EMAIL_MISSING", status: 403, details: errorDetails([errorDetail("provider", provider)]))
    }

    /// 409: That external account is linked to another user.
    public static func oauthIdentityInUse(provider: String? = nil) -> APIFailure {
        APIFailure(
            code: "OAUTH_IDENTITY_IN_USE", status: 409, details: errorDetails([errorDetail("provider", provider)]))
    }

    /// 409: This account is already connected.
    public static func oauthConnectionExists(provider: String? = nil, resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "OAUTH_CONNECTION_EXISTS", status: 409,
            details: errorDetails([errorDetail("provider", provider), errorDetail("resourceId", resourceID)]))
    }

    /// 400: This provider cannot do that.
    public static func oauthCapabilityUnsupported(provider: String? = nil, operation: String? = nil) -> APIFailure {
        APIFailure(
            code: "OAUTH_CAPABILITY_UNSUPPORTED", status: 400,
            details: errorDetails([errorDetail("provider", provider), errorDetail("operation", operation)]))
    }

    /// 400: This connection cannot be refreshed.
    public static func oauthRefreshUnsupported(provider: String? = nil) -> APIFailure {
        APIFailure(
            code: "OAUTH_REFRESH_UNSUPPORTED", status: 400, details: errorDetails([errorDetail("provider", provider)]))
    }

    /// 502: The provider did not accept the sign-in.
    public static func oauthTokenExchangeFailed(provider: String? = nil) -> APIFailure {
        APIFailure(
            code: "OAUTH_TOKEN_EXCHANGE_FAILED", status: 502,
            details: errorDetails([errorDetail("provider", provider)]))
    }

    /// 502: The provider did not renew the connection.
    public static func oauthTokenRefreshFailed(provider: String? = nil) -> APIFailure {
        APIFailure(
            code: "OAUTH_TOKEN_REFRESH_FAILED", status: 502, details: errorDetails([errorDetail("provider", provider)]))
    }

    /// 503: The provider cannot be reached at the moment.
    public static func oauthProviderUnavailable(provider: String? = nil, retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "OAUTH_PROVIDER_UNAVAILABLE", status: 503,
            details: errorDetails([errorDetail("provider", provider), errorDetail("retryAfter", retryAfter)]))
    }

    /// 503: The provider asks us to slow down.
    public static func oauthProviderRateLimited(provider: String? = nil, retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "OAUTH_PROVIDER_RATE_LIMITED", status: 503,
            details: errorDetails([errorDetail("provider", provider), errorDetail("retryAfter", retryAfter)]))
    }

    /// 409: The connection has ended. Connect again.
    public static func oauthReconnectRequired(provider: String? = nil, resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "OAUTH_RECONNECT_REQUIRED", status: 409,
            details: errorDetails([errorDetail("provider", provider), errorDetail("resourceId", resourceID)]))
    }

    /// 400: The identity provider settings could not be loaded.
    public static func ssoDiscoveryFailed(reason: String? = nil) -> APIFailure {
        APIFailure(code: "SSO_DISCOVERY_FAILED", status: 400, details: errorDetails([errorDetail("reason", reason)]))
    }

    /// 409: Test the single sign-on connection before you switch it on.
    public static func ssoTestRequired() -> APIFailure {
        APIFailure(code: "SSO_TEST_REQUIRED", status: 409)
    }

    /// 409: The single sign-on rollout cannot move to that phase yet.
    public static func ssoPreconditionFailed(
        currentState: String? = nil, allowedStates: [String]? = nil
    ) -> APIFailure {
        APIFailure(
            code: "SSO_PRECONDITION_FAILED", status: 409,
            details: errorDetails([
                errorDetail("currentState", currentState), errorDetail("allowedStates", allowedStates),
            ]))
    }

    /// 401: The answer of the identity provider cannot be used.
    public static func ssoAssertionInvalid() -> APIFailure {
        APIFailure(code: "SSO_ASSERTION_INVALID", status: 401)
    }

    /// 401: This single sign-on took too long. Start again.
    public static func ssoSessionExpired() -> APIFailure {
        APIFailure(code: "SSO_SESSION_EXPIRED", status: 401)
    }

    /// 400: The sign-out message of the identity provider is not valid.
    public static func ssoLogoutInvalid() -> APIFailure {
        APIFailure(code: "SSO_LOGOUT_INVALID", status: 400)
    }

    /// 403: The identity provider has not confirmed your email address.
    public static func ssoEmailUnverified() -> APIFailure {
        APIFailure(code: "SSO_EMAIL_UNVERIFIED", status: 403)
    }

    /// 403: Sign in the usual way once and link your company account.
    public static func ssoLinkRequired() -> APIFailure {
        APIFailure(code: "SSO_LINK_REQUIRED", status: 403)
    }

    /// 403: You have no account here yet. Ask an administrator to invite you.
    public static func ssoUserNotProvisioned() -> APIFailure {
        APIFailure(code: "SSO_USER_NOT_PROVISIONED", status: 403)
    }
}
