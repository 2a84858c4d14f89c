// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.

/// Codes that operations may answer without declaring them, by the group that implies them.
public enum ImpliedErrors {
    public static let all: [ErrorCode] = [
        .validationFailed, .notAcceptable, .notImplemented, .authzIPBlocked, .rateLimitExceeded, .rateLimitBurst,
        .internalError, .serviceUnavailable, .serviceOverloaded, .serviceMaintenance, .requestDeadlineExceeded,
    ]
    public static let body: [ErrorCode] = [.validationInvalidJSON, .unsupportedMediaType, .payloadTooLarge]
    public static let multipart: [ErrorCode] = [.validationInvalidMultipart, .unsupportedMediaType, .payloadTooLarge]
    public static let list: [ErrorCode] = [.validationInvalidCursor, .validationConflictingFields]
    public static let authenticated: [ErrorCode] = [
        .authTokenMissing, .authTokenInvalid, .authTokenExpired, .authTokenRevoked, .authSessionInvalid,
        .authAccountSuspended, .authAccountDeleted, .authSessionLocked, .authMethodNotAllowed, .rateLimitDaily,
    ]
    public static let cookie: [ErrorCode] = [.authCsrfInvalid]
    public static let verified: [ErrorCode] = [.authEmailNotVerified]
    public static let member: [ErrorCode] = [
        .tenantContextRequired, .tenantNotFound, .tenantSuspended, .tenantInactive, .tenantArchived,
        .authzTenantMismatch, .authzNotAMember, .authzIPNotAllowed, .authzFeatureDisabled, .authMFASetupRequired,
        .authPhoneNotVerified, .authPasswordExpired,
    ]
    public static let memberWrite: [ErrorCode] = [
        .billingPastDue, .complianceConsentRequired, .tenantIsolationViolation,
    ]
    public static let permission: [ErrorCode] = [.authzPermissionDenied]
    public static let key: [ErrorCode] = [.authAPIKeyInvalid, .authAPIKeyExpired, .authAPIKeyRevoked, .authzAPIKeyScope]
    public static let admin: [ErrorCode] = [
        .authzAdminRequired, .authzIPNotAllowed, .adminReasonRequired, .adminApprovalRequired, .adminApprovalInvalid,
    ]
    public static let stepUp: [ErrorCode] = [
        .authMFARequired, .authzMFASessionExpired, .authMFAInvalid, .authMFASetupRequired,
    ]
    public static let stepUpSensitive: [ErrorCode] = [.authReauthRequired]
    public static let idempotent: [ErrorCode] = [.idempotencyKeyInvalid, .idempotencyKeyConflict, .idempotencyKeyReused]
    public static let conditional: [ErrorCode] = [.preconditionFailed]
    public static let audited: [ErrorCode] = [.auditWriteFailed]
}
