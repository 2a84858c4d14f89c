// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let authEntries: [ErrorEntry] = [
        ErrorEntry(
            .authTokenMissing, status: 401, category: "authentication",
            message: "Sign in first: this request carries no access token.", isRetryable: false,
            headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .authTokenInvalid, status: 401, category: "authentication",
            message: "The access token cannot be read. Sign in again to get a new one.", isRetryable: false,
            headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .authTokenExpired, status: 401, category: "authentication",
            message: "Your access token has run out. Refresh it or sign in again.", isRetryable: false,
            headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .authTokenRevoked, status: 401, category: "authentication",
            message: "This access token was withdrawn. Sign in again.", isRetryable: false,
            headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .authCredentialsInvalid, status: 401, category: "authentication",
            message: "The email address or password is not right.", isRetryable: false, headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .authAccountLocked, status: 403, category: "authentication",
            message: "This account is locked for a while after too many failed sign-ins.", isRetryable: false,
            headers: ["Retry-After"]),
        ErrorEntry(
            .authAccountSuspended, status: 403, category: "authentication",
            message: "This account has been suspended. Contact your administrator.", isRetryable: false),
        ErrorEntry(
            .authAccountDeleted, status: 410, category: "gone", message: "This account no longer exists.",
            isRetryable: false),
        ErrorEntry(
            .authEmailNotVerified, status: 403, category: "authentication",
            message: "Confirm your email address before you continue.", isRetryable: false),
        ErrorEntry(
            .authMFARequired, status: 403, category: "authentication",
            message: "A second verification step is needed for this request.", isRetryable: false,
            headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .authMFAInvalid, status: 401, category: "authentication", message: "That verification code does not match.",
            isRetryable: false, headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .authMFAExpired, status: 401, category: "authentication",
            message: "That verification code is too old. Use a fresh one.", isRetryable: false,
            headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .authSessionInvalid, status: 401, category: "authentication",
            message: "This session has ended. Sign in again.", isRetryable: false, headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .authzMFASessionExpired, status: 403, category: "authorization",
            message: "Your last verification is too old for this action. Verify again.", isRetryable: false,
            headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .authCodeInvalid, status: 400, category: "validation", message: "That code does not match.",
            isRetryable: false),
        ErrorEntry(
            .authResetTokenInvalid, status: 400, category: "validation",
            message: "This password reset has run out or was already used.", isRetryable: false),
        ErrorEntry(
            .authChallengeInvalid, status: 400, category: "validation",
            message: "This sign-in step has run out. Sign in again.", isRetryable: false),
        ErrorEntry(
            .authPasswordWeak, status: 400, category: "validation", message: "The password is too easy to guess.",
            isRetryable: false),
        ErrorEntry(
            .authEmailAlreadyVerified, status: 409, category: "conflict",
            message: "This email address is already confirmed.", isRetryable: false),
        ErrorEntry(
            .authPhoneNotVerified, status: 403, category: "authentication",
            message: "Confirm your phone number before you continue.", isRetryable: false),
        ErrorEntry(
            .authPhoneInvalid, status: 400, category: "validation", message: "That phone number cannot be used.",
            isRetryable: false),
        ErrorEntry(
            .authPhoneInUse, status: 409, category: "conflict",
            message: "That phone number belongs to another account.", isRetryable: false),
        ErrorEntry(
            .authMFAAlreadyEnabled, status: 409, category: "conflict", message: "Two-step verification is already on.",
            isRetryable: false),
        ErrorEntry(
            .authMFANotEnabled, status: 409, category: "conflict", message: "Two-step verification is not on.",
            isRetryable: false),
        ErrorEntry(
            .authMFASetupRequired, status: 403, category: "authentication",
            message: "Your workspace requires two-step verification. Set it up to continue.", isRetryable: false),
        ErrorEntry(
            .authLoginBlocked, status: 403, category: "authentication",
            message: "This sign-in was blocked for your safety.", isRetryable: false),
        ErrorEntry(
            .authAPIKeyInvalid, status: 401, category: "authentication", message: "This API key is not valid.",
            isRetryable: false, headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .authAPIKeyExpired, status: 401, category: "authentication", message: "This API key has run out.",
            isRetryable: false, headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .authAPIKeyRevoked, status: 401, category: "authentication", message: "This API key was revoked.",
            isRetryable: false, headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .authMethodNotAllowed, status: 403, category: "authentication",
            message: "This action cannot be done with that kind of credential.", isRetryable: false),
        ErrorEntry(
            .authzAPIKeyScope, status: 403, category: "authorization",
            message: "This API key does not cover that action.", isRetryable: false),
        ErrorEntry(
            .authCodeExhausted, status: 400, category: "validation",
            message: "Too many wrong codes. Ask for a new one.", isRetryable: false),
        ErrorEntry(
            .authPasswordCurrentInvalid, status: 400, category: "validation",
            message: "The current password is not right.", isRetryable: false),
        ErrorEntry(
            .authPasswordExpired, status: 403, category: "authentication",
            message: "Your password must be replaced before you continue.", isRetryable: false),
        ErrorEntry(
            .authLinkInvalid, status: 400, category: "validation",
            message: "This link has run out or was already used.", isRetryable: false),
        ErrorEntry(
            .authReauthRequired, status: 403, category: "authentication",
            message: "Enter your password again to continue.", isRetryable: false, headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .authMethodDisabled, status: 403, category: "authentication",
            message: "Your workspace does not allow this way to sign in.", isRetryable: false),
        ErrorEntry(
            .authCsrfInvalid, status: 403, category: "authentication",
            message: "The request could not be tied to your browser session. Reload the page.", isRetryable: false),
        ErrorEntry(
            .authSessionLocked, status: 423, category: "locked",
            message: "This session is locked. Unlock it to continue.", isRetryable: false, headers: ["Retry-After"]),
        ErrorEntry(
            .authLastLoginMethod, status: 409, category: "conflict",
            message: "You need another way to sign in before you remove this one.", isRetryable: false),
        ErrorEntry(
            .authMFAEnforced, status: 403, category: "authorization",
            message: "Your workspace requires two-step verification, so it cannot be switched off.",
            isRetryable: false),
        ErrorEntry(
            .authPhoneUnsupported, status: 400, category: "validation",
            message: "We cannot send messages to that phone number.", isRetryable: false),
        ErrorEntry(
            .authWebauthnFailed, status: 400, category: "validation", message: "The passkey could not be verified.",
            isRetryable: false),
    ]
}

extension APIFailure {
    /// 401: Sign in first: this request carries no access token.
    public static func authTokenMissing() -> APIFailure {
        APIFailure(code: "AUTH_TOKEN_MISSING", status: 401)
    }

    /// 401: The access token cannot be read. Sign in again to get a new one.
    public static func authTokenInvalid(reason: String? = nil) -> APIFailure {
        APIFailure(code: "AUTH_TOKEN_INVALID", status: 401, details: errorDetails([errorDetail("reason", reason)]))
    }

    /// 401: Your access token has run out. Refresh it or sign in again.
    public static func authTokenExpired() -> APIFailure {
        APIFailure(code: "AUTH_TOKEN_EXPIRED", status: 401)
    }

    /// 401: This access token was withdrawn. Sign in again.
    public static func authTokenRevoked() -> APIFailure {
        APIFailure(code: "AUTH_TOKEN_REVOKED", status: 401)
    }

    /// 401: The email address or password is not right.
    public static func authCredentialsInvalid(attemptsRemaining: Int? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_CREDENTIALS_INVALID", status: 401,
            details: errorDetails([errorDetail("attemptsRemaining", attemptsRemaining)]))
    }

    /// 403: This account is locked for a while after too many failed sign-ins.
    public static func authAccountLocked(
        reason: String? = nil, failedAttempts: Int? = nil, lockoutDuration: String? = nil, unlocksAt: String? = nil,
        retryAfter: Int? = nil, supportURL: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "AUTH_ACCOUNT_LOCKED", status: 403,
            details: errorDetails([
                errorDetail("reason", reason), errorDetail("failedAttempts", failedAttempts),
                errorDetail("lockoutDuration", lockoutDuration), errorDetail("unlocksAt", unlocksAt),
                errorDetail("retryAfter", retryAfter), errorDetail("supportUrl", supportURL),
            ]))
    }

    /// 403: This account has been suspended. Contact your administrator.
    public static func authAccountSuspended(supportURL: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_ACCOUNT_SUSPENDED", status: 403, details: errorDetails([errorDetail("supportUrl", supportURL)]))
    }

    /// 410: This account no longer exists.
    public static func authAccountDeleted() -> APIFailure {
        APIFailure(code: "AUTH_ACCOUNT_DELETED", status: 410)
    }

    /// 403: Confirm your email address before you continue.
    public static func authEmailNotVerified(verificationEndpoint: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_EMAIL_NOT_VERIFIED", status: 403,
            details: errorDetails([errorDetail("verificationEndpoint", verificationEndpoint)]))
    }

    /// 403: A second verification step is needed for this request.
    public static func authMFARequired(
        requiredMFA: Bool? = nil, mfaEndpoint: String? = nil, mfaMethods: [String]? = nil, mfaMaxAgeSeconds: Int? = nil,
        reason: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "AUTH_MFA_REQUIRED", status: 403,
            details: errorDetails([
                errorDetail("requiredMfa", requiredMFA), errorDetail("mfaEndpoint", mfaEndpoint),
                errorDetail("mfaMethods", mfaMethods), errorDetail("mfaMaxAgeSeconds", mfaMaxAgeSeconds),
                errorDetail("reason", reason),
            ]))
    }

    /// 401: That verification code does not match.
    public static func authMFAInvalid(attemptsRemaining: Int? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_MFA_INVALID", status: 401,
            details: errorDetails([errorDetail("attemptsRemaining", attemptsRemaining)]))
    }

    /// 401: That verification code is too old. Use a fresh one.
    public static func authMFAExpired() -> APIFailure {
        APIFailure(code: "AUTH_MFA_EXPIRED", status: 401)
    }

    /// 401: This session has ended. Sign in again.
    public static func authSessionInvalid(reason: String? = nil) -> APIFailure {
        APIFailure(code: "AUTH_SESSION_INVALID", status: 401, details: errorDetails([errorDetail("reason", reason)]))
    }

    /// 403: Your last verification is too old for this action. Verify again.
    public static func authzMFASessionExpired(
        requiredMFA: Bool? = nil, mfaEndpoint: String? = nil, mfaMaxAgeSeconds: Int? = nil, mfaMethods: [String]? = nil
    ) -> APIFailure {
        APIFailure(
            code: "AUTHZ_MFA_SESSION_EXPIRED", status: 403,
            details: errorDetails([
                errorDetail("requiredMfa", requiredMFA), errorDetail("mfaEndpoint", mfaEndpoint),
                errorDetail("mfaMaxAgeSeconds", mfaMaxAgeSeconds), errorDetail("mfaMethods", mfaMethods),
            ]))
    }

    /// 400: That code does not match.
    public static func authCodeInvalid(attemptsRemaining: Int? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_CODE_INVALID", status: 400,
            details: errorDetails([errorDetail("attemptsRemaining", attemptsRemaining)]))
    }

    /// 400: This password reset has run out or was already used.
    public static func authResetTokenInvalid() -> APIFailure {
        APIFailure(code: "AUTH_RESET_TOKEN_INVALID", status: 400)
    }

    /// 400: This sign-in step has run out. Sign in again.
    public static func authChallengeInvalid() -> APIFailure {
        APIFailure(code: "AUTH_CHALLENGE_INVALID", status: 400)
    }

    /// 400: The password is too easy to guess.
    public static func authPasswordWeak(field: String? = nil, constraints: JSONValue? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_PASSWORD_WEAK", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("constraints", constraints)]))
    }

    /// 409: This email address is already confirmed.
    public static func authEmailAlreadyVerified() -> APIFailure {
        APIFailure(code: "AUTH_EMAIL_ALREADY_VERIFIED", status: 409)
    }

    /// 403: Confirm your phone number before you continue.
    public static func authPhoneNotVerified(verificationEndpoint: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_PHONE_NOT_VERIFIED", status: 403,
            details: errorDetails([errorDetail("verificationEndpoint", verificationEndpoint)]))
    }

    /// 400: That phone number cannot be used.
    public static func authPhoneInvalid(field: String? = nil) -> APIFailure {
        APIFailure(code: "AUTH_PHONE_INVALID", status: 400, details: errorDetails([errorDetail("field", field)]))
    }

    /// 409: That phone number belongs to another account.
    public static func authPhoneInUse(field: String? = nil) -> APIFailure {
        APIFailure(code: "AUTH_PHONE_IN_USE", status: 409, details: errorDetails([errorDetail("field", field)]))
    }

    /// 409: Two-step verification is already on.
    public static func authMFAAlreadyEnabled() -> APIFailure {
        APIFailure(code: "AUTH_MFA_ALREADY_ENABLED", status: 409)
    }

    /// 409: Two-step verification is not on.
    public static func authMFANotEnabled() -> APIFailure {
        APIFailure(code: "AUTH_MFA_NOT_ENABLED", status: 409)
    }

    /// 403: Your workspace requires two-step verification. Set it up to continue.
    public static func authMFASetupRequired(
        mfaEndpoint: String? = nil, mfaMethods: [String]? = nil, deadline: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "AUTH_MFA_SETUP_REQUIRED", status: 403,
            details: errorDetails([
                errorDetail("mfaEndpoint", mfaEndpoint), errorDetail("mfaMethods", mfaMethods),
                errorDetail("deadline", deadline),
            ]))
    }

    /// 403: This sign-in was blocked for your safety.
    public static func authLoginBlocked(supportURL: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_LOGIN_BLOCKED", status: 403, details: errorDetails([errorDetail("supportUrl", supportURL)]))
    }

    /// 401: This API key is not valid.
    public static func authAPIKeyInvalid() -> APIFailure {
        APIFailure(code: "AUTH_API_KEY_INVALID", status: 401)
    }

    /// 401: This API key has run out.
    public static func authAPIKeyExpired(expiredAt: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_API_KEY_EXPIRED", status: 401, details: errorDetails([errorDetail("expiredAt", expiredAt)]))
    }

    /// 401: This API key was revoked.
    public static func authAPIKeyRevoked() -> APIFailure {
        APIFailure(code: "AUTH_API_KEY_REVOKED", status: 401)
    }

    /// 403: This action cannot be done with that kind of credential.
    public static func authMethodNotAllowed(allowedValues: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_METHOD_NOT_ALLOWED", status: 403,
            details: errorDetails([errorDetail("allowedValues", allowedValues)]))
    }

    /// 403: This API key does not cover that action.
    public static func authzAPIKeyScope(requiredScope: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUTHZ_API_KEY_SCOPE", status: 403,
            details: errorDetails([errorDetail("requiredScope", requiredScope)]))
    }

    /// 400: Too many wrong codes. Ask for a new one.
    public static func authCodeExhausted() -> APIFailure {
        APIFailure(code: "AUTH_CODE_EXHAUSTED", status: 400)
    }

    /// 400: The current password is not right.
    public static func authPasswordCurrentInvalid(field: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_PASSWORD_CURRENT_INVALID", status: 400, details: errorDetails([errorDetail("field", field)]))
    }

    /// 403: Your password must be replaced before you continue.
    public static func authPasswordExpired(resetToken: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_PASSWORD_EXPIRED", status: 403, details: errorDetails([errorDetail("resetToken", resetToken)]))
    }

    /// 400: This link has run out or was already used.
    public static func authLinkInvalid() -> APIFailure {
        APIFailure(code: "AUTH_LINK_INVALID", status: 400)
    }

    /// 403: Enter your password again to continue.
    public static func authReauthRequired(mfaEndpoint: String? = nil, mfaMaxAgeSeconds: Int? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_REAUTH_REQUIRED", status: 403,
            details: errorDetails([
                errorDetail("mfaEndpoint", mfaEndpoint), errorDetail("mfaMaxAgeSeconds", mfaMaxAgeSeconds),
            ]))
    }

    /// 403: Your workspace does not allow this way to sign in.
    public static func authMethodDisabled(allowedValues: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "AUTH_METHOD_DISABLED", status: 403,
            details: errorDetails([errorDetail("allowedValues", allowedValues)]))
    }

    /// 403: The request could not be tied to your browser session. Reload the page.
    public static func authCsrfInvalid(reason: String? = nil) -> APIFailure {
        APIFailure(code: "AUTH_CSRF_INVALID", status: 403, details: errorDetails([errorDetail("reason", reason)]))
    }

    /// 423: This session is locked. Unlock it to continue.
    public static func authSessionLocked() -> APIFailure {
        APIFailure(code: "AUTH_SESSION_LOCKED", status: 423)
    }

    /// 409: You need another way to sign in before you remove this one.
    public static func authLastLoginMethod() -> APIFailure {
        APIFailure(code: "AUTH_LAST_LOGIN_METHOD", status: 409)
    }

    /// 403: Your workspace requires two-step verification, so it cannot be switched off.
    public static func authMFAEnforced() -> APIFailure {
        APIFailure(code: "AUTH_MFA_ENFORCED", status: 403)
    }

    /// 400: We cannot send messages to that phone number.
    public static func authPhoneUnsupported(field: String? = nil) -> APIFailure {
        APIFailure(code: "AUTH_PHONE_UNSUPPORTED", status: 400, details: errorDetails([errorDetail("field", field)]))
    }

    /// 400: The passkey could not be verified.
    public static func authWebauthnFailed() -> APIFailure {
        APIFailure(code: "AUTH_WEBAUTHN_FAILED", status: 400)
    }
}
